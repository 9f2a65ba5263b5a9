/**
 * How a class's links and hand-in codes are written: two letters that say which of them it is, the version, a hyphen,
 * and bytes in base 32. Letters and digits only: nothing that a messenger, a line break or an autocorrection would
 * spoil, and what a QR code holds most densely after digits. The bytes are their own number (16 bits), the content, and
 * a CRC-32 over all before it, prefix included. docs/classroom-codes.md says it in full.
 */
import { base32Length, fromBase32, toBase32 } from './base32';
import { crc32 } from '../checksum';
import { CodeError, type EnvelopeKind } from './code-error';

/** Hand-ins of version 1 were not sealed, and those of version 2 had no chatbot’s score; links of version 1 carried no key. */
export type Version = 1 | 2 | 3;

/** Codes are made in the newest; of earlier ones those of the second can be read, which apps kept offline still make. */
export const HAND_IN_VERSION = 3;
export type HandInVersion = 2 | typeof HAND_IN_VERSION;

const HEAD = 2;
const TAIL = 4;
/** Bytes that an envelope adds to its content. */
const ENVELOPE_BYTES = HEAD + TAIL;

export function prefixOf(kind: EnvelopeKind, version: Version): string {
	return `${kind}${version}-`;
}

/** Characters of a text with that much content, prefix included. @param content bytes */
export function envelopeLength(content: number): number {
	return prefixOf('VM', HAND_IN_VERSION).length + base32Length(content + ENVELOPE_BYTES);
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
	const [, found, number, symbols] = /^(V[CM])(\d+)-([A-Z2-7]*)$/.exec(text.toUpperCase()) ?? [];
	if (!found) throw new CodeError('nothing', { kind });
	if (found !== kind) throw new CodeError(found === 'VC' ? 'is a link' : 'is a hand-in');
	if (Number(number) !== version) throw anotherVersion(kind, Number(number) < version);
	const bytes = fromBase32(symbols!);
	if (bytes.length < HEAD) throw new CodeError('cut', { kind });
	const length = new DataView(bytes.buffer).getUint16(0);
	if (bytes.length < length) throw new CodeError('cut or changed', { kind });
	const changed = new CodeError('changed', { kind });
	if (length < ENVELOPE_BYTES || toBase32(bytes.subarray(0, length)) !== symbols) throw changed;
	const written = new DataView(bytes.buffer).getUint32(length - TAIL);
	const prefix = prefixOf(kind, version);
	if (written !== checksum(prefix, bytes.subarray(0, length - TAIL))) throw changed;
	return bytes.slice(HEAD, length - TAIL);
}

/** @param older whether it was made before this version */
function anotherVersion(kind: EnvelopeKind, older: boolean): CodeError {
	if (!older) return new CodeError('newer', { kind });
	return new CodeError(kind === 'VC' ? 'older link' : 'older hand-in');
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
