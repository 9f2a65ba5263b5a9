/** A contest of the machine with language models, as it is kept with the run whose answers it is about. */
import type { Demographics, ItemId } from '../catalog';

/** An answer as it was when the contest began: changed later, it leaves the contest what it was. */
export interface AnswerThen {
	readonly itemId: ItemId;
	/** The WVS code. */
	readonly code: number;
}

/** What somebody guessed at one of the questions. */
export interface KeptGuess {
	readonly itemId: ItemId;
	/** Over the item's codes, in code order; of who only chooses, 1 for that. Null where no answer was given. */
	readonly probabilities: readonly number[] | null;
}

/** Where a rival came from. */
export type RivalKind = 'chat' | 'server' | 'tab' | 'browser';

/** A language model that took part. */
export interface KeptRival {
	/** 64 random bits in hexadecimal. */
	readonly id: string;
	readonly kind: RivalKind;
	/** The person's own name for it. */
	readonly name: string;
	/** Milliseconds since 1970. */
	readonly addedAt: number;
	/** Names the wording by which it was asked. */
	readonly promptVersion: string;
	/** One for each question, in the contest's order. */
	readonly guesses: readonly KeptGuess[];
	/** How many of the questions it turned down in words, rather than leave them out. */
	readonly refused: number;
}

export interface Contest {
	/** 64 random bits in hexadecimal. */
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	/** Decides in which order a rival is told the answers. 32 bits, unsigned. */
	readonly seed: number;
	/**
	 * Its questions are those that the person answered while it went on: each guess of the rival was there, and could not be
	 * changed any more, before the answer. Absent where answers were held out that were there already.
	 */
	readonly beside?: true;
	/** What every contestant is told. */
	readonly told: readonly AnswerThen[];
	/** What every contestant is told of who the person is; empty unless they chose that. */
	readonly demographics: Demographics;
	/** What every contestant is asked and not told. */
	readonly heldOut: readonly AnswerThen[];
	/** The machine's guesses, made from exactly what is told; null until they are made. */
	readonly machine: {
		readonly modelId: string;
		readonly guesses: readonly KeptGuess[];
	} | null;
	/** In the order in which they came. */
	readonly rivals: readonly KeptRival[];
}
