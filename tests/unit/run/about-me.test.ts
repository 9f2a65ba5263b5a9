import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	codeOffset,
	ITEM_IDS,
	itemIndex,
	ITEMS,
	itemOf,
	type Item,
	type ItemId
} from '../../../src/lib/catalog';
import { CAREFUL, SENSITIVE } from '../../../src/lib/catalog/themes';
import type { Prediction } from '../../../src/lib/reasoner/types';
import {
	boldest,
	highlights,
	knewBest,
	mostMyself,
	surprisedMost
} from '../../../src/lib/run/finish';
import { boldGuesses, LEAST_SURE, portrait, type Known } from '../../../src/lib/run/portrait';
import { scored, type Scored } from '../../../src/lib/run/score';
import type { Response } from '../../../src/lib/run/types';
import { answer, option, predictionWith, seal } from '../../fixtures/run-parts';

/** Codes alike but one, which has the share; the others have what is left. */
const peak = ({ codes }: Item, code: number, share: number) =>
	codes.map((each) => (each === code ? share : (1 - share) / (codes.length - 1)));

/** Yes-or-no items: what is given is the share of code 1. */
function run(given: Partial<Record<ItemId, { chance: number; code?: number; world?: number }>>): {
	all: Scored[];
	world: Prediction;
} {
	const entries = Object.entries(given) as [
		ItemId,
		{ chance: number; code?: number; world?: number }
	][];
	const world = predictionWith(
		Object.fromEntries(entries.map(([id, { world = 0.5 }]) => [id, [world, 1 - world]]))
	);
	const all = scored(
		entries.map(([id, { code = 1 }], index) => answer(id, option(code), index)),
		entries.map(([id, { chance }]) => seal(id, [chance, 1 - chance])),
		{ world, country: () => null }
	);
	return { all, world };
}

describe('where it knew me and where not', () => {
	test('every scored answer is on one side; most telling first, a sensitive one behind what is nearly as telling', () => {
		const yesNo = ITEMS.filter(({ codes, polar }) => codes.length === 2 && polar.length === 2);
		const given = fc.uniqueArray(
			fc.record({
				id: fc.constantFrom(...yesNo.map(({ id }) => id)),
				chance: fc.integer({ min: 1, max: 99 }).map((share) => share / 100),
				code: fc.constantFrom(1, 2),
				world: fc.integer({ min: 1, max: 99 }).map((share) => share / 100)
			}),
			{ minLength: 1, maxLength: 12, selector: ({ id }) => id }
		);
		fc.assert(
			fc.property(given, (answers) => {
				const { all, world } = run(
					Object.fromEntries(answers.map(({ id, ...rest }) => [id, rest]))
				);
				const [knew, not] = [knewBest(all, world), surprisedMost(all, world)];
				expect(knew.length + not.length).toBe(all.length);
				expect(knew.every(({ scored }) => scored.hits.polar.machine === 1)).toBe(true);
				expect(not.every(({ scored }) => scored.hits.polar.machine === 0)).toBe(true);
				const told = (list: typeof knew, value: (found: (typeof knew)[number]) => number) => {
					for (const [index, found] of list.slice(1).entries()) {
						const before = list[index]!;
						const behind = SENSITIVE.has(found.scored.item.id) ? 0.1 : 0;
						expect(value(found) - behind).toBeLessThanOrEqual(value(before) + 1e-6);
					}
				};
				told(knew, ({ share, world }) => share - world);
				told(not, ({ share }) => -share);
				if (not.length > 0) expect(mostMyself(all, world)).toEqual(not[0]);
			})
		);
	});
});

