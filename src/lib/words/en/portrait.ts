import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);

/** Who I am in five lines, and ten bold guesses. */
export const portrait = {
	title: 'Your portrait',
	/** Which mark means what. */
	mine: 'you said so',
	guessed: 'it guesses',
	worldwide: (world: number) => `Worldwide, ${share(world)}`,
	sure: (probability: number, world: number) =>
		`${share(probability)} sure. Worldwide, ${share(world)}`,
	all: (guesses: number) =>
		plural('en', guesses, {
			one: `The ${n(guesses)} guess about you`,
			other: `All ${n(guesses)} guesses about you`
		}),
	notYet: 'Answer a few questions, and a portrait begins to show.',

	bold: {
		title: 'Bold guesses about you',
		place: (position: number, total: number) => `${n(position)} of ${n(total)}`,
		sure: 'The machine is this sure',
		worldwide: 'Worldwide, this many say so',
		share,
		why: 'Why does it think so?',
		notMe: 'Not me',
		me: 'That’s me',
		noScore: 'This does not count towards the score.',
		done: (me: number, total: number) => `You said “that’s me” to ${n(me)} of ${n(total)}.`,
		none: 'It has no bold guess about you yet. Answer a few more questions.'
	}
};
