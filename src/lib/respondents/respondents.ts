/** People who answered the survey, and what one looks up about them. */
import {
	DEMOGRAPHICS,
	ITEMS,
	type DemographicCode,
	type DemographicId,
	type ItemId
} from '../catalog';
import type { Profile } from '../reasoner/types';
import { MISSING } from './field';

export { MISSING } from './field';

/** People who answered the survey, as two matrices. */
export interface Respondents {
	readonly count: number;
	/** `count` × 253, row by row: position of the code among the item's codes, −1 where missing. */
	readonly answers: Int8Array;
	/** `count` × 20, row by row: position of the option, −1 where unknown. */
	readonly demographics: Int8Array;
	/**
	 * `count` codes: the country of birth (Q266, ISO 3166 numeric), −1 where unknown. Only the inequity index
	 * asks for it, so that a file may be without; then it is left out.
	 */
	readonly birthCountries?: Int16Array;
}

/** Respondents as a file has them, with the survey's weights. */
export interface WeightedRespondents extends Respondents {
	/** One a person: how many people of the country they stand for, on average 1; NaN where the file has none. */
	readonly weights: Float32Array;
}

/** Are the person's demographics shown: no, beside the answers, or alone? */
export type Shown = 'none' | 'with' | 'only';

const COUNTRY = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
/** ISO 3166 alpha-3, in the order of the positions that respondents have. */
export const COUNTRIES: readonly string[] = DEMOGRAPHICS[COUNTRY]!.options.map(({ code }) =>
	String(code)
);

/** Rows of all people. */
export function everyone({ count }: Respondents): number[] {
	return Array.from({ length: count }, (_, person) => person);
}

/**
 * What a person answered.
 * @param person row of the respondent
 * @param item position of the item in the catalog, 0–252
 * @returns position of the code among the item's codes; `MISSING` where there is no valid answer
 */
export function positionAt({ answers }: Respondents, person: number, item: number): number {
	return answers[person * ITEMS.length + item]!;
}

/** The same as a code of the survey; undefined where there is no valid answer. */
export function codeAt(people: Respondents, person: number, item: number): number | undefined {
	return ITEMS[item]!.codes[positionAt(people, person, item)];
}

/** All answers of a person: 253 positions as `positionAt` has them. A view, not a copy. */
export function rowOf({ answers }: Respondents, person: number): Int8Array {
	return answers.subarray(person * ITEMS.length, (person + 1) * ITEMS.length);
}

/** Positions of the items a person answered, ascending. @param person row of the respondent */
export function answeredBy(people: Respondents, person: number): number[] {
	const row = rowOf(people, person);
	const answered: number[] = [];
	for (let item = 0; item < ITEMS.length; item++) if (row[item] !== MISSING) answered.push(item);
	return answered;
}

/** Position of the option a person chose of a demographic (its place in the catalog, 0–19); `MISSING` if unknown. */
export function demographicAt(
	{ demographics }: Respondents,
	person: number,
	demographic: number
): number {
	return demographics[person * DEMOGRAPHICS.length + demographic]!;
}

/** The country a person lives in, ISO 3166 alpha-3; undefined where it is not known. */
export function countryOf(people: Respondents, person: number): string | undefined {
	return COUNTRIES[demographicAt(people, person, COUNTRY)];
}

/** In how many countries of the catalog's list the people live. */
export function countriesOf(people: Respondents): number {
	const countries = new Set(everyone(people).map((person) => countryOf(people, person)));
	countries.delete(undefined);
	return countries.size;
}

/**
 * What a reasoner is told of a person.
 * @param items positions of the items whose answers are shown; those without a valid answer are left out
 * @param shown with `only`, no answer is shown whatever `items` says
 */
export function profileOf(
	people: Respondents,
	person: number,
	items: readonly number[],
	shown: Shown
): Profile {
	const responses = new Map<ItemId, number>();
	if (shown !== 'only')
		for (const item of items) {
			const code = codeAt(people, person, item);
			if (code !== undefined) responses.set(ITEMS[item]!.id, code);
		}
	const told: [DemographicId, DemographicCode][] = [];
	if (shown !== 'none')
		DEMOGRAPHICS.forEach(({ id, options }, index) => {
			const option = options[demographicAt(people, person, index)];
			if (option) told.push([id, option.code]);
		});
	return { responses, demographics: Object.fromEntries(told) };
}

/** Some of the people, in the order given. @param people their rows */
export function takePeople(respondents: Respondents, people: readonly number[]): Respondents {
	const { answers, demographics, birthCountries } = respondents;
	const rows = (cells: Int8Array) => {
		const width = cells.length / respondents.count;
		const taken = new Int8Array(people.length * width);
		people.forEach((person, row) =>
			taken.set(cells.subarray(person * width, (person + 1) * width), row * width)
		);
		return taken;
	};
	return {
		count: people.length,
		answers: rows(answers),
		demographics: rows(demographics),
		...(birthCountries && {
			birthCountries: Int16Array.from(people, (person) => birthCountries[person]!)
		})
	};
}
