import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, itemOf, type ItemId } from '../../../src/lib/catalog';
import { QUALITIES } from '../../../src/lib/catalog/instructions';
import {
	agreement,
	RETEST_AFTER,
	retestFrom,
	retestItems,
	retestStanding
} from '../../../src/lib/run/retest';
import type { Answer, Response, Retest } from '../../../src/lib/run/types';
import { answer, aRun, byItem, option, seal } from '../../fixtures/run-parts';

const again = (itemId: ItemId, response: Response, at: number, language = 'en'): Retest => ({
	runId: 'run',
	itemId,
	response,
	answeredAt: at,
	language
});

/** Fifteen yes-or-no questions, none of a list, answered yes one after another, guessed yes. */
const yesNo = ITEMS.filter(({ codes, polar }) => codes.length === 2 && polar.length === 2)
	.filter(({ id }) => !QUALITIES.includes(id))
	.slice(0, 15)
	.map(({ id }) => id);
const answers = byItem(yesNo.map((id, index) => answer(id, option(1), 100 + index)));
const seals = byItem(yesNo.map((id) => seal(id, [0.8, 0.2])));
const none = new Map<ItemId, Retest>();

describe('what is asked again', () => {
	test('ten of the questions with a scored guess, the same ten every time, others for another run', () => {
		const items = retestItems({ run: aRun, answers, seals, retests: none });
		expect(items).toHaveLength(10);
		expect(new Set(items).size).toBe(10);
		expect(retestItems({ run: aRun, answers, seals, retests: none })).toEqual(items);
		const mixed = new Map([...answers].reverse());
		expect(retestItems({ run: aRun, answers: mixed, seals, retests: none })).toEqual(items);
		const another = retestItems({ run: { seed: 2 }, answers, seals, retests: none });
		expect(another).not.toEqual(items);
	});

	test('never one without a scored guess', () => {
		const [unsealed, seen, passed, broken, ...fine] = yesNo as [
			ItemId,
			ItemId,
			ItemId,
			ItemId,
			...ItemId[]
		];
		const mixed = new Map(answers)
			.set(unsealed, answer(unsealed, option(1), 1, { sealed: false }))
			.set(seen, answer(seen, option(1), 2, { seen: true }))
			.set(
				passed,
				answer(passed, option(1), 3, { firstResponse: { kind: 'refused' }, changedAt: 4 })
			);
		const without = new Map(seals);
		without.delete(broken);
		for (let seed = 0; seed < 20; seed++)
			for (const id of retestItems({
				run: { seed },
				answers: mixed,
				seals: without,
				retests: none
			}))
				expect(fine).toContain(id);
	});

	test('stays the same to its end, whatever is answered meanwhile', () => {
		const few = new Map([...answers].slice(0, 12));
		const items = retestItems({ run: aRun, answers: few, seals, retests: none });
		const begun = byItem([again(items[0]!, option(1), 112)]);
		const more = new Map(answers);
		expect(retestItems({ run: aRun, answers: more, seals, retests: begun })).toEqual(items);
	});

	test('keeps what has a second answer, and goes on to its end, whatever the clock says', () => {
		for (const clock of [-5, 100, 103, 106, 1e6]) {
			let retests = new Map<ItemId, Retest>();
			let standing = retestStanding({ run: aRun, answers, seals, retests })!;
			const all = standing.items;
			// Set before the first of them, or between two.
			for (let done = 0; standing.next !== null; done++) {
				retests = new Map(retests).set(
					standing.next,
					again(standing.next, option(1), clock + done)
				);
				standing = retestStanding({ run: aRun, answers, seals, retests })!;
				expect(standing.done).toBe(done + 1);
				expect(standing.items).toEqual(expect.arrayContaining([...retests.keys()]));
			}
			if (clock < 100 || clock > 114) expect(standing.items).toEqual(all);
		}
	});

	test('is offered a day after the last of its first answers, and never where there is nothing to ask', () => {
		const items = retestItems({ run: aRun, answers, seals, retests: none });
		const last = Math.max(...items.map((id) => answers.get(id)!.answeredAt));
		expect(retestFrom({ run: aRun, answers, seals, retests: none })).toBe(last + 86_400_000);
		expect(retestFrom({ run: aRun, answers: new Map(), seals, retests: none })).toBeNull();
	});
});

describe('where it stands', () => {
	test('goes on from the first without a second answer, to the last; passing is answering', () => {
		const items = retestItems({ run: aRun, answers, seals, retests: none });
		let retests = new Map<ItemId, Retest>();
		for (const [done, id] of items.entries()) {
			expect(retestStanding({ run: aRun, answers, seals, retests })).toMatchObject({
				items,
				done,
				next: id
			});
			const response: Response = done % 2 ? { kind: 'dont-know' } : option(2);
			retests = new Map(retests).set(id, again(id, response, 200 + done));
		}
		expect(retestStanding({ run: aRun, answers, seals, retests })).toMatchObject({
			items,
			done: 10,
			next: null
		});
		expect(retestStanding({ run: aRun, answers: new Map(), seals, retests: none })).toBeNull();
	});
});

