import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Run, RunSettings, WholeRun } from '../../../src/lib/run/types';
import { StorageError } from '../../../src/lib/storage/errors';
import { databaseOf, SHARED_DATABASE } from '../../../src/lib/storage/schema';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { wholeOf } from '../../fixtures/run-parts';
import { openTab, type Tab } from './tab.svelte';

const settings: RunSettings = {
	order: 'questionnaire',
	length: 6,
	categories: [],
	reveal: 'each'
};
const tabs: Tab[] = [];

async function begun(open?: () => Promise<IndexedDbStore>) {
	const tab = openTab(open ? { open } : {});
	tabs.push(tab);
	await tab.session.open();
	await tab.session.begin(settings);
	await tab.session.answer(tab.session.run!.current!, { kind: 'option', code: 2 });
	await tab.library.read();
	return tab;
}

/** How somebody is in a class who has handed in nothing yet. */
const member = {
	id: '0badcafe',
	name: '10 B',
	link: 'VC2-A',
	sender: '0123456789',
	number: 0,
	code: null,
	bet: null
};

const names = ({ library }: Tab) => library.runs!.map(({ run }) => run.name ?? '');

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});

test('what is listed and was cleared by the browser meanwhile is in the files that are saved', async () => {
	const tab = await begun(IndexedDbStore.open);
	const listed = tab.session.whole;
	const saved: Blob[] = [];
	vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
		saved.push(given as Blob);
		return '';
	});
	vi.stubGlobal('document', { createElement: () => ({ click: () => {} }) });
	// Nobody is told of it.
	const cleared = await openDB(databaseOf('/'));
	for (const name of cleared.objectStoreNames) await cleared.clear(name);
	cleared.close();
	expect(await tab.library.saveAsFile()).toEqual([]);
	await tab.library.saveAsCsv();
	const [file, table] = await Promise.all(saved.map((content) => content.text()));
	expect(file).toContain(listed!.run.id);
	expect(table!.trim().split('\n')).toHaveLength(2 + listed!.answers.length - 1);
});

