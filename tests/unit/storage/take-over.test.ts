import { expect, test } from 'vitest';
import type { Run } from '../../../src/lib/run/types';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { takeOver } from '../../../src/lib/storage/take-over';
import { questionnaireRun } from '../../fixtures/run-parts';

const run: Run = { ...questionnaireRun, id: 'run' };
const given = (code: number, runId = 'run') => ({
	runId,
	itemId: 'Q1' as const,
	response: { kind: 'option' as const, code },
	answeredAt: 5,
	language: 'en'
});
const record = {
	state: 'old',
	id: '0badcafe',
	createdAt: 5,
	link: 'VC1-A',
	codes: ['a']
} as const;

async function stores() {
	const [from, to] = [new MemoryStore(), new MemoryStore()];
	await from.saveRun(run);
	await from.saveAnswers([given(1)], { current: 'Q2' });
	await from.classes.save(record);
	return { from, to };
}

test('all that one has is in the other afterwards, beside what that had', async () => {
	const { from, to } = await stores();
	await to.saveRun({ ...run, id: 'own', createdAt: 9 });
	await to.classes.save({ ...record, id: '00000001', createdAt: 1 });
	await takeOver(from, to);
	expect((await to.runs()).map(({ id }) => id)).toEqual(['own', 'run']);
	expect(await to.wholeRun('run')).toEqual(await from.wholeRun('run'));
	expect((await to.classes.all()).map(({ id }) => id)).toEqual(['0badcafe', '00000001']);
});

test('a run that is in both with other contents loses neither', async () => {
	const { from, to } = await stores();
	await to.saveRun(run);
	await to.saveAnswers([given(4)], {});
	const before = await to.wholeRun('run');
	await takeOver(from, to);
	expect(await to.wholeRun('run')).toEqual(before);
	const copy = (await to.everything()).runs.find((whole) => whole.run.id !== 'run')!;
	expect(copy.run.name).toMatch(/^Copy of/);
	expect(copy.answers).toMatchObject([{ response: { code: 1 }, runId: copy.run.id }]);
});

test('doing it again adds nothing', async () => {
	const { from, to } = await stores();
	await takeOver(from, to);
	await takeOver(from, to);
	expect((await to.everything()).runs).toEqual((await from.everything()).runs);
	expect(await to.classes.all()).toEqual([record]);
});

test('a class that is in both gets the hand-ins it lacks', async () => {
	const { from, to } = await stores();
	await to.classes.save({ ...record, codes: ['b', 'a'] });
	await from.classes.save({ ...record, codes: ['a', 'c'] });
	await takeOver(from, to);
	expect(await to.classes.all()).toMatchObject([{ codes: ['a', 'c', 'b'] }]);
});

test('a class that was closed in either is closed', async () => {
	const ended = {
		state: 'ended',
		id: record.id,
		createdAt: 5,
		link: 'VC1-A',
		closedAt: 9
	} as const;
	for (const [here, there] of [
		[ended, record],
		[record, ended]
	] as const) {
		const { from, to } = await stores();
		await from.classes.save(here);
		await to.classes.save(there);
		await takeOver(from, to);
		expect(await to.classes.all()).toEqual([ended]);
	}
});
