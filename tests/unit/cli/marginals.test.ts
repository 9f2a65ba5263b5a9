import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAP_ITEMS } from '../../../src/lib/societies/cultural-map';
import { parseSocieties } from '../../../src/lib/societies/file';
import { parseMap } from '../../../src/lib/societies/map-file';
import { command } from '../../fixtures/command';
import { csvOf, syntheticRows, VARIABLES } from '../../fixtures/synthetic-respondents';

describe('npm run marginals', { tags: 'slow' }, () => {
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
			['a', 'b'].map((out) => readFile(join(folder, out, 'societies.json'), 'utf8'))
		);
		expect(a).toBe(b);
		const { sources } = parseSocieties(JSON.parse(a!));
		expect(sources.respondents).toMatchObject({ file: 'people.csv', people: 400 });
		expect(sources.published).toBeNull();
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
		expect(stderr).toMatch(/^error: fewer than 30 people answered Q1.*\n$/m);
		await expect(readFile(join(out, 'societies.json'))).rejects.toThrow('ENOENT');
	});
});

describe('npm run marginals with aggregates', { tags: 'slow' }, () => {
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
		// What the file was taken for, and no complaint.
		for (const { stderr } of finished)
			expect(stderr).toMatch(
				/^people\.csv: 300 people of 2 countries\. .*No value is missing\.\n$/
			);
		const read = (out: string, name: string) => readFile(join(folder, out, name), 'utf8');
		for (const name of ['societies.json', 'cultural-map.json'])
			expect(await read('a', name)).toBe(await read('b', name));
		const { societies, sources } = parseSocieties(JSON.parse(await read('a', 'societies.json')));
		expect(sources.published).toMatchObject({ file: 'country-distributions.csv.gz' });
		expect(sources.respondents).toMatchObject({ file: 'people.csv', people: 300 });
		expect(societies.NZL!.Q7).toMatchObject({ n: null, weighted: true, shares: [0.25, 0.75] });
		// Counted all the same.
		expect(societies.NZL!.Q7!.counts![0]! + societies.NZL!.Q7!.counts![1]!).toBe(150);
		expect(societies.NZL!.Q8).toMatchObject({ n: 150, weighted: false });
		expect(societies.BRA!.Q8).toMatchObject({ n: 150, weighted: true });
		expect(societies.NIR!.Q8).toMatchObject({ n: null, weighted: false });
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
		await expect(readFile(join(out, 'societies.json'))).rejects.toThrow('ENOENT');
	});
});
