import { Chooser } from '$lib/reasoner/choose';
import { ReasonerError } from '$lib/reasoner/errors';
import { choosable } from '$lib/run/short-form';
import { wantsMore, withAsked } from '$lib/run/adaptive';
import { candidates } from '$lib/run/order';
import { profileOfRun } from '$lib/run/progress';
import type { Responses, Run } from '$lib/run/types';
import type { Machine } from './machine.svelte';

/** The part of the machine that chooses. */
export type Weighing = Pick<Machine, 'status' | 'weigh'>;

/** Chooses what an adaptive run asks next, with the reasoner on the screen. One for each run. */
export class Choosing {
	readonly #machine: Weighing;
	/** What it has weighed so far. */
	readonly #chooser: Chooser;
	/** Counts the weighings begun, so that each ends when the next begins or a choice is due. */
	#weighings = 0;

	constructor(machine: Weighing) {
		this.#machine = machine;
		this.#chooser = new Chooser((profile, items) => machine.weigh(profile, items));
	}

	/** Weighs what could be asked next; to be called while the person reads, and again when that changes. */
	async weighAll(run: Run, responses: Responses): Promise<void> {
		const turn = ++this.#weighings;
		if (!wantsMore(run, responses)) return;
		const open = choosable(candidates(run, responses));
		const profile = profileOfRun(responses, run.demographics);
		await quietly(this.#chooser.weighAll(profile, open, () => turn !== this.#weighings));
	}

	/** An adaptive run with its next item on the screen: the reasoner's choice if it is ready to choose. */
	async withNext(run: Run, responses: Responses): Promise<Run> {
		this.#weighings++;
		const open = choosable(candidates(run, responses));
		const profile = profileOfRun(responses, run.demographics);
		const ready = this.#machine.status.phase === 'ready' && this.#chooser.knows(open);
		const chosen = ready
			? await quietly(this.#chooser.choose(profile, open, run.asked ?? []))
			: null;
		return withAsked(run, responses, chosen);
	}
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
