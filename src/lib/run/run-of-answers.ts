import { newRun } from './identity';
import type { Shared } from './link';
import type { WholeRun } from './types';

/**
 * A run made of answers that came without theirs: a friend's, or one's own from another device. Nothing in it is scored,
 * as the seals stayed where it was answered; it can be gone on with, and what was seen there is not scored here.
 * @param now milliseconds since 1970 @param language BCP 47, that of the page that reads them
 */
export function runOfAnswers(
	{ name, answers, demographics, seen = new Set() }: Shared,
	now: number,
	language: string
): WholeRun {
	const run = newRun(
		{ order: 'short-form', length: Math.max(1, answers.size), categories: [], reveal: 'each' },
		demographics
	);
	return {
		run: { ...run, createdAt: now, ...(name !== '' && { name }) },
		answers: [...answers].map(([itemId, code]) => {
			const response = { kind: 'option', code } as const;
			return {
				runId: run.id,
				itemId,
				response,
				firstResponse: response,
				answeredAt: now,
				sealed: false,
				seen: false,
				language,
				changedAt: null
			};
		}),
		seals: [],
		seen: [...seen].map((itemId) => ({ runId: run.id, itemId, seenAt: now })),
		retests: [],
		bold: []
	};
}
