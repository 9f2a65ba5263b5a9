import type { ItemId } from '../catalog';
import { dueItems, sealOf, type Moment } from './seal';
import type { Seal } from './types';

/**
 * Seals the guess at the question on the screen as soon as it is there. Time passes between deciding and keeping:
 * whether an answer has come first is therefore looked at again by `keep`, in its own transaction.
 */
export class Sealer {
	readonly #keep: (seals: readonly Seal[]) => Promise<void>;
	readonly #onFailure: (failure: Error | null) => void;
	/** The newest moment; it waits for the seal being kept, and a newer one takes its place. */
	#next: Moment | null = null;
	#busy = false;

	/**
	 * @param keep stores the seals of a question whose items have none and no response; otherwise changes nothing
	 * @param onFailure told why a seal could not be kept, and null once one was kept again
	 */
	constructor(
		keep: (seals: readonly Seal[]) => Promise<void>,
		onFailure: (failure: Error | null) => void
	) {
		this.#keep = keep;
		this.#onFailure = onFailure;
	}

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
			const items = dueItems(moment);
			if (items.length > 0) await this.#seal(moment, items);
		}
		this.#busy = false;
	}

	async #seal(moment: Moment, items: readonly ItemId[]): Promise<void> {
		const now = Date.now();
		try {
			await this.#keep(
				await Promise.all(items.map((id) => sealOf(moment, moment.guess!, id, now)))
			);
			this.#onFailure(null);
		} catch (error) {
			this.#onFailure(error instanceof Error ? error : new Error(String(error)));
		}
	}
}
