import type { Demographics, ItemId } from '$lib/catalog';
import { byItem } from '$lib/run/answer';
import { lengthOf, plan, toCome } from '$lib/run/order';
import { profileOfRun, progress, responsesOf } from '$lib/run/progress';
import type {
	Answer,
	BoldReply,
	Responses,
	Retest,
	Run,
	Seal,
	Seen,
	WholeRun
} from '$lib/run/types';
import type { StorageError } from '$lib/storage/errors';

/** The run on the screen, and what follows from it. How it is kept is in kept-run.svelte.ts. */
export class RunOnScreen {
	/** Ids of runs that were on this tab's screen. */
	protected readonly shown = new Set<string>();

	/** False until it is known whether there is an earlier run: as long as reading fails, too, so that none is begun over it. */
	ready = $state(false);
	run = $state.raw<Run | null>(null);
	/** Why what is kept could not be read, so that it is not known whether there is a run; null while all is well. */
	unread = $state.raw<StorageError | null>(null);
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
	/** What the run asks, in order: an item each, of a list that is one question its first. */
	readonly items = $derived(this.run ? plan(this.run) : []);
	/** Items whose question is still to come, every one of a list: their guesses are not to be seen yet. */
	readonly toCome: ReadonlySet<ItemId> = $derived(
		this.run ? toCome(this.run, this.responses) : new Set()
	);
	readonly progress = $derived(
		progress(this.items, this.responses, this.run ? lengthOf(this.run, this.responses) : 0)
	);
	/** What the reasoner may know; in a class, answers alone: what they told it is put beside what it makes of who we are. */
	readonly profile = $derived(
		profileOfRun(this.responses, this.run?.classroom ? {} : this.demographics)
	);
	/** What it may know of who the person is. */
	readonly who = $derived(profileOfRun(this.responses, this.demographics).demographics);

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

	/** Leaves the run, which stays as it is kept, so that another can be set up. */
	leave(): void {
		this.put(undefined);
	}

	/** What is in the run on the screen: each of them another one once anything in it has changed. */
	protected get records(): readonly object[] {
		return [this.answers, this.seals, this.seen, this.retests, this.bold];
	}

	/** Puts a run on the screen as it is kept; none for undefined. */
	protected put(whole: WholeRun | undefined): void {
		this.seals = byItem(whole?.seals ?? []);
		this.answers = byItem(whole?.answers ?? []);
		this.seen = byItem(whole?.seen ?? []);
		this.retests = byItem(whole?.retests ?? []);
		this.bold = byItem(whole?.bold ?? []);
		this.run = whole?.run ?? null;
		if (!whole) return;
		this.shown.add(whole.run.id);
		this.unread = null;
		this.ready = true;
	}

	/** @throws Error where there is no run on the screen */
	protected current(): Run {
		if (!this.run) throw new Error('There is no run: begin one first.');
		return this.run;
	}
}
