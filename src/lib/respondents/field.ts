/** Stands for an answer that was not given, not asked, or not among the codes. */
export const MISSING = -1;
/** Stands for text where a code should be, such as "Very important" for 1. */
export const TEXT = -2;

/** Fields whose meaning is remembered: files repeat a few hundred. */
const REMEMBERED = 10_000;

/**
 * What R, SAS, SPSS, Stata, spreadsheets, databases and pandas write where there is no value. The letters a to e are
 * the survey's own kinds of missing, which SAS writes without Stata's full stop.
 */
const SPELLINGS =
	/^(|\.|\.[a-z]|[a-e]|n\/?a|n\.a\.?|#n\/a|<na>|-?nan|null|#null!|\\n|none|missing|-+|–|—|\?)$/i;
/** With a full stop or a decimal comma. */
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

const numbers = new Map<string, number>();

/**
 * The number in a field ("10", " 10", "10.0" and "10,0" are the same): NaN where it is missing, undefined for words.
 */
export function numberIn(field: string): number | undefined {
	const text = field.trim();
	if (SPELLINGS.test(text)) return NaN;
	return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** The code a field holds (a whole number, 0 or more), `MISSING`, or `TEXT`. */
export function codeIn(field: string): number {
	if (field.length === 1) {
		const digit = field.charCodeAt(0) - 48;
		if (digit >= 0 && digit <= 9) return digit;
	}
	let code = numbers.get(field);
	if (code === undefined) {
		const number = numberIn(field);
		if (number === undefined) code = TEXT;
		else code = number >= 0 && Number.isInteger(number) ? number : MISSING;
		if (numbers.size < REMEMBERED) numbers.set(field, code);
	}
	return code;
}
