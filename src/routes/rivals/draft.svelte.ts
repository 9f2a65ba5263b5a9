import { newContest } from '$lib/rivals/kept';
import type { Contest } from '$lib/run/contest';
import { session } from '$lib/state';

/** What a new contest would be, until somebody takes part in it. */
export class Draft {
	/** How many answers are told, at most; Infinity for all that are not held out. */
	count = $state(Infinity);
	/** Whether what they said about themselves is told, too. */
	who = $state(false);
	/** A chatbot's reply as pasted: it waits here while another way is looked at. */
	reply = $state('');
	/** Whose reply it is. */
	name = $state('');
	/** What the person has set right in it, by the question's place; null for no answer. */
	mended = $state.raw<ReadonlyMap<number, number | null>>(new Map());

	readonly #seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
	readonly contest: Contest = $derived(
		newContest(session.profile.responses, {
			count: this.count,
			demographics: this.who ? session.profile.demographics : {},
			seed: this.#seed
		})
	);
}