describe.each([
	['in the browser', () => begun(IndexedDbStore.open)],
	['in the tab alone', () => begun()]
])('runs %s', (_, open) => {
	test('are named, also the one on the screen', async () => {
		const tab = await open();
		await tab.library.rename(tab.session.run!.id, 'Mine');
		expect(names(tab)).toEqual(['Mine']);
		expect(tab.session.run!.name).toBe('Mine');
		await expect(tab.library.rename('gone', 'x')).rejects.toThrow(StorageError);
	});

	test('are copied with their answers, and the copy is not scored', async () => {
		const tab = await open();
		await tab.library.duplicate(tab.library.runs![0]!, 'Copy');
		expect(tab.library.runs).toHaveLength(2);
		const copy = tab.library.runs!.find(({ run }) => run.name === 'Copy')!;
		expect(copy.answers).toMatchObject([{ response: { code: 2 }, sealed: false }]);
		expect(tab.session.run!.id).not.toBe(copy.run.id);
	});

	test('are deleted, and the one on the screen leaves it', async () => {
		const tab = await open();
		await tab.library.duplicate(tab.library.runs![0]!, 'Copy');
		const copy = tab.library.runs!.find(({ run }) => run.name === 'Copy')!;
		await tab.library.remove(copy.run.id);
		expect(tab.session.run).not.toBeNull();
		await tab.library.remove(tab.session.run!.id);
		expect(tab.session.run).toBeNull();
		expect(tab.library.runs).toEqual([]);
	});

	test('are read in, and one on the screen shows what the file has', async () => {
		const tab = await open();
		const { run, answers } = tab.library.runs![0]!;
		const another: WholeRun = wholeOf({ ...run, id: 'f'.repeat(32), createdAt: 1 });
		const replaced: WholeRun = wholeOf({ ...run, name: 'From the file' }, { answers });
		await expect(tab.library.add([another, replaced])).rejects.toThrow(
			'has changed since you looked'
		);
		await tab.library.add([another, replaced], await tab.library.everything());
		expect(names(tab)).toEqual(['From the file', '']);
		expect(tab.session.run!.name).toBe('From the file');
	});

	test('of a class are found', async () => {
		const tab = await open();
		expect(await tab.library.runOfClass('0badcafe')).toBeNull();
		await tab.session.begin({ ...settings, classroom: member });
		expect(await tab.library.runOfClass('0badcafe')).toMatchObject({ classroom: member });
		expect(await tab.library.runOfClass('00000000')).toBeNull();
	});

	test('of one student of a class number their codes in common, or a newer code were taken for an old one', async () => {
		const tab = await open();
		const begin = (sender: string, number: number) =>
			tab.session.begin({
				...settings,
				classroom: { ...member, sender, number }
			});
		expect(await tab.library.lastNumber('0123456789')).toBe(0);
		await begin('0123456789', 3);
		await begin('0123456789', 1);
		await begin('aaaaaaaaaa', 9);
		expect(await tab.library.lastNumber('0123456789')).toBe(3);
	});

	test('of one student of a class have no number of a deleted one again', async () => {
		const tab = await open();
		const begin = async (sender: string, number: number) => {
			const code = `VM2-${number}`;
			await tab.session.begin({ ...settings, classroom: { ...member, sender, number, code } });
			return tab.session.run!.id;
		};
		await begin('0123456789', 1);
		const newer = await begin('0123456789', 2);
		await begin('aaaaaaaaaa', 1);
		await tab.library.remove(newer);
		expect(await tab.library.lastNumber('0123456789')).toBe(2);
		// Its own code is over: shown now, it would be an old one.
		const kept = tab.library.runs!.map(({ run }) => run.classroom);
		expect(kept.filter((classroom) => classroom?.sender === '0123456789')).toMatchObject([
			{ number: 2, code: null }
		]);
		expect(kept.filter((classroom) => classroom?.sender === 'aaaaaaaaaa')).toMatchObject([
			{ number: 1, code: 'VM2-1' }
		]);
	});

	test('of one student of a class keep their code where an older run is deleted', async () => {
		const tab = await open();
		for (const number of [1, 2])
			await tab.session.begin({
				...settings,
				classroom: { ...member, sender: '0123456789', number, code: `VM2-${number}` }
			});
		await tab.library.read();
		const older = tab.library.runs!.find(({ run }) => run.classroom?.number === 1)!;
		await tab.library.remove(older.run.id);
		const kept = tab.library.runs!.flatMap(({ run }) => run.classroom ?? []);
		expect(kept).toMatchObject([{ number: 2, code: 'VM2-2' }]);
	});

	test('of one student of a class are removed together, and nobody else’s', async () => {
		const tab = await open();
		const { id } = tab.session.run!;
		const begin = (sender: string) =>
			tab.session.begin({ ...settings, classroom: { ...member, sender } });
		await begin('0123456789');
		await tab.library.putAllAway();
		await begin('aaaaaaaaaa');
		await begin('0123456789');
		await tab.library.removeStudent('0123456789');
		expect(tab.session.run).toBeNull();
		const left = (await tab.library.everything()).map(({ run }) => run);
		expect(left.map(({ classroom }) => classroom?.sender)).toEqual(['aaaaaaaaaa', undefined]);
		expect(left[1]!.id).toBe(id);
	});

	test('of somebody else on the same device are put out of sight, whatever for, and nothing of them is lost', async () => {
		const tab = await open();
		const { id } = tab.session.run!;
		await tab.session.begin({ ...settings, classroom: member });
		await tab.session.begin({ ...settings, classroom: { ...member, id: '00000001' } });
		tab.friendLinks.set({ friends: ['VP1-A'] });
		expect(await tab.library.anyInSight()).toBe(true);
		await tab.library.putAllAway();
		expect(await tab.library.anyInSight()).toBe(false);
		expect(tab.friendLinks.current.friends).toEqual([]);
		expect(tab.session.run).toBeNull();
		expect([tab.library.runs, tab.library.away]).toEqual([[], 3]);
		await tab.session.refresh();
		await tab.session.retry();
		expect(tab.session.run).toBeNull();
		await tab.library.fetchBack();
		expect(tab.friendLinks.current).toEqual({ friends: ['VP1-A'], friendsAway: [] });
		expect(tab.library.away).toBe(0);
		expect(tab.library.runs).toHaveLength(3);
		expect(tab.library.runs![2]).toMatchObject({
			run: { id },
			answers: [{ response: { code: 2 } }]
		});
	});

	test('that could not all be put away, or fetched back, are by a second try', async () => {
		const tab = await open();
		tab.friendLinks.set({ friends: ['VP1-A'] });
		const failing = vi.spyOn(tab.friendLinks, 'set').mockReturnValue(false);
		await expect(tab.library.putAllAway()).rejects.toMatchObject({ key: 'full' });
		failing.mockRestore();
		// What is left of it is in sight, so that whoever comes next is asked; the run is not.
		expect(tab.session.run).toBeNull();
		expect(await tab.library.anyInSight()).toBe(true);
		await tab.library.putAllAway();
		expect(await tab.library.anyInSight()).toBe(false);
		expect(tab.library.friendsAway).toBe(1);
		const store = await tab.storing.store();
		vi.spyOn(store, 'changeRuns').mockRejectedValueOnce(new StorageError('full'));
		await expect(tab.library.fetchBack()).rejects.toMatchObject({ key: 'full' });
		await tab.library.read();
		expect(tab.library.away).toBe(1);
		await tab.library.fetchBack();
		expect([tab.library.away, tab.library.friendsAway]).toEqual([0, 0]);
		expect(tab.friendLinks.current.friends).toEqual(['VP1-A']);
	});

	test('of somebody else are put out of sight where they are set aside, too, and none is in a file', async () => {
		const tab = await open();
		const { run } = tab.library.runs![0]!;
		const another = { ...run, id: 'f'.repeat(32), catalogVersion: 'wvs8-1' } as unknown as Run;
		await tab.library.add([wholeOf(another)]);
		expect(tab.library.aside).toHaveLength(1);
		await tab.library.remove(run.id);
		expect(await tab.library.anyInSight()).toBe(true);
		await tab.library.putAllAway();
		expect(await tab.library.anyInSight()).toBe(false);
		expect([tab.library.aside, tab.library.away]).toEqual([[], 1]);
		await tab.library.fetchBack();
		expect([tab.library.aside.length, tab.library.away]).toEqual([1, 0]);
	});

	test('are all deleted with everything else that this app has put there', async () => {
		const tab = await open();
		tab.remembered.set({ askedToKeep: true });
		const unregistered: string[] = [];
		const registration = (scope: string) => ({
			scope,
			unregister: async () => void unregistered.push(scope)
		});
		vi.stubGlobal('location', { href: 'https://example.org/' });
		vi.stubGlobal('navigator', {
			serviceWorker: {
				getRegistrations: async () => [
					registration('https://example.org/'),
					registration('https://example.org/other/')
				]
			}
		});
		const caches = ['app-https://example.org/', 'app-https://example.org/other/'];
		vi.stubGlobal('caches', {
			keys: async () => [...caches],
			open: async () => ({ keys: async () => [], delete: async () => true }),
			delete: async (name: string) => void caches.splice(caches.indexOf(name), 1)
		});
		await tab.library.erase();
		expect(tab.session.run).toBeNull();
		expect(tab.library.runs).toEqual([]);
		expect(tab.remembered.current.askedToKeep).toBe(false);
		await tab.library.read();
		expect(tab.library.runs).toEqual([]);
		expect(unregistered).toEqual(['https://example.org/']);
		expect(caches).toEqual(['app-https://example.org/other/']);
	});
});

