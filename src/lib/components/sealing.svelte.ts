import type { ItemId } from '$lib/catalog';
import { dueItem, sealOf, type Moment } from '$lib/run/seal';
import { session } from './session.svelte';

/** Seals the machine's guess at the item on the screen as soon as it is there. */
class Sealing {
	/** Why a guess could not be kept, so that its item will not be scored; null while all is well. */
	failure = $state.raw<Error | null>(null);

	/** The newest moment; it waits for the seal being kept, and a newer one takes its place. */
	#next: Moment | null = null;
	#busy = false;

	/** To be called whenever anything in the moment has changed. */
	consider(moment: Moment): void {
		this.#next = moment;
		if (!this.#busy) void this.#work();
	}

	async #work(): Promise<void> {
		this.#busy = true;
		while (this.#next) {
			const moment: Moment = this.#next;
			this.#next = null;
			const itemId = dueItem(moment);
			if (itemId !== null) await this.#seal(moment, itemId);
		}
		this.#busy = false;
	}

	async #seal(moment: Moment, itemId: ItemId): Promise<void> {
		try {
			// Storing it looks again, in its own transaction, whether an answer has come first.
			await session.seal(await sealOf(moment, moment.guess!, itemId, Date.now()));
			this.failure = null;
		} catch (error) {
			this.failure = error instanceof Error ? error : new Error(String(error));
		}
	}
}

export const sealing = new Sealing();
