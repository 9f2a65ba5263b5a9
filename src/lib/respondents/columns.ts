import { DEMOGRAPHICS, ITEMS, type Demographic, type Item } from '../catalog';
import { optionOf, variablesOf } from '../catalog/wvs-codes';
import { codeIn, MISSING, numberIn, TEXT } from './field';
import { RespondentsFileError } from './file-error';

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
 * Finds the columns we need by name, wherever they stand, in capital or small letters.
 * @param line of the header
 * @throws RespondentsFileError where one is absent or there twice
 */
export function findColumns(header: readonly string[], file: string, line: number): Columns {
	const names = header.map((name) => name.trim().toUpperCase());
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
	if (field < 0) return () => NaN;
	// The survey's negative codes are no weight either.
	return (row) => {
		const weight = numberIn(row[field]!) ?? NaN;
		return weight > 0 ? weight : NaN;
	};
}

function itemReader(item: Item): Column['read'] {
	const positions = new Int8Array(Math.max(...item.codes) + 1).fill(MISSING);
	item.codes.forEach((code, position) => (positions[code] = position));
	return (value) => {
		const code = codeIn(value);
		return code < 0 ? code : (positions[code] ?? MISSING);
	};
}

function demographicReader(demographic: Demographic, variable: string): Column['read'] {
	const isCountry = demographic.id === 'country';
	return (value) => {
		const code = codeIn(value);
		if (code >= 0) return optionOf(demographic, variable, code);
		const alpha = value.trim();
		if (isCountry && code === TEXT && /^[a-z]{3}$/i.test(alpha))
			return optionOf(demographic, variable, alpha);
		return code;
	};
}

/** ISO 3166 numeric codes have three digits. */
function birthCountryIn(value: string): number {
	const code = codeIn(value);
	return code >= 0 && code < 1000 ? code : MISSING;
}
