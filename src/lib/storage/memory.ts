/** A store that lasts as long as its tab, for where the browser keeps nothing. It has no other tabs. */
import { amended, withGuess } from '../run/answer';
import { withChanges } from '../run/merge-run';
import { maySeal } from '../run/seal';
import type { Answer, Run, Seal, WholeRun } from '../run/types';
import { StorageError } from './errors';
import { newestFirst, type ClassRecord, type ClassStore, type Store } from './store';

/** A run while it is kept: answers and seals by item. */
interface KeptRun {
	run: Run;
	readonly answers: Map<string, Answer>;
	readonly seals: Map<string, Seal>;
}

/** What is kept is a copy, as in IndexedDB: whoever saved it can change what they have without changing this. */
const copy = structuredClone;

export class MemoryStore implements Store {
	readonly #runs = new Map<string, KeptRun>();
	readonly #classes = new MemoryClasses();

	get classes(): ClassStore {
		return this.#classes;
	}

	onChange(): () => void {
		return () => {};
	}

	async runs(): Promise<Run[]> {
		return byKey(this.#runs)
			.map(({ run }) => run)
			.sort(newestFirst);
	}

	async wholeRun(runId: string): Promise<WholeRun | undefined> {
		const kept = this.#runs.get(runId);
		return kept && whole(kept);
	}

	async wholeRuns(): Promise<WholeRun[]> {
		return byKey(this.#runs)
			.map(whole)
			.sort((one, two) => newestFirst(one.run, two.run));
	}

	async saveRun(run: Run): Promise<void> {
		const kept = this.#runs.get(run.id);
		this.#runs.set(run.id, {
			run: copy(run),
			answers: kept?.answers ?? new Map(),
			seals: kept?.seals ?? new Map()
		});
	}

	async changeRun(runId: string, changes: Partial<Run>): Promise<Run> {
		const kept = this.#kept(runId);
		return (kept.run = withChanges(kept.run, copy(changes)));
	}

	async saveAnswer(
		...[given, changes]: Parameters<Store['saveAnswer']>
	): Promise<{ answer: Answer; run: Run }> {
		const kept = this.#kept(given.runId);
		const { itemId } = given;
		const answer = amended(kept.answers.get(itemId), copy(given), kept.seals.has(itemId));
		kept.answers.set(itemId, answer);
		kept.run = withChanges(kept.run, copy(changes));
		return { answer, run: kept.run };
	}

	async saveSeal(seal: Seal): Promise<boolean> {
		const kept = this.#runs.get(seal.runId);
		if (!kept) return false;
		const [first] = kept.seals.values();
		const allowed = maySeal(seal, {
			exists: true,
			answered: kept.answers.has(seal.itemId),
			sealed: kept.seals.has(seal.itemId),
			modelId: first?.modelId
		});
		if (allowed) kept.seals.set(seal.itemId, copy(seal));
		return allowed;
	}

	async saveGuess(
		...[runId, itemId, guessed]: Parameters<Store['saveGuess']>
	): Promise<Answer | undefined> {
		const answers = this.#runs.get(runId)?.answers;
		const answer = answers?.get(itemId);
		if (!answers || !answer) return undefined;
		const told = withGuess(answer, guessed);
		answers.set(itemId, told);
		return told;
	}

	async saveWholeRuns(runs: readonly WholeRun[]): Promise<void> {
		for (const { run, answers, seals } of copy(runs))
			this.#runs.set(run.id, {
				run,
				answers: new Map(answers.map((answer) => [answer.itemId, answer])),
				seals: new Map(seals.map((seal) => [seal.itemId, seal]))
			});
	}

	async deleteRun(runId: string): Promise<void> {
		this.#runs.delete(runId);
	}

	async erase(): Promise<void> {
		this.#runs.clear();
		this.#classes.clear();
	}

	close(): void {}

	/** @throws StorageError `deleted` */
	#kept(runId: string): KeptRun {
		const kept = this.#runs.get(runId);
		if (!kept) throw new StorageError('deleted');
		return kept;
	}
}

class MemoryClasses implements ClassStore {
	readonly #records = new Map<string, ClassRecord>();

	async all(): Promise<ClassRecord[]> {
		return byKey(this.#records).sort(newestFirst);
	}

	async save(record: ClassRecord): Promise<void> {
		this.#records.set(record.id, copy(record));
	}

	async add(...[id, choose]: Parameters<ClassStore['add']>): Promise<ClassRecord> {
		const kept = this.#records.get(id);
		if (!kept) throw new StorageError('class deleted');
		const added = { ...kept, codes: [...kept.codes, ...choose(kept.codes)] };
		this.#records.set(id, added);
		return added;
	}

	async delete(id: string): Promise<void> {
		this.#records.delete(id);
	}

	clear(): void {
		this.#records.clear();
	}
}

function whole({ run, answers, seals }: KeptRun): WholeRun {
	return { run, answers: byKey(answers), seals: byKey(seals) };
}

/** Records in the order of their keys, which is IndexedDB's. */
function byKey<T>(records: ReadonlyMap<string, T>): T[] {
	return [...records].sort(([one], [two]) => (one < two ? -1 : 1)).map(([, record]) => record);
}
