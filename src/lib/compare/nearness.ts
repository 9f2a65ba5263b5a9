/**
 * How near a person's answers are to a society's: how much likelier its people are to give the same than people at
 * large. All societies stand on one footing, the person's own answers: on a question that a society was not asked, its
 * people are taken for people at large, so that being asked less makes it neither nearer nor farther.
 */
import { TOPICS, topicOf, type TopicId, type ItemId } from '../catalog';
import { random } from '../random';
import { middleOf, type Estimate } from '../statistics';
import { positionOf, type Likelihoods } from './likelihoods';

/** Fewer answers of a person say too little, and so does a society that was asked fewer than this share of them. */
export const LEAST_ANSWERS = 15;
const LEAST_SHARE = 0.5;
const RESAMPLES = 300;
/** A society is as near as the first if it is in so many of the draws. */
const ALIKE = 0.05;

export type Answers = ReadonlyMap<ItemId, number>;

/** An item that a person answered; natural logarithms of how likely the answer is. */
export interface ComparedItem {
	readonly id: ItemId;
	/** For a random person of the society; null where it was not asked. */
	readonly society: number | null;
	/** For a random person of the world. */
	readonly world: number;
}

/** One that the society was asked. */
export type CommonItem = ComparedItem & { readonly society: number };

/**
 * By how many per cent a person's answers are commoner in a society than worldwide, in the (geometric) mean over them,
 * with a 90 % interval: 0 is as worldwide, −20 a fifth rarer. With n answers the society is (1 + value / 100)ⁿ times as
 * likely to give them all: a likelihood ratio.
 */
export interface Nearness extends Estimate {
	/** ISO 3166 alpha-3. */
	readonly country: string;
	/** The person's answers that the society was asked for. */
	readonly items: readonly CommonItem[];
	/** Of these, how many are compared with weighted answers. */
	readonly weighted: number;
	/** Whether with other questions of the kind it may have been as near as the nearest, which itself is. */
	readonly alike: boolean;
}

/** @param answers codes by item @param topic only its items; null for all */
export function comparedItems(
	answers: Answers,
	likelihoods: Likelihoods,
	country: string,
	topic: TopicId | null = null
): ComparedItem[] {
	const ids = topic && idsOf(topic);
	return [...answers].flatMap(([id, code]) => {
		const item = ids && !ids.has(id) ? null : likelihoods.item(id);
		if (!item) return [];
		const position = positionOf(id, code);
		const society = item.societies.get(country)?.[position] ?? null;
		return [{ id, society, world: item.world[position]! }];
	});
}

/** Those that the society was asked. */
export function commonItems(items: readonly ComparedItem[]): CommonItem[] {
	return items.filter((item): item is CommonItem => item.society !== null);
}

/** A society, and the person's answers as it is compared by them. */
interface Compared {
	readonly country: string;
	readonly all: readonly ComparedItem[];
	readonly items: readonly CommonItem[];
	readonly mean: number;
}

/**
 * Every society that can be compared, nearest first: none for a person with fewer than `LEAST_ANSWERS`, and of the
 * societies those that were asked at least `LEAST_SHARE` of the answers.
 */
export function ranked(
	answers: Answers,
	likelihoods: Likelihoods,
	topic: TopicId | null = null
): Compared[] {
	return likelihoods.societies
		.map((country) => {
			const all = comparedItems(answers, likelihoods, country, topic);
			return { country, all, items: commonItems(all) };
		})
		.filter(
			({ all, items }) => all.length >= LEAST_ANSWERS && items.length >= LEAST_SHARE * all.length
		)
		.map((society) => ({ ...society, mean: meanOf(society.all) }))
		.sort((first, second) => second.mean - first.mean);
}

/** The same with how sure that is. All societies are drawn for with the same questions. */
export function nearest(
	answers: Answers,
	likelihoods: Likelihoods,
	topic: TopicId | null = null
): Nearness[] {
	const societies = ranked(answers, likelihoods, topic).map((society) => ({
		...society,
		draws: drawn(society.all)
	}));
	const [first] = societies;
	return societies.map(({ country, items, mean, draws }) => ({
		country,
		items,
		...inPercent({ value: mean, ...middleOf(draws, 0.9) }),
		weighted: items.filter(({ id }) => likelihoods.isWeighted(country, id)).length,
		alike: draws.filter((draw, at) => draw >= first!.draws[at]!).length >= ALIKE * draws.length
	}));
}

/**
 * Nearness over some items, with the middle 90 % of a bootstrap over them: as if others of their kind had been asked.
 * @throws RangeError without items
 */
export function estimate(items: readonly ComparedItem[]): Estimate {
	return inPercent({ value: meanOf(items), ...middleOf(drawn(items), 0.9) });
}

/** How many times as likely the answer is in the society as worldwide, as a logarithm. */
const gain = ({ society, world }: ComparedItem) => (society === null ? 0 : society - world);

/** Mean gain. @throws RangeError without items */
function meanOf(items: readonly ComparedItem[]): number {
	if (items.length === 0) throw new RangeError('there is no item to compare on');
	return items.reduce((sum, item) => sum + gain(item), 0) / items.length;
}

/** Mean gains of items drawn anew, the same places among as many items. */
function drawn(items: readonly ComparedItem[]): number[] {
	const gains = items.map(gain);
	const next = random(items.length);
	return Array.from({ length: RESAMPLES }, () => {
		let sum = 0;
		for (let draw = 0; draw < gains.length; draw++)
			sum += gains[Math.floor(next() * gains.length)]!;
		return sum / gains.length;
	});
}

function inPercent({ value, low, high }: Estimate): Estimate {
	const percent = (mean: number) => 100 * Math.expm1(mean);
	return { value: percent(value), low: percent(low), high: percent(high) };
}

/** How near a person is to one society on one topic. */
export interface TopicNearness extends Estimate {
	readonly topic: TopicId;
	/** Those that the society was asked. */
	readonly items: number;
}

/** Fewer items of a topic are not summed up. */
export const LEAST_OF_TOPIC = 3;

/** A society's nearness by topic, where at least `LEAST_OF_TOPIC` of the answers are to items it was asked. */
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
