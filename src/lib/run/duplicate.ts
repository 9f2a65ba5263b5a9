import type { WholeRun } from './types';

/**
 * A run with the same answers under an id of its own. Seals name the run they were made in, so the copy has
 * none, and nothing in it is scored: the machine's guesses were about the first time of answering. What was seen
 * stays seen: the person is the same.
 * @param now milliseconds since 1970
 */
export function duplicate(
	{ run, answers, seen, retests, bold }: WholeRun,
	copy: { readonly id: string; readonly name: string; readonly now: number }
): WholeRun {
	const ofCopy = <T>(records: readonly T[]) =>
		records.map((record) => ({ ...record, runId: copy.id }));
	return {
		run: {
			...run,
			id: copy.id,
			name: copy.name,
			createdAt: copy.now,
			// It is not part of a class, nothing in it could be handed in; nor is anything left to bet on.
			classroom: undefined,
			bet: undefined
		},
		answers: ofCopy(answers).map((answer) => ({
			...answer,
			firstResponse: answer.response,
			sealed: false,
			changedAt: null
		})),
		seals: [],
		seen: ofCopy(seen),
		retests: ofCopy(retests),
		bold: ofCopy(bold)
	};
}
