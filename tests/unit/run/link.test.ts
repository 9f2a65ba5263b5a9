import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	ANOTHER_COUNTRY,
	DEMOGRAPHICS,
	ITEM_IDS,
	ITEMS,
	itemOf,
	type Demographics,
	type ItemId
} from '../../../src/lib/catalog';
import { crc32 } from '../../../src/lib/checksum';
import { sharedItems } from '../../../src/lib/run/comparison';
import {
	answersIn,
	fragmentOf,
	LINK_NAME_LENGTH,
	LinkError,
	readFragment,
	type Shared
} from '../../../src/lib/run/link';
import { choose, chosenOf, rankOf } from '../../../src/lib/run/mixed-radix';
import { tidyName } from '../../../src/lib/run/name';
import type { Response } from '../../../src/lib/run/types';
import { differMost, twoPeople } from '../../../src/lib/run/two-people';
import { option, predictionWith } from '../../fixtures/run-parts';

const answers = fc
	.subarray([...ITEMS])
	.chain((items) =>
		fc.tuple(
			...items.map(({ id, codes }) =>
				fc.constantFrom(...codes).map((code): [ItemId, number] => [id, code])
			)
		)
	)
	.map((entries) => new Map(entries));
const demographics: fc.Arbitrary<Demographics> = fc.record(
	Object.fromEntries(
		DEMOGRAPHICS.map(({ id, options }) => [
			id,
			fc.constantFrom(
				...options.map(({ code }) => code),
				...(id === 'country' ? [ANOTHER_COUNTRY.code] : [])
			)
		])
	),
	{ requiredKeys: [] }
);
const name = fc
	.string({ unit: 'binary', maxLength: LINK_NAME_LENGTH })
	.map((text) => tidyName(text, LINK_NAME_LENGTH))
	.filter((text) => tidyName(text, LINK_NAME_LENGTH) === text);
const seen = fc.subarray([...ITEM_IDS], { minLength: 1 }).map((ids) => new Set(ids));
const shared: fc.Arbitrary<Shared> = fc.record(
	{ name, answers, demographics, seen },
	{ requiredKeys: ['name', 'answers', 'demographics'] }
);

const some: Shared = {
	name: 'Mina',
	answers: new Map<ItemId, number>([
		['Q1', 1],
		['Q57', 2],
		['Q164', 10]
	]),
	demographics: {}
};
const fault = (text: string) => {
	try {
		readFragment(text);
	} catch (error) {
		if (error instanceof LinkError) return error.key;
		throw error;
	}
	return null;
};

