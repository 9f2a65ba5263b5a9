import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Keeping } from '../../../src/lib/state/keeping.svelte';
import { Looks } from '../../../src/lib/state/looks.svelte';
import { keyOf, SHARED_KEY } from '../../../src/lib/state/persisted.svelte';
import { remembered } from '../../../src/lib/state/remembered';

const KEY = keyOf('/');
const kept = new Map<string, string>();
const dataset: Record<string, string> = {};

beforeEach(() => {
	kept.clear();
	delete dataset.theme;
	vi.stubGlobal('document', { documentElement: { dataset } });
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
});

afterEach(() => vi.unstubAllGlobals());

const stored = () => JSON.parse(kept.get(KEY) ?? 'null') as unknown;

test('looks and what a run needs share a key, and neither loses the other’s', () => {
	const [looks, run] = [new Looks(), remembered()];
	run.set({ runId: 'a' });
	looks.set({ theme: 'dark' });
	run.set({ askedToKeep: true });
	expect(stored()).toMatchObject({ theme: 'dark', digitKeys: true, runId: 'a', askedToKeep: true });
	expect(dataset.theme).toBe('dark');
	expect(new Looks().theme).toBe('dark');
	expect(remembered().current).toMatchObject({ runId: 'a', askedToKeep: true });
});

test('what another tab set is taken, and shown', () => {
	const looks = new Looks();
	kept.set(KEY, JSON.stringify({ theme: 'light', digitKeys: false }));
	looks.read();
	expect([looks.theme, looks.digitKeys, dataset.theme]).toEqual(['light', false, 'light']);
	looks.set({ theme: 'system' });
	expect(dataset.theme).toBeUndefined();
});

test('two copies on a host each take once what they shared, and go on apart', () => {
	kept.set(SHARED_KEY, JSON.stringify({ theme: 'dark', runId: 'a' }));
	const [root, mirror] = [new Looks('/'), new Looks('/mirror/')];
	expect([root.theme, mirror.theme, remembered('/mirror/').current.runId]).toEqual([
		'dark',
		'dark',
		'a'
	]);
	root.set({ theme: 'light' });
	expect([new Looks('/').theme, new Looks('/mirror/').theme]).toEqual(['light', 'dark']);
	root.forget();
	expect([...kept.keys()]).toEqual([keyOf('/mirror/')]);
});

test('forgotten, nothing is kept and all is as at the first visit', () => {
	const looks = new Looks();
	looks.set({ theme: 'dark', digitKeys: false });
	looks.forget();
	expect(stored()).toBeNull();
	expect([looks.theme, looks.digitKeys, dataset.theme]).toEqual(['system', true, undefined]);
});

test.each(['{', 'null', '7', '[]'])('what cannot be read as choices (%s) is none', (text) => {
	kept.set(KEY, text);
	expect(remembered().current).toEqual({ runId: null, askedToKeep: false, predicted: false });
});

test('where nothing can be kept, a choice holds in the tab', () => {
	vi.stubGlobal('localStorage', undefined);
	const run = remembered();
	run.set({ runId: 'a' });
	expect(run.current.runId).toBe('a');
	run.forget();
	expect(run.current.runId).toBeNull();
});

describe('the browser is asked to keep what is there', () => {
	test('once, after five answers', async () => {
		const persist = vi.fn(async () => true);
		vi.stubGlobal('navigator', { storage: { persist } });
		const keeping = new Keeping(remembered());
		await keeping.askInTime(4);
		expect(persist).not.toHaveBeenCalled();
		await keeping.askInTime(5);
		expect(keeping.persisted).toBe(true);
		await keeping.askInTime(6);
		await new Keeping(remembered()).askInTime(9);
		expect(persist).toHaveBeenCalledOnce();
	});

	test('and what it says of itself is told, or that it says nothing', async () => {
		vi.stubGlobal('navigator', {
			storage: {
				persisted: async () => false,
				estimate: async () => ({ usage: 3, quota: 9 })
			}
		});
		const keeping = new Keeping(remembered());
		await keeping.look();
		expect([keeping.persisted, keeping.usage, keeping.quota]).toEqual([false, 3, 9]);
		vi.stubGlobal('navigator', {});
		await keeping.look();
		expect([keeping.persisted, keeping.usage, keeping.quota]).toEqual([null, null, null]);
	});
});

describe('where the browser has no room left', () => {
	const full = () =>
		vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});

	test('what is set holds in this tab, and is not said to be kept', () => {
		const run = remembered();
		full();
		// The browser has nothing else instead.
		expect(run.set({ runId: 'a' })).toBe(true);
		expect([run.kept, run.current.runId, remembered().current.runId]).toEqual([false, 'a', null]);
	});

	test('and has another value still, that is told, until it has room', () => {
		const run = remembered();
		run.set({ runId: 'a' });
		const filled = full();
		expect(run.set({ runId: 'b' })).toBe(false);
		expect([run.kept, remembered().current.runId]).toEqual([false, 'a']);
		filled.mockRestore();
		expect(run.set({ runId: 'b' })).toBe(true);
		expect([run.kept, remembered().current.runId]).toEqual([true, 'b']);
	});
});

test('what is kept and of another kind than it can be is left out', () => {
	kept.set(KEY, JSON.stringify({ theme: 'dark', digitKeys: 'no', runId: 7, askedToKeep: true }));
	expect(new Looks().theme).toBe('dark');
	expect(new Looks().digitKeys).toBe(true);
	expect(remembered().current).toMatchObject({ runId: null, askedToKeep: true });
});
