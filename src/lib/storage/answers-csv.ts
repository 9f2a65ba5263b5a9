import Papa from 'papaparse';
import { DEMOGRAPHICS, ITEM_IDS } from '../catalog';
import { tidyName } from '../run/name';
import type { Response, WholeRun } from '../run/types';

/** The survey's own codes for what is not an answer. */
const DONT_KNOW = -1;
const NO_ANSWER = -2;

/**
 * The answers as a table in the survey's variable names and codes, one row a run: −1 for "don't know", −2 for
 * "prefer not to say", blank where there was none. What reads the survey's own file reads this one.
 * @returns CSV with a header, fields that a spreadsheet might take for a formula disarmed
 */
export function answersCsv(runs: readonly WholeRun[]): string {
	const fields = ['run', 'name', 'started', ...DEMOGRAPHICS.map(({ variable }) => variable)];
	const data = runs.map(({ run, answers }) => {
		const responses = new Map(answers.map(({ itemId, response }) => [itemId, response]));
		return [
			run.id,
			tidyName(run.name ?? ''),
			new Date(run.createdAt).toISOString(),
			...DEMOGRAPHICS.map(({ id, options }) => {
				const told = run.demographics[id];
				return options.some(({ code }) => code === told) ? told : '';
			}),
			...ITEM_IDS.map((id) => codeOf(responses.get(id)))
		];
	});
	return Papa.unparse(
		{ fields: [...fields, ...ITEM_IDS], data },
		// The survey's codes, which may begin with a minus, are numbers here, and no formulas; texts are anybody's own.
		{ escapeFormulae: /^[=+@\t\r\n|%＝＋－＠-]/, newline: '\r\n' }
	);
}

function codeOf(response: Response | undefined): number | '' {
	if (!response) return '';
	if (response.kind === 'option') return response.code;
	return response.kind === 'dont-know' ? DONT_KNOW : NO_ANSWER;
}
