/**
 * The only door to IndexedDB. A promise of this module resolves when the transaction has completed, so
 * "saved" on the screen means saved on the disk; it rejects with a StorageError whose message can be shown.
 */
import type { ItemId } from '../catalog';
import { amended, type GivenResponse } from '../run/answer';
import type { Answer, Run, Seal } from '../run/types';
import { Classes } from './classes';
import { Connection } from './connection';
import { change, remove } from './records';
import { DATABASE_NAME } from './schema';
import type { WholeRun } from './whole-run';

export { StorageError } from './errors';
export type { ClassRecord } from './schema';
export type { WholeRun } from './whole-run';

/** What another tab did: it saved or deleted something of one run, of several, or of a class, or everything is gone. */
export type Change =
	| { readonly kind: 'run'; readonly runId: string }
	| { readonly kind: 'runs' }
	| { readonly kind: 'classes' }
	| { readonly kind: 'erased' };

export class Storage {
	readonly #connection = new Connection();
	/** The classes of a teacher. */
	readonly classes = new Classes(this.#connection, () => this.#tell({ kind: 'classes' }));
	#channel: BroadcastChannel | null =
		typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE_NAME);

	private constructor() {}

	/** @throws StorageError where there is no IndexedDB, or another tab keeps an older version open */
	static async open(): Promise<Storage> {
		const storage = new Storage();
		try {
			await storage.#connection.open();
		} catch (error) {
			storage.close();
			throw error;
		}
		return storage;
	}

	/** Calls back when another tab changed something. @returns a function that stops it */
	onChange(callback: (change: Change) => void): () => void {
		const listener = (event: MessageEvent<Change>) => callback(event.data);
		this.#channel?.addEventListener('message', listener);
		return () => this.#channel?.removeEventListener('message', listener);
	}