describe('agreement', () => {
	/*
	 * Q1 to Q6: four codes, 1–2 / 3–4. First answers 1; the machine guessed 1–2 at Q1 to Q4, 3–4 at Q5.
	 * Second: Q1 1, Q2 2 (the side holds), Q3 4 (it does not), Q4 passed, Q5 1.
	 */
	const ids = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const;
	const first = byItem<Answer>(ids.map((id) => answer(id, option(1), 1000)));
	const guesses = byItem(
		ids.map((id) => seal(id, id === 'Q5' ? [0.1, 0.1, 0.1, 0.7] : [0.4, 0.3, 0.2, 0.1]))
	);
	const day = 1000 + RETEST_AFTER;
	const second = [
		again('Q1', option(1), day),
		again('Q2', option(2), day - 1),
		again('Q3', option(4), day, 'es'),
		again('Q4', { kind: 'dont-know' }, 5),
		again('Q5', option(1), 5)
	];

	test('both with the first answer, by side, on the same questions', () => {
		const found = agreement({ answers: first, seals: guesses, retests: byItem(second) })!;
		expect(found.self).toMatchObject({ hits: 3, n: 4 });
		expect(found.machine).toMatchObject({ hits: 3, n: 4 });
		expect(found.passed).toBe(1);
		// Wilson's interval of 3 in 4.
		expect(found.self.low).toBeCloseTo(0.3006, 3);
		expect(found.self.high).toBeCloseTo(0.9544, 3);
	});

	test('one of them agrees more only where luck does not make such a difference', () => {
		const closer = (pairs: readonly { self: boolean; machine: boolean }[]) => {
			const own = pairs.map((pair, index) => ({ ...pair, id: yesNo[index]! }));
			return agreement({
				answers: byItem(own.map(({ id }) => answer(id, option(1), 1000))),
				seals: byItem(own.map(({ id, machine }) => seal(id, machine ? [0.8, 0.2] : [0.2, 0.8]))),
				retests: byItem(own.map(({ id, self }) => again(id, option(self ? 1 : 2), 2000)))
			})!.closer;
		};
		const ten = Array.from({ length: 10 }, (_, at) => at);
		expect(closer(ten.slice(0, 9).map((at) => ({ self: at < 4, machine: at > 3 })))).toBeNull();
		expect(closer(ten.map((at) => ({ self: true, machine: at < 2 })))).toBe('self');
		expect(closer(ten.map((at) => ({ self: at < 2, machine: true })))).toBe('machine');
	});

	test('what was asked too soon or in another language is said', () => {
		const found = agreement({ answers: first, seals: guesses, retests: byItem(second) })!;
		expect(found.soon).toBe(2);
		expect(found.otherLanguage).toBe(1);
		const spanish = byItem(ids.map((id) => answer(id, option(1), 1000, { language: 'es' })));
		const now = agreement({ answers: spanish, seals: guesses, retests: byItem(second) })!;
		expect(now.otherLanguage).toBe(3);
	});

	test('the changed answer is not what is compared with: the first is', () => {
		const changed = byItem([
			answer('Q1', option(4), 1000, { firstResponse: option(1), changedAt: 1001 })
		]);
		const found = agreement({
			answers: changed,
			seals: guesses,
			retests: byItem([again('Q1', option(1), day)])
		})!;
		expect(found.self.hits).toBe(1);
	});

	test('nothing where no question counts', () => {
		expect(agreement({ answers: first, seals: guesses, retests: none })).toBeNull();
		const passed = byItem([again('Q4', { kind: 'refused' }, day)]);
		expect(agreement({ answers: first, seals: guesses, retests: passed })).toBeNull();
		const seen = byItem([answer('Q1', option(1), 1000, { seen: true })]);
		const retests = byItem([again('Q1', option(1), day)]);
		expect(agreement({ answers: seen, seals: guesses, retests })).toBeNull();
	});

	test('who answers the same again agrees with themselves on all, whatever was guessed; and n is of both', () => {
		const parts = fc.uniqueArray(
			fc.constantFrom(...ITEMS).chain((item) =>
				fc.record({
					id: fc.constant(item.id),
					code: fc.constantFrom(...item.codes),
					second: fc.constantFrom(...item.codes),
					weights: fc.array(fc.integer({ min: 1, max: 9 }), {
						minLength: item.codes.length,
						maxLength: item.codes.length
					})
				})
			),
			{ minLength: 1, maxLength: 10, selector: ({ id }) => id }
		);
		fc.assert(
			fc.property(parts, (all) => {
				const answers = byItem(all.map(({ id, code }, at) => answer(id, option(code), at)));
				const seals = byItem(
					all.map(({ id, weights }) => {
						const sum = weights.reduce((total, weight) => total + weight, 0);
						return seal(
							id,
							weights.map((weight) => weight / sum)
						);
					})
				);
				const same = byItem(all.map(({ id, code }) => again(id, option(code), 2)));
				const changed = byItem(all.map(({ id, second }) => again(id, option(second), 2)));
				const steady = agreement({ answers, seals, retests: same })!;
				const unsteady = agreement({ answers, seals, retests: changed })!;
				expect(steady.self).toMatchObject({ hits: all.length, n: all.length });
				// The machine's agreement does not depend on the second answers.
				expect(unsteady.machine).toEqual(steady.machine);
				expect(unsteady.self.n).toBe(unsteady.machine.n);
				const sides = all.filter(({ id, code, second }) =>
					itemOf(id).polar.some(({ codes }) => codes.includes(code) && codes.includes(second))
				);
				expect(unsteady.self.hits).toBe(sides.length);
			})
		);
	});
});
