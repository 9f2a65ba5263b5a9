import { CODE_COUNT, codeOffset, ITEMS } from '../../catalog';
import type { Prediction, Profile, Reasoner } from '../../reasoner/types';
import { cholesky, inverse, solve } from '../linear-algebra';
import { MISSING } from '../respondents';
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

/** Tried in turn until the matrix is positive definite. */
const SHRINKAGES = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

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
		const given: number[] = [];
		const asked: number[] = [];
		ITEMS.forEach((_, index) => {
			const position = shown[index]!;
			for (let column = columnOffset(index); column < columnOffset(index + 1); column++) {
				(position === MISSING ? asked : given).push(column);
				if (position !== MISSING)
					expected[column] = Number(column - columnOffset(index) === position);
			}
		});
		const surprise = Float64Array.from(given, (column) => expected[column]! - mean[column]!);
		// Both ways give the same: conditioning by the covariance of what is given, or by the precision of what
		// is asked. The smaller system is some ten times faster to solve.
		if (given.length < asked.length) {
			conditionOn(covariance, given, surprise);
			const shifts = products(covariance, asked, given, surprise);
			asked.forEach((column, index) => (expected[column] = mean[column]! + shifts[index]!));
		} else {
			const shifts = products(precision, asked, given, surprise);
			conditionOn(precision, asked, shifts);
			asked.forEach((column, index) => (expected[column] = mean[column]! - shifts[index]!));
		}
		return expected;
	}
}

/** Solves the part of a matrix that some columns make up, in place of the right-hand side. */
function conditionOn(matrix: Float64Array, columns: readonly number[], side: Float64Array) {
	const size = columns.length;
	const part = new Float64Array(size * size);
	for (let row = 0; row < size; row++) {
		const from = columns[row]! * COLUMNS;
		for (let column = 0; column <= row; column++)
			part[row * size + column] = matrix[from + columns[column]!]!;
	}
	if (!cholesky(part, size)) throw new RangeError('the Gaussian is not positive definite');
	solve(part, size, side);
}

/** A part of a matrix, by rows and columns, times a vector. */
function products(
	matrix: Float64Array,
	rows: readonly number[],
	columns: readonly number[],
	vector: Float64Array
): Float64Array {
	return Float64Array.from(rows, (row) => {
		let sum = 0;
		for (let index = 0; index < columns.length; index++)
			sum += matrix[row * COLUMNS + columns[index]!]! * vector[index]!;
		return sum;
	});
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
