import { distance, ITEMS, type Item } from '../catalog';
import type { Response, Responses } from './types';

/** One item that two runs have both answered with an option. */
export interface SharedItem {
	readonly item: Item;
	readonly first: number;
	readonly second: number;
	/** Steps between the two codes on an ordinal item, over the steps there are: 0 to 1; on a nominal one 0 or 1. */
	readonly distance: number;
}

/** The items that both answered, furthest apart first, then in questionnaire order. */
export function sharedItems(first: Responses, second: Responses): SharedItem[] {
	return ITEMS.flatMap((item) => {
		const a = codeOf(first.get(item.id));
		const b = codeOf(second.get(item.id));
		if (a === null || b === null) return [];
		return [{ item, first: a, second: b, distance: distance(item, a, b) }];
	}).sort((a, b) => b.distance - a.distance);
}

function codeOf(response: Response | undefined): number | null {
	return response?.kind === 'option' ? response.code : null;
}
