import { describe, expect, test, vi } from 'vitest';
import { CODE_COUNT, type ItemId } from '../../../src/lib/catalog';
import { ReasonerError } from '../../../src/lib/reasoner/errors';
import type { Profile } from '../../../src/lib/reasoner/types';
import { Machine } from '../../../src/lib/state/machine.svelte';
import { FakeClient } from './tab.svelte';

const profile = (answers: number, demographics: Profile['demographics'] = {}): Profile => ({
	responses: new Map(Array.from({ length: answers }, (_, index) => [`Q${index + 1}` as ItemId, 1])),
	demographics
});

/** A machine whose worker comes to a request when the test says so. */
function begin() {
	const waiting: { what: string; go: () => void }[] = [];
	const later = (what: string) =>
		new Promise<void>((resolve) => waiting.push({ what, go: resolve }));
	const clients: FakeClient[] = [];
	const predicted: number[] = [];
	const machine = new Machine((onStatus) => {
		const guess = ({ responses }: Profile) => {
			predicted.push(responses.size);
			return new Float32Array(CODE_COUNT).fill(responses.size);
		};
		clients.push(new FakeClient(onStatus, 'model', guess, later));
		return clients.at(-1)!;
	});
	/** Lets the worker do the oldest thing of a kind that it owes. */
	const next = async (what: string) => {
		const index = waiting.findIndex((entry) => entry.what === what);
		expect(index, `${what} is owed`).toBeGreaterThanOrEqual(0);
		waiting.splice(index, 1)[0]!.go();
		await new Promise((done) => setTimeout(done, 0));
	};
	const owed = (what: string) => waiting.filter((entry) => entry.what === what).length;
	return { machine, clients, predicted, next, owed };
}

describe('predicts', () => {
	test('nothing before it was told to load, and what it owes once it is', async () => {
		const { machine, clients, next } = begin();
		machine.update(profile(1));
		expect(clients).toHaveLength(0);
		await expect(machine.predict([])).rejects.toThrow(ReasonerError);
		machine.load();
		machine.load();
		expect(clients).toHaveLength(1);
		await next('load');
		await next('worker');
		expect(machine.current?.prediction[0]).toBe(1);
		expect(machine.current?.modelId).toBe('model');
	});

	test('for the newest profile only, when several come meanwhile', async () => {
		const { machine, predicted, next, owed } = begin();
		machine.load();
		await next('load');
		for (let answers = 0; answers < 5; answers++) machine.update(profile(answers));
		expect(owed('worker')).toBe(1);
		await next('worker');
		await next('worker');
		expect(predicted).toEqual([0, 4]);
		expect(machine.current?.profile.responses.size).toBe(4);
		expect(owed('worker')).toBe(0);
	});

	test('from the demographics alone, too, where there are any', async () => {
		const { machine, predicted, next } = begin();
		machine.load();
		await next('load');
		machine.update(profile(2, { sex: 1 }));
		await next('worker');
		expect(predicted).toEqual([2, 0]);
		expect(machine.current?.fromDemographics?.[0]).toBe(0);
		machine.update(profile(3));
		await next('worker');
		expect(machine.current?.fromDemographics).toBeNull();
	});
});

describe('at rest', () => {
	test('its worker is gone; what it predicted stays, and what it owed is made up for', async () => {
		const { machine, clients, next, owed } = begin();
		machine.load();
		await next('load');
		machine.update(profile(1));
		await next('worker');
		machine.update(profile(2));
		machine.rest();
		expect(clients[0]!.closed).toBe(true);
		expect(machine.status.phase).toBe('loading');
		expect(machine.current?.profile.responses.size).toBe(1);
		await new Promise((done) => setTimeout(done, 0));
		// Being sent to rest is no failure.
		expect(machine.status.phase).toBe('loading');
		machine.rest();
		machine.load();
		expect(clients).toHaveLength(2);
		await next('load');
		while (owed('worker') > 0) await next('worker');
		expect(machine.current?.profile.responses.size).toBe(2);
	});
});

describe('after a failure', () => {
	test('there is no prediction, it says so, and a retry brings the newest', async () => {
		const { machine, clients, next, owed } = begin();
		machine.load();
		await next('load');
		machine.update(profile(1));
		await next('worker');
		machine.update(profile(2));
		clients[0]!.crash();
		await new Promise((done) => setTimeout(done, 0));
		expect(machine.status.phase).toBe('failed');
		expect(machine.current).toBeNull();
		machine.update(profile(3));
		await new Promise((done) => setTimeout(done, 0));
		expect(machine.current).toBeNull();
		machine.retry();
		await next('load');
		while (owed('worker') > 0) await next('worker');
		expect(machine.status.phase).toBe('ready');
		expect(machine.current?.profile.responses.size).toBe(3);
	});

	test('a retry at once, while the failure is still being cleared away, brings it, too', async () => {
		const { machine, clients, next, owed } = begin();
		machine.load();
		await next('load');
		machine.update(profile(1));
		clients[0]!.crash();
		machine.retry();
		await next('load');
		while (owed('worker') > 0) await next('worker');
		expect(machine.current?.profile.responses.size).toBe(1);
	});

	test('a request of its own that fails is said to have failed', async () => {
		const machine = new Machine((onStatus) => {
			const client = new FakeClient(onStatus);
			vi.spyOn(client, 'predict').mockRejectedValue(new Error('out of memory'));
			return client;
		});
		machine.load();
		machine.update(profile(1));
		await vi.waitFor(() => expect(machine.status.phase).toBe('failed'));
	});
});
