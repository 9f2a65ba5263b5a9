/** What one student hands in: no name, no device, no time. */
import { ITEMS, type ItemId } from '../catalog';
import { plan } from '../run/order';
import type { Scored } from '../run/score';
import type { Response, Responses, Run } from '../run/types';
import { fingerprint } from './envelope';

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

/**
 * What a student's run in a class has to hand in: of the items the class asks, those scored; with answers, all that
 * were responded to.
 * @param scored the run's sealed guesses as they came out
 * @returns null where fewer than `LEAST_SCORED` answers are scored
 */
export function handInOf(
	run: Run,
	responses: Responses,
	scored: readonly Scored[],
	withAnswers: boolean
): HandIn | null {
	const { classroom } = run;
	if (!classroom) throw new RangeError('this run is of no class');
	const asked = new Set(plan(run));
	const own = scored.filter(({ item }) => asked.has(item.id));
	if (own.length < LEAST_SCORED) return null;
	const byItem = new Map(own.map((one) => [one.item.id, one]));
	const world = (level: 'polar' | 'refined') => own.filter(({ hits }) => hits[level].world).length;
	return {
		classId: classroom.id,
		model: fingerprint(own[0]!.seal.modelId),
		sender: classroom.sender,
		withAnswers,
		world: { polar: world('polar'), refined: world('refined') },
		items: ITEMS.flatMap(({ id }) => {
			const one = byItem.get(id);
			const response = withAnswers && asked.has(id) ? (responses.get(id) ?? null) : null;
			return one || response ? [{ itemId: id, score: one ? scoreOf(one) : null, response }] : [];
		})
	};
}

function scoreOf({ hits, confidence, seal }: Scored): HandedScore {
	return {
		polar: hits.polar.machine === 1,
		refined: hits.refined.machine === 1,
		confidence: coarse(confidence),
		known: seal.known
	};
}

/** The middle of the sixteenth that a confidence lies in: enough for calibration, too little to work back from. */
export function coarse(confidence: number): number {
	return (stepOf(confidence) + 0.5) / CONFIDENCE_STEPS;
}

/** The step of a confidence, 0 to 15. */
export function stepOf(confidence: number): number {
	return Math.min(CONFIDENCE_STEPS - 1, Math.floor(confidence * CONFIDENCE_STEPS));
}
