/** Answers of a contest by question: a list is one. */
import type { ItemId } from '../catalog';
import { askedWith } from '../catalog/instructions';

/**
 * What there is of items, question by question: a list of which every item is there stands whole in its first item's
 * place, and anything else alone.
 */
export function byQuestion<T>(items: ReadonlyMap<ItemId, T>): [ItemId, T][][] {
	return [...items].flatMap(([id, value]) => {
		const asked = askedWith(id);
		if (!asked.every((each) => items.has(each))) return [[[id, value]]];
		return id === asked[0] ? [asked.map((each): [ItemId, T] => [each, items.get(each)!])] : [];
	});
}
