/**
 * The only door to IndexedDB. A promise of this module resolves when the transaction has completed, so
 * "saved" on the screen means saved on the disk; it rejects with a StorageError whose message can be shown.
 */
import type { ItemId } from '../catalog';
import { amended, mayReplace } from '../run/answer';
import type { Changes } from '../run/merge-run';
import { maySeal } from '../run/seal';
import type { Answer, BoldReply, Retest, Run, Seal, Seen, WholeRun } from '../run/types';
import { IndexedDbClasses } from './classes';
import { Connection } from './connection';
import { StorageError } from './errors';
import { change, present, remove, wholeOf } from './records';
import { databaseOf, OF_RUN } from './schema';
import { parted, type Everything } from './set-aside';
import type { Change, Store } from './store';

/** Of a run whose answers are not looked at. */
const NOTHING = { answers: [], seals: [], seen: [], retests: [], bold: [] };

/** What was read from the database, where anything may have written, held to what a run can be. */
async function sorted(wholes: readonly WholeRun[]): Promise<Everything> {
	if (wholes.length === 0) return { runs: [], aside: [] };
	// Loaded when wanted: at a first visit there is nothing to check.
	const { mended, placeOfFaultKept } = await import('./file-runs');
	return parted(
		wholes.map((whole) => ({ ...whole, run: mended(whole.run) })),
		placeOfFaultKept
	);
}

export class IndexedDbStore implements Store {
	readonly classes: IndexedDbClasses;
	readonly #connection: Connection;
	#channel: BroadcastChannel | null;

	private constructor(name: string) {
		this.#connection = new Connection(name);
		this.classes = new IndexedDbClasses(this.#connection, () => this.#tell({ kind: 'classes' }));
		this.#channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
	}

	/**
	 * @param scope the path the app is served under, with a slash at its end
	 * @throws StorageError where there is no IndexedDB, another tab keeps an older version open, or it cannot be read
	 */
	static async open(scope = '/'): Promise<IndexedDbStore> {
		const store = new IndexedDbStore(databaseOf(scope));
		try {
			await store.#connection.read([...OF_RUN, 'classes', 'runs'], (transaction) =>
				transaction.objectStore('runs').count()
			);
		} catch (error) {
			store.close();
			const failed = error instanceof StorageError && ['failed', 'unread'].includes(error.key);
			throw failed ? new StorageError('unavailable', error) : error;
		}
		return store;
	}

	onChange(callback: (change: Change) => void): () => void {
		// Another copy of the app, or somebody's console, may say anything on the channel.
		const listener = ({ data }: MessageEvent<unknown>) => {
			if (isChange(data)) callback(data);
		};
		this.#channel?.addEventListener('message', listener);
		return () => this.#channel?.removeEventListener('message', listener);
	}

