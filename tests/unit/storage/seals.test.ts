import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { Response, Run, Seal } from '../../../src/lib/run/types';
import { Storage } from '../../../src/lib/storage/indexed-db';

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

const run: Run = {
	id: 'run',
	createdAt: 1,
	catalogVersion: 'wvs7-1',
	order: 'questionnaire',
	length: 20,
	categories: [],
	reveal: 'each',
	guessing: false,
	seed: 1,
	current: 'Q1',
	demographics: {}
};

const seal: Seal = {
	runId: 'run',
	itemId: 'Q1',
	modelId: 'model',
	known: 3,
	probabilities: [0.4, 0.3, 0.2, 0.1],
	fromDemographics: null,
	country: null,
	sealedAt: 5,
	nonce: '00',
	hash: null
};

const option = (code: number): Response => ({ kind: 'option', code });
const given = (response: Response, answeredAt: number) =>
	({ runId: 'run', itemId: 'Q1', response, answeredAt }) as const;

test('an answer says whether its seal came first', async () => {
	const storage = await Storage.open();
	await storage.saveRun(run);
	expect(await storage.saveSeal(seal)).toBe(true);
	const { answer } = await storage.saveAnswer(given(option(2), 6), {});
	expect(answer).toMatchObject({ sealed: true });
	storage.close();
});

test('there is no seal after an answer, nor after a skip', async () => {
	for (const response of [option(2), { kind: 'refused' } as const]) {
		globalThis.indexedDB = new IDBFactory();
		const storage = await Storage.open();
		await storage.saveRun(run);
		const { answer } = await storage.saveAnswer(given(response, 6), {});
		expect(answer).toMatchObject({ sealed: false });
		expect(await storage.saveSeal(seal)).toBe(false);
		expect((await storage.wholeRun('run'))?.seals).toEqual([]);
		storage.close();
	}
});

test('a seal is never put over another', async () => {
	const storage = await Storage.open();
	await storage.saveRun(run);
	await storage.saveSeal(seal);
	expect(await storage.saveSeal({ ...seal, known: 4, sealedAt: 9 })).toBe(false);
	expect((await storage.wholeRun('run'))?.seals).toEqual([seal]);
	storage.close();
});

test('a changed answer keeps what was given first, and says when it was changed', async () => {
	const storage = await Storage.open();
	await storage.saveRun(run);
	await storage.saveSeal(seal);
	await storage.saveAnswer(given(option(2), 6), {});
	await storage.saveAnswer(given(option(2), 7), {});
	expect((await storage.wholeRun('run'))?.answers).toMatchObject([
		{ answeredAt: 6, changedAt: null }
	]);
	await storage.saveAnswer(given(option(4), 8), {});
	await storage.saveGuess('run', 'Q1', 1);
	await storage.saveGuess('run', 'Q1', 0);
	expect((await storage.wholeRun('run'))?.answers).toEqual([
		{
			...given(option(4), 6),
			firstResponse: option(2),
			sealed: true,
			changedAt: 8,
			guessed: 1
		}
	]);
	storage.close();
});

test('deleting a run deletes its seals, and no other’s', async () => {
	const storage = await Storage.open();
	await storage.saveRun(run);
	await storage.saveSeal(seal);
	await storage.saveRun({ ...run, id: 'other' });
	await storage.saveSeal({ ...seal, runId: 'other' });
	await storage.deleteRun('run');
	await storage.saveRun(run);
	expect((await storage.wholeRun('run'))?.seals).toEqual([]);
	expect((await storage.wholeRun('other'))?.seals).toHaveLength(1);
	storage.close();
});

test('answers of version 1 are kept, and not scored', async () => {
	const old = await openDB('value-mirror', 1, {
		upgrade(database) {
			database.createObjectStore('runs', { keyPath: 'id' });
			database
				.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
				.createIndex('run', 'runId');
		}
	});
	await old.put('runs', { ...run, reveal: undefined, guessing: undefined });
	await old.put('answers', given(option(3), 6));
	old.close();
	const storage = await Storage.open();
	expect(await storage.runs()).toEqual([run]);
	expect((await storage.wholeRun('run'))?.answers).toEqual([
		{
			...given(option(3), 6),
			firstResponse: option(3),
			sealed: false,
			changedAt: null,
			guessed: null
		}
	]);
	expect(await storage.saveSeal(seal)).toBe(false);
	storage.close();
});

test('a run is sealed by one model only, so that a score is of one', async () => {
	const storage = await Storage.open();
	await storage.saveRun(run);
	await storage.saveSeal(seal);
	expect(await storage.saveSeal({ ...seal, itemId: 'Q2', modelId: 'newer' })).toBe(false);
	expect(await storage.saveSeal({ ...seal, itemId: 'Q2' })).toBe(true);
	storage.close();
});
