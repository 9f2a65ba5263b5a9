import { CATALOG_VERSION, type Demographics, type ItemId } from '$lib/catalog';
import { lengthOf, nextItem, plan, previousItem } from '$lib/run/order';
import { amended, withRecord } from '$lib/run/answer';
import { profileOf, progress, withResponse } from '$lib/run/progress';
import type { Answer, Response, Responses, Run, RunSettings, Seal } from '$lib/run/types';
import { Storage, StorageError } from '$lib/storage';

/**
 * The run on the screen. It shows only what is saved: an answer appears in `responses` once its
 * transaction has completed. Where nothing can be kept (`unkept` says why) it lives in memory alone.
 */
class Session {
	/** False until the browser's storage has been asked for an earlier run. */
	ready = $state(false);
	run = $state.raw<Run | null>(null);
	answers = $state.raw<ReadonlyMap<ItemId, Answer>>(new Map());
	/** The machine's guesses that are kept, by item; each was stored before its item was answered. */
	seals = $state.raw<ReadonlyMap<ItemId, Seal>>(new Map());
	/** Why nothing is kept beyond this tab; null when all is well. */
	unkept = $state.raw<StorageError | null>(null);

	/** What the person says now: the first response, or what it was changed to. */
	readonly responses: Responses = $derived(
		new Map([...this.answers].map(([itemId, { response }]) => [itemId, response]))
	);
	readonly demographics: Demographics = $derived(this.run?.demographics ?? {});
	/** The run's items in the order asked. */
	readonly items = $derived(this.run ? plan(this.run) : []);
	readonly progress = $derived(
		progress(this.items, this.responses, this.run ? lengthOf(this.run, this.responses) : 0)
	);
	/** What the reasoner may know. */
	readonly profile = $derived(profileOf(this.responses, this.demographics));

	#storage: Storage | null = null;
	#opening: Promise<void> | null = null;

	/** Opens the storage and resumes the newest run; calling it again changes nothing. */
	open(): Promise<void> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	async #open(): Promise<void> {
		try {
			this.#storage = await Storage.open();
			this.#storage.onChange((runId) => {
				if (runId === this.run?.id) void this.#read(runId);
			});
			const [newest] = await this.#storage.runs();
			if (newest) {
				await this.#read(newest.id);
				this.run = newest;
			}
			this.unkept = null;
		} catch (error) {
			if (!(error instanceof StorageError)) throw error;
			this.unkept = error;
		}
		this.ready = true;
	}

	async #read(runId: string): Promise<void> {
		const [answers, seals] = await Promise.all([
			this.#storage!.answers(runId),
			this.#storage!.seals(runId)
		]);
		this.seals = new Map(seals.map((seal) => [seal.itemId, seal]));
		this.answers = new Map(answers.map((answer) => [answer.itemId, answer]));
	}

	/** Begins a new run at its first item. @throws StorageError when it cannot be saved */
	async begin(settings: RunSettings, demographics: Demographics = {}): Promise<void> {
		const [seed, ...id] = crypto.getRandomValues(new Uint32Array(5));
		const run: Run = {
			...settings,
			id: id.map((part) => part.toString(16).padStart(8, '0')).join(''),
			createdAt: Date.now(),
			catalogVersion: CATALOG_VERSION,
			seed: seed!,
			current: null,
			demographics
		};
		const started = { ...run, current: plan(run)[0] ?? null };
		await this.#storage?.saveRun(started);
		this.answers = new Map();
		this.seals = new Map();
		this.run = started;
	}

	/**
	 * Saves a response and moves to the next open item.
	 * @throws StorageError when it cannot be saved; the screen then stays where it is
	 */
	async answer(itemId: ItemId, response: Response): Promise<void> {
		const run = this.#current();
		const responses = withResponse(this.responses, itemId, response);
		const moved = { ...run, current: nextItem(this.items, responses, itemId) };
		const given = { runId: run.id, itemId, response, answeredAt: Date.now() };
		const saved = this.#storage
			? await this.#storage.saveAnswer(given, moved)
			: amended(this.answers.get(itemId), given, this.seals.has(itemId));
		this.#show(saved);
		this.run = moved;
	}

	/**
	 * Keeps the machine's guess at an item nobody has answered yet; one that comes too late is dropped.
	 * @throws StorageError when it cannot be saved
	 */
	async seal(seal: Seal): Promise<void> {
		const kept = this.#storage
			? await this.#storage.saveSeal(seal)
			: !this.answers.has(seal.itemId) && !this.seals.has(seal.itemId);
		if (kept && seal.runId === this.run?.id) this.seals = withRecord(this.seals, seal);
	}

	/**
	 * Keeps which polar statement the person thinks the machine guessed.
	 * @throws StorageError when it cannot be saved
	 */
	async guessed(itemId: ItemId, position: number): Promise<void> {
		const answer = this.answers.get(itemId)!;
		const saved = this.#storage
			? await this.#storage.saveGuess(answer.runId, itemId, position)
			: { ...answer, guessed: position };
		if (saved) this.#show(saved);
	}

	/** Changes what was chosen at the start or said about oneself. @throws StorageError when it cannot be saved */
	async change(
		settings: Partial<Pick<Run, 'reveal' | 'guessing' | 'demographics'>>
	): Promise<void> {
		await this.#save({ ...this.#current(), ...settings });
	}

	/** Puts an item on the screen. @throws StorageError when the place cannot be saved */
	async goTo(itemId: ItemId | null): Promise<void> {
		await this.#save({ ...this.#current(), current: itemId });
	}

	/** The planned item before the one on the screen; null at the first. */
	get previous(): ItemId | null {
		return this.run ? previousItem(this.items, this.run.current) : null;
	}

	/** Makes the run longer by this many items and goes on. @throws StorageError when it cannot be saved */
	async extend(by: number): Promise<void> {
		const longer = { ...this.#current(), length: this.items.length + by };
		await this.#save({ ...longer, current: nextItem(plan(longer), this.responses, null) });
	}

	#show(answer: Answer): void {
		// Added to what is there now: another tab's answer may have come in while this one was being saved.
		if (answer.runId === this.run?.id) this.answers = withRecord(this.answers, answer);
	}

	async #save(run: Run): Promise<void> {
		await this.#storage?.saveRun(run);
		this.run = run;
	}

	#current(): Run {
		if (!this.run) throw new Error('There is no run: begin one first.');
		return this.run;
	}
}

export const session = new Session();
