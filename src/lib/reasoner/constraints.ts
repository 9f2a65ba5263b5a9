/**
 * What the survey's instructions rule out and the network does not know: a second choice is not the first, and of eleven
 * qualities nobody is to name more than five. Applied to every prediction the network makes, here and nowhere else.
 */
import { codeOffset, itemIndex, ITEMS, type ItemId } from '../catalog';
import { CHOICES, MOST_NAMED, NAMED, QUALITIES } from '../catalog/instructions';
import counted from './constraints.json' with { type: 'json' };
import { distributionOf } from './distribution';
import type { Prediction, Profile } from './types';

/** What `npm run marginals` counts in the file of respondents. */
export interface ConstraintCounts {
	/** The file, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	/** Of those who answered both items of each pair of `CHOICES`, how many gave the same aim twice. */
	readonly choices: readonly { readonly people: number; readonly same: number }[];
	/** Of those who answered all of `QUALITIES`, how many named none, one, two … all of them. */
	readonly named: readonly number[];
}

const { choices, named } = counted as ConstraintCounts;
const sameShare = choices.map(({ people, same }) => same / people);

/**
 * Makes a prediction, in place, one of somebody who read the instructions as respondents do: against them goes what
 * went against them in the file of respondents, which is never nothing.
 * @param responses what is known of the person; predictions of these items stay as they are
 */
export function constrain(prediction: Prediction, responses: Profile['responses']): void {
	CHOICES.forEach(([first, second], pair) => {
		const [given, after] = [responses.get(first), responses.get(second)];
		const share = sameShare[pair]!;
		if (given !== undefined && after === undefined) setShare(prediction, second, given, share);
		if (after !== undefined && given === undefined) setShare(prediction, first, after, share);
	});
	constrainQualities(prediction, responses);
}

/** Gives a code that probability, and leaves the odds between all others as they are. */
function setShare(prediction: Prediction, id: ItemId, code: number, share: number): void {
	const distribution = distributionOf(prediction, itemIndex(id));
	const position = ITEMS[itemIndex(id)]!.codes.indexOf(code);
	const others = 1 - distribution[position]!;
	// Of a network that is certain of the impossible nothing is left to go by.
	for (let at = 0; at < distribution.length; at++)
		distribution[at] =
			at === position
				? share
				: others > 0
					? (distribution[at]! * (1 - share)) / others
					: (1 - share) / (distribution.length - 1);
}

/** Binomial coefficients n over k up to 11. */
const over = (n: number, k: number): number => (k === 0 ? 1 : (over(n - 1, k - 1) * n) / k);

/**
 * How many times as often a number of qualities was named as it would be if each were named by itself: the share of
 * people who named so many, by the binomial distribution with the same mean.
 */
const pull: readonly number[] = (() => {
	const all = QUALITIES.length;
	const people = named.reduce((sum, count) => sum + count, 0);
	const chance = named.reduce((sum, count, many) => sum + count * many, 0) / people / all;
	return named.map(
		(count, many) =>
			count / people / (over(all, many) * chance ** many * (1 - chance) ** (all - many))
	);
})();

/**
 * The network takes each quality by itself; given how many are named in all, they are not independent. With p its
 * probabilities of the qualities unknown, m of n known ones named, and w the `pull`, a set of named ones has
 *
 *     P(set) ∝ ∏ p or 1 − p · w(m + size of the set) ^ (n / 10)
 *
 * (a conditional Bernoulli distribution, Chen and Liu 1997). With n = 0 the network is right as it is, since it has
 * learned how many a person like this names; the more of the list is known, the less it has learned to count. Once
 * five are named the exponent is 1. Chosen on people held out of training; see training/EXPERIMENTS.md.
 */
function constrainQualities(prediction: Prediction, responses: Profile['responses']): void {
	const unknown: number[] = [];
	let already = 0;
	for (const id of QUALITIES) {
		const code = responses.get(id);
		if (code === undefined) unknown.push(codeOffset(itemIndex(id)));
		else if (code === NAMED) already++;
	}
	const known = QUALITIES.length - unknown.length;
	if (known === 0 || unknown.length === 0) return;
	const exponent = already >= MOST_NAMED ? 1 : known / (QUALITIES.length - 1);
	const weights = unknown.map((_, more) => pull[already + more]! ** exponent);
	weights.push(pull[already + unknown.length]! ** exponent);
	const chances = unknown.map((at) => prediction[at]!);
	unknown.forEach((at, place) => {
		let [named, unnamed] = [0, 0];
		sizes(chances, place).forEach((share, size) => {
			named += share * weights[size + 1]!;
			unnamed += share * weights[size]!;
		});
		const chance = chances[place]!;
		const yes = chance * named;
		prediction[at] = yes / (yes + (1 - chance) * unnamed);
		prediction[at + 1] = 1 - prediction[at]!;
	});
}

/** Chances that none, one, two … of some independent events happen. @param except position of one to leave out */
function sizes(chances: readonly number[], except: number): Float64Array {
	const shares = new Float64Array(chances.length);
	shares[0] = 1;
	let count = 0;
	for (let place = 0; place < chances.length; place++) {
		if (place === except) continue;
		const chance = chances[place]!;
		count++;
		for (let size = count; size > 0; size--)
			shares[size] = shares[size]! * (1 - chance) + shares[size - 1]! * chance;
		shares[0]! *= 1 - chance;
	}
	return shares;
}
