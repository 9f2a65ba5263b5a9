/** Archives, unpacked as they arrive: neither the archive nor what is in it is ever held whole. */
import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { crc32 } from '../checksum';
import { RespondentsFileError, type OtherFormat } from './file-error';

type Bytes = AsyncIterable<Uint8Array>;

export const GZIP = [0x1f, 0x8b];
export const ZIP = [0x50, 0x4b];

/**
 * What is in a gzip file, of one member or several, each checked by its checksum. (The browser's own
 * `DecompressionStream` takes a second member for rubbish.)
 * @throws RespondentsFileError for one that is damaged or cut short
 */
export async function* gunzip(source: Bytes, file: string): AsyncGenerator<Uint8Array> {
	/** Bytes of the checksum and the length at the end of a member. */
	const TRAILER = 8;
	/** Enough for the trailer of a member and the header of the next, which is told of once it is whole. */
	const KEPT = 4096;
	const damaged = (cause?: unknown) => new RespondentsFileError('damagedGzip', { file }, { cause });
	let checksum = 0;
	let out: Uint8Array[] = [];
	/** The bytes given last, and where in the file they end. */
	let recent = new Uint8Array(0);
	let end = 0;

	function check(memberEnd: number): void {
		const start = recent.length - (end - memberEnd) - TRAILER;
		const trailer = new DataView(recent.buffer, recent.byteOffset, recent.byteLength);
		if (start < 0 || trailer.getUint32(start, true) !== checksum) throw damaged();
		checksum = 0;
	}

	const member = new Gunzip((bytes) => {
		checksum = crc32(bytes, checksum);
		if (bytes.length > 0) out.push(bytes);
	});
	member.onmember = check;

	function push(bytes: Uint8Array, last: boolean): Uint8Array[] {
		recent = joined(recent.subarray(-KEPT), bytes);
		end += bytes.length;
		try {
			member.push(bytes, last);
			if (last) check(end);
		} catch (cause) {
			throw cause instanceof RespondentsFileError ? cause : damaged(cause);
		}
		const ready = out;
		out = [];
		return ready;
	}

	for await (const bytes of source) yield* push(bytes, false);
	yield* push(new Uint8Array(0), true);
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(before.length + after.length);
	bytes.set(before);
	bytes.set(after, before.length);
	return bytes;
}

const TABLES = /\.(csv|tsv|tab|txt|dat)$/i;
/** What else is in archives of the survey, and the format it would be refused as. */
const OTHERS: readonly (readonly [RegExp, OtherFormat])[] = [
	[/^\[Content_Types\]\.xml$/, 'excel'],
	[/\.z?sav$/i, 'spss'],
	[/\.dta$/i, 'stata'],
	[/\.(rds|rda|rdata)$/i, 'r'],
	[/\.(sas7bdat|xpt)$/i, 'sas'],
	[/\.xlsx?$/i, 'excel']
];

/**
 * The one CSV file in a zip; documents beside it are passed over.
 * @throws RespondentsFileError where there is none, or a second one, or the zip is damaged or cut short
 */
export async function* unzip(source: Bytes, file: string): AsyncGenerator<Uint8Array> {
	const damaged = (cause?: unknown) => new RespondentsFileError('damagedZip', { file }, { cause });
	const directory = new Directory();
	let out: Uint8Array[] = [];
	let checksum = 0;
	let table: string | undefined;
	let whole = false;
	let format: OtherFormat | undefined;
	let failure: unknown;

	const zip = new Unzip((entry) => {
		const name = entry.name.split('/').at(-1)!;
		// What one system adds for itself is nobody's table.
		if (name === '' || name.startsWith('.') || entry.name.startsWith('__MACOSX/')) return;
		if (!TABLES.test(name)) {
			format ??= OTHERS.find(([pattern]) => pattern.test(name))?.[1];
			return;
		}
		if (table !== undefined) {
			failure ??= new RespondentsFileError('severalInZip', { file, first: table, second: name });
			return;
		}
		table = entry.name;
		entry.ondata = (error, bytes, last) => {
			if (error) failure ??= damaged(error);
			else if (bytes.length > 0) {
				checksum = crc32(bytes, checksum);
				out.push(bytes);
			}
			whole ||= last;
		};
		entry.start();
	});
	zip.register(UnzipInflate);

	function push(bytes: Uint8Array, last: boolean): Uint8Array[] {
		directory.add(bytes);
		try {
			zip.push(bytes, last);
		} catch (cause) {
			failure ??= damaged(cause);
		}
		if (failure) throw failure;
		const ready = out;
		out = [];
		return ready;
	}

	for await (const bytes of source) yield* push(bytes, false);
	yield* push(new Uint8Array(0), true);
	if (table === undefined) {
		if (!directory.found) throw damaged();
		throw new RespondentsFileError(format ?? 'nothingInZip', { file });
	}
	if (!whole || directory.checksumOf(table) !== checksum) throw damaged();
}

/** The list at the end of a zip, which says what the checksum of each entry is. */
class Directory {
	/** Bytes kept for it: enough for hundreds of entries. */
	static readonly #KEPT = 1 << 16;
	static readonly #ENTRY = 0x02014b50;
	#tail = new Uint8Array(0);

	add(bytes: Uint8Array): void {
		const kept = bytes.subarray(-Directory.#KEPT);
		this.#tail = joined(this.#tail.subarray(-(Directory.#KEPT - kept.length || 1)), kept);
	}

	get found(): boolean {
		return this.#entries().next().done === false;
	}

	/** @returns undefined for a name that is not in the list, or if there is no list */
	checksumOf(name: string): number | undefined {
		for (const entry of this.#entries()) if (entry.name === name) return entry.checksum;
		return undefined;
	}

	*#entries() {
		const view = new DataView(this.#tail.buffer);
		for (let at = 0; at + 46 <= view.byteLength; at++) {
			if (view.getUint32(at, true) !== Directory.#ENTRY) continue;
			const name = this.#tail.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
			yield { name: new TextDecoder().decode(name), checksum: view.getUint32(at + 16, true) };
		}
	}
}
