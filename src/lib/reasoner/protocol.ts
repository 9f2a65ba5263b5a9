/**
 * What the page and the reasoner's worker say to each other.
 *
 * The page sends one `load`, then any number of tasks. The worker answers the `load` with `progress` any number
 * of times and then `ready` or `failed`; and each task exactly once, in order, with its result or with
 * `rejected`. Tasks sent before `ready` wait for it.
 */
import type { ItemId, Level } from '../catalog';
import type { PlainReasonerError } from './errors';
import type { Explanation } from './explain';
import type { Prediction, Profile } from './types';
import type { Gain } from './weigh';

/** What the worker can be asked for; see the functions of the same names. */
export type Task =
	| { readonly type: 'predict'; readonly profiles: readonly Profile[] }
	| { readonly type: 'weigh'; readonly profile: Profile; readonly candidates: readonly ItemId[] }
	| {
			readonly type: 'explain';
			readonly profile: Profile;
			readonly itemId: ItemId;
			readonly level: Level;
	  };

export type Result =
	| { readonly type: 'predicted'; readonly predictions: Prediction[] }
	| { readonly type: 'weighed'; readonly gains: Gain[] }
	| { readonly type: 'explained'; readonly explanation: Explanation };

export type LoadMessage = {
	readonly type: 'load';
	/** Absolute address of the models folder, ending in a slash. */
	readonly modelsUrl: string;
	/** Whether to get past the browser's cache, which may hold a bad copy. */
	readonly fresh: boolean;
};

export type TaskMessage = Task & { readonly request: number };

export type ToWorker = LoadMessage | TaskMessage;

export type ResultMessage = Result & {
	readonly request: number;
	/** Time the worker spent on it, waiting in line not included. */
	readonly milliseconds: number;
};

export type FromWorker =
	| { readonly type: 'progress'; readonly loaded: number; readonly total: number }
	| { readonly type: 'ready'; readonly id: string }
	| { readonly type: 'failed'; readonly error: PlainReasonerError }
	| ResultMessage
	| { readonly type: 'rejected'; readonly request: number; readonly error: PlainReasonerError };
