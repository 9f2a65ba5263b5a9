/**
 * One person's answers as the fragment of a link: for a friend to compare with, or for oneself on another device. In it
 * are the answers that hold now, a name if one is given, and what the person tells of themselves if they choose that; for
 * oneself also which guesses were seen; no guess, no score, no time. docs/links.md has it digit by digit.
 */
import {
	ANOTHER_COUNTRY,
	CATALOG_VERSION,
	DEMOGRAPHICS,
	ITEMS,
	itemIndex,
	type DemographicCode,
	type Demographics,
	type ItemId
} from '../catalog';
import { crc32 } from '../checksum';
import { SpokenError, type Said } from '../spoken-error';
import { choose, chosenOf, RadixReader, RadixWriter, rankOf } from './mixed-radix';
import { tidyName } from './name';
import type { Responses } from './types';

/** What a link carries. */
export interface Shared {
	/** Up to `LINK_NAME_LENGTH` characters; empty where none is given. */
	readonly name: string;
	/** Codes of the items answered with an option. */
	readonly answers: ReadonlyMap<ItemId, number>;
	/** Empty unless the person chose to tell. */
	readonly demographics: Demographics;
	/**
	 * Items without such an answer that are not scored any more, as their guess was seen or they were passed: nor are they on
	 * the other device. Only on the way to one's own, and left out where there is none.
	 */
	readonly seen?: ReadonlySet<ItemId>;
}

const messages = {
	none: () => 'There are no answers in this link.',
	version: () =>
		'This link was made by another version of Value Mirror. Reload the page there and here, then make it anew.',
	catalog: () =>
		'This link is about other questions than this version’s. Reload the page there and here, then make it anew.',
	damaged: () =>
		'The end of this link is missing, or it was changed on the way. Copy it once more, from beginning to end.'
};

