import { findColumns, type Column, type Columns } from './columns';
import { csvRows } from './csv-rows';
import { MISSING, TEXT } from './field';
import { RespondentsFileError } from './file-error';
import { textOf, type ByteSource } from './file-text';
import { countriesOf, type WeightedRespondents } from './respondents';
import { MissingCounts, type Taken } from './taken';

export interface Progress {
	/** Bytes of the file, as given, read so far. */
	readonly bytes: number;
	/** People read so far. */
	readonly people: number;
}

export interface LoadOptions {
	readonly onProgress?: (progress: Progress) => void;
	/** Told at the end what the file was taken for. */
	readonly onTaken?: (taken: Taken) => void;
	readonly signal?: AbortSignal;
}

/**
 * Reads a CSV file of World Values Survey wave 7 respondents, such as the official
 * `WVS_Cross-National_Wave_7_csv_v6_0.csv`: plain, gzipped or in a zip, with commas, semicolons or tabs, in UTF-8 or
 * UTF-16. Columns are found by name and the others ignored; what is blank, negative, spelt as missing or not among a
 * variable's codes is missing. The text is streamed and never held whole.
 * @param source the file's bytes
 * @param file its name, for messages
 * @throws RespondentsFileError where the file is not such a file, is damaged, or holds words where codes should be
 * @throws the signal's reason once it is aborted
 */
export async function loadRespondents(
	source: ByteSource,
	file: string,
	{ onProgress, onTaken, signal }: LoadOptions = {}
): Promise<WeightedRespondents> {
	let bytes = 0;
	let separator = ',';
	let line = 1;
	const text = textOf(source, file, (read) => (bytes = read));
	const rowsOf = csvRows(text, file, (dialect) => {
		separator = dialect.separator;
		if (dialect.before) line = 2;
	});
	let reader: Reader | undefined;
	for await (const rows of rowsOf) {
		signal?.throwIfAborted();
		const [header] = rows;
		if (!reader && header) reader = new Reader(findColumns(rows.shift()!, file, line), file, line);
		for (const row of rows) reader!.add(row);
		onProgress?.({ bytes, people: reader?.count ?? 0 });
	}
	if (!reader?.count) throw new RespondentsFileError('nobody', { file });
	const respondents = reader.finish();
	onTaken?.({
		separator,
		people: respondents.count,
		countries: countriesOf(respondents),
		items: reader.itemsAnswered,
		missing: reader.missing
	});
	return respondents;
}

/** Turns rows into the matrices, and watches for columns that hold words instead of codes. */
class Reader {
	count = 0;
	#line: number;
	readonly #missing = new MissingCounts();
	readonly #answers: Matrix;
	readonly #demographics: Matrix;
	readonly #weights: number[] = [];
	readonly #birthCountries: number[] = [];

	/** @param line of the header */
	constructor(
		readonly columns: Columns,
		readonly file: string,
		line: number
	) {
		this.#line = line;
		this.#answers = new Matrix(columns.items, this.#missing);
		this.#demographics = new Matrix(columns.demographics, this.#missing);
	}

	get missing() {
		return this.#missing.counted();
	}

	/** How many items somebody answered. */
	get itemsAnswered(): number {
		return this.#answers.columnsWithValues;
	}

	add(row: readonly string[]) {
		this.#line++;
		if (row.length === 1 && row[0]!.trim() === '') return;
		if (row.length !== this.columns.fields)
			throw new RespondentsFileError('otherFields', {
				file: this.file,
				line: this.#line,
				fields: row.length,
				expected: this.columns.fields
			});
		this.#answers.add(row, this.count, this.#line);
		this.#demographics.add(row, this.count, this.#line);
		this.#weights.push(this.columns.weight(row));
		const { birthCountry } = this.columns;
		if (birthCountry) this.#birthCountries.push(birthCountry.read(row[birthCountry.field]!));
		this.count++;
	}

	finish(): WeightedRespondents {
		for (const matrix of [this.#answers, this.#demographics]) matrix.refuseWords(this.file);
		return {
			count: this.count,
			answers: this.#answers.take(this.count),
			demographics: this.#demographics.take(this.count),
			weights: Float32Array.from(this.#weights),
			...(this.columns.birthCountry && {
				birthCountries: Int16Array.from(this.#birthCountries)
			})
		};
	}
}

/** A matrix that grows by doubling, one column for each of `columns`. */
class Matrix {
	#cells: Int8Array;
	/** How many values of each column are words, how many are codes, and what the first words are. */
	readonly #words: Int32Array;
	readonly #codes: Int32Array;
	readonly #first: ({ readonly line: number; readonly example: string } | undefined)[] = [];

	constructor(
		readonly columns: readonly Column[],
		readonly missing: MissingCounts
	) {
		this.#cells = new Int8Array(columns.length * 1024);
		this.#words = new Int32Array(columns.length);
		this.#codes = new Int32Array(columns.length);
	}

	get columnsWithValues(): number {
		return this.#codes.filter((codes) => codes > 0).length;
	}

	add(row: readonly string[], person: number, line: number) {
		const start = person * this.columns.length;
		if (start === this.#cells.length) {
			const larger = new Int8Array(2 * start);
			larger.set(this.#cells);
			this.#cells = larger;
		}
		for (let index = 0; index < this.columns.length; index++) {
			const { field, read } = this.columns[index]!;
			const value = row[field]!;
			const position = read(value);
			this.#cells[start + index] = position === TEXT ? MISSING : position;
			if (position >= 0) this.#codes[index]!++;
			else if (position === MISSING) this.missing.add(value);
			else if (this.#words[index]!++ === 0) this.#first[index] = { line, example: shown(value) };
		}
	}

	/**
	 * A scale may have labels at its ends alone, so that a few words are as wrong as many: left out, they would take
	 * just the extremes away.
	 * @throws RespondentsFileError for a column with words in it
	 */
	refuseWords(file: string) {
		this.columns.forEach(({ variable }, index) => {
			const first = this.#first[index];
			if (!first) return;
			const count = this.#words[index]!;
			throw new RespondentsFileError('words', { file, column: variable, count, ...first });
		});
	}

	take(people: number): Int8Array {
		return this.#cells.slice(0, people * this.columns.length);
	}
}

/** Enough of a field to find it by. */
function shown(value: string): string {
	const text = value.trim();
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
