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
import {
	envelopeLength,
	HAND_IN_VERSION,
	prefixOf,
	unwrap,
	wrap,
	type HandInVersion
} from './envelope';

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
 * @param version in which the content is written
 * @param once the secret half made for this code alone: given in tests, otherwise random; it is kept nowhere
 */
export function sealCode(
	publicKey: string,
	content: Uint8Array,
	version: HandInVersion = HAND_IN_VERSION,
	once: Uint8Array = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
): string {
	const to = hexToBytes(publicKey);
	const id = hexToBytes(idOf(publicKey));
	const from = x25519.getPublicKey(once);
	const locked = cipher(version, sharedSecret(once, to), from, to, id).encrypt(content);
	return wrap('VM', version, concatBytes(id, from, locked));
}

/** In which of the versions that can be read a code says it is; what is of none is refused as one of the newest. */
function versionOf(code: string): HandInVersion {
	return code.toUpperCase().startsWith(prefixOf('VM', 2)) ? 2 : HAND_IN_VERSION;
}

/**
 * Opens a code.
 * @param secret of the class, 64 hexadecimal digits
 * @returns its content, and in which version that is written
 * @throws CodeError naming the fault: of another kind, version or class, cut off, changed, not sealed to this class
 */
export function openCode(
	secret: string,
	code: string
): { readonly version: HandInVersion; readonly content: Uint8Array } {
	const publicKey = publicKeyOf(secret);
	const version = versionOf(code);
	const bytes = unwrap('VM', version, code);
	if (bytes.length < ID_BYTES + KEY_BYTES + TAG_BYTES) throw new CodeError('not sealed');
	const id = hex(bytes.subarray(0, ID_BYTES));
	if (id !== idOf(publicKey)) throw new CodeError('other class', { mark: markOf(id) });
	const from = bytes.subarray(ID_BYTES, ID_BYTES + KEY_BYTES);
	try {
		const shared = sharedSecret(hexToBytes(secret), from);
		const opened = cipher(version, shared, from, hexToBytes(publicKey), hexToBytes(id));
		return { version, content: opened.decrypt(bytes.subarray(ID_BYTES + KEY_BYTES)) };
	} catch {
		throw new CodeError('not sealed');
	}
}

function cipher(
	version: HandInVersion,
	shared: Uint8Array,
	from: Uint8Array,
	to: Uint8Array,
	id: Uint8Array
) {
	const info = utf8ToBytes(`value-mirror hand-in ${version}`);
	const key = hkdf(sha256, shared, concatBytes(from, to), info, KEY_BYTES);
	return chacha20poly1305(key, NONCE, concatBytes(utf8ToBytes(prefixOf('VM', version)), id));
}
