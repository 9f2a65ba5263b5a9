import type { ItemId } from '$lib/catalog';
import { sameResponse, withRecord } from '$lib/run/answer';
import { tidyName } from '$lib/run/name';
import { saidTo } from '$lib/run/progress';
import type { BoldReply, Said, Seal, WholeRun } from '$lib/run/types';
import { NAME_LENGTH } from '$lib/storage/limits';
import { toStorageError, type StorageError } from '$lib/storage/errors';
import { inSight } from '$lib/storage/set-aside';
import type { Change, Store } from '$lib/storage/store';
import { FIRST_LANGUAGE } from '$lib/words/languages';
import { idle } from './idle';
import type { Remembered } from './remembered';
import { RunOnScreen } from './run-on-screen.svelte';
import type { Storing } from './storing.svelte';

/** What a kept run works with. */
export interface KeptRunParts {
	readonly storing: Storing;
	readonly remembered: Remembered;
}

/**
 * The run on the screen and the store: it is read from there, follows what other tabs do, and shows only what is saved. An
 * answer appears in `responses` once its transaction has completed. Where the browser keeps nothing (`unkept` says why),
 * "saved" means in this tab's memory. How a run begins and goes on is in session.svelte.ts.
 */
export class KeptRun extends RunOnScreen {
	/** How many runs are kept that cannot be gone on with; the settings name them. */
	aside = $state(0);

	readonly #parts: KeptRunParts;
	#opening: Promise<void> | null = null;

	constructor(parts: KeptRunParts) {
		super();
		this.#parts = parts;
		parts.storing.onReached(() => this.#open());
		parts.storing.onChange((change) => void this.#follow(change));
	}

	/** Why nothing is kept beyond this tab; null when all is well. */
	get unkept(): StorageError | null {
		return this.#parts.storing.unkept;
	}

	/** Goes on with the run chosen last, once the store is reached; calling it again changes nothing. */
	open(): Promise<void> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	/** Tries again to reach the browser's store, and keeps there what this tab alone had. */
	async retry(): Promise<void> {
		await this.open();
		await this.#parts.storing.retry(this.unread !== null);
		await this.#open();
	}

	async #open(): Promise<void> {
		try {
			if (!this.run) await this.#resume();
			else if (this.answers.size > 0 || !(await this.#goOnEarlier())) await this.refresh();
		} catch (error) {
			this.unread = toStorageError(error);
			return;
		}
		this.unread = null;
		this.ready = true;
		void this.#lookAside();
	}

	/** Once the page has nothing else to do, since it reads and checks everything that is kept. */
	async #lookAside(): Promise<void> {
		await idle();
		try {
			this.aside = inSight(await (await this.store()).everything()).aside.length;
		} catch {
			// Whoever next needs the store is told why it fails.
		}
	}

	/** Goes on with the run chosen last, or else the newest; with none where there is none. */
	async #resume(): Promise<void> {
		const store = await this.store();
		const runs = (await store.runs()).filter(({ away }) => !away);
		const { runId } = this.#parts.remembered.current;
		const chosen = runs.filter(({ id }) => id === runId);
		// What is damaged deeper down is not gone on with, either.
		for (const { id } of [...chosen, ...runs]) {
			const whole = await store.wholeRun(id);
			if (whole) return this.put(whole);
		}
		this.put(undefined);
	}

	/**
	 * Goes on with answers that could not be reached when this tab began a run, in which nothing is answered yet: it would
	 * stand in front of them from then on.
	 * @returns whether there are any @throws StorageError
	 */
	async #goOnEarlier(): Promise<boolean> {
		const store = await this.store();
		for (const { id, away } of await store.runs()) {
			if (away || this.shown.has(id)) continue;
			const whole = await store.wholeRun(id);
			// The person may have answered meanwhile.
			if (!whole || whole.answers.length === 0 || this.answers.size > 0) continue;
			this.#parts.remembered.set({ runId: id });
			this.put(whole);
			return true;
		}
		return false;
	}

