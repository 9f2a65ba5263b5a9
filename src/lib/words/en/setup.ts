import { number, plural } from '../format';

const n = (value: number) => number('en', value);

/** Setting up a run: other lengths, orders and topics. */
export const setup = {
	page: 'Other ways to be asked',
	title: 'How would you like to be asked?',
	length: 'How many questions',
	number: n,
	all: (questions: number) => `All ${n(questions)}`,
	order: 'In which order',
	orders: {
		'short-form': { label: 'Most telling first', hint: 'a fixed list' },
		adaptive: { label: 'Chosen for you', hint: 'by the machine, as it goes' },
		questionnaire: { label: 'As in the questionnaire', hint: 'topic by topic' },
		random: { label: 'Random', hint: 'a new mix each time' }
	},
	topics: 'Only some topics',
	topicsLegend: 'Topics; none chosen means all of them',
	aboutYou: 'About you, if you like',
	aboutYouWhat:
		'All of it is optional and can be removed later. The machine guesses from it beside your answers, and your country’s usual answers become one more thing it has to beat.',
	start: 'Start',
	asked: (questions: number) =>
		plural('en', questions, {
			one: `${n(questions)} question.`,
			other: `${n(questions)} questions.`
		}),
	/** Fewer than were wanted. */
	askedAll: (questions: number) =>
		plural('en', questions, {
			one: `${n(questions)} question: all there are on these topics.`,
			other: `${n(questions)} questions: all there are on these topics.`
		}),
	anyTime: 'You can stop at any time, and go on later.',
	kept: 'Your run so far stays: you find it in the settings.'
};
