import { codeOffset, type Item, type Level } from '../catalog';
import type { Distribution, Prediction } from './types';

/** The likeliest statement of an item at one level. */
export interface LikelyStatement {
	/** Position of the group in `item.polar` or `item.refined`. */
	readonly index: number;
	readonly statement: string;
	/** 0 to 1. */
	readonly probability: number;
}

/**
 * One item's part of a prediction: a view of it, not a copy.
 * @param index position of the item in the catalog, 0–252
 * @returns probabilities over the item's codes, in code order
 * @throws RangeError for a position without an item
 */
export function distributionOf(prediction: Prediction, index: number): Distribution {
	return prediction.subarray(codeOffset(index), codeOffset(index + 1));
}

/**
 * Probability of each group of codes: the sum of its codes' probabilities.
 * @returns one number (0 to 1) a group, in the order of `item[level]`
 */
export function groupProbabilities(
	item: Item,
	distribution: Distribution,
	level: Level
): readonly number[] {
	return item[level].map(({ codes }) => {
		let sum = 0;
		for (const code of codes) sum += distribution[item.codes.indexOf(code)]!;
		// 32-bit probabilities that add up to 1 may miss it by a rounding error.
		return Math.min(sum, 1);
	});
}

/** The group with the highest probability; of equal ones the first. */
export function mostLikely(item: Item, distribution: Distribution, level: Level): LikelyStatement {
	const probabilities = groupProbabilities(item, distribution, level);
	const probability = Math.max(...probabilities);
	const index = probabilities.indexOf(probability);
	const group = item[level][index]!;
	return {
		index,
		probability,
		// Read when it is shown: a guess is made where no statement has been said yet.
		get statement() {
			return group.statement;
		}
	};
}

/** Position of the group at a level that a code of the item belongs to. */
export function groupOf(item: Item, level: Level, code: number): number {
	return item[level].findIndex(({ codes }) => codes.includes(code));
}
