/** Where a new stretch of answers known begins; the last bound closes. */
export const KNOWN: readonly number[] = [2, 5, 10, 15, 20, 30, 50, 100, 150, 200, 253];
/** Where a new band of confidence begins, as on the scorecard; the last bound closes. */
export const BANDS: readonly number[] = [0, 0.4, 0.6, 0.8, 1];

/** Position of the stretch that a value lies in. */
export function stretchOf(bounds: readonly number[], value: number): number {
	return bounds.findLastIndex((bound, index) => bound <= value && index < bounds.length - 1);
}
