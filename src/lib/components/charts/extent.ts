/** Where two axes begin and end. */
export interface Extent {
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
}

/** Share of the axis that stays free beside the outermost points. */
const MARGIN = 0.05;

/** Axes that hold all points. @throws RangeError without a point */
export function extentOf(points: readonly (readonly [number, number])[]): Extent {
	if (points.length === 0) throw new RangeError('there is no point to show');
	const along = (axis: 0 | 1): [number, number] => {
		const values = points.map((point) => point[axis]);
		const [low, high] = [Math.min(...values), Math.max(...values)];
		const free = MARGIN * (high - low || 1);
		return [low - free, high + free];
	};
	return { x: along(0), y: along(1) };
}
