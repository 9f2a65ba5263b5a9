/**
 * Whatever stands in the browser's database: no screen gets it unchecked, it is named, and nothing else is lost by it.
 * @module-tag slow
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOPICS } from '../../../src/lib/catalog';
import type { Run, WholeRun } from '../../../src/lib/run/types';
import { writeFile } from '../../../src/lib/storage/file';
import { databaseOf } from '../../../src/lib/storage/schema';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { asItIs } from '../../../src/lib/storage/set-aside';
import { option, wholeOf } from '../../fixtures/run-parts';
import { openTab, type Tab } from './tab.svelte';

const ID = 'd'.repeat(32);
const run: Run = {
	id: ID,
	name: 'Damaged',
	createdAt: 9e12,
	catalogVersion: 'wvs7-1',
	order: 'adaptive',
	length: 20,
	categories: [TOPICS[2]!.id],
	reveal: 'each',
	leftOut: ['Q183'],
	seed: 1,
	current: 'Q2',
	demographics: { sex: 1 },
	opening: ['Q1', 'Q2'],
	bet: 7,
	asked: ['Q1', 'Q2'],
	reasons: { Q2: ['Q7'] },
	classroom: {
		id: '0badcafe',
		name: '10b',
		link: 'VC2-A',
		sender: '0123456789',
		number: 0,
		code: null,
		takesOut: true,
		bet: null
	}
};
const whole: WholeRun = wholeOf(run, {
	answers: [
		{
			runId: ID,
			itemId: 'Q1',
			response: option(2),
			answeredAt: 5,
			firstResponse: option(1),
			sealed: true,
			seen: true,
			language: 'en',
			changedAt: 6
		}
	],
	seals: [
		{
			runId: ID,
			itemId: 'Q1',
			modelId: 'model',
			known: 2,
			probabilities: [0.4, 0.3, 0.2, 0.1],
			fromDemographics: [0.1, 0.2, 0.3, 0.4],
			country: 'DEU',
			sealedAt: 4,
			nonce: '0'.repeat(32),
			hash: null
		}
	],
	seen: [{ runId: ID, itemId: 'Q1', seenAt: 3 }],
	retests: [{ runId: ID, itemId: 'Q1', response: option(3), answeredAt: 8, language: 'en' }],
	bold: [{ runId: ID, itemId: 'Q1', side: 0, share: 0.9, me: true, repliedAt: 9 }]
});

/** What no field may be, and what may be in its place but only by chance. */
const STRANGE: readonly unknown[] = [
	undefined,
	null,
	-1,
	1e300,
	0.5,
	NaN,
	12n,
	'',
	'Q999',
	'<b>',
	true,
	[],
	['Q999'],
	[null],
	{},
	{ kind: 'option' },
	{ kind: 'option', code: 99 },
	new Map([[1, 2]]),
	new Date(0),
	new Uint8Array(3)
];

const tabs: Tab[] = [];

beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	const store = await IndexedDbStore.open();
	await store.saveWholeRuns([
		whole,
		wholeOf({ ...run, id: 'a'.repeat(32), name: 'Sound', createdAt: 1, classroom: undefined })
	]);
	store.close();
});

afterEach(async () => {
	await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});

const KEYS = ['id', 'runId', 'itemId'];
const stores: readonly [string, object][] = [
	['runs', whole.run],
	['answers', whole.answers[0]!],
	['sealed', whole.seals[0]!],
	['seen', whole.seen[0]!],
	['retests', whole.retests[0]!],
	['bold', whole.bold[0]!]
];
const cases = stores.flatMap(([store, record]) =>
	Object.keys(record)
		.filter((field) => !KEYS.includes(field))
		.map((field): [string, string, object] => [store, field, record])
);

async function put(store: string, record: object): Promise<void> {
	const database = await openDB(databaseOf('/'));
	await database.put(store, record);
	database.close();
}

async function look(): Promise<Tab> {
	const tab = openTab({ open: IndexedDbStore.open });
	tabs.push(tab);
	await tab.session.open();
	await tab.library.read();
	return tab;
}

describe.each(cases)('%s with a strange %s', (store, field, record) => {
	test('is shown as a run can be, or set aside and named', async () => {
		let setAside = 0;
		for (const strange of STRANGE) {
			const damaged: Record<string, unknown> = { ...record, [field]: strange };
			if (strange === undefined) delete damaged[field];
			await put(store, damaged);
			const { session, library } = await look();
			expect(session.unkept).toBeNull();
			const names = library.runs!.map((kept) => kept.run.name);
			expect(names).toContain('Sound');
			if (library.aside.length === 0) {
				// Then it is what a run can be: it goes into a file that can be read in again.
				expect(library.runs).toHaveLength(2);
				expect((await writeFile(library.runs!, new Date())).leftOut).toEqual([]);
			} else {
				setAside++;
				const [found] = library.aside;
				expect(found).toMatchObject({ id: ID });
				expect(session.run!.name).toBe('Sound');
				expect(asItIs([found!.whole])).toContain(ID);
				expect((await writeFile([found!.whole], new Date())).text).toBeTruthy();
			}
		}
		expect(setAside).toBeGreaterThan(5);
		const { library } = await look();
		await library.remove(ID);
		expect(library.aside).toEqual([]);
		expect(library.runs).toHaveLength(1);
	});
});

test('a record about an item that is none is set aside with its run', async () => {
	for (const [store, record] of stores.slice(1)) {
		await put(store, { ...record, itemId: 'Q999' });
		const { library } = await look();
		expect(library.aside).toMatchObject([{ why: 'damaged', id: ID }]);
		await library.remove(ID);
		const again = await IndexedDbStore.open();
		await again.saveWholeRuns([whole]);
		again.close();
	}
});

test('a run about other questions is named and saved, and never gone on with', async () => {
	await put('runs', {
		...run,
		catalogVersion: 'wvs8-1',
		order: 'something new',
		classroom: undefined
	});
	const { session, library } = await look();
	expect(session.run!.name).toBe('Sound');
	expect(library.aside).toMatchObject([{ why: 'other questions', id: ID }]);
	const { text, leftOut } = await writeFile([library.aside[0]!.whole], new Date());
	expect(leftOut).toEqual([]);
	expect(JSON.parse(text)).toMatchObject({ runs: [{ order: 'something new' }] });
	await session.resume(ID);
	expect(session.run!.name).toBe('Sound');
});
