import { duplicate } from '$lib/run/duplicate';
import { newRunId } from '$lib/run/identity';
import { tidyName } from '$lib/run/name';
import type { Run, WholeRun } from '$lib/run/types';
import { StorageError } from '$lib/storage/errors';
import type { NotWritten } from '$lib/storage/file';
import { NAME_LENGTH } from '$lib/storage/limits';
import { inSight, isAway, wholesOf, type Everything, type SetAside } from '$lib/storage/set-aside';
import type { Store } from '$lib/storage/store';
import { deleteOfflineCopy } from './offline-copy';
import { saveAsItIs, saveRuns, saveTable } from './run-files';
import type { FriendLinks } from './friends.svelte';
import type { Persisted } from './persisted.svelte';
import type { Session } from './session.svelte';
import type { Storing } from './storing.svelte';

/** What a library works with. */
export interface LibraryParts {
	readonly storing: Storing;
	readonly session: Session;
	readonly friendLinks: Persisted<FriendLinks>;
	/** Forgets what is kept beside the runs. */
	readonly forget: () => void;
	/** The path the app is served under, with a slash at its end. */
	readonly scope: string;
}

/** All the runs that are kept, and what can be done with them as a whole. */
export class Library {
	/** Newest first; null until they have been read. */
	runs = $state.raw<readonly WholeRun[] | null>(null);

	/** What is kept and cannot be gone on with. */
	aside = $state.raw<readonly SetAside[]>([]);

	/** How many more runs are kept, but were put away when somebody else came to this device. */
	away = $state(0);

	readonly #parts: LibraryParts;

	constructor(parts: LibraryParts) {
		this.#parts = parts;
		parts.storing.onChange(() => {
			// Where it cannot be read, what is done next says so.
			if (this.runs) void this.read().catch(() => {});
		});
	}

	/** How many friends were put away with them, or before there was any. */
	get friendsAway(): number {
		return this.#parts.friendLinks.current.friendsAway.length;
	}

