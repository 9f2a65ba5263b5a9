import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../../../src/lib/components/charts/extent';
import {
	labelBox,
	overlaps,
	placeLabels,
	type Mark
} from '../../../src/lib/components/charts/labels';

const chart = { width: 300, height: 200 };
const mark = fc.record({
	x: fc.integer({ min: 0, max: 300 }),
	y: fc.integer({ min: 0, max: 200 }),
	radius: fc.constant(5),
	width: fc.integer({ min: 20, max: 110 }),
	height: fc.constant(14)
});

describe('labels of a chart', () => {
	it('lie on no other label, on no mark, and inside', () => {
		fc.assert(
			fc.property(fc.array(mark, { maxLength: 60 }), (marks: Mark[]) => {
				const boxes = placeLabels(marks, chart).flatMap((label, index) =>
					label ? [labelBox(label, marks[index]!)] : []
				);
				boxes.forEach((box, index) => {
					for (const later of boxes.slice(index + 1)) expect(overlaps(box, later)).toBe(false);
					for (const { x, y, radius } of marks)
						expect(
							overlaps(box, {
								left: x - radius,
								right: x + radius,
								top: y - radius,
								bottom: y + radius
							})
						).toBe(false);
					expect(box.left).toBeGreaterThanOrEqual(0);
					expect(box.right).toBeLessThanOrEqual(chart.width);
				});
			})
		);
	});

	it('are given where there is room, to the first first', () => {
		const at = (x: number): Mark => ({ x, y: 100, radius: 5, width: 250, height: 14 });
		const [first, second] = placeLabels([at(20), at(22)], { width: 300, height: 110 });
		expect(first).toBeTruthy();
		expect(second).toBeNull();
	});
});

describe('axes', () => {
	it('hold every point with room to spare', () => {
		expect(
			extentOf([
				[0, -1],
				[10, 1]
			])
		).toEqual({ x: [-0.5, 10.5], y: [-1.1, 1.1] });
		expect(extentOf([[2, 2]]).x[1]).toBeGreaterThan(2);
		expect(() => extentOf([])).toThrow(RangeError);
	});
});

it('names what must be named where no place is free, in the chart and off other names', () => {
	const crowd = Array.from({ length: 12 }, (_, place) => ({
		x: 50 + 8 * (place % 4),
		y: 50 + 8 * Math.floor(place / 4),
		radius: 5,
		width: 40,
		height: 14
	}));
	const small = { width: 120, height: 120 };
	const mark = { x: 60, y: 58, radius: 5, width: 50, height: 14 };
	expect(placeLabels([mark, ...crowd], small)[0]).toBeNull();
	const asked = { ...mark, always: true };
	const label = placeLabels([asked, ...crowd], small)[0]!;
	const box = labelBox(label, asked);
	expect(box.left).toBeGreaterThanOrEqual(0);
	expect(box.right).toBeLessThanOrEqual(small.width);
	const twice = placeLabels([asked, { ...asked, x: 62 }, ...crowd], small);
	const [first, second] = [labelBox(twice[0]!, asked), labelBox(twice[1]!, asked)];
	expect(overlaps(first, second)).toBe(false);
});
