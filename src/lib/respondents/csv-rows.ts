import Papa from 'papaparse';
import { RespondentsFileError } from './file-error';

/** No row is this long: one that seems so has a quote that is never closed. */
const LONGEST_ROW = 1_000_000;

/** How a file separates its columns and its lines. */
export interface Dialect {
	readonly separator: string;
	readonly newline: '\n' | '\r';
	/** What stands before the header: a line `sep=;`, as spreadsheets write it for themselves. */
	readonly before: string;
}

const SEPARATORS = [',', ';', '\t', '|'];

/**
 * The rows of a CSV text that arrives in pieces; rows that are complete come out at once, those of a piece together.
 * Every row holds its fields as text; a blank line is a row of one empty field.
 *
 * Papa Parse streams only from its own kinds of source (Node streams, files, downloads). Its `Parser`, which
 * all of those use, takes pieces of text and says how far it got, and so runs the same everywhere.
 * @param file its name, for messages
 * @param onDialect told what the header shows, before any row
 * @throws RespondentsFileError for a quote that is never closed or stands inside a field
 */
export async function* csvRows(
	pieces: AsyncIterable<string>,
	file: string,
	onDialect: (dialect: Dialect) => void
): AsyncGenerator<string[][]> {
	let parser: Papa.Parser | undefined;
	let newline = '';
	let rest = '';
	let line = 1;

	function begin(dialect: Dialect): void {
		onDialect(dialect);
		newline = dialect.newline;
		parser = new Papa.Parser({ delimiter: dialect.separator, newline: dialect.newline });
		rest = rest.slice(dialect.before.length);
		if (dialect.before) line++;
	}

	function parse(last: boolean): string[][] {
		const { data, errors, meta } = parser!.parse(rest, 0, !last) as Papa.ParseResult<string[]>;
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
		if (!parser) {
			const dialect = dialectOf(rest, false);
			if (dialect) begin(dialect);
		}
		if (parser && piece.includes(newline)) yield parse(false);
		else if (rest.length > LONGEST_ROW) throw brokenQuote(file, line);
	}
	if (rest === '') return;
	if (!parser) begin(dialectOf(rest, true)!);
	yield parse(true);
}

/**
 * How a text is written, by its header.
 * @param last whether nothing comes after it
 * @returns undefined where more of the text is needed to tell
 */
function dialectOf(text: string, last: boolean): Dialect | undefined {
	// Whether a CR is alone shows only in the letter after it.
	const first = /^([^\r\n]*)(\r\n|\r(?!$)|\n)/.exec(last ? `${text}\n` : text);
	if (!first) return undefined;
	const newline = first[2] === '\r' ? '\r' : '\n';
	const told = /^"?sep=(.)"?\s*$/i.exec(first[1]!);
	if (told) return { separator: told[1]!, newline, before: first[0] };
	return { separator: separatorOf(first[1]!), newline, before: '' };
}

/** The separator that makes the most columns of a header. */
function separatorOf(header: string): string {
	const counts = SEPARATORS.map((separator) => header.split(separator).length);
	return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

function brokenQuote(file: string, line: number) {
	return new RespondentsFileError('openQuote', { file, line });
}
