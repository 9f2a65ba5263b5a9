import type { MapPoint } from '$lib/societies/cultural-map';
import type { Extent } from './extent';

/** The part of a map that is drawn: its middle, and how many times larger than the whole. */
export interface View {
	readonly centre: MapPoint;
	/** 1 shows the whole. */
	readonly zoom: number;
}

/** So many marks stay in view, however far one zooms. */
export const FEWEST_IN_VIEW = 4;
const LARGEST = 8;
/** The outermost of them stands so far from the middle, as a share of half the view. */
const INSIDE = 0.85;

/** The whole of a map. */
export function wholeOf({ x, y }: Extent): View {
	return { centre: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2], zoom: 1 };
}

/** Half of what a view shows, along each axis. */
export function halvesOf({ x, y }: Extent, zoom: number): readonly [number, number] {
	return [(x[1] - x[0]) / 2 / zoom, (y[1] - y[0]) / 2 / zoom];
}

/**
 * The view nearest to the one wished for that shows nothing beyond the map, and never fewer than `FEWEST_IN_VIEW` of
 * its marks: who zooms into an empty corner gets the few marks next to it, too.
 * @param marks inside the extent
 */
export function nearestView(wished: View, marks: readonly MapPoint[], extent: Extent): View {
	const centre = inside(wished.centre, wished.zoom, extent);
	const halves = halvesOf(extent, 1);
	const away = marks
		.map((mark) => Math.max(...halves.map((half, axis) => off(mark, centre, axis) / half)))
		.sort((first, second) => first - second);
	const last = away[Math.min(FEWEST_IN_VIEW, marks.length) - 1] ?? 0;
	const most = Math.min(LARGEST, last > 0 ? INSIDE / last : LARGEST);
	const zoom = Math.max(1, Math.min(wished.zoom, most));
	return { centre: inside(centre, zoom, extent), zoom };
}

function off(mark: MapPoint, centre: MapPoint, axis: number): number {
	return Math.abs(mark[axis]! - centre[axis]!);
}

function inside([x, y]: MapPoint, zoom: number, extent: Extent): MapPoint {
	const [halfX, halfY] = halvesOf(extent, Math.max(1, zoom));
	const clamp = (at: number, [low, high]: readonly [number, number], half: number) =>
		Math.min(high - half, Math.max(low + half, at));
	return [clamp(x, extent.x, halfX), clamp(y, extent.y, halfY)];
}
