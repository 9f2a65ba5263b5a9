import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);

/** A sentence whose middle stands in the machine's colour: before it, it, after it. */
type Marked = readonly [before: string, marked: string, after: string];

/** The result, from the number down to the fold. */
export const results = {
	title: 'Results',
	number: n,
	percent: share,
	loading: 'Counting …',
	guessed: (right: number, guesses: number): Marked => [
		'It guessed ',
		`${n(right)} of ${n(guesses)}`,
		' before you answered.'
	],
	guessedSoFar: (right: number, guesses: number): Marked => [
		'It has guessed ',
		`${n(right)} of ${n(guesses)}`,
		' so far.'
	],
	/** Who guessed how many. */
	rows: {
		label: 'Guessed right',
		machine: 'The machine',
		bet: 'Your bet',
		world: 'World’s usual answer',
		blind: 'Blind guessing'
	},
	shareIt: 'Share',
	more: (questions: number) => `${n(questions)} more`,
	goOn: (position: number, total: number) => `Go on: ${n(position)} of ${n(total)}`,
	tryAgain: 'Try again',
	noGuesses: 'No guesses for now.',

	/** Where there is no number to tell yet. */
	none: {
		nothing: 'Nothing has been asked yet.',
		nothingWhat: 'Answer some questions, and the machine guesses the rest.',
		start: 'Answer some questions',
		passed: 'It has nothing to go on.',
		passedWhat: (questions: number) =>
			plural('en', questions, {
				one: `You passed ${n(questions)} question, and that is fine: nobody has to say anything here. The machine has guessed nothing.`,
				other: `You passed ${n(questions)} questions, and that is fine: nobody has to say anything here. The machine has guessed nothing.`
			}),
		others: 'Ask me other questions',
		unscored: 'No guess of its counts yet.',
		unscoredWhat:
			'It guesses from your third answer on. A guess that came too late, or that you had seen, does not count; answers that were copied or brought from another device have none.',
		few: 'Too early to say.',
		fewWhat: (guesses: number, least: number) =>
			plural('en', guesses, {
				one: `${n(guesses)} guess counts so far. From ${n(least)} on you see how well it does.`,
				other: `${n(guesses)} guesses count so far. From ${n(least)} on you see how well it does.`
			}),
		goOn: 'Go on'
	},

	knew: {
		title: 'Where it knew you, and where not',
		knew: 'It knew',
		surprised: 'You surprised it',
		noneKnown: 'Not once so far.',
		noneSurprised: 'Not once so far. It guessed every answer.',
		onlyChanged: 'Only where you have changed your answer since.',
		chance: 'In bold: the chance it gave to what you said.'
	},

	map: {
		title: 'Your place on the map',
		nearest: (country: string) => `On the map, ${country} is nearest`,
		you: 'You',
		label: (country: string) => `You on the map of values, nearest to ${country}.`,
		labelWithout: 'The map of values, without you yet.',
		/** The ends of the two axes. */
		up: 'Little tradition',
		start: 'Getting by first',
		end: 'Living as one likes',
		answered: (answered: number, questions: number) =>
			`You have answered ${n(answered)} of the ${n(questions)} questions of the map. You are somewhere in the ring.`,
		all: (questions: number) => `You have answered all ${n(questions)} questions of the map.`,
		/** Beside the country that is nearest on it. */
		onlyThese: (questions: number) =>
			`The map goes by these ${n(questions)} alone. By all your answers, another country can be nearest.`,
		byAll: 'See who answers like you',
		answer: (missing: number) =>
			plural('en', missing, {
				one: `Answer the other ${n(missing)}`,
				other: `Answer the other ${n(missing)}`
			}),
		whole: 'See the whole map'
	},

	answers: {
		title: 'Your answers',
		lead: 'Change one, and see what moves.',
		changed: 'changed',
		change: 'Change',
		changeOn: (question: string) => `Change your answer on ${question}`
	},

	share: {
		title: 'Share your result',
		post: 'Post',
		story: 'Story',
		shape: 'Shape',
		/** Which answer is on it; none unless chosen. */
		surprise: 'Show my biggest surprise',
		surpriseWhat: (statement: string, probability: number) =>
			`“${statement}” It gave this ${share(probability)}.`,
		contest: (name: string) => `Show the contest with “${isolated(name)}”`,
		onIt: 'No answer of yours is on it unless you tick that one.',
		preview: (right: number, guesses: number) =>
			`The picture: a machine guessed ${n(right)} of ${n(guesses)} of my answers.`,
		previewWith: (right: number, guesses: number, statement: string) =>
			`The picture: a machine guessed ${n(right)} of ${n(guesses)} of my answers. Biggest surprise: ${statement}`,
		send: 'Share the picture',
		save: 'Save the picture',
		close: 'Close',
		saved: 'Saved.',
		notMade: 'The picture could not be made.'
	}
};
