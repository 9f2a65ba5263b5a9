import { afterEach, describe, expect, test, vi } from 'vitest';
import { CODE_COUNT } from '../../../src/lib/catalog';
import { profileOfRun } from '../../../src/lib/run/progress';
import { checkSeals, dueItems, sealOf, type Guess, type Moment } from '../../../src/lib/run/seal';
import { sha256 } from '../../../src/lib/run/sha256';
import type { Run, Seal } from '../../../src/lib/run/types';
import { questionnaireRun } from '../../fixtures/run-parts';

const RUN: Run = { ...questionnaireRun, id: 'run', length: 6 };

function guessFor(profile: Guess['profile']): Guess {
	const prediction = new Float32Array(CODE_COUNT).fill(0.1);
	return { modelId: 'model', profile, prediction, fromDemographics: null };
}

describe('what is due', () => {
	const profile = profileOfRun(
		new Map([
			['Q1', { kind: 'option', code: 1 }],
			['Q2', { kind: 'option', code: 1 }]
		]),
		{}
	);
	const moment: Moment = {
		run: { ...RUN, current: 'Q3' },
		responses: new Map(),
		seals: new Map(),
		profile,
		guess: guessFor(profile)
	};

	test('the item on the screen', () => {
		expect(dueItems(moment)).toEqual(['Q3']);
	});

	test.each<[string, Partial<Moment>]>([
		['after the last item', { run: { ...RUN, current: null } }],
		['for an answered item', { responses: new Map([['Q3', { kind: 'option', code: 1 }]]) }],
		['for a skipped item', { responses: new Map([['Q3', { kind: 'refused' }]]) }],
		['without a guess', { guess: null }],
		['from a guess for an earlier profile', { guess: guessFor({ ...profile }) }],
		[
			'of a second model',
			{ seals: new Map([['Q2', { itemId: 'Q2', modelId: 'earlier' } as Partial<Seal> as Seal]]) }
		],
		[
			'for an item that has a seal',
			{ seals: new Map([['Q3', { itemId: 'Q3', modelId: 'model' } as Partial<Seal> as Seal]]) }
		]
	])('nothing %s', (_, changes) => {
		expect(dueItems({ ...moment, ...changes })).toEqual([]);
	});

	test('nothing before the third answer', () => {
		const profile = profileOfRun(new Map([['Q1', { kind: 'option', code: 1 }]]), {});
		expect(dueItems({ ...moment, profile, guess: guessFor(profile) })).toEqual([]);
	});
});

describe('the fingerprint', () => {
	afterEach(() => vi.unstubAllGlobals());

	const profile = profileOfRun(new Map(), { country: 'BRA' });
	const run = { ...RUN, demographics: { country: 'BRA' } };
	const make = () => sealOf({ run, profile }, guessFor(profile), 'Q1', 5);

	test('tells when anything in the seal was changed', async () => {
		const seal = await make();
		expect(seal.hash).toMatch(/^[0-9a-f]{64}$/);
		const changes: Partial<Seal>[] = [
			{ probabilities: [1, 0, 0, 0] },
			{ known: 9 },
			{ sealedAt: 6 },
			{ modelId: 'other' },
			{ country: null },
			{ fromDemographics: [1, 0, 0, 0] },
			{ nonce: '' }
		];
		for (const change of changes)
			expect(await checkSeals([{ ...seal, ...change }])).toMatchObject({
				matching: 0,
				broken: ['Q1']
			});
	});

	test('does not depend on the order of the keys', async () => {
		const seal = await make();
		const turned = Object.fromEntries(Object.entries(seal).reverse()) as unknown as Seal;
		expect(await checkSeals([turned])).toMatchObject({ matching: 1 });
	});

	test('is another for the same guess, so that it gives nothing away', async () => {
		expect((await make()).hash).not.toBe((await make()).hash);
	});

	test('is made over plain http, too, where the browser has no SHA-256; one that is missing is said to be', async () => {
		const hashed = await make();
		vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
		expect(await checkSeals([hashed, await make(), { ...hashed, hash: null }])).toEqual({
			matching: 2,
			broken: [],
			unchecked: ['Q1']
		});
	});

	test('is SHA-256', () => {
		// FIPS 180-4's example "abc", and the empty text.
		expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
		expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	});
});
