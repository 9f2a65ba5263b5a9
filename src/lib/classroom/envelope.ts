/**
 * How a class's links and hand-in codes are written: two letters that say which of them it is, the version, a hyphen,
 * and bytes in base 32. Letters and digits only: nothing that a messenger, a line break or an autocorrection would
 * spoil, and what a QR code holds most densely after digits. The bytes are their own number (16 bits), the content, and
 * a CRC-32 over all before it, prefix included. docs/classroom-codes.md says it in full.
 */
import { base32Length, fromBase32, toBase32 } from './base32';
import { crc32 } from '../checksum';

/** `VC` is the link of a class, `VM` a hand-in. */
export type EnvelopeKind = 'VC' | 'VM';

/** Hand-ins of version 1 were not sealed; links of it carried no key. */
export type Version = 1 | 2;

/** What is wrong with a link or a code, for a screen that says it in its own words. */
export type Fault =
	| 'no code'
	| 'other kind'
	| 'other version'
	| 'cut'
	| 'changed'
	| 'other questions'
	| 'other class'
	| 'impossible';

/** A link or code that cannot be used; the message says what is wrong with it and what to do. */
export class CodeError extends Error {
	override readonly name = 'CodeError';
	readonly fault: Fault;

	constructor(message: string, fault: Fault = 'impossible') {
		super(message);
		this.fault = fault;
	}
}

const HEAD = 2;
const TAIL = 4;
/** Bytes that an envelope adds to its content. */
const ENVELOPE_BYTES = HEAD + TAIL;

const NAMES: Readonly<Record<EnvelopeKind, string>> = { VC: 'link', VM: 'code' };
const AGAIN = 'Scan or copy it once more, from beginning to end.';

export function prefixOf(kind: EnvelopeKind, version: Version): string {
	return `${kind}${version}-`;
}

/** Characters of a text with that much content, prefix included. @param content bytes */
export function envelopeLength(content: number): number {
	return prefixOf('VM', 2).length + base32Length(content + ENVELOPE_BYTES);
}

/** @param content up to 65,529 bytes */
export function wrap(kind: EnvelopeKind, version: Version, content: Uint8Array): string {
	const prefix = prefixOf(kind, version);
	const bytes = new Uint8Array(HEAD + content.length + TAIL);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, bytes.length);
	bytes.set(content, HEAD);
	view.setUint32(bytes.length - TAIL, checksum(prefix, bytes.subarray(0, -TAIL)));
	return prefix + toBase32(bytes);
}

/** @throws CodeError naming the fault */
export function unwrap(
	kind: EnvelopeKind,
	version: Version,
	text: string
): Uint8Array<ArrayBuffer> {
	const name = NAMES[kind];
	const [, found, number, symbols] = /^(V[CM])(\d+)-([A-Z2-7]*)$/.exec(text.toUpperCase()) ?? [];
	if (!found) throw new CodeError(`This is not a ${name} of Value Mirror’s classroom.`, 'no code');
	if (found !== kind)
		throw new CodeError(
			found === 'VC'
				? 'This is the link to join a class, not a hand-in.'
				: 'This is a hand-in, not the link to join a class.',
			'other kind'
		);
	if (Number(number) !== version) throw anotherVersion(kind, Number(number) < version);
	const bytes = fromBase32(symbols!);
	if (bytes.length < HEAD)
		throw new CodeError(`The end of this ${name} is missing. ${AGAIN}`, 'cut');
	const length = new DataView(bytes.buffer).getUint16(0);
	if (bytes.length < length)
		throw new CodeError(`The end of this ${name} is missing, or it was changed. ${AGAIN}`, 'cut');
	const changed = new CodeError(
		`This ${name} was changed on the way: its checksum differs. ${AGAIN}`,
		'changed'
	);
	if (length < ENVELOPE_BYTES || toBase32(bytes.subarray(0, length)) !== symbols) throw changed;
	const written = new DataView(bytes.buffer).getUint32(length - TAIL);
	const prefix = prefixOf(kind, version);
	if (written !== checksum(prefix, bytes.subarray(0, length - TAIL))) throw changed;
	return bytes.slice(HEAD, length - TAIL);
}

/** @param older whether it was made before this version */
function anotherVersion(kind: EnvelopeKind, older: boolean): CodeError {
	const made = `This ${NAMES[kind]} was made by another version of Value Mirror.`;
	if (!older)
		return new CodeError(
			`${made} Reload the page there and here, then make it anew.`,
			'other version'
		);
	return new CodeError(
		kind === 'VC'
			? 'This link is of an older kind, to which nothing can be handed in safely any more. Ask for the new link of the class.'
			: 'This code is of an older kind, which anybody could read. Open the new link of the class and hand in there.',
		'other version'
	);
}

/** Characters after the prefix that a code says it has; null where its first ones are not there. @param symbols base 32 */
export function announcedLength(symbols: string): number | null {
	const bytes = fromBase32(symbols.slice(0, 4));
	if (bytes.length < HEAD) return null;
	return base32Length(new DataView(bytes.buffer).getUint16(0));
}

/** 16 bits that tell one text from another well enough to refuse what does not belong. */
export function fingerprint(text: string): number {
	return crc32(new TextEncoder().encode(text)) >>> 16;
}

function checksum(prefix: string, bytes: Uint8Array): number {
	const all = new Uint8Array(prefix.length + bytes.length);
	all.set(new TextEncoder().encode(prefix));
	all.set(bytes, prefix.length);
	return crc32(all);
}
