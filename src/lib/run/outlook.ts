import { ITEMS, type TopicId, type Item, type ItemId, type Level } from '../catalog';
import { questionText } from '../catalog/texts';
import { distributionOf, mostLikely, type LikelyStatement } from '../reasoner/distribution';
import type { Distribution, Prediction } from '../reasoner/types';
import type { Responses } from './types';

/** What is expected of one item the person has not answered. */
export interface Outlook {
	readonly item: Item;
	readonly distribution: Distribution;
	/** How the world answers it; null while that is not loaded. */
	readonly world: Distribution | null;
	readonly likely: LikelyStatement;
	/** Total variation distance between the two distributions, 0 to 1; 0 without the world. */
	readonly fromWorld: number;
}

/** What of the outlooks is asked for. */
export interface Filter {
	readonly search: string;
	/** One topic only; null for all of them. */
	readonly topic: TopicId | null;
}

export type Sorting = 'questionnaire' | 'sure' | 'unsure' | 'unlike-world';

/** The outlook on every item without an answered option, in questionnaire order. Skipped items are among them. */
export function outlooks(
	prediction: Prediction,
	world: Prediction | null,
	responses: Responses,
	level: Level
): Outlook[] {
	return ITEMS.flatMap((item, index) => {
		if (responses.get(item.id)?.kind === 'option') return [];
		const distribution = distributionOf(prediction, index);
		const worlds = world && distributionOf(world, index);
		return {
			item,
			distribution,
			world: worlds,
			likely: mostLikely(item, distribution, level),
			fromWorld: worlds ? totalVariation(distribution, worlds) : 0
		};
	});
}

/** Half the sum of absolute differences: how much probability would have to move. 0 to 1. */
export function totalVariation(a: Distribution, b: Distribution): number {
	let sum = 0;
	for (let index = 0; index < a.length; index++) sum += Math.abs(a[index]! - b[index]!);
	return sum / 2;
}

/**
 * Sorted copies; equal ones stay in questionnaire order.
 * @param covered items whose guess is not shown yet, and which a place may not tell either: they come last
 */
export function sorted(
	list: readonly Outlook[],
	by: Sorting,
	covered: ReadonlySet<ItemId> = new Set()
): Outlook[] {
	const key: Record<Exclude<Sorting, 'questionnaire'>, (outlook: Outlook) => number> = {
		sure: ({ likely }) => -likely.probability,
		unsure: ({ likely }) => likely.probability,
		'unlike-world': ({ fromWorld }) => -fromWorld
	};
	if (by === 'questionnaire') return [...list];
	return [
		...list.filter(({ item }) => !covered.has(item.id)).sort((a, b) => key[by](a) - key[by](b)),
		...list.filter(({ item }) => covered.has(item.id))
	];
}

/**
 * The outlooks of the topic in whose item or statement every word occurs, whatever the case, accents and apostrophes.
 * @param covered items whose guess is not shown yet, and which a search may not tell either: their statement is not searched
 */
export function matching(
	list: readonly Outlook[],
	{ search, topic }: Filter,
	covered: ReadonlySet<ItemId> = new Set()
): Outlook[] {
	const words = plain(search).split(/\s+/).filter(Boolean);
	return list.filter(({ item, likely }) => {
		if (topic && item.topic !== topic) return false;
		const text = plain(
			[
				item.id,
				item.title,
				questionText(item),
				item.question,
				...(covered.has(item.id) ? [] : [likely.statement])
			].join(' ')
		);
		return words.every((word) => text.includes(word));
	});
}

function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.replaceAll("'", '’')
		.toLowerCase();
}
