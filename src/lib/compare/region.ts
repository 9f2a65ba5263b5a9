import { mean } from 'd3-array';
import type { MapPoint } from '../societies/cultural-map';

/** An ellipse around a cloud of points. */
export interface Region {
	readonly centre: MapPoint;
	/** Half of the longer and of the shorter axis, in units of the map. */
	readonly radii: readonly [number, number];
	/** Direction of the longer axis: radians from the first axis of the map towards the second. */
	readonly angle: number;
}

/** Keeps the distance defined where all points lie on a line; far below anything one could see. */
const THICKNESS = 1e-6;

/**
 * The ellipse in the shape of the points' covariance that holds a given share of them. Its size comes from the
 * points themselves: sums of a few answers are not normally distributed.
 * @param share 0 to 1
 */
export function regionOf(points: readonly MapPoint[], share: number): Region {
	const x = mean(points, ([x]) => x)!;
	const y = mean(points, ([, y]) => y)!;
	const xx = mean(points, (point) => (point[0] - x) ** 2)!;
	const yy = mean(points, (point) => (point[1] - y) ** 2)!;
	const xy = mean(points, (point) => (point[0] - x) * (point[1] - y))!;
	// Eigenvalues of the 2 × 2 covariance, and the direction of the first.
	const middle = (xx + yy) / 2;
	const spread = Math.hypot((xx - yy) / 2, xy);
	const along = Math.max(middle + spread, 0) + THICKNESS;
	const across = Math.max(middle - spread, 0) + THICKNESS;
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const distances = points
		.map((point) => {
			const [dx, dy] = [point[0] - x, point[1] - y];
			const u = dx * Math.cos(angle) + dy * Math.sin(angle);
			const v = dy * Math.cos(angle) - dx * Math.sin(angle);
			return Math.sqrt(u ** 2 / along + v ** 2 / across);
		})
		.sort((first, second) => first - second);
	const size = distances[Math.max(0, Math.ceil(share * points.length) - 1)]!;
	return {
		centre: [x, y],
		radii: [size * Math.sqrt(along), size * Math.sqrt(across)],
		angle
	};
}

/** Two opposite corners of the box that just holds a region. */
export function cornersOf({ centre: [x, y], radii, angle }: Region): [MapPoint, MapPoint] {
	const across = Math.hypot(radii[0] * Math.cos(angle), radii[1] * Math.sin(angle));
	const up = Math.hypot(radii[0] * Math.sin(angle), radii[1] * Math.cos(angle));
	return [
		[x - across, y - up],
		[x + across, y + up]
	];
}
