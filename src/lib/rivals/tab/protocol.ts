/** What the page and the thread of a model say to each other. */
import type { PlainRivalError } from '../errors';
import type { Prompt, Reply } from '../types';
import type { Graph, ModelFolder } from './folder';
import type { Device } from './network';

/** A model to be opened: one of its graphs, on a device. */
export interface Choice {
	readonly folder: Omit<ModelFolder, 'graphs'>;
	readonly graph: Graph;
	readonly device: Device;
}

export type ToWorker =
	| ({ readonly type: 'open' } & Choice)
	| { readonly type: 'ask'; readonly request: number; readonly prompt: Prompt }
	/** Nobody waits for it any more. */
	| { readonly type: 'drop'; readonly request: number };

export type FromWorker =
	/** @property share of the model and what runs it that is there, 0 to 1 */
	| { readonly type: 'loading'; readonly share: number }
	| { readonly type: 'ready' }
	| { readonly type: 'failed'; readonly error: PlainRivalError }
	/** @property share of the prompt that is read, 0 to 1 */
	| { readonly type: 'reading'; readonly request: number; readonly share: number }
	| { readonly type: 'replied'; readonly request: number; readonly reply: Reply }
	| { readonly type: 'rejected'; readonly request: number; readonly error: PlainRivalError };
