/** How near a person's answers are to a society's: how likely its people are to give the same. */
import { TOPICS, topicOf, type TopicId, type ItemId } from '../catalog';
import { random } from '../random';
import { middleOf, type Interval } from '../statistics';
import { positionOf, type Likelihoods } from './likelihoods';

/** Fewer items in common say too little about a society. */
export const LEAST_SHARED = 15;
const RESAMPLES = 300;

export type Answers = ReadonlyMap<ItemId, number>;

/** An item that a person answered and a society was asked; natural logarithms of how likely the answer is. */
export interface CommonItem {
	readonly id: ItemId;
	/** For a random person of the society. */
	readonly society: number;
	/** For a random person of the world. */
	readonly world: number;
	/** The rarest answer to the item anywhere, and the commonest. */
	readonly worst: number;
	readonly best: number;
}

/**
 * From 0 to 1, with a 90 % interval: the mean log-likelihood per item, on the scale from the worst to the best possible. At 0 every answer
 * is the rarest there is anywhere, at 1 the commonest.
 */
export interface Nearness extends Interval {
	readonly value: number;
	/** ISO 3166 alpha-3. */
	readonly country: string;
	readonly items: readonly CommonItem[];
	/** Of the items, how many are compared with weighted answers. */
	readonly weighted: number;
}

/** @param answers codes by item @param topic only its items; null for all */
export function commonItems(
	answers: Answers,
	likelihoods: Likelihoods,
	country: string,
	topic: TopicId | null = null
): CommonItem[] {
	const ids = topic && idsOf(topic);
	const shared: CommonItem[] = [];
	for (const [id, code] of answers) {
		const item = ids && !ids.has(id) ? null : likelihoods.item(id);
		const society = item?.societies.get(country);
		if (!item || !society) continue;
		const position = positionOf(id, code);
		const { worst, best, world } = item;
		shared.push({ id, society: society[position]!, world: world[position]!, worst, best });
	}
	return shared;
}

/** Every society with at least `LEAST_SHARED` items in common, nearest first. */
export function nearest(
	answers: Answers,
	likelihoods: Likelihoods,
	topic: TopicId | null = null
): Nearness[] {
	return likelihoods.societies
		.map((country) => ({ country, items: commonItems(answers, likelihoods, country, topic) }))
		.filter(({ items }) => items.length >= LEAST_SHARED)
		.map(({ country, items }) => ({
			country,
			items,
			...estimate(items),
			weighted: items.filter(({ id }) => likelihoods.isWeighted(country, id)).length
		}))
		.sort((first, second) => second.value - first.value);
}

/** Nearness over some items, with the middle 90 % of a bootstrap over them: as if others of their kind had been asked. */
export function estimate(items: readonly CommonItem[]): Interval & { value: number } {
	const next = random(items.length);
	const values = Array.from({ length: RESAMPLES }, () =>
		nearnessOf(items.map(() => items[Math.floor(next() * items.length)]!))
	);
	return { value: nearnessOf(items), ...middleOf(values, 0.9) };
}

/** @throws RangeError without items */
function nearnessOf(items: readonly CommonItem[]): number {
	if (items.length === 0) throw new RangeError('there is no item to compare on');
	let above = 0;
	let range = 0;
	for (const { society, worst, best } of items) {
		above += society - worst;
		range += best - worst;
	}
	return above / range;
}

/** How near a person is to one society on one topic. */
export interface TopicNearness extends Interval {
	readonly value: number;
	readonly topic: TopicId;
	readonly items: number;
}

/** Fewer items of a topic are not summed up. */
export const LEAST_OF_TOPIC = 3;

/** A society's nearness by topic, where at least `LEAST_OF_TOPIC` items are shared. */
export function byTopic(items: readonly CommonItem[]): TopicNearness[] {
	return TOPICS.flatMap(({ id }) => {
		const ids = idsOf(id);
		const shared = items.filter(({ id }) => ids.has(id));
		if (shared.length < LEAST_OF_TOPIC) return [];
		return [{ topic: id, items: shared.length, ...estimate(shared) }];
	});
}

/**
 * The items that make the difference: those on which a person's answer is likelier in the society than in the world,
 * and those on which it is rarer; the largest difference of log-likelihoods first.
 * @param most of each
 */
export function differences(
	items: readonly CommonItem[],
	most: number
): { nearer: CommonItem[]; farther: CommonItem[] } {
	const gain = ({ society, world }: CommonItem) => society - world;
	const ordered = [...items].sort((first, second) => gain(second) - gain(first));
	return {
		nearer: ordered.filter((item) => gain(item) > 0).slice(0, most),
		farther: ordered
			.filter((item) => gain(item) < 0)
			.slice(-most)
			.reverse()
	};
}

function idsOf(topic: TopicId): Set<ItemId> {
	return new Set(topicOf(topic).items.map(({ id }) => id));
}
