import { readClassFile, type Missing } from '$lib/classroom/class-file';
import type { ClassRecord } from '$lib/classroom/class-record';
import { CodeError } from '$lib/classroom/code-error';
import type { Outcome } from '$lib/classroom/receive';
import { textInPicture } from '$lib/components/qr-detector';
import { FileError, textOf } from '$lib/storage/file';

type Refused = Extract<Outcome, { kind: 'refused' }>;

/** What is in one file: text that may hold codes, the same class from another device, or nothing that can be used. */
export type Found = { readonly name: string } & (
	| {
			readonly kind: 'text';
			readonly text: string;
			/** What to say where no code is in it. */ readonly empty: Refused;
	  }
	| { readonly kind: 'class'; readonly record: ClassRecord; readonly missing: Missing }
	| { readonly kind: 'refused'; readonly refused: Refused }
);

/** Bytes that are unpacked of one file at the most: codes are short, and a zip can hold far more than it seems. */
const LARGEST = 20e6;
const PICTURE = /\.(png|jpe?g|gif|webp|bmp|avif|heic)$/i;
/** How a zip begins, and with it what word processors save. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads files with codes in them, pictures of QR codes, zips of either, a saved class: whatever students send. */
export async function* textsOf(
	files: readonly File[],
	{ id }: Pick<ClassRecord, 'id'>
): AsyncGenerator<Found> {
	for (const file of files)
		try {
			if (await isZip(file)) yield* unpacked(file);
			else yield await found(file, id);
		} catch (error) {
			yield { kind: 'refused', name: file.name, refused: refusedFor(error) };
		}
}

async function found(file: File, id: string): Promise<Found> {
	const { name } = file;
	if (file.type.startsWith('image/') || PICTURE.test(name))
		return {
			kind: 'text',
			name,
			text: await textInPicture(file),
			empty: refusedFor(new CodeError('picture without code'))
		};
	const text = await textOf(file);
	if (/^\s*\{\s*"format"/.test(text)) {
		const { record, missing } = readClassFile(text);
		if (record.id !== id) throw new CodeError('file of another class');
		return { kind: 'class', name, record, missing };
	}
	return {
		kind: 'text',
		name,
		text,
		empty: refusedFor(new CodeError('file without code'))
	};
}

async function isZip(file: Blob): Promise<boolean> {
	const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
	return ZIP.every((byte, index) => head[index] === byte);
}

/** The files in a zip, as a learning platform gives them, each under its own name. */
async function* unpacked(file: File): AsyncGenerator<Found> {
	if (file.size > LARGEST) throw new CodeError('file too large');
	// Loaded when wanted: most teachers never drop a zip.
	const { unzipSync } = await import('fflate');
	let room = LARGEST;
	const inside = unzipSync(new Uint8Array(await file.arrayBuffer()), {
		filter: ({ originalSize }) => (room -= originalSize) >= 0
	});
	const parts = Object.entries(inside).filter(([, bytes]) => bytes.length > 0);
	if (room < 0) throw new CodeError('too much in a file');
	// A word processor's file is a zip, too: all of it is one document.
	if ('[Content_Types].xml' in inside || 'mimetype' in inside) {
		const text = parts.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
		yield {
			kind: 'text',
			name: file.name,
			text,
			empty: refusedFor(new CodeError('document without code'))
		};
		return;
	}
	for (const [path, bytes] of parts) {
		const name = path.split('/').at(-1) ?? path;
		// What one system adds for itself is nobody's hand-in.
		if (name.startsWith('.') || path.startsWith('__MACOSX/')) continue;
		const own = new File([bytes as Uint8Array<ArrayBuffer>], path);
		try {
			yield await found(own, '');
		} catch (error) {
			yield { kind: 'refused', name: path, refused: refusedFor(error) };
		}
	}
}

/** What a browser says of a file that it cannot open names no way out. */
export function refusedFor(error: unknown): Refused {
	const { message } =
		error instanceof CodeError || error instanceof FileError
			? error
			: new CodeError('file not opened');
	return { kind: 'refused', fault: 'no code', message, line: 1, before: '' };
}
