import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withChanges } from '../../../src/lib/run/merge-run';
import type { ItemId } from '../../../src/lib/catalog';
import type { Run, Seal } from '../../../src/lib/run/types';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import {
	databaseOf,
	DATABASE_VERSION,
	SHARED_DATABASE,
	STORES
} from '../../../src/lib/storage/schema';
import { deleteDatabases } from '../../../src/lib/storage/delete-databases';
import type { OldOpenClass } from '../../../src/lib/classroom/class-record';
import { deleting, questionnaireRun as run, wholeOf } from '../../fixtures/run-parts';

/** What the copy of the app at the root of a host keeps things in. */
const OWN = databaseOf('/');

const opened: IndexedDbStore[] = [];
const connections: IDBDatabase[] = [];

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
	// Every connection that anybody opens, so that a test can close it behind the app's back.
	const open = indexedDB.open.bind(indexedDB);
	indexedDB.open = (...given: Parameters<IDBFactory['open']>) => {
		const request = open(...given);
		request.addEventListener('success', () => connections.push(request.result));
		return request;
	};
});

afterEach(() => {
	vi.restoreAllMocks();
	for (const storage of opened.splice(0)) storage.close();
	connections.length = 0;
});

async function storage(): Promise<IndexedDbStore> {
	const store = await IndexedDbStore.open();
	opened.push(store);
	return store;
}

function closeBehindTheAppsBack(): void {
	// The library's types say that this takes the class; it takes a database.
	(forceCloseDatabase as unknown as (database: IDBDatabase) => void)(connections.at(-1)!);
}

/** A database as the first version of the app made it. */
function oldDatabase() {
	return openDB(SHARED_DATABASE, 1, {
		upgrade(database) {
			database.createObjectStore('runs', { keyPath: 'id' });
			database
				.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
				.createIndex('run', 'runId');
		}
	});
}

const answer = (itemId: ItemId, code = 1) => ({
	runId: run.id,
	itemId,
	response: { kind: 'option' as const, code },
	answeredAt: 5,
	language: 'en'
});

const kindOf = (promise: Promise<unknown>) =>
	promise.then(
		() => 'no error',
		(error: unknown) => (error instanceof StorageError ? error.key : error)
	);

describe('a connection', () => {
	test('that the browser closed is opened again, and the answer kept', async () => {
		const store = await storage();
		await store.saveRun(run);
		closeBehindTheAppsBack();
		await store.saveAnswers([answer('Q1')], { current: 'Q2' });
		expect(await store.wholeRun(run.id)).toMatchObject({
			run: { current: 'Q2' },
			answers: [{ itemId: 'Q1' }]
		});
		expect(connections).toHaveLength(2);
	});

	test('that is dead without saying so is opened again once, and then reported', async () => {
		const store = await storage();
		await store.saveRun(run);
		const lost = () => {
			throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
		};
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(lost);
		await store.saveAnswers([answer('Q1')], {});
		expect((await store.wholeRun(run.id))!.answers).toHaveLength(1);
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(lost);
		expect(await kindOf(store.saveAnswers([answer('Q2')], {}))).toBe('failed');
		expect(await kindOf(store.wholeRun(run.id))).toBe('unread');
	});

	test('is opened once, however many ask at the same time', async () => {
		const store = await storage();
		closeBehindTheAppsBack();
		await Promise.all([store.runs(), store.runs(), store.everything()]);
		expect(connections).toHaveLength(2);
	});

	test('gives way to a newer version, and says so afterwards', async () => {
		const store = await storage();
		await store.saveRun(run);
		const newer = await openDB(OWN, DATABASE_VERSION + 1);
		expect(await kindOf(store.runs())).toBe('newer');
		newer.close();
	});

	test('that came after the person was told it was blocked is closed, not leaked', async () => {
		const old = await oldDatabase();
		expect(await kindOf(IndexedDbStore.open())).toBe('blocked');
		const before = connections.length;
		old.close();
		await vi.waitFor(() => expect(connections).toHaveLength(before + 1));
		// Were it open, nobody could delete the database.
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase(SHARED_DATABASE);
			request.onblocked = () => reject(new Error('a connection was left open'));
			request.onsuccess = () => resolve();
		});
	});

	test('that cannot be upgraded leaves the old database as it was', async () => {
		const old = await oldDatabase();
		const { reveal, ...kept } = run;
		void reveal;
		await old.put('runs', { ...kept, order: 'random' });
		old.close();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no', 'DataError');
		});
		expect(await kindOf(IndexedDbStore.open())).toBe('unavailable');
		vi.restoreAllMocks();
		expect(await (await storage()).runs()).toMatchObject([{ id: run.id, reveal: 'each' }]);
	});

	test('waits a moment for a tab that lets go in time', async () => {
		const old = await oldDatabase();
		setTimeout(() => old.close(), 200);
		expect(await (await storage()).runs()).toEqual([]);
	});
});

