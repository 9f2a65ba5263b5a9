/** Why one prediction is as it is: the answers that led to it, and what would have changed it. */
import { itemIndex, itemOf, type ItemId, type Level } from '../catalog';
import { telling, type Change } from './change';
import { distributionOf, mostLikely } from './distribution';
import type { Profile, Reasoner } from './types';
import { chancesOf, wayTo, type Step } from './way';

export interface Explanation {
	/** Position of the likeliest statement in `item[level]`. */
	readonly index: number;
	/** Its probability, 0 to 1. */
	readonly probability: number;
	/** The same without any answer: from what the person said about themselves, or from nothing at all. */
	readonly start: number;
	/** The answers that led from there to the prediction, in order; empty only where there is no answer. */
	readonly steps: readonly Step[];
	/** How many answers are in no step; known too, they lead from the last step to the prediction. */
	readonly others: number;
	/** The other answer that would change most; null where there is no answer. */
	readonly change: Change | null;
}

/** Other answers are tried on so many of the weightiest items: about 50 profiles. */
const TRIED = 10;

/**
 * Explains the likeliest statement of an item. It tells what the reasoner makes of the answers, which is what goes together
 * among respondents, and nothing of causes.
 * @param itemId an item the profile does not answer
 * @throws ReasonerError
 */
export async function explain(
	reasoner: Reasoner,
	profile: Profile,
	itemId: ItemId,
	level: Level
): Promise<Explanation> {
	const [prediction] = await reasoner.predict([profile]);
	const item = itemOf(itemId);
	const { index, probability } = mostLikely(
		item,
		distributionOf(prediction!, itemIndex(itemId)),
		level
	);
	const chances = chancesOf(reasoner, profile.demographics, { item, level, index });
	const { start, steps, weightiest } = await wayTo(chances, profile.responses, probability);
	return {
		index,
		probability,
		start,
		steps,
		others: profile.responses.size - steps.length,
		change: await telling(reasoner, profile, weightiest.slice(0, TRIED), { item, level, index })
	};
}
