/**
 * How long work takes, for progress and for saying so beforehand. In milliseconds of one core of the machine it was
 * measured on, an AMD EPYC server of 2026; elsewhere only the ratios are right.
 */
import { ITEMS } from '../../catalog';
import { COLUMNS } from '../../baselines/one-hot';
import { cholesky } from '../../baselines/linear-algebra';
import type { PredictorId } from './jobs';

/** Of an item, on average. */
const COLUMNS_OF_AN_ITEM = COLUMNS / ITEMS.length;

/** Solving a system of equations: (size / 390)³ times that of 390 of them, the largest there are but a few. */
const solving = (size: number) => 3.9 * (size / 390) ** 3;

/** Predicting from one profile. @param shown answers in it */
export function millisecondsOf(predictor: PredictorId, shown: number): number {
	if (predictor === 'resemble') return 0.25 + 0.001 * shown;
	if (predictor === 'gaussian')
		return 0.3 + solving(COLUMNS_OF_AN_ITEM * Math.min(shown, ITEMS.length - shown));
	return predictor === 'demographicsOnly' || predictor.startsWith('reasoner') ? 0.21 : 0.05;
}

/** Fitting Resemble and the Gaussian, what was chosen included; it hardly depends on how many people there are. */
export const FITTING = 9_000;

/** Systems solved to see how fast this device is, how large they are, and what one takes where all was measured. */
const TRIALS = 5;
const TRIAL_SIZE = 390;
const TRIAL_MILLISECONDS = 3.4;

/** How many times as long this device takes as the one all was measured on. It takes a moment to find out. */
export function slowness(): number {
	const matrix = new Float64Array(TRIAL_SIZE ** 2);
	let least = Infinity;
	for (let trial = 0; trial < TRIALS; trial++) {
		for (let row = 0; row < TRIAL_SIZE; row++)
			for (let column = 0; column <= row; column++)
				matrix[row * TRIAL_SIZE + column] = row === column ? 2 : 1 / TRIAL_SIZE;
		const began = performance.now();
		cholesky(matrix, TRIAL_SIZE);
		least = Math.min(least, performance.now() - began);
	}
	return least / TRIAL_MILLISECONDS;
}
