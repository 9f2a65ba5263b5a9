import { SpokenError, type Said } from '../spoken-error';

type File = {
	readonly file: string;
};

type Line = File & {
	/** Counting the header as line 1. */
	readonly line: number;
};

const whole = ({ file }: File, problem: string) => `${file}: ${problem}`;
const at = ({ file, line }: Line, problem: string) => `${file}, line ${line}: ${problem}`;

const EXPORT_AS_CSV = 'Open it in the program it belongs to and export it as CSV (UTF-8, commas).';

/** Files of other formats that people have of the survey. */
const otherFormats = {
	zip: (given: File) =>
		whole(
			given,
			'this is an Excel workbook or a zip archive, not a CSV file. Unzip it and give the .csv inside, or save the workbook as CSV (UTF-8, commas).'
		),
	excel: (given: File) =>
		whole(given, `this is an Excel workbook, not a CSV file. ${EXPORT_AS_CSV}`),
	spss: (given: File) => whole(given, `this is an SPSS file, not a CSV file. ${EXPORT_AS_CSV}`),
	stata: (given: File) => whole(given, `this is a Stata file, not a CSV file. ${EXPORT_AS_CSV}`),
	r: (given: File) => whole(given, `this is an R file, not a CSV file. ${EXPORT_AS_CSV}`),
	utf16: (given: File) => whole(given, 'the text is UTF-16. Save it as CSV in UTF-8.')
};

const messages = {
	...otherFormats,
	empty: (given: File) => whole(given, 'the file is empty. Download or export it again.'),
	damagedGzip: (given: File) =>
		whole(given, 'the gzip data is damaged or cut short. Copy or download the file again.'),
	unreadable: ({ reason, ...given }: File & { readonly reason: string }) =>
		whole(given, `it could not be read (${reason}). Choose it again.`),
	nobody: (given: File) =>
		whole(given, 'there is a header at most, and nobody below it. Export the file again.'),
	otherSeparator: (given: Line) =>
		at(
			given,
			'the columns are not separated by commas. Export the file again as CSV with commas (in a spreadsheet, choose the comma as separator).'
		),
	columnTwice: ({ column, ...given }: Line & { readonly column: string }) =>
		at(given, `the column ${column} is there twice. Remove one of them.`),
	columnsAbsent: ({
		count,
		columns,
		...given
	}: Line & { readonly count: number; readonly columns: string }) =>
		at(
			given,
			`${count} of the columns needed are not in the header: ${columns}. Give the World Values Survey wave 7 file, with its variables' own names.`
		),
	openQuote: (given: Line) =>
		at(
			given,
			'a quotation mark is not closed, or the line does not end. Export the file again as CSV (UTF-8, commas).'
		),
	otherFields: ({
		fields,
		expected,
		...given
	}: Line & { readonly fields: number; readonly expected: number }) =>
		at(
			given,
			`there are ${fields} fields where the header has ${expected}. The file is damaged or cut short: download or export it again.`
		),
	words: ({ column, ...given }: Line & { readonly column: string }) =>
		at(
			given,
			`the column ${column} holds words, not codes. Export the file with the survey's codes (numbers; three capital letters for a country) rather than with labels.`
		)
};

/** A file of respondents that cannot be read. The message names the file, the line and what to do. */
export class RespondentsFileError extends SpokenError {
	override readonly name = 'RespondentsFileError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}