test('a database that could not be opened is deleted, and what cannot be is told', async () => {
	const tab = await begun(() => Promise.reject(new StorageError('newer')));
	const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
	await tab.storing.erase();
	expect(deleted.mock.calls).toEqual([[SHARED_DATABASE], [databaseOf('/')]]);
	const hold = async () => {
		const holding = await openDB(databaseOf('/'), 99, {
			upgrade: (database) => void database.createObjectStore('answers')
		});
		await holding.put('answers', 1, 'Q1');
		return holding;
	};
	// What cannot be taken away from another tab is emptied: the browser deletes the rest once that lets go.
	const emptied = await hold();
	await tab.storing.erase();
	expect(await emptied.count('answers')).toBe(0);
	emptied.close();

	const holding = await hold();
	const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('not here', 'SecurityError');
	});
	await expect(tab.storing.erase()).rejects.toMatchObject({ key: 'held' });
	expect(await holding.count('answers')).toBe(1);
	opening.mockRestore();
	holding.close();
	deleted.mockImplementation(() => {
		throw new DOMException('not here', 'SecurityError');
	});
	await expect(tab.storing.erase()).rejects.toMatchObject({ key: 'not deleted' });
});

test('a tab that has nothing of its own shows what another tab reads in', async () => {
	const first = openTab({ open: IndexedDbStore.open });
	const second = openTab({ open: IndexedDbStore.open });
	tabs.push(first, second);
	await first.library.read();
	await second.library.read();
	expect(first.library.runs).toEqual([]);
	const { run } = (await begun()).library.runs![0]!;
	await second.library.add([wholeOf(run)]);
	await vi.waitFor(() => expect(first.library.runs).toMatchObject([{ run: { id: run.id } }]));
	await second.library.remove(run.id);
	await vi.waitFor(() => expect(first.library.runs).toEqual([]));
});
