import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMOGRAPHICS, ITEMS, itemIndex, type ItemId } from '../../../src/lib/catalog';
import { RespondentsFileError } from '../../../src/lib/respondents/file-error';
import { loadRespondents } from '../../../src/lib/respondents/load';
import {
	codeAt,
	countriesOf,
	countryOf,
	profileOf,
	type Respondents
} from '../../../src/lib/respondents/respondents';
import {
	csvOf,
	pieces,
	syntheticRows,
	VARIABLES,
	type Row
} from '../../fixtures/synthetic-respondents';

const FILE = 'people.csv';

function load(content: string | Uint8Array, size?: number) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	return loadRespondents(pieces(bytes, size), FILE);
}

const codeOf = (respondents: Respondents, person: number, id: ItemId) =>
	codeAt(respondents, person, itemIndex(id));

/** Every demographic: undefined where it is not known. */
function demographicsOf(respondents: Respondents, person: number) {
	const { demographics } = profileOf(respondents, person, [], 'only');
	return Object.fromEntries(DEMOGRAPHICS.map(({ id }) => [id, demographics[id]]));
}

async function failure(content: string | Uint8Array): Promise<RespondentsFileError> {
	const error = await load(content).then(
		() => undefined,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(RespondentsFileError);
	expect((error as Error).message).toContain(FILE);
	return error as RespondentsFileError;
}

describe('a file of respondents', () => {
	const rows = syntheticRows(7);

	it('gives each answer at the place of its item, as the position of its code', async () => {
		const respondents = await load(csvOf(rows));
		expect(respondents.count).toBe(7);
		expect(respondents.answers).toHaveLength(7 * 253);
		expect(respondents.demographics).toHaveLength(7 * 20);
		rows.forEach((row, person) => {
			for (const { id } of ITEMS) expect(codeOf(respondents, person, id)).toBe(row[id]);
		});
	});

	it('is the same whatever the order of columns, the quotes, the line ends, or other columns', async () => {
		const plain = await load(csvOf(rows));
		const columns = ['doi', ...[...VARIABLES].reverse(), 'S007', 'W_WEIGHT'];
		const others = rows.map((row) => ({ ...row, doi: '10.14281, "v6"'.replaceAll('"', '""') }));
		for (const newline of ['\n', '\r\n'])
			expect(await load(csvOf(others, { columns, newline, quote: true }))).toEqual(plain);
		expect(await load(`\uFEFF${csvOf(rows)}`)).toEqual(plain);
		expect(await load(csvOf(rows).trimEnd())).toEqual(plain);
		expect(await load(`${csvOf(rows)}\n\n`)).toEqual(plain);
	});

	it('is the same in whatever pieces it arrives, plain or gzipped', { tags: 'slow' }, async () => {
		const bytes = new TextEncoder().encode(csvOf(rows, { newline: '\r\n', quote: true }));
		const whole = await load(bytes);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), fc.boolean(), async (size, gzip) => {
				expect(await load(gzip ? gzipSync(bytes) : bytes, size)).toEqual(whole);
			}),
			{ numRuns: 40, examples: [[1, false]] }
		);
	});

	it('may come as a stream, as from a file picker', async () => {
		const blob = new Blob([csvOf(rows)]);
		expect(await loadRespondents(blob.stream(), FILE)).toEqual(await load(csvOf(rows)));
	});

	it.each<[string | number, number | undefined]>([
		['10', 10],
		['10.0', 10],
		[' 10 ', 10],
		[1, 1],
		['', undefined],
		[-1, undefined],
		['-5', undefined],
		['-4.0', undefined],
		[0, undefined],
		[11, undefined],
		['9.5', undefined],
		['NA', undefined],
		['.', undefined]
	])('reads "%s" on a ten-point item as %s', async (value, code) => {
		const respondents = await load(csvOf([{ ...rows[0]!, Q164: value }]));
		expect(codeOf(respondents, 0, 'Q164')).toBe(code);
	});
});

