/** Opening a database: brought up to date, with what the copies on a host once shared, and never waited for without end. */
import {
	openDB,
	type IDBPDatabase,
	type OpenDBCallbacks,
	type IDBPTransaction,
	type StoreNames
} from 'idb';
import { StorageError, toStorageError } from './errors';
import { DATABASE_VERSION, SHARED_DATABASE, STORES, upgrade, type Schema } from './schema';

export type Database = IDBPDatabase<Schema>;
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Milliseconds that another tab gets to close its older version before the person is asked to help. */
export const PATIENCE = 2000;
/** Milliseconds that the browser gets to say anything at all when asked for a database. */
export const SILENCE = 6000;

/** Every record, by store. */
type Contents = ReadonlyMap<(typeof STORES)[number], readonly object[]>;

/**
 * Opens a database. One that is not there yet is made with all that is in the shared one: in the transaction that makes it, so
 * that it is copied once, whole, or not yet.
 * @param onLost called when the connection is of no more use
 * @throws StorageError
 */
export async function openDatabase(name: string, onLost: () => void): Promise<Database> {
	const there = await connectIfThere(name, onLost);
	return there ?? (await connect(name, onLost, await sharedContents()))!;
}

/** @returns null where it is not there @throws StorageError */
async function connectIfThere(name: string, onLost: () => void): Promise<Database | null> {
	return (await mayBeThere(name)) ? connect(name, onLost, null) : null;
}

/**
 * Whether there is a database of this name, as far as the browser can tell without opening it: Chromium keeps an empty file
 * of one that was asked for and not made, which would be left after everything is deleted.
 * @throws StorageError `silent` where the browser says nothing at all
 */
export function mayBeThere(name: string): Promise<boolean> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return resolve(true);
		const patience = setTimeout(() => reject(new StorageError('silent')), SILENCE);
		indexedDB
			.databases()
			.then(
				(all) => resolve(all.some((database) => database.name === name)),
				() => resolve(true)
			)
			.finally(() => clearTimeout(patience));
	});
}

/** What the copies of the app on this host once kept together; nothing where there is no such database. */
async function sharedContents(): Promise<Contents> {
	const shared = await connectIfThere(SHARED_DATABASE, () => {});
	if (!shared) return new Map();
	try {
		const transaction = shared.transaction(STORES);
		const all = STORES.map(
			async (store) => [store, await transaction.objectStore(store).getAll()] as const
		);
		return new Map(await Promise.all(all));
	} catch (error) {
		throw toStorageError(error);
	} finally {
		shared.close();
	}
}

/**
 * @param first what to put into it where it is not there yet; null not to make it
 * @returns null where it is not there @throws StorageError
 */
function connect(
	name: string,
	onLost: () => void,
	first: Contents | null
): Promise<Database | null> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
		let givenUp = false;
		let notThere = false;
		/** Why an upgrade failed: the browser itself says only that it did. */
		let cause: unknown;
		const giveUp = (kind: 'blocked' | 'silent') => {
			givenUp = true;
			reject(new StorageError(kind));
		};
		// A request that waits for another tab's request gets no event at all, not even `blocked`.
		let patience = setTimeout(giveUp, SILENCE, 'silent');
		const asked = ask(name, {
			// All of an upgrade or nothing of it: what fails half-way must not pass for the new version.
			upgrade: (database, from, _to, transaction) => {
				// It answers: what there is to do may take its time.
				clearTimeout(patience);
				// Opening fails with it, and is where that is told.
				transaction.done.catch((error: unknown) => (cause ??= error));
				notThere = from === 0 && first === null;
				if (notThere) return abort(transaction);
				upgrade(database, from, transaction)
					.then(() => (from === 0 && first ? fill(transaction, first) : undefined))
					.catch((error: unknown) => {
						cause = error;
						abort(transaction);
					});
			},
			blocked: () => {
				clearTimeout(patience);
				patience = setTimeout(giveUp, PATIENCE, 'blocked');
			},
			// Another tab upgrades or deletes the database: let it through. Our next use opens what is there then.
			blocking: (_current, _blocked, event) => {
				(event.target as IDBDatabase).close();
				onLost();
			},
			terminated: onLost
		});
		asked.then(
			(database) => {
				clearTimeout(patience);
				// Nobody waits for it any more, and left open it would block the next version.
				if (givenUp) database.close();
				else resolve(database);
			},
			(error: unknown) => {
				clearTimeout(patience);
				if (notThere) return resolve(null);
				const failure = toStorageError(cause ?? error);
				reject(failure.key === 'failed' ? new StorageError('unavailable', error) : failure);
			}
		);
	});
}

/** Some browsers throw at once instead of telling the request. */
async function ask(name: string, callbacks: OpenDBCallbacks<Schema>): Promise<Database> {
	return openDB<Schema>(name, DATABASE_VERSION, callbacks);
}

async function fill(transaction: Upgrade, contents: Contents): Promise<void> {
	for (const [name, records] of contents) {
		const store = transaction.objectStore(name);
		await Promise.all(records.map((record) => store.put(record as never)));
	}
}

export function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// It has been aborted already.
	}
}
