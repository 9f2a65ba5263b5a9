/** What people give instead of a CSV file, told by its first bytes. */
import type { OtherFormat } from './file-error';

/** Bytes that are enough to tell the formats apart. */
export const SNIFFED = 16;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** First bytes, longer ones before those they begin with. */
const MAGIC: readonly (readonly [readonly number[], OtherFormat])[] = [
	[[0xd0, 0xcf, 0x11, 0xe0], 'excel'],
	[ascii('$FL2'), 'spss'],
	[ascii('$FL3'), 'spss'],
	[ascii('<stata_dta>'), 'stata'],
	[ascii('RDX'), 'r'],
	[ascii('RDA'), 'r'],
	// What is inside an .rds, which is gzipped: binary or as text.
	[[0x58, 0x0a, 0, 0], 'r'],
	[ascii('A\n2\n'), 'r'],
	[ascii('A\n3\n'), 'r'],
	[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc2, 0xea, 0x81, 0x60], 'sas'],
	[ascii('HEADER RECORD***'), 'sas'],
	[ascii('%PDF'), 'pdf'],
	[[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
	[ascii('Rar!'), 'archive'],
	[ascii('BZh'), 'archive'],
	[[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'archive'],
	[[0x28, 0xb5, 0x2f, 0xfd], 'archive']
];

/** The format that bytes begin like, other than text; undefined where they may be a CSV file. */
export function otherFormatOf(head: Uint8Array): OtherFormat | undefined {
	const found = MAGIC.find(([magic]) => begins(head, magic));
	if (found) return found[1];
	if (isOldStata(head)) return 'stata';
	return /^[\s\uFEFF]*</.test(new TextDecoder().decode(head)) ? 'web' : undefined;
}

export function begins(head: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, index) => head[index] === byte);
}

/** Stata 5 to 12: the version, the order of bytes (1 or 2), then 1 and 0. */
function isOldStata([version = 0, order = 0, kind, unused]: Uint8Array): boolean {
	return (
		version >= 105 && version <= 115 && (order === 1 || order === 2) && kind === 1 && unused === 0
	);
}

/**
 * The encoding of text, by its byte order mark or, without one, by where the zeros of its first letters are, which
 * a header has only in UTF-16.
 */
export function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
	return 'utf-8';
}
