import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ItemId } from '../../../src/lib/catalog';
import { Friends, type FriendLinks } from '../../../src/lib/state/friends.svelte';
import { keyOf, Persisted } from '../../../src/lib/state/persisted.svelte';
import { StorageError } from '../../../src/lib/storage/errors';

const KEY = keyOf('/');
const kept = new Map<string, string>();

beforeEach(() => {
	kept.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
});

afterEach(() => vi.unstubAllGlobals());

const links = () => new Persisted<FriendLinks>({ friends: [], friendsAway: [] });
const shared = (name: string, code = 1) => ({
	name,
	answers: new Map<ItemId, number>([['Q1', code]]),
	demographics: {}
});

describe('friends', () => {
	test('are kept as they came, the newest first, once each', () => {
		const friends = new Friends(links());
		friends.keep(shared('Mina'));
		const ben = friends.keep(shared('Ben', 2));
		friends.keep(shared('Mina'));
		expect(friends.all.map(({ name }) => name)).toEqual(['Mina', 'Ben']);
		expect(friends.all[1]).toMatchObject({ id: ben, demographics: {} });
		expect(friends.all[1]!.responses.get('Q1')).toEqual({ kind: 'option', code: 2 });
		// Another tab, or a later visit, finds the same.
		expect(new Friends(links()).all.map(({ id }) => id)).toEqual(friends.all.map(({ id }) => id));
	});

	test('get another name and keep their answers', () => {
		const friends = new Friends(links());
		friends.keep(shared('', 3));
		const id = friends.rename(friends.all[0]!, 'Ada');
		expect(friends.all).toMatchObject([{ id, name: 'Ada' }]);
		expect(friends.all[0]!.responses.get('Q1')).toEqual({ kind: 'option', code: 3 });
	});

	test('are forgotten without a trace, and only the one', () => {
		const friends = new Friends(links());
		const mina = friends.keep(shared('Mina'));
		friends.keep(shared('Ben', 2));
		friends.forget(mina);
		expect(friends.all.map(({ name }) => name)).toEqual(['Ben']);
		expect(kept.get(KEY)).not.toContain(mina);
	});

	test('of two tabs are all kept, though one hears nothing of what the other does', () => {
		const [first, second] = [new Friends(links()), new Friends(links())];
		const names = () => new Friends(links()).all.map(({ name }) => name);
		const mina = first.keep(shared('Mina'));
		second.keep(shared('Ben', 2));
		expect(names()).toEqual(['Ben', 'Mina']);
		first.keep(shared('Cem', 3));
		second.forget(mina);
		expect(names()).toEqual(['Cem', 'Ben']);
		first.rename(first.all[0]!, 'Cemal');
		expect(names()).toEqual(['Cemal', 'Ben']);
	});

	test('whom another version kept are passed over', () => {
		kept.set(KEY, JSON.stringify({ friends: ['VP9-AAAAAAAA'] }));
		const friends = new Friends(links());
		expect(friends.all).toEqual([]);
		friends.keep(shared('Mina'));
		expect(friends.all).toHaveLength(1);
	});
});

describe('where the browser has no room left, friends', () => {
	const full = () =>
		vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});

	test('are in this tab alone, and not said to be kept', () => {
		const friends = new Friends(links());
		full();
		friends.keep(shared('Mina'));
		expect([friends.all.length, friends.kept]).toEqual([1, false]);
		expect(new Friends(links()).all).toEqual([]);
	});

	test('stay in this tab while another one changes what is kept', () => {
		const own = links();
		const friends = new Friends(own);
		const filled = full();
		friends.keep(shared('Mina'));
		filled.mockRestore();
		new Friends(links()).keep(shared('Ben', 2));
		own.catchUp();
		expect(friends.all.map(({ name }) => name)).toEqual(['Mina']);
	});

	test('are not said to be forgotten while the browser has them', () => {
		const friends = new Friends(links());
		const id = friends.keep(shared('Mina'));
		const filled = full();
		expect(() => friends.forget(id)).toThrow(StorageError);
		expect(friends.all).toHaveLength(1);
		filled.mockRestore();
		friends.forget(id);
		expect(new Friends(links()).all).toEqual([]);
	});
});

test('what no friend can be is left out', () => {
	kept.set(KEY, JSON.stringify({ friends: [7, null, 'x'], friendsAway: 'y' }));
	expect(new Friends(links()).all).toEqual([]);
	kept.set(KEY, JSON.stringify({ friends: 'x' }));
	expect(new Friends(links()).all).toEqual([]);
});
