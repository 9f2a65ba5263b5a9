import { sha256 as digest } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hex } from '../hex';

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes. By a library and not by the browser, which has one only over HTTPS: a
 * class in a local network is often served over plain http.
 * @returns 64 hexadecimal digits
 */
export function sha256(text: string): string {
	return hex(digest(utf8ToBytes(text)));
}
