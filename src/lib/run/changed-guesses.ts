import { ITEMS, type Item, type ItemId, type Level } from '../catalog';
import { distributionOf, mostLikely, type LikelyStatement } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';

/** A guess whose most likely statement is another than before. */
export interface Moved {
	readonly item: Item;
	readonly before: LikelyStatement;
	readonly after: LikelyStatement;
}

/**
 * The guesses that changed their mind between two predictions, in questionnaire order.
 * @param except items the machine does not have to guess
 */
export function moved(
	before: Prediction,
	after: Prediction,
	except: Pick<ReadonlySet<ItemId>, 'has'>,
	level: Level
): Moved[] {
	return ITEMS.flatMap((item, index) => {
		if (except.has(item.id)) return [];
		const likelyBefore = mostLikely(item, distributionOf(before, index), level);
		const likelyAfter = mostLikely(item, distributionOf(after, index), level);
		return likelyBefore.index === likelyAfter.index
			? []
			: { item, before: likelyBefore, after: likelyAfter };
	});
}
