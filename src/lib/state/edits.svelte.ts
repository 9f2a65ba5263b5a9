import type { ItemId } from '$lib/catalog';
import type { Prediction } from '$lib/reasoner/types';
import { moved, type Moved } from '$lib/run/changed-guesses';
import type { Response } from '$lib/run/types';
import type { Machine } from './machine.svelte';
import type { Session } from './session.svelte';

/** A screen an item can be opened from, to be answered or changed. */
export type Screen =
	'/results' | '/predictions' | '/compare' | '/compare/question' | '/compare/two';

interface Edit {
	readonly itemId: ItemId;
	readonly from: Response;
	readonly to: Response;
	/** What the machine thought before. */
	readonly before: Prediction;
}

/** The answer last changed, and what moved with it. */
export class Edits {
	readonly #session: Pick<Session, 'profile' | 'items'>;
	readonly #machine: Pick<Machine, 'current'>;
	#opened: { itemId: ItemId; from: Screen } | null = null;
	last = $state.raw<Edit | null>(null);

	constructor(session: Pick<Session, 'profile' | 'items'>, machine: Pick<Machine, 'current'>) {
		this.#session = session;
		this.#machine = machine;
	}

	/** Notes where an answer was opened from. */
	open(itemId: ItemId, from: Screen): void {
		this.#opened = { itemId, from };
	}

	/** Where to go back to once an item is answered: the screen it was opened from, if any. Asked once. */
	backFrom(itemId: ItemId): Screen | null {
		const opened = this.#opened;
		this.#opened = null;
		return opened?.itemId === itemId ? opened.from : null;
	}

	/**
	 * The guesses that changed, without those at questions that are still to be asked: what was seen is not scored. Null
	 * until the machine knows the changed answer.
	 */
	readonly moved: readonly Moved[] | null = $derived.by(() => {
		const { profile, items } = this.#session;
		const guess = this.#machine.current;
		if (!this.last || guess?.profile !== profile) return null;
		const asked = new Set([...profile.responses.keys(), ...items]);
		return moved(this.last.before, guess.prediction, asked, 'polar');
	});
}
