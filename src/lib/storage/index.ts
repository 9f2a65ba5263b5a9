/**
 * The only door to IndexedDB. A promise of this module resolves when the transaction has completed, so
 * "saved" on the screen means saved on the disk; it rejects with a StorageError whose message can be shown.
 */
import { openDB, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { ItemId } from '../catalog';
import { amended, type GivenResponse } from '../run/answer';
import type { Run } from '../run/types';
import { StorageError, toStorageError } from './errors';
import {
	DATABASE_NAME,
	DATABASE_VERSION,
	upgrade,
	type AnswerRecord,
	type Schema,
	type SealRecord
} from './schema';

export { StorageError } from './errors';
export type { AnswerRecord, SealRecord } from './schema';

type Change = 'answers' | 'runs' | 'sealed';

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

	async seals(runId: string): Promise<SealRecord[]> {
		return this.#read(['sealed'], (transaction) =>
			transaction.objectStore('sealed').index('run').getAll(runId)
		);
	}

	async saveRun(run: Run): Promise<void> {
		await this.#write(['runs'], (transaction) => transaction.objectStore('runs').put(run));
		this.#tell('runs', run.id);
	}

	/**
	 * Saves a response and where the run goes next, both or neither. Whether the item's guess was sealed before
	 * is read in the same transaction, so no order of events can make it say more than was so.
	 * @returns the answer as it is kept now
	 */
	async saveAnswer(given: GivenResponse, run: Run): Promise<AnswerRecord> {
		const saved = await this.#write(['answers', 'runs', 'sealed'], async (transaction) => {
			const key: [string, ItemId] = [given.runId, given.itemId];
			const answers = transaction.objectStore('answers');
			const earlier = await answers.get(key);
			const sealed = (await transaction.objectStore('sealed').getKey(key)) !== undefined;
			const answer = amended(earlier, given, sealed);
			await Promise.all([answers.put(answer), transaction.objectStore('runs').put(run)]);
			return answer;
		});
		this.#tell('answers', run.id);
		return saved;
	}

	/**
	 * Keeps the machine's guess at an item that has no response yet, not even a skip, and no seal.
	 * @returns false, and nothing is changed, where there is one: the guess came too late, or twice
	 */
	async saveSeal(seal: SealRecord): Promise<boolean> {
		const key: [string, ItemId] = [seal.runId, seal.itemId];
		const added = await this.#write(['answers', 'sealed'], async (transaction) => {
			const sealed = transaction.objectStore('sealed');
			const taken = await Promise.all([
				transaction.objectStore('answers').getKey(key),
				sealed.getKey(key)
			]);
			if (taken.some((found) => found !== undefined)) return false;
			await sealed.add(seal);
			return true;
		});
		if (added) this.#tell('sealed', seal.runId);
		return added;
	}

	/**
	 * Keeps what the person thinks the machine guessed for an answered item; a later word on it changes nothing.
	 * @param guessed position among the item's polar statements
	 * @returns the answer as it is kept now, or undefined if there is none
	 */
	async saveGuess(
		runId: string,
		itemId: ItemId,
		guessed: number
	): Promise<AnswerRecord | undefined> {
		const saved = await this.#write(['answers'], async (transaction) => {
			const answers = transaction.objectStore('answers');
			const answer = await answers.get([runId, itemId]);
			if (!answer || answer.guessed !== null) return answer;
			const told = { ...answer, guessed };
			await answers.put(told);
			return told;
		});
		this.#tell('answers', runId);
		return saved;
	}

	/** Deletes a run with every answer and every seal in it. */
	async deleteRun(runId: string): Promise<void> {
		await this.#write(['answers', 'runs', 'sealed'], async (transaction) => {
			for (const name of ['answers', 'sealed'] as const) {
				const store = transaction.objectStore(name);
				for (const key of await store.index('run').getAllKeys(runId)) await store.delete(key);
			}
			await transaction.objectStore('runs').delete(runId);
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

	async #write<Names extends StoreNames<Schema>[], Result>(
		stores: Names,
		body: (transaction: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<Result>
	): Promise<Result> {
		return this.#withConnection(async (database) => {
			const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
			// Waiting for both: `done` rejects on error and on abort, and a request's own error says why.
			const [requests, done] = await Promise.allSettled([body(transaction), transaction.done]);
			if (requests.status === 'rejected') throw requests.reason;
			if (done.status === 'rejected') throw transaction.error ?? done.reason;
			return requests.value;
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
				upgrade: (database, from, _to, transaction) => upgrade(database, from, transaction),
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
