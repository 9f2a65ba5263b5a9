/** Finding codes and links in whatever text they come in: lists, chats, mails, web pages, a saved class. */
import { CodeError, type EnvelopeKind } from './code-error';
import { announcedLength, unwrap, type Version } from './envelope';
import { plainText } from './plain-text';

/** A code, or what is left of it. */
export interface Found {
	readonly kind: EnvelopeKind | null;
	/** In its plain form, as long as it says it is; cut or changed where it came so. */
	readonly code: string;
	/** Where it begins, counted from 1. */
	readonly line: number;
	/** The words before it, to find it by: on its line, else on the last line that has any. */
	readonly before: string;
}

const PREFIX = /V[\s>|]*([MC])[\s>|]*(\d)(?:[\s>|]*-|(?=[\s>|]+[A-Z2-7]{20}))/gi;
/** Characters without a break from which on something is taken for what is left of a code. */
const REMNANT = 40;
const WORDS = 40;
/** What may stand inside a code: breaks, quoting, groups, emphasis. */
const SEPARATORS = /[\s>|=\-_.,;*"'`~]+/g;
/** What a chat puts before each line: `[10:15, 27.11.] Anna:`. */
const LINE_HEAD = /\n[^\n]*?(?:\]|:)\s+(?:[^\n:]{1,40}:\s+)?/g;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m\b)?|\d{1,4}[./]\d{1,2}[./]\d{1,4}/gi;

/** Every code and link in a text, in order. */
export function codesIn(text: string): Found[] {
	const plain = plainText(text);
	const found: Found[] = [];
	const lines = new LineCounter(plain);
	const prefixes = [...plain.matchAll(PREFIX)];
	const remnants = (from: number, to: number) => {
		for (const match of plain.slice(from, to).matchAll(/[A-Z2-7]+/gi))
			if (match[0].length >= REMNANT)
				found.push({ kind: null, code: match[0], ...lines.place(from + match.index) });
	};
	remnants(0, prefixes[0]?.index ?? plain.length);
	for (let index = 0; index < prefixes.length; index++) {
		const match = prefixes[index]!;
		const kind = `V${match[1]}`.toUpperCase() as EnvelopeKind;
		const version = Number(match[2]);
		const from = match.index + match[0].length;
		const upTo = (prefix: number) => prefixes[prefix]?.index ?? plain.length;
		// A beginning glued to the next is nobody's code, and there may be any number of them.
		if (from === prefixes[index + 1]?.index) continue;
		let [symbols, used] = read(kind, version, plain.slice(from, upTo(index + 1)));
		// The symbols of a code may look like the beginning of another, with a hyphen that came in on the way.
		if (index + 1 < prefixes.length && !holds(kind, version, symbols)) {
			const over = read(kind, version, plain.slice(from, upTo(index + 2)));
			if (holds(kind, version, over[0])) {
				[symbols, used] = over;
				index++;
			}
		}
		found.push({ kind, code: `${kind}${version}-${symbols}`, ...lines.place(match.index) });
		remnants(from + used, upTo(index + 1));
	}
	return found;
}

/** The ways in which what follows a prefix may be meant; the first that holds is taken, else the first. */
function read(kind: EnvelopeKind, version: number, rest: string): [symbols: string, used: number] {
	const blank = (part: string) => ' '.repeat(part.length);
	const first = run(rest);
	// Nothing that a code could be hidden in.
	if (rest.length < REMNANT || holds(kind, version, first[0])) return first;
	const ways = [
		() => run(rest.replace(LINE_HEAD, blank)),
		() => run(rest.replace(TIME, blank), /[^A-Z2-7]+/gi)
	];
	for (const way of ways) {
		const cleared = way();
		if (holds(kind, version, cleared[0])) return cleared;
	}
	return first;
}

function holds(kind: EnvelopeKind, version: number, symbols: string): boolean {
	// Most of what does not hold is cut: seen so without an error made of it.
	const announced = announcedLength(symbols);
	if (announced === null || symbols.length < announced) return false;
	try {
		unwrap(kind, version as Version, `${kind}${version}-${symbols}`);
		return true;
	} catch (error) {
		if (error instanceof CodeError) return false;
		throw error;
	}
}

/**
 * Symbols from the beginning on, over separators, as far as the code says it goes.
 * @returns them, and how many characters of the text they took
 */
function run(text: string, separators = SEPARATORS): [string, number] {
	let symbols = '';
	let announced: number | null = null;
	let at = 0;
	const symbol = /[A-Z2-7]+/iy;
	const gap = new RegExp(separators.source, 'iy');
	while (announced === null || symbols.length < announced) {
		symbol.lastIndex = at;
		const part = symbol.exec(text)?.[0];
		if (part) {
			symbols += part.toUpperCase();
			at += part.length;
			announced ??= announcedLength(symbols);
			continue;
		}
		gap.lastIndex = at;
		const between = gap.exec(text)?.[0];
		if (!between) break;
		at += between.length;
	}
	const over = announced === null ? 0 : Math.max(0, symbols.length - announced);
	return [symbols.slice(0, symbols.length - over), at - over];
}

/** Names the place of a position, for positions that come in ascending order. */
class LineCounter {
	readonly #text: string;
	#line = 1;
	#counted = 0;

	constructor(text: string) {
		this.#text = text;
	}

	place(position: number): Pick<Found, 'line' | 'before'> {
		for (; this.#counted < position; this.#counted++)
			if (this.#text[this.#counted] === '\n') this.#line++;
		const ahead = this.#text.slice(Math.max(0, position - 200), position);
		const words = ahead
			.split('\n')
			.map((line) => line.replace(/(?:V[MC]\d-)?[A-Z2-7]{20,}/gi, '').trim());
		const before = words.findLast((line) => line !== '') ?? '';
		return { line: this.#line, before: before.slice(-WORDS).trim() };
	}
}
