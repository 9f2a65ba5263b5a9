import { reasonOf } from '../spoken-error';
import { ReasonerError } from './errors';
import type { Bytes } from './model-files';

/**
 * Fetches a file whole, telling of every piece as it comes.
 * @param cache `reload` gets past a browser cache that holds a bad copy
 * @throws ReasonerError `missing` if the server has no such file, `unreachable` if it could not be had now
 */
export async function download(
	url: string,
	cache: RequestCache,
	onBytes: (count: number) => void
): Promise<Bytes> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	try {
		const response = await fetch(url, { cache, credentials: 'same-origin' });
		if (response.status === 404 || response.status === 410)
			throw new ReasonerError('notOnServer', { url });
		if (!response.ok || !response.body)
			throw new Error(`the server answered with status ${response.status}`);
		const reader = response.body.getReader();
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			pieces.push(read.value);
			length += read.value.length;
			onBytes(read.value.length);
		}
	} catch (error) {
		if (error instanceof ReasonerError) throw error;
		throw new ReasonerError('notDownloaded', { url, reason: reasonOf(error) }, { cause: error });
	}
	const whole = new Uint8Array(length);
	let offset = 0;
	for (const piece of pieces) {
		whole.set(piece, offset);
		offset += piece.length;
	}
	return whole;
}
