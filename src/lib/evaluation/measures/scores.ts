/** How one prediction of one answer is scored. */
import type { Item, Level } from '../../catalog';
import { mostLikely } from '../../reasoner/distribution';
import type { Distribution } from '../../reasoner/types';

/** How one prediction of one answer turned out. */
export interface Outcome {
	/** Was the group right? 1 or 0; in between for an expected value. */
	readonly polar: number;
	readonly refined: number;
	/** −ln of the probability given to the answer's code. */
	readonly logLoss: number;
	/** Σ (probability − 1 for the answer's code, − 0 for the others)², 0 to 2 (Brier 1950). */
	readonly brier: number;
	/** Probability given to the refined group that was predicted. */
	readonly confidence: number;
	/** Mean position of the predicted answer on its item's scale, from 0 (the first code) to 1; without meaning for a nominal item. */
	readonly expected: number;
	/**
	 * Wasserstein-1 distance of the prediction from the answer, on that scale: how far the predicted share has to be moved,
	 * 0 to 1. Without meaning for a nominal item.
	 */
	readonly wasserstein: number;
}

/**
 * Scores a distribution by what the person answered.
 * @param position of the answer's code among the item's codes
 */
export type Score = (item: Item, distribution: Distribution, position: number) => Outcome;

/** An answer thought impossible costs this probability's logarithm, not infinity. */
export const LEAST_PROBABILITY = 1e-7;

function logLoss(distribution: Distribution, position: number): number {
	return -Math.log(Math.max(distribution[position]!, LEAST_PROBABILITY));
}

function brier(distribution: Distribution, position: number): number {
	let sum = 1 - 2 * distribution[position]!;
	for (const probability of distribution) sum += probability * probability;
	return sum;
}

/** What is predicted as a place on a scale, and how far that is from the answer. */
function onScale(distribution: Distribution, position: number) {
	const steps = distribution.length - 1;
	let [expected, distance] = [0, 0];
	distribution.forEach((probability, code) => {
		expected += (probability * code) / steps;
		distance += (probability * Math.abs(code - position)) / steps;
	});
	return { expected, wasserstein: distance };
}

/** Exact match of the most likely group; of equally likely ones the first is predicted. */
export const exactMatch: Score = (item, distribution, position) => {
	const code = item.codes[position]!;
	const refined = mostLikely(item, distribution, 'refined');
	const polar = mostLikely(item, distribution, 'polar');
	return {
		polar: Number(item.polar[polar.index]!.codes.includes(code)),
		refined: Number(item.refined[refined.index]!.codes.includes(code)),
		logLoss: logLoss(distribution, position),
		brier: brier(distribution, position),
		confidence: refined.probability,
		...onScale(distribution, position)
	};
};

/**
 * The same for a predictor that may refuse: where it gave no answer, which zeros say, it was not right, and as unsure as
 * can be.
 */
export const answeredMatch: Score = (item, distribution, position) => {
	if (distribution.some((probability) => probability > 0))
		return exactMatch(item, distribution, position);
	const unsure = distribution.map(() => 1 / distribution.length);
	return { ...exactMatch(item, unsure, position), polar: 0, refined: 0 };
};

/** What to expect of someone who picks one of the groups blindly: one in as many as there are. */
export const blindGuess: Score = (item, distribution, position) => {
	const chance = (level: Level) => 1 / item[level].length;
	return {
		polar: chance('polar'),
		refined: chance('refined'),
		logLoss: logLoss(distribution, position),
		brier: brier(distribution, position),
		confidence: chance('refined'),
		...onScale(distribution, position)
	};
};
