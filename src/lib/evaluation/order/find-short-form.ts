/** A fixed short form: the items that, asked of everyone, tell most about all the others. */
import { codeOffset, ITEM_IDS, itemIndex, ITEMS, TOPICS, type ItemId } from '../../catalog';
import type { Prediction, Reasoner } from '../../reasoner/types';
import { MISSING, positionAt, profileOf, type Respondents } from '../../respondents/respondents';
import { LEAST_PROBABILITY } from '../measures/scores';

export interface ShortFormOptions {
	/** Rows of the respondents to search on. */
	readonly people: readonly number[];
	/** What is asked before the form, whatever it tells. */
	readonly after: readonly ItemId[];
	/** How many items to find; every shorter form is the beginning of a longer one. */
	readonly length: number;
	/** Told how many items are found. */
	readonly onProgress?: (found: number) => void;
}

export interface ShortFormStep {
	readonly itemId: ItemId;
	/** How many bits of log loss its answer saves: over the other items of each topic in the mean, over topics in sum. */
	readonly bits: number;
}

/**
 * How many candidates are tried for each place after the first: those that saved most when they were last tried.
 * What an item saves shrinks as others join the form, so one that was poor is poor still (Minoux 1978).
 */
const TRIED = 32;

/** Every topic counts as much as the others, as it does in the protocols. */
const WEIGHTS = TOPICS.flatMap(({ items }) => items.map(() => 1 / items.length));

/**
 * Greedy search: each place goes to the item whose real answers, added to those of the places before, save most log loss
 * of all other items, polar and refined alike. It is searched for all items and not for the protocols' probes: a form that
 * is does the work of twice as many questions on those, and of no more than others on the rest. The same people and
 * reasoner give the same form.
 * @throws ReasonerError
 */
export async function findShortForm(
	reasoner: Reasoner,
	respondents: Respondents,
	{ people, after, length, onProgress = () => {} }: ShortFormOptions
): Promise<ShortFormStep[]> {
	const form: ShortFormStep[] = [];
	const saved = new Map<ItemId, number>(ITEM_IDS.map((id) => [id, Infinity]));
	const chosen = [...after];
	let before = await losses(chosen);
	while (form.length < length) {
		const ranked = ITEM_IDS.filter((id) => !chosen.includes(id)).sort(
			(first, second) => saved.get(second)! - saved.get(first)!
		);
		const tried = form.length === 0 ? ranked : ranked.slice(0, TRIED);
		let best: { itemId: ItemId; bits: number; left: Float64Array } | null = null;
		for (const itemId of tried) {
			const left = await losses([...chosen, itemId]);
			let bits = 0;
			ITEM_IDS.forEach((id, index) => {
				if (id !== itemId && !chosen.includes(id))
					bits += WEIGHTS[index]! * (before[index]! - left[index]!);
			});
			saved.set(itemId, bits);
			if (!best || bits > best.bits) best = { itemId, bits, left };
		}
		chosen.push(best!.itemId);
		before = best!.left;
		form.push({ itemId: best!.itemId, bits: best!.bits });
		onProgress(form.length);
	}
	return form;

	/** Log loss of each item in bits, the mean of the two levels, in the mean of people. */
	async function losses(asked: readonly ItemId[]): Promise<Float64Array> {
		const shown = asked.map(itemIndex);
		const predictions = await reasoner.predict(
			people.map((person) => profileOf(respondents, person, shown, 'none'))
		);
		const sums = new Float64Array(ITEMS.length);
		predictions.forEach((prediction, row) =>
			ITEMS.forEach((_, index) => {
				const position = positionAt(respondents, people[row]!, index);
				if (position !== MISSING) sums[index]! += loss(prediction, index, position) / people.length;
			})
		);
		return sums;
	}
}

/** For each item and position of a code, the positions of the codes that share its statement, at each level. */
const ALIKE = ITEMS.map(({ codes, polar, refined }) =>
	codes.map((code) =>
		[polar, refined].map((groups) =>
			groups.find((group) => group.codes.includes(code))!.codes.map((each) => codes.indexOf(each))
		)
	)
);

function loss(prediction: Prediction, index: number, position: number): number {
	const start = codeOffset(index);
	let bits = 0;
	for (const alike of ALIKE[index]![position]!) {
		let probability = 0;
		for (const code of alike) probability += prediction[start + code]!;
		bits -= Math.log2(Math.max(probability, LEAST_PROBABILITY));
	}
	return bits / 2;
}
