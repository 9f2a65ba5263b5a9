import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { classFile, readClassFile } from '../../../src/lib/classroom/class-file';
import {
	close,
	end,
	type ClosedClass,
	type OpenClass
} from '../../../src/lib/classroom/class-record';
import { contentOf } from '../../../src/lib/classroom/content';
import { CodeError } from '../../../src/lib/classroom/code-error';
import { sealCode } from '../../../src/lib/classroom/sealed';
import { Classes, type KnownClass } from '../../../src/lib/state/classes.svelte';
import { Storing } from '../../../src/lib/state/storing.svelte';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { handInFrom, QUESTIONS, senderOf } from '../../fixtures/classes';
import { noStore } from './tab.svelte';

const settings = {
	name: '10 B',
	reveal: 'end',
	asked: { kind: 'list', items: QUESTIONS }
} as const;
const opened: Storing[] = [];

function storing(open: () => Promise<IndexedDbStore>) {
	opened.push(new Storing({ open, memory: new MemoryStore(), destroy: async () => {} }));
	return opened.at(-1)!;
}

/** Codes of so many students of a class. */
function codesFor({ setup }: KnownClass, people: number) {
	const answers = QUESTIONS.map((_, index) => ({
		code: null,
		guess: index < 2 ? null : { polar: true, refined: index % 2 === 0, band: 1 }
	}));
	return Array.from({ length: people }, (_, index) => {
		const handIn = handInFrom('scores', answers, { sender: senderOf(index + 1) });
		return sealCode(setup!.publicKey, contentOf(handIn, QUESTIONS));
	});
}

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

afterEach(async () => {
	for (const storing of opened.splice(0)) (await storing.store()).close();
});

