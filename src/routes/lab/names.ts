/** What the lab calls things, and how it draws them. */
import type { TopicId } from '$lib/catalog';
import type { Marker, Tone } from '$lib/components/charts/series';
import type { MethodId } from '$lib/evaluation/evidence/shape';
import type { Accuracy } from '$lib/evaluation/measures/bootstrap';
import type { Dimension } from '$lib/evaluation/measures/groups';
import { METHOD_NAMES } from '$lib/evaluation/method-names';

/** Which accuracy the charts show. */
export type Measure = keyof Accuracy;

export const MEASURES: readonly { readonly value: Measure; readonly label: string }[] = [
	{ value: 'overall', label: 'Both, their mean' },
	{ value: 'polar', label: 'Which side (polar)' },
	{ value: 'refined', label: 'How strongly (refined)' }
];

interface Appearance {
	/** What the method does, for readers who do not know the paper. */
	readonly about: string;
	readonly tone: Tone;
	readonly marker: Marker;
}

const appearances: Readonly<Record<MethodId, Appearance>> = {
	chance: {
		about: 'picks one of the statements blindly',
		tone: 'world',
		marker: 'diamond'
	},
	worldMajority: {
		about: 'says what most respondents said',
		tone: 'world',
		marker: 'triangle'
	},
	countryMajority: {
		about: 'says what most respondents of the person’s country said',
		tone: 'world',
		marker: 'square'
	},
	demographicsOnly: {
		about: 'the model of this app, told who the person is and none of their answers',
		tone: 'machine',
		marker: 'triangle'
	},
	resembleTop1: {
		about: 'says what the respondent with the most equal answers said',
		tone: 'ink',
		marker: 'diamond'
	},
	resemble: {
		about: 'says what most of the respondents with the most equal answers said',
		tone: 'ink',
		marker: 'square'
	},
	gaussian: {
		about: 'a linear prediction from how answers go together, solved in closed form',
		tone: 'ink',
		marker: 'triangle'
	},
	reasoner: {
		about: 'the model of this app, told the person’s answers',
		tone: 'machine',
		marker: 'circle'
	},
	reasonerWithDemographics: {
		about: 'the same, told who the person is as well',
		tone: 'machine',
		marker: 'diamond'
	}
};

/** What the methods are called, do and look like. */
export const METHOD = Object.fromEntries(
	Object.entries(appearances).map(([id, appearance]) => [
		id,
		{ name: METHOD_NAMES[id as MethodId], ...appearance }
	])
) as Readonly<Record<MethodId, Appearance & { readonly name: string }>>;

/** A topic in a word, for charts of all topics. */
export const SHORT_TOPIC: Readonly<Record<TopicId, string>> = {
	'social-values': 'Family, society',
	'well-being': 'Well-being',
	trust: 'Trust',
	economy: 'Economy',
	corruption: 'Corruption',
	migration: 'Migration',
	security: 'Security',
	postmaterialism: 'Aims',
	science: 'Science',
	religion: 'Religion',
	ethics: 'Right and wrong',
	participation: 'Participation',
	regimes: 'Regimes'
};

export const DIMENSION: Readonly<Record<Dimension, string>> = {
	country: 'Country',
	continent: 'Continent',
	sex: 'Sex',
	age: 'Age',
	immigration: 'Immigration',
	birthCountry: 'Country of birth',
	citizenship: 'Citizenship',
	maritalStatus: 'Marital status',
	education: 'Education',
	employment: 'Employment',
	occupation: 'Occupation',
	sector: 'Sector',
	savings: 'Savings',
	socialClass: 'Social class',
	income: 'Income',
	religion: 'Religion'
};

/** A figure with one decimal, as charts and tables write it: 73.4. */
export function tenths(value: number): string {
	// A minus sign as wide as a digit, and none before a zero.
	return value
		.toFixed(1)
		.replace(/^-(?=0\.0$)/, '')
		.replace('-', '−');
}

/** A signed difference: +2.3. */
export function signed(value: number): string {
	const written = tenths(value);
	return value > 0 && written !== '0.0' ? `+${written}` : written;
}
