/** What is shown after an answer. */
import type { ItemId } from '$lib/catalog';
import type { Put } from '$lib/components/encounter/put';
import type { Guess, Tick } from '$lib/components/encounter/types';
import { LEAST_KNOWN } from '$lib/run/seal';
import type { Answer, Seal } from '$lib/run/types';
import type { Screen } from '$lib/state/edits.svelte';
import type { RunWords } from '$lib/words/en/run';

/** What is shown after a first answer: the guess, a line instead of it, or nothing. */
export interface Shown {
	readonly guess: Guess | null;
	readonly told: string | null;
}

const NOTHING: Shown = { guess: null, told: null };

/**
 * What is shown after a first answer where guesses are shown after each.
 * @param answers to the question, of a list to each of its items @param seals of the same items
 * @param known answers that the machine had before this one
 * @param guessing whether the machine could have guessed at all
 */
export function shownAfter(
	put: Put,
	answers: readonly Answer[],
	seals: readonly Seal[],
	{ known, guessing }: { known: number; guessing: boolean },
	words: RunWords
): Shown {
	const { kind } = answers[0]!.firstResponse;
	const sealed = answers.every((answer) => answer.sealed) && seals.length === answers.length;
	const wouldHaveSaid = () => ({ guess: null, told: words.wouldHaveSaid(put.likeliest(seals)) });
	if (kind === 'refused') return NOTHING;
	if (kind === 'dont-know') return sealed ? wouldHaveSaid() : NOTHING;
	if (answers.some(({ seen }) => seen)) return { guess: null, told: words.seen };
	if (sealed) {
		const guess = put.guess(answers, seals, words);
		return guess ? { guess, told: null } : wouldHaveSaid();
	}
	return known >= LEAST_KNOWN && guessing ? { guess: null, told: words.late } : NOTHING;
}

/**
 * What the line beside a question says of the lock: nothing where the person knows the guess already.
 * @param known whether they do: they had seen it somewhere, or it was revealed after an earlier answer
 * @param due whether a guess is still to come before the answer
 */
export function lockOn(
	sealed: boolean,
	{ known, due }: { known: boolean; due: boolean }
): 'locked' | 'preparing' | null {
	if (known) return null;
	if (sealed) return 'locked';
	return due ? 'preparing' : null;
}

/**
 * Where to go once an item that a link opened is answered: the screen it was opened from; else, where it was only changed
 * after the run's end, the results, as that end has been shown. Null: on with the run.
 */
export function screenAfter(
	openedFrom: Screen | null,
	{ linked, changed, open }: { linked: boolean; changed: boolean; open: number }
): Screen | null {
	return openedFrom ?? (linked && changed && open === 0 ? '/results' : null);
}

/** Ticks of a run that has more questions than it has chosen yet. */
export function padded(ticks: readonly Tick[], total: number): Tick[] {
	const ahead = Math.max(0, total - ticks.length);
	return [...ticks, ...Array.from({ length: ahead }, (): Tick => 'ahead')];
}

/** Items that a link such as #Q164+Q8 asks for, which are asked apart from the run's own. */
export interface Linked {
	readonly items: readonly ItemId[];
	readonly at: number;
}
