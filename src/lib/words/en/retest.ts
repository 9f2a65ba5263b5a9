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
	tomorrow: 'Ask me tomorrow',
	now: 'Ask me now',
	place: (position: number, total: number) => `Once more: ${n(position)} of ${n(total)}`,
	/** @param total questions that both are about */
	result: (self: number, machine: number, total: number) =>
		`You agree with yourself on ${n(self)} of ${n(total)}. The machine agreed with you on ${n(machine)}.`,
	/** How certain that is, for the curious. */
	between: (low: number, high: number) =>
		`With many more such questions it would be between ${percent('en', low)} and ${percent('en', high)}.`,
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

export type RetestWords = typeof retest;
