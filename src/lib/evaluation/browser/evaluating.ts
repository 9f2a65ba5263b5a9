import type { Evaluation, EvaluationOptions, Results } from '../evaluate';
import type { MethodId } from '../evidence';
import type { Respondents } from '../respondents';
import { runTask, type TaskOptions } from './task';

/** What is compared in the browser: what needs nothing but the shipped files. */
export const BROWSER_METHODS = [
	'chance',
	'worldMajority',
	'countryMajority',
	'demographicsOnly',
	'reasoner',
	'reasonerWithDemographics'
] as const satisfies readonly MethodId[];
export type BrowserMethod = (typeof BROWSER_METHODS)[number];

export interface EvaluationTask {
	readonly respondents: Respondents;
	readonly settings: Pick<EvaluationOptions, 'split' | 'seed' | 'people'>;
	/** Absolute addresses of the models folder, ending in a slash, and of the marginals. */
	readonly modelsUrl: string;
	readonly marginalsUrl: string;
}

export type EvaluationUpdate =
	| { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
	| {
			readonly phase: 'predicting';
			readonly done: number;
			readonly people: number;
			/** The figures so far. */
			readonly methods: Results<BrowserMethod>;
	  };

/**
 * Evaluates the shipped reasoner and the baselines in a worker.
 * @throws TaskError if it cannot be done, and the signal's reason once it is aborted
 */
export function evaluateInWorker(
	task: EvaluationTask,
	options: TaskOptions<EvaluationUpdate>
): Promise<Evaluation<BrowserMethod>> {
	const worker = new Worker(new URL('./evaluation-worker.ts', import.meta.url), { type: 'module' });
	return runTask(worker, task, options);
}
