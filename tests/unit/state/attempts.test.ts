import { afterEach, expect, test, vi } from 'vitest';
import { Attempts } from '../../../src/lib/state/attempts.svelte';

afterEach(() => vi.restoreAllMocks());

/** An action that ends when the test says so. */
function held() {
	let end!: () => void;
	const ended = new Promise<void>((resolve) => (end = resolve));
	return { action: () => ended, end };
}

test('a failure is told until the next attempt, and what was done is said', async () => {
	const attempts = new Attempts();
	expect(await attempts.run(() => Promise.reject(new Error('no room')), 'Saved.')).toBe(false);
	expect([attempts.failure, attempts.done]).toEqual(['no room', '']);
	expect(await attempts.run(async () => {}, 'Saved.')).toBe(true);
	expect([attempts.failure, attempts.done]).toEqual([null, 'Saved.']);
});

test('busy lasts as long as any of them', async () => {
	const attempts = new Attempts();
	const [first, second] = [held(), held()];
	const both = [attempts.run(first.action), attempts.run(second.action)];
	expect(attempts.busy).toBe(true);
	first.end();
	await both[0];
	expect(attempts.busy).toBe(true);
	second.end();
	await both[1];
	expect(attempts.busy).toBe(false);
});

test('what is to be done alone is not done meanwhile', async () => {
	const attempts = new Attempts();
	const { action, end } = held();
	const first = attempts.runAlone(action);
	const second = vi.fn(async () => {});
	expect(await attempts.runAlone(second)).toBe(false);
	expect(second).not.toHaveBeenCalled();
	end();
	expect(await first).toBe(true);
	expect(await attempts.runAlone(second)).toBe(true);
});

test('what runs aside holds nothing up', async () => {
	const attempts = new Attempts();
	const { action, end } = held();
	const aside = attempts.runAside(action);
	expect(attempts.busy).toBe(false);
	expect(await attempts.runAlone(async () => {})).toBe(true);
	end();
	await aside;
});

test('a fault of the program is not shown as it is', async () => {
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	const attempts = new Attempts();
	const nothing = null as unknown as { runs(): void };
	await attempts.run(async () => nothing.runs());
	expect(attempts.failure).toMatch(/Reload the page/);
	expect(attempts.failure).not.toMatch(/null/);
	expect(told).toHaveBeenCalledOnce();
});
