import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** The three steps after the last question, and the card to share. */
export const finish = {
	step: (step: number, steps: number) => `Step ${n(step)} of ${n(steps)}`,
	close: 'Close',
	goOn: 'Go on',
	back: 'Back',
	number: n,
	share: (probability: number) => percent('en', probability),
	/** Beside the large number: "of 17 guessed". */
	outOf: (guesses: number) => `of ${n(guesses)} guessed`,
	/** The same read out whole. */
	score: (right: number, guesses: number) =>
		plural('en', guesses, {
			one: `${n(right)} of ${n(guesses)} answer guessed`,
			other: `${n(right)} of ${n(guesses)} answers guessed`
		}),
	/** Beside the world's usual answer; a lead that luck explains is none. */
	verdict: {
		better: 'Better than the world’s usual answer would have done.',
		unsettled: 'Too close to call between it and the world’s usual answer.',
		worse: 'The world’s usual answer would have done better.'
	},
	bet: 'was your bet',
	world: 'the world’s usual answer',
	blind: 'blind guessing',

	boldest: 'Its boldest right guess',
	boldSure: 'It was this sure, before you said so',
	mostYourself: 'Where you are most yourself',
	chance: 'The chance it gave you',
	worldwide: 'Worldwide, this many say so',

	shareIt: 'Share',
	everything: 'See everything',
	more: (questions: number) => `Answer ${n(questions)} more`,
	challenge: 'Challenge a friend',
	/** Of a friend whose answers are here. @param name empty where none was given */
	withFriend: (name: string) =>
		name === ''
			? 'See where you and your friend differ'
			: `See where you and ${isolated(name)} differ`,
	others: 'Ask me other questions',

	card: {
		product: 'Value Mirror',
		/** In three parts, so that the number stands in the machine's colour: before it, it, after it. */
		sentence: (right: number, guesses: number) =>
			[
				'A machine guessed ',
				`${n(right)} of ${n(guesses)}`,
				' of my answers before I gave them.'
			] as const,
		gave: (probability: number) => `It gave this ${percent('en', probability)}:`,
		question: 'How many of yours?'
	}
};

export type FinishWords = typeof finish;
