/** Everything a person has, as one JSON file, and back. The format is described in docs/file-format.md. */
import * as v from 'valibot';
import { readJson } from '../read-json';
import { checkSeals } from '../run/seal';
import { sha256 } from '../run/sha256';
import { SpokenError, type Said } from '../spoken-error';
import { broughtUp } from './earlier-files';
import type { FileRun } from './file-shape';
import { fromFile, placeOfFault, toFile } from './file-runs';
import { isOfOtherQuestions } from './set-aside';
import { nameAsFound } from '../run/name';
import type { WholeRun } from '../run/types';

const FILE_FORMAT = 'value-mirror';
/** Version 5 has contests with language models. Version 2 knew runs of a class, which version 4 leaves out; version 3 what was seen, asked again and said of bold guesses. */
export const FILE_VERSION = 6;
const FIRST_VERSION = 1;
/** Bytes, and characters. A run of all items with its seals has some 0.2 million. */
const LONGEST = 50e6;

const messages = {
	notJson: () => 'This file is not one of Value Mirror’s, or the end of it is missing.',
	otherFile: () => 'This file was not written by Value Mirror’s “Save everything as a file”.',
	newer: () =>
		'This file was written by a newer version of Value Mirror. Reload this page to get the newest version, then try again.',
	tooLong: () => 'This file is far longer than any that Value Mirror writes.',
	damaged: () =>
		'This file was changed or damaged after it was written: its checksum differs. Export it again where it came from.',
	impossible: ({ at }: { at: string }) => `This file holds something no run can have, at ${at}.`,
	brokenSeal: () =>
		'A sealed guess in this file is not what was sealed: it was changed after the fact.',
	nobody: () => 'There is no answer in this file.'
};

/** A file that cannot be read in; the message says why, and that nothing has changed. */
export class FileError extends SpokenError {
	override readonly name = 'FileError';

	constructor(...said: Said<typeof messages>) {
		super(withNothingChanged, said);
	}
}

/** The same messages, each with what matters most to the person after it. */
const withNothingChanged = Object.fromEntries(
	Object.entries(messages).map(([key, message]) => [
		key,
		(params: never) => `${message(params)} Nothing has been changed.`
	])
);

/** What can be said of a file of any version, a later one’s too. */
const envelope = v.looseObject({
	format: v.literal(FILE_FORMAT),
	version: v.pipe(v.number(), v.integer(), v.minValue(1))
});
const file = v.strictObject({
	format: v.literal(FILE_FORMAT),
	version: v.pipe(v.number(), v.integer(), v.minValue(FIRST_VERSION), v.maxValue(FILE_VERSION)),
	/** By the clock of the device, which may be off by thousands of years: nothing follows from it. */
	exportedAt: v.string(),
	runs: v.unknown(),
	sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))
});

/** What a file does not hold, or what of a file cannot be read in. */
export interface LeftOut {
	/** Its place among the runs, from 1. */
	readonly place: number;
	/** Empty where it has none that can be read. */
	readonly name: string;
	readonly why: string;
}

/** What could not be written, so that it can be saved as it is. */
export interface NotWritten extends LeftOut {
	readonly whole: WholeRun;
}

/**
 * The text of a file with these runs, each held to what reading it in will hold it to.
 * @returns the text, and the runs that are not in it, since the whole file would be worth less with them
 */
export async function writeFile(
	runs: readonly WholeRun[],
	now: Date
): Promise<{ readonly text: string; readonly leftOut: readonly NotWritten[] }> {
	const listed: unknown[] = [];
	const leftOut: NotWritten[] = [];
	for (const [index, whole] of runs.entries()) {
		const written = asWritten(whole);
		const fault = written === null ? 'damaged' : await faultOf(written);
		if (fault === null) listed.push(written);
		else leftOut.push({ ...named(whole.run, index), why: reasonFor(fault), whole });
	}
	const content = {
		format: FILE_FORMAT,
		version: FILE_VERSION,
		exportedAt: now.toISOString(),
		runs: listed,
		sha256: checksum(listed)
	};
	return { text: JSON.stringify(content, null, '\t'), leftOut };
}

