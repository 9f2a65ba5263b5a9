/** How much two people agree, as one number beside what two strangers would. */
import { itemIndex } from '../catalog';
import { distributionOf, groupProbabilities, groupOf } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import type { SharedItem } from './comparison';

export interface TwoPeople {
	/** Of the questions both answered, those on which they are on the same side (polar). */
	readonly agreed: number;
	readonly n: number;
	/** On how many of them two people drawn at random worldwide agree, on average. */
	readonly strangers: number;
	/** Question by question, in questionnaire order: whether they agree. */
	readonly each: readonly boolean[];
}

/** @param shared the items both answered (`sharedItems`) */
export function twoPeople(shared: readonly SharedItem[], world: Prediction): TwoPeople {
	const inOrder = [...shared].sort(
		(first, second) => itemIndex(first.item.id) - itemIndex(second.item.id)
	);
	const each = inOrder.map(
		({ item, first, second }) => groupOf(item, 'polar', first) === groupOf(item, 'polar', second)
	);
	return {
		agreed: each.filter(Boolean).length,
		n: each.length,
		strangers: inOrder.reduce((sum, { item }) => sum + meeting(item, world), 0),
		each
	};
}

/** The chance that two people drawn at random worldwide are on the same side of an item. */
function meeting(item: SharedItem['item'], world: Prediction): number {
	const shares = groupProbabilities(item, distributionOf(world, itemIndex(item.id)), 'polar');
	return shares.reduce((sum, share) => sum + share ** 2, 0);
}

/** Where they differ most: on different sides, furthest apart first. @param shared as `sharedItems` sorts them */
export function differMost(shared: readonly SharedItem[], most = 3): SharedItem[] {
	return shared
		.filter(
			({ item, first, second }) => groupOf(item, 'polar', first) !== groupOf(item, 'polar', second)
		)
		.slice(0, most);
}
