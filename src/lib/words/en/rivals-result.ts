import { isolated, number, percent, plural } from '../format';
import type { Level } from '../../catalog';

/** How a rival did beside the machine. */
interface Verdict {
	readonly name: string;
	readonly its: number;
	readonly machine: number;
	/** Whether there are too few questions for any verdict. */
	readonly few: boolean;
	/** Whether the rival was better or worse, or it cannot be told. */
	readonly outcome: 'better' | 'worse' | 'unsettled';
}

const n = (value: number) => number('en', value);
/** Hits of a baseline that is known, not counted: one decimal at most. */
const tenth = (value: number) => n(Math.round(10 * value) / 10);
const share = (value: number) => percent('en', value);
const quoted = (name: string) => `“${isolated(name)}”`;
/** A difference of shares in points, with its sign. */
const points = (value: number) => {
	const whole = Math.round(100 * value);
	return whole === 0 ? '0' : `${whole < 0 ? '−' : '+'}${n(Math.abs(whole))}`;
};
/** "8 points ahead of", "8 points behind". */
const standing = (value: number) => {
	const whole = Math.round(100 * value);
	const size = n(Math.abs(whole));
	const apart = plural('en', Math.abs(whole), { one: `${size} point`, other: `${size} points` });
	return whole === 0 ? 'level with' : `${apart} ${whole > 0 ? 'ahead of' : 'behind'}`;
};

/** Who guessed better. */
export const rivalsResult = {
	result: {
		/** In words first, the rival's hits beside the machine's. */
		verdict: ({ name, its, machine, few, outcome }: Verdict) => {
			const [most, least] = [Math.max(its, machine), Math.min(its, machine)].map(n);
			if (outcome === 'better') return `${quoted(name)} was better: ${most} to ${least}.`;
			if (outcome === 'worse') return `The machine was better: ${most} to ${least}.`;
			const close = few ? 'Too few to tell.' : 'Too close to call.';
			return `${n(machine)} to ${n(its)}. ${close}`;
		},
		/** @param questions kept back @param told told to both */
		what: (questions: number, told: number, beside = false) =>
			beside
				? `The ${n(questions)} questions you answered beside it, each guessed before you did. Each was told the ${n(told)} answers before.`
				: `The same ${n(questions)} of your answers, kept from all of them. ` +
					(told === 0 ? 'Each was told none of the others.' : `Each was told ${n(told)} others.`),
		andWho: 'And what you said about yourself.',
		scores: 'Right guesses, each question one bar',
		machine: 'The machine',
		machineWhere: 'in this browser',
		rival: quoted,
		kinds: {
			chat: 'your name for it, by copy and paste',
			server: 'on this computer',
			tab: 'in this browser',
			browser: 'chooses, and does not say how sure it is'
		},
		unanswered: (count: number) =>
			plural('en', count, {
				one: 'one question without an answer',
				other: `${n(count)} questions without an answer`
			}),
		refused: (count: number) =>
			plural('en', count, { one: 'one refused', other: `${n(count)} refused` }),
		world: 'The world’s usual answer',
		country: (country: string) => `The usual answer in ${country}`,
		chance: 'Blind guessing',
		score: tenth,
		/** What the bars show, for those who hear the page. */
		right: (hits: number, questions: number) => `${tenth(hits)} of ${n(questions)} right`,
		/** Under the table: how much a difference says. */
		byLuck: (apart: number, questions: number) =>
			apart === 0
				? `A tie of ${n(questions)} questions.`
				: plural('en', apart, {
						one: 'One question apart can be luck.',
						other: `${n(apart)} questions apart can be luck.`
					}),
		moreTells: (questions: number) => `With ${n(questions)} answers you would know more.`,
		notLuck: 'So far apart by luck would be rare: less than one time in twenty.',
		another: 'Put in another rival',
		more: (count: number) => `${n(count)} more questions`,
		takeOut: (name: string) => `Take ${quoted(name)} out`,
		takeOutAsk: (name: string) => `Take ${quoted(name)} and its guesses out?`,
		takeOutSure: 'Take it out',
		toHandIn: 'Back to the hand-in',
		afresh: 'A new contest with other questions',
		earlier: 'Earlier contests',
		/** @param names of those who took part, if any did */
		earlierOne: (day: string, questions: number, names: readonly string[]) =>
			names.length === 0
				? `${day}, ${n(questions)} questions, nobody yet`
				: `${day}, ${n(questions)} questions: ${names.map(quoted).join(', ')}`,
		deleteContest: 'Delete this contest',
		deleteAsk: 'Delete this contest with all guesses in it?',
		deleteSure: 'Delete it'
	},

	figures: {
		title: 'In figures',
		levels: { polar: 'The side', refined: 'The exact statement' } satisfies Record<Level, string>,
		columns: {
			who: 'Who',
			right: 'Right',
			questions: 'of',
			share: 'Share',
			range: 'With more such questions, likely',
			difference: 'Beside the machine, points'
		},
		share,
		range: (low: number, high: number) => `${share(low)} to ${share(high)}`,
		difference: (value: number, low: number, high: number) =>
			`${points(value)} (${points(low)} to ${points(high)})`,
		/** In a sentence, for the rival named. */
		sentence: (name: string, questions: number, value: number, low: number, high: number) =>
			`On the same ${n(questions)} questions ${quoted(name)} is ${standing(value)} the machine; with many more such questions it would likely be between ${standing(low)} and ${standing(high)} it.`,
		note: 'Ranges are 95 per cent intervals: Wilson’s for a share, Bonett and Price’s for a difference between two who answered the same questions. Of blind guessing the share is known, not counted.',
		prompt: (version: string) => `The questions were put in the words of prompt version ${version}.`
	},

	differ: {
		title: 'Where they disagree',
		none: 'They guessed alike at every question.',
		mine: 'Your answer',
		machine: 'The machine',
		nothing: 'no answer',
		right: 'right'
	},

	onResults: {
		title: 'Can a chatbot guess you?',
		lead: 'Put ChatGPT, or any other, beside the machine: both guess some of your answers from the same others.',
		go: 'Try it',
		goOn: 'See the contest'
	}
};
