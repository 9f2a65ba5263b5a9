import Papa from 'papaparse';
import { RespondentsFileError } from './file-error';

/** No row is this long: one that seems so has a quote that is never closed. */
const LONGEST_ROW = 1_000_000;

/**
 * The rows of a comma-separated text that arrives in pieces; rows that are complete come out at once.
 * Every row holds its fields as text; a blank line is a row of one empty field.
 *
 * Papa Parse streams only from its own kinds of source (Node streams, files, downloads). Its `Parser`, which
 * all of those use, takes pieces of text and says how far it got, and so runs the same everywhere.
 * @param file its name, for messages
 * @throws RespondentsFileError for a quote that is never closed or stands inside a field
 */
export async function* csvRows(
	pieces: AsyncIterable<string>,
	file: string
): AsyncGenerator<string[][]> {
	const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
	let rest = '';
	let line = 1;

	function parse(last: boolean): string[][] {
		const { data, errors, meta } = parser.parse(rest, 0, !last) as Papa.ParseResult<string[]>;
		// In a row that is still incomplete, a quote may only seem misplaced: the next piece settles it.
		const error = errors.find(({ row }) => last || row! < data.length);
		if (error) throw brokenQuote(file, line + (error.row ?? 0));
		rest = last ? '' : rest.slice(meta.cursor);
		line += data.length;
		if (rest.length > LONGEST_ROW) throw brokenQuote(file, line);
		return data;
	}

	for await (const piece of pieces) {
		rest += piece;
		if (piece.includes('\n')) yield parse(false);
		else if (rest.length > LONGEST_ROW) throw brokenQuote(file, line);
	}
	if (rest !== '') yield parse(true);
}

function brokenQuote(file: string, line: number) {
	return new RespondentsFileError('openQuote', { file, line });
}
