/** Two ends of an interval, in the unit of what it is about. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The normal distribution's 97.5 per cent point: two-sided 95 per cent intervals. */
export const Z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share (Wilson 1927, *Probable inference, the law of succession, and statistical
 * inference*, JASA 22, 209–212), without continuity correction. Unlike the usual ± it is never empty and never
 * leaves 0 to 1, and it holds for few observations.
 * @param hits 0 to n
 * @param n at least 1
 * @param z 1.96 for 95 per cent
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
