import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOPICS, ITEM_IDS, ITEMS, itemOf, type ItemId } from '../../../src/lib/catalog';
import { SENSITIVE } from '../../../src/lib/catalog/themes';
import { withAsked } from '../../../src/lib/run/adaptive';
import { newRun } from '../../../src/lib/run/identity';
import { asInNewRun, openingOf, WARM } from '../../../src/lib/run/opening';
import { candidates, GENTLE, itemsOf, lengthOf, plan } from '../../../src/lib/run/order';
import { SHORT_FORM } from '../../../src/lib/run/short-form';
import type { Response, Run, RunSettings } from '../../../src/lib/run/types';

const settings: fc.Arbitrary<RunSettings> = fc.record({
	order: fc.constantFrom('short-form', 'adaptive', 'questionnaire', 'random'),
	length: fc.integer({ min: 1, max: ITEMS.length }),
	categories: fc.subarray(TOPICS.map(({ id }) => id)),
	reveal: fc.constant('each'),
	leftOut: fc.oneof(fc.constant([]), fc.subarray([...ITEM_IDS], { maxLength: 40 }))
});
/** Sent to a run begun in another second: the random order is drawn by the seed. */
const run = fc.tuple(settings, fc.nat(2 ** 32 - 1)).map(([given, seed]): Run => {
	const begun = { ...newRun(given, {}), seed, opening: undefined };
	return { ...begun, opening: openingOf(begun) };
});

/** What a run asks, every item answered; what an adaptive one chooses is up to `choose`. */
function asked(begun: Run, choose: (open: readonly ItemId[]) => ItemId | null): ItemId[] {
	if (begun.order !== 'adaptive') return plan(begun);
	let now = begun;
	const responses = new Map<ItemId, Response>();
	while ((now.asked ?? []).length < lengthOf(now, responses)) {
		const itemId = choose(candidates(now, responses));
		now = withAsked(now, responses, itemId && { itemId, bits: 1, clarifies: ['Q1'] });
		responses.set(now.current!, { kind: 'option', code: 1 });
	}
	return plan(now);
}

