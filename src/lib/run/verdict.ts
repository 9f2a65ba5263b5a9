/** Whether the machine beat the baselines for this one person, or whether it is too soon to tell. */
import type { Baseline, Scored } from './score';
import { lines, type Line } from './scorecard';
import { wilson, Z95, type Interval } from '../statistics';

/** With fewer scored answers nothing is said about who was better. */
export const LEAST_FOR_VERDICT = 10;

export type Outcome = 'better' | 'worse' | 'unsettled';

export interface Comparison extends Interval {
	readonly baseline: Baseline;
	/** Machine's share of hits less the baseline's, −1 to 1; `low` and `high` are its 95 per cent interval. */
	readonly difference: number;
	readonly n: number;
	readonly outcome: Outcome;
}

/**
 * Compares the machine with a baseline on the same items. It is better (or worse) only where the 95 per cent
 * interval of the difference leaves out zero and there are at least `LEAST_FOR_VERDICT` items.
 *
 * The interval is Bonett and Price's adjusted Wald interval for paired shares (2012, *Adjusted Wald confidence
 * interval for a difference of binomial proportions based on paired data*, Journal of Educational and
 * Behavioral Statistics 37, 479–488). Against chance, whose share is known and not measured, it is Wilson's
 * interval of the machine's share less chance's.
 */
export function compared({ baseline, pairs, hits, machineHits, n }: Line): Comparison {
	const interval =
		baseline === 'chance'
			? shifted(wilson(machineHits, n), -hits / n)
			: pairedDifference(
					pairs.filter((pair) => pair.machine > pair.baseline).length,
					pairs.filter((pair) => pair.machine < pair.baseline).length,
					n
				);
	return { baseline, difference: (machineHits - hits) / n, n, ...interval, outcome: outcome() };

	function outcome(): Outcome {
		if (n < LEAST_FOR_VERDICT) return 'unsettled';
		if (interval.low > 0) return 'better';
		return interval.high < 0 ? 'worse' : 'unsettled';
	}
}

/** Whether it beat a baseline in the sides it guessed; unsettled also where the baseline guessed none of them. */
export function outcomeBeside(all: readonly Scored[], baseline: Baseline): Outcome {
	const line = lines(all, 'polar').find((each) => each.baseline === baseline);
	return line ? compared(line).outcome : 'unsettled';
}

/**
 * Bonett and Price's interval for the difference of two paired shares.
 * @param firstOnly how many of the n pairs the first alone has hit
 * @param secondOnly how many the second alone has hit
 */
export function pairedDifference(firstOnly: number, secondOnly: number, n: number): Interval {
	const first = (firstOnly + 1) / (n + 2);
	const second = (secondOnly + 1) / (n + 2);
	const reach = Z95 * Math.sqrt((first + second - (first - second) ** 2) / (n + 2));
	return {
		low: Math.max(first - second - reach, -1),
		high: Math.min(first - second + reach, 1)
	};
}

function shifted({ low, high }: Interval, by: number): Interval {
	return { low: low + by, high: high + by };
}