describe('saved means that the transaction has completed', () => {
	/** Undoes the transaction in the success event of the last request that it makes of a kind. */
	function undone(method: 'put' | 'add' | 'delete', times: number): void {
		const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
		let calls = 0;
		vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (
			this: IDBObjectStore,
			...given: unknown[]
		) {
			const request = original.apply(this, given);
			if (++calls === times)
				request.addEventListener('success', () => request.transaction!.abort());
			return request as never;
		});
	}

	const seal: Seal = {
		runId: run.id,
		itemId: 'Q2',
		modelId: 'model',
		known: 2,
		probabilities: [0.4, 0.3, 0.2, 0.1],
		fromDemographics: null,
		country: null,
		sealedAt: 5,
		nonce: '00',
		hash: null
	};

	test.each<
		[string, 'put' | 'add' | 'delete', number, (store: IndexedDbStore) => Promise<unknown>]
	>([
		['an answer', 'put', 2, (store) => store.saveAnswers([answer('Q1')], { current: 'Q2' })],
		['a seal', 'add', 1, (store) => store.saveSeals([seal])],
		['a change of a run', 'put', 1, (store) => store.changeRun(run.id, { current: 'Q9' })],
		[
			'a file’s runs',
			'put',
			1,
			(store) => store.saveWholeRuns([wholeOf({ ...run, length: 30 })], [wholeOf(run)])
		],
		['what changes in two runs', 'put', 2, (store) => store.changeRuns(() => ({ away: true }))],
		['a deletion', 'delete', 1, (store) => store.changeRuns(deleting(run.id))]
	])('%s that the browser undoes at the very end was never kept', async (_, method, times, act) => {
		const store = await storage();
		await store.saveRun(run);
		await store.saveRun({ ...run, id: 'f'.repeat(32) });
		const before = (await store.everything()).runs;
		undone(method, times);
		expect(await kindOf(act(store))).toBe('failed');
		vi.restoreAllMocks();
		expect((await store.everything()).runs).toEqual(before);
	});

	test('and it is asked to be on the disk by then', async () => {
		const store = await storage();
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		await store.saveRun(run);
		expect(transaction.mock.calls[0]).toEqual([['runs'], 'readwrite', { durability: 'strict' }]);
	});
});

describe('nothing confirmed is lost', () => {
	test('when the device is full, and what was not kept is told', async () => {
		const store = await storage();
		await store.saveRun(run);
		await store.saveAnswers([answer('Q1')], {});
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('no room', 'QuotaExceededError');
		});
		expect(await kindOf(store.saveAnswers([answer('Q2')], { current: 'Q3' }))).toBe('full');
		vi.restoreAllMocks();
		expect(await store.wholeRun(run.id)).toMatchObject({
			run: { current: 'Q1' },
			answers: [{ itemId: 'Q1' }]
		});
	});

	test('when the second half of a transaction fails, the first is undone', async () => {
		const store = await storage();
		const whole = (id: string) => wholeOf({ ...run, id });
		const broken = { ...whole('b'.repeat(32)), answers: [{ itemId: 'Q1' } as never] };
		expect(await kindOf(store.saveWholeRuns([whole('a'.repeat(32)), broken]))).toBe('failed');
		expect(await store.runs()).toEqual([]);
	});

	test('when two tabs answer at once: each item’s last answer, and neither’s changes', async () => {
		const [store, second] = [await storage(), await storage()];
		await store.saveRun(run);
		await Promise.all([
			store.saveAnswers([answer('Q1', 1)], { current: 'Q2' }),
			second.saveAnswers([answer('Q2', 2)], {}),
			second.changeRun(run.id, { name: 'Named there' }),
			store.changeRun(run.id, { length: 40 })
		]);
		const { run: kept, answers } = (await store.wholeRun(run.id))!;
		expect(kept).toEqual({ ...run, current: 'Q2', name: 'Named there', length: 40 });
		expect(answers.map(({ itemId }) => itemId)).toEqual(['Q1', 'Q2']);
	});
});

