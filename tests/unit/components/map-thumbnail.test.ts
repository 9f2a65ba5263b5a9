import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layMap, nearestOf, outlineOf } from '../../../src/lib/components/charts/map-thumbnail';
import type { Place } from '../../../src/lib/compare/place';
import type { MapPoint } from '../../../src/lib/societies/cultural-map';

const positions = [
	['SWE', 'Sweden', 3.1, 1.1],
	['JPN', 'Japan', 1.3, 1.6],
	['BRA', 'Brazil', -0.1, -0.3],
	['ZWE', 'Zimbabwe', -1.9, -0.6]
].map(([code, name, x, y]) => ({
	code: code as string,
	name: name as string,
	year: 2018,
	point: [x, y] as MapPoint
})) as never[] as Parameters<typeof nearestOf>[0];

const at = (point: MapPoint): Place => ({ point, region: null, answered: 10, missing: [] });

describe('a small map', () => {
	test('names me and the nearest country, where there is room between the two', () => {
		const frame = { width: 343, height: 220, font: 14 };
		const { names, me } = layMap(positions, at([2.2, 0.4]), frame, 'You');
		expect(names.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['You', 'Sweden']);
		expect(me).not.toBeNull();
		expect(nearestOf(positions, [-2, 0]).name).toBe('Zimbabwe');
	});

	test('holds all of the ring, however large and wherever', { tags: 'slow' }, () => {
		const coordinate = fc.double({ min: -6, max: 6, noNaN: true });
		const radius = fc.double({ min: 0.01, max: 5, noNaN: true });
		const region = fc.record({
			centre: fc.tuple(coordinate, coordinate),
			radii: fc.tuple(radius, radius),
			angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
		});
		const frame = { width: 343, height: 220, font: 14 };
		fc.assert(
			fc.property(region, (region) => {
				const place = { ...at(region.centre), region };
				const map = layMap(positions, place, frame, 'You');
				const numbers = map.ring!.match(/-?[\d.]+/g)!.map(Number);
				expect(numbers).toHaveLength(2 * outlineOf(region).length);
				numbers.forEach((value, index) => {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(index % 2 ? frame.height : frame.width);
				});
				for (const { x, y } of [...map.dots, map.me!, map.nearest!]) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(frame.width);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(frame.height);
				}
			})
		);
	});
});
