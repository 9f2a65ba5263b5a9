import { distance, ITEMS, type Item } from '../catalog';
import type { Response, Responses } from './types';

/** One item that two runs have both answered with an option. */
export interface SharedItem {
	readonly item: Item;
	readonly one: number;
	readonly other: number;
	/** Steps between the two codes on an ordinal item, over the steps there are: 0 to 1; on a nominal one 0 or 1. */
	readonly distance: number;
}

/** The items that both answered, furthest apart first, then in questionnaire order. */
export function sharedItems(one: Responses, other: Responses): SharedItem[] {
	return ITEMS.flatMap((item) => {
		const mine = codeOf(one.get(item.id));
		const theirs = codeOf(other.get(item.id));
		if (mine === null || theirs === null) return [];
		return [{ item, one: mine, other: theirs, distance: distance(item, mine, theirs) }];
	}).sort((first, second) => second.distance - first.distance);
}

function codeOf(response: Response | undefined): number | null {
	return response?.kind === 'option' ? response.code : null;
}
