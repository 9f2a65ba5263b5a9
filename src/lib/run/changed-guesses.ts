import { ITEMS, type Item, type ItemId, type Level } from '../catalog';
import {
	distributionOf,
	groupProbabilities,
	mostLikely,
	type LikelyStatement
} from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';

/** A guess whose most likely statement is another than before. */
export interface Moved {
	readonly item: Item;
	readonly before: LikelyStatement;
	readonly after: LikelyStatement;
	/** How much more likely the new statement has become, `LEAST_MOVED` to 1. */
	readonly by: number;
}

/** What moved by less was a coin toss before and still is. */
const LEAST_MOVED = 0.1;

/**
 * The guesses that changed their mind between two predictions, those that moved most first; without those that moved by
 * less than `LEAST_MOVED`.
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
		const sharesBefore = distributionOf(before, index);
		const likelyBefore = mostLikely(item, sharesBefore, level);
		const likelyAfter = mostLikely(item, distributionOf(after, index), level);
		if (likelyBefore.index === likelyAfter.index) return [];
		const share = groupProbabilities(item, sharesBefore, level)[likelyAfter.index]!;
		const by = likelyAfter.probability - share;
		return by < LEAST_MOVED ? [] : { item, before: likelyBefore, after: likelyAfter, by };
	}).sort((a, b) => b.by - a.by);
}
