/** Everything a person has, as one JSON file, and back. The format is described in docs/file-format.md. */
import * as v from 'valibot';
import { CATALOG_VERSION } from '../catalog';
import { readJson } from '../read-json';
import { checkSeals } from '../run/seal';
import { sha256 } from '../run/sha256';
import { SpokenError, type Said } from '../spoken-error';
import { broughtUp } from './earlier-files';
import { runsShape, type FileRun } from './file-shape';
import type { WholeRun } from '../run/types';

const FILE_FORMAT = 'value-mirror';
/** Version 2 knew runs of a class, which version 4 leaves out; version 3 what was seen, asked again and said of bold guesses. */
export const FILE_VERSION = 4;
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
	otherCatalog: () =>
		`This file is about other questions than this version’s (${CATALOG_VERSION}).`,
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
	exportedAt: v.pipe(v.string(), v.isoTimestamp()),
	runs: v.unknown(),
	sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))
});

/** @returns the text of a file with these runs */
export async function writeFile(runs: readonly WholeRun[], now: Date): Promise<string> {
	const listed = runs.map(toFile);
	const content = {
		format: FILE_FORMAT,
		version: FILE_VERSION,
		exportedAt: now.toISOString(),
		runs: listed,
		sha256: checksum(listed)
	};
	return JSON.stringify(content, null, '\t');
}

/**
 * The text of a chosen file; one that is far too long is not even read, since it might not fit into memory.
 * @throws FileError
 */
export async function textOf(chosen: Blob): Promise<string> {
	if (chosen.size > LONGEST) throw new FileError('tooLong');
	return chosen.text();
}

/**
 * Reads a file whole; nothing of it is kept yet.
 * @throws FileError if it is not such a file, was changed or cut off, is newer than this app, or holds
 * anything that a run could not
 */
export async function readFile(text: string): Promise<WholeRun[]> {
	if (text.length > LONGEST) throw new FileError('tooLong');
	const known = readJson(text, envelope, {
		notJson: () => new FileError('notJson'),
		otherShape: () => new FileError('otherFile')
	});
	if (known.version > FILE_VERSION) throw new FileError('newer');
	const parsed = v.safeParse(file, known);
	if (!parsed.success) throw invalid(parsed.issues[0]);
	const { sha256: written } = parsed.output;
	// Earlier versions had no SHA-256 on a page without HTTPS, and wrote null.
	const computed = checksum(parsed.output.runs);
	if (written !== null && computed !== written) throw new FileError('damaged');
	const runs = v.safeParse(runsShape, broughtUp(parsed.output.runs, parsed.output.version));
	if (!runs.success) throw invalid(runs.issues[0]);
	const whole = runs.output.map(fromFile);
	const { broken } = await checkSeals(whole.flatMap(({ seals }) => seals));
	if (broken.length > 0) throw new FileError('brokenSeal');
	return whole;
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
function invalid(issue: v.BaseIssue<unknown>): FileError {
	if (issue.path?.at(-1)?.key === 'catalogVersion') return new FileError('otherCatalog');
	return new FileError('impossible', { at: place(issue) });
}

function place(issue: v.BaseIssue<unknown>): string {
	const path = v.getDotPath(issue) ?? '';
	return /^[a-z0-9.]{1,60}$/i.test(path) ? path : 'one of its runs';
}

function toFile({ run, answers, seals, seen, retests, bold }: WholeRun): FileRun {
	const { classroom, away, ...own } = run;
	// Whoever gets the file learns of no class, and could hand in nothing in this person's place.
	void [classroom, away];
	return {
		...(own as Omit<FileRun, Exclude<keyof WholeRun, 'run'>>),
		answers: answers.map(withoutRun),
		seals: seals.map(withoutRun) as FileRun['seals'],
		seen: seen.map(withoutRun),
		retests: retests.map(withoutRun),
		bold: bold.map(withoutRun)
	};
}

function withoutRun<T extends { readonly runId: string }>(record: T): Omit<T, 'runId'> {
	const { runId, ...rest } = record;
	void runId;
	return rest;
}

function fromFile({ answers, seals, seen, retests, bold, ...run }: FileRun): WholeRun {
	const ofRun = <T>(records: readonly T[]) =>
		records.map((record) => ({ runId: run.id, ...record }));
	return {
		run: run as WholeRun['run'],
		answers: ofRun(answers),
		seals: ofRun(seals),
		seen: ofRun(seen),
		retests: ofRun(retests),
		bold: ofRun(bold)
	};
}
