import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_COUNT, DEMOGRAPHICS, itemIndex, ITEMS } from '../../../src/lib/catalog';
import { marginalsOf } from '../../../src/lib/societies/count-marginals';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import {
	MarginalsError,
	parseMarginals,
	WorldMarginals,
	worldPrediction,
	type Marginals
} from '../../../src/lib/societies/marginals';
import { command } from '../../fixtures/command';
import { csvOf, syntheticRespondents, syntheticRows } from '../../fixtures/synthetic-respondents';

const source = { file: 'people.csv', sha256: '00' };
const country = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');

/** 120 synthetic people who all live in one country, but for some in another. */
function people(elsewhere: number) {
	const respondents = syntheticRespondents(120);
	for (let person = 0; person < 120; person++)
		respondents.demographics[person * DEMOGRAPHICS.length + country] = person < elsewhere ? 6 : 0;
	return respondents;
}

describe('marginals', () => {
	it('count who gave which answer, in the world and by country', () => {
		const respondents = people(40);
		const column = itemIndex('Q164');
		const given = [...Array(120).keys()].map((one) => respondents.answers[one * 253 + column]!);
		const count = (positions: readonly number[]) =>
			ITEMS[column]!.codes.map((_, code) => positions.filter((given) => given === code).length);
		const { world, countries } = marginalsOf(respondents, source);
		expect(world.Q164).toEqual({ n: 120, counts: count(given) });
		expect(countries.BRA!.Q164).toEqual({ n: 40, counts: count(given.slice(0, 40)) });
		expect(countries.AND!.Q164).toEqual({ n: 80, counts: count(given.slice(40)) });
		expect(Object.keys(countries)).toEqual(['AND', 'BRA']);
	});

	it('tell nothing about fewer than 30 people', () => {
		const respondents = people(29);
		// In the world, too: 29 answers to one item, 30 to the next.
		for (let person = 29; person < 120; person++) respondents.answers[person * 253] = -1;
		for (let person = 30; person < 120; person++) respondents.answers[person * 253 + 1] = -1;
		const { world, countries, minimumCell } = marginalsOf(respondents, source);
		expect(minimumCell).toBe(30);
		expect(countries.BRA).toBeUndefined();
		expect(world.Q1).toBeUndefined();
		expect(world.Q2!.n).toBe(30);
	});

	it('leave people of no known country out of the countries only', () => {
		const respondents = people(40);
		respondents.demographics.fill(-1);
		const { world, countries } = marginalsOf(respondents, source);
		expect(countries).toEqual({});
		expect(world.Q1!.n).toBe(120);
	});

	it('of another catalog, or of another kind, are refused', () => {
		const good = marginalsOf(people(40), source);
		expect(parseMarginals(JSON.parse(JSON.stringify(good)))).toEqual(good);
		for (const [bad, message] of [
			[{ ...good, world: { ...good.world, Q164: { n: 2, counts: [1, 1] } } }, /world.*Q164/],
			[{ ...good, countries: { BRA: { Q999: { n: 2, counts: [1, 1] } } } }, /BRA.*Q999/],
			[{ ...good, world: { Q1: { n: 1, counts: ['1'] } } }, /world\.Q1\.counts/],
			['<!doctype html>', /not as expected/]
		] as const) {
			expect(() => parseMarginals(bad)).toThrow(MarginalsError);
			expect(() => parseMarginals(bad)).toThrow(message);
		}
	});
});

describe('the world majority', () => {
	it('is the share of each answer, for whoever is asked about', async () => {
		const marginals = marginalsOf(people(40), source);
		const profile = { responses: new Map([['Q164', 1] as const]), demographics: {} };
		const predictions = await new WorldMarginals(marginals).predict([profile, profile]);
		expect(predictions).toHaveLength(2);
		expect(predictions[0]).toHaveLength(CODE_COUNT);
		const { n, counts } = marginals.world.Q164!;
		const shares = [...distributionOf(predictions[1]!, itemIndex('Q164'))];
		shares.forEach((share, code) => expect(share).toBeCloseTo(counts[code]! / n, 6));
	});

	it('is not made up where too few answered', () => {
		const marginals = marginalsOf(people(40), source);
		delete marginals.world.Q5;
		expect(() => new WorldMarginals(marginals)).toThrow(/Q5/);
	});
});

describe('the shipped marginals', () => {
	const read = async (name: string) =>
		JSON.parse(await readFile(`static/data/${name}.json`, 'utf8'));
	let shipped: Marginals;
	beforeAll(async () => {
		shipped = parseMarginals(await read('marginals'));
	});

	it('are of all items and 65 countries, and nowhere of fewer than 30 people', () => {
		expect(Object.keys(shipped.world)).toEqual(ITEMS.map(({ id }) => id));
		expect(Object.keys(shipped.countries)).toHaveLength(65);
		for (const cells of [shipped.world, ...Object.values(shipped.countries)])
			for (const { n, counts } of Object.values(cells)) {
				expect(n).toBeGreaterThanOrEqual(30);
				expect(counts.reduce((sum, people) => sum + people, 0)).toBe(n);
			}
	});

	it('do not give a small cell away as the difference of the world and the countries', () => {
		for (const [id, { n }] of Object.entries(shipped.world)) {
			const known = Object.values(shipped.countries).map((cells) => cells[id]?.n ?? 0);
			const rest = n - known.reduce((sum, people) => sum + people, 0);
			expect(rest === 0 || rest >= 30).toBe(true);
		}
	});

	it('say what is known of the world: most find family very important, few justify violence', () => {
		const prediction = worldPrediction(shipped);
		expect(distributionOf(prediction, itemIndex('Q1'))[0]).toBeGreaterThan(0.85);
		expect(distributionOf(prediction, itemIndex('Q189'))[0]).toBeGreaterThan(0.6);
	});

	it('come in a small file, too, of the world alone', async () => {
		expect(await read('marginals-world')).toEqual({ ...shipped, countries: {} });
	});
});

describe('npm run marginals', () => {
	let folder: string;
	beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'marginals-'))));
	afterAll(() => rm(folder, { recursive: true }));

	it('writes the same bytes for the same file, wherever it lies', async () => {
		await writeFile(join(folder, 'people.csv'), csvOf(syntheticRows(400)));
		const run = (out: string) =>
			command('marginals', '--data', join(folder, 'people.csv'), '--out', join(folder, out));
		const finished = await Promise.all([run('a'), run('b')]);
		expect(finished.map(({ code }) => code)).toEqual([0, 0]);
		const [a, b] = await Promise.all(
			['a', 'b'].map((out) => readFile(join(folder, out, 'marginals.json'), 'utf8'))
		);
		expect(a).toBe(b);
		expect(parseMarginals(JSON.parse(a!)).source).toMatchObject({
			file: 'people.csv',
			people: 400
		});
	});

	it('says so, and writes nothing, if too few answered', async () => {
		await writeFile(join(folder, 'few.csv'), csvOf(syntheticRows(29)));
		const out = join(folder, 'few');
		const { code, stderr } = await command(
			'marginals',
			'--data',
			join(folder, 'few.csv'),
			'--out',
			out
		);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^error: fewer than 30 people answered Q1.*\n$/);
		await expect(readFile(join(out, 'marginals.json'))).rejects.toThrow('ENOENT');
	});
});
