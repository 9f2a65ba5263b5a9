import { duplicate } from '$lib/run/duplicate';
import { newRunId } from '$lib/run/identity';
import type { Run, WholeRun } from '$lib/run/types';
import type { Store } from '$lib/storage/store';
import { deleteOfflineCopy } from './offline-copy';
import { saveRuns, saveTable } from './run-files';
import type { Session } from './session.svelte';
import type { Storing } from './storing.svelte';

/** What a library works with. */
export interface LibraryParts {
	readonly storing: Storing;
	readonly session: Session;
	/** Forgets what is kept beside the runs. */
	readonly forget: () => void;
	/** The path the app is served under, with a slash at its end. */
	readonly scope: string;
}

/** All the runs that are kept, and what can be done with them as a whole. */
export class Library {
	/** Newest first; null until they have been read. */
	runs = $state.raw<readonly WholeRun[] | null>(null);

	/** How many more runs are kept, but were put away when somebody else came to this device. */
	away = $state(0);

	readonly #parts: LibraryParts;

	constructor(parts: LibraryParts) {
		this.#parts = parts;
	}

	/** Reads them again. @throws StorageError */
	async read(): Promise<void> {
		await this.#parts.session.open();
		const all = await (await this.#store()).wholeRuns();
		this.runs = all.filter(({ run }) => !run.away);
		this.away = all.length - this.runs.length;
	}

	/** The newest run of a class that is not put away, if there is one. @throws StorageError */
	async runOfClass(classId: string): Promise<Run | null> {
		const runs = await (await this.#store()).runs();
		return runs.find(({ classroom, away }) => classroom?.id === classId && !away) ?? null;
	}

	/**
	 * Puts a run out of sight, because somebody else answers on this device now; it is kept. @throws StorageError
	 */
	async putAway(runId: string): Promise<void> {
		await (await this.#store()).changeRun(runId, { away: true });
		if (this.#parts.session.run?.id === runId) this.#parts.session.leave();
		await this.read();
	}

	/** Fetches back every run that was put away. @throws StorageError */
	async fetchBack(): Promise<void> {
		const store = await this.#store();
		for (const { id, away } of await store.runs())
			if (away) await store.changeRun(id, { away: false });
		await this.read();
	}

	/** @throws StorageError */
	async rename(runId: string, name: string): Promise<void> {
		await this.#parts.session.rename(runId, name);
		await this.read();
	}

	/** @throws StorageError */
	async duplicate(whole: WholeRun, name: string): Promise<void> {
		const copy = duplicate(whole, { id: newRunId(), name, now: Date.now() });
		await (await this.#store()).saveWholeRuns([copy]);
		await this.read();
	}

	/** @throws StorageError */
	async remove(runId: string): Promise<void> {
		const { session } = this.#parts;
		await (await this.#store()).deleteRun(runId);
		if (session.run?.id === runId) session.leave();
		await this.read();
	}

	/** Keeps runs read from a file, all of them or none. @throws StorageError */
	async add(runs: readonly WholeRun[]): Promise<void> {
		await (await this.#store()).saveWholeRuns(runs);
		await this.#parts.session.refresh();
		await this.read();
	}

	/** All runs. @throws StorageError */
	async saveAsFile(): Promise<void> {
		await saveRuns(await this.#inSight());
	}

	/** The run on the screen, as this tab knows it: no store is needed, so that it works when that fails. */
	async saveRunAsFile(): Promise<void> {
		const { whole } = this.#parts.session;
		if (whole) await saveRuns([whole]);
	}

	/** The answers of all runs as a table. @throws StorageError */
	async saveAsCsv(): Promise<void> {
		await saveTable(await this.#inSight());
	}

	/**
	 * Deletes all this app has kept: runs, preferences, the offline copy and its service worker.
	 * @throws StorageError when another tab will not let go of the database
	 */
	async erase(): Promise<void> {
		const { storing, session, forget, scope } = this.#parts;
		await storing.erase();
		session.leave();
		this.runs = [];
		forget();
		await deleteOfflineCopy(scope);
	}

	async #inSight(): Promise<WholeRun[]> {
		return (await (await this.#store()).wholeRuns()).filter(({ run }) => !run.away);
	}

	#store(): Promise<Store> {
		return this.#parts.storing.store();
	}
}
