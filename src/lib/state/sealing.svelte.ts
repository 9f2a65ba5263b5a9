import { loadHash, type Moment } from '$lib/run/seal';
import { Sealer } from '$lib/run/sealer';
import type { Session } from './session.svelte';

/** The sealing of the run on the screen. */
export class Sealing {
	/** Why a guess could not be kept, so that its item will not be scored; null while all is well. */
	failure = $state.raw<Error | null>(null);

	readonly #sealer: Sealer;

	constructor(session: Pick<Session, 'seal'>) {
		this.#sealer = new Sealer(
			(seals) => session.seal(seals),
			(failure) => (this.failure = failure)
		);
	}

	/** To be called whenever anything in the moment has changed. */
	consider(moment: Moment): void {
		// Fetched before the first guess is due, while there surely is a network; that it did not come, sealing tells.
		if (moment.responses.size > 0) loadHash().catch(() => {});
		this.#sealer.consider(moment);
	}
}
