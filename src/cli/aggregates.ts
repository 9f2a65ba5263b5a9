/** Reads the folder of aggregates: published tables and the cultural map. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { publishedCells, type CsvRow } from '../lib/societies/published';

/** How societies answered by published tables, and the file these are in. */
export async function publishedTables(folder: string) {
	const { rows, source } = await readTable(folder, 'country-distributions.csv.gz');
	return { cells: publishedCells(rows), source };
}

/** The rows of a file in the folder, and its name and sha256 in hexadecimal. */
export async function readTable(folder: string, file: string) {
	const bytes = await readFile(join(folder, file));
	const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	return {
		rows: Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data,
		source: {
			file: basename(file),
			sha256: createHash('sha256').update(bytes).digest('hex')
		}
	};
}
