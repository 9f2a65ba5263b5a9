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
	/** Chance of the new statement before, 0 to 1. */
	readonly was: number;
}

/** A statement that overtook another by less was as good as level with it before and after. */
const LEAST_MOVED = 0.1;

/**
 * The guesses that changed their mind between two predictions: those that moved most first, and none that was a toss-up
 * either way.
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
		const earlier = distributionOf(before, index);
		const likelyBefore = mostLikely(item, earlier, level);
		const likelyAfter = mostLikely(item, distributionOf(after, index), level);
		if (likelyBefore.index === likelyAfter.index) return [];
		const was = groupProbabilities(item, earlier, level)[likelyAfter.index]!;
		return { item, before: likelyBefore, after: likelyAfter, was };
	})
		.filter((guess) => movedBy(guess) >= LEAST_MOVED)
		.sort((a, b) => movedBy(b) - movedBy(a));
}

function movedBy({ after, was }: Moved): number {
	return after.probability - was;
}
