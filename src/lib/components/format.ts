/** A probability as a whole per cent: 0.416 → "42 %". Below half a per cent it says so. */
export function percent(probability: number): string {
	if (probability > 0 && probability < 0.005) return '<1 %';
	return `${Math.round(100 * probability)} %`;
}

/** A number of things in words: `count(1, 'answer')` → "1 answer". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
	return `${n} ${n === 1 ? noun : plural}`;
}

/** Bytes as megabytes with one decimal: "4.9 MB". */
export function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Room on a device: "22.3 MB", from a thousand megabytes on "10.8 GB". */
export function room(bytes: number): string {
	return bytes < 1e9 ? megabytes(bytes) : `${(bytes / 1e9).toFixed(1)} GB`;
}
