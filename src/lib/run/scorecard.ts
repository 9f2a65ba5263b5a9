/** Scored answers added up: lines beside the baselines, over time, by topic, by confidence. */
import { TOPICS, type Topic, type Level } from '../catalog';
import { isItem, type Baseline, type Scored } from './score';
import { wilson, type Interval } from '../statistics';

/** Hits of n, and where the share would lie if there were many more such items. */
export interface Share extends Interval {
	readonly hits: number;
	readonly n: number;
}

/** Topics with fewer scored answers are not shown. */
export const LEAST_IN_TOPIC = 5;
/** Calibration is not shown for fewer scored answers … */
export const LEAST_FOR_CALIBRATION = 30;
/** … nor a band of confidence with fewer than these. */
const LEAST_IN_BAND = 5;
/** Lower ends of the bands of confidence. */
const BANDS = [0, 0.4, 0.6, 0.8];

/** @returns null where there is nothing to share out */
export function shareOf(hits: number, n: number): Share | null {
	return n === 0 ? null : { hits, n, ...wilson(hits, n) };
}

/** The machine's hits at a level; null without a scored answer. */
export function machineShare(all: readonly Scored[], level: Level): Share | null {
	return shareOf(sum(all.map(({ hits }) => hits[level].machine)), all.length);
}

/** A baseline, and the machine on the very same items: those where the baseline was available. */
export interface Line {
	readonly baseline: Baseline;
	/** Hits and misses pair by pair, in order. */
	readonly pairs: readonly { readonly machine: number; readonly baseline: number }[];
	/** Of the baseline; chance's are the expected ones and need not be whole. */
	readonly hits: number;
	readonly machineHits: number;
	readonly n: number;
}

/** One line a baseline that was available for any of the answers. */
export function lines(all: readonly Scored[], level: Level): Line[] {
	return (['chance', 'world', 'country', 'demographics'] as const).flatMap((baseline) => {
		const pairs = all.flatMap(({ hits }) => {
			const ofBaseline = hits[level][baseline];
			return ofBaseline === null ? [] : [{ machine: hits[level].machine, baseline: ofBaseline }];
		});
		if (pairs.length === 0) return [];
		return {
			baseline,
			pairs,
			hits: sum(pairs.map((pair) => pair.baseline)),
			machineHits: sum(pairs.map((pair) => pair.machine)),
			n: pairs.length
		};
	});
}

/** The machine's share after the first scored answer, the second, and so on. */
export function accumulation(all: readonly Scored[], level: Level): Share[] {
	let sofar = 0;
	return all.map(({ hits }, index) => shareOf((sofar += hits[level].machine), index + 1)!);
}

export interface TopicShare {
	readonly topic: Topic;
	readonly share: Share;
}

/** By topic, where at least `LEAST_IN_TOPIC` answers were scored; in questionnaire order. */
export function byTopic(all: readonly Scored[], level: Level): TopicShare[] {
	return TOPICS.flatMap((topic) => {
		const own = all.filter(({ item }) => item.topic === topic.id);
		return own.length < LEAST_IN_TOPIC ? [] : { topic, share: machineShare(own, level)! };
	});
}

/** Guesses of similar confidence, and how many of them were right. */
export interface Band {
	/** The band's ends: confidence from `from` up to, but for the last band, not `to`. */
	readonly from: number;
	readonly to: number;
	/** Mean confidence of its guesses. */
	readonly confidence: number;
	readonly share: Share;
}

/**
 * Is it as often right as it says? Refined guesses by their confidence; at a list it has none.
 * @returns null under `LEAST_FOR_CALIBRATION` scored answers; bands with under five guesses are left out
 */
export function calibration(all: readonly Scored[]): Band[] | null {
	const guesses = all.filter(isItem);
	if (guesses.length < LEAST_FOR_CALIBRATION) return null;
	return BANDS.flatMap((from, index) => {
		const to = BANDS[index + 1] ?? 1;
		const own = guesses.filter(
			({ confidence }) => confidence >= from && (confidence < to || index === BANDS.length - 1)
		);
		if (own.length < LEAST_IN_BAND) return [];
		const confidence = sum(own.map((answer) => answer.confidence)) / own.length;
		return { from, to, confidence, share: machineShare(own, 'refined')! };
	});
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
