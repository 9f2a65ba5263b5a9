import { untrack } from 'svelte';
import type { ItemId } from '$lib/catalog';
import { sameResponse } from '$lib/run/answer';
import type { Responses } from '$lib/run/types';
import { session } from '$lib/state';
import type { Put } from './put';

/**
 * What stood of a question when it came on the screen, which its own answer does not change: the reveal goes on over it. An
 * answer that another tab gives meanwhile makes it anew (`{#key}` it), as if the question was opened with that. To be made
 * while a component is; it ends with that.
 */
export class AsKept {
	view: Put;
	/** Whether another tab answered it last: what this one could not save is on the screen no more. */
	overtaken = $state(false);
	/** The responses that the screen knows of. */
	#known: Responses;
	#saving = $state(false);

	/**
	 * @param items what the question asks @param put how it stands with what was said
	 * @param onother called where another tab answered it, before that is shown
	 */
	constructor(items: readonly ItemId[], put: (responses: Responses) => Put, onother: () => void) {
		this.#known = untrack(() => session.responses);
		this.view = $state.raw(put(this.#known));
		$effect.pre(() => {
			const now = session.responses;
			if (this.#saving || !items.some((id) => this.#isOther(id, now))) return;
			untrack(() => {
				this.overtaken = true;
				onother();
				this.#known = now;
				this.view = put(now);
			});
		});
	}

	#isOther(id: ItemId, now: Responses): boolean {
		const [response, known] = [now.get(id), this.#known.get(id)];
		return response !== undefined && !(known && sameResponse(response, known));
	}

	/** Saves the person's own answer. @param save says whether it was saved */
	async own(save: () => Promise<boolean>): Promise<boolean> {
		this.#saving = true;
		this.overtaken = false;
		const saved = await save();
		if (saved) this.#known = session.responses;
		this.#saving = false;
		return saved;
	}
}
