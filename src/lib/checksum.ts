const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/**
 * CRC-32 of ISO 3309, as in gzip, zip and PNG: finds accidents, and is no signature. Unsigned.
 * @param before the checksum of what comes before these bytes, where they come in pieces
 */
export function crc32(bytes: Uint8Array, before = 0): number {
	let value = ~before;
	for (let index = 0; index < bytes.length; index++)
		value = (value >>> 8) ^ table[(value ^ bytes[index]!) & 0xff]!;
	return ~value >>> 0;
}
