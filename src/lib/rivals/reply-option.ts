/** Which option of a question a piece of a reply names. */
import type { Item } from '../catalog';
import { lettered, optionLabel } from './prompt';
import { ANSWER, BESIDE, bare, CORRECTION, DOUBT, plain } from './reply-text';

/** An answer's code; null where none is named; 'unclear' where it is not exactly one. */
export type Named = number | null | 'unclear';

interface Choice {
	readonly letter: string;
	readonly code: number;
	/** As shown, made plain. */
	readonly label: string;
	/** To compare words by. */
	readonly words: string;
}

const CHOICES = new WeakMap<Item, readonly Choice[]>();

/** The options of an item as the prompt shows them. */
export function choicesOf(item: Item): readonly Choice[] {
	const known = CHOICES.get(item);
	if (known) return known;
	const choices = lettered(item).map(({ letter, code }) => {
		const option = item.options.find((candidate) => candidate.code === code)!;
		const label = plain(optionLabel(item, option));
		return { letter, code, label, words: bare(label) };
	});
	CHOICES.set(item, choices);
	return choices;
}

/** @param text made plain: a letter, a number or words, and perhaps a reason */
export function optionIn(text: string, item: Item): Named {
	const choices = choicesOf(item);
	const trimmed = text.trim().replace(/^(?:answer|option|choice|letter)\s*[:=-]?\s*/i, '');
	const whole = bare(trimmed);
	if (whole === '') return null;
	const byWords = choices.find(({ words }) => words === whole);
	if (byWords) return byWords.code;
	const lettersLast = /^(.+?)[\s([:,–—-]+([A-J])[)\]]?[^\p{L}\p{N}]*$/su.exec(trimmed);
	const before = lettersLast && choices.find(({ words }) => words === bare(lettersLast[1]!));
	if (before) return before.letter === lettersLast[2] ? before.code : 'unclear';
	const letter = inProse(trimmed);
	const said = choices.find((choice) => choice.letter === letter);
	if (said) return said.code;
	const marked = /^[([]?\s*([A-Za-z]|\d{1,2})(?=$|[^\p{L}\p{N}])\s*(.*)$/su.exec(trimmed);
	if (!marked) return null;
	const place = /\d/.test(marked[1]!)
		? Number(marked[1]) - 1
		: choices.findIndex((choice) => choice.letter === marked[1]!.toUpperCase());
	const choice = choices[place];
	if (!choice) return 'unclear';
	return stands(choice, place, marked[1]!, marked[2]!, item) ? choice.code : 'unclear';
}

/** Whether what follows a mark leaves no doubt that it is the answer. */
function stands(choice: Choice, place: number, mark: string, after: string, item: Item): boolean {
	const byNumber = /\d/.test(mark);
	const scale = item.layout === 'ten-point';
	// "(B)?" asks; "80 %", "2.5" are no marks.
	if (/^\s*[)\]]?\s*\?/.test(after)) return false;
	if (byNumber && /^(?:%|[.,]\d)/.test(after)) return false;
	const rest =
		scale && byNumber ? after.replace(/^(?:\/|out of|von|sur|su|de)\s*10\b/i, '') : after;
	const words = bare(rest);
	if (words === '' || words === choice.words) return true;
	const own = begins(words, choice.words);
	// Of other words than its own those of another option contradict the mark.
	const contradicts = choicesOf(item).some(
		(rival) =>
			rival.code !== choice.code &&
			rival.words.length > 1 &&
			begins(words, rival.words) &&
			!(own && choice.words.length > rival.words.length)
	);
	if (contradicts) return false;
	const beyond = without(rest, choice.label);
	if (otherLetter(beyond, choice.letter)) return false;
	const numbers = [...beyond.matchAll(/(?<![\d.,])\d+(?![.,]?\d)(?!\s*(?:%|percent|prozent))/giu)];
	const others = numbers.some(([number]) => Number(number) !== place + 1);
	if (others && (byNumber || scale || CORRECTION.test(beyond) || /^\d+$/.test(bare(beyond))))
		return false;
	// "A: no", "B is unlikely".
	const negated =
		/^[\s)\].:;,|–—=-]*(?:(?:is|was|seems?|looks|would be|very|quite|highly)\s+)*(?:not?|never|unlikely|less|least|impossible|wrong|improbable|nein|non)\b/iu;
	if (!own && negated.test(rest)) return false;
	// A sentence may begin with "A" or "I", and with a number; behind a bracket or a stop they are marks.
	const proseAfter = rest !== '' && !/^[)\].:;,|–—=(-]/.test(rest);
	return !(proseAfter && !own && /^[AaIi\d]/.test(mark));
}

