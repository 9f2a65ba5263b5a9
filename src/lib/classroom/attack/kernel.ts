/**
 * The attacker of a hand-in of scores: who has the code's content, the class's link and the model. From a large sample of
 * synthetic people it reads off what those with nearly the same totals answered.
 */
import { groupOf } from '../../reasoner/distribution';
import { itemOf, type ItemId } from '../../catalog';

/** One synthetic person: what they answered, and what they hand in. */
export interface Person {
	/** Codes, one a question. */
	readonly codes: readonly number[];
	/** What the attacker sees; empty for one who sees nothing. */
	readonly seen: readonly number[];
}

export interface Success {
	/** Shares of all answers, 0 to 1. */
	readonly exact: number;
	readonly sides: number;
	/** Share of sides that the attacker is at least 95 per cent sure of, and how many of these it is right about. */
	readonly sure: number;
	readonly sureRight: number;
}

const SURE = 0.95;
/** Width of the kernel in hits: totals a hit apart tell nearly the same. */
const WIDTH = 1;
/** One person's worth of what the whole sample answers is put to those with nearly the same totals: few alike prove little. */
const PRIOR = 1;

/**
 * Guesses every answer of every victim.
 * @param sample what the attacker has drawn from the model
 * @param victims drawn apart from it
 */
export function attack(
	questions: readonly ItemId[],
	sample: readonly Person[],
	victims: readonly Person[]
): Success {
	const items = questions.map(itemOf);
	const base = shares(items.length, sample, () => 1, null);
	let exact = 0;
	let sides = 0;
	let sure = 0;
	let sureRight = 0;
	// Who sees the same guesses the same.
	const beliefs = new Map<string, Map<number, number>[]>();
	for (const victim of victims) {
		const key = victim.seen.join();
		const belief =
			beliefs.get(key) ??
			shares(items.length, sample, (person) => closeness(person.seen, victim.seen), base);
		beliefs.set(key, belief);
		items.forEach((item, index) => {
			const byCode = belief[index]!;
			const code = victim.codes[index]!;
			if (likeliest(byCode) === code) exact++;
			const bySide = new Map<number, number>();
			for (const [code, share] of byCode) {
				const side = groupOf(item, 'polar', code);
				bySide.set(side, (bySide.get(side) ?? 0) + share);
			}
			const guess = likeliest(bySide);
			const right = guess === groupOf(item, 'polar', code);
			if (right) sides++;
			if (bySide.get(guess)! < SURE) return;
			sure++;
			if (right) sureRight++;
		});
	}
	const all = victims.length * items.length;
	return { exact: exact / all, sides: sides / all, sure: sure / all, sureRight: sureRight / sure };
}

function closeness(seen: readonly number[], candidate: readonly number[]): number {
	const distance = seen.reduce((sum, value, index) => sum + (value - candidate[index]!) ** 2, 0);
	return Math.exp(-distance / (2 * WIDTH ** 2));
}

/** By question, the weighted share of each code. @param base put in with the weight of `PRIOR` people */
function shares(
	questions: number,
	sample: readonly Person[],
	weightOf: (person: Person) => number,
	base: readonly ReadonlyMap<number, number>[] | null
): Map<number, number>[] {
	const sums = Array.from({ length: questions }, () => new Map<number, number>());
	let total = 0;
	for (const person of sample) {
		const weight = weightOf(person);
		if (weight < 1e-6) continue;
		total += weight;
		for (let index = 0; index < questions; index++) {
			const byCode = sums[index]!;
			const code = person.codes[index]!;
			byCode.set(code, (byCode.get(code) ?? 0) + weight);
		}
	}
	const prior = base ? PRIOR : 0;
	return sums.map((byCode, index) => {
		const codes = base ? [...base[index]!.keys()] : [...byCode.keys()];
		return new Map(
			codes.map((code) => [
				code,
				((byCode.get(code) ?? 0) + prior * (base?.[index]!.get(code) ?? 0)) / (total + prior)
			])
		);
	});
}

function likeliest(byKey: ReadonlyMap<number, number>): number {
	let best: [number, number] = [NaN, -1];
	for (const entry of byKey) if (entry[1] > best[1]) best = entry;
	return best[0];
}
