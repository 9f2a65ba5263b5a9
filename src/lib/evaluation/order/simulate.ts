/** How soon the probes are guessed when the items to ask are chosen, and when they are not. */
import { mean } from 'd3-array';
import { ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../../catalog';
import { random, sample } from '../../random';
import { Chooser } from '../../reasoner/choose';
import { distributionOf } from '../../reasoner/distribution';
import { asInNewRun, openingOf } from '../../run/opening';
import { candidates } from '../../run/order';
import { DEFAULT_SETTINGS } from '../../run/settings';
import { choosable, SHORT_FORM } from '../../run/short-form';
import type { Profile, Reasoner } from '../../reasoner/types';
import { weigh } from '../../reasoner/weigh';
import { exactMatch } from '../measures/scores';
import { PROBE_SETS, probesOf } from '../cases/protocols';
import { positionAt, profileOf, type Respondents } from '../../respondents/respondents';

/** After how many items asked the probes are predicted. */
const MARKS = [5, 10, 20, 30, 40, 50, 60] as const;
/** The same of items chosen one by one, which takes some five seconds a person. */
const ADAPTIVE_MARKS = [5, 10, 20] as const;

/**
 * - `newRun`: as one tap begins a run, warm questions first
 * - `random`: another random order for each person
 * - `questionnaire`: from Q1 on
 * - `adaptive`: chosen for this person, as the app chooses
 */
export const ORDERS = ['newRun', 'random', 'questionnaire', 'adaptive'] as const;
export type Order = (typeof ORDERS)[number];

/** All items in the order in which a new run asks them. */
const IN_NEW_RUN = asInNewRun(ITEM_IDS);

/** Percent of one person's probes guessed right, in the mean over the three sets. */
export interface Accuracy {
	readonly polar: number;
	readonly refined: number;
}

/** One person asked in every order simulated: for each the accuracy at each of its marks. */
export type Simulated = Readonly<Partial<Record<Order, readonly Accuracy[]>>>;

export interface SimulationOptions {
	/** Rows of the respondents to ask. */
	readonly people: readonly number[];
	readonly orders: readonly Order[];
	readonly seed: number;
	/** What items are chosen from one by one; the shipped form if left out. */
	readonly shortForm?: readonly ItemId[];
	/** After how many items asked to predict the probes, ascending; `MARKS` or `ADAPTIVE_MARKS` if left out. */
	readonly marks?: readonly number[];
	readonly onProgress?: (done: number) => void;
}

/** The marks of an order, unless others are given. */
export const marksOf = (order: Order): readonly number[] =>
	order === 'adaptive' ? ADAPTIVE_MARKS : MARKS;

/**
 * Asks people again who have answered already: what they did not answer validly is a skip. Everyone is probed on each
 * of the three sets of P1, and meanwhile never asked its items. Deterministic for a seed.
 * @throws ReasonerError
 */
export async function simulate(
	reasoner: Reasoner,
	respondents: Respondents,
	options: SimulationOptions
): Promise<Simulated[]> {
	const { people, orders, onProgress = () => {} } = options;
	const results: Simulated[] = [];
	for (const person of people) {
		const result: Partial<Record<Order, Accuracy[]>> = {};
		for (const order of orders) {
			const marks = options.marks ?? marksOf(order);
			const sets: Accuracy[][] = [];
			for (let set = 0; set < PROBE_SETS; set++)
				sets.push(await onSet(reasoner, respondents, options, { order, person, set, marks }));
			result[order] = marks.map((_, at) => ({
				polar: mean(sets, (accuracies) => accuracies[at]!.polar)!,
				refined: mean(sets, (accuracies) => accuracies[at]!.refined)!
			}));
		}
		results.push(result);
		onProgress(results.length);
	}
	return results;
}

/** One person asked in one order, probed on one set: the accuracy at each mark. */
async function onSet(
	reasoner: Reasoner,
	respondents: Respondents,
	{ seed, shortForm = SHORT_FORM.items }: SimulationOptions,
	about: { order: Order; person: number; set: number; marks: readonly number[] }
): Promise<Accuracy[]> {
	const { order, person, set, marks } = about;
	const probes = probesOf(set);
	const unasked = new Set(probes.map((probe) => ITEM_IDS[probe]!));
	const profileAfter = (asked: readonly ItemId[]) =>
		profileOf(respondents, person, asked.map(itemIndex), 'none');
	const pool = ITEM_IDS.filter((id) => !unasked.has(id));
	const most = marks.at(-1)!;
	const items = {
		newRun: () => IN_NEW_RUN.filter((id) => !unasked.has(id)),
		random: () => sample(pool, most, random(seed, person, set)),
		questionnaire: () => pool,
		adaptive: () => chosenItems(reasoner, [...unasked], shortForm, most, profileAfter)
	};
	const asked = await items[order]();
	const predictions = await reasoner.predict(
		marks.map((mark) => profileAfter(asked.slice(0, mark)))
	);
	return predictions.map((prediction) => accuracyOn(prediction, probes, respondents, person));
}

/** The items the app would ask someone one by one, in order: surveyed while they read, chosen when they have answered. */
async function chosenItems(
	reasoner: Reasoner,
	leftOut: readonly ItemId[],
	shortForm: readonly ItemId[],
	most: number,
	profileAfter: (asked: readonly ItemId[]) => Profile
): Promise<ItemId[]> {
	const chooser = new Chooser((profile, candidates) => weigh(reasoner, profile, candidates));
	const run = { ...DEFAULT_SETTINGS, order: 'adaptive' as const, length: most, leftOut, seed: 0 };
	const opening = openingOf(run);
	const asked: ItemId[] = [];
	while (asked.length < most) {
		const open = choosable(candidates({ ...run, opening, asked }, new Map()), shortForm);
		await chooser.weighAll(profileAfter(asked.slice(0, -1)), open);
		asked.push((await chooser.choose(profileAfter(asked), open, asked))!.itemId);
	}
	return asked;
}

function accuracyOn(
	prediction: Float32Array,
	probes: readonly number[],
	respondents: Respondents,
	person: number
): Accuracy {
	const outcomes = probes.map((probe) =>
		exactMatch(
			ITEMS[probe]!,
			distributionOf(prediction, probe),
			positionAt(respondents, person, probe)
		)
	);
	const percent = (level: 'polar' | 'refined') =>
		100 * mean(outcomes, (outcome) => outcome[level])!;
	return { polar: percent('polar'), refined: percent('refined') };
}
