import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, itemOf } from '../../../src/lib/catalog';
import {
	contentBytes,
	contentOf,
	LEAST_ANSWERED,
	LEAST_ASKED,
	LEAST_SCORED,
	MOST_ASKED,
	readContent,
	type HandIn
} from '../../../src/lib/classroom/content';
import { CodeError } from '../../../src/lib/classroom/code-error';
import { enoughFor, handInCode, handInOf, newMembership } from '../../../src/lib/classroom/own';
import { openCode } from '../../../src/lib/classroom/sealed';
import { heldOut, LEAST_FOR_CONTEST } from '../../../src/lib/rivals/held-out';
import type { Scored } from '../../../src/lib/run/score';
import type { Response } from '../../../src/lib/run/types';
import { handInFrom, handIns, QUESTIONS, SECRET, SETUP } from '../../fixtures/classes';

describe('the content of a hand-in', () => {
	test('is read back the same, whatever was answered or not', () => {
		fc.assert(
			fc.property(handIns({ kinds: ['scores', 'answers', 'out'] }), (handIn) => {
				const content = contentOf(handIn, QUESTIONS);
				expect(content).toHaveLength(contentBytes(QUESTIONS.length));
				expect(readContent(content, QUESTIONS)).toEqual(handIn);
			}),
			{ numRuns: 300 }
		);
	});

	test('of version 2, which devices kept offline still make, is read the same: without a chatbot’s score', () => {
		fc.assert(
			fc.property(handIns({ kinds: ['scores', 'answers', 'out'] }), (handIn) => {
				const old = { ...handIn, chatbot: null };
				const content = contentOf(old, QUESTIONS, 2);
				expect(content).toHaveLength(contentBytes(QUESTIONS.length) - 1);
				expect(readContent(content, QUESTIONS, 2)).toEqual(old);
				// Neither is taken for the other.
				expect(() => readContent(content, QUESTIONS)).toThrow(CodeError);
				expect(() => readContent(contentOf(old, QUESTIONS), QUESTIONS, 2)).toThrow(CodeError);
			}),
			{ numRuns: 100 }
		);
	});

	test('has room for every score that a contest over the class’s questions can end with, and no other', () => {
		const [scores] = fc.sample(handIns({ kinds: ['scores'] }), { numRuns: 1, seed: 3 });
		const reads = (chatbot: HandIn['chatbot'], kind = scores!) => {
			const handIn = { ...kind, chatbot };
			try {
				expect(readContent(contentOf(handIn, QUESTIONS), QUESTIONS)).toEqual(handIn);
				return true;
			} catch (error) {
				if (error instanceof CodeError) return false;
				throw error;
			}
		};
		// Eighteen questions: at most nine are held out.
		for (let asked = 1; asked <= 40; asked++)
			for (let right = 0; right <= 40; right++)
				expect(reads({ asked, right }), `${right} of ${asked}`).toBe(
					asked >= 8 && asked <= 9 && right <= asked
				);
		expect(reads({ asked: 8, right: 3 }, handInFrom('out', []))).toBe(false);
	});

	test('holds as many of a chatbot’s questions as contests have', () => {
		const all = ITEMS.map(({ id }) => id);
		expect(heldOut(all, 1)).toHaveLength(MOST_ASKED);
		expect(heldOut(all.slice(0, LEAST_FOR_CONTEST), 1)).toHaveLength(LEAST_ASKED);
		expect(heldOut(all.slice(0, LEAST_FOR_CONTEST - 1), 1)).toEqual([]);
	});

	test('that no run of the class can have is refused', () => {
		const [scores] = fc.sample(handIns({ kinds: ['scores'] }), { numRuns: 1, seed: 3 });
		const [answers] = fc.sample(handIns({ kinds: ['answers'] }), { numRuns: 1, seed: 3 });
		const { totals } = scores!;
		const refused = (handIn: HandIn) => {
			expect(() => readContent(contentOf(handIn, QUESTIONS), QUESTIONS)).toThrow(CodeError);
		};
		const { scored, machine } = totals;
		refused({ ...scores!, totals: { ...totals, scored: LEAST_SCORED - 1 } });
		refused({ ...scores!, totals: { ...totals, scored: QUESTIONS.length + 1 } });
		refused({ ...scores!, totals: { ...totals, machine: { ...machine, polar: scored + 1 } } });
		refused({ ...scores!, totals: { ...totals, world: { ...totals.world, refined: scored + 1 } } });
		refused({ ...scores!, number: 0 });
		refused({ ...scores!, bet: 11 });
		refused({ ...scores!, answers: answers!.answers });
		refused({ ...scores!, kind: 'out' });
		// Totals that are not those of the answers.
		const own = answers!.totals;
		refused({ ...answers!, totals: { ...own, scored: own.scored - 1 } });
		for (const level of ['polar', 'refined'] as const) {
			const hits = own.machine[level];
			const changed = { ...own.machine, [level]: hits > 0 ? hits - 1 : 1 };
			refused({ ...answers!, totals: { ...own, machine: changed } });
		}
		const few = answers!.answers.map((answer, index) =>
			index < LEAST_ANSWERED - 1 ? answer : { ...answer, code: null }
		);
		refused({ ...answers!, answers: few });
	});

	test('to other questions, of the same number, is refused', () => {
		const [answers] = fc.sample(handIns({ kinds: ['answers'] }), { numRuns: 1, seed: 3 });
		const content = contentOf(answers!, QUESTIONS);
		for (const questions of [QUESTIONS.toReversed(), [...QUESTIONS.slice(1), 'Q259' as const]])
			expect(() => readContent(content, questions)).toThrow(/about other questions/);
	});

	test('of any bytes is refused, or is the one way to write what it says', () => {
		let refused = 0;
		fc.assert(
			fc.property(
				handIns({ kinds: ['scores', 'answers', 'out'] }),
				fc.nat(),
				fc.integer({ min: 1, max: 255 }),
				(handIn, place, by) => {
					const content = contentOf(handIn, QUESTIONS);
					content[place % content.length]! ^= by;
					try {
						const read = readContent(content, QUESTIONS);
						expect([...contentOf(read, QUESTIONS)]).toEqual([...content]);
					} catch (error) {
						expect(error).toBeInstanceOf(CodeError);
						refused++;
					}
				}
			),
			{ numRuns: 1000, seed: 5 }
		);
		expect(refused).toBeGreaterThan(500);
	});
});