describe('the finish', () => {
	test('an answer that was changed is told nowhere while the change holds; the score keeps it', () => {
		const seals = [seal('Q7', [0.9, 0.1]), seal('Q8', [0.9, 0.1])];
		const world = predictionWith({ Q7: [0.5, 0.5], Q8: [0.5, 0.5] });
		const scoredOf = (now: Response, then: Response) =>
			scored(
				[
					answer('Q7', now, 0, { firstResponse: option(1), changedAt: 2 }),
					answer('Q8', then, 1, { firstResponse: option(2), changedAt: 2 })
				],
				seals,
				{ world, country: () => null }
			);
		const changed = scoredOf(option(2), { kind: 'refused' });
		expect(changed.map(({ hits }) => hits.polar.machine)).toEqual([1, 0]);
		expect(highlights(changed, world)).toEqual([]);
		expect(boldest(changed, world)).toBeNull();
		expect(mostMyself(changed, world)).toBeNull();
		const back = scoredOf(option(1), option(2));
		expect(boldest(back, world)!.scored.item.id).toBe('Q7');
		expect(mostMyself(back, world)!.scored.item.id).toBe('Q8');
	});

	test('the boldest right guess is the one furthest above the world’s share', () => {
		const { all, world } = run({
			Q7: { chance: 0.95, world: 0.9 },
			Q8: { chance: 0.7, world: 0.3 },
			Q9: { chance: 0.99, code: 2, world: 0.1 },
			Q10: { chance: 0.6, world: 0.3 }
		});
		const found = boldest(all, world)!;
		expect(found.scored.item.id).toBe('Q8');
		expect(found.share).toBeCloseTo(0.7);
		expect(found.world).toBeCloseTo(0.3);
		expect(found.statement).toBe(itemOf('Q8').polar[0]!.statement);
	});

	test('I am most myself where my side had the least chance, never where it guessed right', () => {
		const { all, world } = run({
			Q7: { chance: 0.3, code: 1 },
			Q8: { chance: 0.88, code: 2, world: 0.2 },
			Q9: { chance: 0.99, code: 1 }
		});
		const found = mostMyself(all, world)!;
		expect(found.scored.item.id).toBe('Q8');
		expect(found.share).toBeCloseTo(0.12);
		expect(found.world).toBeCloseTo(0.8);
		expect(found.statement).toBe(itemOf('Q8').polar[1]!.statement);
	});

	test('nothing is told where there is nothing: all guessed, none guessed, no bold one, none at all', () => {
		const guessedAll = run({ Q7: { chance: 0.9, world: 0.95 } });
		expect(mostMyself(guessedAll.all, guessedAll.world)).toBeNull();
		expect(boldest(guessedAll.all, guessedAll.world)).toBeNull();
		const none = run({ Q7: { chance: 0.9, code: 2 } });
		expect(boldest(none.all, none.world)).toBeNull();
		expect(mostMyself([], none.world)).toBeNull();
	});

	test('a sensitive question gives way to one within ten points, and not beyond', () => {
		// Q165 is about God; Q8 and Q7 about what children should learn.
		const near = run({ Q165: { chance: 0.9 }, Q8: { chance: 0.81 }, Q7: { chance: 0.79 } });
		expect(boldest(near.all, near.world)!.scored.item.id).toBe('Q8');
		const far = run({ Q165: { chance: 0.9 }, Q8: { chance: 0.79 } });
		expect(boldest(far.all, far.world)!.scored.item.id).toBe('Q165');
		const mine = run({ Q165: { chance: 0.05 }, Q8: { chance: 0.14 } });
		expect(mostMyself(mine.all, mine.world)!.scored.item.id).toBe('Q8');
		const deep = run({ Q165: { chance: 0.05 }, Q8: { chance: 0.16 } });
		expect(mostMyself(deep.all, deep.world)!.scored.item.id).toBe('Q165');
		const alone = run({ Q165: { chance: 0.05 } });
		expect(mostMyself(alone.all, alone.world)!.scored.item.id).toBe('Q165');
	});

	test('whatever the run: one right, one wrong, nobody by more than ten points better, no sensitive one without need', () => {
		const yesNo = ITEMS.filter(({ codes }) => codes.length === 2).map(({ id }) => id);
		const part = fc.record({
			chance: fc.double({ min: 0, max: 1, noNaN: true }),
			code: fc.constantFrom(1, 2),
			world: fc.double({ min: 0, max: 1, noNaN: true })
		});
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...yesNo), part, { maxKeys: 12 }), (given) => {
				const { all, world } = run(given);
				const every = highlights(all, world);
				const check = (
					found: ReturnType<typeof boldest>,
					right: number,
					value: (highlight: { share: number; world: number }) => number,
					eligible: (highlight: { share: number; world: number }) => boolean
				) => {
					const fitting = every.filter(
						(highlight) => highlight.scored.hits.polar.machine === right && eligible(highlight)
					);
					if (!found) return expect(fitting).toEqual([]);
					expect(found.scored.hits.polar.machine).toBe(right);
					const best = Math.max(...fitting.map(value));
					expect(best - value(found)).toBeLessThanOrEqual(0.1);
					if (SENSITIVE.has(found.scored.item.id)) {
						// As good as the best, but for what a difference of numbers close to 0 loses.
						expect(best - value(found)).toBeLessThan(1e-9);
						const others = fitting.filter(({ scored }) => !SENSITIVE.has(scored.item.id));
						for (const highlight of others) expect(best - value(highlight)).toBeGreaterThan(0.1);
					}
				};
				check(
					boldest(all, world),
					1,
					(highlight) => highlight.share - highlight.world,
					(highlight) => highlight.share > highlight.world
				);
				check(
					mostMyself(all, world),
					0,
					(highlight) => -highlight.share,
					() => true
				);
			})
		);
	});
});