test('a tab hears what another did, and not what it did itself', async () => {
	const [store, second] = [await storage(), await storage()];
	const heard: unknown[] = [];
	const own: unknown[] = [];
	second.onChange((change) => heard.push(change));
	store.onChange((change) => own.push(change));
	await store.saveRun(run);
	await store.erase();
	await vi.waitFor(() =>
		expect(heard).toEqual([{ kind: 'run', runId: run.id }, { kind: 'erased' }])
	);
	expect(own).toEqual([]);
	expect(await second.runs()).toEqual([]);
});

test('what no tab of the app says is not heard', async () => {
	const store = await storage();
	const heard: unknown[] = [];
	store.onChange((change) => heard.push(change));
	const channel = new BroadcastChannel(OWN);
	for (const message of [null, 7, 'runs', {}, { kind: 'x' }, { kind: 'run' }, { kind: 'classes' }])
		channel.postMessage(message);
	await vi.waitFor(() => expect(heard).toEqual([{ kind: 'classes' }]));
	channel.close();
});

test('a run deleted in another tab takes no more answers', async () => {
	const [store, second] = [await storage(), await storage()];
	await store.saveRun(run);
	await second.changeRuns(deleting(run.id));
	expect(await kindOf(store.saveAnswers([answer('Q1')], {}))).toBe('deleted');
	expect(await kindOf(store.changeRun(run.id, { name: 'x' }))).toBe('deleted');
	expect((await store.everything()).runs).toEqual([]);
	await store.saveRun(run);
	expect((await store.wholeRun(run.id))!.answers).toEqual([]);
});

test('what two tabs asked in an adaptive run stays asked', () => {
	const kept: Run = { ...run, order: 'adaptive', asked: ['Q1', 'Q2'], reasons: { Q2: ['Q7'] } };
	const changed = withChanges(kept, {
		asked: ['Q1', 'Q3'],
		reasons: { Q3: ['Q8'] },
		current: 'Q3'
	});
	expect(changed.asked).toEqual(['Q1', 'Q2', 'Q3']);
	expect(changed.reasons).toEqual({ Q2: ['Q7'], Q3: ['Q8'] });
	expect(changed.current).toBe('Q3');
});

