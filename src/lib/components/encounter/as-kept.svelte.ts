import { untrack } from 'svelte';
import type { Item } from '$lib/catalog';
import { sameResponse } from '$lib/run/answer';
import { shownOptions } from '$lib/run/options';
import type { Response } from '$lib/run/types';
import { session } from '$lib/state';
import { choiceOf } from './choice';
import type { Choice } from './types';

/** A question as it came on the screen. */
interface View {
	/** Positions of its options, in the order shown. */
	readonly options: readonly number[];
	/** What was given for it. */
	readonly saved: Choice | null;
}

/**
 * What stood of a question when it came on the screen, which its own answer does not change: the reveal goes on over it. An
 * answer that another tab gives meanwhile makes it anew (`{#key}` it), as if the question was opened with that. To be made
 * while a component is; it ends with that.
 */
export class AsKept {
	view = $state.raw<View>({ options: [], saved: null });
	/** Whether another tab answered it last: what this one could not save is on the screen no more. */
	overtaken = $state(false);
	/** The response that the screen knows of. */
	#known: Response | undefined;
	#saving = $state(false);
	readonly #item: Item;

	/** @param onother called where another tab answered it, before that is shown */
	constructor(item: Item, onother: () => void) {
		this.#item = item;
		untrack(() => this.#look());
		$effect.pre(() => {
			const now = session.responses.get(item.id);
			if (this.#saving || !now || (this.#known && sameResponse(now, this.#known))) return;
			untrack(() => {
				this.overtaken = true;
				onother();
				this.#look();
			});
		});
	}

	/** Saves the person's own answer. @param save says whether it was saved */
	async own(save: () => Promise<boolean>): Promise<boolean> {
		this.#saving = true;
		this.overtaken = false;
		const saved = await save();
		if (saved) this.#known = session.responses.get(this.#item.id);
		this.#saving = false;
		return saved;
	}

	#look(): void {
		this.#known = session.responses.get(this.#item.id);
		const options = shownOptions(this.#item, session.responses);
		this.view = { options, saved: choiceOf(this.#item, options, this.#known) };
	}
}
