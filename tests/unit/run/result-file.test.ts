import { expect, test, vi } from 'vitest';
import { ITEMS, type ItemId } from '../../../src/lib/catalog';
import { Chance } from '../../../src/lib/baselines/chance';
import { parseResultFile, resultFile } from '../../../src/lib/run/result-file';
import { scored } from '../../../src/lib/run/score';
import type { Response } from '../../../src/lib/run/types';

const [world] = await new Chance().predict([{ responses: new Map(), demographics: {} }]);
const ids = ITEMS.slice(0, 8).map(({ id }) => id);
const responses = new Map<ItemId, Response>([
	...ids.map((id): [ItemId, Response] => [id, { kind: 'option', code: 1 }]),
	['Q50', { kind: 'refused' }]
]);
const all = scored(
	ids.map((itemId, index) => ({
		runId: 'run',
		itemId,
		response: { kind: 'option', code: 1 },
		firstResponse: { kind: 'option', code: 1 },
		answeredAt: index,
		sealed: index >= 2,
		seen: false,
		language: 'en',
		changedAt: null
	})),
	ids.map((itemId, index) => ({
		runId: 'run',
		itemId,
		modelId: 'model',
		known: index,
		probabilities: ITEMS[index]!.codes.map((_, code) => (code === 0 ? 0.7 : 0.1)),
		fromDemographics: null,
		country: 'BRA',
		sealedAt: index,
		nonce: '00',
		hash: 'ab'
	})),
	{ world: world!, country: () => null }
);

test('comes back as it was saved', async () => {
	for (const withAnswers of [true, false]) {
		const result = await resultFile(responses, all, withAnswers);
		expect(result).toMatchObject({ answered: 8, skipped: 1, scored: 6, models: ['model'] });
		expect(result.polar.hits).toBe(6);
		expect(await parseResultFile(JSON.stringify(result, null, '\t'))).toEqual(result);
	}
});

test('without answers it holds none, and it never tells about the person', async () => {
	const bare = await resultFile(responses, all, false);
	expect(bare.answers).toBeNull();
	expect(JSON.stringify(bare)).not.toMatch(/Q\d|BRA/);
	const full = JSON.stringify(await resultFile(responses, all, true));
	expect(full).toContain('"Q1":1');
	expect(full).not.toContain('BRA');
});

test.each<[string, (file: Record<string, unknown>) => unknown, string]>([
	['a changed number', (file) => ({ ...file, answered: 9 }), 'changed or damaged'],
	['another catalog', (file) => ({ ...file, catalog: 'wvs6-1' }), 'another catalog'],
	['another type', (file) => ({ ...file, type: 'other' }), 'not a result file'],
	['a missing part', (file) => ({ ...file, scored: undefined }), 'not a result file'],
	['nothing', () => null, 'not a result file']
])('refuses %s', async (_, change, message) => {
	const result = await resultFile(responses, all, true);
	await expect(parseResultFile(JSON.stringify(change({ ...result })))).rejects.toThrow(message);
});

test('refuses a code the item does not have', async () => {
	const result = await resultFile(responses, all, true);
	const answers = { ...result.answers!, responses: { Q1: 77 } };
	await expect(parseResultFile(JSON.stringify({ ...result, answers }))).rejects.toThrow('Q1');
});

test('refuses what is no JSON', async () => {
	await expect(parseResultFile('<!doctype html>')).rejects.toThrow('not JSON');
});

test('is the same over plain http, where the browser has no SHA-256', async () => {
	const result = await resultFile(responses, all, true);
	vi.stubGlobal('crypto', {});
	expect(await resultFile(responses, all, true)).toEqual(result);
	vi.unstubAllGlobals();
});
