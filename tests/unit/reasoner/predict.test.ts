import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_COUNT, itemIndex, itemOf, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { Chance } from '../../../src/lib/baselines/chance';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import {
	predictionReport,
	type PredictionReport
} from '../../../src/lib/reasoner/prediction-report';
import { parseProfiles, ProfileFileError } from '../../../src/lib/reasoner/profile-file';
import type { Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { command } from '../../fixtures/command';

const parse = (value: unknown) => parseProfiles(JSON.stringify(value));

describe('a file of profiles', () => {
	it('holds one profile, or a list of them', () => {
		const whole = { responses: { Q164: 10, Q1: 2 }, demographics: { country: 'BRA', sex: 2 } };
		const [profile, ...others] = parse(whole);
		expect(others).toEqual([]);
		expect([...profile!.responses]).toEqual([
			['Q164', 10],
			['Q1', 2]
		]);
		expect(profile!.demographics).toEqual({ country: 'BRA', sex: 2 });
		expect(parse([whole, { responses: {} }, {}])).toEqual([
			profile,
			{ responses: new Map(), demographics: {} },
			{ responses: new Map(), demographics: {} }
		]);
	});

	it.each<[Record<string, unknown>, Profile['demographics']]>([
		[{ Q260: 1 }, { sex: 1 }],
		[{ B_COUNTRY_ALPHA: 'NIR' }, { country: 'GBR' }],
		[{ Q262: 34 }, { ageGroup: 2 }],
		[{ X003R: 3 }, { ageGroup: 3 }],
		[{ ageGroup: 6 }, { ageGroup: 6 }],
		[{ Q274: 9 }, { children: 7 }],
		[
			{ H_URBRURAL: 1, Q289: 0 },
			{ settlement: 1, religion: 0 }
		]
	])('takes the survey’s variables, too: %o', (demographics, expected) => {
		expect(parse({ demographics })[0]!.demographics).toEqual(expected);
	});

	it.each<[string, unknown, RegExp]>([
		['an item that was not asked', { responses: { Q82: 1 } }, /responses\.Q82 is not an item/],
		['a name in lower case', { responses: { q164: 1 } }, /responses\.q164/],
		['a code that is not the item’s', { responses: { Q164: 11 } }, /responses\.Q164: 11.*1, 2, 3/],
		['a missing code', { responses: { Q164: -1 } }, /responses\.Q164: -1.*Leave out/],
		['half a code', { responses: { Q164: 1.5 } }, /responses\.Q164: 1\.5/],
		['a code in quotes', { responses: { Q164: '10' } }, /responses\.Q164.*number/],
		['no code', { responses: { Q164: null } }, /responses\.Q164.*number/],
		['an unknown demographic', { demographics: { age: 30 } }, /demographics\.age.*ageGroup/],
		['a country out of reach', { demographics: { country: 'SWE' } }, /country.*"SWE".*BRA/],
		['an unknown code', { demographics: { sex: 3 } }, /demographics\.sex: 3.*1, 2/],
		['a variable’s missing code', { demographics: { Q269: 3 } }, /demographics\.Q269: 3/],
		['a demographic twice', { demographics: { sex: 1, Q260: 1 } }, /Q260.*second time/],
		['an answer that is a list', { demographics: { sex: [1] } }, /demographics\.sex/],
		['a misspelt part', { response: { Q164: 10 } }, /response is not a part.*responses/],
		['responses that are a list', { responses: [10] }, /responses/],
		['a number', 12, /a profile/],
		['an empty list', [], /no profile/],
		['a list with a bad one', [{}, { responses: { Q164: 0 } }], /profile 2.*responses\.Q164: 0/]
	])('is refused by name with %s', (_, value, message) => {
		expect(() => parse(value)).toThrow(ProfileFileError);
		expect(() => parse(value)).toThrow(message);
	});

	it('is refused if it is not JSON', () => {
		expect(() => parseProfiles('{"responses": {Q164: 10}}')).toThrow(/not valid JSON/);
		expect(() => parseProfiles('')).toThrow(ProfileFileError);
	});
});

describe('the predictions of profiles', () => {
	/** Sure that every answer has the highest code, for whoever gave no answer; the lowest for others. */
	const extremes: Reasoner = {
		id: 'extremes',
		predict: async (profiles) =>
			profiles.map(({ responses }) => {
				const prediction = new Float32Array(CODE_COUNT);
				ITEMS.forEach((_, index) => {
					const own = distributionOf(prediction, index);
					own[responses.size > 0 ? 0 : own.length - 1] = 1;
				});
				return prediction;
			})
	};

	it('are of every item without an answer, and of no other', async () => {
		const profiles = parse([{ responses: { Q164: 10, Q1: 2 } }, {}]);
		const { model, profiles: predicted } = await predictionReport(extremes, profiles);
		expect(model).toBe('extremes');
		const items = predicted.map((person) => Object.keys(person.items));
		expect(items[0]).toHaveLength(251);
		expect(items[0]).not.toContain('Q164');
		expect(items[1]).toHaveLength(253);
	});

	it('give each profile its own distribution, and the statements of the likeliest groups', async () => {
		const { profiles } = await predictionReport(extremes, parse([{ responses: { Q1: 2 } }, {}]));
		const { codes, polar, refined } = itemOf('Q164');
		expect(profiles[0]!.items.Q164).toEqual({
			codes,
			probabilities: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
			polar: { statement: polar[0]!.statement, probability: 1 },
			refined: { statement: refined[0]!.statement, probability: 1 }
		});
		expect(profiles[1]!.items.Q164).toMatchObject({
			polar: { statement: polar[1]!.statement },
			refined: { statement: refined[3]!.statement }
		});
	});

	it('have as many probabilities as codes', async () => {
		const { profiles } = await predictionReport(new Chance(), parse({}));
		for (const [id, { codes, probabilities }] of Object.entries(profiles[0]!.items)) {
			expect(codes).toEqual(ITEMS[itemIndex(id as ItemId)]!.codes);
			expect(probabilities).toHaveLength(codes.length);
		}
	});
});

describe('npm run predict', { tags: 'slow' }, () => {
	let folder: string;
	const at = (name: string) => join(folder, name);
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'predict-'));
		const profile = { responses: { Q164: 10 }, demographics: { country: 'BRA' } };
		await writeFile(at('one.json'), JSON.stringify(profile));
		await writeFile(at('bad.json'), JSON.stringify({ responses: { Q164: 11 } }));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('explains what is wrong on one line', async () => {
		for (const [parameters, exit, message] of [
			[[], 2, /--profile FILE is needed/],
			[['--profile', at('absent.json')], 1, /absent\.json: there is no such file/],
			[['--profile', folder], 2, /is a folder/],
			[['--profile', at('bad.json')], 1, /responses\.Q164: 11/]
		] as const) {
			const { code, stdout, stderr } = await command('predict', ...parameters);
			expect(stderr).toMatch(/^error: .*\n$/);
			expect(stderr).toMatch(message);
			expect(stdout).toBe('');
			expect(code).toBe(exit);
		}
	});

	it('predicts with the shipped reasoner, as a table and as JSON', async () => {
		const [table, json] = await Promise.all([
			command('predict', '--profile', at('one.json'), '--json', at('out.json')),
			command('predict', '--profile', at('one.json'), '--json', '-')
		]);
		expect([table.stderr, json.stderr]).toEqual(['', '']);
		const report = JSON.parse(await readFile(at('out.json'), 'utf8')) as PredictionReport;
		expect(JSON.parse(json.stdout)).toEqual(report);
		const { items } = report.profiles[0]!;
		expect(Object.keys(items)).toHaveLength(252);
		for (const { probabilities, refined } of Object.values(items)) {
			expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 4);
			expect(table.stdout).toContain(refined.statement);
		}
		expect(table.stdout).not.toContain('Q164 ');
	});
});
