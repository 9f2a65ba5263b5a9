/** The one opener of the database: one connection a tab, opened again when the browser has closed it. */
import { openDB, type IDBPDatabase } from 'idb';
import { StorageError, toStorageError } from './errors';
import { DATABASE_NAME, DATABASE_VERSION, upgrade, type Schema } from './schema';

type Database = IDBPDatabase<Schema>;

/** Milliseconds that another tab gets to close its older version before the person is asked to help. */
const PATIENCE = 2000;

/** What a dead connection throws: the standard's name for it, and WebKit's. */
const DEAD = ['InvalidStateError', 'UnknownError'];

export class Connection {
	/** Shared by all who ask meanwhile; null when there is no connection to trust. */
	#opened: Promise<Database> | null = null;

	/**
	 * Does something with the database. A browser may close a connection behind our back (WebKit does); it is
	 * then reopened once and the work done again, which must therefore be one transaction; then it is reported.
	 * @throws StorageError
	 */
	async use<Result>(body: (database: Database) => Promise<Result>): Promise<Result> {
		const opened = this.#open();
		try {
			return await body(await opened);
		} catch (error) {
			const lost = this.#opened !== opened;
			const { name } = error instanceof DOMException ? error : { name: '' };
			if (!DEAD.includes(name) && !(lost && name === 'AbortError')) throw toStorageError(error);
			if (!lost) this.close();
		}
		try {
			return await body(await this.#open());
		} catch (error) {
			throw toStorageError(error);
		}
	}

	/** Closes the connection; the next use opens another. */
	close(): void {
		this.#opened?.then(
			(database) => database.close(),
			() => {}
		);
		this.#opened = null;
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

/** @param onLost called when the connection is of no more use */
function connect(onLost: () => void): Promise<Database> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
		let patience: ReturnType<typeof setTimeout>;
		let givenUp = false;
		openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
			upgrade: (database, from, _to, transaction) => upgrade(database, from, transaction),
			blocked: () => {
				patience = setTimeout(() => {
					givenUp = true;
					reject(new StorageError('blocked'));
				}, PATIENCE);
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
				reject(failure.kind === 'failed' ? new StorageError('unavailable', error) : failure);
			}
		);
	});
}
