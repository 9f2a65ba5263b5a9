import type { Demographic, DemographicCode } from '.';

/**
 * How the codes of a World Values Survey variable become the catalog's: where nothing stands here they
 * are the same. Northern Ireland has a file of its own in wave 7; its people belong to the United Kingdom.
 */
const RECODED: Readonly<Record<string, (value: DemographicCode) => DemographicCode | undefined>> = {
	B_COUNTRY_ALPHA: (country) => (country === 'NIR' ? 'GBR' : country),
	Q262: (years) => ageGroup(Number(years)),
	Q270: (people) => Math.min(Number(people), 7),
	Q274: (children) => Math.min(Number(children), 7)
};

/** First age of each age group after the youngest, which begins at 16. */
const AGE_BOUNDS = [25, 35, 45, 55, 65];

function ageGroup(years: number): number | undefined {
	return years < 16 ? undefined : 1 + AGE_BOUNDS.filter((bound) => years >= bound).length;
}

/** The survey's variables a demographic can be read from, best first: age in years before age group. */
export function variablesOf(demographic: Demographic): readonly string[] {
	return demographic.id === 'ageGroup' ? ['Q262', 'X003R'] : [demographic.variable];
}

/**
 * Which option of a demographic a value of a survey variable stands for.
 * @param variable one of `variablesOf(demographic)`
 * @param value the survey's code, or the ISO 3166 alpha-3 code of a country
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
