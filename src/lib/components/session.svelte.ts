import { CATALOG_VERSION, type ItemId } from '$lib/catalog';
import { Chooser } from '$lib/reasoner/choose';
import { ReasonerError } from '$lib/reasoner/errors';
import { wantsMore, withAsked } from '$lib/run/adaptive';
import { candidates, lengthOf, nextItem, plan, previousItem } from '$lib/run/order';
import { profileOf, progress, withResponse } from '$lib/run/progress';
import type { Response, Responses, Run, RunSettings } from '$lib/run/types';
import { Storage, StorageError } from '$lib/storage';
import { machine } from './machine.svelte';

/**
 * The run on the screen. It shows only what is saved: an answer appears in `responses` once its
 * transaction has completed. Where nothing can be kept (`unkept` says why) it lives in memory alone.
 */
class Session {
	/** False until the browser's storage has been asked for an earlier run. */
	ready = $state(false);
	run = $state.raw<Run | null>(null);
	responses = $state.raw<Responses>(new Map());
	/** Why nothing is kept beyond this tab; null when all is well. */
	unkept = $state.raw<StorageError | null>(null);

	/** The run's items in the order asked. */
	readonly items = $derived(this.run ? plan(this.run) : []);
	readonly progress = $derived(
		progress(this.items, this.responses, this.run ? lengthOf(this.run, this.responses) : 0)
	);
	/** What the reasoner may know. */
	readonly profile = $derived(profileOf(this.responses, this.run?.demographics ?? {}));

	#storage: Storage | null = null;
	#opening: Promise<void> | null = null;
	/** What it has weighed for this run; a new run gets a new one. */
	#chooser = newChooser();
	/** Counts the surveys begun, so that each ends when the next begins or a choice is due. */
	#surveys = 0;

	/** Opens the storage and resumes the newest run; calling it again changes nothing. */
	open(): Promise<void> {
		this.#opening ??= this.#open();
		return this.#opening;
	}

	async #open(): Promise<void> {
		try {
			this.#storage = await Storage.open();
			this.#storage.onChange((runId) => {
				if (runId === this.run?.id) void this.#readAgain(runId);
			});
			const [newest] = await this.#storage.runs();
			if (newest) {
				await this.#readAnswers(newest.id);
				this.run = newest;
			}
			this.unkept = null;
		} catch (error) {
			if (!(error instanceof StorageError)) throw error;
			this.unkept = error;
		}
		this.ready = true;
	}

	async #readAnswers(runId: string): Promise<void> {
		const records = await this.#storage!.answers(runId);
		this.responses = new Map(records.map(({ itemId, response }) => [itemId, response]));
	}

	/** Reads what another tab saved. This tab stays at its item. */
	async #readAgain(runId: string): Promise<void> {
		await this.#readAnswers(runId);
		const stored = (await this.#storage!.runs()).find(({ id }) => id === runId);
		if (stored && this.run?.id === runId)
			this.run = { ...this.run, asked: stored.asked, reasons: stored.reasons };
	}

	/** Begins a new run at its first item. @throws StorageError when it cannot be saved */
	async begin(settings: RunSettings): Promise<void> {
		const [seed, ...id] = crypto.getRandomValues(new Uint32Array(5));
		const run: Run = {
			...settings,
			id: id.map((part) => part.toString(16).padStart(8, '0')).join(''),
			createdAt: Date.now(),
			catalogVersion: CATALOG_VERSION,
			seed: seed!,
			current: null,
			demographics: {}
		};
		this.#chooser = newChooser();
		const started =
			run.order === 'adaptive'
				? await this.#withNext(run, new Map())
				: { ...run, current: plan(run)[0] ?? null };
		await this.#storage?.saveRun(started);
		this.responses = new Map();
		this.run = started;
	}

	/**
	 * Saves a response and moves to the next open item, which an adaptive run chooses once the response is safe.
	 * @throws StorageError when it cannot be saved; the screen then stays where it is
	 */
	async answer(itemId: ItemId, response: Response): Promise<void> {
		const run = this.#current();
		const responses = withResponse(this.responses, itemId, response);
		const next = nextItem(this.items, responses, itemId);
		const choosing = next === null && wantsMore(run, responses);
		const moved = { ...run, current: choosing ? run.current : next };
		await this.#storage?.saveAnswer(
			{ runId: run.id, itemId, response, answeredAt: Date.now() },
			moved
		);
		// Not `responses`: another tab's answer may have come in while this one was being saved.
		this.responses = withResponse(this.responses, itemId, response);
		this.run = moved;
		if (choosing) await this.#save(await this.#withNext(moved, this.responses));
	}

	/** Weighs what an adaptive run could ask next; to be called while the person reads, and again when that changes. */
	async survey(): Promise<void> {
		const turn = ++this.#surveys;
		const { run, responses } = this;
		if (!run || !wantsMore(run, responses)) return;
		await quietly(
			this.#chooser.survey(this.profile, candidates(run, responses), () => turn !== this.#surveys)
		);
	}

	/** An adaptive run with its next item on the screen: the reasoner's choice if it is ready to choose. */
	async #withNext(run: Run, responses: Responses): Promise<Run> {
		this.#surveys++;
		const open = candidates(run, responses);
		const profile = profileOf(responses, run.demographics);
		const ready = machine.status.phase === 'ready' && this.#chooser.knows(open);
		const chosen = ready
			? await quietly(this.#chooser.choose(profile, open, run.asked ?? []))
			: null;
		return withAsked(run, responses, chosen);
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
		const length = this.progress.total + by;
		const longer = { ...this.#current(), length };
		const next = nextItem(plan(longer), this.responses, null);
		if (next === null && wantsMore(longer, this.responses))
			await this.#save(await this.#withNext(longer, this.responses));
		else await this.#save({ ...longer, current: next });
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

function newChooser(): Chooser {
	return new Chooser((profile, items) => machine.weigh(profile, items));
}

/** Without a reasoner there is no choice, and the screen shows elsewhere what became of it. */
async function quietly<Result>(work: Promise<Result>): Promise<Result | null> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof ReasonerError) return null;
		throw error;
	}
}

export const session = new Session();
