import type { Demographics, ItemId } from '../catalog/types';

/** What is known of one person: answered items (as WVS codes) and what they said about themselves. */
export interface Profile {
	readonly responses: ReadonlyMap<ItemId, number>;
	readonly demographics: Demographics;
}

/** Probabilities over one item's codes, in code order; they sum to 1. */
export type Distribution = Float32Array;

/**
 * The distributions of all items, one after another in catalog order: `CODE_COUNT` numbers. One flat
 * array because it crosses from the worker to the page, and a harness holds thousands of them.
 * Read it with `distributionOf`.
 */
export type Prediction = Float32Array;

/** Anything that predicts answers: the trained network, a baseline, a language model. */
export interface Reasoner {
	/** Names the model and its version; stored with everything it predicted. */
	readonly id: string;
	/** One prediction a profile, in order. @throws ReasonerError with a message for the person */
	predict(profiles: readonly Profile[]): Promise<Prediction[]>;
}
