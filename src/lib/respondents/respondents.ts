import { DEMOGRAPHICS, ITEMS } from '../catalog';
import { findColumns, MISSING, TEXT, type Column, type Columns } from './columns';
import { csvRows } from './csv-rows';
import { RespondentsFileError } from './file-error';
import { textOf, type ByteSource } from './file-text';

export { MISSING } from './columns';
export { RespondentsFileError } from './file-error';

/** People who answered the survey, as two matrices. */
export interface Respondents {
	readonly count: number;
	/** `count` × 253, row by row: position of the code among the item's codes, −1 where missing. */
	readonly answers: Int8Array;
	/** `count` × 20, row by row: position of the option, −1 where unknown. */
	readonly demographics: Int8Array;
	/**
	 * `count` codes: the country of birth (Q266, ISO 3166 numeric), −1 where unknown. Only the inequity index
	 * asks for it, so that a file may be without; then it is left out.
	 */
	readonly birthCountries?: Int16Array;
}

/** Respondents as a file has them, with the survey's weights. */
export interface WeightedRespondents extends Respondents {
	/** One a person: how many people of the country they stand for, on average 1; NaN where the file has none. */
	readonly weights: Float32Array;
}

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
	if (!reader?.count) {
		const problem = 'there is a header at most, and nobody below it. Export the file again.';
		throw new RespondentsFileError(file, problem);
	}
	return reader.finish();
}

/** In how many countries of the catalog's list the people live. */
export function countriesOf({ count, demographics }: Respondents): number {
	const column = DEMOGRAPHICS.findIndex(({ id }) => id === 'country');
	const countries = new Set<number>();
	for (let person = 0; person < count; person++)
		countries.add(demographics[person * DEMOGRAPHICS.length + column]!);
	countries.delete(MISSING);
	return countries.size;
}

/** Some of the people, in the order given. @param people their rows */
export function takePeople(respondents: Respondents, people: readonly number[]): Respondents {
	const { answers, demographics, birthCountries } = respondents;
	const rows = (cells: Int8Array) => {
		const width = cells.length / respondents.count;
		const taken = new Int8Array(people.length * width);
		people.forEach((person, row) =>
			taken.set(cells.subarray(person * width, (person + 1) * width), row * width)
		);
		return taken;
	};
	return {
		count: people.length,
		answers: rows(answers),
		demographics: rows(demographics),
		...(birthCountries && {
			birthCountries: Int16Array.from(people, (person) => birthCountries[person]!)
		})
	};
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
		if (row.length !== this.columns.fields) {
			const problem = `there are ${row.length} fields where the header has ${this.columns.fields}. The file is damaged or cut short: download or export it again.`;
			throw new RespondentsFileError(this.file, problem, this.#line);
		}
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
			const problem = `the column ${variable} holds words, not codes. Export the file with the survey's codes (numbers; three capital letters for a country) rather than with labels.`;
			throw new RespondentsFileError(file, problem, this.#firstWords[index]!);
		});
	}

	take(people: number): Int8Array {
		return this.#cells.slice(0, people * this.columns.length);
	}
}

/** Positions of the items a person answered, ascending. @param person row of the respondent */
export function answeredBy({ answers }: Respondents, person: number): number[] {
	const start = person * ITEMS.length;
	const answered: number[] = [];
	for (let index = 0; index < ITEMS.length; index++)
		if (answers[start + index] !== MISSING) answered.push(index);
	return answered;
}
