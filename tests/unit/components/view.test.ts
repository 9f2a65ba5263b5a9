import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf } from '../../../src/lib/components/charts/extent';
import {
	FEWEST_IN_VIEW,
	halvesOf,
	nearestView,
	wholeOf,
	type View
} from '../../../src/lib/components/charts/view';
import type { MapPoint } from '../../../src/lib/societies/cultural-map';

const at = fc.double({ min: -3, max: 3, noNaN: true });
const marks = fc.array(fc.tuple(at, at), { minLength: FEWEST_IN_VIEW, maxLength: 40 });
const step = fc.record({ zoom: fc.double({ min: 0.2, max: 5, noNaN: true }), x: at, y: at });

describe('the view of a map', () => {
	test('however one zooms and drags, some marks are in it and nothing beyond the map', () => {
		fc.assert(
			fc.property(marks, fc.array(step, { maxLength: 12 }), (points, steps) => {
				const extent = extentOf(points as MapPoint[]);
				let view: View = wholeOf(extent);
				for (const { zoom, x, y } of steps) {
					const centre: MapPoint = [view.centre[0] + x, view.centre[1] + y];
					view = nearestView({ centre, zoom: view.zoom * zoom }, points as MapPoint[], extent);
					const halves = halvesOf(extent, view.zoom);
					const [right, up] = halves.map((half) => half + 1e-9) as [number, number];
					const inView = points.filter(
						([px, py]) =>
							Math.abs(px - view.centre[0]) <= right && Math.abs(py - view.centre[1]) <= up
					);
					expect(inView.length).toBeGreaterThanOrEqual(FEWEST_IN_VIEW);
					expect(view.centre[0] - right).toBeGreaterThanOrEqual(extent.x[0] - 1e-6);
					expect(view.centre[0] + right).toBeLessThanOrEqual(extent.x[1] + 1e-6);
					expect(view.centre[1] - up).toBeGreaterThanOrEqual(extent.y[0] - 1e-6);
					expect(view.centre[1] + up).toBeLessThanOrEqual(extent.y[1] + 1e-6);
				}
			})
		);
	});

	test('where marks are close together it goes in', () => {
		const close: MapPoint[] = [
			[0, 0],
			[0.1, 0],
			[0, 0.1],
			[0.1, 0.1],
			[-3, -3],
			[3, 3]
		];
		const extent = extentOf(close);
		expect(nearestView({ centre: [0, 0], zoom: 6 }, close, extent).zoom).toBe(6);
		expect(nearestView({ centre: [3, 3], zoom: 6 }, close, extent).zoom).toBeLessThan(2);
	});
});
