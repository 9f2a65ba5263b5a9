/** Everything a person has, as one JSON file, and back. The format is described in docs/file-format.md. */
import * as v from 'valibot';
import { CATALOG_VERSION } from '../catalog';
import { checkSeals } from '../run/seal';
import { sha256 } from '../run/sha256';
import { broughtUp } from './earlier-files';
import { runsShape, type FileRun } from './file-shape';
import type { WholeRun } from '../run/types';

const FILE_FORMAT = 'value-mirror';
/** Version 2 knew runs of a class, which version 4 leaves out; version 3 what was seen, asked again and said of bold guesses. */
export const FILE_VERSION = 4;
const FIRST_VERSION = 1;
/** Bytes, and characters. A run of all items with its seals has some 0.2 million. */
const LONGEST = 50e6;

/** A file that cannot be read in; the message says why, and that nothing has changed. */
export class FileError extends Error {
	override readonly name = 'FileError';

	constructor(why: string) {
		super(`${why} Nothing has been changed.`);
	}
}

const envelope = v.object({
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
	if (chosen.size > LONGEST) throw tooLong();
	return chosen.text();
}

/**
 * Reads a file whole; nothing of it is kept yet.
 * @throws FileError if it is not such a file, was changed or cut off, is newer than this app, or holds
 * anything that a run could not
 */
export async function readFile(text: string): Promise<WholeRun[]> {
	if (text.length > LONGEST) throw tooLong();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		throw new FileError('This file is not one of Value Mirror’s, or the end of it is missing.');
	}
	const known = v.safeParse(envelope, json);
	if (!known.success)
		throw new FileError('This file was not written by Value Mirror’s “Save everything as a file”.');
	if (known.output.version > FILE_VERSION)
		throw new FileError(
			'This file was written by a newer version of Value Mirror. Reload this page to get the newest version, then try again.'
		);
	const parsed = v.safeParse(file, json);
	if (!parsed.success) throw invalid(parsed.issues[0]);
	const { sha256: written } = parsed.output;
	// Earlier versions had no SHA-256 on a page without HTTPS, and wrote null.
	const computed = checksum(parsed.output.runs);
	if (written !== null && computed !== written) throw damaged();
	const runs = v.safeParse(runsShape, broughtUp(parsed.output.runs, parsed.output.version));
	if (!runs.success) throw invalid(runs.issues[0]);
	const whole = runs.output.map(fromFile);
	const { broken } = await checkSeals(whole.flatMap(({ seals }) => seals));
	if (broken.length > 0)
		throw new FileError(
			'A sealed guess in this file is not what was sealed: it was changed after the fact.'
		);
	return whole;
}

/** SHA-256, in hexadecimal, of the runs as JSON without white space, in UTF-8. */
function checksum(runs: unknown): string {
	let text: string;
	try {
		text = JSON.stringify(runs);
	} catch {
		// Nested deeper than can be written again: no file of ours is.
		throw damaged();
	}
	return sha256(text);
}

function tooLong(): FileError {
	return new FileError('This file is far longer than any that Value Mirror writes.');
}

function damaged(): FileError {
	return new FileError(
		'This file was changed or damaged after it was written: its checksum differs. Export it again where it came from.'
	);
}

/** Names where it is wrong by a path such as `3.answers.17`, never by what the file says there. */
function invalid(issue: v.BaseIssue<unknown>): FileError {
	const catalog = issue.path?.at(-1)?.key === 'catalogVersion';
	return new FileError(
		catalog
			? `This file is about other questions than this version’s (${CATALOG_VERSION}).`
			: `This file holds something no run can have, at ${place(issue)}.`
	);
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
