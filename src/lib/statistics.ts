/** Intervals, and the few statistics that d3-array is without. */

/** Two ends of an interval, in the unit of what it is about. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** A value, and an interval around it. */
export interface Estimate extends Interval {
	readonly value: number;
}

/** An estimate as files and tables write it, thousands of times: three numbers without names. */
export type Triple = readonly [value: number, low: number, high: number];

/** The normal distribution's 97.5 per cent point: two-sided 95 per cent intervals. */
export const Z95 = 1.959963984540054;
/** Its 95 per cent point: two-sided 90 per cent intervals. */
export const Z90 = 1.6448536269514722;

/**
 * Wilson's score interval for a share (Wilson 1927, *Probable inference, the law of succession, and statistical
 * inference*, JASA 22, 209–212), without continuity correction. Unlike the usual ± it is never empty and never
 * leaves 0 to 1, and it holds for few observations.
 * @param hits 0 to n
 * @param n at least 1
 * @param z `Z95` for 95 per cent
 * @throws RangeError for no observations: there is nothing to say about a share of nothing
 */
export function wilson(hits: number, n: number, z = Z95): Interval {
	if (n < 1 || hits < 0 || hits > n) throw new RangeError(`there is no share of ${hits} in ${n}`);
	const share = hits / n;
	const centre = share + z ** 2 / (2 * n);
	const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
	const scale = 1 + z ** 2 / n;
	return {
		// At the ends the formula gives exactly 0 and 1; rounding may miss them by a hair.
		low: hits === 0 ? 0 : (centre - reach) / scale,
		high: hits === n ? 1 : (centre + reach) / scale
	};
}

/**
 * The middle of draws, as in a percentile bootstrap (Efron 1979): the draws nearest to the two percentiles. Not
 * d3-array's quantile, which lies between two draws: the published intervals were made this way.
 * @param draws in any order, at least one
 * @param share of the draws that lie within, such as 0.95
 */
export function middleOf(draws: Iterable<number>, share: number): Interval {
	const sorted = Float64Array.from(draws).sort();
	const at = (percentile: number) => sorted[Math.round(percentile * (sorted.length - 1))]!;
	const outside = (1 - share) / 2;
	return { low: at(outside), high: at(1 - outside) };
}
