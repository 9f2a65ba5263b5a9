import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Demographics, ItemId } from '../../../src/lib/catalog';
import { newRun } from '../../../src/lib/run/identity';
import type { Response, RunSettings } from '../../../src/lib/run/types';
import { withDemographics } from '../../../src/lib/run/with-demographics';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { wholeOf } from '../../fixtures/run-parts';
import { openTab, type Tab } from './tab.svelte';

const settings: RunSettings = {
	order: 'questionnaire',
	length: 6,
	categories: [],
	reveal: 'each'
};
const option = (code: number): Response => ({ kind: 'option', code });
const tabs: Tab[] = [];

function tab(options?: Parameters<typeof openTab>[0]): Tab {
	const opened = openTab(options);
	tabs.push(opened);
	return opened;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	vi.restoreAllMocks();
	await Promise.all(tabs.splice(0).map((opened) => opened.close()));
});

/** Answers the item on the screen once its guess is sealed, if one is due. */
async function answerSealed({ session }: Tab, code = 1): Promise<ItemId> {
	const item = session.run!.current!;
	if (session.profile.responses.size >= 2)
		await vi.waitFor(() => expect(session.seals.has(item)).toBe(true));
	await session.answer(item, option(code));
	return item;
}

describe.each([
	['in the browser', () => tab({ open: IndexedDbStore.open })],
	['in the tab alone', () => tab()]
])('a run %s', (_, open) => {
	test('is begun, answered, scored, changed and made longer', async () => {
		const opened = open();
		const { session } = opened;
		await session.open();
		expect(session.run).toBeNull();
		await session.begin(settings, { sex: 2 });
		const first = session.run!.current!;
		for (let item = 0; item < 6; item++) await answerSealed(opened);
		expect(session.run!.current).toBeNull();
		expect(session.progress).toMatchObject({ done: 6, total: 6, answered: 6 });
		expect([...session.answers.values()].filter(({ sealed }) => sealed)).toHaveLength(4);

		await session.answer(first, option(2));
		expect(session.responses.get(first)).toEqual(option(2));
		expect(session.answers.get(first)).toMatchObject({ firstResponse: option(1) });

		await session.extend(4);
		expect(session.items).toHaveLength(10);
		expect(session.responses.has(session.run!.current!)).toBe(false);
		await session.change({ reveal: 'end' });
		await session.change(() => ({ demographics: {} }));
		expect(session.run).toMatchObject({ reveal: 'end', length: 10 });
		expect(session.profile.demographics).toEqual({});
	});

	test('is left and gone on with, beside another', async () => {
		const { session, library } = open();
		await session.open();
		await session.begin(settings);
		const first = session.run!.id;
		await session.answer(session.run!.current!, option(3));
		const shown = session.whole;
		session.leave();
		expect(session.run).toBeNull();
		await session.begin({ ...settings, length: 8 });
		expect(session.answers.size).toBe(0);
		await session.rename(first, 'The other');
		expect(session.run!.name).toBeUndefined();
		await session.rename(first, '');
		await library.read();
		expect(library.runs).toHaveLength(2);
		await session.resume(first);
		expect(session.whole).toEqual(shown);
		expect(await library.runOfClass('0badcafe')).toBeNull();
	});

	test('goes back item by item', async () => {
		const { session } = open();
		await session.open();
		await session.begin(settings);
		const first = session.run!.current!;
		expect(session.previous).toBeNull();
		await session.answer(first, { kind: 'refused' });
		expect(session.previous).toBe(first);
		await session.goTo(first);
		expect(session.run!.current).toBe(first);
		const [, , third] = session.items;
		await session.answer(first, option(1), third);
		expect(session.run!.current).toBe(third);
	});

	test('chosen by the machine asks what that weighed', async () => {
		const opened = open();
		const { session, clients, machine } = opened;
		await session.open();
		await vi.waitFor(() => expect(machine.status.phase).toBe('ready'));
		await session.begin({ ...settings, order: 'adaptive', length: 3 });
		await vi.waitFor(() =>
			expect(clients[0]!.asked.some(([kind, count]) => kind === 'weigh' && count > 0)).toBe(true)
		);
		for (let item = 0; item < 3; item++) {
			expect(session.run!.asked).toHaveLength(item + 1);
			expect(session.progress.total).toBe(3);
			await answerSealed(opened);
		}
		expect(session.run!.current).toBeNull();
		await session.extend(1);
		expect(session.run!.asked).toHaveLength(4);
		expect(session.run!.current).toBe(session.run!.asked!.at(-1));
	});
});

