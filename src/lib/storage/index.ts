/**
 * The only door to IndexedDB. A promise of this module resolves when the transaction has completed, so
 * "saved" on the screen means saved on the disk; it rejects with a StorageError whose message can be shown.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Run } from '../run/types';
import { StorageError, toStorageError } from './errors';
import { DATABASE_NAME, DATABASE_VERSION, upgrade, type AnswerRecord, type Schema } from './schema';

export { StorageError } from './errors';
export type { AnswerRecord } from './schema';

type Change = 'answers' | 'runs';

/** Tells other tabs that something was saved; they read it again. */
interface ChangeMessage {
	readonly change: Change;
	readonly runId: string;
}

export class Storage {
	#database: IDBPDatabase<Schema> | null;
	#channel: BroadcastChannel | null;

	private constructor(database: IDBPDatabase<Schema>) {
		this.#database = database;
		this.#channel =
			typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE_NAME);
	}

	/** @throws StorageError where there is no IndexedDB, or another tab keeps an older version open */
	static async open(): Promise<Storage> {
		return new Storage(await connect());
	}

	/** Calls back when another tab saved something. @returns a function that stops it */
	onChange(callback: (runId: string) => void): () => void {
		const listener = (event: MessageEvent<ChangeMessage>) => callback(event.data.runId);
		this.#channel?.addEventListener('message', listener);
		return () => this.#channel?.removeEventListener('message', listener);
	}

	/** All runs, newest first. */
	async runs(): Promise<Run[]> {
		const runs = await this.#read(['runs'], (transaction) =>
			transaction.objectStore('runs').getAll()
		);
		return runs.sort((one, other) => other.createdAt - one.createdAt);
	}

	async answers(runId: string): Promise<AnswerRecord[]> {
		return this.#read(['answers'], (transaction) =>
			transaction.objectStore('answers').index('run').getAll(runId)
		);
	}

	async saveRun(run: Run): Promise<void> {
		await this.#write(['runs'], (transaction) => transaction.objectStore('runs').put(run));
		this.#tell('runs', run.id);
	}

	/** Saves an answer and where the run goes next, both or neither. */
	async saveAnswer(answer: AnswerRecord, run: Run): Promise<void> {
		await this.#write(['answers', 'runs'], (transaction) =>
			Promise.all([
				transaction.objectStore('answers').put(answer),
				transaction.objectStore('runs').put(run)
			])
		);
		this.#tell('answers', run.id);
	}

	/** Deletes a run and every answer in it. */
	async deleteRun(runId: string): Promise<void> {
		await this.#write(['answers', 'runs'], async (transaction) => {
			const answers = transaction.objectStore('answers');
			const keys = await answers.index('run').getAllKeys(runId);
			await Promise.all([
				...keys.map((key) => answers.delete(key)),
				transaction.objectStore('runs').delete(runId)
			]);
		});
		this.#tell('runs', runId);
	}

	close(): void {
		this.#channel?.close();
		this.#database?.close();
		this.#database = null;
	}

	#tell(change: Change, runId: string): void {
		this.#channel?.postMessage({ change, runId } satisfies ChangeMessage);
	}

	async #read<Names extends StoreNames<Schema>[], Result>(
		stores: Names,
		body: (transaction: IDBPTransaction<Schema, Names, 'readonly'>) => Promise<Result>
	): Promise<Result> {
		return this.#withConnection((database) => body(database.transaction(stores, 'readonly')));
	}

	async #write<Names extends StoreNames<Schema>[]>(
		stores: Names,
		body: (transaction: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<unknown>
	): Promise<void> {
		await this.#withConnection(async (database) => {
			const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
			// Waiting for both: `done` rejects on error and on abort, and a request's own error says why.
			const [requests, done] = await Promise.allSettled([body(transaction), transaction.done]);
			if (requests.status === 'rejected') throw requests.reason;
			if (done.status === 'rejected') throw transaction.error ?? done.reason;
		});
	}

	/** A browser may close a connection behind our back (WebKit does); it is reopened once, then reported. */
	async #withConnection<Result>(
		body: (database: IDBPDatabase<Schema>) => Promise<Result>
	): Promise<Result> {
		try {
			this.#database ??= await connect();
			return await body(this.#database);
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'InvalidStateError'))
				throw toStorageError(error);
		}
		try {
			this.#database = await connect();
			return await body(this.#database);
		} catch (error) {
			throw toStorageError(error);
		}
	}
}

async function connect(): Promise<IDBPDatabase<Schema>> {
	if (typeof indexedDB === 'undefined') throw new StorageError('unavailable');
	try {
		return await new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
			openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
				upgrade: (database, from) => upgrade(database, from),
				blocked: () => reject(new StorageError('blocked')),
				// A newer version of the app waits in another tab: let it through; our next use reports it.
				blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close()
			}).then(resolve, reject);
		});
	} catch (error) {
		const failure = toStorageError(error);
		throw failure.kind === 'failed' ? new StorageError('unavailable', error) : failure;
	}
}
