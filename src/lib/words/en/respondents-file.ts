import { number, plural } from '../format';

const n = (value: number) => number('en', value);

const SEPARATORS: Readonly<Record<string, string>> = {
	',': 'commas',
	';': 'semicolons',
	'\t': 'tabs',
	'|': 'vertical bars'
};

/** A file of respondents: what it was taken for. */
export const respondentsFile = {
	people: (people: number, countries: number) =>
		plural('en', countries, {
			one: plural('en', people, {
				one: `${n(people)} person of ${n(countries)} country`,
				other: `${n(people)} people of ${n(countries)} country`
			}),
			other: plural('en', people, {
				one: `${n(people)} person of ${n(countries)} countries`,
				other: `${n(people)} people of ${n(countries)} countries`
			})
		}),
	/** @param items answered by anybody, of `all` */
	columns: (items: number, all: number, separator: string) =>
		`${n(items)} of the ${n(all)} questions have answers; the columns are separated by ${SEPARATORS[separator] ?? `“${separator}”`}.`,
	/** @param kinds of missing values as they are written, most frequent first; @param others how many kinds are left out */
	missing: (
		kinds: readonly { readonly written: string; readonly times: number }[],
		others: number
	) => {
		if (kinds.length === 0) return 'No value is missing.';
		const list = kinds
			.map(({ written, times }) => `${written === '' ? 'blank' : `“${written}”`} (${n(times)})`)
			.join(', ');
		return others === 0
			? `Taken for missing, or not among the codes: ${list}.`
			: `Taken for missing, or not among the codes: ${list}, and ${plural('en', others, { one: `${n(others)} more spelling`, other: `${n(others)} more spellings` })}.`;
	}
};
