import type { ItemId } from '../catalog';
import { answersIn, type Shared } from '../run/link';
import { parseResultFile, ResultFileError } from '../run/result-file';
import { responsesOf } from '../run/progress';
import { FileError, readFile } from './file';
import { isOfOtherQuestions } from './set-aside';

/**
 * The people in a friend's file, as a link would bring them: of a result file one, of a file of everything each run
 * with an answer. Those that nobody named have an empty name.
 * @param text of the file
 * @throws FileError or ResultFileError if it is no such file, or has no answers in it
 */
export async function peopleIn(text: string): Promise<Shared[]> {
	if (isResult(text)) {
		const { answers } = await parseResultFile(text);
		if (!answers) throw new ResultFileError('withoutAnswers');
		const given = Object.entries(answers.responses) as [ItemId, number][];
		return [{ name: '', answers: new Map(given), demographics: {} }];
	}
	const { runs } = await readFile(text);
	const people = runs
		.filter(({ run }) => !isOfOtherQuestions(run))
		.map(({ run, answers }) => ({
			name: run.name ?? '',
			answers: answersIn(responsesOf(answers)),
			demographics: run.demographics
		}))
		.filter(({ answers }) => answers.size > 0);
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
