/** How far single people differ on the cultural map, and how much of a person's score is more than chance. */
import type { ItemId } from '../catalog';
import { AggregatesError, type Spread } from './aggregates';
import { MAP_ITEMS, pointOf, type Scoring } from './cultural-map';

/** Someone who answered all the map's questions. */
export interface MapPerson {
	readonly country: string;
	readonly answers: ReadonlyMap<ItemId, number>;
}

/** Countries with fewer of them are left out. */
const LEAST_PEOPLE = 100;

/**
 * `within`: standard deviation of people around the mean of their country; `between`: of the countries' means;
 * `reliability`: Cronbach's alpha (1951) of the weighted items among people of the same country, the share of
 * their differences that other items of the same kind would show again. Every country counts by its people.
 * @throws AggregatesError where fewer than two countries have enough people
 */
export function spreadOf(people: readonly MapPerson[], scoring: Scoring): Spread {
	const byCountry = new Map<string, MapPerson[]>();
	for (const person of people)
		byCountry.set(person.country, [...(byCountry.get(person.country) ?? []), person]);
	const groups = [...byCountry.values()].filter(({ length }) => length >= LEAST_PEOPLE);
	if (groups.length < 2)
		throw new AggregatesError(
			`fewer than two countries have ${LEAST_PEOPLE} people who answered all questions of the map. Give a file with more people.`
		);
	const axes = ([0, 1] as const).map((axis) => {
		const scores = groups.map((group) =>
			group.map(({ answers }) => pointOf(scoring, answers)[axis])
		);
		const total = pooledVariance(scores);
		const items = MAP_ITEMS.map(({ variable, parts }) =>
			pooledVariance(
				groups.map((group) =>
					group.map(
						({ answers }) =>
							scoring.weights[variable]![axis] *
							parts.reduce((sum, { id, adds }) => sum + adds(answers.get(id)!), 0)
					)
				)
			)
		).reduce((sum, variance) => sum + variance, 0);
		const k = MAP_ITEMS.length;
		return {
			within: Math.sqrt(total),
			between: Math.sqrt(variance(scores.map(mean))),
			reliability: (k / (k - 1)) * (1 - items / total)
		};
	});
	const both = (key: 'within' | 'between' | 'reliability'): [number, number] => [
		rounded(axes[0]![key]),
		rounded(axes[1]![key])
	];
	return {
		people: groups.reduce((sum, { length }) => sum + length, 0),
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
	const margin = (axis: 0 | 1) => 1.645 * within[axis] * Math.sqrt(1 - reliability[axis]);
	return [margin(0), margin(1)];
}

/** Variance around each group's own mean, over all groups. */
function pooledVariance(groups: readonly (readonly number[])[]): number {
	let squares = 0;
	let freedom = 0;
	for (const group of groups) {
		squares += variance(group) * (group.length - 1);
		freedom += group.length - 1;
	}
	return squares / freedom;
}

function variance(values: readonly number[]): number {
	const centre = mean(values);
	return (
		values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / Math.max(1, values.length - 1)
	);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
	return Math.round(1000 * value) / 1000;
}
