import { expect, test } from 'vitest';
import type { ItemId } from '../../../src/lib/catalog';
import { ReasonerError } from '../../../src/lib/reasoner/errors';
import type { Gain } from '../../../src/lib/reasoner/weigh';
import { newRun } from '../../../src/lib/run/identity';
import { Choosing, type Weighing } from '../../../src/lib/state/choosing';

const begun = newRun({ order: 'adaptive', length: 20, categories: [], reveal: 'each' }, {});
/** All its items are the machine's to choose. */
const run = { ...begun, opening: undefined };
const nothing = new Map();
const gains = (items: readonly ItemId[]): Gain[] =>
	items.map((itemId) => ({ itemId, bits: 1, clarifies: ['Q1'] }));
const ready = { phase: 'ready', id: 'model' } as const;

test('weighing ends when the next begins or a choice is due', async () => {
	const asked: (() => void)[] = [];
	const machine: Weighing = {
		status: ready,
		weigh: (_, items) => new Promise((resolve) => asked.push(() => resolve(gains(items))))
	};
	const choosing = new Choosing(machine);
	const first = choosing.weighAll(run, nothing);
	const second = choosing.weighAll(run, nothing);
	expect(asked).toHaveLength(2);
	asked[0]!();
	await first;
	// The first has asked for no more.
	expect(asked).toHaveLength(2);
	const choice = choosing.withNext(run, nothing);
	asked[1]!();
	await second;
	await choice;
	expect(asked).toHaveLength(2);
});

test('chooses once all is weighed, and without the machine takes the fixed list', async () => {
	let status: Weighing['status'] = ready;
	const machine: Weighing = {
		get status() {
			return status;
		},
		weigh: async (_, items) => gains(items)
	};
	const choosing = new Choosing(machine);
	const before = await choosing.withNext(run, nothing);
	expect(before.reasons?.[before.current!]).toBeUndefined();
	await choosing.weighAll(run, nothing);
	const chosen = await choosing.withNext(run, nothing);
	expect(chosen.reasons?.[chosen.current!]).toEqual(['Q1']);
	status = { phase: 'failed', error: new ReasonerError('workerStopped') };
	const without = await choosing.withNext(run, nothing);
	expect(without.reasons?.[without.current!]).toBeUndefined();
});

test('a machine that fails while it weighs is no failure of the run; any other fault is', async () => {
	const failing = (error: Error) =>
		new Choosing({ status: ready, weigh: () => Promise.reject(error) });
	await failing(new ReasonerError('workerStopped')).weighAll(run, nothing);
	await expect(failing(new Error('a fault')).weighAll(run, nothing)).rejects.toThrow('a fault');
});

test('what a run opens with is asked before the machine has anything to choose', async () => {
	const choosing = new Choosing({ status: ready, weigh: async (_, items) => gains(items) });
	await choosing.weighAll(begun, nothing);
	const opened = await choosing.withNext(begun, nothing);
	expect(opened.current).toBe(begun.opening![0]);
	expect(opened.reasons).toBeUndefined();
});
