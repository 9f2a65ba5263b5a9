import type { Demographics, ItemId } from '$lib/catalog';
import { wantsMore } from '$lib/run/adaptive';
import { withRecord, type GivenResponse } from '$lib/run/answer';
import { newRun } from '$lib/run/identity';
import type { Changes } from '$lib/run/merge-run';
import { itemsWith, lengthOf, nextItem, plan, previousItem } from '$lib/run/order';
import { responsesOf, saidTo } from '$lib/run/progress';
import type { Responses, Run, RunSettings, Said, WholeRun } from '$lib/run/types';
import { StorageError } from '$lib/storage/errors';
import { FIRST_LANGUAGE } from '$lib/words/languages';
import { Choosing, type Weighing } from './choosing';
import { KeptRun, type KeptRunParts } from './kept-run.svelte';
import type { Keeping } from './keeping.svelte';

/** What a session works with. */
export interface SessionParts extends KeptRunParts {
	readonly machine: Weighing;
	readonly keeping: Pick<Keeping, 'askInTime'>;
}

/** The run on the screen, and how it begins and goes on: answering, moving, choosing the next item. */
export class Session extends KeptRun {
	/** The item whose answer was saved last, for the screen to say so; null until one is. */
	saved = $state.raw<ItemId | null>(null);

	readonly #parts: SessionParts;
	/** Where the run goes once the reveal on the screen is over; null while there is none. */
	#held: { from: ItemId | null; next: ItemId | null; choosing: boolean } | null = null;
	/** What it has weighed is of one run; another run gets another. */
	#choosing: Choosing;

	constructor(parts: SessionParts) {
		super(parts);
		this.#parts = parts;
		this.#choosing = new Choosing(parts.machine);
	}

	protected override put(whole: WholeRun | undefined): void {
		if (whole?.run.id !== this.run?.id) {
			this.#choosing = new Choosing(this.#parts.machine);
			this.#held = null;
		}
		super.put(whole);
	}

	/**
	 * Begins a new run at its first item.
	 * @param opening the questions to ask first (`questionsIn`), such as those a friend was asked, instead of the usual ones
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
		await (await this.store()).saveRun(started);
		this.#parts.remembered.set({ runId: started.id });
		this.put({ run: started, answers: [], seals: [], seen: [], retests: [], bold: [] });
		this.#choosing = choosing;
	}

	/**
	 * Saves what is said to a question and moves on.
	 * @param itemId of a list its first item @param following the item to go to instead of the next open one
	 * @throws StorageError when it cannot be saved; the screen then stays where it is
	 */
	async answer(itemId: ItemId, said: Said, following?: ItemId): Promise<void> {
		await this.keep(itemId, said, following);
		await this.goOn();
	}

	/**
	 * Saves what is said to a question, and with it that the next open item comes next; the item stays on the screen until `goOn`, so that
	 * its reveal can be seen, and so that no guess is sealed at a question that nobody reads yet.
	 * @param following the item to go to instead of the next open one
	 * @throws StorageError when it cannot be saved
	 */
	async keep(itemId: ItemId, said: Said, following?: ItemId): Promise<void> {
		const run = this.current();
		const now = saidTo(itemsWith(run, itemId), said);
		const responses = new Map([...this.responses, ...now]);
		const next = following ?? nextItem(this.items, responses, itemId);
		const choosing = next === null && wantsMore(run, responses);
		const moved = { current: choosing ? run.current : next };
		const answeredAt = Date.now();
		const given = [...now].map(([itemId, response]) => ({
			runId: run.id,
			itemId,
			response,
			answeredAt,
			language: FIRST_LANGUAGE
		}));
		const saved = await this.#saveAnswers(given, moved);
		// Added to what is there now: another tab's answer may have come in while this one was being saved.
		if (run.id === this.run?.id) this.answers = saved.answers.reduce(withRecord, this.answers);
		// The person may have gone elsewhere while it was being saved.
		if (this.run?.id === run.id && this.run.current === run.current)
			this.#held = { from: run.current, next: saved.run.current, choosing };
		this.#move(saved.run);
		if (!this.unkept) {
			this.saved = itemId;
			void this.#parts.keeping.askInTime(this.answers.size);
		}
	}

	/** Where another tab has given another answer, the screen shows that before it is told. */
	async #saveAnswers(given: readonly GivenResponse[], moved: Partial<Run>) {
		const believed = this.responses;
		try {
			return await (await this.store()).saveAnswers(given, moved, believed);
		} catch (error) {
			if (error instanceof StorageError && error.key === 'answered') await this.refresh();
			throw error;
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
	 * Changes what was chosen or bet at the start, or added to it since: a function is given the run as it is kept now,
	 * whatever another tab has made of it.
	 * @throws StorageError when it cannot be saved
	 */
	async change(
		changes:
			| Partial<Pick<Run, 'reveal' | 'bet'>>
			| ((kept: Run) => Partial<Pick<Run, 'classroom' | 'contests' | 'demographics'>>)
	): Promise<void> {
		await this.#change(changes);
	}

	/** Puts the question that an item belongs to on the screen. @throws StorageError when the place cannot be saved */
	async goTo(itemId: ItemId | null): Promise<void> {
		this.#held = null;
		await this.#change({ current: itemId && itemsWith(this.current(), itemId)[0]! });
	}

	/** The planned item before the one on the screen; null at the first. */
	get previous(): ItemId | null {
		return this.run ? previousItem(this.items, this.run.current) : null;
	}

	/** Makes the run longer by this many items and goes on. @throws StorageError when it cannot be saved */
	async extend(by: number): Promise<void> {
		const wanted = { ...this.current(), length: this.progress.total + by };
		// Never more than there is: a length beyond the catalog is none that a file may hold.
		const length = Math.max(1, lengthOf(wanted, this.responses));
		const longer = { ...wanted, length };
		const next = nextItem(plan(longer), this.responses, null);
		await this.#change({ length, current: next });
		if (next === null && wantsMore(longer, this.responses))
			await this.#askNext(longer, this.responses);
	}

	async #change(changes: Changes, run = this.current()): Promise<void> {
		this.#move(await (await this.store()).changeRun(run.id, changes));
	}

	/** The person may have gone to another run while this one was being saved. */
	#move(run: Run): void {
		if (run.id !== this.run?.id) return;
		this.run = this.#held ? { ...run, current: this.#held.from } : run;
	}
}