	/** All runs, newest first. */
	async runs(): Promise<Run[]> {
		const runs = await this.#connection.read(['runs'], (transaction) =>
			transaction.objectStore('runs').getAll()
		);
		return runs.sort((one, other) => other.createdAt - one.createdAt);
	}

	/** A run with all that is in it, as of one moment; undefined if it is not there any more. */
	async wholeRun(runId: string): Promise<WholeRun | undefined> {
		const [run, answers, seals] = await this.#connection.read(
			['answers', 'runs', 'sealed'],
			(transaction) =>
				Promise.all([
					transaction.objectStore('runs').get(runId),
					transaction.objectStore('answers').index('run').getAll(runId),
					transaction.objectStore('sealed').index('run').getAll(runId)
				])
		);
		return run && { run, answers, seals };
	}

	/** Everything that is kept, as of one moment; newest run first. */
	async wholeRuns(): Promise<WholeRun[]> {
		const [runs, answers, seals] = await this.#connection.read(
			['answers', 'runs', 'sealed'],
			(transaction) =>
				Promise.all([
					transaction.objectStore('runs').getAll(),
					transaction.objectStore('answers').getAll(),
					transaction.objectStore('sealed').getAll()
				])
		);
		return runs
			.sort((one, other) => other.createdAt - one.createdAt)
			.map((run) => ({
				run,
				answers: answers.filter(({ runId }) => runId === run.id),
				seals: seals.filter(({ runId }) => runId === run.id)
			}));
	}

	/** Keeps a new run. */
	async saveRun(run: Run): Promise<void> {
		await this.#connection.write(['runs'], (transaction) =>
			transaction.objectStore('runs').put(run)
		);
		this.#tellOf(run.id);
	}

	/**
	 * Changes some fields of a run, whatever another tab has made of the others meanwhile.
	 * @returns the run as it is kept now @throws StorageError `deleted` if it is not there any more
	 */
	async changeRun(runId: string, changes: Partial<Run>): Promise<Run> {
		const run = await this.#connection.write(['runs'], (transaction) =>
			change(transaction, runId, changes)
		);
		this.#tellOf(runId);
		return run;
	}

	/**
	 * Saves a response and where the run goes next, both or neither. Whether the item's guess was sealed before
	 * is read in the same transaction, so no order of events can make it say more than was so.
	 * @param changes the fields of the run to change with it
	 * @returns the answer and the run as they are kept now
	 * @throws StorageError `deleted` if the run is not there any more
	 */
	async saveAnswer(
		given: GivenResponse,
		changes: Partial<Run>
	): Promise<{ answer: Answer; run: Run }> {
		const saved = await this.#connection.write(
			['answers', 'runs', 'sealed'],
			async (transaction) => {
				const key: [string, ItemId] = [given.runId, given.itemId];
				const answers = transaction.objectStore('answers');
				const earlier = await answers.get(key);
				const sealed = (await transaction.objectStore('sealed').getKey(key)) !== undefined;
				const answer = amended(earlier, given, sealed);
				const run = await change(transaction, given.runId, changes);
				await answers.put(answer);
				return { answer, run };
			}
		);
		this.#tellOf(given.runId);
		return saved;
	}

	/**
	 * Keeps the machine's guess at an item that has no response yet, not even a skip, and no seal.
	 * @returns false, and nothing is changed, where there is one (the guess came too late, or twice), where the
	 * run is not there any more, or where another model has sealed guesses of it: a score is of one model
	 */
	async saveSeal(seal: Seal): Promise<boolean> {
		const key: [string, ItemId] = [seal.runId, seal.itemId];
		const added = await this.#connection.write(
			['answers', 'runs', 'sealed'],
			async (transaction) => {
				const sealed = transaction.objectStore('sealed');
				const [run, first, ...taken] = await Promise.all([
					transaction.objectStore('runs').getKey(seal.runId),
					sealed.index('run').get(seal.runId),
					transaction.objectStore('answers').getKey(key),
					sealed.getKey(key)
				]);
				const other = first !== undefined && first.modelId !== seal.modelId;
				if (run === undefined || other || taken.some((found) => found !== undefined)) return false;
				await sealed.add(seal);
				return true;
			}
		);
		if (added) this.#tellOf(seal.runId);
		return added;
	}

	/**
	 * Keeps what the person thinks the machine guessed for an answered item; a later word on it changes nothing.
	 * @param guessed position among the item's polar statements
	 * @returns the answer as it is kept now, or undefined if there is none
	 */
	async saveGuess(runId: string, itemId: ItemId, guessed: number): Promise<Answer | undefined> {
		const saved = await this.#connection.write(['answers'], async (transaction) => {
			const answers = transaction.objectStore('answers');
			const answer = await answers.get([runId, itemId]);
			if (!answer || answer.guessed !== null) return answer;
			const told = { ...answer, guessed };
			await answers.put(told);
			return told;
		});
		this.#tellOf(runId);
		return saved;
	}

	/** Keeps runs with all that is in them, all or none; each takes the place of a run with its id. */
	async saveWholeRuns(runs: readonly WholeRun[]): Promise<void> {
		await this.#connection.write(['answers', 'runs', 'sealed'], async (transaction) => {
			for (const { run, answers, seals } of runs) {
				await remove(transaction, run.id);
				await transaction.objectStore('runs').put(run);
				for (const answer of answers) await transaction.objectStore('answers').put(answer);
				for (const seal of seals) await transaction.objectStore('sealed').put(seal);
			}
		});
		this.#tell({ kind: 'runs' });
	}

	/** Deletes a run with every answer and every seal in it. */
	async deleteRun(runId: string): Promise<void> {
		await this.#connection.write(['answers', 'runs', 'sealed'], (transaction) =>
			remove(transaction, runId)
		);
		this.#tellOf(runId);
	}

	/** Deletes the database itself; the next use makes a new, empty one. @throws StorageError `blocked` */
	async erase(): Promise<void> {
		await this.#connection.erase();
		this.#tell({ kind: 'erased' });
	}

	close(): void {
		this.#channel?.close();
		this.#channel = null;
		this.#connection.close();
	}

	#tellOf(runId: string): void {
		this.#tell({ kind: 'run', runId });
	}

	#tell(change: Change): void {
		this.#channel?.postMessage(change);
	}
}
