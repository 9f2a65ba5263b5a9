/** What several operations do inside their transaction; it holds the stores needed here, and perhaps more. */
import type { Run } from '../run/types';
import { withChanges } from '../run/merge-run';
import type { Transaction } from './connection';
import { StorageError } from './errors';

/** @throws StorageError `deleted` if the run is not there any more */
export async function change(
	transaction: Pick<Transaction<['runs'], 'readwrite'>, 'objectStore'>,
	runId: string,
	changes: Partial<Run>
): Promise<Run> {
	const runs = transaction.objectStore('runs');
	const kept = await runs.get(runId);
	if (!kept) throw new StorageError('deleted');
	const run = withChanges(kept, changes);
	await runs.put(run);
	return run;
}

/** Removes a run with every answer and every seal in it. */
export async function remove(
	transaction: Transaction<['answers', 'runs', 'sealed'], 'readwrite'>,
	runId: string
): Promise<void> {
	for (const name of ['answers', 'sealed'] as const) {
		const store = transaction.objectStore(name);
		for (const key of await store.index('run').getAllKeys(runId)) await store.delete(key);
	}
	await transaction.objectStore('runs').delete(runId);
}
