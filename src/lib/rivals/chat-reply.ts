/**
 * Reads what a chatbot replied to `chatPrompt`: a list, a table, JSON, with prose around. Tolerant of form, never of
 * doubt: what may mean two things is left unread and named, for a person to decide.
 */
import type { Item } from '../catalog';
import { lettered, optionLabel } from './prompt';

/** What a reply says to one question. */
export type Read =
	| { readonly kind: 'answer'; readonly code: number }
	| { readonly kind: 'missing' }
	/** Something stands there, but not one answer. @property text what, at most 80 characters */
	| { readonly kind: 'unclear'; readonly text: string };

/** A line's number and what follows it. */
interface Numbered {
	readonly number: number;
	readonly rest: string;
}

/** Digits of any script as 0–9, letters of full width as plain ones, and no invisible marks or emphasis. */
function plain(text: string): string {
	return (
		text
			.normalize('NFKC')
			.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
			.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
			// Emphasis, code and quotes say nothing here.
			.replace(/[*_`"“”„«»]/g, '')
	);
}

/** The value of a decimal digit: every script has its ten in a row, from a code point whose predecessor is no digit. */
function digitOf(digit: string): number {
	const point = digit.codePointAt(0)!;
	let zero = point;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return (point - zero) % 10;
}

/** Letters, digits and single spaces, to compare words by. */
function bare(text: string): string {
	return plain(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * Which option a piece of text names, by letter, number, or words.
 * @returns its code; null where there is none; 'unclear' where letter and words, or two letters, do not agree
 */
function optionIn(text: string, item: Item): number | null | 'unclear' {
	const options = lettered(item);
	const labels = options.map(({ code }) =>
		bare(
			optionLabel(
				item,
				item.options.find((option) => option.code === code)!
			)
		)
	);
	const trimmed = text.trim().replace(/^(?:answer|option|choice|letter)\s*[:=-]?\s*/i, '');
	const whole = bare(trimmed);
	if (whole === '') return null;
	const byWords = labels.indexOf(whole);
	const letter = inProse(trimmed);
	const said = options.find((option) => option.letter === letter);
	if (said && byWords < 0) return said.code;
	const marked = /^[([]?\s*([A-Za-z]|\d{1,2})(?=$|[^\p{L}\p{N}])\s*(.*)$/su.exec(trimmed);
	if (!marked) return byWords < 0 ? null : options[byWords]!.code;
	const [, mark, after] = marked;
	const place = /\d/.test(mark!)
		? Number(mark) - 1
		: options.findIndex(({ letter }) => letter === mark!.toUpperCase());
	const option = options[place];
	if (!option) return byWords < 0 ? 'unclear' : options[byWords]!.code;
	// "(B)?" asks.
	if (/^\s*[)\]]?\s*\?/.test(after!)) return 'unclear';
	const words = bare(after!);
	if (words === '' || words === labels[place]) return option.code;
	// "B or C", "B/C", "B, C": two letters are no answer.
	if (/^(?:or|and|to)?\s*\b([a-j])\b(?:\s|$)/.test(words) && !words.startsWith(labels[place]!))
		return 'unclear';
	// Of other words than its own those of another option contradict the letter.
	const named = labels.findIndex(
		(label, index) => index !== place && label.length > 1 && startsWith(words, label)
	);
	const own = startsWith(words, labels[place]!);
	if (named >= 0 && !(own && labels[place]!.length > labels[named]!.length)) return 'unclear';
	// A sentence may begin with "A" or "I", and with a number; behind a bracket or a stop they are marks.
	const proseAfter = !/^[)\].:;,|–—=-]/.test(after!);
	if (proseAfter && !own && /^[AaIi\d]/.test(mark!)) return 'unclear';
	return option.code;
}

/** Words that may turn round what a sentence says of a letter, or speak of another. */
const DOUBT =
	/\b(?:not|no|never|neither|nor|or|than|but|instead|rather|except|unless|unlikely|less|least|perhaps|if)\b|n['’]t\b/i;

/** The one letter in brackets of a sentence such as "I would say (B), because …"; null where any doubt is left. */
function inProse(text: string): string | null {
	const letters = new Set([...text.matchAll(/\b[A-Z]\b/g)].map(([letter]) => letter));
	letters.delete('I');
	// Not where the line begins with a mark of its own.
	const bracketed = /^(?:I|[^\W\d_]{2,})\b.*\(([A-J])\)/su.exec(text);
	if (!bracketed || letters.size !== 1 || !letters.has(bracketed[1]!)) return null;
	return DOUBT.test(text) ? null : bracketed[1]!;
}

function startsWith(words: string, label: string): boolean {
	return words === label || words.startsWith(`${label} `);
}

/**
 * A line that begins with the number of a question: "3:", "Q3.", "| 3 |", "Question 3 –", "#3", or holds nothing else.
 */
function numbered(line: string): Numbered | null {
	const found =
		/^[\s>|•·+–-]*(?:(?:question|item|no\.?|nr\.?|q|#)\s*)?\(?(\d{1,3})\)?\s*(?:->|=>|→|[:.)\]|=–—-]+|\s|$)\s*(.*)$/iu.exec(
			line
		);
	return found && { number: Number(found[1]), rest: found[2]!.trim() };
}

/** Several pairs in one line: "1: A, 2: C; 3 B". */
function pairs(line: string): Numbered[] {
	const found = [
		...line.matchAll(/(?:^|[\s,;|(])q?(\d{1,3})\s*[:.)=→–-]*\s*\(?([A-Ja-j])\)?(?=$|[\s,;|.)])/gu)
	];
	return found.map(([, number, letter]) => ({ number: Number(number), rest: letter! }));
}

/** Numbered answers of a JSON value: an object by number, or a list of objects that have a number and an answer. */
function fromJson(value: unknown): Numbered[] {
	if (Array.isArray(value)) return value.flatMap(fromJson);
	if (typeof value !== 'object' || value === null) return [];
	const entries = Object.entries(value);
	const numberKey = entries.find(([key]) => /^(?:number|question|q|id|item|no)$/i.test(key));
	const answerKey = entries.find(([key]) =>
		/^(?:answer|choice|letter|option|prediction|response)$/i.test(key)
	);
	const text = (inner: unknown) =>
		typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '';
	if (numberKey && answerKey) {
		const found = /^\D{0,12}?(\d{1,3})$/.exec(plain(text(numberKey[1])).trim());
		return found ? [{ number: Number(found[1]), rest: text(answerKey[1]) }] : [];
	}
	return entries.flatMap(([key, inner]) => {
		const found = /^\D{0,12}?(\d{1,3})$/.exec(plain(key).trim());
		if (!found) return fromJson(inner);
		const number = Number(found[1]);
		if (typeof inner === 'object') {
			const answer = Object.entries(inner ?? {}).find(([name]) =>
				/answer|choice|letter|option/i.test(name)
			);
			return answer ? [{ number, rest: text(answer[1]) }] : [];
		}
		return [{ number, rest: text(inner) }];
	});
}

/** The first JSON value in a text that holds answers. */
function jsonIn(text: string): Numbered[] {
	for (const [open, close] of [
		['[', ']'],
		['{', '}']
	] as const) {
		const from = text.indexOf(open);
		const to = text.lastIndexOf(close);
		if (from < 0 || to <= from) continue;
		try {
			const found = fromJson(JSON.parse(text.slice(from, to + 1)));
			if (found.length > 0) return found;
		} catch {
			// Brackets that are no JSON: read as lines.
		}
	}
	return [];
}

/** Numbered answers line by line; an answer may stand in the line below its question. */
function fromLines(text: string, asked: readonly Item[]): Numbered[] {
	const found: Numbered[] = [];
	let waiting: number | null = null;
	for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
		// Long blanks would take the patterns below the square of their length.
		const clean = plain(line).replace(/\s+/g, ' ').trim();
		if (clean === '') continue;
		const several = pairs(clean);
		if (several.length > 1) {
			found.push(...several);
			waiting = null;
			continue;
		}
		const here = numbered(clean);
		const item = here && asked[here.number - 1];
		if (here && item) {
			// A table's last column, or what stands behind the repeated question, is the answer.
			const rest = here.rest.replace(/\|\s*$/, '');
			const cells = rest.split(/\s*\|\s*/).filter((cell) => cell !== '');
			const answers = [rest, ...cells, rest.split(/[:→]|=>|->|\?/).at(-1)!];
			const codes = answers.map((candidate) => optionIn(candidate, item));
			const places = [...codes.keys()].filter((place) => typeof codes[place] === 'number');
			// Two columns that say different things are no answer.
			const agreed = new Set(places.map((place) => codes[place])).size === 1;
			waiting = !agreed && (rest.includes('?') || rest === '') ? here.number : null;
			if (waiting === null)
				found.push({ number: here.number, rest: agreed ? answers[places[0]!]! : rest });
			continue;
		}
		if (waiting === null) continue;
		const answer = /^[\s>•·+–-]*(answer|prediction|choice|my guess|→|=>|->)?\s*[:=]?\s*(.+)$/i.exec(
			clean
		);
		// Any number may be the next question's, oddly marked; only what is called an answer may be given by number.
		const unclear = /\p{N}/u.test(clean) && !answer?.[1];
		if (!unclear && answer && typeof optionIn(answer[2]!, asked[waiting - 1]!) === 'number') {
			found.push({ number: waiting, rest: answer[2]! });
			waiting = null;
		} else if (unclear) waiting = null;
	}
	return found;
}

/**
 * Reads a pasted reply.
 * @param asked as in the prompt, in the same order
 * @returns what it says to each question, in that order
 */
export function readReply(text: string, asked: readonly Item[]): Read[] {
	const json = jsonIn(text);
	const found = json.length > 0 ? json : fromLines(text, asked);
	return asked.map((item, place) => {
		const said = found.filter(({ number }) => number === place + 1);
		if (said.length === 0) return { kind: 'missing' };
		const codes = new Set(said.map(({ rest }) => optionIn(plain(rest), item)));
		const [code] = codes;
		if (codes.size === 1 && typeof code === 'number') return { kind: 'answer', code };
		const shown = said
			.map(({ rest }) => rest)
			.join(' / ')
			.slice(0, 80);
		return { kind: 'unclear', text: shown };
	});
}