	/** Puts a run on the screen. @throws StorageError when it cannot be read */
	async resume(runId: string): Promise<void> {
		this.#parts.remembered.set({ runId });
		await this.#resume();
	}

	/** Reads the run on the screen again, as after it was replaced from a file. @throws StorageError */
	async refresh(): Promise<void> {
		if (this.run) await this.#follow({ kind: 'runs' });
	}

	/** Names any run. @throws StorageError when it cannot be saved */
	async rename(runId: string, name: string): Promise<void> {
		const tidy = tidyName(name, NAME_LENGTH) || undefined;
		const run = await (await this.store()).changeRun(runId, { name: tidy });
		if (runId === this.run?.id) this.run = { ...this.run, name: run.name };
	}

	/** Follows what another tab did. The place of this tab stays its own. */
	async #follow(change: Change): Promise<void> {
		const { run } = this;
		if (change.kind === 'erased') return this.put(undefined);
		if (!run || change.kind === 'classes') return;
		if (change.kind === 'run' && change.runId !== run.id) return;
		const store = await this.store();
		let whole: WholeRun | undefined;
		let before: readonly object[];
		// What this tab saved while it was being read may not be in it.
		do {
			before = this.records;
			whole = await store.wholeRun(run.id);
			if (this.run?.id !== run.id) return;
		} while (this.records.some((records, at) => records !== before[at]));
		// Somebody else is at this device now: it leaves every tab's screen.
		if (!whole || whole.run.away) return this.put(undefined);
		this.put({ ...whole, run: { ...whole.run, current: this.run.current } });
	}

	/**
	 * Keeps the machine's guesses at the items of a question nobody has answered yet; those that come too late are dropped.
	 * @throws StorageError when they cannot be saved
	 */
	async seal(seals: readonly Seal[]): Promise<void> {
		const kept = await (await this.store()).saveSeals(seals);
		if (kept && seals[0]!.runId === this.run?.id) this.seals = seals.reduce(withRecord, this.seals);
	}

	/**
	 * Marks guesses as seen; to be waited for before any of them is drawn, wherever. An item that is answered for the
	 * first time after that is not scored.
	 * @throws StorageError when it cannot be saved; the guesses must then stay off the screen
	 */
	async see(itemIds: readonly ItemId[]): Promise<void> {
		const { id } = this.current();
		const fresh = itemIds.filter((itemId) => !this.seen.has(itemId));
		if (fresh.length === 0) return;
		const added = await (await this.store()).saveSeen(id, fresh, Date.now());
		if (id === this.run?.id) this.seen = added.reduce(withRecord, this.seen);
	}

	/**
	 * Keeps a second answer to a question beside the first; only the first second answer counts.
	 * @param items what the question asks
	 * @returns whether it is kept; false where another tab was first with another, which stays
	 * @throws StorageError when it cannot be saved
	 */
	async answerAgain(items: readonly ItemId[], said: Said): Promise<boolean> {
		const { id } = this.current();
		const answeredAt = Date.now();
		const now = saidTo(items, said);
		const retests = [...now].map(([itemId, response]) => ({
			runId: id,
			itemId,
			response,
			answeredAt,
			language: FIRST_LANGUAGE
		}));
		const kept = await (await this.store()).saveRetests(retests);
		if (id === this.run?.id) this.retests = kept.reduce(withRecord, this.retests);
		return kept.every(({ itemId, response }) => sameResponse(response, now.get(itemId)!));
	}

	/**
	 * Keeps whether a bold guess is me, apart from any score.
	 * @throws StorageError when it cannot be saved
	 */
	async reply(guess: Pick<BoldReply, 'itemId' | 'side' | 'share' | 'me'>): Promise<void> {
		const { id } = this.current();
		const { itemId, side, share, me } = guess;
		const reply = { runId: id, itemId, side, share, me, repliedAt: Date.now() };
		await (await this.store()).saveBoldReply(reply);
		if (id === this.run?.id) this.bold = withRecord(this.bold, reply);
	}

	protected store(): Promise<Store> {
		return this.#parts.storing.store();
	}
}