/** A run's scored answers to these questions: the machine hits every second side, the world every third. */
const scoredOn = (ids: readonly (typeof QUESTIONS)[number][]) =>
	ids.map((id, index) => ({
		item: itemOf(id),
		seals: [{ modelId: 'reasoner-1' }],
		confidence: index % 2 === 0 ? 0.7 : 1,
		hits: {
			polar: { machine: Number(index % 2 === 0), world: Number(index % 3 === 0) },
			refined: { machine: Number(index % 4 === 0), world: 0 }
		}
	})) as unknown as Scored[];

describe('what a run hands in', () => {
	const member = { sender: '00000000ff', number: 3 };
	const outside = ITEMS.find(({ id }) => !QUESTIONS.includes(id))!.id;
	const responses = new Map<string, Response>(
		[...QUESTIONS, outside].map((id, index) => [
			id,
			index === 1 ? { kind: 'refused' } : { kind: 'option', code: itemOf(id).codes[0]! }
		])
	) as never;

	test('of scores is six totals, and nothing else of the run is read', () => {
		const trap = (allowed: Record<string, unknown>) =>
			new Proxy(allowed, {
				get(target, name) {
					if (typeof name === 'string' && !(name in target)) throw new Error(`${name} was read`);
					return target[name as string];
				}
			});
		const guarded = scoredOn(QUESTIONS.slice(2)).map(({ item, seals, hits }, index) =>
			trap({
				item: trap({ id: item.id }),
				hits: trap({
					polar: trap({ machine: hits.polar.machine, world: hits.polar.world }),
					refined: trap({ machine: hits.refined.machine, world: hits.refined.world })
				}),
				...(index === 0 ? { seals: [trap({ modelId: seals[0]!.modelId })] } : {})
			})
		) as unknown as Scored[];
		const result = { responses: trap({}) as never, scored: guarded, bet: 6, chatbot: null };
		const handIn = handInOf('scores', result, QUESTIONS, member);
		expect(handIn).toMatchObject({
			kind: 'scores',
			sender: member.sender,
			number: 4,
			bet: 6,
			totals: { scored: 16, machine: { polar: 8, refined: 4 }, world: { polar: 6, refined: 0 } },
			answers: []
		});
	});

	test('brings a chatbot’s score where that was chosen, whatever else is handed in, and none with what takes out', () => {
		const scored = scoredOn(QUESTIONS.slice(2));
		const result = { responses, scored, bet: null, chatbot: { asked: 9, right: 4 } };
		for (const kind of ['scores', 'answers'] as const)
			expect(handInOf(kind, result, QUESTIONS, member).chatbot).toEqual({ asked: 9, right: 4 });
		expect(handInOf('out', result, QUESTIONS, member).chatbot).toBeNull();
	});

	test('of scores is the same for two runs of equal totals, but for sender and number', () => {
		const reversed = scoredOn([...QUESTIONS.slice(2)].reverse());
		const result = {
			responses: new Map(),
			scored: scoredOn(QUESTIONS.slice(2)),
			bet: null,
			chatbot: null
		};
		const first = handInOf('scores', result, QUESTIONS, member);
		const second = handInOf('scores', { ...result, scored: reversed }, QUESTIONS, member);
		expect(second).toEqual(first);
	});

	test('with answers is every question of the class, and no other', () => {
		const scored = scoredOn([...QUESTIONS.slice(2), outside]);
		const handIn = handInOf(
			'answers',
			{ responses, scored, bet: null, chatbot: null },
			QUESTIONS,
			member
		);
		expect(handIn.totals.scored).toBe(16);
		expect(handIn.answers).toHaveLength(QUESTIONS.length);
		expect(handIn.answers[0]).toEqual({ code: itemOf(QUESTIONS[0]!).codes[0], guess: null });
		expect(handIn.answers[1]!.code).toBeNull();
		expect(handIn.answers[2]!.guess).toEqual({ polar: true, refined: true, band: 2 });
		// The surest of all belongs to the last band.
		expect(handIn.answers[3]!.guess).toEqual({ polar: false, refined: false, band: 3 });
		expect(readContent(contentOf(handIn, QUESTIONS), QUESTIONS)).toEqual(handIn);
	});

	test('needs twelve scored answers, or eight answers without any', () => {
		const scored = scoredOn(QUESTIONS.slice(2, 13));
		const few = {
			responses: new Map(),
			scored: [...scored, ...scoredOn([outside])],
			bet: null,
			chatbot: null
		};
		expect(enoughFor('scores', few, QUESTIONS)).toEqual({ has: 11, needs: 12 });
		expect(() => handInOf('scores', few, QUESTIONS, member)).toThrow(RangeError);
		const silent = { responses, scored: [], bet: null, chatbot: null };
		expect(enoughFor('answers', silent, QUESTIONS)).toEqual({ has: 17, needs: 8 });
		expect(handInOf('answers', silent, QUESTIONS, member)).toMatchObject({
			model: 0,
			totals: { scored: 0 }
		});
	});

	test('has a higher number with every code, and can be opened by the class', () => {
		const result = { responses, scored: scoredOn(QUESTIONS.slice(2)), bet: null, chatbot: null };
		let own = newMembership();
		for (const [index, kind] of (['scores', 'answers', 'out'] as const).entries()) {
			const made = handInCode(SETUP, kind, result, own);
			own = made.member;
			// Sealed, a code does not tell what it is: the run keeps it for the words beside it.
			expect(own.takesOut).toBe(kind === 'out');
			const read = readContent(openCode(SECRET, made.code).content, QUESTIONS);
			expect(read).toMatchObject({ kind, sender: own.sender, number: index + 1 });
		}
		expect(newMembership().sender).toMatch(/^[0-9a-f]{10}$/);
		expect(newMembership().sender).not.toBe(own.sender);
		const last = { ...own, number: 255 };
		expect(() => handInCode(SETUP, 'out', result, last)).toThrow(RangeError);
	});
});

test('a hand-in of nothing is refused, one that takes out is not', () => {
	const empty = QUESTIONS.map(() => ({ code: null, guess: null }));
	const read = (handIn: HandIn) => readContent(contentOf(handIn, QUESTIONS), QUESTIONS);
	expect(() => read(handInFrom('scores', empty))).toThrow(CodeError);
	expect(() => read(handInFrom('answers', empty))).toThrow(CodeError);
	expect(read(handInFrom('out', empty)).kind).toBe('out');
});
