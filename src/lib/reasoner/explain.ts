/** Which of a person's answers one prediction rests on, and what would have changed it. */
import { distance, itemIndex, itemOf, type ItemId, type Level } from '../catalog';
import { distributionOf, groupProbabilities, mostLikely } from './distribution';
import type { Prediction, Profile, Reasoner } from './types';

/** What one answer does to a prediction. */
export interface Influence {
	readonly itemId: ItemId;
	/** What the person answered. */
	readonly code: number;
	/**
	 * Probability of the predicted statement with the answer less its probability without it, −1 to 1: above 0
	 * it pulls towards the statement, below 0 away from it.
	 */
	readonly shift: number;
}

/** Another answer with which another statement would have been the likeliest. */
export interface Change {
	readonly itemId: ItemId;
	/** The answer the person did not give. */
	readonly code: number;
	/** Position of the statement it would have been, in `item[level]`. */
	readonly index: number;
}

export interface Explanation {
	/** Position of the likeliest statement in `item[level]`. */
	readonly index: number;
	/** Its probability, 0 to 1. */
	readonly probability: number;
	/** One an answer, the largest shift, in whichever direction, first. */
	readonly influences: readonly Influence[];
	/** The smallest change to one answer that changes the statement; null if none was found. */
	readonly change: Change | null;
	/** Among how many answers, the most influential ones, a change was looked for. */
	readonly tried: number;
}

/** Other answers are tried on so many of the most influential items: about 50 profiles. */
const TRIED = 10;

/**
 * Leaves each answer out and asks again, then tries other answers to the most influential items. It tells what
 * the reasoner makes of the answers, which is what goes together among respondents, and nothing of causes.
 * @param itemId an item the profile does not answer
 * @returns influences and change with respect to the likeliest statement at `level`
 * @throws ReasonerError
 */
export async function explain(
	reasoner: Reasoner,
	profile: Profile,
	itemId: ItemId,
	level: Level
): Promise<Explanation> {
	const item = itemOf(itemId);
	const at = itemIndex(itemId);
	const distribution = (prediction: Prediction) => distributionOf(prediction, at);
	const answers = [...profile.responses];
	const [present, ...without] = await reasoner.predict([
		profile,
		...answers.map(([id]) => altered(profile, id, null))
	]);
	const { index, probability } = mostLikely(item, distribution(present!), level);
	const influences = answers
		.map(([id, code], row) => {
			const rest = groupProbabilities(item, distribution(without[row]!), level)[index]!;
			return { itemId: id, code, shift: probability - rest };
		})
		.sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift));
	const tried = influences.slice(0, TRIED);
	return {
		index,
		probability,
		influences,
		change: await smallestChange(reasoner, profile, tried, (prediction) => {
			const likely = mostLikely(item, distribution(prediction), level);
			return likely.index === index ? null : likely;
		}),
		tried: tried.length
	};
}

/**
 * Of all other answers to the influential items that change the statement: the one nearest to the answer given,
 * of equally near ones the one with which the new statement is likeliest.
 * @param changed the new statement, null if it is the old one
 */
async function smallestChange(
	reasoner: Reasoner,
	profile: Profile,
	influences: readonly Influence[],
	changed: (
		prediction: Prediction
	) => { readonly index: number; readonly probability: number } | null
): Promise<Change | null> {
	const candidates = influences.flatMap(({ itemId, code: given }) =>
		itemOf(itemId)
			.codes.filter((code) => code !== given)
			.map((code) => ({ itemId, code, distance: distance(itemOf(itemId), given, code) }))
	);
	const predictions = await reasoner.predict(
		candidates.map(({ itemId, code }) => altered(profile, itemId, code))
	);
	const [smallest] = candidates
		.flatMap((candidate, row) => {
			const likely = changed(predictions[row]!);
			return likely ? [{ ...candidate, ...likely }] : [];
		})
		.sort((a, b) => a.distance - b.distance || b.probability - a.probability);
	return smallest ? { itemId: smallest.itemId, code: smallest.code, index: smallest.index } : null;
}

/** The profile with another answer to one item, or without one (null). */
function altered({ responses, demographics }: Profile, id: ItemId, code: number | null): Profile {
	const others = new Map(responses);
	if (code === null) others.delete(id);
	else others.set(id, code);
	return { responses: others, demographics };
}
