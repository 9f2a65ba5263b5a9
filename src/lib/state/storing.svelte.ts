import { deleteDatabases } from '$lib/storage/delete-databases';
import { StorageError, toStorageError, unreachable } from '$lib/storage/errors';
import { IndexedDbStore } from '$lib/storage/indexed-db';
import { MemoryStore } from '$lib/storage/memory';
import { databaseOf } from '$lib/storage/schema';
import { wholesOf } from '$lib/storage/set-aside';
import type { Change, Store } from '$lib/storage/store';

export interface Places {
	/** The store that lasts. @throws StorageError where it cannot be reached */
	readonly open: () => Promise<Store>;
	/** The store for as long as that cannot be reached. */
	readonly memory: Store;
	/** Deletes the store that lasts, whether or not it can be reached. @throws StorageError */
	readonly destroy: () => Promise<void>;
	/** Whether something was kept in this browser before. */
	readonly usedBefore?: () => boolean;
}

/** Keeps in a store what a tab had alone. What does so is no part of the first question: hardly anybody has any such thing. */
async function takeOver(memory: Store, store: Store): Promise<void> {
	const kept = [...wholesOf(await memory.everything()), ...(await memory.classes.all())];
	if (kept.length === 0) return;
	await (await import('$lib/storage/take-over')).takeOver(memory, store);
}

/** Milliseconds between two questions to a browser that does not answer. */
const AGAIN = 4000;

/** @param scope the path the app is served under, with a slash at its end */
export function placesAt(scope: string): Places {
	return {
		open: () => IndexedDbStore.open(scope),
		memory: new MemoryStore(),
		destroy: () => deleteDatabases(databaseOf(scope))
	};
}

/** Where this tab keeps things: in the browser, or in the tab alone while the browser cannot be reached. */
export class Storing {
	/** Why nothing is kept beyond this tab; null while all is well. */
	unkept = $state.raw<StorageError | null>(null);

	readonly #places: Places;
	readonly #listeners: ((change: Change) => void)[] = [];
	#reached = async () => {};
	#store: Promise<Store> | null = null;
	#waiting = false;

	constructor(places: Places) {
		this.#places = places;
	}

	/** The store to use now. The first call opens it; calls made while it is being tried again wait for that. */
	store(): Promise<Store> {
		return (this.#store ??= this.#reach());
	}

	/**
	 * Tries again to reach the browser's store, and keeps there what was kept in this tab alone.
	 * @param unread whether the store was reached but could not be read: it is opened anew, too
	 */
	async retry(unread = false): Promise<void> {
		const before = await this.store();
		if (!this.unkept && !unread) return;
		const after = await (this.#store = this.#reach());
		if (before !== after) before.close();
	}

	/** Calls back when a browser that did not answer at first does so later, and what was in this tab alone is kept there. */
	onReached(callback: () => Promise<void>): void {
		this.#reached = callback;
	}

	/**
	 * Asks a browser that does not answer again and again. What this tab began meanwhile joins what is kept as a run of its
	 * own, and takes the place of none.
	 */
	async #reachLater(): Promise<void> {
		if (this.#waiting) return;
		this.#waiting = true;
		while (this.unkept?.key === 'silent') {
			await new Promise((resolve) => setTimeout(resolve, AGAIN));
			if (this.unkept?.key !== 'silent') break;
			try {
				// It is opened beside the present store, so that what is saved meanwhile does not have to wait.
				(await this.#places.open()).close();
			} catch {
				continue;
			}
			await this.retry();
		}
		this.#waiting = false;
		if (!this.unkept) await this.#reached();
	}

	/** Calls back when another tab changed something, whichever store is used then. */
	onChange(callback: (change: Change) => void): void {
		this.#listeners.push(callback);
	}

	/** Deletes everything, and with it a database that could not be opened. @throws StorageError */
	async erase(): Promise<void> {
		await (await this.store()).erase();
		if (!this.unkept || typeof indexedDB === 'undefined') return;
		try {
			await this.#places.destroy();
		} catch (error) {
			if (error instanceof StorageError && error.key === 'held') throw error;
			throw new StorageError('not deleted', error);
		}
	}

	async #reach(): Promise<Store> {
		const { open, memory } = this.#places;
		let store: Store | null = null;
		try {
			store = await open();
			await takeOver(memory, store);
		} catch (error) {
			store?.close();
			this.unkept = this.#places.usedBefore?.() ? unreachable(error) : toStorageError(error);
			if (this.unkept.key === 'silent') void this.#reachLater();
			return memory;
		}
		await memory.erase();
		store.onChange((change) => this.#listeners.forEach((listener) => listener(change)));
		this.unkept = null;
		return store;
	}
}
