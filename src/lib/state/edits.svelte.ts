import type { ItemId } from '$lib/catalog';
import type { Prediction } from '$lib/reasoner/types';
import { moved, type Moved } from '$lib/run/changed-guesses';
import type { Response } from '$lib/run/types';
import { machine } from './machine.svelte';
import { session } from './session.svelte';

/** A screen an item can be opened from, to be answered or changed. */
export type Screen = '/results' | '/predictions' | '/compare';

interface Edit {
	readonly itemId: ItemId;
	readonly from: Response;
	readonly to: Response;
	/** What the machine thought before. */
	readonly before: Prediction;
}

/** The answer last changed, and what moved with it. */
class Edits {
	#opened: { itemId: ItemId; from: Screen } | null = null;
	last = $state.raw<Edit | null>(null);

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

	/** The guesses that changed; null until the machine knows the changed answer. */
	readonly moved: readonly Moved[] | null = $derived.by(() => {
		if (!this.last || machine.current?.profile !== session.profile) return null;
		const answered = new Set(session.profile.responses.keys());
		return moved(this.last.before, machine.current.prediction, answered, 'polar');
	});
}

export const edits = new Edits();
