import type { ItemId } from '$lib/catalog';
import type { Prediction, Profile } from '$lib/reasoner/types';
import { moved, type Moved } from '$lib/run/changed-guesses';
import { sameProfile } from '$lib/run/progress';
import type { Responses } from '$lib/run/types';
import type { Machine } from './machine.svelte';
import type { Session } from './session.svelte';

/** A screen an item can be opened from, to be answered or changed. */
export type Screen =
	'/results' | '/predictions' | '/compare' | '/compare/question' | '/compare/two';

interface Edit {
	/** Of a list its first. */
	readonly itemId: ItemId;
	/** What was said to each item that the question asks, as far as there was anything. */
	readonly from: Responses;
	readonly to: Responses;
	/** What the machine thought before. */
	readonly before: Prediction;
}

/** The answer last changed, and what moved with it. */
export class Edits {
	readonly #session: Pick<Session, 'profile' | 'items' | 'toCome'>;
	readonly #machine: Pick<Machine, 'current'>;
	#opened: { itemId: ItemId; from: Screen } | null = null;
	/** With what the machine may know right after the change. */
	#noted = $state.raw<(Edit & { readonly profile: Profile }) | null>(null);

	constructor(
		session: Pick<Session, 'profile' | 'items' | 'toCome'>,
		machine: Pick<Machine, 'current'>
	) {
		this.#session = session;
		this.#machine = machine;
	}

	/** Notes where an answer was opened from. */
	open(itemId: ItemId, from: Screen): void {
		this.#opened = { itemId, from };
	}

	/**
	 * Where to go back to once a question is answered: the screen it was opened from, if any. Asked once.
	 * @param items what it asks
	 */
	backFrom(items: readonly ItemId[]): Screen | null {
		const opened = this.#opened;
		this.#opened = null;
		return opened && items.includes(opened.itemId) ? opened.from : null;
	}

	/** Notes a change; to be called once it is saved, and before anything else is. */
	note(edit: Edit): void {
		this.#noted = { ...edit, profile: this.#session.profile };
	}

	/** There is nothing more to tell of the last change. */
	forget(): void {
		this.#noted = null;
	}

	/** The last change, while nothing was said since: what moves later does not move because of it. */
	readonly last: Edit | null = $derived.by(() => {
		const noted = this.#noted;
		return noted && sameProfile(noted.profile, this.#session.profile) ? noted : null;
	});

	/**
	 * The guesses that changed, without those at questions that are still to be asked: what was seen is not scored. Null
	 * until the machine knows the changed answer.
	 */
	readonly moved: readonly Moved[] | null = $derived.by(() => {
		const { profile, items, toCome } = this.#session;
		const guess = this.#machine.current;
		if (!this.last || !guess || !sameProfile(guess.profile, profile)) return null;
		const asked = new Set([...profile.responses.keys(), ...items, ...toCome]);
		return moved(this.last.before, guess.prediction, asked, 'polar');
	});
}
