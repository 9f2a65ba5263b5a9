/** The one opener of the database: one connection a tab, opened again when the browser has closed it. */
import type { IDBPTransaction, StoreNames } from 'idb';
import { deleteDatabases } from './delete-databases';
import { StorageError, toStorageError, unreachable } from './errors';
import { abort, openDatabase, type Database } from './open-database';
import type { Schema } from './schema';

type Stores = StoreNames<Schema>[];
export type Transaction<Names extends Stores, Mode extends IDBTransactionMode> = IDBPTransaction<
	Schema,
	Names,
	Mode
>;

/** What a dead connection throws: the standard's name for it, and WebKit's. */
const DEAD = ['InvalidStateError', 'UnknownError'];

export class Connection {
	readonly #name: string;
	/** Whether it could be opened before: then a failure says nothing of the browser as such. */
	#once = false;
	/** Shared by all who ask meanwhile; null when there is no connection to trust. */
	#opened: Promise<Database> | null = null;

	/** @param name of the database */
	constructor(name: string) {
		this.#name = name;
	}

	/** @throws StorageError */
	async read<const Names extends Stores, Result>(
		stores: Names,
		body: (transaction: Transaction<Names, 'readonly'>) => Promise<Result>
	): Promise<Result> {
		try {
			return await this.#use((database) => body(database.transaction(stores, 'readonly')));
		} catch (error) {
			const failed = error instanceof StorageError && error.key === 'failed';
			throw failed ? new StorageError('unread', error) : error;
		}
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

	/** Deletes the database. @throws StorageError `held` while another tab holds on to it */
	async erase(): Promise<void> {
		this.close();
		await deleteDatabases(this.#name);
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
		const opened = openDatabase(this.#name, () => this.#forget(opened)).catch((error: unknown) => {
			throw this.#once ? unreachable(error) : error;
		});
		opened.then(
			() => (this.#once = true),
			() => this.#forget(opened)
		);
		return (this.#opened = opened);
	}

	#forget(opened: Promise<Database>): void {
		if (this.#opened === opened) this.#opened = null;
	}
}
