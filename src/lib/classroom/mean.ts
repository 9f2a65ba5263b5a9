import { Z95 } from '../statistics';

/** A mean over people, every person counting the same, and its 95 per cent interval. */
export interface Mean {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	/** People. */
	readonly n: number;
}

/**
 * The mean of one value a person, with Student's interval: the people are the sample, not their answers, which hang together.
 * @param values at least two
 */
export function meanOf(values: readonly number[]): Mean {
	const n = values.length;
	if (n < 2) throw new RangeError('a mean of fewer than two people has no interval');
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
	const reach = studentQuantile(n - 1) * Math.sqrt(variance / n);
	return { mean, low: mean - reach, high: mean + reach, n };
}

/**
 * The 97.5 per cent point of Student's distribution, by the expansion around the normal one (Abramowitz and Stegun 1964,
 * 26.7.5): within 0.01 of the exact value from four degrees of freedom on.
 */
export function studentQuantile(freedom: number): number {
	const z = Z95;
	return (
		z +
		(z ** 3 + z) / (4 * freedom) +
		(5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
		(3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
	);
}
