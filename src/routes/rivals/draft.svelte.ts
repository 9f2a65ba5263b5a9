import { newContest } from '$lib/rivals/kept';
import type { Contest } from '$lib/run/contest';
import { session } from '$lib/state';

/** What a new contest would be, until somebody takes part in it. */
export class Draft {
	/** How many answers are told, at most; Infinity for all that are not held out. */
	count = $state(Infinity);
	/** Whether what they said about themselves is told, too. */
	who = $state(false);

	readonly #seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
	readonly contest: Contest = $derived(
		newContest(session.profile.responses, {
			count: this.count,
			demographics: this.who ? session.profile.demographics : {},
			seed: this.#seed
		})
	);
}
