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

/** What the chart of the lab is read as. */
interface LabReading {
	readonly name: string;
	/** Percent. */
	readonly polar: number;
	readonly machine: number;
	/** 0 to 1; null where nothing was answered. */
	readonly first: number | null;
	readonly chance: number | null;
}

const n = (value: number) => number('en', value);
/** Hits of a baseline that is known, not counted: one decimal at most. */
const tenth = (value: number) => n(Math.round(10 * value) / 10);
const fixed = (value: number) =>
	new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
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

const answers = (count: number) =>
	plural('en', count, { one: `${n(count)} answer`, other: `${n(count)} answers` });

/** A language model beside the machine, on answers that neither was told. */
export const rivals = {
	pageTitle: 'Rivals · Value Mirror',
	title: 'Can your chatbot beat the machine?',
	lead: 'Some of your answers are kept back. A chatbot and the machine are told the same others, and both guess the ones kept back.',
	/** Said while there are too few answers. @param left answers still needed */
	tooFew: (left: number) =>
		plural('en', left, {
			one: `One more answer, and there is enough to keep some back.`,
			other: `${n(left)} more answers, and there is enough to keep some back.`
		}),
	answerMore: 'Answer more questions',
	tryAgain: 'Try again',

	ways: {
		label: 'Who is it to be?',
		chat: 'Any chatbot',
		server: 'A model on this computer',
		browser: 'This browser’s own model',
		hints: {
			chat: 'by copy and paste',
			server: 'in a program such as Ollama or LM Studio',
			browser: 'nothing to install'
		}
	},

	copy: {
		title: 'Copy the questions',
		/** What goes out with the prompt. @param told answers in it @param who whether it says who the person is */
		holds: (told: number, who: boolean) => {
			if (told === 0 && !who)
				return 'They hold none of your answers: the chatbot guesses what anybody would say.';
			if (told === 0)
				return 'They hold what you said about yourself, and none of your answers. Pasting passes that on to the chatbot’s maker.';
			return who
				? `They hold ${answers(told)} of yours and what you said about yourself. Pasting passes those on to the chatbot’s maker.`
				: `They hold ${answers(told)} of yours. Pasting passes ${told === 1 ? 'that' : 'those'} on to the chatbot’s maker.`;
		},
		howMany: 'How many of your answers may it see?',
		/** @param all whether these are all that are not kept back */
		count: (told: number, all: boolean) =>
			told === 0 ? 'None' : all ? `All ${n(told)} that are not kept back` : n(told),
		who: 'And what I said about myself',
		whoHint: 'such as age, country and education',
		copy: 'Copy',
		save: 'Save as a file',
		fileName: 'value-mirror-questions.txt',
		read: 'Read it first',
		fixed: 'Others are told the same as the first, so that they can be compared.',
		anew: 'Choose anew what it may see',
		notKept: (reason: string) => `These questions are not kept. ${reason}`
	},

	paste: {
		title: 'Paste them into any chatbot',
		wait: (questions: number) =>
			plural('en', questions, {
				one: 'Wait for one numbered answer.',
				other: `Wait for ${n(questions)} numbered answers.`
			}),
		freshChat: 'In a new chat, with its memory off, it knows no more of you than stands there.'
	},

	reply: {
		title: 'Paste its reply here',
		label: 'The chatbot’s reply',
		allRead: (questions: number) => `All ${n(questions)} answers read.`,
		someRead: (read: number, questions: number) => `${n(read)} of ${n(questions)} answers read.`,
		noneRead: 'No answer can be read in it.',
		missing: (numbers: string) => `Nothing stands there for ${numbers}.`,
		unclear: (numbers: string) => `Not clear: ${numbers}.`,
		/** @param numbers at least one */
		question: (numbers: readonly number[]) =>
			`question${numbers.length === 1 ? '' : 's'} ${numbers.map(n).join(', ')}`,
		empty: 'What has no answer counts as not right.',
		seeHow: 'See how it was read, and mend it',
		noAnswer: 'no answer',
		said: (text: string) => `It says ${quoted(text)}.`,
		name: 'Whose reply is it?',
		nameHint: 'Your name for it, such as ChatGPT, 27 November. It is shown to nobody else.',
		nameless: 'My chatbot',
		show: 'Show who was better'
	},

	server: {
		find: 'Find the model',
		/** Before the first request: where it goes. */
		where: 'This page asks the program at this address, on this computer, and nobody else.',
		permission:
			'Your browser may ask whether this page may reach programs on this computer. Allow it.',
		programs:
			'It works with llama-server, Ollama, LM Studio and vLLM, and whatever talks as they do.',
		/** A page from another computer over plain http, which browsers keep away from programs here. */
		notHere:
			'This page came over plain http from another computer. Browsers let only pages that come over https, or from this computer, reach programs here.',
		address: 'Its address',
		test: 'Test the connection',
		testing: 'Looking for it …',
		found: (models: number) =>
			plural('en', models, {
				one: `It answers, and has ${n(models)} model.`,
				other: `It answers, and has ${n(models)} models.`
			}),
		model: 'Which model?',
		tell: 'Choose what it is told',
		/** @param told answers in it @param who whether it says who the person is */
		holds: (told: number, who: boolean) => {
			if (told === 0 && !who)
				return 'It is told none of your answers, and guesses what anybody would say.';
			if (told === 0)
				return 'It is told what you said about yourself, and none of your answers. That stays on this computer.';
			return who
				? `It is told ${answers(told)} of yours and what you said about yourself. They stay on this computer.`
				: `It is told ${answers(told)} of yours. They stay on this computer.`;
		},
		guess: 'Let it guess',
		/** @param questions each asked twice */
		asks: (questions: number) =>
			`${n(questions)} questions, each asked twice, with its answers in both orders: many models prefer what stands first.`,
		start: 'Start',
		first: 'It reads what you said …',
		progress: (done: number, total: number) => `${n(done)} of ${n(total)} questions`,
		left: (time: string) => `about ${time} left`,
		seconds: (seconds: number) => `${n(seconds)} s`,
		minutes: (minutes: number) => `${n(minutes)} min`,
		cancel: 'Stop'
	},

	browser: {
		title: 'The browser’s own model',
		name: 'The browser’s own model',
		where:
			'Your browser comes with a language model that runs on this computer. What it is told stays here.',
		availability: {
			available: 'It is ready. It chooses an answer, and does not say how sure it is.',
			downloadable: 'The browser has to load it first: some gigabytes, once, when you press Start.',
			downloading: 'The browser is loading it.'
		},
		/** @param loaded 0 to 1 */
		loading: (loaded: number) => `The browser loads its model: ${share(loaded)} …`
	},

	anything: {
		title: 'Ask it anything',
		/** @param told answers of the person */
		lead: (told: number) =>
			`Write a statement of your own. The model, told ${told === 1 ? 'your one answer' : `all ${n(told)} of your answers`}, says how likely you are to agree. It is no question of the survey: it counts nowhere, and the machine could not guess it.`,
		label: 'A statement',
		example: 'I would move abroad for work.',
		ask: 'Ask',
		asking: 'It thinks …',
		/** @param model its name */
		likely: (model: string, agree: number) => `${model}: ${share(agree)} that you agree.`,
		agrees: (model: string) => `${model}: you agree.`,
		disagrees: (model: string) => `${model}: you do not agree.`,
		undecided: (model: string) => `${model} says what stands first, whichever that is.`,
		none: (model: string, text: string) =>
			text ? `${model} gives no answer. It says ${quoted(text)}.` : `${model} gives no answer.`,
		unscored: 'Not scored'
	},

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
		what: (questions: number, told: number) =>
			`The same ${n(questions)} of your answers, kept from all of them. ` +
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

	/** In the lab. */
	lab: {
		title: 'Language models, asked the same',
		/** @param demonstrations answers it was told */
		told: (model: string, demonstrations: number, demographics: 'none' | 'with' | 'only') => {
			const who = demographics === 'none' ? '' : ' and demographics';
			return demographics === 'only'
				? `${model}, demographics only`
				: `${model}, ${n(demonstrations)} statements${who}`;
		},
		heading: (people: number, predictions: number) =>
			`${n(people)} of our test people, ${n(predictions)} predictions`,
		machine: 'The reasoner, the same',
		paper: (people: number) => `The paper, its own ${n(people)} people, P1`,
		ofPaper: (method: string, note: boolean) => `The paper: ${method}${note ? ' *' : ''}`,
		polar: 'Polar',
		refined: 'Refined',
		axis: 'Correct, %',
		columns: {
			model: 'Model',
			polar: 'Polar, %',
			refined: 'Refined, %',
			machine: 'Polar, beside the reasoner, points',
			world: 'Polar, beside the world majority, points',
			people: 'People',
			n: 'Predictions',
			first: 'Favoured the first option',
			averaged: 'The same, both orders averaged',
			byChance: 'The same, by chance',
			refused: 'Prompts refused',
			unreadable: 'Prompts not readable',
			size: 'Size, MB',
			time: 'Time of a prediction, s',
			prompt: 'Prompt version'
		},
		reading: ({ name, polar, machine, first, chance }: LabReading) => {
			const right = `${name}: ${fixed(polar)} % right at the polar level, where the reasoner gets ${fixed(machine)} %.`;
			return first === null || chance === null
				? right
				: `${right} Whatever the options say, it favours the one that stands first in ${share(first)} of the prompts; ${share(chance)} would be chance.`;
		},
		note: 'Each question is asked with its options in both orders, and the two are averaged, so that a liking for the first place cancels out. Intervals are 95 %, over people; differences are of the same predictions. * From a published note on the paper. Its people and its prompt are not ours.'
	},

	onResults: {
		title: 'Can a chatbot guess you?',
		lead: 'Put ChatGPT, or any other, beside the machine: both guess some of your answers from the same others.',
		go: 'Try it',
		goOn: 'See the contest'
	}
};
