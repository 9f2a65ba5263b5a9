import { hex } from '../hex';

/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, by the browser.
 * @returns 64 hexadecimal digits, or null where there is no `crypto.subtle`: a page not served over HTTPS or
 * from localhost has none
 */
export async function sha256(text: string): Promise<string | null> {
	const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
	return hex(new Uint8Array(digest));
}
