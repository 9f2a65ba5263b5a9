import { Worker } from 'node:worker_threads';
import type { JobResult } from '../lib/evaluation/evidence/jobs';
import type { Job } from '../lib/evaluation/evidence/jobs';
import type { WorkerInput, WorkerMessage } from './evidence-worker';

const SCRIPT = new URL('./evidence-thread.mjs', import.meta.url);

/**
 * Does jobs on several threads, each taking the next one as soon as it is free.
 * @param onProgress told which further share of a job (0 to 1) is done
 * @param onResult told each result; the next job of that thread waits for it
 * @throws the first error of any thread, when all of them have stopped
 */
export async function runJobs(
	jobs: readonly Job[],
	threads: number,
	input: WorkerInput,
	onProgress: (job: Job, share: number) => void,
	onResult: (job: Job, result: JobResult) => Promise<void>
): Promise<void> {
	const queue = [...jobs];
	async function work() {
		if (queue.length === 0) return;
		const worker = new Worker(SCRIPT, { workerData: input });
		try {
			for (let job = queue.shift(); job; job = queue.shift()) {
				const current = job;
				const progress = (share: number) => onProgress(current, share);
				await onResult(current, await runOne(worker, current, progress));
			}
		} catch (error) {
			queue.length = 0;
			throw error;
		} finally {
			await worker.terminate();
		}
	}
	const ends = await Promise.allSettled(Array.from({ length: threads }, work));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

function runOne(worker: Worker, job: Job, onProgress: (share: number) => void): Promise<JobResult> {
	return new Promise((resolve, reject) => {
		function settle(act: () => void) {
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			act();
		}
		function onMessage(message: WorkerMessage) {
			if ('result' in message) settle(() => resolve(message.result));
			else onProgress(message.progress);
		}
		const onError = (error: Error) => settle(() => reject(error));
		const onExit = () => settle(() => reject(new Error('a thread ended before its work was done')));
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
		worker.postMessage(job);
	});
}
