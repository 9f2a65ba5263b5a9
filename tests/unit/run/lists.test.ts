import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemOf, type ItemId } from '../../../src/lib/catalog';
import { MOST_NAMED, NAMED, QUALITIES } from '../../../src/lib/catalog/instructions';
import { byItem } from '../../../src/lib/run/answer';
import { newRun } from '../../../src/lib/run/identity';
import { enoughOf, isRight, overlapOf } from '../../../src/lib/run/lists';
import { lengthOf, plan, questionsIn, toCome } from '../../../src/lib/run/order';
import { saidTo } from '../../../src/lib/run/progress';
import { agreement, retestItems } from '../../../src/lib/run/retest';
import { blindChance, isItem, scored } from '../../../src/lib/run/score';
import { byQuestion } from '../../../src/lib/rivals/by-question';
import { machineShare } from '../../../src/lib/run/scorecard';
import { dueItems } from '../../../src/lib/run/seal';
import { standing, ticks } from '../../../src/lib/run/ticks';
import type { Answer, Order, Retest, RunSettings, Seal } from '../../../src/lib/run/types';
import { answer, option, predictionWith, seal } from '../../fixtures/run-parts';

const HEAD = QUALITIES[0]!;
const NOT_NAMED = itemOf(HEAD).codes.find((code) => code !== NAMED)!;
const others = { world: predictionWith({}), country: () => null };

const settings = (order: Order, length = 253): RunSettings => ({
	order,
	length,
	categories: [],
	reveal: 'each'
});

/** Answers to the list, given at once, with these places picked. */
const answersWith = (picked: readonly number[], at = 5): Answer[] =>
	QUALITIES.map((id, place) => answer(id, option(picked.includes(place) ? NAMED : NOT_NAMED), at));

/** Seals that give these places a high chance, the first the highest. */
const sealsFor = (guessed: readonly number[]): Seal[] =>
	QUALITIES.map((id, place) => {
		const rank = guessed.indexOf(place);
		const chance = rank < 0 ? 0.1 : 0.9 - rank / 100;
		return seal(id, [chance, 1 - chance]);
	});

const places = fc.uniqueArray(fc.nat(QUALITIES.length - 1), { maxLength: MOST_NAMED });

describe('a guess at a list', () => {
	test('is right with four of five, three of four, two of three, and all of fewer', () => {
		expect([1, 2, 3, 4, 5].map(enoughOf)).toEqual([1, 2, 2, 3, 4]);
	});

	test('names as many as were picked, those with the best chances', () => {
		fc.assert(
			fc.property(places, places, (picked, guessed) => {
				const chances = sealsFor(guessed).map(({ probabilities }) => probabilities[0]!);
				const { same } = overlapOf(picked, chances);
				const named = guessed.slice(0, picked.length);
				// Where fewer were given a high chance, the first of the others fill up.
				const rest = QUALITIES.map((_, place) => place).filter((place) => !guessed.includes(place));
				const all = [...named, ...rest.slice(0, picked.length - named.length)];
				expect(same).toBe(picked.filter((place) => all.includes(place)).length);
			})
		);
	});

	test('is right by blind luck as often as all possible guesses say', () => {
		const subsets = Array.from({ length: 2 ** QUALITIES.length }, (_, bits) =>
			QUALITIES.map((_, place) => place).filter((place) => (bits >> place) & 1)
		);
		for (let picked = 1; picked <= MOST_NAMED; picked++) {
			const mine = subsets.find(({ length }) => length === picked)!;
			const possible = subsets.filter(({ length }) => length === picked);
			const right = possible.filter((guess) =>
				isRight({ picked, same: mine.filter((place) => guess.includes(place)).length })
			);
			expect(blindChance(picked, QUALITIES.length)).toBeCloseTo(right.length / possible.length, 10);
		}
	});
});

