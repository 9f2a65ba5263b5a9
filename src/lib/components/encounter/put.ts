/** A question as it is put before a person: how it stands on the screen, and what an answer to it says. */
import type { Component, ComponentProps } from 'svelte';
import type { Item } from '$lib/catalog';
import { questionText } from '$lib/catalog/question-text';
import { revealOf } from '$lib/run/reveal';
import { shownOptions } from '$lib/run/options';
import type { Answer, Responses, Said, Seal } from '$lib/run/types';
import type { RunWords } from '$lib/words/en/run';
import { choiceOf, responseOf } from './choice';
import { guessOf, likeliestOption } from './guess';
import type PickUpTo from './PickUpTo.svelte';
import type { Choice, Guess, SingleChoice } from './types';

export interface Put {
	readonly question: string;
	readonly layout: 'list' | 'ten-point';
	/** In the order shown. */
	readonly labels: readonly string[];
	/** What was said before, when the person comes back to it; null where nothing was. */
	readonly saved: Choice | null;
	/** Of a list to pick from: what shows it, and how many may be picked. */
	readonly picks?: {
		readonly List: Component<ComponentProps<typeof PickUpTo>>;
		readonly most: number;
	};
	said(choice: Choice): Said;
	/** What the machine had thought, sealed before the first answer; null where no guess could be wrong. */
	guess(answers: readonly Answer[], seals: readonly Seal[], words: RunWords): Guess | null;
	/** What it would have said, to who passed. */
	likeliest(seals: readonly Seal[]): string;
}

/** A question with one answer. */
export function single(item: Item, responses: Responses = new Map()): Put {
	const options = shownOptions(item, responses);
	const shares = (seals: readonly Seal[]) => Float32Array.from(seals[0]!.probabilities);
	return {
		question: questionText(item),
		layout: item.layout === 'ten-point' ? 'ten-point' : 'list',
		labels: options.map((position) => item.options[position]!.label),
		saved: choiceOf(item, options, responses.get(item.id)),
		// Nothing is picked where there is no list.
		said: (choice) => responseOf(item, options, choice as SingleChoice),
		guess: ([answer], seals, words) =>
			answer!.firstResponse.kind === 'option'
				? guessOf(revealOf(item, shares(seals), answer!.firstResponse.code), options, words)
				: null,
		likeliest: (seals) => likeliestOption({ item, shares: shares(seals) })
	};
}
