/** How often the countries that answer most like people are the ones they live in. */
import type { Likelihoods } from './likelihoods';
import { ranked, type Answers } from './nearness';

/** Societies asked fewest questions, as many as are looked at. */
const LEAST_ASKED = 20;

export interface OwnCountryReport {
	readonly people: number;
	/** Answers shown of each; null where all are. */
	readonly shown: number | null;
	/** Per cent of the people whose own country is the nearest, and among the three nearest. */
	readonly first: number;
	readonly firstThree: number;
	/** Per cent of the people whose nearest is one of the twenty societies asked fewest questions … */
	readonly leastAsked: number;
	/** … and per cent who live in one of them. */
	readonly liveThere: number;
}

/** @param people where they live (ISO 3166 alpha-3), and what they answered; at least one */
export function ownCountryReport(
	people: readonly { readonly country: string; readonly answers: Answers }[],
	likelihoods: Likelihoods,
	shown: number | null
): OwnCountryReport {
	const asked = (country: string) => Object.keys(likelihoods.file.societies[country]!).length;
	const fewest = new Set(
		[...likelihoods.societies]
			.sort((first, second) => asked(first) - asked(second))
			.slice(0, LEAST_ASKED)
	);
	const ranks = people.map(({ country, answers }) => {
		const list = ranked(answers, likelihoods).map((society) => society.country);
		return { country, list };
	});
	const percent = (is: (rank: (typeof ranks)[number]) => boolean) =>
		(100 * ranks.filter(is).length) / ranks.length;
	return {
		people: people.length,
		shown,
		first: percent(({ country, list }) => list[0] === country),
		firstThree: percent(({ country, list }) => list.slice(0, 3).includes(country)),
		leastAsked: percent(({ list }) => fewest.has(list[0]!)),
		liveThere: percent(({ country }) => fewest.has(country))
	};
}
