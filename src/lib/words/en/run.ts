import { alternatives, isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);
const list = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts);

/** What is said while questions are answered: run bar, question, answers, foot, reveal. */
export const run = {
	product: 'Value Mirror',
	/** Where the run stands: "12 of 20". */
	place: (position: number, total: number) => `${n(position)} of ${n(total)}`,
	close: 'Close',
	/** In a class, on every question: its time may be up. */
	handIn: 'Hand in',
	/** The running score. */
	guessed: (right: number, guesses: number) => `${n(right)} of ${n(guesses)} guessed`,

	/** A number as a digit key or a place on a scale. */
	number: n,
	share,
	/** What an end of the ten-point scale means: "1 = not at all". */
	end: (value: number, label: string) => `${n(value)} = ${lowered(label)}`,
	/** The same as a screen reader says it with the button. */
	endLabel: (value: number, label: string) => `${n(value)}: ${lowered(label)}`,
	/** Said to a screen reader with an option, once revealed. */
	gave: (label: string, probability: number) => `${label}. It gave this ${share(probability)}.`,

	/** Over the end of a list that has to be scrolled. */
	below: 'More answers below',

	locked: 'Its guess is locked',
	preparing: 'It is still reading your answers',
	about: 'About the lock',
	back: 'Back',
	/** Enter was pressed before anything was chosen. */
	chooseFirst: 'Choose an answer first, or pass.',
	dontKnow: 'Don’t know',
	refused: 'Rather not say',
	undo: 'Undo',
	/** On the first question. */
	tapAnswers: 'A tap answers. You can undo it.',
	keyAnswers: 'Press a number, then Enter.',
	keyTen: 'Press a number, then Enter. 0 is 10.',
	/** Once, before the first hard question. */
	hard: 'Some questions are hard. Pass any you like.',
	seen: 'You had seen its guess. This one does not count.',
	late: 'You were faster than its guess. This one does not count.',
	/** After a don't know. */
	wouldHaveSaid: (label: string) => `It would have said: ${lowered(label)}`,

	/** Instead of a question: what may be said before the machine begins to guess. */
	card: {
		skip: 'Skip',
		country: 'Which country do you live in?',
		countryNote:
			'The machine guesses from it too, and it puts your country beside you: on the map, and as one more thing to beat.',
		choose: 'Choose …',
		countryDone: 'That is it',
		bet: (guesses: number) =>
			plural('en', guesses, {
				one: 'Will it guess your next answer?',
				other: `How many of your next ${n(guesses)} answers will it guess?`
			}),
		betNote: 'From your third answer on it guesses before you answer.',
		betLabel: 'Your bet',
		betDone: (bet: number) => `I bet on ${n(bet)}`
	},

	page: 'Survey',
	opening: 'Opening the question …',
	/** @param ids as in a mistyped address */
	unknown: (ids: readonly string[]) =>
		`There is no question ${list(ids.map((id) => `“${isolated(id)}”`))} to open. A link to one ends like #Q164.`,
	saved: (title: string) => `Saved: ${title}`,
	savedPicks: 'Saved: your picks',
	listMissing: 'This question did not come. Reload the page.',
	noGuesses: 'No predictions for now.',
	/** @param count of answers from the third on without a guess locked before them */
	unscored: (count: number) =>
		plural('en', count, {
			one: `${n(count)} answer has gone unscored so far.`,
			other: `${n(count)} answers have gone unscored so far.`
		}),
	gone: {
		title: 'This run is gone.',
		what: 'It was deleted or put out of sight, perhaps in another tab. The settings say what is kept in this browser.',
		another: 'Begin another'
	},
	/** The part of the app that shows the end of a run could not be fetched. */
	waitMissing:
		'A part of the app did not come, so you cannot see whether the machine is ready. Reload the page, or answer without its guesses.',
	without: 'Answer without the machine’s guesses',
	endMissing:
		'All your answers are saved, but the end of the run could not be loaded. Reload the page to see it.',
	notSaved: 'Not saved.',
	again: 'Try again',
	saveAsFile: 'Save this run as a file',

	verdict: {
		knew: 'It knew.',
		side: 'The right side.',
		surprised: 'You surprised it.'
	},
	/** The verdict's second line, with the share that the verdict rests on. */
	told: {
		knew: (probability: number) => `It was ${share(probability)} sure of exactly this.`,
		/** On a ten-point scale, where its guess is a stretch of the scale. */
		knewStretch: (probability: number, from: number, to: number) =>
			`It was ${share(probability)} sure of ${n(from)} to ${n(to)}.`,
		/** @param about the side in the second person: "you are proud" */
		side: (probability: number, about: string) =>
			`It was ${share(probability)} sure that ${about}, not how much.`,
		sideLong: (probability: number) =>
			`It was ${share(probability)} sure of your side, not how much.`,
		surprised: (probability: number, about: string) =>
			`It was ${share(probability)} sure that ${about}.`,
		/** Where the statement is too long: the answers of that side, such as "Agree strongly" and "Agree". */
		surprisedAnswers: (probability: number, labels: readonly string[]) =>
			`It was ${share(probability)} sure of ${alternatives(
				'en',
				labels.map((label) => `“${label}”`)
			)}.`,
		surprisedStretch: (probability: number, from: number, to: number) =>
			`It was ${share(probability)} sure of ${n(from)} to ${n(to)}.`,
		/** Where they are too long, too: the list shows its mark. */
		surprisedLong: (probability: number) =>
			`It was ${share(probability)} sure of the answer with its mark.`
	}
};

/** An answer inside a sentence: "Quite proud" → "quite proud"; "I would …", names and abbreviations stay. */
function lowered(label: string): string {
	const [first = ''] = label.split(' ');
	return /^(I|[A-Z]{2,}.*)$/.test(first) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
