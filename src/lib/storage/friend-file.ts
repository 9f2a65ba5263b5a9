import type { Demographics, ItemId } from '../catalog';
import { parseResultFile, ResultFileError, type ResultFile } from '../run/result-file';
import { nameOf } from '../run/name';
import { runOfAnswers } from '../run/run-of-answers';
import type { Responses, WholeRun } from '../run/types';
import { FIRST_LANGUAGE } from '../words/languages';
import { FileError, readFile } from './file';

/** Someone to be compared with. */
export interface Person {
	readonly id: string;
	readonly name: string;
	readonly responses: Responses;
	readonly demographics: Demographics;
	/** What could be kept of them: a run, as it would be kept. */
	readonly whole: WholeRun;
}

/** @param whole a run with all its answers */
export function personOf(whole: WholeRun): Person {
	const { run, answers } = whole;
	return {
		id: run.id,
		name: nameOf(run),
		responses: new Map(answers.map(({ itemId, response }) => [itemId, response])),
		demographics: run.demographics,
		whole
	};
}

/**
 * The people in a friend's file: of a result file one, of a file of everything each run with an answer.
 * @param text of the file
 * @param fileName stands for the name of a person who has none
 * @param now milliseconds since 1970
 * @throws FileError or ResultFileError if it is no such file, or has no answers in it
 */
export async function peopleIn(text: string, fileName: string, now: number): Promise<Person[]> {
	if (isResult(text))
		return [personOf(runOf(await parseResultFile(text), withoutEnding(fileName), now))];
	const people = (await readFile(text)).filter(({ answers }) => answers.length > 0).map(personOf);
	if (people.length === 0) throw new FileError('nobody');
	return people;
}

function isResult(text: string): boolean {
	try {
		return (JSON.parse(text) as { type?: unknown } | null)?.type === 'value-mirror-result';
	} catch {
		return false;
	}
}

/** A result's answers as a run of its own. Nothing in it is scored: the seals stayed with the person. */
function runOf({ answers }: ResultFile, name: string, now: number): WholeRun {
	if (!answers) throw new ResultFileError('withoutAnswers');
	const given = Object.entries(answers.responses) as [ItemId, number][];
	return runOfAnswers({ name, answers: new Map(given), demographics: {} }, now, FIRST_LANGUAGE);
}

function withoutEnding(fileName: string): string {
	return fileName.replace(/\.json$/i, '');
}
