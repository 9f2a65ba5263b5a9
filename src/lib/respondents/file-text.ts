import { RespondentsFileError } from './file-error';
import { begins, encodingOf, otherFormatOf, SNIFFED } from './formats';
import { GZIP, gunzip, unzip, ZIP } from './unpack';

/** The bytes of a file as they arrive, from a disk, a network or a file picker. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** What is in something is looked at, too: a gzipped zip holds a table all the same. */
const DEEPEST = 3;

/**
 * The text of a CSV file piece by piece, never the whole of it at once: plain, gzipped or the one in a zip, in UTF-8
 * or UTF-16.
 * @param file its name, for messages
 * @param onBytes told how many bytes of the file, as given, have been read so far
 * @throws RespondentsFileError where the file is empty, of another format, or a damaged archive
 */
export async function* textOf(
	source: ByteSource,
	file: string,
	onBytes: (bytes: number) => void
): AsyncGenerator<string> {
	const { head, bytes } = await unpacked(counted(iterate(source), onBytes), file);
	const decoder = new TextDecoder(encodingOf(head));
	for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

async function unpacked(source: AsyncGenerator<Uint8Array>, file: string, depth = 0) {
	const found = await peek(source);
	const { head, bytes } = found;
	if (head.length === 0) throw new RespondentsFileError('empty', { file });
	if (depth < DEEPEST) {
		if (begins(head, GZIP)) return unpacked(gunzip(bytes, file), file, depth + 1);
		if (begins(head, ZIP)) return unpacked(unzip(bytes, file), file, depth + 1);
	}
	const format = otherFormatOf(head);
	if (format) throw new RespondentsFileError(format, { file });
	return found;
}

/** Safari's streams are not iterable, so a stream is read through its reader. */
async function* iterate(source: ByteSource): AsyncGenerator<Uint8Array> {
	if (!('getReader' in source)) return yield* source;
	const reader = source.getReader();
	try {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		// Without an await: a source that has already failed would replace the error under way.
		reader.cancel().catch(() => {});
	}
}

async function* counted(source: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
	let bytes = 0;
	for await (const piece of source) {
		bytes += piece.length;
		onBytes(bytes);
		yield piece;
	}
}

/** The first bytes, and all bytes including those. Empty pieces and pieces of one byte do no harm. */
async function peek(source: AsyncGenerator<Uint8Array>) {
	const pieces: Uint8Array[] = [];
	let length = 0;
	while (length < SNIFFED) {
		const { value, done } = await source.next();
		if (done) break;
		pieces.push(value);
		length += value.length;
	}
	const head = Uint8Array.from(pieces.flatMap((piece) => [...piece.subarray(0, SNIFFED)]));
	async function* bytes() {
		try {
			yield* pieces;
			yield* source;
		} finally {
			await source.return(undefined);
		}
	}
	return { head, bytes: bytes() };
}
