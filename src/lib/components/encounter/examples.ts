import { demographicOf, itemOf, type ItemId } from '$lib/catalog';
import { questionText } from '$lib/catalog/texts';
import made from './examples.json';
import type { Verdict } from './types';

/** An example of the home page as it is drawn. */
export interface Example {
	/** As it stands after "in". */
	readonly country: string;
	readonly question: string;
	readonly labels: readonly string[];
	/** Position of the answer, and of the option the machine gave most. */
	readonly answered: number;
	readonly first: number;
	readonly shares: readonly number[];
	readonly verdict: Verdict;
	/** Share of the world that gave the same answer. */
	readonly world: number;
}

const countries = demographicOf('country').options;

/** Written by `npm run examples` from the shipped reasoner and the shipped tables. */
export const examples = (): Example[] =>
	made.examples.map((example) => {
		const item = itemOf(example.item as ItemId);
		return {
			country: countries.find(({ code }) => code === example.country)!.label,
			question: questionText(item),
			labels: item.options.map(({ label }) => label),
			answered: item.codes.indexOf(example.code),
			first: example.shares.indexOf(Math.max(...example.shares)),
			shares: example.shares,
			verdict: example.verdict as Verdict,
			world: example.world
		};
	});