describe('what is saved is said to be saved', () => {
	test('in the browser, and the browser is asked to keep it', async () => {
		const { session, asked } = tab({ open: IndexedDbStore.open });
		await session.open();
		await session.begin(settings);
		const item = session.run!.current!;
		await session.answer(item, option(1));
		expect(session.saved).toBe(item);
		expect(asked).toEqual([1]);
	});

	test('and not in the tab alone', async () => {
		const { session, asked } = tab();
		await session.open();
		expect(session.unkept).toMatchObject({ key: 'unavailable' });
		await session.begin(settings);
		await session.answer(session.run!.current!, option(1));
		expect(session.saved).toBeNull();
		expect(asked).toEqual([]);
	});

	test('nothing is shown that could not be saved', async () => {
		const { session } = tab({ open: IndexedDbStore.open });
		await session.open();
		await session.begin(settings);
		const before = session.run!;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		await expect(session.answer(before.current!, option(1))).rejects.toThrow(/no room left/);
		await expect(session.goTo(null)).rejects.toThrow(StorageError);
		expect(session.run).toBe(before);
		expect(session.answers.size).toBe(0);
		expect(session.saved).toBeNull();
	});
});

describe('gone to another run meanwhile', () => {
	/** Two runs, the second on the screen. */
	async function two(settings: RunSettings) {
		const opened = tab({ needs: () => ({ predictions: true, asking: false }) });
		const { session, machine } = opened;
		await session.open();
		await vi.waitFor(() => expect(machine.status.phase).toBe('ready'));
		await session.begin(settings);
		const first = session.run!;
		await session.begin(settings);
		const second = session.run!;
		return { ...opened, first, second };
	}

	test('what was being saved of the one on the screen before stays there', async () => {
		const { session, storing, first, second } = await two(settings);
		const item = second.current!;
		const saving = session.answer(item, option(1));
		await session.resume(first.id);
		await saving;
		expect(session.run).toEqual(first);
		expect(session.answers.size).toBe(0);
		expect((await (await storing.store()).wholeRun(second.id))!.answers).toHaveLength(1);
	});

	test('what the machine chooses to ask next is asked in the run it was chosen for', async () => {
		const { session, storing, clients, first, second } = await two({
			...settings,
			order: 'adaptive'
		});
		await session.weigh();
		let go = () => {};
		const weigh = clients[0]!.weigh.bind(clients[0]);
		vi.spyOn(clients[0]!, 'weigh').mockImplementation(async (...given) => {
			await new Promise<void>((resolve) => (go = resolve));
			return weigh(...given);
		});
		const saving = session.answer(second.current!, option(1));
		await vi.waitFor(() => expect(session.answers.size).toBe(1));
		await vi.waitFor(() => expect(clients[0]!.weigh).toHaveBeenCalled());
		await session.resume(first.id);
		go();
		await saving;
		expect(session.run).toEqual(first);
		const store = await storing.store();
		expect((await store.wholeRun(first.id))!.run).toEqual(first);
		expect((await store.wholeRun(second.id))!.run.asked).toHaveLength(2);
	});

	test('what was weighed of one is not taken for the other', async () => {
		const { session, first } = await two({ ...settings, order: 'adaptive' });
		await session.weigh();
		await session.resume(first.id);
		await session.answer(first.current!, option(1));
		// Nothing is weighed for it yet, so it comes from the fixed list, without a reason.
		expect(session.run!.asked).toHaveLength(2);
		expect(session.run!.reasons?.[session.run!.current!]).toBeUndefined();
	});

	test('a seal of the other, or one that was not kept, is not shown', async () => {
		const { session, first, second } = await two(settings);
		const seal = {
			runId: first.id,
			itemId: 'Q5',
			modelId: 'model',
			known: 2,
			probabilities: [1],
			fromDemographics: null,
			country: null,
			sealedAt: 1,
			nonce: '00',
			hash: null
		} as const;
		await session.seal([seal]);
		expect(session.seals.size).toBe(0);
		await session.seal([{ ...seal, runId: second.id }]);
		expect(session.seals.size).toBe(1);
		await session.seal([{ ...seal, runId: second.id, itemId: 'Q6', modelId: 'newer' }]);
		expect(session.seals.size).toBe(1);
	});

	test('reading the one on the screen before again does not bring it back', async () => {
		const { session } = await two(settings);
		const reading = session.refresh();
		session.leave();
		await reading;
		expect(session.run).toBeNull();
	});

	test('reading the one before again does not put it in the place of the other', async () => {
		const { session, storing, first } = await two(settings);
		const store = await storing.store();
		const read = store.wholeRun.bind(store);
		let go = () => {};
		vi.spyOn(store, 'wholeRun').mockImplementationOnce(async (runId) => {
			const whole = await read(runId);
			await new Promise<void>((done) => (go = done));
			return whole;
		});
		const reading = session.refresh();
		await vi.waitFor(() => expect(store.wholeRun).toHaveBeenCalled());
		await session.resume(first.id);
		go();
		await reading;
		expect(session.run).toEqual(first);
	});

	test('the one begun or gone on with last is remembered', async () => {
		const { session, remembered, first, second } = await two(settings);
		expect(remembered.current.runId).toBe(second.id);
		await session.resume(first.id);
		expect(remembered.current.runId).toBe(first.id);
	});
});

