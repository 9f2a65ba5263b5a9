import { afterEach, expect, test, vi } from 'vitest';
import type { Needs } from '../../../src/lib/state/conduct.svelte';
import type { RunSettings } from '../../../src/lib/run/types';
import { MemoryStore } from '../../../src/lib/storage/memory';
import { Screen } from './needs.svelte';
import { openTab, type Tab } from './tab.svelte';

const settings: RunSettings = {
	order: 'questionnaire',
	length: 6,
	categories: [],
	reveal: 'each'
};
const tabs: Tab[] = [];

function begin(needs: Needs = { predictions: true, asking: true }) {
	const screen = new Screen();
	screen.needs = needs;
	const tab = openTab({ needs: () => screen.needs });
	tabs.push(tab);
	return { ...tab, screen };
}

afterEach(async () => {
	await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});

const weighed = ({ clients }: Pick<Tab, 'clients'>) =>
	clients.flatMap(({ asked }) => asked).filter(([kind]) => kind === 'weigh').length;

test('opens the store, then loads the machine, then puts the app aside', async () => {
	const { session, clients, machine, registered } = begin();
	expect(clients).toHaveLength(0);
	await vi.waitFor(() => expect(session.ready).toBe(true));
	await vi.waitFor(() => expect(clients).toHaveLength(1));
	expect(registered() > 0).toBe(machine.status.phase !== 'loading');
	await vi.waitFor(() => expect(machine.status.phase).toBe('ready'));
	await vi.waitFor(() => expect(registered()).toBeGreaterThan(0));
});

test('does not load the machine before the first question can be shown', async () => {
	let reach = () => {};
	const tab = openTab({
		open: () => new Promise((resolve) => (reach = () => resolve(new MemoryStore())))
	});
	tabs.push(tab);
	await new Promise((done) => setTimeout(done, 20));
	expect(tab.session.ready).toBe(false);
	expect(tab.clients).toHaveLength(0);
	reach();
	await vi.waitFor(() => expect(tab.clients).toHaveLength(1));
});

test('asks for nothing else while the code that shows a question is still on its way', async () => {
	const { session, clients, registered, screen } = begin({
		predictions: true,
		asking: false,
		waiting: true
	});
	await session.open();
	await new Promise((done) => setTimeout(done, 20));
	expect(clients).toHaveLength(0);
	expect(registered()).toBe(0);
	screen.needs = { predictions: true, asking: false };
	await vi.waitFor(() => expect(clients).toHaveLength(1));
});

test('predicts every change of what the machine may know', async () => {
	const { session, machine } = begin();
	await session.open();
	await session.begin(settings);
	for (let answers = 1; answers <= 2; answers++) {
		await session.answer(session.run!.current!, { kind: 'option', code: 1 });
		await vi.waitFor(() => expect(machine.current?.profile).toBe(session.profile));
		expect(machine.current!.profile.responses.size).toBe(answers);
	}
	await session.change(() => ({ demographics: { sex: 1 } }));
	await vi.waitFor(() => expect(machine.current?.profile.demographics).toEqual({ sex: 1 }));
});

test('on a screen that predicts nothing the machine rests, and the app is put aside without it', async () => {
	const { session, clients, machine, registered, screen } = begin({
		predictions: false,
		asking: false
	});
	await session.open();
	await vi.waitFor(() => expect(registered()).toBeGreaterThan(0));
	expect(clients).toHaveLength(0);
	screen.needs = { predictions: true, asking: false };
	await vi.waitFor(() => expect(machine.status.phase).toBe('ready'));
	screen.needs = { predictions: false, asking: false };
	await vi.waitFor(() => expect(clients[0]!.closed).toBe(true));
	screen.needs = { predictions: true, asking: false };
	await vi.waitFor(() => expect(clients).toHaveLength(2));
});

test('weighs what to ask next while a question is read, and on no other screen', async () => {
	const tab = begin({ predictions: true, asking: false });
	const { session, machine, screen } = tab;
	await session.open();
	await vi.waitFor(() => expect(machine.status.phase).toBe('ready'));
	await session.begin({ ...settings, order: 'adaptive' });
	await vi.waitFor(() => expect(machine.current?.profile).toBe(session.profile));
	expect(weighed(tab)).toBe(0);
	screen.needs = { predictions: true, asking: true };
	await vi.waitFor(() => expect(weighed(tab)).toBeGreaterThan(0));
});

test('ends with the component it was called in', async () => {
	const tab = begin();
	await tab.session.open();
	await vi.waitFor(() => expect(tab.machine.status.phase).toBe('ready'));
	await tab.session.begin(settings);
	await vi.waitFor(() => expect(tab.machine.current?.profile).toBe(tab.session.profile));
	await tab.close();
	const before = tab.machine.current;
	await tab.session.answer(tab.session.run!.current!, { kind: 'option', code: 1 });
	await new Promise((done) => setTimeout(done, 20));
	expect(tab.machine.current).toBe(before);
});
