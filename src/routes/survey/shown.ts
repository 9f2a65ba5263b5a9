/** What is shown after an answer: no part of the first question, which has no guess yet. */
import type { Thought } from '$lib/components/encounter/guess';
import { LEAST_KNOWN } from '$lib/run/seal';
import type { Answer, Seal } from '$lib/run/types';
import type { RunWords } from '$lib/words';
import type { Shown } from './answering';

export { default as Flood } from '$lib/components/encounter/Flood.svelte';
export { thoughtOn } from '$lib/components/encounter/guess';

const NOTHING: Shown = { guess: null, told: null };

/**
 * What is shown after a first answer where guesses are shown after each.
 * @param answers to the question, of a list to each of its items @param seals of the same items
 * @param known answers that the machine had before this one
 * @param guessing whether the machine could have guessed at all
 */
export function shownAfter(
	thought: Thought,
	answers: readonly Answer[],
	seals: readonly Seal[],
	{ known, guessing }: { known: number; guessing: boolean },
	words: RunWords
): Shown {
	const { kind } = answers[0]!.firstResponse;
	const sealed = answers.every((answer) => answer.sealed) && seals.length === answers.length;
	const wouldHaveSaid = () => ({
		guess: null,
		told: words.wouldHaveSaid(thought.likeliest(seals))
	});
	if (kind === 'refused') return NOTHING;
	if (kind === 'dont-know') return sealed ? wouldHaveSaid() : NOTHING;
	if (answers.some(({ seen }) => seen)) return { guess: null, told: words.seen };
	if (sealed) {
		const guess = thought.guess(answers, seals, words);
		return guess ? { guess, told: null } : wouldHaveSaid();
	}
	return known >= LEAST_KNOWN && guessing ? { guess: null, told: words.late } : NOTHING;
}
