import { number, plural } from '../format';

const n = (value: number) => number('en', value);

/** My answers as a link, for a friend or another device, and what a friend's link shows. */
export const link = {
	title: 'Challenge a friend',
	device: 'Take my answers to another device',
	/** Said before it is copied. */
	contains: (answers: number) =>
		plural('en', answers, {
			one: `The link holds your ${n(answers)} answer and the name you give. It holds no guess and no score.`,
			other: `The link holds your ${n(answers)} answers and the name you give. It holds no guess and no score.`
		}),
	readable:
		'Whoever has the link can read them. It stays in the history of your browser and of theirs.',
	name: 'Your name, as your friend will see it',
	tell: 'Put in what I said about myself, too',
	copy: 'Copy the link',
	share: 'Share the link',
	copied: 'Copied.',

	/** After a link was opened. */
	taken:
		'The answers are read and out of the address bar. The link is still in this browser’s history.',
	whose: (name: string) => `These are ${name}’s answers`,
	nameless: 'These are your friend’s answers',
	/** Stands for the name of a friend who gave none. */
	aFriend: 'your friend',
	answerFirst: 'Answer some questions yourself, then see where you differ.',
	continueHere: 'These are my own: go on with them here',
	forget: (name: string) => `Forget ${name}’s answers`,

	agree: (name: string, agreed: number, total: number) =>
		`You and ${name} agree on ${n(agreed)} of ${n(total)}`,
	/** @param agreed on average, rounded */
	strangers: (agreed: number) =>
		`On questions you both answered. Two strangers agree on about ${n(agreed)}.`,
	differ: 'Where you differ most',
	nowhere: 'You are on the same side of all of them.'
};

export type LinkWords = typeof link;
