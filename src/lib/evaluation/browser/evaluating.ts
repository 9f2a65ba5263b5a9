import type { Evaluation, EvaluationOptions, Results } from '../evaluate';
import type { MethodId } from '../evidence/shape';
import type { Respondents } from '../../respondents/respondents';
import { runTask, type TaskOptions } from './task';
import { startWorker } from '../../start-worker';
import workerAddress from './evaluation-worker.ts?worker&url';

/** Methods that need respondents to be fitted on: those of the file who are not predicted. */
export type FittedMethod = 'resembleTop1' | 'resemble' | 'gaussian';
/** Methods that need nothing but the shipped files. */
export type ShippedMethod = Exclude<MethodId, FittedMethod>;
export type BrowserResults = Results<ShippedMethod> & Partial<Results<FittedMethod>>;

export interface EvaluationTask {
	readonly respondents: Respondents;
	readonly settings: Pick<EvaluationOptions, 'split' | 'seed' | 'people'> & {
		/** Whether to fit and evaluate the `FittedMethod`s too. */
		readonly fitted: boolean;
	};
	/** Absolute addresses of the models folder, ending in a slash, and of the file of societies. */
	readonly modelsUrl: string;
	readonly societiesUrl: string;
}

export type EvaluationUpdate =
	| { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
	| {
			readonly phase: 'fitting';
			/** What is done, such as “fitting the Gaussian”. */
			readonly step: string;
			/** Of the fitting, 0 to 1. */
			readonly share: number;
			/** How many people are fitted on. */
			readonly people: number;
	  }
	| {
			readonly phase: 'predicting';
			readonly done: number;
			readonly people: number;
			/** The figures so far. */
			readonly methods: BrowserResults;
	  };

export interface BrowserEvaluation extends Pick<Evaluation<never>, 'people'> {
	readonly methods: BrowserResults;
}

/**
 * Evaluates the shipped reasoner and the baselines in a worker.
 * @throws TaskError if it cannot be done, and the signal's reason once it is aborted
 */
export function evaluateInWorker(
	task: EvaluationTask,
	options: TaskOptions<EvaluationUpdate>
): Promise<BrowserEvaluation> {
	const worker = startWorker(workerAddress);
	return runTask(worker, task, options);
}
