import type { ItemId } from '$lib/catalog';
import { LEAST_KNOWN } from '$lib/run/seal';
import { session } from '$lib/state';

/** What can be said between the first questions, before the machine guesses: where one lives, and a bet. */
export type StartCardKind = 'country' | 'bet';

/** Which card stands in a question's place. Each comes once, and none in a class, which asks its own way. */
export class CardsBetween {
	now = $state.raw<StartCardKind | null>(null);

	/** To be called once the run has moved on from an item. */
	considerAfter(from: ItemId): void {
		const { run, items, responses, demographics, seals } = session;
		if (!run || run.classroom || run.current === null) return;
		const after = items.indexOf(from) + 1;
		// An answer that was changed brings none again.
		if (responses.size !== after) return;
		if (after === 1 && demographics.country === undefined) this.now = 'country';
		if (after === LEAST_KNOWN && run.bet === undefined && seals.size === 0) this.now = 'bet';
	}

	close(): void {
		this.now = null;
	}
}
