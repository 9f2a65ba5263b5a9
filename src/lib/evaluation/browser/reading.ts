import type { Progress } from '../../respondents/load';
import type { Respondents } from '../../respondents/respondents';
import type { Taken } from '../../respondents/taken';
import { runTask, type TaskOptions } from './task';
import { startWorker } from '../../start-worker';
import workerAddress from './reading-worker.ts?worker&url';

export interface Reading {
	readonly respondents: Respondents;
	/** What the file was taken for. */
	readonly taken: Taken;
	/** How many of them can take part in P1 and P2, and in a holdout. */
	readonly eligible: { readonly probes: number; readonly holdout: number };
	/** How many of them answered enough to fit Resemble and the Gaussian on. */
	readonly fittable: number;
	/** As `slowness` finds it. */
	readonly slowness: number;
}

/**
 * Reads a file of respondents in a worker; it stays on this device.
 * @throws TaskError with the loader's message, and the signal's reason once it is aborted
 */
export function readInWorker(file: File, options: TaskOptions<Progress>): Promise<Reading> {
	const worker = startWorker(workerAddress);
	return runTask(worker, file, options);
}
