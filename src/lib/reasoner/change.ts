/** One answer changed, and what becomes of a prediction. */
import { distance, itemIndex, itemOf, type ItemId } from '../catalog';
import { distributionOf, groupProbabilities, mostLikely } from './distribution';
import type { Profile, Reasoner } from './types';
import type { Told } from './way';

/** Another answer than the one given. */
export interface Change {
	readonly itemId: ItemId;
	/** The answer the person did not give. */
	readonly code: number;
	/** Position of the statement that would be the likeliest then, in `item[level]`. */
	readonly index: number;
}

/**
 * Of all other answers to some items, the one that shows most. If some answers make another statement the likeliest, it
 * is the one of them nearest to the answer given; of equally near ones, the one that makes the new statement likeliest.
 * If none does, it is the answer that lowers the chance of the present statement most.
 * @param itemIds answered items
 * @returns null without an item
 */
export async function telling(
	reasoner: Reasoner,
	profile: Profile,
	itemIds: readonly ItemId[],
	{ item, level, index }: Told
): Promise<Change | null> {
	const changes = itemIds.flatMap((itemId) => {
		const given = profile.responses.get(itemId)!;
		return itemOf(itemId)
			.codes.filter((code) => code !== given)
			.map((code) => ({ itemId, code, far: distance(itemOf(itemId), given, code) }));
	});
	const predictions = await reasoner.predict(
		changes.map(({ itemId, code }) => withAnswer(profile, itemId, code))
	);
	const tried = changes.map((change, row) => {
		const distribution = distributionOf(predictions[row]!, itemIndex(item.id));
		const likely = mostLikely(item, distribution, level);
		const kept = groupProbabilities(item, distribution, level)[index]!;
		return { ...change, index: likely.index, probability: likely.probability, kept };
	});
	const turning = tried
		.filter((change) => change.index !== index)
		.sort((a, b) => a.far - b.far || b.probability - a.probability);
	const [found] = turning.length > 0 ? turning : tried.sort((a, b) => a.kept - b.kept);
	return found ? { itemId: found.itemId, code: found.code, index: found.index } : null;
}

/** The profile with another answer to one item. */
export function withAnswer(profile: Profile, itemId: ItemId, code: number): Profile {
	return { ...profile, responses: new Map(profile.responses).set(itemId, code) };
}
