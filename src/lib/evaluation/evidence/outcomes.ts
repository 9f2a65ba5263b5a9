import type { Prediction, Profile } from '../../reasoner/types';
import { profileOf, scorePredictions } from '../cases/cases';
import type { MethodId } from './shape';
import { blindGuess, exactMatch, type Outcome } from '../measures/metrics';
import { casesOfPlan, PREDICTORS, type Job } from './plans';
import type { Case } from '../cases/protocols';
import type { Respondents } from '../../respondents/respondents';

const SCORES = [
	'polar',
	'refined',
	'logLoss',
	'brier',
	'confidence'
] as const satisfies readonly (keyof Outcome)[];
type ScoreName = (typeof SCORES)[number];

/** How every single prediction of one method turned out, column by column. Plain arrays: it crosses threads. */
export type Outcomes = {
	/** Row of the respondent. */
	readonly person: Int32Array;
	/** Position of the item predicted. */
	readonly item: Uint8Array;
} & { readonly [Score in ScoreName]: Float32Array };

/** What one job came to. */
export interface JobResult {
	readonly profiles: number;
	/** Answers shown, in all profiles together. */
	readonly shown: number;
	readonly outcomes: Readonly<Partial<Record<MethodId, Outcomes>>>;
}

/** Predicts by all methods of a predictor at once: for each, in order, one prediction a profile. */
export type Predict = (profiles: readonly Profile[]) => Promise<readonly Prediction[][]>;

const BATCH = 128;

/**
 * Does one job.
 * @param candidates rows of the people who can take part
 * @param predict the job's predictor
 * @param onProgress told which further share of the job (0 to 1) is done
 */
export async function runJob(
	job: Job,
	respondents: Respondents,
	candidates: readonly number[],
	seed: number,
	predict: Predict,
	onProgress: (share: number) => void = () => {}
): Promise<JobResult> {
	const { methods, shown } = PREDICTORS[job.predictor];
	const score = job.predictor === 'chance' ? blindGuess : exactMatch;
	const cases = candidates
		.slice(...job.people)
		.flatMap((person) => [...casesOfPlan(respondents, person, job.plan, seed)]);
	const count = cases.reduce((sum, { probes }) => sum + probes.length, 0);
	const columns = methods.map(() => emptyOutcomes(count));
	let filled = 0;
	for (let start = 0; start < cases.length; start += BATCH) {
		const batch = cases.slice(start, start + BATCH);
		const predictions = await predict(batch.map((one) => profileOf(respondents, one, shown)));
		columns.forEach((outcomes, index) => {
			let at = filled;
			scorePredictions(respondents, batch, predictions[index]!, score, (outcome, one, probe) =>
				write(outcomes, at++, outcome, one, probe)
			);
		});
		filled += batch.reduce((sum, { probes }) => sum + probes.length, 0);
		onProgress(batch.length / cases.length);
	}
	const answers = cases.reduce((sum, one) => sum + one.shown.length, 0);
	return {
		profiles: cases.length,
		shown: shown === 'only' ? 0 : answers,
		outcomes: Object.fromEntries(methods.map((method, index) => [method, columns[index]!]))
	};
}

/** Results of the same predictor and plan as one: first the people of the first job, then those of the second … */
export function joined(results: readonly JobResult[]): JobResult {
	const [first] = results;
	if (results.length === 1) return first!;
	const methods = Object.keys(first!.outcomes) as MethodId[];
	return {
		profiles: results.reduce((sum, { profiles }) => sum + profiles, 0),
		shown: results.reduce((sum, { shown }) => sum + shown, 0),
		outcomes: Object.fromEntries(
			methods.map((method) => [method, inOne(results.map(({ outcomes }) => outcomes[method]!))])
		)
	};
}

function inOne(parts: readonly Outcomes[]): Outcomes {
	const all = emptyOutcomes(parts.reduce((sum, { person }) => sum + person.length, 0));
	let at = 0;
	for (const part of parts) {
		all.person.set(part.person, at);
		all.item.set(part.item, at);
		for (const name of SCORES) all[name].set(part[name], at);
		at += part.person.length;
	}
	return all;
}

function emptyOutcomes(count: number): Outcomes {
	const scores = Object.fromEntries(SCORES.map((name) => [name, new Float32Array(count)]));
	return {
		person: new Int32Array(count),
		item: new Uint8Array(count),
		...(scores as { [Score in ScoreName]: Float32Array })
	};
}

function write(outcomes: Outcomes, at: number, outcome: Outcome, one: Case, probe: number): void {
	outcomes.person[at] = one.person;
	outcomes.item[at] = probe;
	for (const name of SCORES) outcomes[name][at] = outcome[name];
}
