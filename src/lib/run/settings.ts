import type { RunSettings } from './types';

/** How most people are asked: what one tap begins. */
export const DEFAULT_SETTINGS: RunSettings = {
	length: 20,
	order: 'short-form',
	categories: [],
	reveal: 'each'
};

/** About how many minutes the questions take, at twelve seconds each. */
export function minutesFor(questions: number): number {
	return Math.max(1, Math.round(questions / 5));
}