describe('demographics', () => {
	async function read(row: Row, columns?: readonly string[]) {
		return demographicsOf(await load(csvOf([{ Q1: 1, ...row }], { columns })), 0);
	}

	it.each<[Row, Row | { [id: string]: undefined }]>([
		[{ B_COUNTRY_ALPHA: 'BRA' }, { country: 'BRA' }],
		[{ B_COUNTRY_ALPHA: 'NIR' }, { country: 'GBR' }],
		[{ B_COUNTRY_ALPHA: 'SWE' }, { country: undefined }],
		[{ Q262: 15 }, { ageGroup: undefined }],
		[{ Q262: 16 }, { ageGroup: 1 }],
		[{ Q262: 24 }, { ageGroup: 1 }],
		[{ Q262: 25 }, { ageGroup: 2 }],
		[{ Q262: 44 }, { ageGroup: 3 }],
		[{ Q262: 54 }, { ageGroup: 4 }],
		[{ Q262: 64 }, { ageGroup: 5 }],
		[{ Q262: 65 }, { ageGroup: 6 }],
		[{ Q262: 103 }, { ageGroup: 6 }],
		[{ Q262: -2 }, { ageGroup: undefined }],
		[{ Q274: 0 }, { children: 0 }],
		[{ Q274: 12 }, { children: 7 }],
		[{ Q270: 7 }, { householdSize: 7 }],
		[{ Q270: 31 }, { householdSize: 7 }],
		[{ Q270: 0 }, { householdSize: undefined }],
		[{ Q269: 2 }, { citizen: 2 }],
		[{ Q269: 3 }, { citizen: undefined }],
		[{ Q281: 0 }, { occupation: 0 }],
		[
			{ Q260: 2, Q275: 8, Q273: 6 },
			{ sex: 2, education: 8, maritalStatus: 6 }
		],
		[
			{ Q271: 4, Q279: 8, Q284: 3 },
			{ livesWithParents: 4, employment: 8, sector: 3 }
		],
		[
			{ Q286: 4, Q287: 5, Q288: 10 },
			{ savings: 4, socialClass: 5, income: 10 }
		],
		[
			{ Q289: 9, H_URBRURAL: 2 },
			{ religion: 9, settlement: 2 }
		],
		[
			{ Q263: 2, Q264: 1, Q265: 2 },
			{ bornHere: 2, motherBornHere: 1, fatherBornHere: 2 }
		]
	])('%o are %o', async (row, expected) => {
		expect(await read(row)).toMatchObject(expected);
	});

	it('takes the age group from X003R only where there is no age in years', async () => {
		const without = VARIABLES.filter((name) => name !== 'Q262').concat('X003R');
		expect(await read({ X003R: 5 }, without)).toMatchObject({ ageGroup: 5 });
		const both = [...VARIABLES, 'X003R'];
		expect(await read({ X003R: 5, Q262: 30 }, both)).toMatchObject({ ageGroup: 2 });
	});

	it('counts the countries of the list', async () => {
		const people = ['BRA', 'BRA', 'NIR', 'GBR', 'SWE', ''].map((country) => ({
			Q1: 1,
			B_COUNTRY_ALPHA: country
		}));
		expect(countriesOf(await load(csvOf(people)))).toBe(2);
	});
});

