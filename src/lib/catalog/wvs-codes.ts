import type { Demographic, DemographicCode } from '.';
import { codeOfNumeric } from './country-numbers';

/**
 * How the codes of a World Values Survey variable become the catalog's: where nothing stands here they
 * are the same. Northern Ireland has a file of its own in wave 7; its people belong to the United Kingdom.
 */
const RECODED: Readonly<Record<string, (value: DemographicCode) => DemographicCode | undefined>> = {
	B_COUNTRY_ALPHA: countryIn,
	B_COUNTRY: countryIn,
	Q262: (years) => ageGroup(Number(years)),
	Q270: (people) => Math.min(Number(people), 7),
	Q274: (children) => Math.min(Number(children), 7)
};

function countryIn(value: DemographicCode): DemographicCode | undefined {
	const country = typeof value === 'number' ? codeOfNumeric(value) : value.toUpperCase();
	return country === 'NIR' ? 'GBR' : country;
}

/** First age of each age group after the youngest, which begins at 16. */
const AGE_BOUNDS = [25, 35, 45, 55, 65];

function ageGroup(years: number): number | undefined {
	return years < 16 ? undefined : 1 + AGE_BOUNDS.filter((bound) => years >= bound).length;
}

/** The survey's variables a demographic can be read from, best first: age in years before age group. */
export function variablesOf({ id, variable }: Demographic): readonly string[] {
	if (id === 'ageGroup') return ['Q262', 'X003R'];
	return id === 'country' ? [variable, 'B_COUNTRY'] : [variable];
}

/**
 * Which option of a demographic a value of a survey variable stands for.
 * @param variable one of `variablesOf(demographic)`
 * @param value the survey's code; for a country its ISO 3166 code, three letters or the number
 * @returns position among the demographic's options, or −1 where none fits
 */
export function optionOf(
	demographic: Demographic,
	variable: string,
	value: DemographicCode
): number {
	const code = RECODED[variable] ? RECODED[variable](value) : value;
	return demographic.options.findIndex((option) => option.code === code);
}