/** Whether a text names a letter as an option beside the one given. */
export function otherLetter(text: string, own: string | null): boolean {
	return lettersIn(text).some((letter) => letter !== own);
}

/** The letters that a text names as options; not "A" or "I" where they are words. */
export function lettersIn(text: string): string[] {
	const clean = text.replace(/\b(?:e\.\s?g|i\.\s?e)\b\.?/gi, ' ');
	const capitals = clean.matchAll(
		/(?<![\p{L}\p{N}'])(?!I(?:'|\s+\p{Ll}))(?!A\s+(?:person|respondent|man|woman|believer|parent)\b)([A-J])(?![\p{L}\p{N}])/gu
	);
	// A small letter alone may be a word; not before a stop or a number, nor behind "or".
	const small = clean.matchAll(
		/(?<![\p{L}\p{N}'])(?:([a-j])(?=\s*(?:[)\]:=,;/.%]|\d|$))|(?<=\b(?:or|and|option|answer)\s|[/,]\s?)([b-hj])(?![\p{L}\p{N}']))/gu
	);
	return [
		...[...capitals].map(([, letter]) => letter!),
		...[...small].map(([, stopped, joined]) => (stopped ?? joined)!.toUpperCase())
	];
}

const CALLED = new RegExp(
	`^(.*?)(?<![\\p{L}\\p{N}])(?:the |my |final |best |predicted )*(?:${ANSWER})(?:\\s+is)?\\s*(?:[:=–—]|(?<=\\sis)\\s)\\s*(.+)$`,
	'isu'
);

/**
 * What a line calls the answer: "… Answer: B".
 * @returns null where it calls nothing so; 'unclear' where that is no option, or another stands before it
 */
export function explicitIn(line: string, item: Item): Named {
	const found = CALLED.exec(line);
	if (!found) return null;
	const [, before, said] = found;
	const first = optionIn(before!, item);
	const named = optionIn(said!, item);
	// "Second-best answer: C" is none.
	if (
		BESIDE.test(
			before!
				.split(/[.;!?]/)
				.at(-1)!
				.split(' ')
				.slice(-4)
				.join(' ')
		)
	)
		return first;
	return typeof first === 'number' && first !== named ? 'unclear' : (named ?? 'unclear');
}

/** The one letter in brackets of a sentence such as "I would say (B), because …"; null where any doubt is left. */
function inProse(text: string): string | null {
	const letters = new Set([...text.matchAll(/\b[A-Z]\b/g)].map(([letter]) => letter));
	letters.delete('I');
	// Not where the line begins with a mark of its own.
	const bracketed = /^(?:I|[^\W\d_]{2,})\b.*\(([A-J])\)/su.exec(text);
	if (!bracketed || letters.size !== 1 || !letters.has(bracketed[1]!)) return null;
	return DOUBT.test(text) ? null : bracketed[1]!;
}

function begins(words: string, label: string): boolean {
	return words === label || words.startsWith(`${label} `);
}

/** A text without the first place where some words stand in it, whatever their case. */
export function without(text: string, words: string): string {
	const place = text.toLowerCase().indexOf(words.toLowerCase());
	return place < 0 ? text : `${text.slice(0, place)} ${text.slice(place + words.length)}`;
}
