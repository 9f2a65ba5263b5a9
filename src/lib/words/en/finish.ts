import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** The three steps after the last question, and the card to share. */
export const finish = {
	/** The end of a run without guesses to tell of, or of a class. */
	plain: {
		title: 'That was the last one.',
		passed: 'Nothing answered, and that is fine.',
		/** @param others questions that were not asked */
		saved: (answered: number, skipped: number, others: number) => {
			const answers = plural('en', answered, {
				one: `${n(answered)} answer`,
				other: `${n(answered)} answers`
			});
			const given = skipped > 0 ? `${answers} and ${n(skipped)} skipped` : answers;
			return `${given}, all saved in this browser. The machine has a guess for each of the ${n(others)} other questions.`;
		},
		passedWhat:
			'You passed every question, so the machine knows nothing about you. Let it ask you others.',
		handIn: (name: string) => `Hand in to ${isolated(name)}`,
		results: 'See how well it guessed',
		more: (questions: number) =>
			plural('en', questions, {
				one: `${n(questions)} more question`,
				other: `${n(questions)} more questions`
			}),
		topics: 'Ask me other topics',
		close: 'Close'
	},
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
		/** Under the headline, where the person chose it. */
		contest: (contest: { name: string; its: number; machine: number; questions: number }) =>
			`Of ${n(contest.questions)} answers kept from both: the machine ${n(contest.machine)}, ${isolated(contest.name)} ${n(contest.its)}.`,
		/** In three parts, so that the number stands in the machine's colour: before it, it, after it. */
		sentence: (right: number, guesses: number) =>
			[
				'A machine guessed ',
				`${n(right)} of ${n(guesses)}`,
				' of my answers before I gave them.'
			] as readonly [string, string, string],
		gave: (probability: number) => `It gave this ${percent('en', probability)}:`,
		question: 'How many of yours?'
	}
};