/** A run as reading its text again gives it; null where it cannot be written at all. */
function asWritten(whole: WholeRun): unknown {
	try {
		return JSON.parse(JSON.stringify(toFile(whole))) as unknown;
	} catch {
		return null;
	}
}

/**
 * The text of a chosen file; one that is far too long is not even read, since it might not fit into memory.
 * @throws FileError
 */
export async function textOf(chosen: Blob): Promise<string> {
	if (chosen.size > LONGEST) throw new FileError('tooLong');
	return chosen.text();
}

/** What is in a file, as far as it can be read in. */
export interface FileContents {
	/** Those about other questions than this version's among them, as they are. */
	readonly runs: readonly WholeRun[];
	readonly refused: readonly LeftOut[];
}

/**
 * Reads a file run by run, so that a bad one does not keep the others from being read; nothing of it is kept yet.
 * @throws FileError if it is not such a file, was changed or cut off, is newer than this app, or holds no run but such
 * as none can be
 */
export async function readFile(text: string): Promise<FileContents> {
	if (text.length > LONGEST) throw new FileError('tooLong');
	const known = readJson(text, envelope, {
		notJson: () => new FileError('notJson'),
		otherShape: () => new FileError('otherFile')
	});
	if (known.version > FILE_VERSION) throw new FileError('newer');
	const parsed = v.safeParse(file, known);
	if (!parsed.success) throw impossible(parsed.issues[0].path?.at(-1)?.key);
	const { sha256: written, version } = parsed.output;
	// Earlier versions had no SHA-256 on a page without HTTPS, and wrote null.
	const computed = checksum(parsed.output.runs);
	if (written !== null && computed !== written) throw new FileError('damaged');
	const listed = broughtUp(parsed.output.runs, version);
	if (!Array.isArray(listed)) throw impossible('runs');
	const runs = new Map<string, WholeRun>();
	const refused: (LeftOut & { readonly fault: Fault })[] = [];
	for (const [index, run] of (listed as unknown[]).entries()) {
		const fault = (await faultOf(run)) ?? (runs.has((run as FileRun).id) ? 'twice' : null);
		if (fault === null) runs.set((run as FileRun).id, fromFile(run as FileRun));
		else refused.push({ ...named(run, index), why: reasonFor(fault), fault });
	}
	if (runs.size === 0 && refused.length > 0) {
		const { fault, place } = refused[0]!;
		if (fault === 'broken seal') throw new FileError('brokenSeal');
		throw impossible(typeof fault === 'object' ? `${place - 1}.${fault.at}` : undefined);
	}
	return {
		runs: [...runs.values()],
		refused: refused.map(({ place, name, why }) => ({ place, name, why }))
	};
}

/** Why a run cannot be read in. */
type Fault = 'damaged' | 'broken seal' | 'twice' | { readonly at: string };

/** @returns null where a run can be read in */
async function faultOf(run: unknown): Promise<Fault | null> {
	const at = placeOfFault(run);
	if (at !== null) return { at };
	if (isOfOtherQuestions(run)) return null;
	const { broken } = await checkSeals(fromFile(run as FileRun).seals);
	return broken.length > 0 ? 'broken seal' : null;
}

function reasonFor(fault: Fault): string {
	if (fault === 'damaged') return 'it is damaged';
	if (fault === 'broken seal') return 'a sealed guess in it is not what was sealed';
	if (fault === 'twice') return 'it is in the file a second time';
	return fault.at ? `it holds something no run can have, at ${fault.at}` : 'it is no run';
}

function named(run: unknown, index: number): { readonly place: number; readonly name: string } {
	return { place: index + 1, name: nameAsFound(run) };
}

/** SHA-256, in hexadecimal, of the runs as JSON without white space, in UTF-8. */
function checksum(runs: unknown): string {
	let text: string;
	try {
		text = JSON.stringify(runs);
	} catch {
		// Nested deeper than can be written again: no file of ours is.
		throw new FileError('damaged');
	}
	return sha256(text);
}

/** Names where it is wrong by a path such as `3.answers.17`, never by what the file says there. */
function impossible(at: unknown): FileError {
	const path = typeof at === 'string' ? at.replace(/\.$/, '') : '';
	return new FileError('impossible', { at: path || 'one of its runs' });
}
