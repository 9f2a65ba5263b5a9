import type { Taken } from '$lib/classroom/collect';
import { CodeError } from '$lib/classroom/envelope';
import { readClassFile } from '$lib/classroom/files';
import { FileError, textOf } from '$lib/storage/file';
import { textInPicture } from '$lib/components/qr-detector';

export interface Dropped {
	/** What the files hold, one after another. */
	readonly text: string;
	/** Files that hold nothing that could be a code, by name; none of them keeps the others from being read. */
	readonly refused: readonly Taken[];
}

/** Reads files with codes in them, pictures of QR codes, a saved class: whatever students send. */
export async function readDropped(files: Iterable<File>): Promise<Dropped> {
	const texts: string[] = [];
	const refused: Taken[] = [];
	for (const file of files)
		try {
			texts.push(await (file.type.startsWith('image/') ? codesInPicture(file) : codesIn(file)));
		} catch (error) {
			refused.push({ kind: 'refused', excerpt: file.name, reason: reasonOf(error) });
		}
	return { text: texts.join('\n'), refused };
}

async function codesInPicture(file: File): Promise<string> {
	const text = await textInPicture(file);
	if (text === '')
		throw new CodeError(
			'No QR code was found in this picture. Take it again, nearer and straight from the front.'
		);
	return text;
}

async function codesIn(file: File): Promise<string> {
	const text = await textOf(file);
	return text.trimStart().startsWith('{') ? readClassFile(text).codes.join('\n') : text;
}

/** What a browser says of a file that it cannot open names no way out. */
function reasonOf(error: unknown): string {
	return error instanceof CodeError || error instanceof FileError
		? error.message
		: 'This file cannot be opened. Save it once more, or paste the code as text.';
}
