import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { moved } from '../../../src/lib/run/changed-guesses';
import { groupProbabilities } from '../../../src/lib/reasoner/distribution';
import { predictionWith } from '../../fixtures/run-parts';

const nothing = new Set<never>();

describe('guesses that changed', () => {
	test('come by how much they moved, and a coin toss that stays one is left out', () => {
		const before = predictionWith({ Q7: [0.52, 0.48], Q8: [0.85, 0.15], Q9: [0.6, 0.4] });
		const after = predictionWith({ Q7: [0.49, 0.51], Q8: [0.31, 0.69], Q9: [0.35, 0.65] });
		const found = moved(before, after, nothing, 'polar');
		expect(found.map(({ item }) => item.id)).toEqual(['Q8', 'Q9']);
		expect(found[0]!.after.probability - found[0]!.by).toBeCloseTo(0.15);
		expect(moved(before, after, new Set(['Q8']), 'polar').map(({ item }) => item.id)).toEqual([
			'Q9'
		]);
	});

	test(
		'of any two predictions: each another statement, by at least the least, most first',
		{ tags: 'slow' },
		() => {
			const items = ITEMS.filter(({ codes }) => codes.length <= 5).slice(0, 12);
			const weights = fc.tuple(
				...items.map(({ codes }) =>
					fc.array(fc.integer({ min: 1, max: 99 }), {
						minLength: codes.length,
						maxLength: codes.length
					})
				)
			);
			const predicted = (all: readonly number[][]) =>
				predictionWith(
					Object.fromEntries(
						items.map(({ id }, index) => {
							const sum = all[index]!.reduce((total, weight) => total + weight, 0);
							return [id, all[index]!.map((weight) => weight / sum)];
						})
					)
				);
			fc.assert(
				fc.property(weights, weights, (first, second) => {
					const found = moved(predicted(first), predicted(second), nothing, 'polar');
					const all = found.map(({ by }) => by);
					expect(all).toEqual([...all].sort((a, b) => b - a));
					for (const { item, before, after, by } of found) {
						expect(before.index).not.toBe(after.index);
						expect(by).toBeGreaterThanOrEqual(0.1);
						const at = items.indexOf(item);
						const sum = first[at]!.reduce((total, weight) => total + weight, 0);
						const shares = Float32Array.from(first[at]!.map((weight) => weight / sum));
						const was = groupProbabilities(item, shares, 'polar')[after.index]!;
						expect(after.probability - by).toBeCloseTo(was, 5);
					}
				})
			);
		}
	);
});
