/**
 * How a class's links and hand-in codes are written: two letters that say which of them it is, the version, a hyphen,
 * and bytes in base 32 (RFC 4648, without padding). Letters and digits only: nothing that a messenger, a line
 * break or an autocorrection would spoil, and what a QR code holds most densely after digits. The bytes are their own number
 * (16 bits), the content, and a CRC-32 over all before it, prefix included. docs/classroom-codes.md says it in full.
 */

/** `VC` is the link of a class, `VM` a hand-in. */
export type EnvelopeKind = 'VC' | 'VM';

const VERSION = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HEAD = 2;
const TAIL = 4;

/** A link or code that cannot be used; the message says what is wrong with it and what to do. */
export class CodeError extends Error {
	override readonly name = 'CodeError';
}

const names: Record<EnvelopeKind, { it: string; again: string }> = {
	VC: { it: 'link', again: 'Scan or copy it once more, from beginning to end.' },
	VM: { it: 'code', again: 'Scan or copy it once more, from beginning to end.' }
};

/** @param content up to 65,529 bytes */
export function seal(kind: EnvelopeKind, content: Uint8Array): string {
	const prefix = `${kind}${VERSION}-`;
	const bytes = new Uint8Array(HEAD + content.length + TAIL);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, bytes.length);
	bytes.set(content, HEAD);
	view.setUint32(bytes.length - TAIL, checksum(prefix, bytes.subarray(0, -TAIL)));
	return prefix + toBase32(bytes);
}

/** @throws CodeError naming the fault */
export function open(kind: EnvelopeKind, text: string): Uint8Array {
	const { it, again } = names[kind];
	const [, found, version, symbols] = /^(V[CM])(\d+)-([A-Z2-7]*)$/.exec(text.toUpperCase()) ?? [];
	if (!found) throw new CodeError(`This is not a ${it} of Value Mirror’s classroom.`);
	if (found !== kind)
		throw new CodeError(
			found === 'VC'
				? 'This is the link to join a class, not a hand-in.'
				: 'This is a hand-in, not the link to join a class.'
		);
	if (Number(version) !== VERSION)
		throw new CodeError(
			`This ${it} was made by another version of Value Mirror. Reload the page there and here, then make it anew.`
		);
	const bytes = fromBase32(symbols!);
	if (bytes.length < HEAD) throw new CodeError(`The end of this ${it} is missing. ${again}`);
	const length = new DataView(bytes.buffer).getUint16(0);
	if (bytes.length < length)
		throw new CodeError(`The end of this ${it} is missing, or it was changed. ${again}`);
	const spoiled = new CodeError(
		`This ${it} was changed on the way: its checksum differs. ${again}`
	);
	if (length < HEAD + TAIL || toBase32(bytes.subarray(0, length)) !== symbols) throw spoiled;
	const written = new DataView(bytes.buffer).getUint32(length - TAIL);
	if (written !== checksum(`${kind}${VERSION}-`, bytes.subarray(0, length - TAIL))) throw spoiled;
	return bytes.slice(HEAD, length - TAIL);
}

/** Characters after the prefix that a code says it has; null where its first ones are not there. @param symbols base 32 */
export function announcedLength(symbols: string): number | null {
	const bytes = fromBase32(symbols.slice(0, 4));
	if (bytes.length < HEAD) return null;
	return Math.ceil((8 * new DataView(bytes.buffer).getUint16(0)) / 5);
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

function toBase32(bytes: Uint8Array): string {
	let text = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
		held &= (1 << bits) - 1;
	}
	return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31]! : text;
}

/** What is left of a last, incomplete byte is dropped. */
function fromBase32(symbols: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(Math.floor((symbols.length * 5) / 8));
	let held = 0;
	let bits = 0;
	let at = 0;
	for (const symbol of symbols) {
		held = ((held << 5) | ALPHABET.indexOf(symbol)) & 0xfff;
		bits += 5;
		if (bits >= 8) bytes[at++] = (held >> (bits -= 8)) & 0xff;
	}
	return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** CRC-32 of ISO 3309, as in zip and PNG: finds accidents, and is no signature. Unsigned. */
function crc32(bytes: Uint8Array): number {
	let value = 0xffffffff;
	for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
	return ~value >>> 0;
}
