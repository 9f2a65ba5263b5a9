import type { Demographics, ItemId } from '$lib/catalog';
import { wantsMore } from '$lib/run/adaptive';
import { byItem, withRecord } from '$lib/run/answer';
import { newRun } from '$lib/run/identity';
import { tidyName } from '$lib/run/name';
import { lengthOf, nextItem, plan, previousItem } from '$lib/run/order';
import { profileOfRun, progress, responsesOf, withResponse } from '$lib/run/progress';
import type {
	Answer,
	BoldReply,
	Response,
	Responses,
	Retest,
	Run,
	RunSettings,
	Seal,
	Seen,
	WholeRun
} from '$lib/run/types';
import { NAME_LENGTH } from '$lib/storage/limits';
import { toStorageError, type StorageError } from '$lib/storage/errors';
import type { Change, Store } from '$lib/storage/store';
import { FIRST_LANGUAGE } from '$lib/words/languages';
import { Choosing, type Weighing } from './choosing';
import type { Keeping } from './keeping.svelte';
import type { Remembered } from './remembered';
import type { Storing } from './storing.svelte';

/** What a session works with. */
export interface SessionParts {
	readonly storing: Storing;
	readonly machine: Weighing;
	readonly remembered: Remembered;
	readonly keeping: Pick<Keeping, 'askInTime'>;
}

/**
 * The run on the screen. It shows only what is saved: an answer appears in `responses` once its
 * transaction has completed. Where the browser keeps nothing (`unkept` says why) that is this tab's memory.
 */
export class Session {
	/** False until the browser's storage has been asked for an earlier run. */
	ready = $state(false);
	run = $state.raw<Run | null>(null);
	answers = $state.raw<ReadonlyMap<ItemId, Answer>>(byItem([]));
	/** The machine's guesses that are kept, by item; each was stored before its item was answered. */
	seals = $state.raw<ReadonlyMap<ItemId, Seal>>(byItem([]));
	/** Items whose guess has stood on a screen, before their first answer or after. */
	seen = $state.raw<ReadonlyMap<ItemId, Seen>>(byItem([]));
	/** Second answers, beside the first. */
	retests = $state.raw<ReadonlyMap<ItemId, Retest>>(byItem([]));
	/** What was said of bold guesses. */
	bold = $state.raw<ReadonlyMap<ItemId, BoldReply>>(byItem([]));
	/** What the person says now: the first response, or what it was changed to. */
	readonly responses: Responses = $derived(responsesOf(this.answers.values()));
	readonly demographics: Demographics = $derived(this.run?.demographics ?? {});
	/** The run's items in the order asked. */
	readonly items = $derived(this.run ? plan(this.run) : []);
	readonly progress = $derived(
		progress(this.items, this.responses, this.run ? lengthOf(this.run, this.responses) : 0)
	);
	/** What the reasoner may know; in a class, answers alone: what they told it is put beside what it makes of who we are. */
	readonly profile = $derived(
		profileOfRun(this.responses, this.run?.classroom ? {} : this.demographics)
	);
	/** What it may know of who the person is. */
	readonly who = $derived(profileOfRun(this.responses, this.demographics).demographics);

	/** How many runs are kept that cannot be gone on with; the settings name them. */
	aside = $state(0);
	/** The item whose answer was saved last, for the screen to say so; null until one is. */
	saved = $state.raw<ItemId | null>(null);

	readonly #parts: SessionParts;
	#opening: Promise<void> | null = null;
	/** Where the run goes once the reveal on the screen is over; null while there is none. */
	#held: { from: ItemId | null; next: ItemId | null; choosing: boolean } | null = null;
	/** What it has weighed is of one run; another run gets another. */
	#choosing: Choosing;