/** Everything alike for all, but what is given: for an item, the code, the machine's chance of it, the world's. */
function known(
	guesses: Partial<Record<ItemId, { code: number; chance: number; world: number }>>,
	responses: Partial<Record<ItemId, Response>> = {},
	world: Partial<Record<ItemId, readonly number[]>> = {},
	toBeAsked: readonly ItemId[] = []
): Known {
	const entries = Object.entries(guesses) as [
		ItemId,
		{ code: number; chance: number; world: number }
	][];
	const shares = (which: 'chance' | 'world') =>
		Object.fromEntries(
			entries.map(([id, guess]) => [id, peak(itemOf(id), guess.code, guess[which])])
		);
	return {
		responses: new Map(Object.entries(responses) as [ItemId, Response][]),
		prediction: predictionWith(shares('chance')),
		world: predictionWith({ ...shares('world'), ...world }),
		toBeAsked: new Set(toBeAsked)
	};
}

describe('the portrait', () => {
	test('has my answers and sure guesses, each as a statement with the world’s share, most telling first', () => {
		const lines = portrait(
			known(
				{ Q209: { code: 1, chance: 0.88, world: 0.1 } },
				{ Q57: option(1) },
				{ Q57: [0.25, 0.75] }
			)
		);
		expect(lines.map(({ item, share, statement }) => [item.id, share === null, statement])).toEqual(
			[
				['Q209', false, itemOf('Q209').polar[0]!.statement],
				['Q57', true, itemOf('Q57').polar[0]!.statement]
			]
		);
	});

	test('an answer that most people give tells less than one that few give', () => {
		const lines = portrait(known({}, { Q57: option(1), Q110: option(1) }, { Q57: [0.9, 0.1] }));
		expect(lines.map(({ item }) => item.id)).toEqual(['Q110', 'Q57']);
		expect(lines.map(({ world }) => Math.round(100 * world))).toEqual([50, 90]);
	});

	test('of two guesses that are as rare worldwide the surer tells more', () => {
		const lines = portrait(
			known({
				Q209: { code: 1, chance: 0.75, world: 0.1 },
				Q57: { code: 1, chance: 0.95, world: 0.11 }
			})
		);
		expect(lines.map(({ item }) => item.id)).toEqual(['Q57', 'Q209']);
	});

	test('tells a sensitive matter once, and of violence or want at home nothing, whoever said it', () => {
		// God, and whether religion matters: two topics, one theme.
		const faith = known({
			Q165: { code: 2, chance: 0.9, world: 0.2 },
			Q6: { code: 4, chance: 0.9, world: 0.1 },
			Q57: { code: 1, chance: 0.9, world: 0.4 }
		});
		expect(portrait(faith).map(({ item }) => item.id)).toEqual(['Q165', 'Q57']);
		// Of ten guesses the second of a matter comes when every matter has had its first.
		expect(boldGuesses(faith).map(({ item }) => item.id)).toEqual(['Q165', 'Q57', 'Q6']);
		expect(portrait(known({}, { Q144: option(1), Q192: option(10) }))).toEqual([]);
	});

	test('a middle answer tells nothing, nor does "hard to say"', () => {
		expect(itemOf('Q119').polar[0]!.statement).toContain('hard to say');
		expect(portrait(known({}, { Q37: option(3), Q122: option(1), Q119: option(0) }))).toEqual([]);
	});

	test('where statements have no order, the second of three is no middle', () => {
		const told = (id: ItemId, code: number) => portrait(known({}, { [id]: option(code) }));
		expect(told('Q42', 2).map(({ item }) => item.id)).toEqual(['Q42']);
		expect(told('Q119', 1).map(({ item }) => item.id)).toEqual(['Q119']);
	});

	test('a long statement stands only where there are too few short ones', () => {
		const short = {
			Q57: option(1),
			Q46: option(1),
			Q131: option(4),
			Q112: option(10),
			Q2: option(4)
		};
		const ids = (answers: Parameters<typeof known>[1]) =>
			portrait(known({}, answers, { Q175: [0.1, 0.9] })).map(({ item }) => item.id);
		expect(ids({ Q175: option(1), Q57: option(1) })).toEqual(['Q175', 'Q57']);
		expect(ids({ Q175: option(1), ...short })).not.toContain('Q175');
	});

	test('without the machine it is what I said', () => {
		const mine = { ...known({}, { Q57: option(1) }), prediction: null };
		expect(portrait(mine).map(({ item }) => item.id)).toEqual(['Q57']);
	});

	test('three of five are mine at most while there are sure guesses, and all where there are none', () => {
		const answers = {
			Q57: option(1),
			Q110: option(1),
			Q2: option(4),
			Q131: option(4),
			Q158: option(1)
		};
		expect(portrait(known({}, answers))).toHaveLength(5);
		const both = portrait(
			known(
				{ Q112: { code: 10, chance: 0.9, world: 0.4 }, Q176: { code: 1, chance: 0.9, world: 0.4 } },
				answers
			)
		);
		expect(both.filter(({ share }) => share === null)).toHaveLength(3);
		expect(both).toHaveLength(5);
	});
});

