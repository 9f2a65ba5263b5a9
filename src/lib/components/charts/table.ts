/** A chart's numbers. */
export interface Table {
	readonly columns: readonly Column[];
	/** One cell a column; the first names the row. Null where there is no number. */
	readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
	readonly label: string;
	/** How numbers are shown; as they are where left out. A saved file has them unrounded. */
	readonly format?: (value: number) => string;
}

export type Cell = string | number | null;

/** A cell as the table shows it. */
export function shown(cell: Cell | undefined, column: Column): string {
	if (cell === null || cell === undefined) return '–';
	return typeof cell === 'number' && column.format ? column.format(cell) : String(cell);
}

/** A table as CSV (RFC 4180, UTF-8). It begins with a byte order mark, without which Excel garbles letters. */
export async function csvOf({ columns, rows }: Table): Promise<string> {
	const { default: Papa } = await import('papaparse');
	return (
		'\uFEFF' + Papa.unparse([columns.map(({ label }) => label), ...rows.map((row) => [...row])])
	);
}
