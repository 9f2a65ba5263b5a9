/** A run's id: 128 random bits in hexadecimal, so that runs of different devices never meet by chance. */
export function newRunId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
}
