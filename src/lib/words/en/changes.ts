import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** After an answer was changed: what the machine thinks now. */
export const changes = {
	changed: (question: string) => `Changed: ${question}.`,
	/** Two answers as they read on the screen. */
	fromTo: (from: string, to: string) => `From “${from}” to “${to}”.`,
	thinking: 'The machine is thinking again …',
	none: 'It guesses the rest as before.',
	some: (guesses: number) =>
		plural('en', guesses, {
			one: `It now guesses otherwise on ${n(guesses)} question.`,
			other: `It now guesses otherwise on ${n(guesses)} questions.`
		}),
	share: (probability: number) => percent('en', probability),
	before: 'before',
	after: 'now',
	more: (guesses: number) => `${n(guesses)} more`,
	close: 'Close'
};
