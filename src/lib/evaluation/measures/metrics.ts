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
}

/**
 * Scores a distribution by what the person answered.
 * @param position of the answer's code among the item's codes
 */
export type Score = (item: Item, distribution: Distribution, position: number) => Outcome;

export interface Metrics {
	/** Percent of answers whose polar group was the most likely one. */
	readonly polar: number;
	/** The same for the refined group. */
	readonly refined: number;
	/** Mean of the two. */
	readonly overall: number;
	/** Mean negative log likelihood of the codes, in nats. */
	readonly logLoss: number;
	/** Mean Brier score of the codes' probabilities, 0 (certain and right) to 2 (certain and wrong). */
	readonly brier: number;
	/** Expected calibration error of the most likely refined group's probability, in percentage points. */
	readonly ece: number;
	/** How many predictions were scored. */
	readonly n: number;
}

/** An answer thought impossible costs this probability's logarithm, not infinity. */
const LEAST_PROBABILITY = 1e-7;

function logLoss(distribution: Distribution, position: number): number {
	return -Math.log(Math.max(distribution[position]!, LEAST_PROBABILITY));
}

function brier(distribution: Distribution, position: number): number {
	let sum = 1 - 2 * distribution[position]!;
	for (const probability of distribution) sum += probability * probability;
	return sum;
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
		confidence: refined.probability
	};
};

/** What to expect of someone who picks one of the groups blindly: one in as many as there are. */
export const blindGuess: Score = (item, distribution, position) => {
	const chance = (level: Level) => 1 / item[level].length;
	return {
		polar: chance('polar'),
		refined: chance('refined'),
		logLoss: logLoss(distribution, position),
		brier: brier(distribution, position),
		confidence: chance('refined')
	};
};

/** Bins of equal width that predictions are sorted into by confidence. */
export const BINS = 15;

/** Bin of a confidence from 0 to 1; 1 is in the last. */
export const binOf = (confidence: number): number =>
	Math.min(Math.floor(confidence * BINS), BINS - 1);

/** Adds up outcomes. */
export class Tally {
	#weight = 0;
	#polar = 0;
	#refined = 0;
	#logLoss = 0;
	#brier = 0;
	#n = 0;
	/** Per bin of confidence: sum of (right − confidence). */
	readonly #gaps = new Float64Array(BINS);

	/** @param weight what the outcome counts in the means; the calibration error counts all alike */
	add({ polar, refined, logLoss, brier, confidence }: Outcome, weight: number) {
		this.#weight += weight;
		this.#polar += weight * polar;
		this.#refined += weight * refined;
		this.#logLoss += weight * logLoss;
		this.#brier += weight * brier;
		this.#n++;
		this.#gaps[binOf(confidence)]! += refined - confidence;
	}

	/**
	 * Weighted means, and the expected calibration error over 15 bins of equal width (Guo et al. 2017, *On
	 * Calibration of Modern Neural Networks*): the bins' |accuracy − confidence|, weighted by their sizes.
	 * @throws RangeError before anything was added
	 */
	metrics(): Metrics {
		if (this.#n === 0) throw new RangeError('there are no outcomes to average');
		const percent = (sum: number) => (100 * sum) / this.#weight;
		const polar = percent(this.#polar);
		const refined = percent(this.#refined);
		const gap = this.#gaps.reduce((sum, binGap) => sum + Math.abs(binGap), 0);
		return {
			polar,
			refined,
			overall: (polar + refined) / 2,
			logLoss: this.#logLoss / this.#weight,
			brier: this.#brier / this.#weight,
			ece: (100 * gap) / this.#n,
			n: this.#n
		};
	}
}
