import type { MapPoint } from '$lib/societies/cultural-map';
import type { Position } from '$lib/societies/map-file';

/** The survey's wave 7 began in that year; the joint files add its European sister's. */
export const LATEST_WAVE = 2017;

/** How far two points lie apart, in units of the map. */
export function apart(first: MapPoint, second: MapPoint): number {
	return Math.hypot(first[0] - second[0], first[1] - second[1]);
}

/** Positions of the latest wave, nearest to a point first. */
export function nearestTo(point: MapPoint, positions: readonly Position[]): Position[] {
	return positions
		.filter(({ year }) => year >= LATEST_WAVE)
		.sort((first, second) => apart(first.point, point) - apart(second.point, point));
}
