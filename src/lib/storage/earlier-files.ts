/** What files of earlier versions lack, and what they hold that is kept no more. */
import { ITEMS } from '../catalog';
import { tidyName } from '../run/name';
import { NAME_LENGTH } from './limits';
import { FIRST_LANGUAGE } from '../words/languages';

/** The first version with marks of what was seen, second answers, replies to bold guesses and languages. */
const WITH_SEEN = 3;
/** The first version without the class of a run: before that, a person who got the file also got that sender. */
const WITHOUT_CLASS = 4;

/**
 * The runs of a file as the present version would have written them. Versions 1 and 2 had what the person thought the
 * machine had guessed (`guessing`, `guessed`), which is dropped; nothing in them was known to have been seen, and all
 * of it was in one language. Up to version 3 runs had their class. What is no run is left as it is, for the check that follows to name.
 */
export function broughtUp(runs: unknown, version: number): unknown {
	if (!Array.isArray(runs)) return runs;
	let present: unknown[] = runs;
	if (version < WITH_SEEN) present = present.map(withSeen);
	if (version < WITHOUT_CLASS) present = present.map(withoutClass);
	return present.map(mended);
}

/**
 * What earlier versions of the app let become of a run, set right: a length beyond what there is to ask, or none, and a name
 * longer than any may be. Nothing that was answered is touched.
 */
export function mended<T>(run: T): T {
	if (!isRecord(run)) return run;
	const { length, name } = run;
	let whole: Record<string, unknown> = run;
	if (Number.isInteger(length) && ((length as number) < 1 || (length as number) > ITEMS.length))
		whole = { ...whole, length: Math.min(Math.max(1, length as number), ITEMS.length) };
	if (typeof name === 'string' && [...name].length > NAME_LENGTH)
		whole = { ...whole, name: tidyName(name, NAME_LENGTH) };
	return whole as T;
}

/** A run read in is nobody's hand-in here; its class's name is all that stays. */
function withoutClass(run: unknown): unknown {
	if (!isRecord(run) || !('classroom' in run)) return run;
	const { classroom, ...rest } = run;
	const name = isRecord(classroom) && typeof classroom.name === 'string' ? classroom.name : '';
	return { ...rest, ...(!rest.name && name && { name }) };
}

function withSeen(run: unknown): unknown {
	if (!isRecord(run)) return run;
	const { guessing, answers, ...rest } = run;
	void guessing;
	return {
		...rest,
		answers: Array.isArray(answers) ? answers.map(answerBroughtUp) : answers,
		seen: [],
		retests: [],
		bold: []
	};
}

function answerBroughtUp(answer: unknown): unknown {
	if (!isRecord(answer)) return answer;
	const { guessed, ...rest } = answer;
	void guessed;
	return { ...rest, seen: false, language: FIRST_LANGUAGE };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
