import { describe, expect, it } from 'vitest';
import { DEMOGRAPHICS } from '../../../src/lib/catalog';
import { CONTINENTS } from '../../../src/lib/evaluation/measures/continents';
import type { Dimension } from '../../../src/lib/evaluation/measures/groups';
import { groupsOf } from '../../../src/lib/evaluation/measures/groups';
import { inequityIndex, inequityRows } from '../../../src/lib/evaluation/measures/inequity';
import { random } from '../../../src/lib/random';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const settings = { shuffles: 200, seed: 1 };

/** Accuracies of one method that are the same at both levels. */
function reasoner(values: readonly number[]) {
	const measure = Float64Array.from(values);
	return new Map([['reasoner' as const, { polar: measure, refined: measure, overall: measure }]]);
}

function rows(
	values: readonly number[],
	groups: Readonly<Partial<Record<Dimension, readonly (string | undefined)[]>>>,
	minimum: 1 | 20 = 1
) {
	const byDimension = new Map(Object.entries(groups)) as Map<Dimension, string[]>;
	return inequityRows(reasoner(values), byDimension, minimum, settings);
}

describe('the Value Inequity Index', () => {
	it('is the sample standard deviation of the groups’ means, worked out on paper', () => {
		// Means 60, 70 and 80; their mean is 70; √((100 + 0 + 100) / 2) = 10. Pooled people would give another.
		const values = Float64Array.of(50, 70, 70, 80, 90, 70, 80);
		expect(inequityIndex(values, Int32Array.of(0, 0, 1, 2, 2, 2, 2), 3)).toBeCloseTo(10, 12);
	});

	it('is that of the groups named, whatever their order, without those who are in none', () => {
		const names = ['b', 'a', undefined, 'c', 'a', 'b'];
		// a: (60 + 64) / 2 = 62; b: (70 + 74) / 2 = 72; c: 67. Mean 67; √((25 + 25 + 0) / 2) = 5.
		const [row, mean] = rows([70, 60, 0, 67, 64, 74], { sex: names });
		expect(row).toMatchObject({
			...{ method: 'reasoner', dimension: 'sex', minimum: 1, groups: 3, people: 5 },
			polar: { index: 5 }
		});
		expect(mean).toMatchObject({ dimension: 'mean', groups: 3, people: 5, polar: { index: 5 } });
	});

	it('averages over dimensions', () => {
		const sex = ['m', 'm', 'f', 'f'];
		const age = ['old', 'young', 'old', 'young'];
		// Sex: 70 against 80, √50; age: 75 against 75, 0.
		const found = rows([70, 70, 80, 80], { sex, age });
		expect(found.map(({ polar }) => polar.index)).toEqual([7.07, 0, 3.54]);
		expect(found.at(-1)).toMatchObject({ groups: 4, people: 4 });
	});

	it('takes in only groups that are large enough, and needs two of them', () => {
		const names = Array.from({ length: 60 }, (_, person) =>
			person < 30 ? 'a' : person < 50 ? 'b' : person < 59 ? 'c' : undefined
		);
		const values = names.map((name) => (name === 'a' ? 60 : name === 'b' ? 62 : 90));
		const [row] = rows(values, { religion: names }, 20);
		expect(row).toMatchObject({ groups: 2, people: 50, polar: { index: 1.41 } });
		const found = rows(values, { sex: names.map(() => 'only'), religion: names }, 20);
		expect(found.map(({ dimension }) => dimension)).toEqual(['religion', 'mean']);
	});

	it('has a noise floor that an index of nothing stays within, and one of something leaves', () => {
		const next = random(3);
		const groups = Array.from({ length: 400 }, () => String(Math.floor(next() * 8)));
		const people = groups.map(() => 60 + 20 * next());
		const [nothing] = rows(people, { employment: groups });
		const [mean, low, high] = nothing!.overall.noise;
		expect(nothing!.overall.index).toBeGreaterThan(low);
		expect(nothing!.overall.index).toBeLessThan(high);
		expect(mean).toBeGreaterThan(low);
		expect(mean).toBeLessThan(high);
		// Eight groups of 50 with a standard deviation of 20/√12 = 5.77: their means scatter by 5.77/√50 = 0.82.
		expect(mean).toBeCloseTo(0.82, 0);
		const [something] = rows(
			people.map((value, person) => value + 3 * Number(groups[person])),
			{ employment: groups }
		);
		expect(something!.overall.index).toBeGreaterThan(3 * something!.overall.noise[2]);
	});

	it('is the same for the same seed', () => {
		const groups = Array.from({ length: 50 }, (_, person) => String(person % 3));
		const values = groups.map((_, person) => (person * 37) % 41);
		expect(rows(values, { sex: groups })).toEqual(rows(values, { sex: groups }));
	});
});

describe('groups of people', () => {
	const people = { ...syntheticRespondents(100), birthCountries: new Int16Array(100).fill(-1) };
	const index = (id: string) => DEMOGRAPHICS.findIndex((each) => each.id === id);

	it('put every country of the catalog on a continent, once', () => {
		const countries = DEMOGRAPHICS[0]!.options.map(({ code }) => String(code));
		expect([...CONTINENTS.keys()].sort()).toEqual(countries);
		expect(new Set(CONTINENTS.values()).size).toBe(6);
		const known = { EGY: 'Africa', TUR: 'Asia', RUS: 'Europe', MEX: 'North America' };
		for (const [country, continent] of Object.entries(known))
			expect(CONTINENTS.get(country)).toBe(continent);
	});

	it('are those of the demographics', () => {
		const sex = groupsOf(people, 'sex');
		for (let person = 0; person < 100; person++)
			expect(sex[person]).toBe(
				['Male', 'Female'][people.demographics[person * 20 + index('sex')]!]
			);
	});

	it('cut incomes at 3 and 7', () => {
		const demographics = people.demographics.slice();
		for (let person = 0; person < 11; person++)
			demographics[person * 20 + index('income')] = person < 10 ? person : -1;
		const groups = groupsOf({ ...people, demographics }, 'income').slice(0, 11);
		const [lower, middle, higher] = ['Lower (1–3)', 'Middle (4–7)', 'Higher (8–10)'];
		expect(groups).toEqual([
			...[lower, lower, lower, middle, middle, middle, middle, higher, higher, higher],
			undefined
		]);
	});

	it('know a country of birth where the file has it', () => {
		people.birthCountries[1] = 76;
		expect(groupsOf(people, 'birthCountry').slice(0, 2)).toEqual([undefined, '076']);
		const without = syntheticRespondents(2);
		expect(groupsOf(without, 'birthCountry')).toEqual([undefined, undefined]);
	});
});
