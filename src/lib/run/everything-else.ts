/**
 * What if the machine knew everything else? Each answer predicted from all the others, those given later
 * included. Nothing here was sealed: it is kept apart from the score.
 */
import { itemIndex, itemOf, type ItemId, type Level } from '../catalog';
import { distributionOf } from '../reasoner/distribution';
import type { Prediction, Profile } from '../reasoner/types';
import { hit } from './score';
import { shareOf, type Share } from './scorecard';

/** A profile an answered item, without that answer; in the order of the answers. */
export function withoutEach({ responses, demographics }: Profile): Map<ItemId, Profile> {
	return new Map(
		[...responses.keys()].map((id) => {
			const others = new Map(responses);
			others.delete(id);
			return [id, { responses: others, demographics }];
		})
	);
}

/**
 * How many answers the others give away.
 * @param predictions one for each answer of the profile, in its order
 * @returns null without an answer
 */
export function everythingElse(
	{ responses }: Profile,
	predictions: readonly Prediction[],
	level: Level
): Share | null {
	let hits = 0;
	[...responses].forEach(([id, code], row) => {
		const distribution = distributionOf(predictions[row]!, itemIndex(id));
		hits += hit(itemOf(id), level, distribution, code);
	});
	return shareOf(hits, responses.size);
}
