import { describe, expect, test } from 'vitest';
import { plan } from '../../../src/lib/run/order';
import { scored } from '../../../src/lib/run/score';
import type { RunSettings } from '../../../src/lib/run/types';
import { StorageError } from '../../../src/lib/storage/errors';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { option, predictionWith, seal } from '../../fixtures/run-parts';
import { openTab } from './tab.svelte';

const SETTINGS: RunSettings = {
	order: 'questionnaire',
	length: 8,
	categories: [],
	reveal: 'each'
};

async function begun() {
	const memory = new MemoryStore();
	const tab = openTab({ memory });
	await tab.session.open();
	await tab.session.begin(SETTINGS);
	return { memory, tab, session: tab.session, items: plan(tab.session.run!) };
}

describe('a guess that was seen', () => {
	test('is marked when the promise resolves, and its first answer counts no more', async () => {
		const { memory, tab, session, items } = await begun();
		const [, , third, fourth] = items as [never, never, (typeof items)[0], (typeof items)[0]];
		const { id } = session.run!;
		for (const itemId of [third, fourth])
			await memory.saveSeals([seal(itemId, [1, 0, 0, 0], { runId: id })]);
		await session.see([fourth]);
		expect((await memory.wholeRun(id))?.seen).toMatchObject([{ itemId: fourth }]);
		expect([...session.seen.keys()]).toEqual([fourth]);
		for (const itemId of [third, fourth]) await session.answer(itemId, option(1));
		// What it thought of the third is on the screen now: a changed answer stays what it was, too.
		await session.see([third]);
		await session.answer(third, option(2));
		const whole = (await memory.wholeRun(id))!;
		const others = { world: predictionWith({}), country: () => null };
		expect(scored(whole.answers, whole.seals, others).map(({ item }) => item.id)).toEqual([third]);
		expect(session.answers.get(fourth)).toMatchObject({ sealed: true, seen: true });
		await tab.close();
	});

	test('stays off the screen where it cannot be marked', async () => {
		const { memory, tab, session, items } = await begun();
		memory.saveSeen = async () => {
			throw new StorageError('full');
		};
		await expect(session.see(items)).rejects.toThrow(StorageError);
		expect(session.seen.size).toBe(0);
		await tab.close();
	});

	test('is marked once', async () => {
		const { memory, tab, session, items } = await begun();
		await session.see(items.slice(0, 2));
		memory.saveSeen = async () => {
			throw new Error('not again');
		};
		await session.see(items.slice(0, 2));
		expect(session.seen.size).toBe(2);
		await tab.close();
	});
});

test('second answers, replies and the bet are kept with the run, and are there when it is opened again', async () => {
	const { memory, tab, session, items } = await begun();
	const [first] = items as [(typeof items)[0]];
	await session.change({ bet: 5 });
	await session.answer(first, option(1));
	await session.answerAgain([first], option(2));
	await session.answerAgain([first], option(1));
	await session.reply({ itemId: items[5]!, side: 0, share: 0.9, me: true });
	await session.reply({ itemId: items[5]!, side: 0, share: 0.9, me: false });
	await session.see([items[5]!]);
	expect(session.retests.get(first)).toMatchObject({ response: option(2), language: 'en' });
	expect(session.answers.get(first)).toMatchObject({ response: option(1), changedAt: null });
	expect(session.bold.get(items[5]!)).toMatchObject({ me: false, share: 0.9 });
	const before = session.whole;
	await tab.close();
	const again = openTab({ memory });
	await again.session.open();
	expect(again.session.whole).toEqual(before);
	expect(again.session.run?.bet).toBe(5);
	await again.close();
});
