import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOffset, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { CHOICES, QUALITIES } from '../../../src/lib/catalog/instructions';
import { constrain } from '../../../src/lib/reasoner/constraints';
import counted from '../../../src/lib/reasoner/constraints.json' with { type: 'json' };
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import { loadNodeReasoner } from '../../../src/lib/reasoner/node';
import type { Prediction, Reasoner } from '../../../src/lib/reasoner/types';
import { constraintCounts } from '../../../src/lib/respondents/constraint-counts';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

/** Any prediction of a network: positive, and one for each item. */
const anyPrediction: fc.Arbitrary<Prediction> = fc
	.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 97, maxLength: 97 })
	.map((weights) => {
		const prediction = Float32Array.from({ length: CODE_COUNT }, (_, at) => weights[at % 97]!);
		ITEMS.forEach((_, index) => {
			const own = distributionOf(prediction, index);
			const sum = own.reduce((total, weight) => total + weight, 0);
			own.forEach((weight, code) => (own[code] = weight / sum));
		});
		return prediction;
	});

const answers = (codes: Readonly<Partial<Record<ItemId, number>>>) =>
	new Map(Object.entries(codes) as [ItemId, number][]);
const chance = (prediction: Prediction, id: ItemId, code = 1) =>
	prediction[codeOffset(itemIndex(id)) + ITEMS[itemIndex(id)]!.codes.indexOf(code)]!;
/** So many qualities named, the others of the first `known` not named. */
const named = (many: number, known: number) =>
	answers(
		Object.fromEntries(QUALITIES.slice(0, known).map((id, place) => [id, place < many ? 1 : 2]))
	);

describe('what the survey rules out', () => {
	test('leaves every item a distribution, and what is not ruled out as it was', () => {
		const touched = new Set([...CHOICES.flat(), ...QUALITIES]);
		fc.assert(
			fc.property(
				anyPrediction,
				fc.integer({ min: 0, max: 11 }),
				fc.integer({ min: 0, max: 11 }),
				fc.subarray(['Q152', 'Q153', 'Q154', 'Q157'] as ItemId[]),
				(prediction, known, many, chosen) => {
					const before = prediction.slice();
					const responses = named(Math.min(many, known), known);
					for (const id of chosen) responses.set(id, 3);
					constrain(prediction, responses);
					// One assertion for all items: hundreds in each draw would take seconds.
					const broken = ITEMS.filter(({ id }, index) => {
						const own = distributionOf(prediction, index);
						const whole = Math.abs(own.reduce((sum, share) => sum + share, 0) - 1) < 5e-5;
						const kept = distributionOf(before, index).every((share, code) => share === own[code]);
						const free = touched.has(id) && !responses.has(id);
						return !whole || own.some((share) => !(share > 0)) || !(kept || free);
					});
					expect(broken.map(({ id }) => id)).toEqual([]);
				}
			)
		);
	});

	test('without an answer to any of it nothing changes', () => {
		fc.assert(
			fc.property(anyPrediction, (prediction) => {
				const before = prediction.slice();
				constrain(prediction, answers({ Q164: 10 }));
				expect(prediction.every((share, code) => share === before[code])).toBe(true);
			})
		);
	});

	test.each(CHOICES)(
		'%s and %s: not the same twice, but as rarely as people did',
		(first, second) => {
			const pair = CHOICES.findIndex(([id]) => id === first);
			const share = counted.choices[pair]!.same / counted.choices[pair]!.people;
			fc.assert(
				fc.property(anyPrediction, (prediction) => {
					const before = prediction.slice();
					constrain(prediction, answers({ [first]: 2 }));
					expect(chance(prediction, second, 2)).toBeCloseTo(share, 6);
					// The odds between the others are the network's.
					expect(chance(prediction, second, 1) / chance(prediction, second, 4)).toBeCloseTo(
						chance(before, second, 1) / chance(before, second, 4),
						3
					);
					const backwards = before.slice();
					constrain(backwards, answers({ [second]: 4 }));
					expect(chance(backwards, first, 4)).toBeCloseTo(share, 6);
				})
			);
		}
	);

	test('a sixth quality is as rare as it was, and the fifth is waited for', () => {
		const { named: people } = counted;
		// A network that expects each quality as often as it was named, and knows nothing else.
		const total = people.reduce((sum, count) => sum + count, 0);
		const mean = people.reduce((sum, count, many) => sum + many * count, 0) / total / 11;
		const even = () => {
			const prediction = new Float32Array(CODE_COUNT).fill(0.5);
			for (const id of QUALITIES) prediction.set([mean, 1 - mean], codeOffset(itemIndex(id)));
			return prediction;
		};
		const afterFive = even();
		constrain(afterFive, named(5, 10));
		// One is left: six named by five, and the share of people by how many ways there are to have one more.
		const ways = (many: number) => people[many]! / [1, 11, 55, 165, 330, 462, 462][many]!;
		expect(chance(afterFive, QUALITIES[10]!)).toBeCloseTo(ways(6) / (ways(5) + ways(6)), 3);
		expect(chance(afterFive, QUALITIES[10]!)).toBeLessThan(0.02);
		const afterFour = even();
		constrain(afterFour, named(4, 10));
		expect(chance(afterFour, QUALITIES[10]!)).toBeGreaterThan(0.8);
		// The more is known, the more the count says.
		const early = even();
		constrain(early, named(4, 5));
		expect(chance(early, QUALITIES[10]!)).toBeLessThan(0.4);
	});

	test('keeps the network’s order among the qualities left', () => {
		fc.assert(
			fc.property(anyPrediction, fc.integer({ min: 0, max: 6 }), (prediction, many) => {
				const left = QUALITIES.slice(6);
				const order = (made: Prediction) =>
					[...left].sort((a, b) => chance(made, a) - chance(made, b));
				const before = order(prediction);
				constrain(prediction, named(many, 6));
				const after = before.map((id) => chance(prediction, id));
				after
					.slice(1)
					.forEach((value, at) => expect(value).toBeGreaterThanOrEqual(after[at]! - 1e-6));
			})
		);
	});
});

describe('the shipped reasoner', () => {
	let reasoner: Reasoner;
	beforeAll(async () => (reasoner = await loadNodeReasoner()));

	test('keeps to it in what it predicts', async () => {
		const responses = named(5, 10);
		responses.set('Q152', 1);
		const [prediction] = await reasoner.predict([{ responses, demographics: {} }]);
		expect(chance(prediction!, QUALITIES[10]!)).toBeLessThan(0.05);
		expect(chance(prediction!, 'Q153', 1)).toBeLessThan(0.005);
	});
});

describe('how often people went against it', () => {
	test('is counted among those who answered', () => {
		const respondents = syntheticRespondents(3);
		const set = (person: number, id: ItemId, position: number) =>
			(respondents.answers[person * ITEMS.length + itemIndex(id)] = position);
		for (const person of [0, 1, 2])
			QUALITIES.forEach((id, place) => set(person, id, place < 4 + person ? 0 : 1));
		set(2, QUALITIES[0]!, -1);
		for (const [first, second] of CHOICES) {
			set(0, first, 1);
			set(0, second, 1);
			set(1, first, 1);
			set(1, second, 2);
			set(2, first, -1);
		}
		const { choices, named } = constraintCounts(respondents);
		expect(choices).toEqual([0, 1, 2].map(() => ({ people: 2, same: 1 })));
		expect(named).toEqual([0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]);
	});

	test('is shipped from the file that all else is from', () => {
		const { sources } = JSON.parse(readFileSync('static/data/societies.json', 'utf8'));
		expect(counted.data).toEqual(sources.respondents);
	});
});