describe('the link', () => {
	test('whatever was answered, named and told is read back the same', () => {
		fc.assert(
			fc.property(shared, (given) => {
				const text = fragmentOf(given);
				// Ends in a letter or digit: a messenger takes nothing off it.
				expect(text).toMatch(/^VP1-[\w-]{6,}[A-Za-z0-9]$/);
				const read = readFragment(text);
				expect(read.name).toBe(given.name);
				expect([...read.answers].sort()).toEqual([...given.answers].sort());
				expect(read.demographics).toEqual(given.demographics);
				expect(read.seen).toEqual(given.seen);
				// What was seen is for oneself: a link without it is not longer for it.
				expect(fragmentOf({ ...given, seen: new Set() }).length).toBeLessThanOrEqual(text.length);
			})
		);
	});

	test('survives what addresses and messengers do to it', () => {
		fc.assert(
			fc.property(
				shared,
				fc.constantFrom(
					'',
					'https://vm.example/compare/#',
					'https://vm.example/compare/%23',
					'Look: #'
				),
				fc.constantFrom(
					'',
					'.',
					')',
					'…',
					'>',
					'"',
					' and so on',
					'_',
					'-',
					'__',
					'.)',
					'&utm_source=x',
					'%20'
				),
				(given, before, after) => {
					const read = readFragment(before + fragmentOf(given) + after);
					expect(read.answers.size).toBe(given.answers.size);
					expect(read.name).toBe(given.name);
				}
			)
		);
	});

	test('is short: twenty answers take 42 characters at most, all 253 take 100, with a name and all that can be told 116', () => {
		const few = fc.subarray([...ITEM_IDS], { minLength: 20, maxLength: 20 });
		fc.assert(
			fc.property(few, (ids) => {
				const answers = new Map(ids.map((id) => [id, itemOf(id).codes.at(-1)!]));
				expect(fragmentOf({ name: '', answers, demographics: {} }).length).toBeLessThanOrEqual(42);
			})
		);
		const all = new Map(ITEMS.map(({ id, codes }) => [id, codes.at(-1)!]));
		const told = Object.fromEntries(
			DEMOGRAPHICS.map(({ id, options }) => [id, options.at(-1)!.code])
		);
		expect(fragmentOf({ name: '', answers: all, demographics: {} })).toHaveLength(100);
		expect(fragmentOf({ name: 'Mina', answers: all, demographics: told })).toHaveLength(116);
	});

	test('without demographics there is not one bit of them, and none of what was not answered with an option', () => {
		const plain = fragmentOf({ ...some, name: '' });
		expect(readFragment(plain).demographics).toEqual({});
		const responses = new Map<ItemId, Response>([
			['Q1', option(2)],
			['Q2', { kind: 'refused' }],
			['Q3', { kind: 'dont-know' }]
		]);
		expect([...answersIn(responses)]).toEqual([['Q1', 2]]);
	});

	test('names what is wrong: no link, another version, another catalog, damaged', () => {
		const text = fragmentOf(some);
		expect(fault('#Q164')).toBe('none');
		expect(fault('')).toBe('none');
		expect(fault(text.replace('VP1', 'VP2'))).toBe('version');
		expect(fault('VP1-')).toBe('damaged');
		expect(fault(text.slice(0, -1))).toBe('damaged');
		const otherCatalog = text.slice(0, 4) + (text[4] === 'A' ? 'B' : 'A') + text.slice(5);
		expect(fault(otherCatalog)).toBe('catalog');
		expect(new LinkError('catalog').message).toContain('other questions');
	});

	test('any one character changed, lost or doubled is found', () => {
		const digit = fc.constantFrom(
			...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
		);
		fc.assert(
			fc.property(
				shared,
				fc.nat(),
				digit,
				fc.constantFrom(0, 1, 2),
				(given, at, replaced, kind) => {
					const text = fragmentOf(given);
					const place = 4 + (at % (text.length - 4));
					const changed = [
						text.slice(0, place) + replaced + text.slice(place + 1),
						text.slice(0, place) + text.slice(place + 1),
						text.slice(0, place) + text[place] + text.slice(place)
					][kind]!;
					const meant = changed.replace(/[-_]+$/, '') === text.replace(/[-_]+$/, '');
					if (changed === text || meant) return;
					expect(['damaged', 'catalog']).toContain(fault(changed));
				}
			),
			{ numRuns: 300 }
		);
	});

	test('text of any kind is refused in words, or is a link', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'ABab01-_'), maxLength: 60 });
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					digits.map((text) => `VP1-${text}`)
				),
				(text) => {
					expect(['none', 'version', 'catalog', 'damaged']).toContain(fault(text));
				}
			)
		);
	});

	test('a body that no link has is damaged, though its checksum holds', () => {
		const head = fragmentOf(some).slice(0, 6);
		const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
		const checked = (body: string) => {
			const check = crc32(new TextEncoder().encode(`VP1${body}`));
			return `${head}${[0, 1, 2, 3].map((place) => digits[Math.floor(check / 64 ** place) % 64]).join('')}${body}`;
		};
		const body = fragmentOf(some).slice(10);
		expect(checked(body)).toBe(fragmentOf(some));
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom(...digits.slice(0, 62)), maxLength: 80 }),
				(any) => {
					const text = checked(any);
					const found = fault(text);
					if (found !== null) expect(found).toBe('damaged');
					else expect(fragmentOf(readFragment(text))).toBe(text);
				}
			),
			{ numRuns: 1000 }
		);
		// A zero more at the end is another way to write the same number.
		expect(fault(checked(`${body}A`))).toBe('damaged');
	});

	test('is of its catalog: another one’s fingerprint differs', async () => {
		vi.resetModules();
		vi.doMock('../../../src/lib/catalog', async (original) => ({
			...(await original<object>()),
			CATALOG_VERSION: 'wvs7-2'
		}));
		const reloaded = await import('../../../src/lib/run/link');
		vi.doUnmock('../../../src/lib/catalog');
		expect(fault(reloaded.fragmentOf(some))).toBe('catalog');
	});
});

describe('numbers of choices', () => {
	test('every choice has its own number under the number of choices', () => {
		const [n, k] = [9, 4];
		const numbers = new Set<bigint>();
		for (let rank = 0n; rank < choose(n, k); rank++) {
			const chosen = chosenOf(rank, n, k);
			expect(chosen).toEqual([...chosen].sort((first, second) => first - second));
			expect(new Set(chosen).size).toBe(k);
			expect(rankOf(chosen)).toBe(rank);
			numbers.add(rankOf(chosen));
		}
		expect(numbers.size).toBe(126);
	});
});

describe('two people', () => {
	// Q57 two codes; Q1, Q2 four, 1–2 / 3–4; Q164 ten, 1–5 / 6–10.
	const mine = new Map<ItemId, ReturnType<typeof option>>([
		['Q164', option(1)],
		['Q57', option(1)],
		['Q1', option(1)],
		['Q2', option(1)],
		['Q3', option(1)]
	]);
	const hers = new Map<ItemId, ReturnType<typeof option>>([
		['Q164', option(9)],
		['Q57', option(1)],
		['Q1', option(2)],
		['Q2', option(3)]
	]);
	const world = predictionWith({
		Q57: [0.25, 0.75],
		Q1: [0.5, 0.4, 0.1, 0],
		Q2: [0.5, 0, 0.5, 0],
		Q164: [0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]
	});
	const both = sharedItems(mine, hers);

	test('agree by side on what both answered, beside what strangers would', () => {
		const found = twoPeople(both, world);
		expect(found).toMatchObject({ agreed: 2, n: 4, each: [true, false, true, false] });
		// (1/16 + 9/16) + (0.81 + 0.01) + 1/2 + 1/2
		expect(found.strangers).toBeCloseTo(0.625 + 0.82 + 1, 5);
		expect(twoPeople([], world)).toEqual({ agreed: 0, n: 0, strangers: 0, each: [] });
	});

	test('differ most where they are on different sides, furthest apart first', () => {
		expect(differMost(both).map(({ item }) => item.id)).toEqual(['Q164', 'Q2']);
		expect(differMost(both, 1)).toHaveLength(1);
	});
});