describe('two copies of the app on one host', () => {
	const original = IDBObjectStore.prototype.put;
	const copies = async () => {
		const stores = [await IndexedDbStore.open('/'), await IndexedDbStore.open('/mirror/')];
		opened.push(...stores);
		return stores as [IndexedDbStore, IndexedDbStore];
	};
	const shared = async () => {
		const old = await oldDatabase();
		await old.put('runs', { ...run, reveal: undefined });
		await old.put('answers', firstKept('Q1', 3));
		old.close();
	};
	const named = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

	test('hear and see nothing of each other', async () => {
		const [root, mirror] = await copies();
		const heard: unknown[] = [];
		mirror.onChange((change) => heard.push(change));
		await root.saveRun(run);
		await root.classes.save({ state: 'old', id: '0badcafe', createdAt: 5, link: '', codes: [] });
		expect([await mirror.runs(), await mirror.classes.all()]).toEqual([[], []]);
		await mirror.saveRun({ ...run, id: 'b'.repeat(32) });
		await root.erase();
		expect(await mirror.runs()).toHaveLength(1);
		expect(heard).toEqual([]);
		expect(await named()).toEqual([databaseOf('/mirror/')]);
	});

	test('each copy once what they shared, and deleting everything deletes that, too', async () => {
		await shared();
		const [root, mirror] = await copies();
		for (const copy of [root, mirror])
			expect(await copy.wholeRun(run.id)).toMatchObject({ run, answers: [{ itemId: 'Q1' }] });
		await root.changeRuns(deleting(run.id));
		root.close();
		const again = await storage();
		expect(await again.runs()).toEqual([]);
		expect(await mirror.runs()).toEqual([run]);
		expect(await named()).toContain(SHARED_DATABASE);
		await again.erase();
		expect(await named()).toEqual([databaseOf('/mirror/')]);
		expect(await mirror.runs()).toEqual([run]);
		// What is made anew has nothing to copy.
		expect(await again.runs()).toEqual([]);
	});

	test('copy all of it or nothing yet', async () => {
		await shared();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...given
		) {
			const copying = this.transaction.db.name === OWN && this.name === 'answers';
			if (copying) throw new DOMException('no room', 'QuotaExceededError');
			return original.apply(this, given);
		});
		expect(await kindOf(IndexedDbStore.open())).toBe('full');
		vi.restoreAllMocks();
		expect(await named()).toEqual([SHARED_DATABASE]);
		expect((await (await storage()).wholeRun(run.id))!.answers).toHaveLength(1);
	});

	test('take the time that copying takes', async () => {
		await shared();
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...given
		) {
			vi.advanceTimersByTime(10_000);
			return original.apply(this, given);
		});
		expect(await (await storage()).runs()).toEqual([run]);
		vi.useRealTimers();
	});

	test('tell a tab with an earlier version, which can keep nothing more in what was shared', async () => {
		const earlier = await openDB(SHARED_DATABASE, 5, {
			upgrade: (database) => {
				for (const store of STORES) database.createObjectStore(store, { keyPath: 'id' });
			},
			blocking: () => earlier.close()
		});
		const [root] = await copies();
		expect(await root.runs()).toEqual([]);
		await expect(openDB(SHARED_DATABASE, 5)).rejects.toMatchObject({ name: 'VersionError' });
	});
});

test('what could be reached before and cannot for a moment is not taken for a private window', async () => {
	const store = await storage();
	await store.saveRun(run);
	closeBehindTheAppsBack();
	const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('Internal error opening backing store', 'UnknownError');
	});
	expect(await kindOf(store.saveAnswers([answer('Q1')], {}))).toBe('unreachable');
	failing.mockRestore();
	await store.saveAnswers([answer('Q1')], {});
	expect((await store.wholeRun(run.id))!.answers).toHaveLength(1);
});

describe('says so', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
		vi.useRealTimers();
	});

	test('where there is no IndexedDB', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await kindOf(IndexedDbStore.open())).toBe('unavailable');
	});

	test('where the browser does not answer at all', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
		const kind = kindOf(IndexedDbStore.open());
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await kind).toBe('silent');
	});

	describe('where it does not answer', () => {
		beforeEach(async () => {
			const store = await IndexedDbStore.open();
			await store.saveRun(run);
			store.close();
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			vi.spyOn(indexedDB, 'deleteDatabase').mockReturnValue(new IDBOpenDBRequest());
		});

		test('when it is to be deleted, or emptied', async () => {
			vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
			const kind = kindOf(deleteDatabases(OWN));
			await vi.advanceTimersByTimeAsync(30_000);
			expect(await kind).toBe('silent');
		});

		test('when it is to be deleted: but nothing is left in it', async () => {
			const kind = kindOf(deleteDatabases(OWN));
			for (let second = 0; second < 30; second++) {
				// What it does answer takes no time by the clock that stands still.
				for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done));
				await vi.advanceTimersByTimeAsync(1000);
			}
			expect(await kind).toBe('no error');
			const left = await openDB(OWN);
			for (const store of left.objectStoreNames) expect(await left.count(store)).toBe(0);
			left.close();
		});
	});

	test('where asking for it is refused', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('not here', 'SecurityError');
		});
		expect(await kindOf(IndexedDbStore.open())).toBe('unavailable');
	});

	test('where the database is not as it should be', async () => {
		const broken = await openDB(OWN, DATABASE_VERSION, {
			upgrade: (database) => void database.createObjectStore('runs', { keyPath: 'id' })
		});
		broken.close();
		expect(await kindOf(IndexedDbStore.open())).toBe('unavailable');
	});
});

