/** A fixed short form: the items that, asked of everyone, tell most about all the others. */
import { ITEM_IDS, itemIndex, ITEMS, statementFor, type ItemId } from '../../catalog';
import { distributionOf, groupProbabilities } from '../../reasoner/distribution';
import type { Prediction, Reasoner } from '../../reasoner/types';
import { MISSING, positionAt, profileOf, type Respondents } from '../../respondents/respondents';
import { LEAST_PROBABILITY } from '../measures/scores';

export interface ShortFormOptions {
	/** Rows of the respondents to search on. */
	readonly people: readonly number[];
	/** How many items to find; every shorter form is the beginning of a longer one. */
	readonly length: number;
	/** Told how many items are found. */
	readonly onProgress?: (found: number) => void;
}

export interface ShortFormStep {
	readonly itemId: ItemId;
	/** How many bits of log loss its answer saves, over all other items not in the form, in the mean of people. */
	readonly bits: number;
}

/**
 * How many candidates are tried for each place after the first: those that saved most when they were last tried.
 * What an item saves shrinks as others join the form, so one that was poor is poor still (Minoux 1978).
 */
const TRIED = 48;

/**
 * Greedy search: each place goes to the item whose real answers, added to those of the places before, save most
 * log loss of the refined statements of all other items. The same people and reasoner give the same form.
 * @throws ReasonerError
 */
export async function findShortForm(
	reasoner: Reasoner,
	respondents: Respondents,
	{ people, length, onProgress = () => {} }: ShortFormOptions
): Promise<ShortFormStep[]> {
	const form: ShortFormStep[] = [];
	const saved = new Map<ItemId, number>(ITEM_IDS.map((id) => [id, Infinity]));
	while (form.length < length) {
		const chosen = form.map(({ itemId }) => itemId);
		const before = await losses(chosen);
		const ranked = ITEM_IDS.filter((id) => !chosen.includes(id)).sort(
			(first, second) => saved.get(second)! - saved.get(first)!
		);
		const tried = form.length === 0 ? ranked : ranked.slice(0, TRIED);
		for (const id of tried) {
			const after = await losses([...chosen, id]);
			let bits = 0;
			for (const another of ITEM_IDS)
				if (another !== id && !chosen.includes(another))
					bits += before[itemIndex(another)]! - after[itemIndex(another)]!;
			saved.set(id, bits);
		}
		const best = tried.reduce((best, next) => (saved.get(next)! > saved.get(best)! ? next : best));
		form.push({ itemId: best, bits: saved.get(best)! });
		onProgress(form.length);
	}
	return form;

	/** Log loss of each item's refined statement in bits, added up over people and divided by their number. */
	async function losses(asked: readonly ItemId[]): Promise<Float64Array> {
		const predictions = await reasoner.predict(
			people.map((person) => profileOf(respondents, person, asked.map(itemIndex), 'none'))
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

function loss(prediction: Prediction, index: number, position: number): number {
	const item = ITEMS[index]!;
	const held = statementFor(item, 'refined', item.codes[position]!);
	const probabilities = groupProbabilities(item, distributionOf(prediction, index), 'refined');
	return -Math.log2(Math.max(probabilities[item.refined.indexOf(held)]!, LEAST_PROBABILITY));
}