test('a question that was left while its answer was being saved does not come back', async () => {
	const { session, storing } = tab();
	await session.open();
	await session.begin(settings);
	const [first, , third] = session.items;
	await Promise.all([session.goTo(third!), session.keep(first!, option(1))]);
	expect(session.run!.current).not.toBe(first);
	expect(session.run).toEqual((await (await storing.store()).wholeRun(session.run!.id))!.run);
});

test('a reveal on the screen is of its run: another run that is begun meanwhile has its own place', async () => {
	const { session } = tab();
	await session.open();
	await session.begin(settings);
	await session.answer(session.run!.current!, option(1));
	const revealed = session.run!.current!;
	await session.keep(revealed, option(1));
	expect(session.run!.current).toBe(revealed);
	await session.begin(settings);
	const own = session.run!.current;
	expect(own).not.toBe(revealed);
	await session.change({ reveal: 'end' });
	expect(session.run!.current).toBe(own);
});

describe('two tabs', () => {
	test('show what the other saved, each at its own place', async () => {
		const [here, there] = [tab({ open: IndexedDbStore.open }), tab({ open: IndexedDbStore.open })];
		await Promise.all([here.session.open(), there.session.open()]);
		await here.session.begin(settings);
		await there.session.resume(here.session.run!.id);
		const item = here.session.run!.current!;
		await here.session.answer(item, option(2));
		await vi.waitFor(() => expect(there.session.answers.has(item)).toBe(true));
		expect(there.session.run!.current).toBe(item);
		await here.session.rename(here.session.run!.id, 'Both');
		await vi.waitFor(() => expect(there.session.run!.name).toBe('Both'));
	});

	test('a run deleted in one is gone from the other’s screen', async () => {
		const here = tab({ open: IndexedDbStore.open });
		await here.session.open();
		await here.session.begin(settings);
		const there = tab({ open: IndexedDbStore.open });
		await there.session.open();
		expect(there.session.run).not.toBeNull();
		await here.library.remove(here.session.run!.id);
		expect(here.session.run).toBeNull();
		await vi.waitFor(() => expect(there.session.run).toBeNull());
	});

	test('a run put away in one, for the next person at the device, leaves the other’s screen too', async () => {
		const here = tab({ open: IndexedDbStore.open });
		await here.session.open();
		await here.session.begin(settings);
		const there = tab({ open: IndexedDbStore.open });
		await there.session.open();
		expect(there.session.run).not.toBeNull();
		await here.library.putAllAway();
		await vi.waitFor(() => expect(there.session.run).toBeNull());
	});
});

describe('opened again', () => {
	test('the run chosen last is on the screen, not the newest', async () => {
		const kept = new Map<string, string>();
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => kept.get(key) ?? null,
			setItem: (key: string, value: string) => void kept.set(key, value)
		});
		const here = tab({ open: IndexedDbStore.open });
		await here.session.open();
		await here.session.begin(settings);
		const first = here.session.run!.id;
		await here.session.begin(settings);
		await here.session.resume(first);
		const again = tab({ open: IndexedDbStore.open });
		await again.session.open();
		expect(again.session.run!.id).toBe(first);
		vi.unstubAllGlobals();
	});

	test('a store that opens and cannot be read is not taken for an empty one', async () => {
		const store = await IndexedDbStore.open();
		vi.spyOn(store, 'runs').mockRejectedValue(new StorageError('unread'));
		const { session } = tab({ open: async () => store });
		await session.open();
		// It is not known whether there is a run, so that no screen begins one; what is saved would be kept.
		expect(session.ready).toBe(false);
		expect(session.unread).toMatchObject({ key: 'unread' });
		expect(session.unkept).toBeNull();
	});

	test.each(['runs', 'wholeRun'] as const)(
		'a run is there again once %s can be read',
		async (read) => {
			const store = await IndexedDbStore.open();
			const earlier = wholeOf({ ...newRun(settings, {}), current: 'Q1' });
			await store.saveWholeRuns([earlier]);
			vi.spyOn(store, read).mockRejectedValue(new StorageError('unread'));
			let open = async () => store;
			const { session } = tab({ open: () => open() });
			await session.open();
			expect(session.run).toBeNull();
			await session.retry();
			expect(session.ready).toBe(false);
			open = IndexedDbStore.open;
			await session.retry();
			expect(session.ready).toBe(true);
			expect(session.unread).toBeNull();
			expect(session.whole).toEqual(earlier);
		}
	);
});

