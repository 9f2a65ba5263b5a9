/** Means over the people of a class, in whole per cent. */
import { wilson, type Interval } from '../statistics';
import { meanOf } from './mean';

/** Per cent, whole numbers; the interval's ends are rounded outwards, so that it says no more than it can. */
export interface PerCent extends Interval {
	readonly mean: number;
}

/**
 * The mean of one share a person, 0 to 1, with Student's 95 per cent interval. Where all are equal that interval would
 * have no width, which eight equal people do not prove: Wilson's over people takes its place.
 * @param shares at least two
 */
export function meanShare(shares: readonly number[]): PerCent {
	return perCent(shares, 0, 1);
}

/** The same for one difference of two shares a person, −1 to 1. */
export function meanDifference(differences: readonly number[]): PerCent {
	return perCent(differences, -1, 1);
}

function perCent(values: readonly number[], least: number, most: number): PerCent {
	const { mean, low, high } = meanOf(values);
	const equal = values.every((value) => value === values[0]);
	const width = most - least;
	const [from, to] = equal
		? ends(wilson((values.length * (mean - least)) / width, values.length))
		: [low, high];
	return {
		mean: whole(Math.round, mean),
		low: whole(Math.floor, Math.max(least, from)),
		high: whole(Math.ceil, Math.min(most, to))
	};

	function ends(interval: Interval): [number, number] {
		return [least + width * interval.low, least + width * interval.high];
	}
}

/** Half the width of an interval, rounded up: the whole points that are given or taken beside its mean. */
export function giveOrTake({ low, high }: Interval): number {
	return Math.ceil((high - low) / 2);
}

/** Never −0, which a file would not bring back. */
function whole(round: (value: number) => number, share: number): number {
	return round(100 * share) + 0;
}
