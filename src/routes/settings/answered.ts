import type { WholeRun } from '$lib/run/types';

/** How many questions are answered in it: what was passed is no answer, wherever it is counted. */
export function answeredIn({ answers }: WholeRun): number {
	return answers.filter(({ response }) => response.kind === 'option').length;
}
