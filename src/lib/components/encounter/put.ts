/** A question as it is put before a person: how it stands on the screen, and what an answer to it says. */
import type { Component, ComponentProps } from 'svelte';
import type { Item } from '$lib/catalog';
import { questionText } from '$lib/catalog/texts';
import { shownOptions } from '$lib/run/options';
import type { Responses, Said } from '$lib/run/types';
import { choiceOf, responseOf } from './choice';
import type PickUpTo from './PickUpTo.svelte';
import type { Choice, SingleChoice } from './types';

export interface Put {
	readonly question: string;
	readonly layout: 'list' | 'ten-point';
	/** In the order shown. */
	readonly labels: readonly string[];
	/** Positions of the options in that order; of a list its items, as they are. */
	readonly options: readonly number[];
	/** What was said before, when the person comes back to it; null where nothing was. */
	readonly saved: Choice | null;
	/** Of a list to pick from: what shows it, and how many may be picked. */
	readonly picks?: {
		readonly List: Component<ComponentProps<typeof PickUpTo>>;
		readonly most: number;
	};
	said(choice: Choice): Said;
}

/** A question with one answer. */
export function single(item: Item, responses: Responses = new Map()): Put {
	const options = shownOptions(item, responses);
	return {
		question: questionText(item),
		layout: item.layout === 'ten-point' ? 'ten-point' : 'list',
		labels: options.map((position) => item.options[position]!.label),
		options,
		saved: choiceOf(item, options, responses.get(item.id)),
		// Nothing is picked where there is no list.
		said: (choice) => responseOf(item, options, choice as SingleChoice)
	};
}