describe('a file that is not what it should be', () => {
	const rows = syntheticRows(4);
	const good = csvOf(rows);

	it.each<[string, string | Uint8Array, RegExp]>([
		['empty', '', /empty/],
		['a header only', good.split('\n')[0]!, /nobody/],
		['a gzip file cut short', gzipSync(good).subarray(0, 700), /damaged or cut short/],
		['a gzip file cut in its first bytes', gzipSync(good).subarray(0, 3), /damaged or cut short/]
	])('says so: %s', async (_, content, expected) => {
		expect((await failure(content)).message).toMatch(expected);
	});

	it('names the columns it misses', async () => {
		const columns = VARIABLES.filter((name) => !['Q57', 'B_COUNTRY_ALPHA', 'Q262'].includes(name));
		const { message, params } = await failure(csvOf(rows, { columns }));
		expect(message).toMatch(/\b3 of the columns/);
		for (const name of ['Q57', 'B_COUNTRY_ALPHA', 'Q262 or X003R']) expect(message).toContain(name);
		expect(params.line).toBe(1);
	});

	it('names a column that is there twice', async () => {
		const { message } = await failure(csvOf(rows, { columns: [...VARIABLES, 'Q57'] }));
		expect(message).toMatch(/Q57.*twice/);
	});

	it.each([
		['too few', (line: string) => line.slice(0, 100)],
		['too many', (line: string) => `${line},1`]
	])('names the line with %s fields', async (_, damage) => {
		const lines = good.split('\n');
		lines[3] = damage(lines[3]!);
		const { message, params } = await failure(lines.join('\n'));
		expect(params.line).toBe(4);
		expect(message).toMatch(new RegExp(`line 4: .* fields .* ${VARIABLES.length}`));
	});

	it('notices a plain file that is cut short', async () => {
		expect((await failure(good.slice(0, -200))).params.line).toBe(5);
	});

	it('names the line of a quotation mark that is never closed', { tags: 'slow' }, async () => {
		const lines = csvOf(syntheticRows(3000)).split('\n');
		lines[2] = `"${lines[2]!}`;
		const { message, params } = await failure(lines.join('\n'));
		expect(message).toMatch(/quotation mark/);
		expect(params.line).toBe(3);
	});

	it('asks for codes where a column holds labels, be it at the ends of a scale alone', async () => {
		const labelled = rows.map((row, index) => ({ ...row, Q57: index ? 'Need to be careful' : 1 }));
		const { message, params } = await failure(csvOf(labelled));
		expect(message).toMatch(/Q57 holds words instead of codes, in 3 fields.*“Need to be careful”/);
		expect(params).toMatchObject({ line: 3, column: 'Q57', count: 3 });
		const ends = rows.map((row, index) => ({
			...row,
			Q182: index === 2 ? '10 Always justifiable' : 5
		}));
		expect((await failure(csvOf(ends))).params).toMatchObject({
			line: 4,
			column: 'Q182',
			count: 1,
			example: '10 Always justifiable'
		});
		const named = rows.map((row) => ({ ...row, B_COUNTRY_ALPHA: 'Brazil' }));
		expect((await failure(csvOf(named))).message).toMatch(/B_COUNTRY_ALPHA holds words/);
	});

	it('passes on the error of a source that fails, and does not blame the file', async () => {
		async function* broken() {
			yield gzipSync(good).subarray(0, 100);
			throw new Error('the disk was pulled out');
		}
		await expect(loadRespondents(broken(), FILE)).rejects.toThrow('the disk was pulled out');
	});
});

describe('what is told of a person', () => {
	const items = ['Q1', 'Q2', 'Q164'].map((id) => itemIndex(id as ItemId));
	const rows: Row[] = [
		{ Q1: 2, Q2: -1, Q164: 10, Q3: 1, B_COUNTRY_ALPHA: 'BRA', Q260: 2 },
		{ Q1: 1, Q2: 3 }
	];

	it('is the answers asked for, without those that are missing', async () => {
		const { responses, demographics } = profileOf(await load(csvOf(rows)), 0, items, 'none');
		expect([...responses]).toEqual([
			['Q1', 2],
			['Q164', 10]
		]);
		expect(demographics).toEqual({});
	});

	it('may be the demographics, beside the answers or alone', async () => {
		const people = await load(csvOf(rows));
		const demographics = { country: 'BRA', sex: 2 };
		expect(profileOf(people, 0, items, 'with')).toEqual({
			responses: profileOf(people, 0, items, 'none').responses,
			demographics
		});
		expect(profileOf(people, 0, items, 'only')).toEqual({ responses: new Map(), demographics });
		expect(profileOf(people, 1, items, 'only').demographics).toEqual({});
	});

	it('names the country', async () => {
		const people = await load(csvOf(rows));
		expect([countryOf(people, 0), countryOf(people, 1)]).toEqual(['BRA', undefined]);
	});
});