describe.each([
	['in the browser', IndexedDbStore.open],
	['in the tab alone', noStore]
])('classes %s', (_, open) => {
	async function withClass() {
		const classes = new Classes(storing(open));
		await classes.read();
		const id = await classes.create(settings);
		const only = () => classes.list![0]!;
		return { classes, id, only };
	}

	test('are made, deleted, and read in from a file', async () => {
		const { classes, id, only } = await withClass();
		expect(only()).toMatchObject({ name: '10 B', record: { id, state: 'open' } });
		expect(only().questions).toEqual(QUESTIONS);
		const file = classFile(only().record);
		await classes.remove(id);
		expect(classes.list).toEqual([]);
		await classes.readIn(readClassFile(file).record);
		expect(only().record).toMatchObject({ id, state: 'open', codes: [] });
	});

	test('say what became of what was handed in, and one that is gone takes nothing', async () => {
		const { classes, id, only } = await withClass();
		const [first, second] = codesFor(only(), 2);
		expect(await classes.collect(id, 'VM3-nonsense')).toMatchObject([{ kind: 'refused' }]);
		const outcomes = await classes.collect(id, `Ann ${first}\nBo ${second}\n${first}`);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['new', 'new', 'same']);
		expect(classes.people(only().record as OpenClass)).toBe(2);
		await classes.remove(id);
		await expect(classes.collect(id, 'x')).rejects.toThrow(StorageError);
	});

	test('let the teacher take out a hand-in, here and on a second device, or drop them all', async () => {
		const { classes, id, only } = await withClass();
		const [first, second, trial] = codesFor(only(), 3);
		await classes.collect(id, [first, second, trial].join('\n'));
		const elsewhere = classFile(only().record);
		expect(await classes.strike(id, 'VM3-nonsense')).toBe(0);
		expect(await classes.strike(id, `my own: ${trial}`)).toBe(1);
		expect(await classes.strike(id, trial!)).toBe(0);
		const count = () => classes.people(only().record as OpenClass);
		expect(count()).toBe(2);
		// Neither the code again nor the file of a device that still has it brings it back.
		await classes.collect(id, trial!);
		await classes.readIn(readClassFile(elsewhere).record);
		expect(count()).toBe(2);
		await classes.empty(id);
		expect(count()).toBe(0);
		// Collected anew; what was taken out stays out, and its code is not said to be in.
		const outcomes = await classes.collect(id, `${first} ${second} ${trial}`);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['new', 'new', 'withdrawn']);
		expect(count()).toBe(2);
	});

	test('over and then deleted are not opened again by an older file, only brought back by a later one', async () => {
		const { classes, id, only } = await withClass();
		const open = readClassFile(classFile(only().record)).record;
		await classes.end(id);
		const ended = readClassFile(classFile(only().record)).record;
		for (const times of [1, 2]) {
			await classes.remove(id);
			expect([times, classes.list, classes.aside]).toEqual([times, [], []]);
			await expect(classes.readIn(open)).rejects.toThrow(/closed on this device/);
			await expect(classes.count(id, 3)).rejects.toThrow(StorageError);
			expect(classes.list).toEqual([]);
		}
		await classes.readIn(ended);
		expect(only().record).toEqual(ended);
	});

	test('closed once hold figures alone, take nothing more, and refuse older files', async () => {
		const { classes, id, only } = await withClass();
		const codes = codesFor(only(), 9);
		await classes.collect(id, codes.join('\n'));
		await classes.count(id, 9);
		const before = classFile(only().record);
		// More hand-ins than students, or too few: nothing is changed.
		expect(await classes.close(id, 8)).toBe('more than students');
		expect(only().record).toMatchObject({ state: 'open', students: 9 });
		expect(await classes.close(id, 9)).toBeNull();
		const after = JSON.stringify(only().record);
		for (const secret of [...codes, (JSON.parse(before) as { secret: string }).secret])
			expect(after).not.toContain(secret);
		expect(only().record).toMatchObject({ state: 'closed', release: { people: 9 } });
		for (const again of [
			() => classes.close(id, 9),
			() => classes.collect(id, codes[0]!),
			() => classes.count(id, 30)
		])
			await expect(again()).rejects.toMatchObject({ key: 'class closed' });
		await expect(classes.readIn(readClassFile(before).record)).rejects.toThrow(CodeError);
		expect(JSON.stringify(only().record)).toBe(after);
	});

	test('open are neither closed nor ended by a file, whoever wrote it', async () => {
		const { classes, id, only } = await withClass();
		const codes = codesFor(only(), 9);
		await classes.collect(id, codes.join('\n'));
		const open = only().record as OpenClass;
		const closed = close(open, null, 9, 7) as ClosedClass;
		for (const over of [closed, end(open, 7)]) {
			const { record } = readClassFile(classFile(over));
			await expect(classes.readIn(record)).rejects.toThrow(
				'This class is still open here. Close or end it here.'
			);
			expect(only().record).toEqual(open);
		}
	});

	test('ended have neither hand-ins nor figures', async () => {
		const { classes, id, only } = await withClass();
		await classes.collect(id, codesFor(only(), 3).join('\n'));
		expect(await classes.close(id, 30)).toBe('too few');
		await classes.end(id);
		expect(Object.keys(only().record).sort()).toEqual([
			'closedAt',
			'createdAt',
			'id',
			'link',
			'state'
		]);
	});
});

test('two tabs show the same classes, and one that is closed in the other', async () => {
	const [first, second] = [
		new Classes(storing(IndexedDbStore.open)),
		new Classes(storing(IndexedDbStore.open))
	];
	await Promise.all([first.read(), second.read()]);
	const id = await first.create(settings);
	await vi.waitFor(() => expect(second.list).toHaveLength(1));
	await second.collect(id, codesFor(second.list![0]!, 8).join('\n'));
	await vi.waitFor(() => expect(first.people(first.list![0]!.record as OpenClass)).toBe(8));
	await second.close(id, 8);
	await vi.waitFor(() => expect(first.list![0]!.record.state).toBe('closed'));
	expect(JSON.stringify(first.list)).not.toContain('VM3-');
});
