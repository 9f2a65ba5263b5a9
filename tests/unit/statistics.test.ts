import { describe, expect, it } from 'vitest';
import { middleOf, wilson, Z90, Z95 } from '../../src/lib/statistics';

describe('the middle of draws', () => {
	const draws = Array.from({ length: 101 }, (_, index) => 100 - index);

	it('is between the draws nearest to its percentiles, in whatever order they come', () => {
		expect(middleOf(draws, 0.9)).toEqual({ low: 5, high: 95 });
		expect(middleOf(draws, 0.5)).toEqual({ low: 25, high: 75 });
		// 2.5 of a hundred: the nearest are 3 and 98.
		expect(middleOf(draws, 0.95)).toEqual({ low: 3, high: 98 });
		expect(middleOf([-1, -10, 2], 0.95)).toEqual({ low: -10, high: 2 });
	});

	it('leaves the draws as they are', () => {
		middleOf(draws, 0.9);
		expect(draws[0]).toBe(100);
	});
});

describe('points of the normal distribution', () => {
	it('have 2.5 and 5 per cent above them', () => {
		// Φ by its series (Abramowitz and Stegun 26.2.10).
		const above = (z: number) => {
			let [term, sum] = [z, z];
			for (let n = 1; n < 60; n++) {
				term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1));
				sum += term;
			}
			return 0.5 - sum / Math.sqrt(2 * Math.PI);
		};
		expect(above(Z95)).toBeCloseTo(0.025, 9);
		expect(above(Z90)).toBeCloseTo(0.05, 9);
	});

	it('give Wilson’s interval as it was printed: 0.5 of 10 is 0.237 to 0.763', () => {
		const { low, high } = wilson(5, 10);
		expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.237', '0.763']);
	});
});
