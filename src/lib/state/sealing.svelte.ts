import type { Moment } from '$lib/run/seal';
import { Sealer } from '$lib/run/sealer';
import { session } from './session.svelte';

/** The sealing of the run on the screen. */
class Sealing {
	/** Why a guess could not be kept, so that its item will not be scored; null while all is well. */
	failure = $state.raw<Error | null>(null);

	readonly #sealer = new Sealer(
		(seal) => session.seal(seal),
		(failure) => (this.failure = failure)
	);

	/** To be called whenever anything in the moment has changed. */
	consider(moment: Moment): void {
		this.#sealer.consider(moment);
	}
}

export const sealing = new Sealing();
