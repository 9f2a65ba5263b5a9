import { SpokenError, type Said } from '../spoken-error';

type File = {
	readonly file: string;
};

type Line = File & {
	/** Counting the header as line 1. */
	readonly line: number;
};

type Words = Line & {
	readonly column: string;
	/** How many fields of the column hold words. */
	readonly count: number;
	/** The first of them. */
	readonly example: string;
};

const whole = ({ file }: File, problem: string) => `${file}: ${problem}`;
const at = ({ file, line }: Line, problem: string) => `${file}, line ${line}: ${problem}`;

const EXPORT_AS_CSV = 'Open it in the program it belongs to and export it as CSV (UTF-8).';

/** The lines that make the CSV of a statistics program's file; both keep the codes and drop the labels. */
const twoWays = ({ file }: File, r: string, python: string) =>
	`Make the CSV of it, in R:
library(haven)
write.csv(zap_labels(${r}("${file}")), "people.csv", row.names = FALSE, na = "")
or in Python (pip install pandas pyreadstat):
import pandas
${python.replace('FILE', file)}.to_csv("people.csv", index=False)`;

/** Files of other formats that people have of the survey. */
const otherFormats = {
	excel: (given: File) =>
		whole(given, `this is an Excel workbook, not a CSV file. ${EXPORT_AS_CSV}`),
	spss: (given: File) =>
		whole(
			given,
			`this is an SPSS file, not a CSV file. ${twoWays(given, 'read_sav', 'pandas.read_spss("FILE", convert_categoricals=False)')}`
		),
	stata: (given: File) =>
		whole(
			given,
			`this is a Stata file, not a CSV file. ${twoWays(given, 'read_dta', 'pandas.read_stata("FILE", convert_categoricals=False)')}`
		),
	sas: (given: File) =>
		whole(
			given,
			`this is a SAS file, not a CSV file. ${twoWays(given, 'read_sas', 'pandas.read_sas("FILE", encoding="utf-8")')}`
		),
	r: (given: File) =>
		whole(
			given,
			`this is an R file, not a CSV file. Make the CSV of it, in R (load() instead of readRDS() for .rda and .RData):
write.csv(haven::zap_labels(readRDS("${given.file}")), "people.csv", row.names = FALSE, na = "")
or in Python (pip install pyreadr):
import pyreadr
next(iter(pyreadr.read_r("${given.file}").values())).to_csv("people.csv", index=False)`
		),
	pdf: (given: File) =>
		whole(given, 'this is a PDF document, not a CSV file. Download the data file itself.'),
	web: (given: File) =>
		whole(
			given,
			'this is a web page or an XML document, not a CSV file. Perhaps a sign-in page was saved instead: download the file again.'
		),
	archive: (given: File) =>
		whole(
			given,
			'this is an archive that is not opened here. Unpack it and give the .csv inside; gzip and zip are opened.'
		),
	nothingInZip: (given: File) =>
		whole(given, 'there is no CSV file in this zip. Give the one that holds the .csv.')
};

/** What a file can turn out to be instead. */
export type OtherFormat = keyof typeof otherFormats;

const messages = {
	...otherFormats,
	empty: (given: File) => whole(given, 'the file is empty. Download or export it again.'),
	damagedGzip: (given: File) =>
		whole(given, 'the gzip data is damaged or cut short. Copy or download the file again.'),
	damagedZip: (given: File) =>
		whole(given, 'the zip is damaged or cut short. Copy or download the file again.'),
	severalInZip: ({
		first,
		second,
		...given
	}: File & { readonly first: string; readonly second: string }) =>
		whole(
			given,
			`there is more than one table in this zip (${first}, ${second}). Unzip it and give the one you mean.`
		),
	unreadable: ({ reason, ...given }: File & { readonly reason: string }) =>
		whole(given, `it could not be read (${reason}). Choose it again.`),
	nobody: (given: File) =>
		whole(given, 'there is a header at most, and nobody below it. Export the file again.'),
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
			'a quotation mark is not closed, or the line does not end. Export the file again as CSV (UTF-8).'
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
	words: ({ column, count, example, ...given }: Words) =>
		at(
			given,
			`the column ${column} holds words instead of codes, ${count === 1 ? 'in one field' : `in ${count} fields`}; here it says “${example}”. Export the file with the survey's codes (numbers; for a country its number or three letters) rather than with labels.`
		)
};

/** A file of respondents that cannot be read. The message names the file, the line and what to do. */
export class RespondentsFileError extends SpokenError {
	override readonly name = 'RespondentsFileError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}
