/** What one student hands in: no name, no device, no time. */
import type { ItemId } from '../catalog';
import type { Response } from '../run/types';

/** How a sealed guess came out. */
export interface HandedScore {
	/** Whether the guessed group was the student's first answer's. */
	readonly polar: boolean;
	readonly refined: boolean;
	/** How sure the machine was of its refined guess: the middle of a sixteenth, 1/32 to 31/32. */
	readonly confidence: number;
	/** How many answers it knew, 2 to 252. */
	readonly known: number;
}

export interface HandedItem {
	readonly itemId: ItemId;
	/** Null where no guess was sealed before the answer. */
	readonly score: HandedScore | null;
	/** What holds now; null where only scores are handed in. */
	readonly response: Response | null;
}

export interface HandIn {
	readonly classId: string;
	/** Fingerprint (16 bits) of the id of the machine that made the guesses. */
	readonly model: number;
	/** Ten hexadecimal digits: a second hand-in of the same sender replaces the first. */
	readonly sender: string;
	readonly withAnswers: boolean;
	/**
	 * How often the world's most usual answer would have hit on the scored items: totals only, because item by item they
	 * would tell what was answered.
	 */
	readonly world: { readonly polar: number; readonly refined: number };
	/** In questionnaire order, which says nothing of the order of answering; each item once. */
	readonly items: readonly HandedItem[];
}

/** With fewer scored answers a total would tell of single ones, and the class learns little. */
export const LEAST_SCORED = 5;

/** Steps that a confidence is told in. */
export const CONFIDENCE_STEPS = 16;

/** The middle of the sixteenth that a confidence lies in: enough for calibration, too little to work back from. */
export function coarse(confidence: number): number {
	return (stepOf(confidence) + 0.5) / CONFIDENCE_STEPS;
}

/** The step of a confidence, 0 to 15. */
export function stepOf(confidence: number): number {
	return Math.min(CONFIDENCE_STEPS - 1, Math.floor(confidence * CONFIDENCE_STEPS));
}