/** An answer as the first version kept it. */
function firstKept(id: ItemId, code: number) {
	const { language, ...kept } = answer(id, code);
	void language;
	return kept;
}

describe('a database of version 1', () => {
	test('keeps its answers, and they are not scored', async () => {
		const old = await oldDatabase();
		await old.put('runs', { ...run, reveal: undefined });
		await old.put('answers', firstKept('Q1', 3));
		old.close();
		const store = await storage();
		expect(await store.runs()).toEqual([run]);
		expect(await store.wholeRun(run.id)).toEqual(
			wholeOf(run, {
				answers: [
					{
						...answer('Q1', 3),
						firstResponse: answer('Q1', 3).response,
						sealed: false,
						seen: false,
						changedAt: null
					}
				]
			})
		);
	});
});

describe.each([2, 3, 4, 5, 6])('a database of version %i', (version) => {
	test('gets room for what is new, drops what is kept no more, and loses nothing else', async () => {
		const old = await openDB(SHARED_DATABASE, version, {
			upgrade(database) {
				database.createObjectStore('runs', { keyPath: 'id' });
				const ofRun = ['answers', 'sealed', ...(version > 3 ? ['seen', 'retests', 'bold'] : [])];
				for (const name of ofRun)
					database
						.createObjectStore(name, { keyPath: ['runId', 'itemId'] })
						.createIndex('run', 'runId');
				if (version > 2) database.createObjectStore('classes', { keyPath: 'id' });
			}
		});
		const first = { response: answer('Q1').response, sealed: true, changedAt: null };
		const kept = { ...firstKept('Q1', 1), firstResponse: first.response, ...first };
		const present = { ...kept, seen: false, language: 'en' };
		const seal: Seal = {
			runId: run.id,
			itemId: 'Q1',
			modelId: 'reasoner-1',
			known: 0,
			probabilities: [0.4, 0.3, 0.2, 0.1],
			fromDemographics: null,
			country: null,
			sealedAt: 5,
			nonce: '0'.repeat(32),
			hash: null
		};
		const record = {
			id: '0badcafe',
			createdAt: 5,
			link: 'VC1-A',
			codes: ['a'],
			...(version > 4 && { state: 'old' })
		};
		const closed = {
			id: '1badcafe',
			createdAt: 6,
			link: 'VC2-A',
			state: 'closed',
			closedAt: 7,
			release: { people: 9 }
		};
		// To the class of a run of then nothing can be handed in any more: it goes on as the person's own.
		const classroom = { id: '0badcafe', name: '10b', sender: '0123456789' };
		const own = version > 4 ? { name: '10b' } : { classroom };
		await old.put('runs', { ...run, ...own, ...(version < 4 && { guessing: true }) });
		await old.put('answers', version < 4 ? { ...kept, guessed: 1 } : present);
		await old.put('sealed', seal);
		if (version > 2) await old.put('classes', record);
		if (version > 4) await old.put('classes', closed);
		old.close();
		const store = await storage();
		expect(await store.wholeRun(run.id)).toEqual(
			wholeOf({ ...run, name: '10b' }, { answers: [present], seals: [seal] })
		);
		const classes = [
			...(version > 4 ? [closed] : []),
			...(version > 2 ? [{ ...record, state: 'old' }] : [])
		];
		expect(await store.classes.all()).toEqual(classes);
		// And what is new has room.
		await store.saveSeen(run.id, ['Q2'], 7);
		expect((await store.wholeRun(run.id))?.seen).toHaveLength(1);
	});
});

describe('classes', () => {
	const record = { state: 'old', id: '0badcafe', createdAt: 5, link: 'VC1-A', codes: [] } as const;

	test('keep what two tabs change at once', async () => {
		const [store, second] = [await storage(), await storage()];
		await store.classes.save(record);
		const add = (tab: IndexedDbStore, code: string) =>
			tab.classes.change(record.id, (kept) => ({
				...record,
				codes: [...(kept as OldOpenClass).codes, code]
			}));
		await Promise.all([add(store, 'a'), add(second, 'b'), add(store, 'c')]);
		const [kept] = (await store.classes.all()) as OldOpenClass[];
		expect([...kept!.codes].sort()).toEqual(['a', 'b', 'c']);
	});
});