describe('two tabs', () => {
	/** Two tabs on one new run, the second of which does not hear what the first does. */
	async function deaf() {
		const first = tab({ open: IndexedDbStore.open });
		await first.session.open();
		await first.session.begin(settings);
		const second = tab({
			open: async () => {
				const store = await IndexedDbStore.open();
				vi.spyOn(store, 'onChange').mockReturnValue(() => {});
				return store;
			}
		});
		await second.session.open();
		return { first: first.session, second: second.session };
	}

	test('one replaces no answer it did not know of, and shows it instead', async () => {
		const { first, second } = await deaf();
		const item = first.run!.current!;
		await first.answer(item, option(2));
		await expect(second.answer(item, option(1))).rejects.toMatchObject({ key: 'answered' });
		expect(second.responses.get(item)).toEqual(option(2));
		expect(second.whole!.answers).toEqual(first.whole!.answers);
		// Asked with that on the screen, the person may still change it.
		await second.answer(item, option(1));
		expect(second.answers.get(item)).toMatchObject({
			response: option(1),
			firstResponse: option(2)
		});
		await expect(first.answer(item, option(3))).rejects.toMatchObject({ key: 'answered' });
		// The same in both is no matter.
		const next = second.run!.current!;
		await second.answer(next, option(1));
		await first.answer(next, option(1));
		expect(first.responses.get(next)).toEqual(option(1));
	});

	test('of two second answers the first is kept, and the other tab is told', async () => {
		const { first, second } = await deaf();
		const item = first.run!.current!;
		await first.answer(item, option(2));
		await second.refresh();
		expect(await first.answerAgain([item], option(2))).toBe(true);
		expect(await second.answerAgain([item], option(1))).toBe(false);
		expect(second.retests.get(item)).toMatchObject({ response: option(2) });
	});

	test('say different things of who I am, and both are kept', async () => {
		const { first, second } = await deaf();
		const say = (session: typeof first, seen: Demographics, wanted: Demographics) =>
			session.change(({ demographics }) => ({
				demographics: withDemographics(demographics, seen, wanted)
			}));
		await say(first, {}, { sex: 2, country: 'BRA' });
		await say(second, {}, { education: 2 });
		expect(second.demographics).toEqual({ sex: 2, country: 'BRA', education: 2 });
		await say(first, first.demographics, { country: 'BRA' });
		expect(first.demographics).toEqual({ country: 'BRA', education: 2 });
	});
});

