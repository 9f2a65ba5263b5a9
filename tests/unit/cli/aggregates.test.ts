import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMOGRAPHICS } from '../../../src/lib/catalog';
import { parseCountries, parseMap } from '../../../src/lib/societies/aggregates';
import { MAP_ITEMS } from '../../../src/lib/societies/cultural-map';
import { latestPositions, publishedCells, scoringIn } from '../../../src/lib/societies/published';
import { countryCells } from '../../../src/lib/societies/country-cells';
import { command } from '../../fixtures/command';
import {
	csvOf,
	syntheticRespondents,
	syntheticRows,
	VARIABLES
} from '../../fixtures/synthetic-respondents';

const country = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');

describe('cells of countries', () => {
	/** 100 people in Andorra who say yes to Q7 (the first 60) or no; the weights are given. */
	const people = (weights: (person: number) => number) => {
		const respondents = syntheticRespondents(100);
		for (let person = 0; person < 100; person++) {
			respondents.demographics[person * DEMOGRAPHICS.length + country] = 0;
			respondents.answers[person * 253 + 6] = person < 60 ? 0 : 1;
		}
		return { ...respondents, weights: Float32Array.from({ length: 100 }, (_, at) => weights(at)) };
	};

	it('are weighted where everyone has a weight', () => {
		const { Q7 } = countryCells(people((at) => (at < 60 ? 0.5 : 1))).AND!;
		expect(Q7).toMatchObject({ n: 100, weighted: true });
		expect(Q7!.shares[0]).toBeCloseTo(30 / 70);
	});

	it('are not weighted where a single one has none', () => {
		const { Q7 } = countryCells(people((at) => (at === 3 ? NaN : 0.5))).AND!;
		expect(Q7).toEqual({ n: 100, weighted: false, shares: [0.6, 0.4] });
	});

	it('are dropped below 30 people', () => {
		const respondents = people(() => 1);
		for (let person = 29; person < 100; person++) respondents.answers[person * 253 + 6] = -1;
		expect(countryCells(respondents).AND!.Q7).toBeUndefined();
		expect(countryCells(respondents).AND!.Q8!.n).toBe(100);
	});
});

describe('published tables', () => {
	const row = (more: object) => ({
		qid: 'Q7',
		B_COUNTRY_ALPHA: 'BRA',
		option_code: '1',
		proportion: '0.3',
		weighting: 'weighted',
		source: 'published',
		...more
	});

	it('are read for codes and items of the catalog only, and add up to 1', () => {
		const cells = publishedCells([
			row({}),
			row({ option_code: '2', proportion: '0.6' }),
			row({ option_code: '5', proportion: '0.1' }),
			row({ qid: 'Q82' }),
			row({ B_COUNTRY_ALPHA: 'NZL', source: 'respondents' })
		]);
		expect(Object.keys(cells)).toEqual(['BRA']);
		expect(Object.keys(cells.BRA!)).toEqual(['Q7']);
		expect(cells.BRA!.Q7).toMatchObject({ weighted: true });
		expect(cells.BRA!.Q7!.shares[0]).toBeCloseTo(1 / 3);
	});

	it('with something else than a number are refused', () => {
		expect(() => publishedCells([row({ proportion: 'many' })])).toThrow(/"many".*Q7 in BRA/);
		expect(() => scoringIn([])).toThrow(/no row for intercept/);
	});

	it('give each country its latest position', () => {
		const at = (year: string, x: string) => ({
			iso_numeric: '76',
			country: 'Brazil',
			year,
			surv_selfexp: x,
			trad_secular: '0'
		});
		expect(latestPositions([at('2006', '1'), at('2018', '2'), at('1997', '3')])).toEqual([
			{ code: 'BRA', name: 'Brazil', year: 2018, point: [2, 0] }
		]);
		expect(() => latestPositions([{ ...at('2006', '1'), iso_numeric: '1' }])).toThrow(/Brazil/);
	});
});

describe('npm run marginals with aggregates', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'aggregates-'));
		const rows = syntheticRows(300).map((row, at) => ({
			...row,
			B_COUNTRY_ALPHA: at < 150 ? 'BRA' : 'NZL',
			W_WEIGHT: at < 150 ? 1.5 : ''
		}));
		const file = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
		await file('people.csv', csvOf(rows, { columns: [...VARIABLES, 'W_WEIGHT'] }));
		await file(
			'country-distributions.csv.gz',
			gzipSync(
				'qid,B_COUNTRY_ALPHA,option_code,proportion,weighting,source\nQ7,NZL,1,0.25,weighted,published\nQ7,NZL,2,0.75,weighted,published\nQ8,NIR,1,1,unweighted,published\n'
			)
		);
		await file(
			'cultural-map.csv',
			'iso_numeric,country,year,surv_selfexp,trad_secular\n76,Brazil,2018,0.1,-0.3\n'
		);
		const weights = [...MAP_ITEMS.map(({ variable }) => variable), 'intercept'];
		await file(
			'cultural-map-fitted-scoring.csv',
			[',W7_item,SurvSAgg,TradAgg', ...weights.map((name) => `${name},"a, b",0.5,-0.5`)].join('\n')
		);
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('writes what the compare screen needs, the same bytes each time', async () => {
		const build = (out: string) =>
			command(
				'marginals',
				...['--data', join(folder, 'people.csv')],
				...['--aggregates', folder],
				...['--out', join(folder, out)]
			);
		const finished = await Promise.all([build('a'), build('b')]);
		expect(finished.map(({ stderr }) => stderr)).toEqual(['', '']);
		const read = (out: string, name: string) => readFile(join(folder, out, name), 'utf8');
		for (const name of ['countries.json', 'cultural-map.json'])
			expect(await read('a', name)).toBe(await read('b', name));
		const { countries, sources } = parseCountries(JSON.parse(await read('a', 'countries.json')));
		expect(sources.respondents).toMatchObject({ file: 'people.csv', people: 300 });
		expect(countries.NZL!.Q7).toEqual({ n: null, weighted: true, shares: [2500, 7500] });
		expect(countries.NZL!.Q8).toMatchObject({ n: 150, weighted: false });
		expect(countries.BRA!.Q8).toMatchObject({ n: 150, weighted: true });
		expect(countries.NIR!.Q8).toMatchObject({ n: null, weighted: false });
		const map = parseMap(JSON.parse(await read('a', 'cultural-map.json')));
		expect(map.spread).toMatchObject({ people: 300, countries: 2 });
		expect(map.scoring.intercept).toEqual([0.5, -0.5]);
	});

	it('says which file is missing, and writes nothing', async () => {
		const out = join(folder, 'none');
		const { code, stderr } = await command(
			'marginals',
			...['--data', join(folder, 'people.csv')],
			...['--aggregates', tmpdir()],
			...['--out', out]
		);
		expect(code).toBe(1);
		expect(stderr).toMatch(/country-distributions\.csv\.gz: there is no such file/);
		await expect(readFile(join(out, 'marginals.json'))).rejects.toThrow('ENOENT');
	});
});
