/** How far single people differ on the cultural map, and how much of a person's score is more than chance. */
import { group, mean, sum, variance } from 'd3-array';
import { itemIndex, type ItemId } from '../catalog';
import { codeAt, countryOf, everyone, type Respondents } from '../respondents/respondents';
import { Z90 } from '../statistics';
import { MAP_ITEMS, MAP_QUESTIONS, pointOf, type Scoring } from './cultural-map';
import type { Spread } from './map-file';
import { SocietiesError } from './errors';

/** Someone who answered all the map's questions. */
export interface MapPerson {
	readonly country: string;
	readonly answers: ReadonlyMap<ItemId, number>;
}

/** Those of a file who answered all questions of the map, and whose country is known. */
export function mapPeople(respondents: Respondents): MapPerson[] {
	return everyone(respondents).flatMap((person) => {
		const country = countryOf(respondents, person);
		const answers = new Map<ItemId, number>();
		for (const id of MAP_QUESTIONS) {
			const code = codeAt(respondents, person, itemIndex(id));
			if (code !== undefined) answers.set(id, code);
		}
		const isWhole = country !== undefined && answers.size === MAP_QUESTIONS.length;
		return isWhole ? [{ country, answers }] : [];
	});
}

/** Countries with fewer of them are left out. */
const LEAST_PEOPLE = 100;

/**
 * `within`: standard deviation of people around the mean of their country; `between`: of the countries' means;
 * `reliability`: Cronbach's alpha (1951) of the weighted items among people of the same country, the share of
 * their differences that other items of the same kind would show again. Every country counts by its people.
 * @throws SocietiesError where fewer than two countries have enough people
 */
export function spreadOf(people: readonly MapPerson[], scoring: Scoring): Spread {
	const byCountry = group(people, ({ country }) => country);
	const groups = [...byCountry.values()].filter(({ length }) => length >= LEAST_PEOPLE);
	if (groups.length < 2) throw new SocietiesError('tooFewForMap', { least: LEAST_PEOPLE });
	const axes = ([0, 1] as const).map((axis) => {
		const scores = groups.map((people) =>
			people.map(({ answers }) => pointOf(scoring, answers)[axis])
		);
		const total = pooledVariance(scores);
		const items = sum(MAP_ITEMS, ({ variable, parts }) =>
			pooledVariance(
				groups.map((people) =>
					people.map(
						({ answers }) =>
							scoring.weights[variable]![axis] *
							sum(parts, ({ id, adds }) => adds(answers.get(id)!))
					)
				)
			)
		);
		const k = MAP_ITEMS.length;
		return {
			within: Math.sqrt(total),
			between: Math.sqrt(variance(scores, (country) => mean(country))!),
			reliability: (k / (k - 1)) * (1 - items / total)
		};
	});
	const both = (key: 'within' | 'between' | 'reliability'): [number, number] => [
		rounded(axes[0]![key]),
		rounded(axes[1]![key])
	];
	return {
		people: sum(groups, ({ length }) => length),
		countries: groups.length,
		within: both('within'),
		between: both('between'),
		reliability: both('reliability')
	};
}

/**
 * By how much a person's score may miss what other items of the same kind would give, on each axis: half of the
 * 90 % interval, 1.645 standard errors of measurement.
 */
export function marginOf({ within, reliability }: Spread): [number, number] {
	const margin = (axis: 0 | 1) => Z90 * within[axis] * Math.sqrt(1 - reliability[axis]);
	return [margin(0), margin(1)];
}

/** Variance around each group's own mean, over all groups. */
function pooledVariance(groups: readonly (readonly number[])[]): number {
	const freedom = ({ length }: readonly number[]) => length - 1;
	return sum(groups, (values) => variance(values)! * freedom(values)) / sum(groups, freedom);
}

function rounded(value: number): number {
	return Math.round(1000 * value) / 1000;
}
