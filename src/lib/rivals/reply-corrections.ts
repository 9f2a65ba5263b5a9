/** Words of a chatbot's reply that take back what it has answered. */
import type { Item } from '../catalog';
import { lettersIn, optionIn } from './reply-option';
import { CORRECTION, DOUBT, QUESTION, type Said } from './reply-text';

const NAMED = new RegExp(
	`(?:\\b(?:${QUESTION}|number|statement)s?\\s*#?|#)(\\d{1,3})(?!\\d|\\s*%)`,
	'giu'
);
const MARKED = /(?<![\d.,])(\d{1,3})(?=\s*(?:[:)=→]|\.\s|->|is\b))/g;
const ANY = /(?<![\d.,])(\d{1,3})(?![.,]?\d|\s*%)/g;

/**
 * What a line changes. An answer that it agrees with stays; any other becomes unclear, since there are two.
 * @param above the question whose answer stands above; null for none
 */
export function correctionsIn(line: string, asked: readonly Item[], above: number | null): Said[] {
	if (!CORRECTION.test(line)) return [];
	const letters = new Set(lettersIn(line));
	const numbersBy = (pattern: RegExp) =>
		[...new Set([...line.matchAll(pattern)].map(([, number]) => Number(number)))].filter(
			(number) => number >= 1 && number <= asked.length
		);
	const explicit =
		[numbersBy(NAMED), numbersBy(MARKED)].find((numbers) => numbers.length > 0) ?? [];
	const any = letters.size > 0 ? numbersBy(ANY) : [];
	const about = explicit.length > 0 ? explicit : any;
	if (about.length === 0)
		return above !== null && letters.size > 0
			? [{ number: above, text: line, code: onlyOf(letters, line, asked[above - 1]!) }]
			: [];
	return about.map((number) => ({
		number,
		text: line,
		code: explicit.length === 1 ? onlyOf(letters, line, asked[number - 1]!) : 'unclear'
	}));
}

/** The one letter that is named, without doubt. */
function onlyOf(letters: ReadonlySet<string>, line: string, item: Item): number | 'unclear' {
	const [letter] = letters;
	const code = letters.size === 1 && !DOUBT.test(line) ? optionIn(letter!, item) : null;
	return code ?? 'unclear';
}
