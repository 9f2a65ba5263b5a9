/** What stands beside a question, and what comes after it. */
import type { ItemId } from '$lib/catalog';
import type { Guess, Tick } from '$lib/components/encounter/types';
import type { Screen } from '$lib/state/edits.svelte';

/** What is shown after a first answer: the guess, a line instead of it, or nothing. */
export interface Shown {
	readonly guess: Guess | null;
	readonly told: string | null;
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
