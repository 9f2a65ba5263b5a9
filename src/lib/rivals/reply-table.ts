/** Rows of a table in a chatbot's reply, with bars, tabs or commas. */
import type { Item } from '../catalog';
import { lettersIn, optionIn, type Named } from './reply-option';
import { ANSWER, BESIDE, plain, QUESTION, type Said } from './reply-text';

/** What a line is in a table. */
export type Row =
	/** @property columns that hold answers by their names, counted from 0; none where no name says so */
	| { readonly kind: 'header'; readonly columns: readonly number[] }
	| { readonly kind: 'row'; readonly said: Said };

const CALLED_ANSWER = new RegExp(ANSWER, 'iu');
const NUMBER_CELL = new RegExp(
	`^[\\s>•·+–-]*(?:(?:${QUESTION})\\s*)?\\(?(\\d{1,3})\\s*[.):]?(?:\\s+(.*))?$`,
	'iu'
);

/** The cells of a line; null where it is none of a table. */
function cellsOf(raw: string): string[] | null {
	const bars = raw.includes('|');
	const separator = bars ? '|' : raw.includes('\t') ? '\t' : /^[^,;]{1,16}([,;])/.exec(raw)?.[1];
	if (!separator) return null;
	const inner = bars
		? raw
				.trim()
				.replace(/^[\s>*-]*\|/, '')
				.replace(/\|[^\p{L}\p{N}]*$/u, '')
		: raw;
	return inner.split(separator).map((cell) => plain(cell).replace(/\s+/g, ' ').trim());
}

/**
 * @param raw a line as it stands
 * @param columns of the header above it
 * @returns null where the line is no row of a table
 */
export function rowIn(raw: string, columns: readonly number[], asked: readonly Item[]): Row | null {
	const cells = cellsOf(raw);
	if (!cells || cells.length < 2) return null;
	const found = NUMBER_CELL.exec(cells[0]!);
	if (!found) return headerIn(cells, raw.includes('|'));
	const number = Number(found[1]);
	const item = asked[number - 1];
	const bars = raw.includes('|');
	// "1, 2 and 3: B" is no row of a table, nor is a sentence with commas.
	if (!item || (!bars && (found[2] || !cells.slice(1).every((cell) => isShort(cell, item)))))
		return null;
	const others = columns.length > 0 ? columns.map((column) => cells[column] ?? '') : cells.slice(1);
	const candidates = columns.length > 0 ? others : [found[2] ?? '', ...others];
	const named = candidates
		.filter((cell) => cell !== '' && !/^\d+(?:[.,]\d+)?\s*%$/.test(cell))
		.map((cell) => optionIn(cell, item));
	return { kind: 'row', said: { number, text: cells.slice(1).join(' | '), code: agreed(named) } };
}

/** Whether a cell between commas can be no more than an answer, a number or a name. */
function isShort(cell: string, item: Item): boolean {
	return (
		typeof optionIn(cell, item) === 'number' ||
		/^(?:\(?[A-Ja-j]\)?|[\d.,]+\s*%?|\p{L}+)$/u.test(cell)
	);
}

/** Columns that say different things are no answer. */
function agreed(named: readonly Named[]): number | 'unclear' {
	const codes = new Set(named.filter((code) => code !== null));
	const [code] = codes;
	return codes.size === 1 && typeof code === 'number' ? code : 'unclear';
}

function headerIn(cells: readonly string[], bars: boolean): Row | null {
	const named = [...cells.keys()].filter((place) => {
		const cell = cells[place]!;
		return place > 0 && cell.length < 40 && CALLED_ANSWER.test(cell) && !BESIDE.test(cell);
	});
	// Letters or numbers in it would be answers.
	if (cells.some((cell) => /\d/.test(cell) || lettersIn(cell).length > 0)) return null;
	if (!bars && (named.length === 0 || cells.some((cell) => cell.split(' ').length > 2)))
		return null;
	return named.length > 0 ? { kind: 'header', columns: named } : null;
}
