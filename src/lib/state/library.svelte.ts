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

	readonly #parts: LibraryParts;

	constructor(parts: LibraryParts) {
		this.#parts = parts;
	}

	/** Reads them again. @throws StorageError */
	async read(): Promise<void> {
		await this.#parts.session.open();
		this.runs = await (await this.#store()).wholeRuns();
	}

	/** The newest run of a class, if there is one. @throws StorageError */
	async runOfClass(classId: string): Promise<Run | null> {
		const runs = await (await this.#store()).runs();
		return runs.find(({ classroom }) => classroom?.id === classId) ?? null;
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
		await saveRuns(await (await this.#store()).wholeRuns());
	}

	/** The run on the screen, as this tab knows it: no store is needed, so that it works when that fails. */
	async saveRunAsFile(): Promise<void> {
		const { whole } = this.#parts.session;
		if (whole) await saveRuns([whole]);
	}

	/** The answers of all runs as a table. @throws StorageError */
	async saveAsCsv(): Promise<void> {
		await saveTable(await (await this.#store()).wholeRuns());
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

	#store(): Promise<Store> {
		return this.#parts.storing.store();
	}
}
