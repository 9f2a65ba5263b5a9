import { RespondentsFileError } from './file-error';

/** The bytes of a file as they arrive, from a disk, a network or a file picker. */
export type ByteSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** First bytes of what people give instead of a CSV file. */
const OTHER_FORMATS = [
	[[0x50, 0x4b], 'zip'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'excel'],
	[[0x24, 0x46, 0x4c], 'spss'],
	[[0x3c, 0x73, 0x74, 0x61], 'stata'],
	[[0x52, 0x44, 0x58], 'r'],
	[[0xff, 0xfe], 'utf16'],
	[[0xfe, 0xff], 'utf16']
] as const;

/** Enough bytes to tell the formats apart. */
const SNIFFED = 4;

/**
 * The text of a CSV file, plain or gzipped, piece by piece; never the whole of it at once.
 * @param file its name, for messages
 * @param onBytes told how many bytes of the file, as given, have been read so far
 * @throws RespondentsFileError where the file is empty, of another format, or a damaged gzip file
 */
export async function* textOf(
	source: ByteSource,
	file: string,
	onBytes: (bytes: number) => void
): AsyncGenerator<string> {
	const raw = counted(iterate(source), onBytes);
	const { head, bytes } = await peek(raw);
	if (head.length === 0) throw new RespondentsFileError('empty', { file });
	refuseOtherFormats(head, file);
	const decoder = new TextDecoder();
	if (head[0] === 0x1f && head[1] === 0x8b) {
		const inner = await peek(gunzip(bytes, file));
		refuseOtherFormats(inner.head, file);
		for await (const piece of inner.bytes) yield decoder.decode(piece, { stream: true });
	} else for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

function refuseOtherFormats(head: Uint8Array, file: string) {
	for (const [magic, format] of OTHER_FORMATS)
		if (magic.every((byte, index) => head[index] === byte))
			throw new RespondentsFileError(format, { file });
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
	// A failing source is not a damaged archive: it is told apart by remembering what it threw.
	let failure: unknown;
	const iterator = bytes[Symbol.asyncIterator]();
	const compressed = new ReadableStream<Uint8Array<ArrayBuffer>>({
		async pull(controller) {
			try {
				const { value, done } = await iterator.next();
				if (done) controller.close();
				else controller.enqueue(value as Uint8Array<ArrayBuffer>);
			} catch (error) {
				failure = error;
				controller.error(error);
			}
		},
		async cancel() {
			await iterator.return?.();
		}
	});
	try {
		yield* iterate(compressed.pipeThrough(new DecompressionStream('gzip')));
	} catch (error) {
		if (failure) throw failure;
		throw new RespondentsFileError('damagedGzip', { file }, { cause: error });
	}
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
		yield* pieces;
		yield* source;
	}
	return { head, bytes: bytes() };
}
