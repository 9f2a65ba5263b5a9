import type { CategoryId, Demographics, ItemId } from '../catalog';

/**
 * What a person gave for an item. Not knowing and not wanting to say are two different things, and
 * neither is a position on the scale.
 */
export type Response =
	| { readonly kind: 'option'; readonly code: number }
	| { readonly kind: 'dont-know' }
	| { readonly kind: 'refused' };

/**
 * How the items of a run follow each other. `adaptive`: each is chosen when the one before is answered, for
 * what its answer is expected to tell about all the others.
 */
export type Order = 'adaptive' | 'questionnaire' | 'random';

/** What a person chose before the first item. */
export interface RunSettings {
	readonly order: Order;
	/** Items to answer; more than the topics have means all of them. */
	readonly length: number;
	/** Topics to ask about; empty means all thirteen. */
	readonly categories: readonly CategoryId[];
}

/** One person's pass through the survey. Its answers are stored beside it, one record each. */
export interface Run extends RunSettings {
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	readonly catalogVersion: string;
	/** Decides the random order, so that a reload finds the same one. 32 bits, unsigned. */
	readonly seed: number;
	/** The item on the screen, where a reload resumes; null before the first and after the last. */
	readonly current: ItemId | null;
	readonly demographics: Demographics;
	/**
	 * Of an adaptive run, the items put before the person so far, in that order: unlike the other orders it does
	 * not follow from the seed. Absent in the others.
	 */
	readonly asked?: readonly ItemId[];
	/**
	 * Why the reasoner chose an item of `asked`: the items its answer was expected to make clearer, most first.
	 * An item that is not in here came from the short form, because no reasoner was there to choose.
	 */
	readonly reasons?: Readonly<Partial<Record<ItemId, readonly ItemId[]>>>;
}

export type Responses = ReadonlyMap<ItemId, Response>;
