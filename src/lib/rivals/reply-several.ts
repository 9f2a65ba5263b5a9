/** Several questions in one line of a chatbot's reply. */
import type { Item } from '../catalog';
import { optionIn } from './reply-option';
import { QUESTION, type Said } from './reply-text';

const CALLED = `(?:(?:${QUESTION}|questions|items|statements)\\s*)?`;
const TO = '-|–|—|~|\\.\\.+|…|to\\b|through\\b|thru\\b|until\\b|bis\\b|à\\s|al\\b|até\\b';
const AND = ',|&|\\/|\\+|and\\b|und\\b|et\\b|y\\b|e\\b';
const GROUP = new RegExp(
	`^[\\s>•·+–-]*${CALLED}\\(?(\\d{1,3}(?:\\s*(?:${TO}|${AND})+\\s*${CALLED}\\d{1,3})+)\\)?\\s*(?:->|=>|→|[:=])\\s*(.+)$`,
	'iu'
);

/** "1: A", "2 C", "3B", "4. 2"; a number as an answer needs a stop before it. */
const PAIR =
	'(?:q|#)?(\\d{1,3})(?:\\s*(?:->|=>|[:.)=→–-])*\\s*\\(?([A-Ja-j])\\)?|(?:\\s*(?:->|=>|[:=→])\\s*|[.)]\\s+)\\(?(\\d{1,2})\\)?)(?=$|[\\s,;|.)/])';
const PAIRS = new RegExp(
	`^(?:[^\\d:]*:)?\\s*${PAIR}(?:[\\s,;|/.]+(?:and\\s+)?${PAIR})+[^\\p{L}\\p{N}]*$`,
	'iu'
);
const EACH_PAIR = new RegExp(`(?<![\\p{L}\\p{N}])${PAIR}`, 'giu');

/** Where the next answer may begin in a line with reasons: "1: B (content), 2: G (liberal)". */
const NEXT = /(?<=[,;.)])\s+(?=(?:q|#)?\d{1,3}\s*(?:[:=→]|->)\s*\(?[A-J](?![\p{L}\p{N}]))/iu;

/**
 * @param line made plain
 * @returns what it says, or the lines that it should have been; null where it is about one question or none
 */
export function severalIn(
	line: string,
	asked: readonly Item[]
): { readonly said: readonly Said[]; readonly lines: readonly string[] } | null {
	const group = GROUP.exec(line);
	if (group) return { said: grouped(group[1]!, group[2]!, asked), lines: [] };
	if (PAIRS.test(line)) {
		const pairs = [...line.matchAll(EACH_PAIR)];
		return {
			said: pairs.flatMap(([text, number, letter, digits]) => {
				const item = asked[Number(number) - 1];
				const named = item && optionIn(letter ?? digits!, item);
				return item ? [{ number: Number(number), text, code: named ?? 'unclear' }] : [];
			}),
			lines: []
		};
	}
	const parts = line.split(NEXT);
	return parts.length > 1 && areInTurn(parts) ? { said: [], lines: parts } : null;
}

/** Whether each part begins with the number after that of the one before it; in brackets it would be a remark. */
function areInTurn(parts: readonly string[]): boolean {
	const numbers = parts.map((part) => Number(/\d+/.exec(part)?.[0]));
	const open = parts.slice(0, -1).some((part) => /\([^()]*$/.test(part));
	return (
		!open && numbers.every((number, place) => place === 0 || number === numbers[place - 1]! + 1)
	);
}

/** One answer to a range or a list of questions; unclear unless it is plainly one. */
function grouped(numbers: string, answer: string, asked: readonly Item[]): Said[] {
	const ends = [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number));
	const [first, last] = [ends[0]!, ends.at(-1)!];
	const list = new RegExp(`(?:${AND})`, 'iu').test(numbers.replace(/à\s|al\b/giu, '-'));
	const range = !list && ends.length === 2 && first < last;
	const to = Math.min(last, asked.length);
	const all = range ? Array.from({ length: to - first + 1 }, (_, place) => first + place) : ends;
	// "1 – 2: Fairly happy": the second may be the answer.
	const item = asked[first - 1];
	const spaced = /\s[–—-]\s/.test(numbers);
	const asAnswer = spaced && item && typeof optionIn(`${last}: ${answer}`, item) === 'number';
	const plainly = list
		? ends.every((number) => number <= asked.length)
		: range && last === to && !asAnswer;
	return all.flatMap((number) => {
		const asking = asked[number - 1];
		const named = asking && plainly ? optionIn(answer, asking) : null;
		return asking ? [{ number, text: `${numbers}: ${answer}`, code: named ?? 'unclear' }] : [];
	});
}
