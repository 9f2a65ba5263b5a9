/** Numbers as a language writes them, in its own digits. Every language's words use these. */

/**
 * A probability as a whole percentage, never 0 or 100: what is said of a person is never certain.
 * @param locale BCP 47
 * @param probability 0 to 1
 * @returns e.g. "49 %" with a space that does not break; "<1 %" below half a per cent, ">99 %" from 99.5 on
 */
export function percent(locale: string, probability: number): string {
	if (probability < 0.005) return `<${wholePercent(locale, 0.01)}`;
	if (probability >= 0.995) return `>${wholePercent(locale, 0.99)}`;
	return wholePercent(locale, probability);
}

/** A whole percentage as it is, also 0 and 100: of a class, not of a person. */
export function wholePercent(locale: string, share: number): string {
	const text = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
	// English is set as the other languages of the app set it, apart from its number.
	return locale.startsWith('en') ? text.replace('%', '\u00a0%') : text;
}

/** A whole number in the digits of the language, with a true minus. */
export function number(locale: string, value: number): string {
	return new Intl.NumberFormat(locale).format(value).replace('-', '\u2212');
}

type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form of a phrase that goes with a number: `plural('en', 1, { one: 'question', other: 'questions' })`. */
export function plural(locale: string, value: number, forms: Plurals): string {
	return forms[new Intl.PluralRules(locale).select(value)] ?? forms.other;
}

/** Letters that run from right to left. */
const FROM_RIGHT =
	/[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * What somebody typed, such as a name, to stand in a sentence of a language written from left to right. Where its letters run
 * the other way it is set apart: numbers and marks beside it would jump to its other side.
 */
export function isolated(typed: string): string {
	return FROM_RIGHT.test(typed) ? `\u2068${typed}\u2069` : typed;
}

/** Any of several: "A, B or C". */
export function alternatives(locale: string, texts: readonly string[]): string {
	return new Intl.ListFormat(locale, { type: 'disjunction' }).format(texts);
}
