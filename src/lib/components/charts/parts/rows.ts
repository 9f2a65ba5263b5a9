import { textWidth, widest, wrap, type Font } from '../text';

/** What stands before or above one row of a chart. */
export interface RowName {
	readonly name: string;
	/** Small, after the name: "12 of 18". */
	readonly detail?: string;
	/** Stands above the row, over it and those that follow. */
	readonly heading?: string;
	/** A gap stands before it. */
	readonly apart?: boolean;
	/** Stands out among the rows. */
	readonly strong?: boolean;
}

/** One row of a chart in its place; all in pixels. */
export interface PlacedRow {
	readonly lines: readonly string[];
	/** The baseline of the first line of its name. */
	readonly nameY: number;
	/** The baseline of its heading, if it has one. */
	readonly headingY: number;
	/** The middle of what is drawn in it. */
	readonly middle: number;
}

export interface RowsLayout {
	/** Names stand before their rows; else above them. */
	readonly beside: boolean;
	/** Where what is drawn may begin. */
	readonly left: number;
	readonly rows: readonly PlacedRow[];
	/** From and to: where lines may cross the rows without crossing a name or a heading. */
	readonly clear: readonly (readonly [top: number, bottom: number])[];
	readonly bottom: number;
}

export const NAME_FONT: Font = { size: 13 };
export const DETAIL_FONT: Font = { size: 12 };
/** Of names that stand out, and of values at the ends of rows. */
export const STRONG_FONT: Font = { ...NAME_FONT, weight: 600 };
/** Between a name and its detail. */
export const DETAIL_GAP = 8;
/** Left of the plot when names stand above it. */
const EDGE = 8;
/** From one line of a name to the next. */
export const NAME_LINE = 17;
/** Between names and the plot. */
const GAP = 12;
/** The plot keeps at least so much where names stand beside it. */
const LEAST_PLOT = 300;
const ROW = 30;
/** Half of what a mark needs. */
const MARK = 10;
const HEADING = 30;
const APART = 16;

/**
 * Names stand beside their rows where there is room for them, else above; one that is too long for its line
 * goes on in the next.
 * @param width of the chart @param top where the rows begin @param stacked names above, however much room there is
 */
export function layRows(
	rows: readonly RowName[],
	width: number,
	{ top = 0, stacked = false }: { top?: number; stacked?: boolean } = {}
): RowsLayout {
	const longest = Math.max(0, ...rows.map(nameWidth));
	const beside = !stacked && width - longest - GAP >= LEAST_PLOT;
	let y = top;
	const placed: PlacedRow[] = [];
	const clear: [number, number][] = [];
	rows.forEach((row, index) => {
		const broken = row.heading !== undefined || (row.apart === true && index > 0);
		if (row.apart && index > 0) y += APART;
		if (row.heading !== undefined) y += HEADING;
		const headingY = y - 8;
		if (beside) {
			const middle = y + ROW / 2;
			placed.push({ lines: [row.name], nameY: middle + 4.5, headingY, middle });
			if (broken || index === 0) clear.push([y, y + ROW]);
			else clear.at(-1)![1] = y + ROW;
			y += ROW;
		} else {
			// The detail follows the last line, which is broken so that it has room.
			const detail = row.detail ? DETAIL_GAP + textWidth(row.detail, DETAIL_FONT) : 0;
			const lines = wrap(row.name, width - detail, row.strong ? STRONG_FONT : NAME_FONT);
			const nameY = y + NAME_LINE - 1;
			const middle = nameY + (lines.length - 1) * NAME_LINE + 6 + MARK;
			placed.push({ lines, nameY, headingY, middle });
			clear.push([middle - MARK, middle + MARK]);
			y = middle + MARK + 3;
		}
	});
	return { beside, left: beside ? longest + GAP : EDGE, rows: placed, clear, bottom: y };
}

/** Room that rows leave at their ends for values that are written there, in pixels. */
export function roomForValues(texts: readonly string[]): number {
	return widest(texts, STRONG_FONT) + 16;
}

function nameWidth({ name, detail, strong }: RowName): number {
	const after = detail ? DETAIL_GAP + textWidth(detail, DETAIL_FONT) : 0;
	return textWidth(name, strong ? STRONG_FONT : NAME_FONT) + after;
}
