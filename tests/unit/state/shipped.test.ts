import { expect, test, vi } from 'vitest';
import { Shipped } from '../../../src/lib/state/shipped.svelte';

test('is read once, however many screens ask', async () => {
	const read = vi.fn(async () => 7);
	const shipped = new Shipped('The number', read);
	expect(shipped.value).toBeNull();
	await Promise.all([shipped.load(), shipped.load()]);
	await shipped.load();
	expect([shipped.value, shipped.failure]).toEqual([7, null]);
	expect(read).toHaveBeenCalledOnce();
});

test('missing, it says so in a sentence, and is asked for again', async () => {
	const read = vi
		.fn<() => Promise<number>>()
		.mockRejectedValueOnce(new Error('the server answered 404.'))
		.mockResolvedValue(7);
	const shipped = new Shipped('The number', read);
	await shipped.load();
	expect(shipped.failure).toBe('The number could not be loaded (the server answered 404).');
	expect(shipped.value).toBeNull();
	const again = shipped.load();
	expect(shipped.failure).toBeNull();
	await again;
	expect(shipped.value).toBe(7);
});
