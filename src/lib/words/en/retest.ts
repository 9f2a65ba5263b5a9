import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** Some of the questions asked again. */
export const retest = {
	title: 'Would you say it again?',
	lead: (questions: number) =>
		plural('en', questions, {
			one: `Answer ${n(questions)} of them once more. People do not always agree with themselves, and no machine can be asked for more.`,
			other: `Answer ${n(questions)} of them once more. People do not always agree with themselves, and no machine can be asked for more.`
		}),
	/** Before a day has passed. */
	tomorrow: 'Best tomorrow, when you no longer remember. The first page will offer it then.',
	now: 'Ask me now',
	/** Once a day has passed. */
	ask: 'Ask me again',
	/** Once begun. */
	goOn: (position: number, total: number) => `Once more: ${n(position)} of ${n(total)}`,

	/** Above a question that is asked again. */
	once: 'Once more',
	/** On the first of them. */
	hint: 'Say what you would say now.',
	/** Where another tab was first with another second answer. */
	another: 'Another tab has asked this once more already. What was said there counts.',
	nothing: 'Nothing to ask again here.',
	nothingWhat:
		'What the machine has guessed of the answers on the screen can be asked once more. The settings say what else is kept in this browser.',
	answer: 'Answer some questions',
	listMissing: 'The list of this question could not be loaded. Reload the page to see it.',
	results: 'See everything',
	home: 'Close',

	/** In three parts, so that the number stands in my colour: before it, it, after it. */
	self: (self: number, total: number) =>
		['You agree with yourself on ', `${n(self)} of ${n(total)}`, '.'] as readonly [
			string,
			string,
			string
		],
	/** The same for the machine's guesses; as many questions. */
	machine: (machine: number) =>
		['The machine agreed with you on ', n(machine), '.'] as readonly [string, string, string],
	/** Both agree on none, or none can be compared. */
	uncounted: 'You passed them all the second time, so there is nothing to compare.',
	/** Rows of a drawing. */
	you: 'You, asked again',
	guesses: 'The machine',
	/** Whom the machine came up to. */
	verdict: {
		above: 'It knew you better than your own second answers do.',
		same: 'It came as close to you as you did.',
		unsettled: 'Too close to call: on so few questions, luck alone can make such a difference.',
		below: 'Nobody agrees with themselves on everything. That is the most a machine could get.'
	},
	/** How certain that is, for the curious. */
	between: (low: number, high: number) =>
		`Asked again many more such questions, you would agree with yourself on ${percent('en', low)} to ${percent('en', high)}.`,
	soon: (questions: number) =>
		plural('en', questions, {
			one: `You answered ${n(questions)} of them again within a day, and may have remembered.`,
			other: `You answered ${n(questions)} of them again within a day, and may have remembered.`
		}),
	otherLanguage: (questions: number) =>
		plural('en', questions, {
			one: `${n(questions)} of them stood in another language the second time.`,
			other: `${n(questions)} of them stood in another language the second time.`
		}),
	passed: (questions: number) =>
		plural('en', questions, {
			one: `You passed ${n(questions)} the second time. It is not counted.`,
			other: `You passed ${n(questions)} the second time. They are not counted.`
		})
};