	constructor(parts: SessionParts) {
		this.#parts = parts;
		this.#choosing = new Choosing(parts.machine);
		parts.storing.onReached(() => this.#open());
		parts.storing.onChange((change) => void this.#follow(change));
	}

	/** Why nothing is kept beyond this tab; null when all is well. */
	get unkept(): StorageError | null {
		return this.#parts.storing.unkept;
	}

	/** The run on the screen with all that is in it; null if there is none. */
	get whole(): WholeRun | null {
		const { run, answers, seals, seen, retests, bold } = this;
		return (
			run && {
				run,
				answers: [...answers.values()],
				seals: [...seals.values()],
				seen: [...seen.values()],
				retests: [...retests.values()],
				bold: [...bold.values()]
			}
		);
	}

	/** Goes on with the run chosen last, once the store is reached; calling it again changes nothing. */
	open(): Promise<void> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	/** Tries again to reach the browser's store, and keeps there what this tab alone had. */
	async retry(): Promise<void> {
		await this.open();
		await this.#parts.storing.retry();
		await this.#open();
	}

	async #open(): Promise<void> {
		try {
			if (this.run) await this.refresh();
			else await this.#resume();
		} catch (error) {
			this.#parts.storing.unkept = toStorageError(error);
		}
		this.ready = true;
		void this.#lookAside();
	}

	/** Afterwards, since it reads everything: nothing on the screen waits for it. */
	async #lookAside(): Promise<void> {
		try {
			this.aside = (await (await this.#store()).everything()).aside.length;
		} catch {
			// Whoever next needs the store is told why it fails.
		}
	}

	/** Goes on with the run chosen last, or else the newest; with none where there is none. */
	async #resume(): Promise<void> {
		const store = await this.#store();
		const runs = (await store.runs()).filter(({ away }) => !away);
		const { runId } = this.#parts.remembered.current;
		const chosen = runs.filter(({ id }) => id === runId);
		// What is damaged deeper down is not gone on with, either.
		for (const { id } of [...chosen, ...runs]) {
			const whole = await store.wholeRun(id);
			if (whole) return this.#put(whole);
		}
		this.#put(undefined);
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
		const run = await (await this.#store()).changeRun(runId, { name: tidy });
		if (runId === this.run?.id) this.run = { ...this.run, name: run.name };
	}

	/** Leaves the run, which stays as it is kept, so that another can be set up. */
	leave(): void {
		this.#put(undefined);
	}

	/** Follows what another tab did. The place of this tab stays its own. */
	async #follow(change: Change): Promise<void> {
		const { run } = this;
		if (change.kind === 'erased') return this.#put(undefined);
		if (!run || change.kind === 'classes') return;
		if (change.kind === 'run' && change.runId !== run.id) return;
		const whole = await (await this.#store()).wholeRun(run.id);
		if (this.run?.id !== run.id) return;
		this.#put(whole && { ...whole, run: { ...whole.run, current: this.run.current } });
	}

	#put(whole: WholeRun | undefined): void {
		if (whole?.run.id !== this.run?.id) {
			this.#choosing = new Choosing(this.#parts.machine);
			this.#held = null;
		}
		this.seals = byItem(whole?.seals ?? []);
		this.answers = byItem(whole?.answers ?? []);
		this.seen = byItem(whole?.seen ?? []);
		this.retests = byItem(whole?.retests ?? []);
		this.bold = byItem(whole?.bold ?? []);
		this.run = whole?.run ?? null;
	}

	/**
	 * Begins a new run at its first item.
	 * @param opening the items to ask first, such as those a friend was asked, instead of the usual ones
	 * @throws StorageError when it cannot be saved
	 */
	async begin(
		settings: RunSettings,
		demographics: Demographics = {},
		opening?: readonly ItemId[]
	): Promise<void> {
		const run = { ...newRun(settings, demographics), ...(opening && { opening }) };
		const choosing = new Choosing(this.#parts.machine);
		const started =
			run.order === 'adaptive'
				? await choosing.withNext(run, responsesOf([]))
				: { ...run, current: plan(run)[0] ?? null };
		await (await this.#store()).saveRun(started);
		this.#parts.remembered.set({ runId: started.id });
		this.#put({ run: started, answers: [], seals: [], seen: [], retests: [], bold: [] });
		this.#choosing = choosing;
	}

	/**
	 * Saves a response and moves on.
	 * @param following the item to go to instead of the next open one
	 * @throws StorageError when it cannot be saved; the screen then stays where it is
	 */
	async answer(itemId: ItemId, response: Response, following?: ItemId): Promise<void> {
		await this.keep(itemId, response, following);
		await this.goOn();
	}

	/**
	 * Saves a response, and with it that the next open item comes next; the item stays on the screen until `goOn`, so that
	 * its reveal can be seen, and so that no guess is sealed at a question that nobody reads yet.
	 * @param following the item to go to instead of the next open one
	 * @throws StorageError when it cannot be saved
	 */
	async keep(itemId: ItemId, response: Response, following?: ItemId): Promise<void> {
		const run = this.#current();
		const responses = withResponse(this.responses, itemId, response);
		const next = following ?? nextItem(this.items, responses, itemId);
		const choosing = next === null && wantsMore(run, responses);
		const moved = { current: choosing ? run.current : next };
		const given = {
			runId: run.id,
			itemId,
			response,
			answeredAt: Date.now(),
			language: FIRST_LANGUAGE
		};
		const saved = await (await this.#store()).saveAnswer(given, moved);
		this.#show(saved.answer);
		// The person may have gone elsewhere while it was being saved.
		if (this.run?.id === run.id && this.run.current === run.current)
			this.#held = { from: run.current, next: saved.run.current, choosing };
		this.#move(saved.run);
		if (!this.unkept) {
			this.saved = itemId;
			void this.#parts.keeping.askInTime(this.answers.size);
		}
	}

	/**
	 * Moves on after `keep`, to an item that an adaptive run chooses now; without anything kept it stays.
	 * @throws StorageError when the place cannot be saved
	 */
	async goOn(): Promise<void> {
		const held = this.#held;
		this.#held = null;
		if (!held || this.run?.current !== held.from) return;
		if (held.choosing) await this.#askNext(this.run, this.responses);
		else this.run = { ...this.run, current: held.next };
	}

	/** Puts the next item of an adaptive run on the screen. @throws StorageError when the place cannot be saved */
	async #askNext(run: Run, responses: Responses): Promise<void> {
		const { asked, reasons, current } = await this.#choosing.withNext(run, responses);
		await this.#change({ asked, reasons, current }, run);
	}

	/** Weighs what could be asked next; to be called while the person reads, and again when that changes. */
	async weigh(): Promise<void> {
		if (this.run) await this.#choosing.weighAll(this.run, this.responses);
	}

	/**
	 * Keeps the machine's guess at an item nobody has answered yet; one that comes too late is dropped.
	 * @throws StorageError when it cannot be saved
	 */
	async seal(seal: Seal): Promise<void> {
		const kept = await (await this.#store()).saveSeal(seal);
		if (kept && seal.runId === this.run?.id) this.seals = withRecord(this.seals, seal);
	}

	/**
	 * Marks guesses as seen; to be waited for before any of them is drawn, wherever. An item that is answered for the
	 * first time after that is not scored.
	 * @throws StorageError when it cannot be saved; the guesses must then stay off the screen
	 */
	async see(itemIds: readonly ItemId[]): Promise<void> {
		const { id } = this.#current();
		const fresh = itemIds.filter((itemId) => !this.seen.has(itemId));
		if (fresh.length === 0) return;
		const added = await (await this.#store()).saveSeen(id, fresh, Date.now());
		if (id === this.run?.id) this.seen = added.reduce(withRecord, this.seen);
	}

	/**
	 * Keeps a second answer to an item beside the first; only the first second answer counts.
	 * @throws StorageError when it cannot be saved
	 */
	async answerAgain(itemId: ItemId, response: Response): Promise<void> {
		const { id } = this.#current();
		const retest = {
			runId: id,
			itemId,
			response,
			answeredAt: Date.now(),
			language: FIRST_LANGUAGE
		};
		const kept = await (await this.#store()).saveRetest(retest);
		if (kept && id === this.run?.id) this.retests = withRecord(this.retests, retest);
	}

	/**
	 * Keeps whether a bold guess is me, apart from any score.
	 * @throws StorageError when it cannot be saved
	 */
	async reply(guess: Pick<BoldReply, 'itemId' | 'side' | 'share' | 'me'>): Promise<void> {
		const { id } = this.#current();
		const { itemId, side, share, me } = guess;
		const reply = { runId: id, itemId, side, share, me, repliedAt: Date.now() };
		await (await this.#store()).saveBoldReply(reply);
		if (id === this.run?.id) this.bold = withRecord(this.bold, reply);
	}

	/** Changes what was chosen or bet at the start, or said about oneself. @throws StorageError when it cannot be saved */
	async change(
		settings: Partial<Pick<Run, 'reveal' | 'bet' | 'demographics' | 'classroom'>>
	): Promise<void> {
		await this.#change(settings);
	}

	/** Puts an item on the screen. @throws StorageError when the place cannot be saved */
	async goTo(itemId: ItemId | null): Promise<void> {
		this.#held = null;
		await this.#change({ current: itemId });
	}

	/** The planned item before the one on the screen; null at the first. */
	get previous(): ItemId | null {
		return this.run ? previousItem(this.items, this.run.current) : null;
	}

	/** Makes the run longer by this many items and goes on. @throws StorageError when it cannot be saved */
	async extend(by: number): Promise<void> {
		const wanted = { ...this.#current(), length: this.progress.total + by };
		// Never more than there is: a length beyond the catalog is none that a file may hold.
		const length = Math.max(1, lengthOf(wanted, this.responses));
		const longer = { ...wanted, length };
		const next = nextItem(plan(longer), this.responses, null);
		await this.#change({ length, current: next });
		if (next === null && wantsMore(longer, this.responses))
			await this.#askNext(longer, this.responses);
	}

	#show(answer: Answer): void {
		// Added to what is there now: another tab's answer may have come in while this one was being saved.
		if (answer.runId === this.run?.id) this.answers = withRecord(this.answers, answer);
	}

	async #change(changes: Partial<Run>, run = this.#current()): Promise<void> {
		this.#move(await (await this.#store()).changeRun(run.id, changes));
	}

	/** The person may have gone to another run while this one was being saved. */
	#move(run: Run): void {
		if (run.id !== this.run?.id) return;
		this.run = this.#held ? { ...run, current: this.#held.from } : run;
	}

	#store(): Promise<Store> {
		return this.#parts.storing.store();
	}

	#current(): Run {
		if (!this.run) throw new Error('There is no run: begin one first.');
		return this.run;
	}
}
