import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** A sentence whose middle stands in the machine's colour: before it, it, after it. */
type Marked = readonly [before: string, marked: string, after: string];

/** The home page, for people who come for the first time and people who return. */
export const home = {
	product: 'Value Mirror',
	promise: ['Answer some questions. A machine ', 'guesses the rest', '.'] as Marked,
	lead: 'What matters in life, whom to trust, what is right and wrong. It guesses before you answer. You see whether it knew.',
	start: (questions: number) =>
		plural('en', questions, {
			one: `Start: ${n(questions)} question`,
			other: `Start: ${n(questions)} questions`
		}),
	minutes: (minutes: number) =>
		plural('en', minutes, {
			one: `About ${n(minutes)} minute. It all stays on this device.`,
			other: `About ${n(minutes)} minutes. It all stays on this device.`
		}),
	/** Beside a link to the app, where people write to one another. */
	link: {
		title: 'Value Mirror: answer some questions, a machine guesses the rest',
		description:
			'What matters in life, whom to trust, what is right and wrong. It guesses before you answer. Everything stays on your device.',
		picture: 'A disc, half of it solid, half of it bars, some of them lit.'
	},
	otherWays: 'Other ways to be asked',

	example: {
		label: 'An example',
		/** @param country as it stands after "in": "Brazil", "the Netherlands" */
		asked: (country: string) => `A made-up person in ${country} is asked`,
		worldwide: (share: number) => `Worldwide, ${percent('en', share)} say so`,
		share: (probability: number) => percent('en', probability),
		verdict: { knew: 'It knew.', side: 'The right side.', surprised: 'It was surprised.' },
		again: 'Play it again'
	},

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
	/** The part of the app that shows how the run stands could not be fetched. */
	missing:
		'All your answers are saved, but how they stand could not be loaded. Reload the page to see it.',
	toSurvey: 'Go on',
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

export type HomeWords = typeof home;