/** A link that cannot be read; the message says what is wrong with it and what to do. */
export class LinkError extends SpokenError {
	override readonly name = 'LinkError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

export const LINK_NAME_LENGTH = 40;

const VERSION = 1;
/** Base64url (RFC 4648): no character that an address would have to escape. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Digits of the catalog's fingerprint (12 bits) and of the checksum (24 bits). */
const CATALOG_DIGITS = 2;
const CHECK_DIGITS = 4;
/** Digits all the same, but what a sentence or a messenger may leave at the end of a link, or take from it. */
const LOOSE = /[-_]+$/;

/** @returns what goes after the # of an address @throws RangeError for a code that its item does not have */
export function fragmentOf({ name, answers, demographics, seen = new Set() }: Shared): string {
	const writer = new RadixWriter();
	for (const position of writeItems(writer, answers.keys())) {
		const { id, codes } = ITEMS[position]!;
		writer.write(codes.indexOf(answers.get(id)!), codes.length);
	}
	const bytes = new TextEncoder().encode(tidyName(name, LINK_NAME_LENGTH));
	writer.write(bytes.length, 4 * LINK_NAME_LENGTH + 1);
	for (const byte of bytes) writer.write(byte, 256);
	const told = DEMOGRAPHICS.filter(({ id }) => demographics[id] !== undefined);
	writer.write(Number(told.length > 0), 2);
	if (told.length > 0)
		for (const { id, codes } of TOLD) writer.write(codes.indexOf(demographics[id]), codes.length);
	// The last parts are the highest: where nothing was seen, the number is the same as without them.
	writeItems(writer, seen);
	const body = toDigits(writer.number());
	return `VP${VERSION}-${catalogDigits()}${checkDigits(body)}${body}`;
}

/**
 * Reads what stands after the # of an address, or a whole address, whatever stands before and after the link in it.
 * @throws LinkError naming the fault
 */
export function readFragment(text: string): Shared {
	const [, version, digits] = /VP(\d+)-([\w-]*)/.exec(text) ?? [];
	if (version === undefined || digits === undefined) throw new LinkError('none');
	if (Number(version) !== VERSION) throw new LinkError('version');
	if (digits.length < CATALOG_DIGITS + CHECK_DIGITS) throw new LinkError('damaged');
	if (digits.slice(0, CATALOG_DIGITS) !== catalogDigits()) throw new LinkError('catalog');
	const check = digits.slice(CATALOG_DIGITS, CATALOG_DIGITS + CHECK_DIGITS);
	const body = digits.slice(CATALOG_DIGITS + CHECK_DIGITS).replace(LOOSE, '');
	if (checkDigits(body) !== check) throw new LinkError('damaged');
	// A checksum of 24 bits lets one damage in 16 million through: what no link is written like is damaged, too.
	const shared = read(new RadixReader(fromDigits(body)));
	if (!shared || fragmentOf(shared) !== `VP${VERSION}-${catalogDigits()}${check}${body}`)
		throw new LinkError('damaged');
	return shared;
}

/** The answers of a run as a link may carry them: those with an option. */
export function answersIn(responses: Responses): Map<ItemId, number> {
	return new Map(
		[...responses].flatMap(([id, response]): [ItemId, number][] =>
			response.kind === 'option' ? [[id, response.code]] : []
		)
	);
}

/** Writes how many items there are, and which. @returns their positions, ascending */
function writeItems(writer: RadixWriter, items: Iterable<ItemId>): number[] {
	const positions = [...items].map(itemIndex).sort((first, second) => first - second);
	writer.write(positions.length, ITEMS.length + 1);
	writer.write(rankOf(positions), choose(ITEMS.length, positions.length));
	return positions;
}

/** @returns positions, ascending */
function readItems(reader: RadixReader): number[] {
	const count = Number(reader.read(ITEMS.length + 1));
	return chosenOf(reader.read(choose(ITEMS.length, count)), ITEMS.length, count);
}

/** @returns null where the name is not text; what else is wrong shows when it is written again */
function read(reader: RadixReader): Shared | null {
	const answers = new Map(
		readItems(reader).map((position): [ItemId, number] => {
			const { id, codes } = ITEMS[position]!;
			return [id, codes[Number(reader.read(codes.length))]!];
		})
	);
	const length = Number(reader.read(4 * LINK_NAME_LENGTH + 1));
	const bytes = Uint8Array.from({ length }, () => Number(reader.read(256)));
	const name = textIn(bytes);
	if (name === null) return null;
	const demographics: Partial<Record<string, DemographicCode>> = {};
	if (reader.read(2) === 1n)
		for (const { id, codes } of TOLD) {
			const code = codes[Number(reader.read(codes.length))];
			if (code !== undefined) demographics[id] = code;
		}
	const seen = new Set(readItems(reader).map((position) => ITEMS[position]!.id));
	return { name, answers, demographics, ...(seen.size > 0 && { seen }) };
}

function textIn(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** What can be told of oneself: the codes of each, and first that it is not told. */
const TOLD = DEMOGRAPHICS.map(({ id, options }) => ({
	id,
	codes: [
		undefined,
		...options.map(({ code }) => code),
		...(id === 'country' ? [ANOTHER_COUNTRY.code] : [])
	] as readonly (DemographicCode | undefined)[]
}));

function catalogDigits(): string {
	return fixed(crc32(new TextEncoder().encode(CATALOG_VERSION)), CATALOG_DIGITS);
}

function checkDigits(body: string): string {
	return fixed(crc32(new TextEncoder().encode(`VP${VERSION}${body}`)), CHECK_DIGITS);
}

/** The lowest digits of a number. */
function fixed(number: number, digits: number): string {
	return Array.from(
		{ length: digits },
		(_, place) => DIGITS[Math.floor(number / 64 ** place) % 64]
	).join('');
}

/** Lowest digit first; with a zero after it where it would end loosely. */
function toDigits(number: bigint): string {
	let text = '';
	for (let left = number; left > 0n; left /= 64n) text += DIGITS[Number(left % 64n)];
	return text === '' || LOOSE.test(text) ? `${text}${DIGITS[0]}` : text;
}

function fromDigits(text: string): bigint {
	return [...text].reduceRight((number, digit) => number * 64n + BigInt(DIGITS.indexOf(digit)), 0n);
}
