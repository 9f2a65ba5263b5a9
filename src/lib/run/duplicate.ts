import type { Answer, Run } from './types';

/**
 * A run with the same answers under an id of its own. Seals name the run they were made in, so the copy has
 * none, and nothing in it is scored: the machine's guesses were about the first time of answering.
 * @param now milliseconds since 1970
 */
export function duplicate(
	run: Run,
	answers: readonly Answer[],
	copy: { readonly id: string; readonly name: string; readonly now: number }
): { run: Run; answers: Answer[]; seals: [] } {
	return {
		// Nor is it part of a class: nothing in it could be handed in.
		run: { ...run, id: copy.id, name: copy.name, createdAt: copy.now, classroom: undefined },
		answers: answers.map((answer) => ({
			...answer,
			runId: copy.id,
			firstResponse: answer.response,
			sealed: false,
			changedAt: null,
			guessed: null
		})),
		seals: []
	};
}
