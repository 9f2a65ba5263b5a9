import type { ItemId } from '../lib/catalog';

/** Somebody who does not exist: some answers, a question that is then asked, and what they say to it. */
export interface MadeUpPerson {
	/** ISO 3166 alpha-3. */
	readonly country: string;
	readonly answers: Readonly<Partial<Record<ItemId, number>>>;
	readonly asked: ItemId;
	readonly says: number;
}

/** The people of the home page's example. Invented, no respondent among them. */
export const MADE_UP_PEOPLE: readonly MadeUpPerson[] = [
	{
		country: 'BRA',
		// Trusting, sociable, at home in her town.
		answers: { Q46: 1, Q57: 1, Q59: 2, Q60: 1, Q62: 2, Q63: 2, Q199: 2, Q255: 1, Q2: 1 },
		asked: 'Q61',
		says: 2
	},
	{
		country: 'JPN',
		// Calm about religion, careful with strangers, content.
		answers: { Q164: 3, Q165: 2, Q6: 4, Q57: 2, Q46: 2, Q171: 7, Q254: 2, Q5: 2 },
		asked: 'Q166',
		says: 1
	},
	{
		country: 'NGA',
		// Devout, hopeful about science.
		answers: { Q1: 1, Q6: 1, Q164: 10, Q171: 1, Q172: 1, Q158: 9, Q46: 1, Q254: 1 },
		asked: 'Q169',
		says: 2
	}
];
