import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_COUNT, itemOf, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { answeredMatch, blindGuess, exactMatch } from '../../../src/lib/evaluation/measures/scores';
import { summary } from '../../../src/lib/evaluation/measures/summary';
import { probesOf } from '../../../src/lib/evaluation/cases/protocols';
import {
	distributionOf,
	groupProbabilities,
	mostLikely
} from '../../../src/lib/reasoner/distribution';
import { outcomesFrom } from '../../fixtures/outcomes';

const god = itemOf('Q164');
/** Importance of God: 4–5 is the likeliest refined group, 6–10 the likelier polar one. */
const leaning = Float32Array.of(0.05, 0.05, 0.1, 0.2, 0.05, 0.1, 0.1, 0.05, 0.1, 0.2);
const position = (id: ItemId, code: number) => itemOf(id).codes.indexOf(code);

describe('groups of codes', () => {
	it('have the sum of their codes’ probabilities', () => {
		const close = (values: readonly number[]) =>
			values.map((value) => Math.round(1e6 * value) / 1e6);
		expect(close(groupProbabilities(god, leaning, 'polar'))).toEqual([0.45, 0.55]);
		expect(close(groupProbabilities(god, leaning, 'refined'))).toEqual([0.2, 0.25, 0.2, 0.35]);
	});

	it('is at most 1, though 32-bit shares add up to a little more', () => {
		const certain = new Float32Array(10).fill(0.2, 0, 5);
		expect(5 * certain[0]!).toBeGreaterThan(1);
		expect(groupProbabilities(god, certain, 'polar')).toEqual([1, 0]);
	});

	it('of which the likeliest is named by its statement', () => {
		expect(mostLikely(god, leaning, 'refined')).toEqual({
			index: 3,
			statement: god.refined[3]!.statement,
			probability: expect.closeTo(0.35, 6)
		});
	});

	it('add up to 1 in every item, whatever the distribution', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...ITEMS),
				fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
				(item, weights) => {
					const own = weights.slice(0, item.codes.length);
					const sum = own.reduce((total, weight) => total + weight, 0);
					const distribution = Float32Array.from(own, (weight) => weight / sum);
					for (const level of ['polar', 'refined'] as const) {
						const groups = groupProbabilities(item, distribution, level);
						expect(groups.reduce((total, group) => total + group, 0)).toBeCloseTo(1, 5);
						expect(mostLikely(item, distribution, level).probability).toBe(Math.max(...groups));
						expect(Math.max(...groups)).toBeLessThanOrEqual(1);
					}
				}
			)
		);
	});

	it('are read from the right part of a prediction', () => {
		const prediction = Float32Array.from({ length: CODE_COUNT }, (_, code) => code);
		expect([...distributionOf(prediction, 0)]).toEqual([0, 1, 2, 3]);
		expect([...distributionOf(prediction, 1)]).toEqual([4, 5, 6, 7]);
		expect(distributionOf(prediction, ITEMS.length - 1).at(-1)).toBe(CODE_COUNT - 1);
		expect(() => distributionOf(prediction, ITEMS.length)).toThrow(RangeError);
	});
});

describe('an exact match', () => {
	it('is one of the likeliest group, at each level by itself', () => {
		expect(exactMatch(god, leaning, position('Q164', 9))).toMatchObject({ polar: 1, refined: 1 });
		expect(exactMatch(god, leaning, position('Q164', 6))).toMatchObject({ polar: 1, refined: 0 });
		expect(exactMatch(god, leaning, position('Q164', 4))).toMatchObject({ polar: 0, refined: 0 });
	});

	it('goes to the first of two groups that are as likely', () => {
		const even = Float32Array.of(0.25, 0.25, 0.25, 0.25);
		const family = itemOf('Q1');
		expect(exactMatch(family, even, 0)).toMatchObject({ polar: 1, refined: 1 });
		expect(exactMatch(family, even, 2)).toMatchObject({ polar: 0, refined: 0 });
	});

	it('has the confidence of the refined group, and the loss of the code', () => {
		const outcome = exactMatch(god, leaning, position('Q164', 6));
		expect(outcome.confidence).toBeCloseTo(0.35, 6);
		expect(outcome.logLoss).toBeCloseTo(-Math.log(0.1), 6);
	});

	it('has a Brier score of the squared differences from what was answered', () => {
		// Code 6 has 0.1: (1 − 0.1)² + 2 × 0.05² + 0.1² + 0.2² + 0.05² + 0.1² + 0.05² + 0.1² + 0.2².
		expect(exactMatch(god, leaning, position('Q164', 6)).brier).toBeCloseTo(0.93, 6);
		const sure = Float32Array.of(1, 0, 0, 0);
		expect(exactMatch(itemOf('Q1'), sure, 0).brier).toBe(0);
		expect(exactMatch(itemOf('Q1'), sure, 3).brier).toBe(2);
	});

	it('costs a finite loss even where the answer was thought impossible', () => {
		const sure = Float32Array.of(1, 0, 0, 0);
		expect(exactMatch(itemOf('Q1'), sure, 3).logLoss).toBeCloseTo(Math.log(1e7), 6);
	});
});

describe('chance', () => {
	it('is 45.37 and 27.15 percent on the probes, as the paper has it', () => {
		const uniform = (codes: number) => new Float32Array(codes).fill(1 / codes);
		const { polar, refined, ece } = summary(
			outcomesFrom(
				[0, 1, 2].flatMap(probesOf).map((probe) => {
					const item = ITEMS[probe]!;
					return blindGuess(item, uniform(item.codes.length), 0);
				})
			)
		);
		expect(polar.toFixed(2)).toBe('45.37');
		expect(refined.toFixed(2)).toBe('27.15');
		expect(ece).toBeCloseTo(0, 9);
	});
});

describe('a predictor that may refuse', () => {
	it('is scored as any other where it answered, and not right where it did not', () => {
		expect(answeredMatch(god, leaning, 3)).toEqual(exactMatch(god, leaning, 3));
		for (const place of god.codes.keys())
			expect(answeredMatch(god, new Float32Array(10), place)).toMatchObject({
				polar: 0,
				refined: 0,
				logLoss: expect.closeTo(Math.log(10))
			});
	});
});
