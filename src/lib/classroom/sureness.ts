/** Is the machine as often right as it says? Refined guesses of a class by how sure it was of them. */
import type { HandIn } from './content';
import { studentQuantile } from './mean';
import { BANDS } from './stretches';
import { LEAST } from './told';
import { wilson } from '../statistics';

export interface Sure {
	/** Share of guesses that were right: per cent, to the nearest five, 10 to 90. */
	readonly share: number;
	/**
	 * Whether it was right less often than even the least it said, by more than chance makes of it. Being right more often
	 * than said is no fault.
	 */
	readonly less: boolean;
}

/** Guesses in a band under which nothing is told of it. */
const LEAST_GUESSES = 30;
const END = 10;

/** @returns one a band of confidence; null for fewer than `LEAST` people or 30 guesses */
export function sureness(handIns: readonly HandIn[]): (Sure | null)[] {
	return BANDS.slice(0, -1).map((from, band) => {
		const people = handIns
			.map(({ answers }) => answers.flatMap(({ guess }) => (guess?.band === band ? guess : [])))
			.filter((guesses) => guesses.length > 0)
			.map((guesses) => ({
				guesses: guesses.length,
				hits: guesses.filter(({ refined }) => refined).length
			}));
		const guesses = people.reduce((sum, person) => sum + person.guesses, 0);
		const hits = people.reduce((sum, person) => sum + person.hits, 0);
		if (people.length < LEAST || guesses < LEAST_GUESSES) return null;
		const share = 5 * Math.round((20 * hits) / guesses);
		return { share: Math.min(100 - END, Math.max(END, share)), less: isLess(people, from) };
	});
}

/**
 * Whether the share of hits lies under `from` by more than 95 per cent intervals allow. A person's guesses hang together, so
 * the people are the sample: the variance is that of a ratio of two sums over them (Cochran 1977, *Sampling techniques*, 2.11).
 */
function isLess(people: readonly { guesses: number; hits: number }[], from: number): boolean {
	const n = people.length;
	const guesses = people.reduce((sum, person) => sum + person.guesses, 0);
	const hits = people.reduce((sum, person) => sum + person.hits, 0);
	const share = hits / guesses;
	const squares = people.reduce(
		(sum, person) => sum + (person.hits - share * person.guesses) ** 2,
		0
	);
	const error = Math.sqrt((squares * n) / (n - 1)) / guesses;
	// Where few were hit or missed the ratio's variance is too small: then Wilson's interval over guesses is the wider one.
	const high = Math.max(share + studentQuantile(n - 1) * error, wilson(hits, guesses).high);
	return high < from;
}
