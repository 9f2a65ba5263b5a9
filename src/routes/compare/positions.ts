import type { MapPoint } from '$lib/societies/cultural-map';
import type { Position } from '$lib/societies/map-file';

/** The survey's wave 7 began in that year; the joint files add its European sister's. */
export const LATEST_WAVE = 2017;

/** How far two points lie apart, in units of the map. */
export function apart(one: MapPoint, other: MapPoint): number {
	return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** Positions of the latest wave, nearest to a point first. */
export function nearestTo(point: MapPoint, positions: readonly Position[]): Position[] {
	return positions
		.filter(({ year }) => year >= LATEST_WAVE)
		.sort((one, other) => apart(one.point, point) - apart(other.point, point));
}
