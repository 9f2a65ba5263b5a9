import { isolated } from '../format';

const list = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts);

/** What can be opened over a question: how it is asked, and its lock. */
export const runMenu = {
	title: 'How you are asked',
	waits: 'Its guess stays until I tap',
	tapAnswers: 'A tap answers at once',
	aboutYou: 'Say something about yourself',
	settings: 'Settings',
	close: 'Go on',
	/** Of a run that belongs to a class. */
	asClass: (name: string) => `You are asked as ${isolated(name)} is.`,
	handIn: 'Hand in what you have',
	/** Before and after the way to another run. */
	otherVersion: [
		'The guesses of this run were sealed by an earlier version of the machine. They stand as they are; the new one seals none in it, so that a score is never a mix of two. To test the new one, ',
		'start another run',
		'.'
	] as readonly [string, string, string],
	/** Why the question on the screen is asked. */
	why: {
		title: 'Why this question?',
		/** @param titles of the questions whose answers it is expected to tell of */
		reasoner: (titles: readonly string[]) =>
			`Your answer is expected to say most about ${list(titles.map((title) => `“${title}”`))}.`,
		opening: 'Every run begins with an easy one. What is chosen for you comes after it.',
		'short-form':
			'It is on a fixed list of questions that say much about most people. The machine was not ready to choose one for you.',
		questionnaire:
			'It comes next in the questionnaire. The machine was not ready to choose one for you.'
	},
	lock: {
		title: 'Its guess is locked',
		what: 'Before you could answer, the machine’s guess was stored in this browser and marked with this fingerprint. It cannot be changed any more.',
		noHash:
			'Before you could answer, the machine’s guess was stored in this browser. This browser offers no fingerprint of it to check.'
	}
};
