import {
	DEMOGRAPHICS,
	ITEMS,
	type DemographicCode,
	type DemographicId,
	type ItemId
} from '../catalog';
import { distributionOf } from '../reasoner/distribution';
import type { Profile, Reasoner } from '../reasoner/types';
import { Tally, type Metrics, type Score } from './metrics';
import { casesOf, eligible, LEAST_ANSWERS, type Case, type Split } from './protocols';
import { random, sample } from '../random';
import { MISSING, type Respondents } from './respondents';

/** A way to predict, and how its predictions are scored. */
export interface Method {
	readonly reasoner: Reasoner;
	readonly score: Score;
}

export interface EvaluationOptions {
	readonly split: Split;
	/** Are the person's demographics shown: no, beside the demonstrations, or alone? */
	readonly demographics: 'none' | 'with' | 'only';
	/** A whole number: the same one draws the same people and demonstrations. */
	readonly seed: number;
	/** How many of the eligible people to take, at random; all of them where left out or not as many. */
	readonly people?: number;
	/** Told how many of the people are done. */
	readonly onProgress?: (done: number, people: number) => void;
	readonly signal?: AbortSignal;
}

export interface Evaluation<Name extends string> {
	/** How many people took part. */
	readonly people: number;
	/** Accuracy and log loss are means over people and probe sets. */
	readonly methods: Readonly<Record<Name, Metrics>>;
}

/** An evaluation that cannot be run. The message says why and what to do. */
export class EvaluationError extends Error {
	override readonly name = 'EvaluationError';
}

/** Enough profiles at once to keep a network busy, and few enough to hold their predictions. */
const BATCH = 128;

/** Stands where a person's row stands in the seeds of that person's draws. */
const NOBODY = -1;

/**
 * How well each method predicts answers it was not shown. All methods get the same cases.
 * @throws EvaluationError if nobody answered enough for the protocol
 * @throws the signal's reason once it is aborted
 */
export async function evaluate<Name extends string>(
	methods: Readonly<Record<Name, Method>>,
	respondents: Respondents,
	options: EvaluationOptions
): Promise<Evaluation<Name>> {
	const { split, seed, onProgress, signal } = options;
	const people = chosenPeople(respondents, options);
	const entries = Object.entries<Method>(methods).map(([name, method]) => ({
		name,
		method,
		tally: new Tally()
	}));
	let done = 0;
	let batch: Case[] = [];

	async function scoreBatch() {
		signal?.throwIfAborted();
		const profiles = batch.map((one) => profileOf(respondents, one, options.demographics));
		for (const { method, tally } of entries) {
			const predictions = await method.reasoner.predict(profiles);
			batch.forEach(({ person, probes, weight }, index) => {
				for (const probe of probes) {
					const distribution = distributionOf(predictions[index]!, probe);
					const answer = respondents.answers[person * ITEMS.length + probe]!;
					tally.add(method.score(ITEMS[probe]!, distribution, answer), weight);
				}
			});
		}
		batch = [];
		onProgress?.(done, people.length);
	}

	for (const person of people) {
		for (const one of casesOf(respondents, person, split, seed)) {
			batch.push(one);
			if (batch.length === BATCH) await scoreBatch();
		}
		done++;
	}
	if (batch.length > 0) await scoreBatch();
	return {
		people: people.length,
		methods: Object.fromEntries(
			entries.map(({ name, tally }) => [name, tally.metrics()])
		) as Record<Name, Metrics>
	};
}

/**
 * Rows of the people who take part, ascending.
 * @throws EvaluationError if nobody answered enough for the protocol
 */
export function chosenPeople(
	respondents: Respondents,
	options: Pick<EvaluationOptions, 'split' | 'seed' | 'people'>
): number[] {
	const { protocol } = options.split;
	const candidates = eligible(respondents, protocol);
	if (candidates.length === 0)
		throw new EvaluationError(
			protocol === 'holdout'
				? `nobody in the file has ${LEAST_ANSWERS.holdout} valid answers. Give a file with more of them.`
				: `nobody in the file answered all probe items and ${LEAST_ANSWERS[protocol]} items in all. Use the holdout protocol, which takes everyone with ${LEAST_ANSWERS.holdout} valid answers.`
		);
	if (options.people === undefined) return candidates;
	return sample(candidates, options.people, random(options.seed, NOBODY)).sort((a, b) => a - b);
}

/** What a reasoner is told of a person in one case. */
function profileOf(
	{ answers, demographics }: Respondents,
	{ person, shown }: Case,
	mode: EvaluationOptions['demographics']
): Profile {
	const responses = new Map<ItemId, number>();
	if (mode !== 'only')
		for (const index of shown) {
			const item = ITEMS[index]!;
			responses.set(item.id, item.codes[answers[person * ITEMS.length + index]!]!);
		}
	const told: [DemographicId, DemographicCode][] = [];
	if (mode !== 'none')
		DEMOGRAPHICS.forEach(({ id, options }, index) => {
			const position = demographics[person * DEMOGRAPHICS.length + index]!;
			if (position !== MISSING) told.push([id, options[position]!.code]);
		});
	return { responses, demographics: Object.fromEntries(told) };
}
