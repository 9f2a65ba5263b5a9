import { CODE_COUNT, codeOffset, ITEMS } from '../catalog';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';
import { cholesky, dot, inverse, solve } from './linear-algebra';
import { MISSING } from '../respondents/respondents';
import { COLUMNS, columnOffset, type Moments } from './one-hot';
import { positionsOf } from './positions';

/** A Gaussian over the one-hot columns of all items, ready to be conditioned. Plain arrays: it crosses threads. */
export interface GaussianFit {
	readonly mean: Float64Array;
	readonly covariance: Float64Array;
	readonly precision: Float64Array;
	/** Share by which every covariance was drawn towards 0 to make the matrix positive definite. */
	readonly shrinkage: number;
	/** Added to every variance. */
	readonly ridge: number;
}

/** Tried in turn until the matrix is positive definite; the last leaves variances alone, which always is. */
const SHRINKAGES = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.7, 0.8, 0.9, 1];

/**
 * Makes the pairwise covariances, which need not belong to any distribution, those of one: every covariance is
 * drawn towards 0 by the smallest of a few shares for which the matrix, with the ridge, is positive definite.
 * @param ridge what is added to every variance
 */
export function fitGaussian({ mean, covariance: pairwise }: Moments, ridge: number): GaussianFit {
	for (const shrinkage of SHRINKAGES) {
		const covariance = pairwise.map((value) => (1 - shrinkage) * value);
		for (let column = 0; column < COLUMNS; column++) {
			const at = column * COLUMNS + column;
			covariance[at] = pairwise[at]! + ridge;
		}
		const factor = covariance.slice();
		if (cholesky(factor, COLUMNS))
			return { mean, covariance, precision: inverse(factor, COLUMNS), shrinkage, ridge };
	}
	throw new RangeError('no shrinkage makes the covariances positive definite');
}

/** Less than this is never the probability of a code: a conditional mean may be negative. */
const LEAST = 1e-3;

/**
 * Expects of every answer not shown the mean that the Gaussian has once the answers shown are given, read as
 * probabilities of the codes.
 */
export class Gaussian implements Reasoner {
	readonly id = 'gaussian';

	constructor(readonly fit: GaussianFit) {}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map((profile) => probabilities(this.#expected(positionsOf(profile))));
	}

	/** Conditional means of all columns; those of an item that is shown are 0s and a 1. */
	#expected(shown: Int8Array): Float64Array {
		const { mean, covariance, precision } = this.fit;
		const expected = new Float64Array(COLUMNS);
		const columns = { given: new Int32Array(COLUMNS), asked: new Int32Array(COLUMNS) };
		let [knows, asks] = [0, 0];
		for (let index = 0; index < ITEMS.length; index++) {
			const position = shown[index]!;
			const first = columnOffset(index);
			for (let column = first; column < columnOffset(index + 1); column++)
				if (position === MISSING) columns.asked[asks++] = column;
				else {
					columns.given[knows++] = column;
					expected[column] = Number(column - first === position);
				}
		}
		const given = columns.given.subarray(0, knows);
		const asked = columns.asked.subarray(0, asks);
		// Both ways give the same: conditioning by the covariance of what is given, or by the precision of what
		// is asked. The smaller system is some ten times faster to solve.
		if (knows < asks) {
			const weights = Float64Array.from(given, (column) => expected[column]! - mean[column]!);
			conditionOn(covariance, given, weights);
			const shifts = new Float64Array(COLUMNS);
			for (let index = 0; index < knows; index++) {
				const row = given[index]! * COLUMNS;
				const weight = weights[index]!;
				for (let column = 0; column < COLUMNS; column++)
					shifts[column]! += weight * covariance[row + column]!;
			}
			for (const column of asked) expected[column] = mean[column]! + shifts[column]!;
		} else {
			const surprise = new Float64Array(COLUMNS);
			for (const column of given) surprise[column] = expected[column]! - mean[column]!;
			const shifts = Float64Array.from(asked, (column) =>
				dot(precision, column * COLUMNS, surprise, 0, COLUMNS)
			);
			conditionOn(precision, asked, shifts);
			asked.forEach((column, index) => (expected[column] = mean[column]! - shifts[index]!));
		}
		return expected;
	}
}

/** Where systems of equations are solved, one after another: at most half of the columns by themselves. */
const scratch = new Float64Array((COLUMNS / 2) ** 2);

/** Solves the part of a matrix that some columns make up, in place of the right-hand side. */
function conditionOn(matrix: Float64Array, columns: Int32Array, side: Float64Array) {
	const size = columns.length;
	for (let row = 0; row < size; row++) {
		const from = columns[row]! * COLUMNS;
		for (let column = 0; column <= row; column++)
			scratch[row * size + column] = matrix[from + columns[column]!]!;
	}
	if (!cholesky(scratch, size)) throw new RangeError('the Gaussian is not positive definite');
	solve(scratch, size, side);
}

/** Expected values as probabilities: the last code gets what is left, negative ones next to nothing. */
function probabilities(expected: Float64Array): Prediction {
	const prediction = new Float32Array(CODE_COUNT);
	for (let index = 0; index < ITEMS.length; index++) {
		const start = codeOffset(index);
		const last = codeOffset(index + 1) - 1;
		let left = 1;
		let sum = 0;
		for (let code = start; code < last; code++) {
			const value = expected[columnOffset(index) + code - start]!;
			left -= value;
			sum += prediction[code] = Math.max(value, LEAST);
		}
		sum += prediction[last] = Math.max(left, LEAST);
		for (let code = start; code <= last; code++) prediction[code]! /= sum;
	}
	return prediction;
}
