/** How many of a class, told so that nobody's own answer follows from it. */

/** A share of those who answered. */
export interface Told {
	/** Where nearly all or nearly none agree only a bound is told; otherwise the share is to the nearest 5 per cent. */
	readonly bound: '' | 'at most' | 'at least';
	/** Per cent, a multiple of five. */
	readonly share: number;
}

/** People in league whose own answers must not be enough to work out the others'. */
const KNOWN = 4;
/** Nothing is told of fewer people than this … */
export const LEAST = 12;
/** … nor how well the class was guessed as a whole, of fewer than this. */
export const LEAST_OVERALL = 8;

const STEP = 5;

/** From how few people on either side only a bound is told: 5 of 12, 7 of 25. @param n people */
export function edge(n: number): number {
	return KNOWN + Math.ceil((n - KNOWN) / 10);
}

/**
 * `count` of `n` people, as the class may see it. Whatever four of them know of themselves, among the counts of the
 * others that fit there is one with a tenth of them or more on either side.
 * @returns null for fewer than `LEAST`: whether there is a figure never depends on what was answered
 */
export function told(count: number, n: number): Told | null {
	if (n < LEAST) return null;
	const end = edge(n);
	// The bound is rounded outwards, so that it is true.
	const bound = STEP * Math.ceil((100 * end) / (STEP * n));
	if (count <= end) return { bound: 'at most', share: bound };
	if (count >= n - end) return { bound: 'at least', share: 100 - bound };
	return { bound: '', share: STEP * Math.round((100 * count) / (STEP * n)) };
}
