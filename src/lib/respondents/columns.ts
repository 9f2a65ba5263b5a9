import { DEMOGRAPHICS, ITEMS, type Demographic, type Item } from '../catalog';
import { optionOf, variablesOf } from '../catalog/wvs-codes';
import { RespondentsFileError } from './file-error';

/** Stands for an answer that was not given, not asked, or not among the codes. */
export const MISSING = -1;
/** Stands for text where a code should be, such as "Very important" for 1. */
export const TEXT = -2;

/** One of the columns we read. */
export interface Column {
	readonly variable: string;
	/** Position of the field in a row. */
	readonly field: number;
	/** Position of the code among the item's codes or the demographic's options, `MISSING`, or `TEXT`. */
	readonly read: (value: string) => number;
}

export interface Columns {
	/** In catalog order. */
	readonly items: readonly Column[];
	/** In catalog order. */
	readonly demographics: readonly Column[];
	/** The survey's weight of a row, above 0; NaN without one. */
	readonly weight: (row: readonly string[]) => number;
	/** Q266, read as it is; undefined where the file is without. */
	readonly birthCountry: Column | undefined;
	/** How many fields every row has. */
	readonly fields: number;
}

/**
 * Finds the columns we need by name, wherever they stand.
 * @throws RespondentsFileError where one is absent or there twice, or the header is not comma-separated
 */
export function findColumns(header: readonly string[], file: string): Columns {
	const names = header.map((name) => name.trim());
	const line = 1;
	if (names.length < 2 && /[;\t|]/.test(names[0] ?? ''))
		throw new RespondentsFileError('otherSeparator', { file, line });
	const absent: string[] = [];

	function fieldOf(...variables: readonly string[]): { variable: string; field: number } {
		const variable = variables.find((candidate) => names.includes(candidate));
		if (variable === undefined) absent.push(variables.join(' or '));
		else if (names.indexOf(variable) !== names.lastIndexOf(variable))
			throw new RespondentsFileError('columnTwice', { file, line, column: variable });
		return { variable: variable ?? '', field: names.indexOf(variable ?? '') };
	}

	const items = ITEMS.map((item) => ({ ...fieldOf(item.id), read: itemReader(item) }));
	const demographics = DEMOGRAPHICS.map((demographic) => {
		const found = fieldOf(...variablesOf(demographic));
		return { ...found, read: demographicReader(demographic, found.variable) };
	});
	if (absent.length > 0) {
		const shown = absent.length > 8 ? [...absent.slice(0, 8), '…'] : absent;
		const columns = shown.join(', ');
		throw new RespondentsFileError('columnsAbsent', { file, line, count: absent.length, columns });
	}
	const birthCountry = names.includes('Q266')
		? { ...fieldOf('Q266'), read: birthCountryIn }
		: undefined;
	return { items, demographics, weight: weightReader(names), birthCountry, fields: names.length };
}

function weightReader(names: readonly string[]): Columns['weight'] {
	const field = names.indexOf('W_WEIGHT');
	// A blank field is 0 to Number(), which is no weight either; so are the survey's negative codes.
	return (row) => (Number(row[field]) > 0 ? Number(row[field]) : NaN);
}

function itemReader(item: Item): Column['read'] {
	const positions = new Int8Array(Math.max(...item.codes) + 1).fill(MISSING);
	item.codes.forEach((code, position) => (positions[code] = position));
	return (value) => {
		const code = numberIn(value);
		return code < 0 ? code : (positions[code] ?? MISSING);
	};
}

function demographicReader(demographic: Demographic, variable: string): Column['read'] {
	if (demographic.id === 'country')
		return (value) => {
			const country = value.trim();
			if (/^[A-Z]{3}$/.test(country)) return optionOf(demographic, variable, country);
			return isBlank(country) || Number(country) < 0 ? MISSING : TEXT;
		};
	return (value) => {
		const code = numberIn(value);
		return code < 0 ? code : optionOf(demographic, variable, code);
	};
}

/** ISO 3166 numeric codes have three digits. */
function birthCountryIn(value: string): number {
	const code = numberIn(value);
	return code >= 0 && code < 1000 ? code : MISSING;
}

/** The code a field holds (0 or more; "10", " 10" and "10.0" are the same), `MISSING`, or `TEXT`. */
function numberIn(value: string): number {
	if (value.length === 1) {
		const digit = value.charCodeAt(0) - 48;
		if (digit >= 0 && digit <= 9) return digit;
	}
	const trimmed = value.trim();
	if (isBlank(trimmed)) return MISSING;
	const number = Number(trimmed);
	if (Number.isNaN(number)) return TEXT;
	return number >= 0 && Number.isInteger(number) ? number : MISSING;
}

/** Blank, or what R, SAS, SPSS and Stata write for a blank. */
function isBlank(trimmed: string): boolean {
	return trimmed === '' || trimmed === 'NA' || trimmed === '.' || trimmed === 'NaN';
}
