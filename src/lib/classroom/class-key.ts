/**
 * The key of a class. The link carries its public half, to which hand-ins are sealed; the secret half stays on the
 * teacher's device until the class is closed. All of it works on plain http: of the browser only random numbers are
 * needed, and every page has those.
 */
import { x25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { hex, randomHex } from '../hex';
import { toBase32 } from './base32';

/** Bytes of either half (X25519, RFC 7748). */
export const KEY_BYTES = 32;
/** Bytes of a class's id. */
export const ID_BYTES = 4;

/** Letters of a mark: 30 bits, so that a look-alike would take a billion tries. */
const MARK = 6;

/** A new secret half, as 64 hexadecimal digits. */
export function newSecret(): string {
	return randomHex(KEY_BYTES);
}

/** The public half of a secret one, both as 64 hexadecimal digits. */
export function publicKeyOf(secret: string): string {
	return hex(x25519.getPublicKey(hexToBytes(secret)));
}

/** The id of a class: the first 32 bits of its public key's SHA-256, as eight hexadecimal digits. */
export function idOf(publicKey: string): string {
	return hex(sha256(hexToBytes(publicKey)).subarray(0, ID_BYTES));
}

/** What people compare by eye, on the projector and on their own screens: `K7Q FMA`. @param id of a class */
export function markOf(id: string): string {
	const letters = toBase32(hexToBytes(id)).slice(0, MARK);
	return `${letters.slice(0, MARK / 2)} ${letters.slice(MARK / 2)}`;
}

/**
 * What two halves of different pairs have in common.
 * @throws Error for a public half that would give the same secret to everybody (all zeros)
 */
export function sharedSecret(secret: Uint8Array, publicKey: Uint8Array): Uint8Array {
	return x25519.getSharedSecret(secret, publicKey);
}

/** Whether something can be sealed to a public half without everybody being able to open it. */
export function isUsable(publicKey: string): boolean {
	try {
		sharedSecret(x25519.utils.randomSecretKey(), hexToBytes(publicKey));
		return true;
	} catch {
		return false;
	}
}
