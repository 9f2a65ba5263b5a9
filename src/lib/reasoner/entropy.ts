import { codeOffset, ITEMS } from '../catalog';
import type { Prediction } from './types';

/**
 * For every code of all items, one after another in catalog order, the position of its refined statement
 * among the item's: the ten codes of a ten-point scale make four statements, most others stand alone.
 */
const groupOfCode: readonly number[] = ITEMS.flatMap(({ codes, refined }) =>
	codes.map((code) => refined.findIndex((group) => group.codes.includes(code)))
);

const MOST_GROUPS = Math.max(...ITEMS.map(({ refined }) => refined.length));
const sums = new Float64Array(MOST_GROUPS);

/**
 * How unsure a prediction is of each item: Shannon's entropy of its refined statements, in bits. Statements,
 * not codes: whether someone says 8 or 9 out of ten is nobody's question, and would outweigh whether they pray.
 * @returns one number an item, in catalog order; 0 is certain
 */
export function entropies(prediction: Prediction): Float64Array {
	const result = new Float64Array(ITEMS.length);
	for (let index = 0; index < ITEMS.length; index++) {
		sums.fill(0);
		for (let at = codeOffset(index); at < codeOffset(index + 1); at++)
			sums[groupOfCode[at]!]! += prediction[at]!;
		let entropy = 0;
		for (const share of sums) if (share > 0) entropy -= share * Math.log2(share);
		// Shares that add up to a little more than 1 would make a certain prediction surer than certain.
		result[index] = Math.max(entropy, 0);
	}
	return result;
}