	/** Reads them again. @throws StorageError */
	async read(): Promise<void> {
		await this.#parts.session.open();
		const all = await (await this.#store()).everything();
		const { runs, aside } = inSight(all);
		this.away = wholesOf(all).length - runs.length - aside.length;
		this.runs = runs;
		this.aside = aside;
	}

	/** All that is kept now, also what is put away or set aside: what a file is compared with. @throws StorageError */
	async everything(): Promise<readonly WholeRun[]> {
		return wholesOf(await (await this.#store()).everything());
	}

	/** The newest run of a class that is not put away, if there is one. @throws StorageError */
	async runOfClass(classId: string): Promise<Run | null> {
		const runs = await (await this.#store()).runs();
		return runs.find(({ classroom, away }) => classroom?.id === classId && !away) ?? null;
	}

	/**
	 * The highest number of the codes that a student of a class has made on this device, in whichever of their runs: the next
	 * code has to have a higher one, or it would be taken for an old one. @throws StorageError
	 */
	async lastNumber(sender: string): Promise<number> {
		const runs = await (await this.#store()).runs();
		const own = runs.flatMap(({ classroom }) => (classroom?.sender === sender ? classroom : []));
		return Math.max(0, ...own.map(({ number }) => number));
	}

	/** Whether anything answered on this device, or a friend's answers, are in sight. @throws StorageError */
	async anyInSight(): Promise<boolean> {
		if (this.#parts.friendLinks.current.friends.length > 0) return true;
		return wholesOf(inSight(await (await this.#store()).everything())).length > 0;
	}

	/**
	 * Puts every run out of sight, of whatever class or none, and every friend's answers, because somebody else answers on
	 * this device now; all are kept. Runs first: were it cut short there, friends are still in sight, so that who comes next is
	 * asked again, and who comes back can fetch all of it back.
	 * @throws StorageError
	 */
	async putAllAway(): Promise<void> {
		await (await this.#store()).changeRuns(() => ({ away: true }));
		this.#parts.session.leave();
		this.#moveFriends((friends) => ({ friends: [], friendsAway: friends }));
		await this.read();
	}

	/** Fetches back friends, and every run that was put away: as long as one is, it can be done again. @throws StorageError */
	async fetchBack(): Promise<void> {
		const store = await this.#store();
		this.#moveFriends((friends) => ({ friends, friendsAway: [] }));
		await store.changeRuns((run) => (isAway(run) ? { away: false } : undefined));
		await this.read();
	}

	/** @throws StorageError where the browser does not keep that: then no friend has moved */
	#moveFriends(moved: (all: readonly string[]) => FriendLinks): void {
		const { friendLinks } = this.#parts;
		friendLinks.catchUp();
		const before = friendLinks.current;
		if (friendLinks.set(moved([...before.friends, ...before.friendsAway]))) return;
		friendLinks.set(before);
		throw new StorageError('full');
	}

	/** @throws StorageError */
	async rename(runId: string, name: string): Promise<void> {
		await this.#parts.session.rename(runId, name);
		await this.read();
	}

	/** @throws StorageError */
	async duplicate(whole: WholeRun, called: string): Promise<void> {
		const name = tidyName(called, NAME_LENGTH);
		const copy = duplicate(whole, { id: newRunId(), name, now: Date.now() });
		await (await this.#store()).saveWholeRuns([copy]);
		await this.read();
	}

	/**
	 * Deletes a run. The number of its student's last code goes on to their other runs of the class, whose own codes are over
	 * with it: their next code would be taken for an old one. @throws StorageError
	 */
	async remove(runId: string): Promise<void> {
		// Of none that was set aside: its number may be anything.
		const gone = (await (await this.#store()).runs()).find(({ id }) => id === runId)?.classroom;
		await this.#change(({ id, classroom }) => {
			if (id === runId) return 'delete';
			return gone && classroom?.sender === gone.sender && classroom.number < gone.number
				? { classroom: { ...classroom, number: gone.number, code: null } }
				: undefined;
		});
	}

	/** Deletes all runs of a student of a class, put away or not. @throws StorageError */
	async removeStudent(sender: string): Promise<void> {
		await this.#change(({ classroom }) => (classroom?.sender === sender ? 'delete' : undefined));
	}

	/** Changes runs; one on the screen that is gone leaves it. */
	async #change(changeOf: Parameters<Store['changeRuns']>[0]): Promise<void> {
		await (await this.#store()).changeRuns(changeOf);
		await this.#parts.session.refresh();
		await this.read();
	}

	/**
	 * Keeps runs read from a file, all of them or none.
	 * @param known what was kept when they were chosen @throws StorageError `changed` where that is not so any more
	 */
	async add(runs: readonly WholeRun[], known: readonly WholeRun[] = []): Promise<void> {
		await (await this.#store()).saveWholeRuns(runs, known);
		await this.#parts.session.refresh();
		await this.read();
	}

	/**
	 * All runs, and what was set aside as far as it can be read in again.
	 * @returns what is not in the file @throws StorageError
	 */
	async saveAsFile(): Promise<readonly NotWritten[]> {
		const { runs, aside } = await this.#toSave();
		return saveRuns(wholesOf({ runs, aside }));
	}

	/**
	 * What is kept in sight, and what this page lists though it is not kept any more, as when the browser has cleared it
	 * meanwhile: a file is the only way out for that.
	 */
	async #toSave(): Promise<Everything> {
		const { runs, aside } = inSight(await (await this.#store()).everything());
		const kept = new Set(wholesOf({ runs, aside }).map(({ run }) => run.id));
		return { runs: [...runs, ...(this.runs ?? []).filter(({ run }) => !kept.has(run.id))], aside };
	}

	/** What no file can be read in with, as it is. */
	saveAsItIs(runs: readonly WholeRun[]): void {
		saveAsItIs(runs);
	}

	/** The answers of all runs as a table. @throws StorageError */
	async saveAsCsv(): Promise<void> {
		await saveTable((await this.#toSave()).runs);
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
		this.aside = [];
		forget();
		await deleteOfflineCopy(scope);
	}

	#store(): Promise<Store> {
		return this.#parts.storing.store();
	}
}
