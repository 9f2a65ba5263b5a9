/** A run as a file has it, and whether it is one that can be: the same for what is written, read in and kept. */
import * as v from 'valibot';
import type { WholeRun } from '../run/types';
import { otherRunShape, runShape, type FileRun } from './file-shape';
import { mended } from './earlier-files';
import { isOfOtherQuestions } from './set-aside';

export { mended };

/** Without its class, and without whether it was put away: a person who gets the file should learn neither. */
export function toFile({ run, answers, seals, seen, retests, bold }: WholeRun): FileRun {
	const { classroom, away, ...own } = run;
	void [classroom, away];
	return {
		...(mended(own) as Omit<FileRun, Exclude<keyof WholeRun, 'run'>>),
		answers: answers.map(withoutRun),
		seals: seals.map(withoutRun) as FileRun['seals'],
		seen: seen.map(withoutRun),
		retests: retests.map(withoutRun),
		bold: bold.map(withoutRun)
	};
}

/** @param written a run in which `placeOfFault` found none */
export function fromFile(written: FileRun): WholeRun {
	const { answers, seals, seen, retests, bold, ...rest } = written;
	const { classroom, away, ...run } = rest as typeof rest & { classroom?: unknown; away?: unknown };
	void [classroom, away];
	// The run's id last: no record can put itself into another run.
	const ofRun = <T>(records: readonly T[]) =>
		records.map((record) => ({ ...record, runId: run.id }));
	return {
		run: run as WholeRun['run'],
		answers: ofRun(answers),
		seals: ofRun(seals),
		seen: ofRun(seen),
		retests: ofRun(retests),
		bold: ofRun(bold)
	};
}

/**
 * Where a run as a file has it is not as one can be, such as `answers.17.response`; null where all of it is. What is about
 * other questions is only held to what is needed to keep it.
 */
export function placeOfFault(written: unknown): string | null {
	const shape = isOfOtherQuestions(written) ? otherRunShape : runShape;
	const checked = v.safeParse(shape, written);
	return checked.success ? null : placeOf(checked.issues[0]);
}

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const besides = v.looseObject({
	away: v.optional(v.boolean()),
	classroom: v.optional(
		v.strictObject({
			id: text(64),
			name: text(400),
			link: text(100_000),
			sender: text(64),
			number,
			code: v.nullable(text(100_000)),
			takesOut: v.optional(v.boolean()),
			bet: v.nullable(number)
		})
	)
});

/** The same for a run as it is kept, which may be of a class, or put away. */
export function placeOfFaultKept(whole: WholeRun): string | null {
	const checked = v.safeParse(besides, whole.run);
	if (!checked.success) return placeOf(checked.issues[0]);
	// A field that is not there and one that is undefined are the same to the app, and to a file.
	const written = Object.entries(toFile(whole)).filter(([, value]) => value !== undefined);
	return placeOfFault(Object.fromEntries(written));
}

/** A path, never what stands there. */
function placeOf(issue: v.BaseIssue<unknown>): string {
	const path = v.getDotPath(issue) ?? '';
	return /^[a-z0-9.]{1,60}$/i.test(path) ? path : '';
}

function withoutRun<T extends { readonly runId: string }>(record: T): Omit<T, 'runId'> {
	const { runId, ...rest } = record;
	void runId;
	return rest;
}
