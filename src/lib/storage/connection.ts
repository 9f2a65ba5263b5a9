/** The one opener of the database: one connection a tab, opened again when the browser has closed it. */
import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StorageError, toStorageError } from './errors';
import { DATABASE_NAME, DATABASE_VERSION, upgrade, type Schema } from './schema';

type Database = IDBPDatabase<Schema>;
type Stores = StoreNames<Schema>[];
export type Transaction<Names extends Stores, Mode extends IDBTransactionMode> = IDBPTransaction<
	Schema,
	Names,
	Mode
>;

/** Milliseconds that another tab gets to close its older version before the person is asked to help. */
const PATIENCE = 2000;
/** Milliseconds that the browser gets to say anything at all when asked for the database. */
const SILENCE = 6000;

/** What a dead connection throws: the standard's name for it, and WebKit's. */
const DEAD = ['InvalidStateError', 'UnknownError'];

export class Connection {
	/** Shared by all who ask meanwhile; null when there is no connection to trust. */
	#opened: Promise<Database> | null = null;

	/** @throws StorageError */
	async read<const Names extends Stores, Result>(
		stores: Names,
		body: (transaction: Transaction<Names, 'readonly'>) => Promise<Result>
	): Promise<Result> {
		return this.#use((database) => body(database.transaction(stores, 'readonly')));
	}

	/** Resolves when the transaction has completed; what `body` did before it threw is undone. @throws StorageError */
	async write<const Names extends Stores, Result>(
		stores: Names,
		body: (transaction: Transaction<Names, 'readwrite'>) => Promise<Result>
	): Promise<Result> {
		return this.#use(async (database) => {
			const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
			const work = body(transaction).catch((error: unknown) => {
				abort(transaction);
				throw error;
			});
			// Waiting for both: `done` rejects on error and on abort, and a request's own error says why.
			const [requests, done] = await Promise.allSettled([work, transaction.done]);
			if (requests.status === 'rejected') throw transaction.error ?? requests.reason;
			if (done.status === 'rejected') throw transaction.error ?? done.reason;
			return requests.value;
		});
	}

	/** Closes the connection; the next use opens another. */
	close(): void {
		this.#opened?.then(
			(database) => database.close(),
			() => {}
		);
		this.#opened = null;
	}

	/** Deletes the database. @throws StorageError `blocked` while another tab holds on to it */
	async erase(): Promise<void> {
		this.close();
		await deleteDatabase();
	}

	/**
	 * Does something with the database. A browser may close a connection behind our back (WebKit does); it is
	 * then reopened once and the work, which is one transaction, done again; after that it is reported.
	 */
	async #use<Result>(body: (database: Database) => Promise<Result>): Promise<Result> {
		const opened = this.#open();
		try {
			return await body(await opened);
		} catch (error) {
			const lost = this.#opened !== opened;
			const name = error instanceof DOMException ? error.name : '';
			if (!DEAD.includes(name) && !(lost && name === 'AbortError')) throw toStorageError(error);
			if (!lost) this.close();
		}
		try {
			return await body(await this.#open());
		} catch (error) {
			throw toStorageError(error);
		}
	}

	#open(): Promise<Database> {
		if (this.#opened) return this.#opened;
		const opened = connect(() => this.#forget(opened));
		opened.catch(() => this.#forget(opened));
		return (this.#opened = opened);
	}

	#forget(opened: Promise<Database>): void {
		if (this.#opened === opened) this.#opened = null;
	}
}

/**
 * Deletes the database, whatever its version and state.
 * @throws StorageError `blocked` while another tab holds on to it, `silent` where the browser says nothing at all
 */
export function deleteDatabase(): Promise<void> {
	return new Promise<void>((resolve, reject) => {
		const giveUp = (kind: 'blocked' | 'silent') => reject(new StorageError(kind));
		let patience = setTimeout(giveUp, SILENCE, 'silent');
		deleteDB(DATABASE_NAME, {
			blocked: () => {
				clearTimeout(patience);
				patience = setTimeout(giveUp, PATIENCE, 'blocked');
			}
		})
			.then(resolve, (error: unknown) => reject(toStorageError(error)))
			.finally(() => clearTimeout(patience));
	});
}

function abort(transaction: { abort(): void }): void {
	try {
		transaction.abort();
	} catch {
		// It has been aborted already.
	}
}

/** @param onLost called when the connection is of no more use */
function connect(onLost: () => void): Promise<Database> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
		let givenUp = false;
		const giveUp = (kind: 'blocked' | 'silent') => {
			givenUp = true;
			reject(new StorageError(kind));
		};
		// A request that waits for another tab's request gets no event at all, not even `blocked`.
		let patience = setTimeout(giveUp, SILENCE, 'silent');
		openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
			// All of an upgrade or nothing of it: what fails half-way must not pass for the new version.
			upgrade: (database, from, _to, transaction) => {
				upgrade(database, from, transaction).catch(() => abort(transaction));
				// Opening fails with it, and is where that is told.
				transaction.done.catch(() => {});
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
		}).then(
			(database) => {
				clearTimeout(patience);
				// Nobody waits for it any more, and left open it would block the next version.
				if (givenUp) database.close();
				else resolve(database);
			},
			(error: unknown) => {
				clearTimeout(patience);
				const failure = toStorageError(error);
				reject(failure.key === 'failed' ? new StorageError('unavailable', error) : failure);
			}
		);
	});
}
