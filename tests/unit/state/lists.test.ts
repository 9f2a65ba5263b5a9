import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { itemOf, type ItemId } from '../../../src/lib/catalog';
import { MOST_NAMED, NAMED, QUALITIES } from '../../../src/lib/catalog/instructions';
import type { Response, RunSettings } from '../../../src/lib/run/types';
import { readFile, writeFile } from '../../../src/lib/storage/file';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { openTab, type Tab } from './tab.svelte';

const HEAD = QUALITIES[0]!;
const NOT_NAMED = itemOf(HEAD).codes.find((code) => code !== NAMED)!;
const option = (code: number): Response => ({ kind: 'option', code });
const settings: RunSettings = {
	order: 'questionnaire',
	length: 253,
	categories: ['social-values'],
	reveal: 'each'
};
const tabs: Tab[] = [];

function tab(): Tab {
	const opened = openTab({ open: IndexedDbStore.open });
	tabs.push(opened);
	return opened;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	await Promise.all(tabs.splice(0).map((opened) => opened.close()));
});

const said = (picked: readonly number[]) =>
	new Map(
		QUALITIES.map((id, place): [ItemId, Response] => [
			id,
			option(picked.includes(place) ? NAMED : NOT_NAMED)
		])
	);

/** A run of which two questions are answered, with the list on the screen and its guesses locked. */
async function atTheList(): Promise<Tab> {
	const opened = tab();
	const { session } = opened;
	await session.open();
	await session.begin(settings);
	for (let item = 0; item < 2; item++) await session.answer(session.run!.current!, option(1));
	await session.goTo('Q9');
	expect(session.run!.current).toBe(HEAD);
	await vi.waitFor(() => expect(session.seals.has(HEAD)).toBe(true));
	return opened;
}

test('any picks are sealed, saved and read back as one question', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(fc.nat(QUALITIES.length - 1), { maxLength: MOST_NAMED }),
			async (picked) => {
				const { session } = await atTheList();
				expect(QUALITIES.filter((id) => !session.seals.has(id))).toEqual([]);
				const { done, total } = session.progress;
				await session.answer(HEAD, said(picked));
				expect(session.progress).toMatchObject({ done: done + 1, total });
				const later = tab().session;
				await later.open();
				await later.resume(session.run!.id);
				for (const [id, response] of said(picked))
					expect(later.answers.get(id)).toMatchObject({ response, sealed: true, seen: false });
				expect(
					new Set([...later.answers.values()].map(({ answeredAt }) => answeredAt)).size
				).toBeLessThan(4);
				const { text } = await writeFile([later.whole!], new Date(0));
				expect((await readFile(text)).runs[0]).toEqual(later.whole);
				globalThis.indexedDB = new IDBFactory();
			}
		),
		{ numRuns: 5 }
	);
});

test('a pass passes all of it', async () => {
	const { session } = await atTheList();
	await session.answer(HEAD, { kind: 'refused' });
	for (const id of QUALITIES) expect(session.responses.get(id)).toEqual({ kind: 'refused' });
	expect(session.profile.responses.size).toBe(2);
});

test('of a list that another tab answered meanwhile nothing is replaced, and nothing is half saved', async () => {
	const first = await atTheList();
	const second = tab();
	await second.session.open();
	await second.session.answer(HEAD, said([0, 1]));
	await expect(first.session.answer(HEAD, said([0, 5]))).rejects.toThrow();
	expect([...first.session.responses]).toEqual(expect.arrayContaining([...said([0, 1])]));
});

test('a list that was half answered one by one is asked as one, and keeps what was said first', async () => {
	const { session } = await atTheList();
	const { lists, ...before } = session.run!;
	expect(lists).toBe(true);
	session.run = before;
	await session.answer('Q8', option(NAMED));
	session.run = { ...session.run!, lists };
	await session.answer(HEAD, said([4, 5]));
	expect(session.answers.get('Q8')).toMatchObject({
		firstResponse: option(NAMED),
		response: option(NOT_NAMED)
	});
	expect(session.profile.responses.size).toBe(2 + QUALITIES.length);
});
