import { AXIS_FONT } from './axis';
import { textWidth } from '../text';

/** From one line of a legend to the next, in pixels. */
export const LEGEND_LINE = 20;
/** Room for the mark before its name. */
export const MARK_WIDTH = 24;
const TO_NAME = 6;
const TO_NEXT = 16;

/** Where an entry's mark begins, and the middle of its line; in pixels from the legend's corner. */
export interface Placed<Entry> {
	readonly entry: Entry;
	readonly x: number;
	readonly y: number;
}

export interface LegendLayout<Entry> {
	readonly places: readonly Placed<Entry>[];
	/** In pixels; 0 without entries. */
	readonly height: number;
}

/** Puts a legend's entries one after another, on a new line where one does not fit. */
export function layLegend<Entry extends { readonly name: string }>(
	entries: readonly Entry[],
	width: number
): LegendLayout<Entry> {
	let [x, line] = [0, 0];
	const places = entries.map((entry) => {
		const size = MARK_WIDTH + TO_NAME + textWidth(entry.name, AXIS_FONT);
		if (x > 0 && x + size > width) [x, line] = [0, line + 1];
		const place = { entry, x, y: (line + 0.5) * LEGEND_LINE };
		x += size + TO_NEXT;
		return place;
	});
	return { places, height: entries.length > 0 ? (line + 1) * LEGEND_LINE : 0 };
}

/** Where a name begins, after its mark. */
export const NAME_AT = MARK_WIDTH + TO_NAME;
