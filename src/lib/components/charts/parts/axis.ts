import type { ScaleContinuousNumeric } from 'd3-scale';
import { percent } from '../../format';
import { textWidth } from '../text';

/** Of the numbers along an axis, and of what the axis is about. */
export const AXIS_FONT = { size: 12 } as const;

/** What a chart's axis shows. */
export interface AxisScale {
	/** Where it begins and ends; left out, where the values do, rounded. */
	readonly domain?: readonly [number, number];
	/** Begin at 0 where `domain` is left out. */
	readonly fromZero?: boolean;
	/** Where it is marked; left out, at about as many round values as there is room for. */
	readonly ticks?: readonly number[];
	readonly format?: (value: number) => string;
}

/** Shares of a whole, from nothing to all. */
export const SHARES = {
	domain: [0, 1],
	ticks: [0, 0.25, 0.5, 0.75, 1],
	format: percent
} as const satisfies AxisScale;

/** A number on an axis: where it stands for, and the middle of its text. */
export interface TickLabel {
	readonly tick: number;
	readonly at: number;
	readonly text: string;
}

/** Free between two numbers, in pixels. */
const GAP = 8;

/**
 * The numbers that fit along a horizontal axis: whole inside the chart, none on another. The last one is there
 * before those between it and the first.
 * @param ticks ascending @param width of the chart, in pixels
 */
export function tickLabels(
	x: ScaleContinuousNumeric<number, number>,
	ticks: readonly number[],
	format: (value: number) => string,
	width: number
): TickLabel[] {
	const all = ticks.map((tick) => {
		const text = format(tick);
		const half = textWidth(text, AXIS_FONT) / 2;
		return { tick, text, half, at: Math.max(half, Math.min(x(tick), width - half)) };
	});
	const last = all.at(-1);
	const kept: typeof all = [];
	for (const label of all) {
		const free = (neighbour: (typeof all)[number] | undefined) =>
			!neighbour || Math.abs(label.at - neighbour.at) >= label.half + neighbour.half + GAP;
		if (free(kept.at(-1)) && (label === last || free(last))) kept.push(label);
	}
	return kept.map(({ tick, text, at }) => ({ tick, text, at }));
}
