/** What screens, tables and prints make of a release: nothing in here knows anything else of the class. */
import { TOPICS, itemOf, type TopicId } from '../catalog';
import type { Dots, Release } from './release';
import { giveOrTake, type PerCent } from './per-cent';
import { KNOWN } from './stretches';
import type { Told } from './told';

/** The mean of told shares; a bound counts as the share it names. */
export interface MeanTold {
	/** `about` where some are at most and others at least what they say. */
	readonly bound: Told['bound'] | 'about';
	/** Whole per cent. */
	readonly share: number;
	readonly questions: number;
}

/** With fewer, a mean would be about single questions. */
const LEAST_QUESTIONS = 3;

/** @returns null for the mean of fewer than three questions */
export function meanTold(shares: readonly Told[]): MeanTold | null {
	const questions = shares.length;
	if (questions < LEAST_QUESTIONS) return null;
	const share = Math.round(shares.reduce((sum, { share: own }) => sum + own, 0) / questions);
	const most = shares.some(({ bound }) => bound === 'at most');
	const least = shares.some(({ bound }) => bound === 'at least');
	const bound = most && least ? 'about' : most ? 'at most' : least ? 'at least' : '';
	return { bound, share, questions };
}

/**
 * How often the very statement was guessed, by topic; of sides the ends would pull a mean too far. Topics with too few
 * questions are left out.
 */
export function topicsOf({ questions }: Release): { topic: TopicId; mean: MeanTold }[] {
	return TOPICS.flatMap(({ id }) => {
		const own = questions.filter(({ itemId }) => itemOf(itemId).topic === id);
		const mean = meanTold(own.flatMap(({ guessed }) => guessed.refined ?? []));
		return mean ? { topic: id, mean } : [];
	});
}

/**
 * How soon it got to know the class: the same by how many questions came before. Stretches of too few questions are left out.
 * @returns `from` questions before, up to but not `to`
 */
export function soonOf({ questions }: Release): { from: number; to: number; mean: MeanTold }[] {
	return KNOWN.slice(0, -1).flatMap((from, index) => {
		const to = KNOWN[index + 1]!;
		const mean = meanTold(
			questions.slice(from, to).flatMap(({ guessed }) => guessed.refined ?? [])
		);
		return mean ? { from, to, mean } : [];
	});
}

/** Whether one thing was more than another, or whether so few people cannot tell. */
export type Verdict = 'more' | 'less' | 'cannot be told';

/**
 * Never says more than the whole numbers that stand beside it: they have to differ by more than is given or taken.
 * @param difference person by person, with its interval
 */
export function verdictOf(difference: PerCent): Verdict {
	const { mean, low, high } = difference;
	if (Math.abs(mean) <= giveOrTake(difference)) return 'cannot be told';
	if (low > 0) return 'more';
	return high < 0 ? 'less' : 'cannot be told';
}

/** People on the axis of shares: a tenth of it, or an end of several tenths in which nobody has a place of their own. */
export interface Pile extends Dots {
	readonly end: 'or less' | 'or more' | null;
}

/** With fewer nothing is left between the ends: there is no further along. */
const LEAST_PILES = 3;
const TENTH = 10;

/** @returns null where so many tenths were put together that nothing of the order is left to draw */
export function pilesOf(dots: readonly Dots[]): Pile[] | null {
	if (dots.length < LEAST_PILES) return null;
	return dots.map((own) => {
		const pooled = own.to - own.from > TENTH;
		return { ...own, end: !pooled ? null : own.from === 0 ? 'or less' : 'or more' };
	});
}
