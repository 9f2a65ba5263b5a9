/** Bytes as hexadecimal digits, two a byte, in lower case. */
export function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Random bytes as hexadecimal digits. @param bytes how many; 16 never meet by chance */
export function randomHex(bytes: number): string {
	return hex(crypto.getRandomValues(new Uint8Array(bytes)));
}