describe('tried again', () => {
	/** A tab whose browser keeps nothing until told to. */
	function healing() {
		let open: () => Promise<IndexedDbStore> = () => Promise.reject(new StorageError('blocked'));
		const opened = tab({ open: () => open() });
		return { ...opened, heal: () => (open = IndexedDbStore.open) };
	}

	test('every run of the tab is kept in the browser, and stays on the screen', async () => {
		const { session, heal } = healing();
		await session.open();
		await session.begin(settings);
		await session.answer(session.run!.current!, option(1));
		await session.begin({ ...settings, length: 9 });
		const shown = session.whole;
		await session.retry();
		expect(session.unkept).toMatchObject({ key: 'blocked' });
		heal();
		await session.retry();
		expect(session.unkept).toBeNull();
		expect(session.whole).toEqual(shown);
		const store = await IndexedDbStore.open();
		expect((await store.everything()).runs).toHaveLength(2);
		expect((await store.everything()).runs.flatMap(({ answers }) => answers)).toHaveLength(1);
		await session.answer(session.run!.current!, option(1));
		expect((await store.wholeRun(session.run!.id))!.answers).toHaveLength(1);
		store.close();
	});

	test('what is answered meanwhile is kept, too', async () => {
		const { session, heal } = healing();
		await session.open();
		await session.begin(settings);
		const items = [...session.items];
		heal();
		const retrying = session.retry();
		for (const item of items) await session.answer(item, option(1));
		await retrying;
		const store = await IndexedDbStore.open();
		expect((await store.wholeRun(session.run!.id))!.answers).toHaveLength(items.length);
		store.close();
	});

	test('with nothing in the tab, what the browser has is on the screen', async () => {
		const store = await IndexedDbStore.open();
		const another = tab({ open: async () => store });
		await another.session.open();
		await another.session.begin(settings);
		const { session, heal } = healing();
		await session.open();
		expect(session.run).toBeNull();
		heal();
		await session.retry();
		expect(session.run).toEqual(another.session.run);
	});

	test('while all is well, nothing is opened again', async () => {
		const open = vi.fn(IndexedDbStore.open);
		const { session } = tab({ open });
		await session.open();
		await session.retry();
		expect(open).toHaveBeenCalledOnce();
	});

	test('a store that could not be read is let go of', async () => {
		const unreadable = await IndexedDbStore.open();
		vi.spyOn(unreadable, 'runs').mockRejectedValue(new StorageError('unread'));
		const close = vi.spyOn(unreadable, 'close');
		let open = async () => unreadable;
		const { session } = tab({ open: () => open() });
		await session.open();
		open = IndexedDbStore.open;
		await session.retry();
		expect(session.unread).toBeNull();
		expect(close).toHaveBeenCalledOnce();
	});

	test('a run about other questions, read in from a file, is taken over, too', async () => {
		const { session, storing, heal } = healing();
		await session.open();
		const old = wholeOf({ ...newRun(settings, {}), catalogVersion: 'wvs7-0' });
		await (await storing.store()).saveWholeRuns([old]);
		heal();
		await session.retry();
		const store = await IndexedDbStore.open();
		expect((await store.everything()).aside).toMatchObject([{ whole: old }]);
		store.close();
	});

	test('what was taken over once is not taken over again', async () => {
		const { session, storing, heal } = healing();
		await session.open();
		await session.begin(settings);
		heal();
		await session.retry();
		await session.answer(session.run!.current!, option(1));
		// As when it could not be read for a moment.
		storing.unkept = new StorageError('failed');
		await session.retry();
		expect(session.unkept).toBeNull();
		const store = await IndexedDbStore.open();
		expect((await store.everything()).runs).toEqual([session.whole]);
		store.close();
	});

	test('a browser that answers late gets what the tab began meanwhile, as a run of its own', async () => {
		const store = await IndexedDbStore.open();
		const earlier = wholeOf({ ...newRun(settings, {}), current: 'Q1' });
		await store.saveWholeRuns([earlier]);
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		let open: () => Promise<IndexedDbStore> = () => Promise.reject(new StorageError('silent'));
		const { session } = tab({ open: () => open() });
		await session.open();
		expect(session.unkept).toMatchObject({ key: 'silent' });
		await session.begin(settings);
		await session.answer(session.run!.current!, option(1));
		await vi.advanceTimersByTimeAsync(20_000);
		expect(session.unkept).toMatchObject({ key: 'silent' });
		open = IndexedDbStore.open;
		await vi.advanceTimersByTimeAsync(5000);
		vi.useRealTimers();
		await vi.waitFor(() => expect(session.unkept).toBeNull());
		const { runs } = await store.everything();
		expect(runs).toHaveLength(2);
		expect(runs).toContainEqual(earlier);
		expect(runs).toContainEqual(session.whole);
		store.close();
	});

	test.each([
		['later', 'silent'],
		['when it is tried again', 'blocked']
	] as const)(
		'what could not be reached is gone on with where nothing was answered: %s',
		async (_when, key) => {
			const store = await IndexedDbStore.open();
			const another = tab({ open: async () => store });
			await another.session.open();
			await another.session.begin(settings);
			await another.session.answer(another.session.run!.current!, option(1));
			const earlier = another.session.whole;
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			let open: () => Promise<IndexedDbStore> = () => Promise.reject(new StorageError(key));
			const { session } = tab({ open: () => open() });
			await session.open();
			await session.begin(settings);
			open = IndexedDbStore.open;
			if (key === 'silent') await vi.advanceTimersByTimeAsync(5000);
			else await session.retry();
			vi.useRealTimers();
			await vi.waitFor(() => expect(session.whole).toEqual(earlier));
			expect(session.unkept).toBeNull();
		}
	);

	test('a failure half-way loses nothing, and is told', async () => {
		const { session, heal } = healing();
		await session.open();
		await session.begin(settings);
		heal();
		vi.spyOn(IndexedDbStore.prototype, 'saveWholeRuns').mockRejectedValueOnce(
			new StorageError('full')
		);
		await session.retry();
		expect(session.unkept).toMatchObject({ key: 'full' });
		await session.answer(session.run!.current!, option(1));
		await session.retry();
		expect(session.unkept).toBeNull();
		expect(session.answers.size).toBe(1);
	});
});
