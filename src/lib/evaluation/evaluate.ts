import type { Reasoner } from '../reasoner/types';
import { random, sample } from '../random';
import { EvaluationError } from './errors';
import { joined, outcomesOf, type Outcomes } from './measures/outcomes';
import type { Score } from './measures/scores';
import { summary, type Summary } from './measures/summary';
import { casesOf, eligible, LEAST_ANSWERS, type Case, type Split } from './cases/protocols';
import { profileOf, type Respondents, type Shown } from '../respondents/respondents';

/** A way to predict, and how its predictions are scored. */
export interface Method {
	readonly reasoner: Reasoner;
	readonly score: Score;
	/** What it is told of a person; as the options say where left out. */
	readonly shown?: Shown;
}

export interface EvaluationOptions {
	readonly split: Split;
	readonly demographics: Shown;
	/** A whole number: the same one draws the same people and demonstrations. */
	readonly seed: number;
	/** How many of the eligible people to take, at random; all of them where left out or not as many. */
	readonly people?: number;
	/** Told how many of the people are done, and how to get the figures so far. */
	readonly onProgress?: (done: number, people: number, sofar: () => Results<string>) => void;
	readonly signal?: AbortSignal;
}

/** By method. */
export type Results<Name extends string> = Readonly<Record<Name, Summary>>;

export interface Evaluation<Name extends string> {
	/** How many people took part. */
	readonly people: number;
	readonly methods: Results<Name>;
	/** How every single prediction turned out; all methods' in the same order. */
	readonly outcomes: Readonly<Record<Name, Outcomes>>;
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
		outcomes: [] as Outcomes[]
	}));
	const results = () =>
		Object.fromEntries(
			entries.map(({ name, outcomes }) => [name, summary(joined(outcomes))])
		) as Results<Name>;
	let done = 0;
	let batch: Case[] = [];

	async function scoreBatch() {
		signal?.throwIfAborted();
		for (const { method, outcomes } of entries) {
			const shown = method.shown ?? options.demographics;
			const profiles = batch.map((each) => profileOf(respondents, each.person, each.shown, shown));
			const predictions = await method.reasoner.predict(profiles);
			outcomes.push(outcomesOf(respondents, batch, predictions, method.score));
		}
		batch = [];
		onProgress?.(done, people.length, results);
	}

	for (const person of people) {
		for (const each of casesOf(respondents, person, split, seed)) {
			batch.push(each);
			if (batch.length === BATCH) await scoreBatch();
		}
		done++;
	}
	if (batch.length > 0) await scoreBatch();
	const all = entries.map(({ name, outcomes }) => [name, joined(outcomes)]);
	return {
		people: people.length,
		methods: results(),
		outcomes: Object.fromEntries(all) as Record<Name, Outcomes>
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
		throw protocol === 'holdout'
			? new EvaluationError('nobodyWithAnswers', { answers: LEAST_ANSWERS.holdout })
			: new EvaluationError('nobodyWithProbes', {
					items: LEAST_ANSWERS[protocol],
					holdout: LEAST_ANSWERS.holdout
				});
	if (options.people === undefined) return candidates;
	// In the order drawn: the figures on the way are then about all kinds of people, not the first countries.
	return sample(candidates, options.people, random(options.seed, NOBODY));
}
