import type { Item } from './types';

type Groups = readonly (readonly number[])[];

/** How an item may be answered, and which codes belong together. */
export interface Scale {
	readonly kind: Item['kind'];
	readonly layout: Item['layout'];
	/** Ascending. */
	readonly codes: readonly number[];
	readonly polar: Groups;
	readonly refined: Groups;
}

/** A scale whose every code is a refined group of its own, and a polar group, too, where none are given. */
function scale(kind: Item['kind'], codes: readonly number[], polar?: Groups): Scale {
	const single = codes.map((code) => [code]);
	return { kind, layout: 'list', codes, polar: polar ?? single, refined: single };
}

/** One thing or another. */
export const either = scale('nominal', [1, 2]);
export const ofThree = scale('nominal', [1, 2, 3]);
export const ofFour = scale('nominal', [1, 2, 3, 4]);
/** How often one votes, of whom some may not. */
export const vote = scale('nominal', [1, 2, 3, 4], [[1, 2], [3], [4]]);
/** Who is more corrupt: neither, women (a lot, a little) or men. */
export const whoIsMore = scale('nominal', [0, 1, 2, 3, 4], [[0], [1, 2], [3, 4]]);

export const threePoint = scale('ordinal', [1, 2, 3]);
/** Often, sometimes or never. */
export const everOrNever = scale('ordinal', [1, 2, 3], [[1, 2], [3]]);
/** Not a member, a member, an active one. */
export const membership = scale('ordinal', [0, 1, 2], [[0, 1], [2]]);
/** Disagree, hard to say, agree. */
export const effect = scale('ordinal', [0, 1, 2]);
/** Four points, of which the two halves are its polar groups. */
export const fourPoint = scale(
	'ordinal',
	[1, 2, 3, 4],
	[
		[1, 2],
		[3, 4]
	]
);
/** Five points about a middle. */
export const fivePoint = scale('ordinal', [1, 2, 3, 4, 5], [[1, 2], [3], [4, 5]]);
/** Five points, of which the middle is closer to the first. */
export const health = scale(
	'ordinal',
	[1, 2, 3, 4, 5],
	[
		[1, 2, 3],
		[4, 5]
	]
);
/** From daily to never. */
export const howOften = scale('ordinal', [1, 2, 3, 4, 5], [[1, 2], [3, 4], [5]]);
export const attendance = scale('ordinal', [1, 2, 3, 4, 5, 6, 7], [[1, 2, 3], [4, 5, 6], [7]]);
export const prayer = scale('ordinal', [1, 2, 3, 4, 5, 6, 7, 8], [[1, 2, 3], [4, 5, 6, 7], [8]]);

/** The ten-point scale: only its ends have words. */
export const tenPoint: Scale = {
	kind: 'ordinal',
	layout: 'ten-point',
	codes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
	polar: [
		[1, 2, 3, 4, 5],
		[6, 7, 8, 9, 10]
	],
	refined: [
		[1, 2, 3],
		[4, 5],
		[6, 7],
		[8, 9, 10]
	]
};
