/**
 * What the page and the reasoner's worker say to each other.
 *
 * The page sends one `load`, then any number of `predict`. The worker answers the `load` with `progress`
 * any number of times and then `ready` or `failed`; and each `predict` exactly once, in order, with
 * `predicted` or `rejected`. Requests sent before `ready` wait for it.
 */
import type { PlainReasonerError } from './errors';
import type { Prediction, Profile } from './types';

export type ToWorker =
	| {
			readonly type: 'load';
			/** Absolute address of the models folder, ending in a slash. */
			readonly modelsUrl: string;
			/** Whether to get past the browser's cache, which may hold a bad copy. */
			readonly fresh: boolean;
	  }
	| { readonly type: 'predict'; readonly request: number; readonly profiles: readonly Profile[] };

export type FromWorker =
	| { readonly type: 'progress'; readonly loaded: number; readonly total: number }
	| { readonly type: 'ready'; readonly id: string }
	| { readonly type: 'failed'; readonly error: PlainReasonerError }
	| {
			readonly type: 'predicted';
			readonly request: number;
			readonly predictions: Prediction[];
			/** Time the worker spent on it, waiting in line not included. */
			readonly milliseconds: number;
	  }
	| { readonly type: 'rejected'; readonly request: number; readonly error: PlainReasonerError };

export type LoadMessage = Extract<ToWorker, { type: 'load' }>;
export type PredictMessage = Extract<ToWorker, { type: 'predict' }>;
