import { duplicate } from '$lib/run/duplicate';
import { newRunId } from '$lib/run/identity';
import type { Run, WholeRun } from '$lib/run/types';
import type { Store } from '$lib/storage/store';
import { saveFile } from './save-file';
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
		await save(await (await this.#store()).wholeRuns());
	}

	/** The run on the screen, as this tab knows it: no store is needed, so that it works when that fails. */
	async saveRunAsFile(): Promise<void> {
		const { whole } = this.#parts.session;
		if (whole) await save([whole]);
	}

	async saveAsCsv(): Promise<void> {
		const { answersCsv } = await import('$lib/storage/answers-csv');
		const text = answersCsv(await (await this.#store()).wholeRuns());
		saveFile(`value-mirror-${dayOf(new Date())}.csv`, new Blob([text], { type: 'text/csv' }));
	}

	/**
	 * Deletes all this app has kept: runs, preferences, the offline copy and its service worker.
	 * @throws StorageError when another tab will not let go of the database
	 */
	async erase(): Promise<void> {
		const { storing, session, forget } = this.#parts;
		await storing.erase();
		session.leave();
		this.runs = [];
		forget();
		const scope = new URL(this.#parts.scope, location.href).href;
		for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
			if (registration.scope === scope) await registration.unregister();
		// Caches are named after the scope: another app at the same host keeps its own.
		for (const name of (await globalThis.caches?.keys()) ?? [])
			if (name.endsWith(scope)) await empty(name);
	}

	#store(): Promise<Store> {
		return this.#parts.storing.store();
	}
}

async function save(runs: readonly WholeRun[]): Promise<void> {
	const now = new Date();
	// Loaded when wanted: every screen knows this module, few people use these.
	const { writeFile } = await import('$lib/storage/file');
	const text = await writeFile(runs, now);
	saveFile(`value-mirror-${dayOf(now)}.json`, new Blob([text], { type: 'application/json' }));
}

/** The files first: of a cache that a service worker still holds, deleting the whole frees nothing yet. */
async function empty(name: string): Promise<void> {
	const cache = await caches.open(name);
	for (const request of await cache.keys()) await cache.delete(request);
	await caches.delete(name);
}

function dayOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}
