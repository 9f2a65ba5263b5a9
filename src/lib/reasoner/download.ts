import { reasonOf } from '../spoken-error';
import { ReasonerError } from './errors';
import type { Bytes } from './model-files';

/** Milliseconds without a single byte after which nothing more is hoped for. */
export const STALLED = 20_000;

/**
 * Fetches a file whole, telling of every piece as it comes.
 * @param cache `reload` gets past a browser cache that holds a bad copy
 * @throws ReasonerError `missing` if the server has no such file, `unreachable` if it could not be had now, or nothing of it
 * came for a while
 */
export async function download(
	url: string,
	cache: RequestCache,
	onBytes: (count: number) => void
): Promise<Bytes> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const given = new AbortController();
	const giveUp = () => given.abort();
	let patience = setTimeout(giveUp, STALLED);
	try {
		const { signal } = given;
		const response = await fetch(url, { cache, credentials: 'same-origin', signal });
		if (response.status === 404 || response.status === 410)
			throw new ReasonerError('notOnServer', { url });
		if (!response.ok || !response.body)
			throw new Error(`the server answered with status ${response.status}`);
		const reader = response.body.getReader();
		for (let read = await reader.read(); !read.done; read = await reader.read()) {
			clearTimeout(patience);
			patience = setTimeout(giveUp, STALLED);
			pieces.push(read.value);
			length += read.value.length;
			onBytes(read.value.length);
		}
	} catch (error) {
		if (error instanceof ReasonerError) throw error;
		if (given.signal.aborted)
			throw new ReasonerError('stalled', { url, seconds: STALLED / 1000 }, { cause: error });
		throw new ReasonerError('notDownloaded', { url, reason: reasonOf(error) }, { cause: error });
	} finally {
		clearTimeout(patience);
	}
	const whole = new Uint8Array(length);
	let offset = 0;
	for (const piece of pieces) {
		whole.set(piece, offset);
		offset += piece.length;
	}
	return whole;
}
