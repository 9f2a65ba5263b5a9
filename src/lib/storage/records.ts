/** What several operations do inside their transaction; it holds the stores needed here, and perhaps more. */
import type { Run, WholeRun } from '../run/types';
import { withChanges, type Changes } from '../run/merge-run';
import type { Transaction } from './connection';
import { StorageError } from './errors';
import { OF_RUN } from './schema';

/** @throws StorageError `deleted` if the run is not there any more */
export async function change(
	transaction: Pick<Transaction<['runs'], 'readwrite'>, 'objectStore'>,
	runId: string,
	changes: Changes
): Promise<Run> {
	const run = withChanges(await present(transaction, runId), changes);
	await transaction.objectStore('runs').put(run);
	return run;
}

/** The run, if it is there. @throws StorageError `deleted` if it is not there any more */
export async function present(
	transaction: Pick<Transaction<['runs'], 'readwrite'>, 'objectStore'>,
	runId: string
): Promise<Run> {
	const kept = await transaction.objectStore('runs').get(runId);
	if (!kept) throw new StorageError('deleted');
	return kept;
}

/** A run with all that is in it. */
export async function wholeOf<Mode extends IDBTransactionMode>(
	transaction: Transaction<[...typeof OF_RUN, 'runs'], Mode>,
	run: Run
): Promise<WholeRun> {
	const [answers, seals, seen, retests, bold] = await Promise.all([
		transaction.objectStore('answers').index('run').getAll(run.id),
		transaction.objectStore('sealed').index('run').getAll(run.id),
		transaction.objectStore('seen').index('run').getAll(run.id),
		transaction.objectStore('retests').index('run').getAll(run.id),
		transaction.objectStore('bold').index('run').getAll(run.id)
	]);
	return { run, answers, seals, seen, retests, bold };
}

/** Removes a run with everything in it. */
export async function remove(
	transaction: Transaction<[...typeof OF_RUN, 'runs'], 'readwrite'>,
	runId: string
): Promise<void> {
	for (const name of OF_RUN) {
		const store = transaction.objectStore(name);
		for (const key of await store.index('run').getAllKeys(runId)) await store.delete(key);
	}
	await transaction.objectStore('runs').delete(runId);
}