describe('bold guesses', () => {
	test('are sure and above the world, boldest first, one a topic before a second of any', () => {
		const guesses = boldGuesses(
			known({
				Q7: { code: 1, chance: 0.95, world: 0.2 },
				Q8: { code: 1, chance: 0.9, world: 0.3 },
				Q199: { code: 1, chance: 0.9, world: 0.2 },
				// Not sure; not above the world; above it by less than ten points.
				Q9: { code: 1, chance: 0.69, world: 0.1 },
				Q10: { code: 1, chance: 0.9, world: 0.95 },
				Q11: { code: 1, chance: 0.9, world: 0.81 }
			})
		);
		expect(guesses.map(({ item }) => item.id)).toEqual(['Q7', 'Q199', 'Q8']);
		expect(guesses[0]).toMatchObject({ side: 0, statement: itemOf('Q7').polar[0]!.statement });
	});

	test('at most ten', () => {
		const many = Object.fromEntries(
			ITEMS.filter(({ codes }) => codes.length === 2).map(({ id }) => [
				id,
				{ code: 1, chance: 0.9, world: 0.2 }
			])
		);
		expect(boldGuesses(known(many))).toHaveLength(10);
	});

	test('never of what was answered, passed, is to be asked yet, or is about violence or want at home', () => {
		const bold = { code: 1, chance: 0.95, world: 0.2 };
		const found = boldGuesses(
			known(
				{ Q7: bold, Q8: bold, Q9: bold, Q10: bold, Q144: bold },
				{ Q7: option(1), Q8: { kind: 'refused' } },
				{},
				['Q9']
			)
		);
		expect(CAREFUL.has('Q144')).toBe(true);
		expect(found.map(({ item }) => item.id)).toEqual(['Q10']);
	});
});

test('portrait and bold guesses of anybody: one a topic, true to prediction, answers and world, closed ones closed', () => {
	const prediction = fc.array(fc.nat(20), { minLength: 1235, maxLength: 1235 }).map((weights) => {
		const all = new Float32Array(weights.length);
		ITEMS.forEach(({ codes }, index) => {
			const offset = codeOffset(index);
			// Powers, so that much is sure.
			const own = codes.map((_, place) => (1 + weights[offset + place]!) ** 6);
			const sum = own.reduce((total, share) => total + share, 0);
			all.set(
				own.map((share) => share / sum),
				offset
			);
		});
		return all;
	});
	const responses = fc
		.array(
			fc
				.constantFrom(...ITEMS)
				.chain((item) =>
					fc.tuple(
						fc.constant(item.id),
						fc.oneof(
							fc.constantFrom(...item.codes).map(option),
							fc.constant<Response>({ kind: 'dont-know' })
						)
					)
				),
			{ maxLength: 30 }
		)
		.map((entries) => new Map<ItemId, Response>(entries));
	fc.assert(
		fc.property(
			prediction,
			prediction,
			responses,
			fc.subarray([...ITEM_IDS], { maxLength: 40 }),
			(prediction, world, responses, toBeAsked) => {
				const given = { prediction, world, responses, toBeAsked: new Set(toBeAsked) };
				const lines = portrait(given);
				const bold = boldGuesses(given);
				expect(lines.length).toBeLessThanOrEqual(5);
				expect(new Set(lines.map(({ item }) => item.topic)).size).toBe(lines.length);
				expect(new Set(bold.map(({ item }) => item.id)).size).toBe(bold.length);
				for (const line of [...lines, ...bold]) {
					const { item, side, share, statement } = line;
					const { codes } = item.polar[side]!;
					const sum = (shares: Prediction) =>
						codes.reduce(
							(total, code) =>
								total + shares[codeOffset(itemIndex(item.id)) + item.codes.indexOf(code)]!,
							0
						);
					expect(statement).toBe(item.polar[side]!.statement);
					expect(line.world).toBeCloseTo(sum(world), 5);
					const response = responses.get(item.id);
					if (share === null) {
						expect(response?.kind === 'option' && codes.includes(response.code)).toBe(true);
						continue;
					}
					expect(share).toBeCloseTo(sum(prediction), 5);
					expect(share).toBeGreaterThanOrEqual(LEAST_SURE);
					expect(response).toBeUndefined();
					expect(toBeAsked).not.toContain(item.id);
					expect(CAREFUL.has(item.id)).toBe(false);
				}
				for (const { share, world } of bold) expect(share! - world).toBeGreaterThanOrEqual(0.1);
			}
		),
		{ numRuns: 40 }
	);
});
