import { DEMOGRAPHICS, type DemographicId } from '../../catalog';
import { CONTINENTS } from './continents';
import { demographicAt, everyone, MISSING, type Respondents } from '../../respondents/respondents';

/** By what people are told apart in the Value Inequity Index, in the paper's order. */
export const DIMENSIONS = [
	'country',
	'continent',
	'sex',
	'age',
	'immigration',
	'birthCountry',
	'citizenship',
	'maritalStatus',
	'education',
	'employment',
	'occupation',
	'sector',
	'savings',
	'socialClass',
	'income',
	'religion'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions that are a demographic of the catalog, each option a group. */
const DEMOGRAPHIC: Readonly<Partial<Record<Dimension, DemographicId>>> = {
	country: 'country',
	continent: 'country',
	sex: 'sex',
	age: 'ageGroup',
	immigration: 'bornHere',
	citizenship: 'citizen',
	maritalStatus: 'maritalStatus',
	education: 'education',
	employment: 'employment',
	occupation: 'occupation',
	sector: 'sector',
	savings: 'savings',
	socialClass: 'socialClass',
	income: 'income',
	religion: 'religion'
};

/**
 * Which group each person belongs to along a dimension: an ISO 3166 alpha-3 code for `country`, a numeric one
 * for `birthCountry`, a continent's name, an income group (tenths 1–3, 4–7, 8–10), and the label of the
 * demographic's option for everything else.
 * @returns one group a row; undefined where it is not known
 */
export function groupsOf(
	respondents: Respondents,
	dimension: Dimension
): readonly (string | undefined)[] {
	const people = everyone(respondents);
	if (dimension === 'birthCountry')
		return people.map((person) => {
			const code = respondents.birthCountries?.[person] ?? MISSING;
			return code === MISSING ? undefined : String(code).padStart(3, '0');
		});
	const column = DEMOGRAPHICS.findIndex(({ id }) => id === DEMOGRAPHIC[dimension]);
	const groups = DEMOGRAPHICS[column]!.options.map(({ code, label }) =>
		groupOf(dimension, code, label)
	);
	return people.map((person) => groups[demographicAt(respondents, person, column)]);
}

function groupOf(dimension: Dimension, code: string | number, label: string): string | undefined {
	if (dimension === 'country') return String(code);
	if (dimension === 'continent') return CONTINENTS.get(String(code));
	if (dimension !== 'income') return label;
	if (Number(code) <= 3) return 'Lower (1–3)';
	return Number(code) <= 7 ? 'Middle (4–7)' : 'Higher (8–10)';
}
