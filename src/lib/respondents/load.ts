import { findColumns, MISSING, TEXT, type Column, type Columns } from './columns';
import { csvRows } from './csv-rows';
import { RespondentsFileError } from './file-error';
import { textOf, type ByteSource } from './file-text';
import type { WeightedRespondents } from './respondents';

export interface Progress {
	/** Bytes of the file, as given, read so far. */
	readonly bytes: number;
	/** People read so far. */
	readonly people: number;
}

export interface LoadOptions {
	readonly onProgress?: (progress: Progress) => void;
	readonly signal?: AbortSignal;
}

/**
 * Reads a CSV file of World Values Survey wave 7 respondents, plain or gzipped, such as the official
 * `WVS_Cross-National_Wave_7_csv_v6_0.csv`. Columns are found by name and the others ignored; what is blank,
 * negative or not among a variable's codes is missing. The text is streamed and never held whole.
 * @param source the file's bytes
 * @param file its name, for messages
 * @throws RespondentsFileError where the file is not such a file, or is damaged
 * @throws the signal's reason once it is aborted
 */
export async function loadRespondents(
	source: ByteSource,
	file: string,
	{ onProgress, signal }: LoadOptions = {}
): Promise<WeightedRespondents> {
	let bytes = 0;
	const text = textOf(source, file, (read) => (bytes = read));
	let reader: Reader | undefined;
	for await (const rows of csvRows(text, file)) {
		signal?.throwIfAborted();
		const [header] = rows;
		if (!reader && header) reader = new Reader(findColumns(rows.shift()!, file), file);
		for (const row of rows) reader!.add(row);
		onProgress?.({ bytes, people: reader?.count ?? 0 });
	}
	if (!reader?.count) throw new RespondentsFileError('nobody', { file });
	return reader.finish();
}

/** Turns rows into the matrices, and watches for columns that hold words instead of codes. */
class Reader {
	count = 0;
	#line = 1;
	readonly #answers: Matrix;
	readonly #demographics: Matrix;
	readonly #weights: number[] = [];
	readonly #birthCountries: number[] = [];

	constructor(
		readonly columns: Columns,
		readonly file: string
	) {
		this.#answers = new Matrix(columns.items);
		this.#demographics = new Matrix(columns.demographics);
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
	/** How many values of each column are words, and how many are anything at all. */
	readonly #words: Int32Array;
	readonly #given: Int32Array;
	/** The first line with words in it, by column. */
	readonly #firstWords: Int32Array;

	constructor(readonly columns: readonly Column[]) {
		this.#cells = new Int8Array(columns.length * 1024);
		this.#words = new Int32Array(columns.length);
		this.#given = new Int32Array(columns.length);
		this.#firstWords = new Int32Array(columns.length);
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
			if (value !== '') this.#given[index]!++;
			if (position === TEXT && this.#words[index]!++ === 0) this.#firstWords[index] = line;
		}
	}

	/** @throws RespondentsFileError for a column of which more than half is words, not codes */
	refuseWords(file: string) {
		this.columns.forEach(({ variable }, index) => {
			if (this.#words[index]! <= this.#given[index]! / 2) return;
			throw new RespondentsFileError('words', {
				file,
				line: this.#firstWords[index]!,
				column: variable
			});
		});
	}

	take(people: number): Int8Array {
		return this.#cells.slice(0, people * this.columns.length);
	}
}
