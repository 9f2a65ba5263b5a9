import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ClassSetup } from '../../../src/lib/classroom/setup';
import { Classes } from '../../../src/lib/state/classes.svelte';
import { Storing } from '../../../src/lib/state/storing.svelte';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { noStore } from './tab.svelte';

const settings: Omit<ClassSetup, 'id'> = {
	name: '10 B',
	order: 'short-form',
	length: 10,
	topics: [],
	leftOut: [],
	reveal: 'end'
};
const opened: Storing[] = [];

function storing(open: () => Promise<IndexedDbStore>) {
	opened.push(new Storing({ open, memory: new MemoryStore() }));
	return opened.at(-1)!;
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	for (const one of opened.splice(0)) (await one.store()).close();
});

describe.each([
	['in the browser', IndexedDbStore.open],
	['in the tab alone', noStore]
])('classes %s', (_, open) => {
	test('are made, restored with what they lack, and deleted', async () => {
		const classes = new Classes(storing(open));
		expect(classes.list).toBeNull();
		await classes.read();
		expect(classes.list).toEqual([]);
		const setup = await classes.create(settings);
		expect(classes.list).toMatchObject([{ setup: { id: setup.id, name: '10 B' } }]);
		const { record } = classes.list![0]!;
		await classes.restore({ ...record, setup });
		expect(classes.list).toHaveLength(1);
		await classes.remove(setup.id);
		expect(classes.list).toEqual([]);
		await classes.read();
		expect(classes.list).toEqual([]);
		await classes.restore({ ...record, setup });
		await classes.read();
		expect(classes.list).toMatchObject([{ record: { id: setup.id, codes: [] } }]);
	});

	test('say what became of what was handed in, and a class that is gone takes nothing', async () => {
		const classes = new Classes(storing(open));
		await classes.read();
		const setup = await classes.create(settings);
		expect(await classes.collect(setup, 'VM1-nonsense')).toMatchObject([{ kind: 'refused' }]);
		await classes.remove(setup.id);
		await expect(classes.collect(setup, 'x')).rejects.toThrow(StorageError);
	});
});

test('two tabs show the same classes', async () => {
	const [one, two] = [
		new Classes(storing(IndexedDbStore.open)),
		new Classes(storing(IndexedDbStore.open))
	];
	await Promise.all([one.read(), two.read()]);
	await one.create(settings);
	await vi.waitFor(() => expect(two.list).toHaveLength(1));
});
