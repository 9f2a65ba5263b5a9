/** Bytes as letters and digits: base 32 of RFC 4648, without padding; the unused bits of the last letter are 0. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function toBase32(bytes: Uint8Array): string {
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

/** What is left of a last, incomplete byte is dropped. @param symbols of the alphabet, capital letters */
export function fromBase32(symbols: string): Uint8Array<ArrayBuffer> {
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

/** Letters that this many bytes take. */
export function base32Length(bytes: number): number {
	return Math.ceil((8 * bytes) / 5);
}
