import { TOPICS, type Item, type ItemId } from './index';

/** A matter that a teacher may want to keep out of a class. */
export interface Theme {
	readonly id: string;
	readonly title: string;
	/** What is in it, in a few words. */
	readonly hint: string;
	/** Left out unless the teacher asks for it: what it tells is about home, not about values. */
	readonly careful: boolean;
	readonly items: readonly ItemId[];
}

const topicItems = (id: string): readonly ItemId[] =>
	TOPICS.find((topic) => topic.id === id)!.items.map((item) => item.id);

/**
 * Sensitive matters run across topics: whether homosexuals are wanted as neighbours is a question on society. Their
 * order is that of the bits in a class's link: a new one goes to the end.
 */
export const THEMES: readonly Theme[] = [
	{
		id: 'faith',
		title: 'Faith and God',
		hint: 'belief, prayer, religious people',
		careful: false,
		items: [
			'Q6',
			'Q15',
			'Q23',
			'Q62',
			'Q64',
			'Q94',
			'Q160',
			...topicItems('religion'),
			'Q239',
			'Q242'
		]
	},
	{
		id: 'sexuality',
		title: 'Sexuality and abortion',
		hint: 'homosexuality, sex before marriage, divorce',
		careful: false,
		items: ['Q20', 'Q22', 'Q25', 'Q36', 'Q182', 'Q183', 'Q184', 'Q185', 'Q186', 'Q193']
	},
	{
		id: 'origins',
		title: 'Migrants and other peoples',
		hint: 'immigration, race, nationality',
		careful: false,
		items: ['Q19', 'Q21', 'Q26', 'Q34', 'Q63', ...topicItems('migration'), 'Q135']
	},
	{
		id: 'parties',
		title: 'Parties and voting',
		hint: 'left or right, whether one votes or protests',
		careful: false,
		items: [
			'Q72',
			'Q98',
			'Q209',
			'Q210',
			'Q211',
			'Q212',
			'Q213',
			'Q214',
			'Q215',
			'Q216',
			'Q218',
			'Q219',
			'Q220',
			'Q221',
			'Q222',
			'Q240'
		]
	},
	{
		id: 'violence',
		title: 'Violence, crime and death',
		hint: 'beating, suicide, war, terrorism, having been a victim',
		careful: true,
		items: [
			'Q136',
			'Q137',
			'Q138',
			'Q144',
			'Q145',
			'Q146',
			'Q147',
			'Q148',
			'Q187',
			'Q188',
			'Q189',
			'Q190',
			'Q191',
			'Q192',
			'Q194',
			'Q195'
		]
	},
	{
		id: 'home',
		title: 'Health and money at home',
		hint: 'income, hunger, shelter, happiness with it',
		careful: true,
		items: ['Q47', 'Q50', 'Q51', 'Q52', 'Q53', 'Q54', 'Q55', 'Q56']
	}
];

/** Items of any of the themes, in questionnaire order. @param ids of themes */
export function themeItems(ids: readonly string[]): ItemId[] {
	const items = new Set(
		THEMES.filter(({ id }) => ids.includes(id)).flatMap((theme) => theme.items)
	);
	return TOPICS.flatMap(({ items: all }) => all.map(({ id }) => id)).filter((id) => items.has(id));
}

/** What an item is about: its theme, else its topic. */
export function matterOf({ id, topic }: Item): string {
	return THEMES.find(({ items }) => items.includes(id))?.id ?? topic;
}

/** Every item of any theme: never among the first asked, and never shown off without need. */
export const SENSITIVE: ReadonlySet<ItemId> = new Set(THEMES.flatMap(({ items }) => items));

/** Items of the themes about home: what a guess at them says is not said unasked. */
export const CAREFUL: ReadonlySet<ItemId> = new Set(
	THEMES.filter(({ careful }) => careful).flatMap(({ items }) => items)
);
