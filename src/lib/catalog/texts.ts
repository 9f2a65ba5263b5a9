/**
 * The words of the items, in the language in use. They are no part of the catalog: whoever shows or prints an item has
 * said them before (see `words`), and everything else of an item can be read without.
 */
import type { DemographicId, ItemId, TopicId } from './types';

/** What one item asks. */
export interface QuestionTexts {
	/** A few words, for lists and charts: "Importance of family". Unique in the catalog. */
	readonly title: string;
	/** The battery's line ("Family"), or the question where it stands alone. */
	readonly line: string;
	/** One whole, short question that stands alone in large letters: at most 110 characters of English. Unique. */
	readonly question: string;
}

/** Questions that share their answers. */
export interface BatteryTexts {
	/** What the whole battery asks, small above the line; null where the question stands alone. */
	readonly leadIn: string | null;
	/** The answers in the order of their codes; of a ten-point scale the captions of its two ends. */
	readonly options: readonly string[];
}

export interface TopicQuestions {
	readonly title: string;
	/** By the first item of each; it goes on until the next one begins. */
	readonly batteries: Readonly<Record<ItemId, BatteryTexts>>;
	/** In the order of the questionnaire. */
	readonly items: Readonly<Record<ItemId, QuestionTexts>>;
}

/** Sentences in the first person, one for each group of codes, in the groups' order. */
export interface StatementTexts {
	readonly polar: readonly string[];
	/** Left out where polar and refined groups are the same. */
	readonly refined?: readonly string[];
}

export type TopicStatements = Readonly<Record<ItemId, StatementTexts>>;

export type Questions = Readonly<Record<TopicId, TopicQuestions>>;
export type Statements = Readonly<Record<TopicId, TopicStatements>>;

/** One question about the person, with the answers in the order of their codes; those to the country are in `Places`. */
export type DemographicsTexts = Readonly<
	Record<
		DemographicId,
		{ readonly label: string; readonly question: string; readonly options: readonly string[] }
	>
>;

export interface Places {
	/** Names of countries and other societies by ISO 3166 alpha-3 code. */
	readonly societies: Readonly<Record<string, string>>;
	readonly anotherCountry: string;
	/** The United Kingdom where Northern Ireland stands beside it. */
	readonly greatBritain: string;
	/** The regions of the cultural map. */
	readonly zones: Readonly<Record<string, string>>;
}

type Asked = QuestionTexts & BatteryTexts;

let asked: Readonly<{ topics: Questions; items: ReadonlyMap<ItemId, Asked> }> | undefined;
let people: Readonly<{ demographics: DemographicsTexts; places: Places }> | undefined;
let stated: ReadonlyMap<ItemId, StatementTexts> | undefined;

/** From now on items ask in these words. */
export function sayQuestions(questions: Questions): void {
	const items = new Map<ItemId, Asked>();
	for (const { batteries, items: texts } of Object.values(questions)) {
		let battery: BatteryTexts | undefined;
		for (const [id, text] of Object.entries(texts) as [ItemId, QuestionTexts][]) {
			battery = batteries[id] ?? battery;
			items.set(id, { ...text, ...battery! });
		}
	}
	asked = { topics: questions, items };
}

/** From now on people are asked about themselves in these words, and places are called so. */
export function sayPeople(demographics: DemographicsTexts, places: Places): void {
	people = { demographics, places };
}

/** From now on statements read so. */
export function sayStatements(statements: Statements): void {
	stated = new Map(
		Object.values(statements).flatMap(
			(texts) => Object.entries(texts) as [ItemId, StatementTexts][]
		)
	);
}

/** What an item asks. @throws RangeError where nothing of it has been said */
export function asks(id: ItemId): Asked {
	return said(asked?.items.get(id), id);
}

/** What an item's statements are. @throws RangeError where nothing of it has been said */
export function states(id: ItemId): StatementTexts {
	return said(stated?.get(id), id);
}

/** What a person is asked about themselves. @throws RangeError where nothing of it has been said */
export function describes(id: DemographicId): DemographicsTexts[DemographicId] {
	return said(people?.demographics[id], id);
}

/** What places are called. @throws RangeError where nothing of it has been said */
export function placeNames(): Places {
	return said(people?.places, 'a place');
}

/** What a topic is called. @throws RangeError where nothing has been said */
export function topicTitle(id: TopicId): string {
	return said(asked?.topics[id], id).title;
}

/** The whole question of an item. @throws RangeError for an item that has none */
export function questionText({ id }: { readonly id: ItemId }): string {
	return asks(id).question;
}

function said<T>(texts: T | undefined, id: string): T {
	if (texts === undefined) throw new RangeError(`${id} is not said in the language in use`);
	return texts;
}
