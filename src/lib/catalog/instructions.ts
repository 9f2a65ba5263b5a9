/** What the survey asks of people beyond a single question: items that belong together under one instruction. */
import type { ItemId } from './types';

/** First and second choice among the same four aims: the second is to be another than the first. */
export const CHOICES: readonly (readonly [ItemId, ItemId])[] = [
	['Q152', 'Q153'],
	['Q154', 'Q155'],
	['Q156', 'Q157']
];

/** The list of qualities of which respondents were to name up to `MOST_NAMED`. */
export const QUALITIES: readonly ItemId[] = Array.from(
	{ length: 11 },
	(_, place) => `Q${7 + place}` as const
);
/** The code of a quality that was named; there is one more, of those that were not. */
export const NAMED = 1;
export const MOST_NAMED = 5;

/**
 * The items that are put before a person as one question with this one: of the list of qualities all eleven, of others
 * the item alone. To the model, in files and in every figure of the evaluation each stays an item of its own.
 */
export function askedWith(id: ItemId): readonly ItemId[] {
	return QUALITIES.includes(id) ? QUALITIES : [id];
}

/** The item that stands for a question: of a list its first. */
export function questionOf(id: ItemId): ItemId {
	return askedWith(id)[0]!;
}
