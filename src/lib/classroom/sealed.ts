/**
 * A hand-in as a code that only the teacher's device can open: X25519 (RFC 7748) with a key made for this one code,
 * HKDF-SHA-256 (RFC 5869) and ChaCha20-Poly1305 (RFC 8439). Outside the seal stand only the class's id, so that a code
 * of another class can be named, and the envelope's length and checksum, which tell "cut off" and "changed" apart.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { hex } from '../hex';
import { ID_BYTES, idOf, KEY_BYTES, markOf, publicKeyOf, sharedSecret } from './class-key';
import { CodeError } from './code-error';
import { envelopeLength, prefixOf, unwrap, wrap } from './envelope';

const INFO = utf8ToBytes('value-mirror hand-in 2');
const TAG_BYTES = 16;
/** The key is used once, so the nonce need not be random. */
const NONCE = new Uint8Array(12);

/**
 * Characters of a code. The sizes that docs/classroom-codes.md promises are held to it by a test.
 * @param content bytes
 * @public
 */
export function codeLength(content: number): number {
	return envelopeLength(ID_BYTES + KEY_BYTES + content + TAG_BYTES);
}

/**
 * Seals the content of a hand-in to a class.
 * @param publicKey of the class, 64 hexadecimal digits
 * @param once the secret half made for this code alone: given in tests, otherwise random; it is kept nowhere
 */
export function sealCode(
	publicKey: string,
	content: Uint8Array,
	once: Uint8Array = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
): string {
	const to = hexToBytes(publicKey);
	const id = hexToBytes(idOf(publicKey));
	const from = x25519.getPublicKey(once);
	const locked = cipher(sharedSecret(once, to), from, to, id).encrypt(content);
	return wrap('VM', 2, concatBytes(id, from, locked));
}

/** The id of the class that a code was made for. @throws CodeError if it is no whole code */
function classOf(code: string): string {
	const bytes = unwrap('VM', 2, code);
	if (bytes.length < ID_BYTES + KEY_BYTES + TAG_BYTES) throw new CodeError('not sealed');
	return hex(bytes.subarray(0, ID_BYTES));
}

/**
 * Opens a code.
 * @param secret of the class, 64 hexadecimal digits
 * @throws CodeError naming the fault: of another kind, version or class, cut off, changed, not sealed to this class
 */
export function openCode(secret: string, code: string): Uint8Array {
	const publicKey = publicKeyOf(secret);
	const id = classOf(code);
	if (id !== idOf(publicKey)) throw new CodeError('other class', { mark: markOf(id) });
	const bytes = unwrap('VM', 2, code).subarray(ID_BYTES);
	const from = bytes.subarray(0, KEY_BYTES);
	try {
		const shared = sharedSecret(hexToBytes(secret), from);
		const opened = cipher(shared, from, hexToBytes(publicKey), hexToBytes(id));
		return opened.decrypt(bytes.subarray(KEY_BYTES));
	} catch {
		throw new CodeError('not sealed');
	}
}

function cipher(shared: Uint8Array, from: Uint8Array, to: Uint8Array, id: Uint8Array) {
	const key = hkdf(sha256, shared, concatBytes(from, to), INFO, KEY_BYTES);
	return chacha20poly1305(key, NONCE, concatBytes(utf8ToBytes(prefixOf('VM', 2)), id));
}
