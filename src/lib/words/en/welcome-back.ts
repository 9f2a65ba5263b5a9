import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** A sentence whose middle stands in the machine's colour: before it, it, after it. */
type Marked = readonly [before: string, marked: string, after: string];

/** The home page of who returns, in the middle of a run or after it. */
export const welcomeBack = {
	soFar: (right: number, guesses: number) =>
		['It has guessed ', `${n(right)} of ${n(guesses)}`, ' so far.'] as Marked,
	notYet: ['It has ', 'not guessed', ' yet.'] as Marked,
	/** Some are locked, and none is shown before the last question. */
	waiting: ['Its guesses ', 'wait', ' for the end.'] as Marked,
	/** Every question was passed. */
	passed: ['Nothing answered, and that is ', 'fine', '.'] as Marked,
	passedWhat: 'The machine has nothing to go on. Other questions may suit you better.',
	/** Of a run that is over, without a guess that counts. */
	uncounted: ['No guess ', 'counts', ' here.'] as Marked,
	none: 'It guesses from your third answer on, and counts only what it guessed before you answered here: not what you copied or brought along.',
	boldest: 'Its boldest right guess',
	sure: (probability: number, world: number) =>
		`${percent('en', probability)} sure. Worldwide, ${percent('en', world)} say so.`,
	goOn: (position: number, total: number) => `Go on: ${n(position)} of ${n(total)}`,
	seeSoFar: 'See it so far',
	afresh: 'Start afresh',

	guessed: (right: number, guesses: number) =>
		['It guessed ', `${n(right)} of your ${n(guesses)}`, '.'] as Marked,
	oneBar: 'One bar for each guess, lit where it was right.',
	/** @param about in the second person: "you believe in life after death" */
	oneBarAndSurprise: (about: string) =>
		`One bar for each guess, lit where it was right. Your biggest surprise: ${about}.`,
	seeHow: 'See how well it guessed',
	challenge: 'Challenge a friend',
	more: (questions: number) =>
		plural('en', questions, {
			one: `${n(questions)} more question`,
			other: `${n(questions)} more questions`
		})
};