describe('how a run begins', () => {
	test('the default: two warm ones, then the short form, its sensitive items from the sixth on', () => {
		const begun = newRun({ order: 'short-form', length: 20, categories: [], reveal: 'each' }, {});
		const items = plan(begun);
		expect(items).toHaveLength(20);
		expect(items.slice(0, 2)).toEqual(['Q46', 'Q57']);
		const gentle = SHORT_FORM.items.filter((id) => !SENSITIVE.has(id));
		expect(items.slice(2, 5)).toEqual(gentle.slice(0, 3));
		const left = SHORT_FORM.items.filter((id) => !items.slice(0, 5).includes(id));
		expect(items.slice(5)).toEqual(left.slice(0, 15));
	});

	test('warm questions are of the catalog, each once, of no sensitive theme, with a few answers in words', () => {
		expect(new Set(WARM).size).toBe(WARM.length);
		for (const id of WARM) {
			expect(SENSITIVE.has(id)).toBe(false);
			expect(itemOf(id).options.length).toBeLessThanOrEqual(10);
		}
		expect(itemOf(WARM[0]!).topic).not.toBe(itemOf(WARM[1]!).topic);
	});

	test('in any order, with any topics and whatever is chosen: nothing sensitive among the first five, while there is anything else', () => {
		fc.assert(
			fc.property(run, fc.func(fc.nat(1000)), fc.boolean(), (begun, number, lazy) => {
				const items = asked(begun, (open) =>
					lazy ? null : open[number(open.length) % open.length]!
				);
				const pool = itemsOf(begun);
				const gentle = pool.filter((id) => !SENSITIVE.has(id)).length;
				const first = items.slice(0, Math.min(GENTLE, gentle));
				expect(first.filter((id) => SENSITIVE.has(id))).toEqual([]);
				const warm = WARM.filter((id) => pool.includes(id)).slice(0, 2);
				expect(items.slice(0, warm.length)).toEqual(warm.slice(0, items.length));
				// And the run asks as many as it would have, each once, of its own topics.
				expect(new Set(items).size).toBe(items.length);
				expect(items.length).toBe(Math.min(begun.length, pool.length));
				for (const id of items) expect(pool).toContain(id);
			})
		);
	});

	test('a longer run only adds items to a shorter one', () => {
		fc.assert(
			fc.property(run, fc.nat(40), (begun, more) => {
				const longer = plan({ ...begun, length: begun.length + more });
				for (const id of plan(begun)) expect(longer).toContain(id);
			})
		);
	});

	test('a run begun before there was an opening asks exactly what it asked', () => {
		const old = { categories: [], leftOut: [], seed: 7, length: 6 };
		expect(plan({ ...old, order: 'short-form' })).toEqual(SHORT_FORM.items.slice(0, 6));
		expect(plan({ ...old, order: 'questionnaire' })).toEqual([
			'Q1',
			'Q33',
			'Q65',
			'Q134',
			'Q166',
			'Q198'
		]);
		expect(plan({ ...old, order: 'random' })).toEqual([
			'Q254',
			'Q236',
			'Q183',
			'Q116',
			'Q122',
			'Q193'
		]);
		expect(candidates({ ...old, order: 'adaptive' }, new Map())).toEqual(ITEM_IDS);
	});

	test('what was kept as the opening is asked first, also when a later version would open otherwise', () => {
		const begun = newRun({ order: 'random', length: 8, categories: [], reveal: 'each' }, {});
		expect(plan({ ...begun, opening: ['Q10', 'Q9'] }).slice(0, 2)).toEqual(['Q10', 'Q9']);
		expect(plan({ ...begun, length: 1 })).toEqual(begun.opening!.slice(0, 1));
	});

	test('a class is asked what the class asks', () => {
		const classroom = {
			id: '00000000',
			name: 'A class',
			link: 'VC2-A',
			sender: '0000000000',
			number: 0,
			code: null,
			bet: null
		};
		const begun = newRun(
			{
				order: 'list',
				items: ['Q182', 'Q3', 'Q1'],
				length: 3,
				categories: [],
				reveal: 'each',
				classroom
			},
			{}
		);
		expect(begun.opening).toBeUndefined();
		expect(plan(begun)).toEqual(['Q182', 'Q3', 'Q1']);
	});
});

test('an adaptive run may ask what is sensitive from the sixth question on, and not before', () => {
	const begun = newRun({ order: 'adaptive', length: 20, categories: [], reveal: 'each' }, {});
	const gentle = ITEM_IDS.filter((id) => !SENSITIVE.has(id) && !begun.opening!.includes(id));
	const asked = [...begun.opening!, ...gentle].slice(0, GENTLE);
	const sensitiveAfter = (count: number) =>
		candidates({ ...begun, asked: asked.slice(0, count) }, new Map()).some((id) =>
			SENSITIVE.has(id)
		);
	expect(sensitiveAfter(GENTLE - 1)).toBe(false);
	expect(sensitiveAfter(GENTLE)).toBe(true);
});

describe('a friend’s questions', () => {
	test('are all asked, once each, in the order of a new run, gentle ones first', () => {
		fc.assert(
			fc.property(fc.subarray([...ITEM_IDS], { minLength: 1 }), (items) => {
				const order = asInNewRun(items);
				expect(order.toSorted()).toEqual(items.toSorted());
				const gentle = items.filter((id) => !SENSITIVE.has(id)).length;
				for (const id of order.slice(0, Math.min(GENTLE, gentle)))
					expect(SENSITIVE.has(id)).toBe(false);
			})
		);
	});

	test('are what a run asks that opens with them, and further ones follow', () => {
		const items = asInNewRun(['Q182', 'Q57', 'Q164', 'Q1', 'Q46', 'Q254', 'Q165']);
		const begun = {
			...newRun({ order: 'short-form', length: 7, categories: [], reveal: 'each' }, {}),
			opening: items
		};
		expect(plan(begun)).toEqual(items);
		const longer = plan({ ...begun, length: 27 });
		expect(longer.slice(0, 7)).toEqual(items);
		expect(new Set(longer).size).toBe(27);
	});
});
