import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/lib/components/charts/series';
import { csvOf, shown } from '../../../src/lib/components/charts/table';

describe('the numbers of a chart', () => {
	const format = (value: number) => value.toFixed(1);

	it('are shown rounded, with their interval beside them', () => {
		expect(shown(73.46, { label: 'a', format })).toEqual(['73.5']);
		expect(shown([73.46, 72.91, 73.99], { label: 'a', format })).toEqual(['73.5', '(72.9–74.0)']);
		expect(shown('Chance', { label: 'a', format })).toEqual(['Chance']);
		expect(shown(null, { label: 'a' })).toEqual(['–']);
		expect(shown(800, { label: 'a' })).toEqual(['800']);
	});

	it('are saved unrounded, an interval in three columns, and read back by a spreadsheet', async () => {
		const csv = await csvOf({
			columns: [{ label: 'Method' }, { label: 'Correct, %', format }, { label: 'People' }],
			rows: [
				['Reasoner, with demographics', [73.46, 72.91, 73.99], 800],
				['The paper: “GPT-4o”', 63.46, null],
				['Nobody', null, null]
			]
		});
		expect(csv).toBe(
			'\uFEFFMethod,"Correct, %","Correct, %, low","Correct, %, high",People\r\n' +
				'"Reasoner, with demographics",73.46,72.91,73.99,800\r\n' +
				'The paper: “GPT-4o”,63.46,,,\r\n' +
				'Nobody,,,,'
		);
	});
});

describe('labels at the ends of lines', () => {
	const lines = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), {
		minLength: 1,
		maxLength: 10
	});

	it('never lie on one another, keep their order and stay inside', () => {
		fc.assert(
			fc.property(lines, (wanted) => {
				const placed = spread(wanted, 17, 0, 400);
				const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
				order.forEach((index, rank) => {
					expect(placed[index]).toBeGreaterThanOrEqual(-1e-9);
					expect(placed[index]).toBeLessThanOrEqual(400 + 1e-9);
					if (rank > 0)
						expect(placed[index]! - placed[order[rank - 1]!]!).toBeGreaterThanOrEqual(17 - 1e-9);
				});
			})
		);
	});

	it('stay where they are if there is room', () => {
		expect(spread([300, 20, 100], 17, 0, 400)).toEqual([300, 20, 100]);
		expect(spread([100, 100], 17, 0, 400)).toEqual([100, 117]);
	});
});
