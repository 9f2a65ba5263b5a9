import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ItemId } from '../catalog';
import type { Answer, Run, Seal } from '../run/types';
import type { ClassRecord } from './store';

export interface Schema extends DBSchema {
	runs: { key: string; value: Run };
	/** A record an answer, so that two tabs answering two items never overwrite each other. */
	answers: { key: [string, ItemId]; value: Answer; indexes: { run: string } };
	/** Added once for each item of a run, never put over another. */
	sealed: { key: [string, ItemId]; value: Seal; indexes: { run: string } };
	classes: { key: string; value: ClassRecord };
}

export const DATABASE_NAME = 'value-mirror';
export const DATABASE_VERSION = 3;

/** Brings a database of any earlier version to the present one; runs inside the upgrade's transaction. */
export async function upgrade(
	database: IDBPDatabase<Schema>,
	from: number,
	transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
): Promise<void> {
	if (from < 1) {
		database.createObjectStore('runs', { keyPath: 'id' });
		database
			.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
			.createIndex('run', 'runId');
	}
	if (from < 2) {
		database
			.createObjectStore('sealed', { keyPath: ['runId', 'itemId'] })
			.createIndex('run', 'runId');
		await fromVersion1(transaction);
	}
	if (from < 3) database.createObjectStore('classes', { keyPath: 'id' });
}

/** Version 1 knew no seals: none of its answers is scored, and its runs get what a new one starts with. */
async function fromVersion1(
	transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
): Promise<void> {
	const runs = transaction.objectStore('runs');
	for (const run of await runs.getAll())
		await runs.put({ ...run, reveal: 'each', guessing: false });
	const answers = transaction.objectStore('answers');
	for (const answer of await answers.getAll())
		await answers.put({
			...answer,
			firstResponse: answer.response,
			sealed: false,
			changedAt: null,
			guessed: null
		});
}
