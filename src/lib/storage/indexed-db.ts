/**
 * The only door to IndexedDB. A promise of this module resolves when the transaction has completed, so
 * "saved" on the screen means saved on the disk; it rejects with a StorageError whose message can be shown.
 */
import type { ItemId } from '../catalog';
import { amended, withGuess, type GivenResponse } from '../run/answer';
import { maySeal } from '../run/seal';
import type { Answer, Run, Seal, WholeRun } from '../run/types';
import { IndexedDbClasses } from './classes';
import { Connection } from './connection';
import { StorageError } from './errors';
import { change, remove } from './records';
import { DATABASE_NAME } from './schema';
import { newestFirst, type Change, type Store } from './store';

export class IndexedDbStore implements Store {
	readonly #connection = new Connection();
	readonly classes = new IndexedDbClasses(this.#connection, () => this.#tell({ kind: 'classes' }));
	#channel: BroadcastChannel | null =
		typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE_NAME);

	private constructor() {}

	/** @throws StorageError where there is no IndexedDB, another tab keeps an older version open, or it cannot be read */
	static async open(): Promise<IndexedDbStore> {
		const store = new IndexedDbStore();
		try {
			await store.#connection.read(['answers', 'classes', 'runs', 'sealed'], (transaction) =>
				transaction.objectStore('runs').count()
			);
		} catch (error) {
			store.close();
			const failed = error instanceof StorageError && error.kind === 'failed';
			throw failed ? new StorageError('unavailable', error) : error;
		}
		return store;
	}

	onChange(callback: (change: Change) => void): () => void {
		const listener = (event: MessageEvent<Change>) => callback(event.data);
		this.#channel?.addEventListener('message', listener);
		return () => this.#channel?.removeEventListener('message', listener);
	}

	async runs(): Promise<Run[]> {
		const runs = await this.#connection.read(['runs'], (transaction) =>
			transaction.objectStore('runs').getAll()
		);
		return runs.sort(newestFirst);
	}

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
		return runs.sort(newestFirst).map((run) => ({
			run,
			answers: answers.filter(({ runId }) => runId === run.id),
			seals: seals.filter(({ runId }) => runId === run.id)
		}));
	}

	async saveRun(run: Run): Promise<void> {
		await this.#connection.write(['runs'], (transaction) =>
			transaction.objectStore('runs').put(run)
		);
		this.#tellOf(run.id);
	}

	async changeRun(runId: string, changes: Partial<Run>): Promise<Run> {
		const run = await this.#connection.write(['runs'], (transaction) =>
			change(transaction, runId, changes)
		);
		this.#tellOf(runId);
		return run;
	}

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

	async saveSeal(seal: Seal): Promise<boolean> {
		const key: [string, ItemId] = [seal.runId, seal.itemId];
		const added = await this.#connection.write(
			['answers', 'runs', 'sealed'],
			async (transaction) => {
				const sealed = transaction.objectStore('sealed');
				const [run, first, answer, same] = await Promise.all([
					transaction.objectStore('runs').getKey(seal.runId),
					sealed.index('run').get(seal.runId),
					transaction.objectStore('answers').getKey(key),
					sealed.getKey(key)
				]);
				const kept = {
					exists: run !== undefined,
					answered: answer !== undefined,
					sealed: same !== undefined,
					modelId: first?.modelId
				};
				if (!maySeal(seal, kept)) return false;
				await sealed.add(seal);
				return true;
			}
		);
		if (added) this.#tellOf(seal.runId);
		return added;
	}

	async saveGuess(runId: string, itemId: ItemId, guessed: number): Promise<Answer | undefined> {
		const saved = await this.#connection.write(['answers'], async (transaction) => {
			const answers = transaction.objectStore('answers');
			const answer = await answers.get([runId, itemId]);
			if (!answer) return undefined;
			const told = withGuess(answer, guessed);
			await answers.put(told);
			return told;
		});
		this.#tellOf(runId);
		return saved;
	}

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

	async deleteRun(runId: string): Promise<void> {
		await this.#connection.write(['answers', 'runs', 'sealed'], (transaction) =>
			remove(transaction, runId)
		);
		this.#tellOf(runId);
	}

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
