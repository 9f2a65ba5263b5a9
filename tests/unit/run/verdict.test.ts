import { expect, test } from 'vitest';
import { compared, LEAST_FOR_VERDICT } from '../../../src/lib/run/verdict';

test('a verdict is given from the least number of questions on, and not before', () => {
	const allRight = (n: number) =>
		compared({
			baseline: 'world',
			pairs: Array.from({ length: n }, () => ({ machine: 1, baseline: 0 })),
			hits: 0,
			machineHits: n,
			n
		});
	expect(allRight(LEAST_FOR_VERDICT - 1).outcome).toBe('unsettled');
	expect(allRight(LEAST_FOR_VERDICT).outcome).toBe('better');
});