describe('a list that was answered as one question', () => {
	test('is scored once, right or wrong as its picks were guessed, whatever they are', () => {
		fc.assert(
			fc.property(places, places, (picked, guessed) => {
				const [answers, seals] = [answersWith(picked), sealsFor(guessed)];
				const all = scored(answers, seals, others);
				const tally = standing(byItem(answers), byItem(seals));
				// Nobody can be wrong about none.
				expect(all).toHaveLength(picked.length > 0 ? 1 : 0);
				expect(tally.n).toBe(all.length);
				if (picked.length === 0) return;
				const hits = Number(
					isRight(
						overlapOf(
							picked,
							seals.map(({ probabilities }) => probabilities[0]!)
						)
					)
				);
				expect(machineShare(all, 'polar')).toMatchObject({ hits, n: 1 });
				expect(machineShare(all, 'refined')).toMatchObject({ hits, n: 1 });
				expect(tally.right).toBe(hits);
				expect(ticks([HEAD], null, byItem(answers), byItem(seals), true)).toEqual([
					hits ? 'right' : 'answered'
				]);
			})
		);
	});

	test('does not count where a guess at any of it was seen, or came too late', () => {
		const seals = sealsFor([0, 1, 2, 3, 4]);
		for (const what of [{ seen: true }, { sealed: false }]) {
			const answers = answersWith([0, 1, 2, 3, 4]).map((each, place) =>
				place === 7 ? { ...each, ...what } : each
			);
			expect(scored(answers, seals, others)).toEqual([]);
		}
		expect(scored(answersWith([0]), seals.slice(1), others)).toEqual([]);
	});

	test('of an earlier run, asked item by item, counts item by item; the rest of such a list does not count', () => {
		const seals = sealsFor([0, 1, 2, 3, 4]);
		const alone = answersWith([0, 1]).map((each, place) => ({ ...each, answeredAt: place }));
		expect(scored(alone, seals, others)).toHaveLength(QUALITIES.length);
		const half = [...alone.slice(0, 3), ...answersWith([0, 1, 4], 100).slice(3)];
		const some = scored(half, seals, others);
		expect(some.every(isItem)).toBe(true);
		expect(some.map(({ item }) => item.id)).toEqual(QUALITIES.slice(0, 3));
		expect(standing(byItem(half), byItem(seals)).n).toBe(3);
	});

	test('is asked again as one, and agrees with itself by the same rule', () => {
		const [answers, seals] = [
			byItem(answersWith([0, 1, 2, 3, 4])),
			byItem(sealsFor([0, 1, 2, 3, 5]))
		];
		const again = (picked: readonly number[]) =>
			byItem(
				QUALITIES.map((itemId, place): Retest => ({
					runId: 'run',
					itemId,
					response: option(picked.includes(place) ? NAMED : NOT_NAMED),
					answeredAt: 9,
					language: 'en'
				}))
			);
		const none = again([]);
		expect(retestItems({ run: { seed: 1 }, answers, seals, retests: byItem([]) })).toEqual([HEAD]);
		expect(retestItems({ run: { seed: 1 }, answers, seals, retests: none })).toEqual([HEAD]);
		const hits = (picked: readonly number[]) =>
			agreement({ answers, seals, retests: again(picked) })!;
		expect(hits([1, 2, 3, 4, 9])).toMatchObject({ self: { hits: 1, n: 1 }, machine: { hits: 1 } });
		expect(hits([2, 3, 4, 9, 10])).toMatchObject({ self: { hits: 0, n: 1 }, machine: { hits: 1 } });
	});
});

describe('a run that asks lists as one question', () => {
	test.each<Order>(['short-form', 'questionnaire', 'random'])(
		'has each question once, in the order %s, and the whole catalog in it',
		(order) => {
			const run = newRun(settings(order), {});
			const items = plan(run);
			expect(items.filter((id) => QUALITIES.includes(id))).toEqual([HEAD]);
			expect(items).toHaveLength(253 - QUALITIES.length + 1);
			expect(lengthOf(run, new Map())).toBe(items.length);
			expect(toCome(run, new Map()).size).toBe(253);
		}
	);

	test('asks the list where a link names any of it, once', () => {
		expect(questionsIn({ lists: true }, ['Q9', 'Q1', 'Q12'])).toEqual([HEAD, 'Q1']);
		expect(questionsIn({}, ['Q9', 'Q1', 'Q12'])).toEqual(['Q9', 'Q1', 'Q12']);
	});

	test('is none begun before, and none of a class: they ask item by item, as they did', () => {
		const { lists, ...before } = newRun(settings('questionnaire'), {});
		expect(lists).toBe(true);
		expect(plan(before)).toHaveLength(253);
		const classroom = {
			id: 'x',
			name: 'x',
			link: 'x',
			sender: 'x',
			number: 0,
			code: null,
			bet: null
		};
		const items: ItemId[] = ['Q9', 'Q1', 'Q7'];
		const ofClass = newRun({ ...settings('list', 3), items, classroom }, {});
		expect(plan(ofClass)).toEqual(items);
	});

	test('has all of a list sealed at once, or nothing of it', () => {
		const profile = {
			responses: new Map<ItemId, number>([
				['Q1', 1],
				['Q2', 1]
			]),
			demographics: {}
		};
		const moment = {
			run: { id: 'run', current: HEAD, demographics: {}, lists: true as const },
			responses: saidTo(['Q1', 'Q2'], option(1)),
			seals: byItem<Seal>([]),
			profile,
			guess: { modelId: 'model', profile, prediction: predictionWith({}), fromDemographics: null }
		};
		expect(dueItems(moment)).toEqual(QUALITIES);
		const answered = new Map([...moment.responses, ['Q9', option(1)] as const]);
		expect(dueItems({ ...moment, responses: answered })).toEqual([]);
	});
});

test('what is there whole of a list stands together, anything else alone', () => {
	const all = new Map<ItemId, number>([['Q1', 1], ...QUALITIES.map((id) => [id, 2] as const)]);
	expect(byQuestion(all).map(({ length }) => length)).toEqual([1, QUALITIES.length]);
	all.delete('Q9');
	expect(byQuestion(all).map(({ length }) => length)).toEqual(new Array(11).fill(1));
});
