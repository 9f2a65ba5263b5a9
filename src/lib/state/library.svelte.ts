import { resolve } from '$app/paths';
import { duplicate } from '$lib/run/duplicate';
import { newRunId } from '$lib/run/identity';
import type { WholeRun } from '$lib/storage/indexed-db';
import { preferences } from './preferences.svelte';
import { saveFile } from './save-file';
import { session } from './session.svelte';

/** All the runs this browser keeps, and what can be done with them as a whole. */
class Library {
	/** Newest first; null until they have been read. */
	runs = $state.raw<readonly WholeRun[] | null>(null);

	/** Reads them again. Where nothing can be kept, the run in memory is all there is. @throws StorageError */
	async read(): Promise<void> {
		await session.open();
		const inMemory = session.whole ? [session.whole] : [];
		this.runs = (await session.storage?.wholeRuns()) ?? inMemory;
	}

	/** @throws StorageError */
	async rename(runId: string, name: string): Promise<void> {
		await session.rename(runId, name);
		await this.read();
	}

	/** @throws StorageError */
	async duplicate({ run, answers }: WholeRun, name: string): Promise<void> {
		const copy = duplicate(run, answers, { id: newRunId(), name, now: Date.now() });
		await session.storage?.saveWholeRuns([copy]);
		await this.read();
	}

	/** @throws StorageError */
	async remove(runId: string): Promise<void> {
		await session.storage?.deleteRun(runId);
		if (session.run?.id === runId) session.leave();
		await this.read();
	}

	/** Keeps runs read from a file, all of them or none. @throws StorageError */
	async add(runs: readonly WholeRun[]): Promise<void> {
		await session.storage?.saveWholeRuns(runs);
		await session.refresh();
		await this.read();
	}

	/** All runs. @throws StorageError */
	async saveAsFile(): Promise<void> {
		await this.read();
		await save(this.runs!);
	}

	/** The run on the screen, as this tab knows it: no storage is needed, so that it works when that fails. */
	async saveRunAsFile(): Promise<void> {
		if (session.whole) await save([session.whole]);
	}

	async saveAsCsv(): Promise<void> {
		await this.read();
		const { answersCsv } = await import('$lib/storage/answers-csv');
		const text = answersCsv(this.runs!);
		saveFile(`value-mirror-${dayOf(new Date())}.csv`, new Blob([text], { type: 'text/csv' }));
	}

	/**
	 * Deletes all this app has kept: runs, preferences, the offline copy and its service worker.
	 * @throws StorageError when another tab will not let go of the database
	 */
	async erase(): Promise<void> {
		await session.storage?.erase();
		session.leave();
		this.runs = [];
		preferences.forget();
		const scope = new URL(resolve('/'), location.href).href;
		for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? [])
			if (registration.scope === scope) await registration.unregister();
		// Caches are named after the scope: another app at the same host keeps its own.
		for (const name of (await globalThis.caches?.keys()) ?? [])
			if (name.endsWith(scope)) await empty(name);
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

export const library = new Library();
