import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ITEMS, type ItemId } from '../../../src/lib/catalog';
import { EvaluationError } from '../../../src/lib/evaluation/errors';
import { countSocieties } from '../../../src/lib/societies/count';
import { parseSocieties } from '../../../src/lib/societies/file';
import { typicalityOf } from '../../../src/lib/evaluation/typicality';
import {
	PERCENTILES,
	parseTypicality,
	standing,
	typicality
} from '../../../src/lib/run/typicality';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

// Q7 has two codes. Half an answer is added to each: 3.5 of 4 and 0.5 of 4.
const cells = { Q7: { n: 3, counts: [3, 0], shares: [1, 0], weighted: false } };

describe('the statistic, by hand', () => {
	const [common, rare] = [Math.log(3.5 / 4), Math.log(0.5 / 4)];
	const expected = (3.5 / 4) * common + (0.5 / 4) * rare;

	test.each([
		[1, common - expected],
		[2, rare - expected]
	])('answer %i', (code, value) => {
		const found = typicality([['Q7', code]], cells);
		expect(found.items).toBe(1);
		expect(found.value).toBeCloseTo(value, 12);
	});

	test('items without a cell are left out, and without any there is no NaN', () => {
		expect(typicality([['Q1', 1]], cells)).toEqual({ value: 0, items: 0 });
	});
});

describe('where one stands', () => {
	const values = (times: number) => PERCENTILES.map((_, k) => times * (k - 9));
	const reference = [
		{ items: 20, people: 700, values: values(2) },
		{ items: 80, people: 600, values: values(1) }
	];

	test.each([
		// Among 20 answers 0 is the median; the quantile above it is 2.
		[20, 0, 50],
		[20, -0.1, 45],
		[20, -100, 0],
		[20, 100, 95],
		// In the middle, by logarithm, between 20 and 80: one and a half.
		[40, 1.4, 50],
		[40, 1.6, 55],
		// Beyond the largest, as there.
		[200, 1, 55]
	])('%i answers, %f', (items, value, from) => {
		expect(standing({ value, items }, reference)).toMatchObject({ from, to: from + 5, items });
	});

	test('nothing is said of too few answers', () => {
		expect(standing({ value: 0, items: 19 }, reference)).toBeNull();
		expect(standing({ value: 0, items: 50 }, [])).toBeNull();
	});
});

describe('the quantiles', { tags: 'slow' }, () => {
	const respondents = syntheticRespondents(700);
	const societies = countSocieties(respondents, { file: 'synthetic', sha256: '00' });

	test('are of everyone with enough answers, ascending, and the same for the same seed', () => {
		const { world, country } = typicalityOf(respondents, societies, 1);
		expect(world.map(({ items, people }) => [items, people])).toEqual([
			[20, 700],
			[50, 700],
			[100, 700],
			[200, 700]
		]);
		for (const { values } of [...world, ...country])
			expect([...values].sort((first, second) => first - second)).toEqual(values);
		expect(typicalityOf(respondents, societies, 1)).toEqual({ world, country });
		expect(typicalityOf(respondents, societies, 2)).not.toEqual({ world, country });
	});

	test('take in whoever answered just as many', () => {
		const few = syntheticRespondents(700);
		for (let person = 0; person < 700; person++)
			few.answers.fill(-1, person * 253 + 20, (person + 1) * 253);
		const { world } = typicalityOf(few, societies, 1);
		expect(world.map(({ items, people }) => [items, people])).toEqual([[20, 700]]);
	});

	test('are refused for so few people that one could be made out', () => {
		expect(() => typicalityOf(syntheticRespondents(599), societies, 1)).toThrow(EvaluationError);
	});
});

describe('the shipped file', () => {
	const read = (name: string) => JSON.parse(readFileSync(`static/data/${name}.json`, 'utf8'));
	const reference = parseTypicality(read('typicality'));

	test('has at least thirty people between two quantiles', () => {
		for (const { people } of [...reference.world, ...reference.country])
			expect(people / (PERCENTILES.length + 1)).toBeGreaterThanOrEqual(30);
	});

	test('who always gives the world’s usual answer is typical, who never does is not', () => {
		const { world } = parseSocieties(read('marginals-world'));
		const answers = (pick: (...counts: number[]) => number) =>
			ITEMS.slice(0, 100).map(({ id, codes }): [ItemId, number] => {
				const counts = world[id]!.counts!;
				return [id, codes[counts.indexOf(pick(...counts))]!];
			});
		expect(standing(typicality(answers(Math.max), world), reference.world)!.from).toBe(95);
		expect(standing(typicality(answers(Math.min), world), reference.world)!.from).toBe(0);
	});

	test('says what is wrong with another file', () => {
		expect(() => parseTypicality({ ...read('typicality'), world: [{ items: 5 }] })).toThrow(
			'world'
		);
	});
});
