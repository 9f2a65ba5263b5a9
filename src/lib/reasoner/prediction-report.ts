import { ITEMS, type ItemId, type Level } from '../catalog';
import { distributionOf, mostLikely } from './distribution';
import type { Prediction, Profile, Reasoner } from './types';

/** What is predicted of one item. */
export interface PredictedItem {
	/** The item's codes, ascending. */
	readonly codes: readonly number[];
	/** One for each code; they add up to 1. */
	readonly probabilities: readonly number[];
	/** The likeliest statement of each level, and its probability. */
	readonly polar: { readonly statement: string; readonly probability: number };
	readonly refined: { readonly statement: string; readonly probability: number };
}

export interface PredictionReport {
	/** Id of the reasoner. */
	readonly model: string;
	/** One for each profile, in order: the items the profile does not answer. */
	readonly profiles: readonly { readonly items: Readonly<Record<ItemId, PredictedItem>> }[];
}

/** Predicts every item that a profile leaves unanswered, for each profile. */
export async function predictionReport(
	reasoner: Reasoner,
	profiles: readonly Profile[]
): Promise<PredictionReport> {
	const predictions = await reasoner.predict(profiles);
	return {
		model: reasoner.id,
		profiles: profiles.map((profile, index) => ({
			items: predictedItems(profile, predictions[index]!)
		}))
	};
}

function predictedItems(
	{ responses }: Profile,
	prediction: Prediction
): Record<ItemId, PredictedItem> {
	const items: Record<ItemId, PredictedItem> = {};
	ITEMS.forEach((item, index) => {
		if (responses.has(item.id)) return;
		const distribution = distributionOf(prediction, index);
		const likely = (level: Level) => {
			const { statement, probability } = mostLikely(item, distribution, level);
			return { statement, probability };
		};
		items[item.id] = {
			codes: item.codes,
			probabilities: [...distribution],
			polar: likely('polar'),
			refined: likely('refined')
		};
	});
	return items;
}
