import { number, plural } from '../format';

const n = (value: number) => number('en', value);

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
		tab: 'A model in this tab',
		hints: {
			chat: 'by copy and paste',
			server: 'in a program such as Ollama or LM Studio',
			browser: 'nothing to install',
			tab: 'from a folder, without any program'
		}
	}
};
