import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEM_IDS, itemOf, type TopicId, type ItemId } from '../../../src/lib/catalog';
import { choosable, SHORT_FORM } from '../../../src/lib/run/short-form';
import { reasonFor, wantsMore, withAsked } from '../../../src/lib/run/adaptive';
import { candidates, lengthOf, nextItem, plan } from '../../../src/lib/run/order';
import { profileOfRun } from '../../../src/lib/run/progress';
import type { Response, Responses, Run } from '../../../src/lib/run/types';

const start: Run = {
	id: 'run',
	createdAt: 0,
	catalogVersion: 'wvs7-1',
	seed: 1,
	current: null,
	demographics: {},
	order: 'adaptive',
	length: 20,
	categories: [],
	reveal: 'each'
};
const yes: Response = { kind: 'option', code: 1 };

describe('the shipped short form', () => {
	test('has at least 30 items of the catalog, each once, and says where it comes from', () => {
		expect(SHORT_FORM.items.length).toBeGreaterThanOrEqual(30);
		expect(new Set(SHORT_FORM.items).size).toBe(SHORT_FORM.items.length);
		for (const id of SHORT_FORM.items) expect(ITEM_IDS).toContain(id);
		expect(SHORT_FORM.data.sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(SHORT_FORM.command).toContain('npm run short-form');
	});
});

test('the reasoner chooses from the short form, and from all when nothing of it is left', () => {
	expect(choosable(ITEM_IDS).toSorted()).toEqual(SHORT_FORM.items.toSorted());
	const [last, ...others] = SHORT_FORM.items;
	const open = (without: readonly ItemId[]) => ITEM_IDS.filter((id) => !without.includes(id));
	expect(choosable(open(others))).toEqual([last]);
	expect(choosable(open(SHORT_FORM.items))).toEqual(open(SHORT_FORM.items));
});

describe('an adaptive run', () => {
	test('goes on with the short form where nothing chooses, and remembers that', () => {
		const run = withAsked(start, new Map(), null);
		expect(run.current).toBe(SHORT_FORM.items[0]);
		expect(run.asked).toEqual([SHORT_FORM.items[0]]);
		expect(reasonFor(run, run.current!)).toEqual({ by: 'short-form' });
		const second = withAsked(run, new Map([[run.current!, yes]]), null);
		expect(second.asked).toEqual(SHORT_FORM.items.slice(0, 2));
	});

	test('asks what was chosen and remembers why', () => {
		const run = withAsked(start, new Map(), { itemId: 'Q50', bits: 3, clarifies: ['Q1', 'Q2'] });
		expect(run).toMatchObject({ current: 'Q50', asked: ['Q50'] });
		expect(reasonFor(run, 'Q50')).toEqual({ by: 'reasoner', clarifies: ['Q1', 'Q2'] });
		expect(reasonFor(run, 'Q51')).toBeNull();
	});

	test('an item of the opening is asked because of the opening, whoever chose among them', () => {
		const opening: ItemId[] = ['Q50', 'Q51'];
		const chosen = { itemId: 'Q50', bits: 3, clarifies: ['Q1'] } as const;
		const run = withAsked({ ...start, opening }, new Map(), chosen);
		expect(reasonFor(run, 'Q50')).toEqual({ by: 'opening' });
		expect(run.reasons).toBeUndefined();
	});

	test('asks the other items of its topics when the short form has none of them left', () => {
		const categories: TopicId[] = ['science'];
		let run: Run = { ...start, categories };
		const responses = new Map<ItemId, Response>();
		while (wantsMore(run, responses)) {
			run = withAsked(run, responses, null);
			responses.set(run.current!, yes);
		}
		expect(run.asked).toHaveLength(6);
		expect(run.asked!.every((id) => itemOf(id).topic === 'science')).toBe(true);
		const beyond = run.asked!.find((id) => !SHORT_FORM.items.includes(id))!;
		expect(reasonFor(run, beyond)).toEqual({ by: 'questionnaire' });
	});

	test('is shorter where too few items are left, and has its length before it has its items', () => {
		expect(lengthOf(start, new Map())).toBe(20);
		const answered = new Map(ITEM_IDS.slice(0, 250).map((id) => [id, yes]));
		expect(lengthOf(start, answered)).toBe(3);
		expect(withAsked(start, new Map(ITEM_IDS.map((id) => [id, yes])), null).current).toBeNull();
	});

	test('a stored run from before there were adaptive ones keeps its plan', () => {
		const old: Run = { ...start, order: 'questionnaire' };
		expect(plan(old)).toHaveLength(20);
		expect(lengthOf(old, new Map())).toBe(20);
		expect(wantsMore(old, new Map())).toBe(false);
	});

	test('whatever is answered, skipped or answered elsewhere, no item is asked twice and a skip is never known', () => {
		const response = fc.oneof(
			fc.constant<Response>({ kind: 'dont-know' }),
			fc.constant<Response>({ kind: 'refused' }),
			fc.constant(yes)
		);
		const step = fc.record({
			response,
			/** Which of the candidates is chosen; none: the short form goes on. */
			choice: fc.option(fc.nat(1000)),
			/** Another item is answered from its prediction first. */
			aside: fc.option(fc.constantFrom(...ITEM_IDS))
		});
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 40 }),
				fc.array(step, { minLength: 40, maxLength: 40 }),
				(length, steps) => {
					let run: Run = { ...start, length };
					let responses: Responses = new Map();
					for (const { response, choice, aside } of steps) {
						if (!wantsMore(run, responses)) break;
						if (aside) responses = new Map(responses).set(aside, yes);
						if (!wantsMore(run, responses)) break;
						const open = candidates(run, responses);
						const itemId = choice === null ? null : open[choice % open.length]!;
						const before = run.asked ?? [];
						run = withAsked(run, responses, itemId && { itemId, bits: 1, clarifies: [] });
						expect(before).not.toContain(run.current);
						expect(responses.has(run.current!)).toBe(false);
						responses = new Map(responses).set(run.current!, response);
						expect(nextItem(plan(run), responses, run.current)).toBeNull();
					}
					expect(new Set(run.asked).size).toBe(run.asked!.length);
					expect(run.asked!.length).toBe(length);
					for (const [id, { kind }] of responses)
						expect(profileOfRun(responses, {}).responses.has(id)).toBe(kind === 'option');
				}
			)
		);
	});
});
