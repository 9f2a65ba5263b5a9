import type { Triple } from '$lib/statistics';

/** A chart's numbers. */
export interface Table {
	readonly columns: readonly Column[];
	/** One cell a column; the first names the row. */
	readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
	readonly label: string;
	/** How numbers are shown; as they are where left out. A saved file has them unrounded. */
	readonly format?: (value: number) => string;
}

/** Null where there is nothing. */
export type Cell = string | number | Triple | null;

/** A cell as the table shows it, and beside it its interval if it has one: `73.4` and `(72.9–73.9)`. */
export function shown(cell: Cell, { format = String }: Column): readonly [string, string?] {
	if (cell === null) return ['–'];
	if (typeof cell === 'string') return [cell];
	if (typeof cell === 'number') return [format(cell)];
	return [format(cell[0]), `(${format(cell[1])}–${format(cell[2])})`];
}

/**
 * A table as CSV (RFC 4180, UTF-8); an interval takes three columns. It begins with a byte order mark, without
 * which Excel garbles letters.
 */
export async function csvOf({ columns, rows }: Table): Promise<string> {
	const { default: Papa } = await import('papaparse');
	const intervals = columns.map((_, index) => rows.some((row) => isTriple(row[index])));
	const header = columns.flatMap(({ label }, index) =>
		intervals[index] ? [label, `${label}, low`, `${label}, high`] : [label]
	);
	const lines = rows.map((row) =>
		row.flatMap((cell, index) => {
			if (!intervals[index]) return [cell];
			return isTriple(cell) ? [...cell] : [cell, null, null];
		})
	);
	return '\uFEFF' + Papa.unparse([header, ...lines]);
}

function isTriple(cell: Cell | undefined): cell is Triple {
	return typeof cell === 'object' && cell !== null;
}
