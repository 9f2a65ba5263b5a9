import type { Answer, Run, Seal } from '../run/types';

/** A run with all that is kept of it: the unit of export, import and backup. */
export interface WholeRun {
	readonly run: Run;
	readonly answers: readonly Answer[];
	readonly seals: readonly Seal[];
}
