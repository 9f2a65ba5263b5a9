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

	/** The part of the app that shows how the run stands could not be fetched. */
	missing:
		'All your answers are saved, but how they stand could not be loaded. Reload the page to see it.',
	toSurvey: 'Go on'
};
