/** Numbered answers in the JSON of a chatbot's reply. */
import type { Item } from '../catalog';
import { optionIn, type Named } from './reply-option';
import { ANSWER, BESIDE, plain, QUESTION, type Said } from './reply-text';

const NUMBER_KEY =
	/^(?:question|item|q|frage|pregunta|domanda|pergunta)?(?:number|num|no|nr|id)?$/iu;
const ANSWER_KEY = new RegExp(
	`^(?:my|the|final|best|predicted|likely|most|selected|chosen)*(?:${ANSWER})(?:letter|code|text|label|value)?s?$`,
	'iu'
);
const NUMBERED_KEY = new RegExp(`^(?:${QUESTION})?[\\s.:#-]*(\\d{1,3})[.:)]?$`, 'iu');

/** Marks a key with its place in the text, since a JSON object forgets all but the last of equal keys. */
const PLACED = '\\ue000';

/**
 * The JSON value in a text that holds answers.
 * @returns what it says, and the text around it; null where there is none
 */
export function jsonIn(
	text: string,
	asked: readonly Item[]
): { readonly said: Said[]; readonly around: string } | null {
	// The outermost first: a list within an object need not be the answers.
	const brackets = ['[]', '{}'].sort(
		(first, second) => text.indexOf(first[0]!) - text.indexOf(second[0]!)
	);
	let within = '';
	for (const [open, close] of brackets) {
		const from = text.indexOf(open!);
		const to = text.lastIndexOf(close!);
		if (from < 0 || to <= from) continue;
		const inner = text.slice(from, to + 1);
		const value = parsed(inner);
		// What is a part of a value without answers has none.
		if (value === undefined || within.includes(inner)) continue;
		within = inner;
		const said = fromValue(value, asked);
		if (said.length > 0) return { said, around: `${text.slice(0, from)}\n${text.slice(to + 1)}` };
	}
	return null;
}

/** The value; undefined where it is none. Objects one after the other are a list. */
function parsed(text: string): unknown {
	let place = 0;
	const placed = text.replace(
		/"((?:[^"\\]|\\.)*)"(\s*:)?/gs,
		(whole, key: string, colon?: string) => (colon ? `"${key}${PLACED}${place++}"${colon}` : whole)
	);
	for (const candidate of [placed, `[${placed.replace(/\}\s*\{/g, '},{')}]`])
		try {
			return JSON.parse(candidate);
		} catch {
			// Brackets that are no JSON: read as lines.
		}
	return undefined;
}

/** The entries of an object in their order, equal keys too. */
function entriesOf(value: object): (readonly [string, unknown])[] {
	return Object.entries(value).map(
		([key, inner]) => [plain(key.replace(/\ue000\d+$/, '')).trim(), inner] as const
	);
}

function isText(value: unknown): value is string | number {
	return typeof value === 'string' || typeof value === 'number';
}

function numberIn(value: unknown): number[] {
	const found = isText(value) ? NUMBERED_KEY.exec(plain(String(value)).trim()) : null;
	return found ? [Number(found[1])] : [];
}

function fromValue(value: unknown, asked: readonly Item[]): Said[] {
	if (Array.isArray(value)) return fromList(value, asked);
	if (typeof value !== 'object' || value === null) return [];
	const entries = entriesOf(value);
	const compact = entries.map(([key, inner]) => [key.replace(/[\s-]/g, ''), inner] as const);
	const numbers = new Set(
		compact
			.filter(([key]) => key !== '' && NUMBER_KEY.test(key))
			.flatMap(([, inner]) => numberIn(inner))
	);
	if (numbers.size > 0) {
		const answer = answerIn(compact);
		// Two numbers that differ: which question it is stays open.
		return [...numbers].map((number) =>
			said(number, numbers.size === 1 ? answer : [], value, asked)
		);
	}
	return entries.flatMap(([key, inner]) => {
		const found = NUMBERED_KEY.exec(key);
		if (!found) return fromNamed(key, inner, asked);
		return [said(Number(found[1]), textsOf(inner), inner, asked)];
	});
}

/** What stands under a name: no certainties nor second choices, and a list of plain texts only as answers. */
function fromNamed(key: string, inner: unknown, asked: readonly Item[]): Said[] {
	const texts = Array.isArray(inner) && inner.every(isText);
	if (BESIDE.test(key) || (texts && !ANSWER_KEY.test(key.replace(/[\s-]/g, '')))) return [];
	return fromValue(inner, asked);
}

/** A list of rows, of pairs of a number and an answer, or of exactly as many answers as were asked for. */
function fromList(list: readonly unknown[], asked: readonly Item[]): Said[] {
	const texts = list.filter(isText);
	const alike = new Set(list.map((inner) => typeof inner)).size === 1;
	if (alike && texts.length === list.length)
		return list.length === asked.length
			? texts.map((text, place) => said(place + 1, [String(text)], text, asked))
			: [];
	return list.flatMap((inner) => {
		if (!Array.isArray(inner)) return fromValue(inner, asked);
		const number = inner.length === 2 ? numberIn(inner[0])[0] : undefined;
		return number === undefined ? [] : [said(number, textsOf(inner[1]), inner[1], asked)];
	});
}

/** What is called an answer in an object; all of it must agree. */
function answerIn(entries: readonly (readonly [string, unknown])[]): string[] {
	const found = entries.filter(([key]) => ANSWER_KEY.test(key)).map(([, inner]) => inner);
	return found.every(isText) ? found.map(String) : [];
}

/** The texts of an answer to a numbered question: itself, the one in a list, or what is called an answer in it. */
function textsOf(inner: unknown): string[] {
	if (isText(inner)) return [String(inner)];
	if (Array.isArray(inner)) return inner.length === 1 && isText(inner[0]) ? [String(inner[0])] : [];
	if (typeof inner !== 'object' || inner === null) return [];
	return answerIn(entriesOf(inner).map(([key, value]) => [key.replace(/[\s-]/g, ''), value]));
}

function said(
	number: number,
	texts: readonly string[],
	whole: unknown,
	asked: readonly Item[]
): Said {
	const item = asked[number - 1];
	const codes = new Set<Named>(item ? texts.map((text) => optionIn(plain(text), item)) : []);
	const [code] = codes;
	return {
		number,
		text:
			texts.length > 0
				? texts.join(' / ')
				: plain(JSON.stringify(whole)).replace(/\\ue000\d+/g, ''),
		code: codes.size === 1 && typeof code === 'number' ? code : 'unclear'
	};
}
