/** A store that lasts as long as its tab, for where the browser keeps nothing. It has no other tabs. */
import type { ClassRecord, KeptClass } from '../classroom/class-record';
import { amended, mayReplace } from '../run/answer';
import { withChanges, type Changes } from '../run/merge-run';
import { maySeal } from '../run/seal';
import type { Answer, BoldReply, Retest, Run, Seal, Seen, WholeRun } from '../run/types';
import { StorageError } from './errors';
import { parted, type Everything } from './set-aside';
import { newestFirst, type ClassStore, type Store } from './store';

/** A run while it is kept: what is in it by item. */
interface KeptRun {
	run: Run;
	readonly answers: Map<string, Answer>;
	readonly seals: Map<string, Seal>;
	readonly seen: Map<string, Seen>;
	readonly retests: Map<string, Retest>;
	readonly bold: Map<string, BoldReply>;
}

/** As IndexedDB does, this keeps a copy: a caller may change its own object afterwards without changing what is kept. */
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
		return this.#everything().runs.map(({ run }) => run);
	}

	async wholeRun(runId: string): Promise<WholeRun | undefined> {
		return this.#everything().runs.find(({ run }) => run.id === runId);
	}

	async everything(): Promise<Everything> {
		return this.#everything();
	}

	/** Only the app writes here, so nothing can be damaged. */
	#everything(): Everything {
		return parted(byKey(this.#runs).map(whole), () => null);
	}

	async saveRun(run: Run): Promise<void> {
		const kept = this.#runs.get(run.id);
		if (kept) kept.run = copy(run);
		else
			this.#runs.set(
				run.id,
				byItem({ run: copy(run), answers: [], seals: [], seen: [], retests: [], bold: [] })
			);
	}

	async changeRun(runId: string, changes: Changes): Promise<Run> {
		const kept = this.#kept(runId);
		return (kept.run = copy(withChanges(kept.run, changes)));
	}

	async changeRuns(...[changeOf]: Parameters<Store['changeRuns']>): Promise<void> {
		const runs = byKey(this.#runs).map(({ run }) => run);
		for (const [{ id }, becomes] of runs.map((run) => [run, changeOf(run)] as const))
			if (becomes === 'delete') this.#runs.delete(id);
			else if (becomes) await this.changeRun(id, becomes);
	}

	async saveAnswers(
		...[given, changes, believed]: Parameters<Store['saveAnswers']>
	): Promise<{ answers: Answer[]; run: Run }> {
		const kept = this.#kept(given[0]!.runId);
		const answers = given.map((each) => {
			const { itemId, response } = each;
			const earlier = kept.answers.get(itemId);
			if (!mayReplace(earlier, response, believed?.get(itemId))) throw new StorageError('answered');
			return amended(earlier, copy(each), {
				sealed: kept.seals.has(itemId),
				seen: kept.seen.has(itemId)
			});
		});
		for (const answer of answers) kept.answers.set(answer.itemId, answer);
		kept.run = withChanges(kept.run, copy(changes));
		return { answers, run: kept.run };
	}

	async saveSeals(seals: readonly Seal[]): Promise<boolean> {
		const kept = this.#runs.get(seals[0]!.runId);
		if (!kept) return false;
		const [first] = kept.seals.values();
		const allowed = seals.every((seal) =>
			maySeal(seal, {
				exists: true,
				answered: kept.answers.has(seal.itemId),
				sealed: kept.seals.has(seal.itemId),
				modelId: first?.modelId
			})
		);
		if (allowed) for (const seal of seals) kept.seals.set(seal.itemId, copy(seal));
		return allowed;
	}

	async saveSeen(...[runId, itemIds, seenAt]: Parameters<Store['saveSeen']>): Promise<Seen[]> {
		const { seen } = this.#kept(runId);
		const added = itemIds
			.filter((itemId, index) => !seen.has(itemId) && itemIds.indexOf(itemId) === index)
			.map((itemId) => ({ runId, itemId, seenAt }));
		for (const mark of added) seen.set(mark.itemId, mark);
		return added;
	}

	async saveRetests(given: readonly Retest[]): Promise<readonly Retest[]> {
		const { answers, retests } = this.#kept(given[0]!.runId);
		if (!given.every(({ itemId }) => answers.has(itemId))) throw new StorageError('deleted');
		const same = given.flatMap(({ itemId }) => retests.get(itemId) ?? []);
		if (same.length > 0) return same;
		for (const retest of given) retests.set(retest.itemId, copy(retest));
		return given;
	}

	async saveBoldReply(reply: BoldReply): Promise<void> {
		this.#kept(reply.runId).bold.set(reply.itemId, copy(reply));
	}

	async saveWholeRuns(runs: readonly WholeRun[], known: readonly WholeRun[] = []): Promise<void> {
		const { inPlaceOf, isAsKnown } = await import('./import-plan');
		const kept = new Map([...this.#runs].map(([id, run]) => [id, whole(run)]));
		if (!isAsKnown(runs, known, kept)) throw new StorageError('changed');
		for (const { run, ...records } of copy(runs)) {
			const here = kept.get(run.id)?.run ?? null;
			this.#runs.set(run.id, byItem({ ...records, run: inPlaceOf(here, run) }));
		}
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
	readonly #records = new Map<string, KeptClass>();

	async all(): Promise<KeptClass[]> {
		return byKey(this.#records).sort(newestFirst);
	}

	async save(record: ClassRecord): Promise<void> {
		this.#records.set(record.id, copy(record));
	}

	async change<Made extends KeptClass | null>(
		id: string,
		make: (kept: KeptClass | null) => Made
	): Promise<Made> {
		const made = make(this.#records.get(id) ?? null);
		if (made) this.#records.set(id, copy(made));
		else this.#records.delete(id);
		return made;
	}

	clear(): void {
		this.#records.clear();
	}
}

function whole({ run, answers, seals, seen, retests, bold }: KeptRun): WholeRun {
	return {
		run,
		answers: byKey(answers),
		seals: byKey(seals),
		seen: byKey(seen),
		retests: byKey(retests),
		bold: byKey(bold)
	};
}

function byItem({ run, answers, seals, seen, retests, bold }: WholeRun): KeptRun {
	const map = <T extends { readonly itemId: string }>(records: readonly T[]) =>
		new Map(records.map((record) => [record.itemId, record]));
	return {
		run,
		answers: map(answers),
		seals: map(seals),
		seen: map(seen),
		retests: map(retests),
		bold: map(bold)
	};
}

/** Records in the order of their keys, which is IndexedDB's. */
function byKey<T>(records: ReadonlyMap<string, T>): T[] {
	return [...records]
		.sort(([first], [second]) => (first < second ? -1 : 1))
		.map(([, record]) => record);
}
