import { expect, test } from 'vitest';
import { meanOf, studentQuantile } from '../../../src/lib/classroom/mean';

test('a mean over people has Student’s interval', () => {
	// Tables of the 97.5 per cent point.
	for (const [freedom, exact] of [
		[4, 2.776],
		[9, 2.262],
		[29, 2.045]
	] as const)
		expect(Math.abs(studentQuantile(freedom) - exact)).toBeLessThan(0.01);
	const { mean, low, high, n } = meanOf([1, 2, 3, 4, 5]);
	expect([mean, n]).toEqual([3, 5]);
	expect(high - mean).toBeCloseTo(2.776 * Math.sqrt(2.5 / 5), 1);
	expect(mean - low).toBeCloseTo(high - mean, 10);
	expect(() => meanOf([1])).toThrow(RangeError);
});
