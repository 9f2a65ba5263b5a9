import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);

/** A sentence whose middle stands in the machine's colour: before it, it, after it. */
type Marked = readonly [before: string, marked: string, after: string];

/** A clause inside a sentence that goes on, or ends with it. */
const ended = (clause: string, last: boolean) => `${clause}${last ? '.' : ','}`;
const capital = (clause: string) => clause.charAt(0).toUpperCase() + clause.slice(1);

/** How many people say so, in words. */
function roughly(probability: number): string {
	const steps: readonly (readonly [upTo: number, words: string])[] = [
		[0.03, 'hardly anybody says so'],
		[0.075, 'about one in twenty says so'],
		[0.15, 'about one in ten says so'],
		[0.225, 'about one in five says so'],
		[0.29, 'about one in four says so'],
		[0.4, 'about one in three says so'],
		[0.46, 'fewer than half say so'],
		[0.54, 'about half say so'],
		[0.6, 'more than half say so'],
		[0.71, 'about two in three say so'],
		[0.775, 'about three in four say so'],
		[0.85, 'about four in five say so'],
		[0.95, 'about nine in ten say so']
	];
	return steps.find(([upTo]) => probability < upTo)?.[1] ?? 'nearly everybody says so';
}

/** All guesses about a person: bold ones, by topic, and why. */
export const predictions = {
	pageTitle: 'Predictions · Value Mirror',
	tryAgain: 'Try again',

	nothing: {
		title: 'It has nothing to go on yet.',
		lead: 'Answer three questions, and it begins to guess what you would say to all the others. This is how it goes with a made-up person.',
		start: 'Start'
	},

	bold: {
		again: 'See them once more',
		before: 'The guess before',
		keys: 'Keys: the arrows left and right.',
		notKept: (reason: string) => `Not kept. ${reason}`
	},

	all: {
		title: 'All its guesses',
		/** @param known answers they are made from */
		lead: (guesses: number, known: number) =>
			plural('en', known, {
				one: `From ${n(known)} answer of yours: ${n(guesses)} guesses.`,
				other: `From ${n(known)} answers of yours: ${n(guesses)} guesses.`
			}),
		none: 'You have answered every question. There is nothing left to guess.',
		search: 'Search',
		searchHint: 'trust, religion, work …',
		sort: 'Order',
		sortings: {
			questionnaire: 'By topic',
			'unlike-world': 'Most unlike the world',
			sure: 'Surest first',
			unsure: 'Least sure first'
		},
		count: (guesses: number) =>
			plural('en', guesses, { one: `${n(guesses)} guess`, other: `${n(guesses)} guesses` }),
		/** Said to those who hear the page. */
		found: (guesses: number) =>
			plural('en', guesses, {
				one: `${n(guesses)} guess found`,
				other: `${n(guesses)} guesses found`
			}),
		notFound: (search: string) => `No question and no guess has “${isolated(search)}” in it.`,
		more: (count: number) => `Show ${n(count)} more`
	},

	guess: {
		machine: 'The machine',
		worldwide: 'Worldwide',
		share,
		sure: (probability: number) => `${share(probability)} sure`,
		world: (probability: number) => `worldwide, ${share(probability)}`,
		passed: 'You passed this one.',
		youSaid: (answer: string) => `You said: ${answer}`,
		details: 'Every answer',
		answers: 'What it expects, answer by answer',
		row: (label: string, machine: number, world: number) =>
			`${label}: the machine ${share(machine)}, worldwide ${share(world)}`,
		why: 'Why does it think so?',
		answer: 'Answer it yourself',
		noScore: 'You have seen its guess: it will not count.',
		covered: 'This question is still to come. If you look at its guess now, it will not count.',
		look: 'Look anyway'
	},

	why: {
		pageTitle: 'Why it thinks so · Value Mirror',
		title: 'Why it thinks so',
		back: 'Back',
		unknown: 'There is no such guess.',
		toAll: 'All its guesses',
		headline: (clause: string, probability: number) =>
			[`${capital(clause)}: `, `${share(probability)} sure`, '.'] as Marked,
		share,
		preparing: 'Retracing how it came to this …',
		failed: (reason: string) => `It cannot be retraced for now. ${reason}`,
		/** The way, a line each; together they are to be read as sentences. */
		world: (probability: number) => `Worldwide, ${roughly(probability)}.`,
		country: (country: string, more: boolean) =>
			more ? `You live in ${country}, and said more about yourself,` : `You live in ${country},`,
		yourself: 'What you said about yourself,',
		/** @param but it turns the other way than the line before */
		answer: (
			clause: string,
			{ but, first, last }: { but: boolean; first: boolean; last: boolean }
		) => ended(first ? capital(clause) : `${but ? 'but ' : ''}${clause}`, last),
		others: (answers: number, but: boolean) =>
			plural('en', answers, {
				one: `${but ? 'but' : 'and'} one more answer of yours brings it there.`,
				other: `${but ? 'but' : 'and'} ${n(answers)} more answers of yours bring it there.`
			}),
		note: 'Each line is its guess once that is known, too. It tells what goes together among people, not what causes what.',
		none: 'You have not answered anything it could go by.'
	},

	whatIf: {
		question: (clause: string) => `What if ${clause}?`,
		instead: (given: string, changed: string) => `You said ${given}; this would be ${changed}.`,
		try: 'Try it',
		undo: 'As it was',
		failed: (reason: string) => `It could not be tried. ${reason}`,
		turned: (clause: string, probability: number) =>
			['Then it would think: ', clause, `, ${share(probability)} sure.`] as Marked,
		stays: (probability: number) => `It would still think so, ${share(probability)} sure.`,
		others: (count: number) =>
			plural('en', count, {
				one: 'One other guess turns:',
				other: `${n(count)} other guesses turn, the largest first:`
			}),
		noOthers: 'No other guess turns.',
		change: (before: number, after: number) => `${share(before)} → ${share(after)}`,
		changeSaid: (before: number, after: number) => `from ${share(before)} to ${share(after)}`,
		toCome: (count: number) =>
			plural('en', count, {
				one: 'And one at a question that is still to come.',
				other: `And ${n(count)} at questions that are still to come.`
			}),
		more: (count: number) => `Show ${n(count)} more`
	}
};
