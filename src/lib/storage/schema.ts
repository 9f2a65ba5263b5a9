import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ItemId } from '../catalog';
import type { Answer, BoldReply, Retest, Run, Seal, Seen } from '../run/types';
import { FIRST_LANGUAGE } from '../words/languages';
import type { KeptClass, OldOpenClass } from '../classroom/class-record';
import { nameOf } from '../run/name';

export interface Schema extends DBSchema {
	runs: { key: string; value: Run };
	/** A record an answer, so that two tabs answering two items never overwrite each other. */
	answers: { key: [string, ItemId]; value: Answer; indexes: { run: string } };
	/** Added once for each item of a run, never put over another. */
	sealed: { key: [string, ItemId]; value: Seal; indexes: { run: string } };
	/** Added once for each item of a run whose guess stood on a screen. */
	seen: { key: [string, ItemId]; value: Seen; indexes: { run: string } };
	/** Added once for each item asked again. */
	retests: { key: [string, ItemId]; value: Retest; indexes: { run: string } };
	bold: { key: [string, ItemId]; value: BoldReply; indexes: { run: string } };
	classes: { key: string; value: KeptClass };
}

/** The stores with what is in a run, a record an item. */
export const OF_RUN = ['answers', 'sealed', 'seen', 'retests', 'bold'] as const;

/** @param scope the path the app is served under, with a slash at its end: two copies on one host keep things apart */
export function databaseOf(scope: string): string {
	return `value-mirror ${scope}`;
}

/** Up to version 5 all copies on a host kept things here together; each copies it when it first makes its own. */
export const SHARED_DATABASE = 'value-mirror';

/**
 * Version 7 has chatbots in a class's figures, version 6 contests with runs: what an earlier app would take for damage. And it is what the shared database is brought
 * to before it is copied. A tab with an earlier version of the app is told of the newer one, and keeps nothing more there.
 */
export const DATABASE_VERSION = 7;

/** All stores, what is in a run last: nothing of it is there without its run. */
export const STORES = ['classes', 'runs', ...OF_RUN] as const;

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
	if (from < 4) {
		for (const name of ['seen', 'retests', 'bold'] as const)
			database
				.createObjectStore(name, { keyPath: ['runId', 'itemId'] })
				.createIndex('run', 'runId');
		await fromVersion3(transaction);
	}
	if (from < 5) await fromVersion4(transaction);
}

/** Version 1 knew no seals: none of its answers is scored, and its runs get what a new one starts with. */
async function fromVersion1(
	transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
): Promise<void> {
	const runs = transaction.objectStore('runs');
	for (const run of await runs.getAll()) await runs.put({ ...run, reveal: 'each' });
	const answers = transaction.objectStore('answers');
	for (const answer of await answers.getAll())
		await answers.put({
			...answer,
			firstResponse: answer.response,
			sealed: false,
			changedAt: null
		});
}

/**
 * Version 3 asked what the person thought the machine had guessed, which is asked no more. It did not know what had been
 * seen, and was in one language.
 */
async function fromVersion3(
	transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
): Promise<void> {
	const runs = transaction.objectStore('runs');
	for (const run of await runs.getAll()) await runs.put(without(run, 'guessing'));
	const answers = transaction.objectStore('answers');
	for (const answer of await answers.getAll())
		await answers.put({
			...without(answer, 'guessed'),
			seen: false,
			language: FIRST_LANGUAGE
		});
}

/**
 * Version 4 kept classes whose hand-ins were not sealed; nothing more can be handed in to them. A run of such a class goes
 * on as the person's own, under the class's name.
 */
async function fromVersion4(
	transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
): Promise<void> {
	const classes = transaction.objectStore('classes');
	for (const record of await classes.getAll())
		await classes.put({ ...record, state: 'old' } as OldOpenClass);
	const runs = transaction.objectStore('runs');
	for (const run of await runs.getAll())
		if (run.classroom) await runs.put(without({ ...run, name: nameOf(run) }, 'classroom'));
}

/** A record without a field that is kept no more. */
function without<T extends object>(record: T, field: string): T {
	const { [field]: dropped, ...rest } = record as T & Record<string, unknown>;
	void dropped;
	return rest as T;
}
