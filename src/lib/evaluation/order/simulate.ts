/** How soon the probes are guessed when the items to ask are chosen, and when they are not. */
import { mean } from 'd3-array';
import { ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../../catalog';
import { random, sample } from '../../random';
import { Chooser } from '../../reasoner/choose';
import { distributionOf } from '../../reasoner/distribution';
import { choosable } from '../../run/short-form';
import type { Profile, Reasoner } from '../../reasoner/types';
import { weigh } from '../../reasoner/weigh';
import { exactMatch } from '../measures/scores';
import { PROBE_SETS, probesOf } from '../cases/protocols';
import { positionAt, profileOf, type Respondents } from '../../respondents/respondents';

/** After how many items asked the probes are predicted. */
export const MARKS = [5, 10, 20, 30, 50] as const;

/**
 * - `adaptive`: chosen for this person, as the app chooses
 * - `shortForm`: the fixed short form, the same for everyone
 * - `random`: another random order for each person
 * - `questionnaire`: from Q1 on
 */
export type Way = 'adaptive' | 'shortForm' | 'random' | 'questionnaire';

/** Percent of one person's 39 probes guessed right. */
export interface Accuracy {
	readonly polar: number;
	readonly refined: number;
}

/** One person asked in every way: for each, the accuracy at each mark; null where the short form is too short. */
export type Simulated = Readonly<Record<Way, readonly (Accuracy | null)[]>>;

export interface SimulationOptions {
	/** Rows of the respondents to ask. */
	readonly people: readonly number[];
	readonly seed: number;
	readonly shortForm: readonly ItemId[];
	/** After how many items asked to predict the probes, ascending; `MARKS` if left out. */
	readonly marks?: readonly number[];
	readonly onProgress?: (done: number) => void;
}

/**
 * Asks people again who have answered already: what they did not answer validly is a skip. Everyone is probed on
 * one of the three sets of P1, drawn for them, and never asked its items. Deterministic for a seed.
 * @throws ReasonerError
 */
export async function simulate(
	reasoner: Reasoner,
	respondents: Respondents,
	{ people, seed, shortForm, marks = MARKS, onProgress = () => {} }: SimulationOptions
): Promise<Simulated[]> {
	const most = marks.at(-1)!;
	const results: Simulated[] = [];
	for (const person of people) {
		const next = random(seed, person);
		const probes = probesOf(Math.floor(next() * PROBE_SETS));
		const pool = ITEM_IDS.filter((id) => !probes.includes(itemIndex(id)));
		const profileAfter = (asked: readonly ItemId[]) =>
			profileOf(respondents, person, asked.map(itemIndex), 'none');
		const ways: Record<Way, readonly ItemId[]> = {
			adaptive: await chosenItems(reasoner, pool, shortForm, most, profileAfter),
			shortForm: shortForm.filter((id) => pool.includes(id)),
			random: sample(pool, most, next),
			questionnaire: pool
		};
		const result: Partial<Record<Way, (Accuracy | null)[]>> = {};
		for (const [way, items] of Object.entries(ways) as [Way, readonly ItemId[]][]) {
			const reached = marks.filter((mark) => mark <= items.length);
			const predictions = await reasoner.predict(
				reached.map((mark) => profileAfter(items.slice(0, mark)))
			);
			result[way] = marks.map((_, index) => {
				const prediction = predictions[index];
				return prediction ? accuracyOn(prediction, probes, respondents, person) : null;
			});
		}
		results.push(result as Simulated);
		onProgress(results.length);
	}
	return results;
}

/** The items the app would ask someone, in order: surveyed while they read, chosen when they have answered. */
async function chosenItems(
	reasoner: Reasoner,
	pool: readonly ItemId[],
	shortForm: readonly ItemId[],
	most: number,
	profileAfter: (asked: readonly ItemId[]) => Profile
): Promise<ItemId[]> {
	const chooser = new Chooser((profile, candidates) => weigh(reasoner, profile, candidates));
	const asked: ItemId[] = [];
	while (asked.length < most) {
		const open = choosable(
			pool.filter((id) => !asked.includes(id)),
			shortForm
		);
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
