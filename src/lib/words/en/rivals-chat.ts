import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);
const quoted = (name: string) => `“${isolated(name)}”`;
const answers = (count: number) =>
	plural('en', count, { one: `${n(count)} answer`, other: `${n(count)} answers` });

/** Any chatbot, by copy and paste, in three steps. */
export const rivalsChat = {
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
		noneRead:
			'No answer can be read in it. If these are the questions that you copied, paste what the chatbot replied to them instead.',
		refuses: 'It refused to guess.',
		/** After either of these. */
		noneToDo:
			'Ask once more in a new chat, set it right below, or keep it as a refusal: then none of the questions counts as right.',
		keepRefusal: 'Keep it as a refusal',
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
		nameHint:
			'Your name for it, such as ChatGPT, 27 November. It goes out of this browser only in a file that you save, or on your picture where you tick the contest.',
		nameless: 'My chatbot',
		show: 'Show who was better'
	}
};
