import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);

/** A share that was counted, 0 to 1, unlike a guess: it may be all or nothing. */
const whole = (value: number) =>
	value === 0 || value === 1 ? `${n(100 * value)}\u00a0%` : percent('en', value);

const list = (words: readonly string[]) =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);

/** Under a chart of who guesses: what the lines mean, and what these shares cannot be set beside. */
const LUCK =
	'The line through a dot is where it could lie by luck. A new run asks what tells most, and that is harder to guess than most: its shares cannot be set beside those of the lab.';

/** What lies behind the number, for the curious. */
export const certainty = {
	title: 'How certain is that?',
	share: whole,
	number: n,
	/** "44 to 84 %" */
	range: (low: number, high: number) => `${n(Math.round(100 * low))} to ${whole(high)}`,

	/** What counts as a right guess. */
	counts: {
		legend: 'Count as right',
		polar: 'the same side',
		refined: 'exactly the same'
	},
	/** In two parts: the number, and of what. */
	right: (right: number, guesses: number) => `${n(right)} of ${n(guesses)}`,
	rightOf: {
		polar: 'answers guessed on the right side.',
		refined: 'answers guessed exactly.'
	},
	chance: (low: number, high: number) =>
		`Luck plays a part in a number like this. Asked many more such questions, it would get between ${n(Math.round(100 * low))} and ${whole(high)} right; that holds in 19 of 20 such cases.`,
	changed: (answers: number) =>
		plural('en', answers, {
			one: `${n(answers)} answer changed later. The score stays with what you said first.`,
			other: `${n(answers)} answers changed later. The score stays with what you said first.`
		}),

	/** Whether it did better than simpler ways to guess. */
	verdict: {
		soon: (guesses: number, least: number) =>
			plural('en', guesses, {
				one: `Too soon to tell whether it beats simpler guesses: ${n(guesses)} guess counts, and it takes ${n(least)}.`,
				other: `Too soon to tell whether it beats simpler guesses: ${n(guesses)} guesses count, and it takes ${n(least)}.`
			}),
		better: (others: readonly string[]) => `For you it did better than ${list(others)}.`,
		worse: (others: readonly string[]) => `For you it did worse than ${list(others)}.`,
		unsettled: (others: readonly string[]) =>
			`Whether it does better than ${list(others)} is too close to call. A few dozen guesses seldom tell.`
	},
	/** Simpler ways to guess, in a chart and in a sentence. */
	baselines: {
		chance: 'Blind guessing',
		world: 'The world’s usual answer',
		country: 'Your country’s usual answer',
		demographics: 'The machine, knowing only who you are'
	},
	inSentence: {
		chance: 'blind guessing',
		world: 'the world’s usual answer',
		country: 'your country’s usual answer',
		demographics: 'knowing only who you are'
	},
	machine: 'The machine',

	beside: {
		title: 'Beside simpler guesses',
		reading: (machine: number, best: string, hits: number) =>
			`The machine guessed ${whole(machine)}. Of the simpler ways the best, ${best}, would have guessed ${whole(hits)}.`,
		guessed: 'Guessed right',
		source:
			'Your own answers and the guesses locked before them. Usual answers: World Values Survey, wave 7.',
		note: `All on the same questions. ${LUCK}`,
		notePartial: `All on the same questions; where fewer stand beside a name, on those you answered after you had said what it needs. ${LUCK}`,
		/** Where nothing is known of how the country answers a question. */
		instead: (questions: number) =>
			plural('en', questions, {
				one: `${n(questions)} of these questions was not asked in your country; there the world’s usual answer stands in.`,
				other: `${n(questions)} of these questions were not asked in your country; there the world’s usual answer stands in.`
			}),
		columns: {
			who: 'Who guesses',
			right: 'Right',
			questions: 'Questions',
			share: 'Share',
			range: 'Could be',
			same: 'The machine on the same',
			ahead: 'Machine ahead by, in 100 questions'
		},
		ahead: (difference: string, low: string, high: string) => `${difference} (${low} to ${high})`
	},
	over: {
		title: 'As your answers add up',
		reading: (guesses: number, right: number) =>
			plural('en', guesses, {
				one: `After ${n(guesses)} guess it is right ${whole(right)} of the time.`,
				other: `After ${n(guesses)} guesses it is right ${whole(right)} of the time.`
			}),
		guesses: 'Guesses so far',
		axis: 'Right so far, %',
		right: 'Right',
		source: 'All guesses up to then. The band is where the share could lie by luck.'
	},
	topics: {
		title: 'By topic',
		reading: (least: number) =>
			`Topics with at least ${n(least)} guesses. With so few, much of it is luck.`,
		topic: 'Topic',
		source: 'Your own answers. The line through a dot is where it could lie by luck.'
	},
	sure: {
		title: 'Does it know what it does not know?',
		fits: (guesses: number) => `Over ${n(guesses)} guesses it is about as often right as it says.`,
		misses: (guesses: number, off: number, bands: number) =>
			`Over ${n(guesses)} guesses, in ${n(off)} of ${n(bands)} rows it is not as often right as it says.`,
		under: (to: number) => `Under ${whole(to)} sure`,
		between: (from: number, to: number) => `${n(Math.round(100 * from))} to ${whole(to)} sure`,
		said: 'How sure it was',
		was: 'How often it was right',
		it: 'It said',
		source: 'Guesses at exactly what you said, by how sure it was.',
		missing: (guesses: number, least: number) =>
			plural('en', guesses, {
				one: `Whether it is as often right as it says can be told from ${n(least)} guesses on: ${n(guesses)} to go.`,
				other: `Whether it is as often right as it says can be told from ${n(least)} guesses on: ${n(guesses)} to go.`
			})
	},
	again: {
		title: 'The most anyone could guess',
		none: 'You are the measure: how often would you say the same again? Asked once more, you can see.'
	},
	typical: {
		title: 'How typical you are',
		/** @param given answers; a question that was passed is none */
		few: (least: number, given: number) =>
			`It takes ${n(least)} answers to see it, and you have given ${n(given)}. A question you passed is not counted.`,
		world: 'In the world',
		/** @param place a country, or "In the world" */
		more: (from: number, to: number) => `More typical than ${n(from)} to ${n(to)} of 100 people.`,
		unusual: 'unusual',
		typical: 'typical',
		from: (answers: number, people: number) =>
			`From ${n(answers)} of your answers, beside ${n(people)} people.`,
		fromCountries: (answers: number, people: number) =>
			`From ${n(answers)} of your answers, beside ${n(people)} people in their own countries.`,
		what: 'Typical means that most of your answers are what others often answer. It is neither good nor bad.',
		say: 'Say which country you live in, to be compared with it, too',
		tooFew: (country: string, asked: number, least: number) =>
			`${country} cannot be compared yet: only ${n(asked)} of your questions were asked there often enough, and it takes ${n(least)}.`,
		noData: (country: string) => `${country} cannot be compared: this survey did not ask there.`,
		other: 'Your country is not in this survey, so you are compared with the world alone.'
	},
	everything: {
		title: 'What if it knew everything else?',
		what: 'Each of your answers, guessed from all your others, later ones too. This is not the score: nothing here was locked beforehand.',
		/** @param given answers; a question that was passed is none */
		few: (least: number, given: number) =>
			`It takes ${n(least)} answers to see it, and you have given ${n(given)}. A question you passed is not counted.`,
		both: (sides: number, exactly: number, answers: number) =>
			`${n(sides)} of ${n(answers)} on your side, ${n(exactly)} of them exactly.`,
		working: 'Working it out …',
		failed: 'It could not be worked out for now.'
	},
	locks: {
		title: 'Locked before you answered',
		what: 'Each guess was stored before you answered, with a fingerprint of it. If it were damaged or changed by mistake, the fingerprint would not fit any more. Both lie in this browser: it is no proof against somebody who changes both.',
		check: 'Check the fingerprints',
		fit: (fitting: number, guesses: number) =>
			plural('en', guesses, {
				one: `${n(fitting)} of ${n(guesses)} guess fits its fingerprint.`,
				other: `${n(fitting)} of ${n(guesses)} guesses fit their fingerprints.`
			}),
		changed: (titles: readonly string[]) => `Changed since: ${list(titles)}.`,
		unchecked: (guesses: number) =>
			plural('en', guesses, {
				one: `${n(guesses)} cannot be checked: an earlier version took no fingerprint.`,
				other: `${n(guesses)} cannot be checked: an earlier version took no fingerprint.`
			}),
		all: (guesses: number) =>
			plural('en', guesses, { one: `${n(guesses)} guess`, other: `All ${n(guesses)} guesses` }),
		region: 'All locked guesses',
		question: 'Question',
		knew: 'Answers it knew',
		locked: 'Locked',
		answered: 'Answered',
		seen: 'you had seen it',
		fingerprint: 'Fingerprint',
		none: 'none'
	},
	file: {
		title: 'Take it with you',
		legend: 'Result file',
		without: 'Without my answers',
		withoutWhat:
			'Only totals: how many you answered and passed, how many were guessed, beside the simpler guesses and by topic.',
		with: 'With my answers',
		withWhat: (answers: number) =>
			plural('en', answers, {
				one: `The same, and what you said to ${n(answers)} question, with what the machine had thought. Whoever has the file can read it.`,
				other: `The same, and what you said to each of ${n(answers)} questions, with what the machine had thought. Whoever has the file can read it.`
			}),
		never: 'What you said about yourself is never in it.',
		save: 'Save the result file',
		print: 'Print a report',
		notSaved: 'Not saved.',
		imprint: (models: readonly string[], day: string) =>
			`Value Mirror, ${list(models)}, printed on ${day}`
	}
};
