/**
 * What can be asked: the 253 value items of the World Values Survey wave 7 (Q1–Q259 without Q82, Q91–Q93,
 * Q105 and Q223) and the demographics a person may give. Pure data; the order here is the order of
 * every tensor, distribution and export.
 */
import { DEMOGRAPHICS } from './demographics';
import type { Scale } from './scales';
import { STRUCTURE } from './structure';
import { asks, states, topicTitle } from './texts';
import type { Demographic, DemographicId, Item, ItemId, Statement, Topic, TopicId } from './types';

export { ANOTHER_COUNTRY, DEMOGRAPHICS } from './demographics';
export type * from './types';

/**
 * Changes whenever the items, their codes, the demographics or the order of any of them change, so that
 * a model trained on one catalog is never fed by another. Wording may change without it.
 */
export const CATALOG_VERSION = 'wvs7-1';

export const TOPICS: readonly Topic[] = (Object.keys(STRUCTURE) as TopicId[]).map((id) => ({
	id,
	get title() {
		return topicTitle(id);
	},
	items: STRUCTURE[id].flatMap(([scale, first, last = first]) =>
		Array.from({ length: last - first + 1 }, (_, place) => item(`Q${first + place}`, id, scale))
	)
}));

export const ITEMS: readonly Item[] = TOPICS.flatMap((topic) => topic.items);

export const ITEM_IDS: readonly ItemId[] = ITEMS.map((item) => item.id);

const indexById = new Map<string, number>(ITEMS.map((item, index) => [item.id, index]));

/** The statements of an item at one of the two levels of detail. */
export type Level = 'polar' | 'refined';

/** True for the id of an item in the catalog. */
export function isItemId(id: string): id is ItemId {
	return indexById.has(id);
}

/** Position of an item in the catalog, 0–252. @throws RangeError for an id that is not in it */
export function itemIndex(id: ItemId): number {
	const index = indexById.get(id);
	if (index === undefined) throw new RangeError(`${id} is not an item of the catalog`);
	return index;
}

/** @throws RangeError for an id that is not in the catalog */
export function itemOf(id: ItemId): Item {
	return ITEMS[itemIndex(id)]!;
}

/** @throws RangeError for an id that is not in the catalog */
export function topicOf(id: TopicId): Topic {
	const topic = TOPICS.find((candidate) => candidate.id === id);
	if (!topic) throw new RangeError(`${id} is not a topic of the catalog`);
	return topic;
}

/** @throws RangeError for an id that is not in the catalog */
export function demographicOf(id: DemographicId): Demographic {
	const demographic = DEMOGRAPHICS.find((candidate) => candidate.id === id);
	if (!demographic) throw new RangeError(`${id} is not a demographic of the catalog`);
	return demographic;
}

/** First position of each item's codes when all items' codes stand one after another; ends with their number. */
const codeOffsets: readonly number[] = ITEMS.reduce<number[]>(
	(offsets, item) => [...offsets, offsets.at(-1)! + item.codes.length],
	[0]
);

/** How many codes all items have together: 1,235. */
export const CODE_COUNT = codeOffsets[ITEMS.length]!;

/** Where an item's codes begin among all codes. @param index position of the item, 0–253 (253 gives `CODE_COUNT`) */
export function codeOffset(index: number): number {
	const offset = codeOffsets[index];
	if (offset === undefined) throw new RangeError(`there is no item at position ${index}`);
	return offset;
}

/** The statement at one level that is true of a person who gave this code. @throws RangeError for a code the item does not have */
export function statementFor(item: Item, level: Level, code: number): Statement {
	const statement = item[level].find((group) => group.codes.includes(code));
	if (!statement) throw new RangeError(`${item.id} has no code ${code}`);
	return statement;
}

/**
 * How far apart two answers to an item are, 0 to 1: the share of the scale between them. Answers without an order are
 * as far apart as can be unless they are the same.
 */
export function distance({ kind, codes }: Item, code: number, otherCode: number): number {
	if (kind === 'nominal') return code === otherCode ? 0 : 1;
	return Math.abs(codes.indexOf(code) - codes.indexOf(otherCode)) / (codes.length - 1);
}

/** An item, whose words are read when they are shown. */
function item(id: ItemId, topic: TopicId, { kind, layout, codes, polar, refined }: Scale): Item {
	const statements = (level: Level, groups: Scale[Level]): Statement[] =>
		groups.map((group, place) => ({
			codes: group,
			get statement() {
				const texts = states(id);
				return (texts[level] ?? texts.polar)[place]!;
			}
		}));
	return {
		id,
		topic,
		kind,
		layout,
		codes,
		get title() {
			return asks(id).title;
		},
		get leadIn() {
			return asks(id).leadIn;
		},
		get question() {
			return asks(id).line;
		},
		options: codes.map((code, place) => ({
			code,
			get label() {
				const { options } = asks(id);
				if (layout === 'list') return options[place]!;
				// Of a ten-point scale only the ends have words.
				const end = [0, codes.length - 1].indexOf(place);
				return options[end] ?? String(code);
			}
		})),
		polar: statements('polar', polar),
		refined: statements('refined', refined)
	};
}