	async runs(): Promise<Run[]> {
		const runs = await this.#connection.read(['runs'], (transaction) =>
			transaction.objectStore('runs').getAll()
		);
		const alone = runs.map((run) => ({ run, ...NOTHING }));
		return (await sorted(alone)).runs.map(({ run }) => run);
	}

	async wholeRun(runId: string): Promise<WholeRun | undefined> {
		const whole = await this.#connection.read([...OF_RUN, 'runs'], async (transaction) => {
			const run = await transaction.objectStore('runs').get(runId);
			return run && wholeOf(transaction, run);
		});
		return whole && (await sorted([whole])).runs[0];
	}

	async everything(): Promise<Everything> {
		const wholes = await this.#connection.read([...OF_RUN, 'runs'], async (transaction) => {
			const runs = await transaction.objectStore('runs').getAll();
			return Promise.all(runs.map((run) => wholeOf(transaction, run)));
		});
		return sorted(wholes);
	}

	async saveRun(run: Run): Promise<void> {
		await this.#connection.write(['runs'], (transaction) =>
			transaction.objectStore('runs').put(run)
		);
		this.#tellOf(run.id);
	}

	async changeRun(runId: string, changes: Changes): Promise<Run> {
		const run = await this.#connection.write(['runs'], (transaction) =>
			change(transaction, runId, changes)
		);
		this.#tellOf(runId);
		return run;
	}

	async changeRuns(...[changeOf]: Parameters<Store['changeRuns']>): Promise<void> {
		await this.#connection.write([...OF_RUN, 'runs'], async (transaction) => {
			const runs = await transaction.objectStore('runs').getAll();
			for (const [{ id }, becomes] of runs.map((run) => [run, changeOf(run)] as const))
				if (becomes === 'delete') await remove(transaction, id);
				else if (becomes) await change(transaction, id, becomes);
		});
		this.#tell({ kind: 'runs' });
	}

	async saveAnswers(
		...[given, changes, believed]: Parameters<Store['saveAnswers']>
	): Promise<{ answers: Answer[]; run: Run }> {
		const { runId } = given[0]!;
		const saved = await this.#connection.write(
			['answers', 'runs', 'sealed', 'seen'],
			async (transaction) => {
				const store = transaction.objectStore('answers');
				const answers: Answer[] = [];
				for (const each of given) {
					const key: [string, ItemId] = [runId, each.itemId];
					const [earlier, sealed, seen] = await Promise.all([
						store.get(key),
						transaction.objectStore('sealed').getKey(key),
						transaction.objectStore('seen').getKey(key)
					]);
					if (!mayReplace(earlier, each.response, believed?.get(each.itemId)))
						throw new StorageError('answered');
					answers.push(
						amended(earlier, each, { sealed: sealed !== undefined, seen: seen !== undefined })
					);
				}
				const run = await change(transaction, runId, changes);
				for (const answer of answers) await store.put(answer);
				return { answers, run };
			}
		);
		this.#tellOf(runId);
		return saved;
	}

	async saveSeals(seals: readonly Seal[]): Promise<boolean> {
		const { runId } = seals[0]!;
		const added = await this.#connection.write(
			['answers', 'runs', 'sealed'],
			async (transaction) => {
				const sealed = transaction.objectStore('sealed');
				const [run, first] = await Promise.all([
					transaction.objectStore('runs').getKey(runId),
					sealed.index('run').get(runId)
				]);
				for (const seal of seals) {
					const key: [string, ItemId] = [runId, seal.itemId];
					const [answer, same] = await Promise.all([
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
				}
				for (const seal of seals) await sealed.add(seal);
				return true;
			}
		);
		if (added) this.#tellOf(runId);
		return added;
	}

	async saveSeen(...[runId, itemIds, seenAt]: Parameters<Store['saveSeen']>): Promise<Seen[]> {
		const added = await this.#connection.write(['runs', 'seen'], async (transaction) => {
			await present(transaction, runId);
			const store = transaction.objectStore('seen');
			const marks: Seen[] = [];
			for (const itemId of new Set(itemIds)) {
				if ((await store.getKey([runId, itemId])) !== undefined) continue;
				const mark = { runId, itemId, seenAt };
				await store.add(mark);
				marks.push(mark);
			}
			return marks;
		});
		if (added.length > 0) this.#tellOf(runId);
		return added;
	}

	async saveRetests(given: readonly Retest[]): Promise<readonly Retest[]> {
		const { runId } = given[0]!;
		const kept = await this.#connection.write(
			['answers', 'retests', 'runs'],
			async (transaction) => {
				await present(transaction, runId);
				const retests = transaction.objectStore('retests');
				const there: Retest[] = [];
				for (const { itemId } of given) {
					const [answer, same] = await Promise.all([
						transaction.objectStore('answers').getKey([runId, itemId]),
						retests.get([runId, itemId])
					]);
					if (answer === undefined) throw new StorageError('deleted');
					if (same) there.push(same);
				}
				if (there.length > 0) return there;
				for (const retest of given) await retests.add(retest);
				return given;
			}
		);
		if (kept === given) this.#tellOf(runId);
		return kept;
	}

	async saveBoldReply(reply: BoldReply): Promise<void> {
		await this.#connection.write(['bold', 'runs'], async (transaction) => {
			await present(transaction, reply.runId);
			await transaction.objectStore('bold').put(reply);
		});
		this.#tellOf(reply.runId);
	}

	async saveWholeRuns(runs: readonly WholeRun[], known: readonly WholeRun[] = []): Promise<void> {
		// Before the transaction, which would not wait for it.
		const { inPlaceOf, isAsKnown } = await import('./import-plan');
		await this.#connection.write([...OF_RUN, 'runs'], async (transaction) => {
			const kept = new Map<string, WholeRun>();
			for (const { run } of runs) {
				const here = await transaction.objectStore('runs').get(run.id);
				if (here) kept.set(run.id, await wholeOf(transaction, here));
			}
			if (!isAsKnown(runs, known, kept)) throw new StorageError('changed');
			for (const whole of runs) {
				await remove(transaction, whole.run.id);
				const here = kept.get(whole.run.id)?.run ?? null;
				await transaction.objectStore('runs').put(inPlaceOf(here, whole.run));
				for (const record of whole.answers) await transaction.objectStore('answers').put(record);
				for (const record of whole.seals) await transaction.objectStore('sealed').put(record);
				for (const record of whole.seen) await transaction.objectStore('seen').put(record);
				for (const record of whole.retests) await transaction.objectStore('retests').put(record);
				for (const record of whole.bold) await transaction.objectStore('bold').put(record);
			}
		});
		this.#tell({ kind: 'runs' });
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

function isChange(message: unknown): message is Change {
	if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
	if (message.kind === 'run') return 'runId' in message && typeof message.runId === 'string';
	return message.kind === 'runs' || message.kind === 'classes' || message.kind === 'erased';
}
