/** A fixed short form: the items that, asked of everyone, tell most about all the others. */
import { mean, sum } from 'd3-array';
import { ITEM_IDS, itemIndex, ITEMS, statementFor, type ItemId, type Level } from '../../catalog';
import { distributionOf, groupProbabilities } from '../../reasoner/distribution';
import type { Prediction, Reasoner } from '../../reasoner/types';
import { MISSING, positionAt, profileOf, type Respondents } from '../../respondents/respondents';
import { PROBE_SETS, probesOf } from '../cases/protocols';
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
	/** How many thousandths of a bit its answer saves on a probe, in the mean. */
	readonly millibits: number;
}

/**
 * How many candidates are tried for each place after the first: those that saved most when they were last tried.
 * What an item saves shrinks as others join the form, so one that was poor is poor still (Minoux 1978).
 */
const TRIED = 48;

/**
 * Greedy search: each place goes to the item whose real answers, added to those of the places before, save most of what
 * is measured afterwards: the log loss of P1's probes, polar and refined alike, in which every topic counts as much as
 * the others. Of each set's probes none is shown. The same people and reasoner give the same form.
 * @throws ReasonerError
 */
export async function findShortForm(
	reasoner: Reasoner,
	respondents: Respondents,
	{ people, after, length, onProgress = () => {} }: ShortFormOptions
): Promise<ShortFormStep[]> {
	const form: ShortFormStep[] = [];
	const sets = Array.from({ length: PROBE_SETS }, (_, set) => probesOf(set));
	const saved = new Map<ItemId, number>(ITEM_IDS.map((id) => [id, Infinity]));
	let chosen = [...after];
	let before = await Promise.all(sets.map((probes) => lossOn(probes, chosen)));
	while (form.length < length) {
		const ranked = ITEM_IDS.filter((id) => !chosen.includes(id)).sort(
			(first, second) => saved.get(second)! - saved.get(first)!
		);
		const tried = form.length === 0 ? ranked : ranked.slice(0, TRIED);
		let best: { itemId: ItemId; losses: number[]; saves: number } | null = null;
		for (const itemId of tried) {
			const losses: number[] = [];
			for (const [set, probes] of sets.entries()) {
				// Where it is a probe itself, it is not shown and saves nothing.
				const isProbe = probes.includes(itemIndex(itemId));
				losses.push(isProbe ? before[set]! : await lossOn(probes, [...chosen, itemId]));
			}
			const saves = mean(before)! - mean(losses)!;
			saved.set(itemId, saves);
			if (!best || saves > best.saves) best = { itemId, losses, saves };
		}
		chosen = [...chosen, best!.itemId];
		before = best!.losses;
		form.push({ itemId: best!.itemId, millibits: 1000 * best!.saves });
		onProgress(form.length);
	}
	return form;

	/** Mean log loss of a set's probes in bits, once the items asked are answered that are none of them. */
	async function lossOn(probes: readonly number[], asked: readonly ItemId[]): Promise<number> {
		const shown = asked.map(itemIndex).filter((index) => !probes.includes(index));
		const predictions = await reasoner.predict(
			people.map((person) => profileOf(respondents, person, shown, 'none'))
		);
		let [total, count] = [0, 0];
		predictions.forEach((prediction, row) => {
			for (const probe of probes) {
				const position = positionAt(respondents, people[row]!, probe);
				if (position === MISSING) continue;
				total += loss(prediction, probe, position);
				count++;
			}
		});
		return total / count;
	}
}

/** Mean of the two levels. */
function loss(prediction: Prediction, index: number, position: number): number {
	const item = ITEMS[index]!;
	const distribution = distributionOf(prediction, index);
	const bits = (level: Level) => {
		const held = item[level].indexOf(statementFor(item, level, item.codes[position]!));
		const probability = groupProbabilities(item, distribution, level)[held]!;
		return -Math.log2(Math.max(probability, LEAST_PROBABILITY));
	};
	return sum([bits('polar'), bits('refined')]) / 2;
}
