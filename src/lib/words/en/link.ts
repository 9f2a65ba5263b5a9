import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);

const questions = (value: number) =>
	plural('en', value, { one: `${n(value)} question`, other: `${n(value)} questions` });

/** My answers as a link, for a friend or another device, and what a friend's link shows. */
export const link = {
	title: 'Challenge a friend',
	lead: 'They answer the same questions. Then you both see where you agree, where you differ, and whether the machine can tell you apart.',
	noAnswers: 'Answer some questions first, then send them to a friend.',
	/** What the link holds; said before it is copied. @param told whether what I said about myself is in it */
	contains: (answers: number, told: boolean) =>
		told
			? plural('en', answers, {
					one: `The link holds your ${n(answers)} answer, the name you give, and what you said about yourself. It holds no guess and no score.`,
					other: `The link holds your ${n(answers)} answers, the name you give, and what you said about yourself. It holds no guess and no score.`
				})
			: plural('en', answers, {
					one: `The link holds your ${n(answers)} answer and the name you give. It holds no guess and no score.`,
					other: `The link holds your ${n(answers)} answers and the name you give. It holds no guess and no score.`
				}),
	/** The same for a link to the person's own other device. */
	containsOwn: (answers: number) =>
		plural('en', answers, {
			one: `The link holds your ${n(answers)} answer, the name it has here, what you said about yourself, if you did, and which guesses count no more, as you have seen them or passed the question. It holds no guess and no score.`,
			other: `The link holds your ${n(answers)} answers, the name they have here, what you said about yourself, if you did, and which guesses count no more, as you have seen them or passed the question. It holds no guess and no score.`
		}),
	readable:
		'Whoever has the link can read them. It stays in the history of your browser and of theirs.',
	readableOwn:
		'Whoever has the link can read them. It stays in the history of the browser that opens it.',
	name: 'Your name, as your friend will see it',
	tell: 'Put in what I said about myself, too',
	link: 'The link',
	copy: 'Copy the link',
	share: 'Share the link',
	/** Of what is shared, beside the link. */
	invitation: 'My answers to some questions about values. What are yours?',
	showCode: 'Show it as a QR code',
	hideCode: 'Hide the QR code',
	code: 'QR code of the link',

	device: 'Take my answers to another device',
	deviceLead:
		'Scan the code there, or open the link there. The answers come along; the guesses and the score stay here.',

	/** After a link was opened. */
	taken:
		'The answers are read and out of the address bar. The link itself is still in this browser’s history.',
	whose: (name: string) => `These are ${isolated(name)}’s answers`,
	nameless: 'These are your friend’s answers',
	/** Stands for the name of a friend who gave none. */
	aFriend: 'your friend',
	/** The same where it stands alone. */
	theFriend: 'Your friend',
	who: 'What is your friend called?',
	keepName: 'Save the name',
	answerFirst: 'Answer some of the same questions yourself, then see where you differ.',
	answerSame: (questions: number) =>
		plural('en', questions, {
			one: `Answer the same one`,
			other: `Answer the same ${n(questions)}`
		}),
	answerSome: (questions: number) => `Answer ${n(questions)} of them`,
	answerOthers: (questions: number) => `Answer ${n(questions)} more of the same questions`,
	continueHere: 'These are my own: go on with them here',
	forget: (name: string) => `Forget ${isolated(name)}’s answers`,
	forgetSure: 'They go from this browser. Only their link or file brings them back.',
	forgetYes: 'Forget them',
	/** Said once they are. */
	forgotten: 'Forgotten. Nothing of them is kept in this browser.',
	kept: 'They are kept in this browser until you forget them.',
	notKept:
		'This browser keeps nothing more, perhaps for want of room: they last only as long as this tab. Keep the link, or the file, to open it again.',

	compareWith: 'Compare with',
	/** The number between the two stands in the largest type. */
	agree: (name: string, agreed: number, total: number) =>
		[`You and ${isolated(name)} agree on`, n(agreed), `of ${n(total)}`] as readonly [
			string,
			string,
			string
		],
	/** @param agreed on average, rounded */
	strangers: (agreed: number) =>
		`On questions you both answered. Two strangers agree on about ${n(agreed)}.`,
	agreeing: (agreed: number, total: number) =>
		`One block for each question: filled where you are on the same side, ${n(agreed)} of ${n(total)}.`,
	differ: 'Where you differ most',
	nowhere: 'You are on the same side of all of them.',
	you: (answer: string) => `You: ${answer}`,
	them: (name: string, answer: string) => `${isolated(name)}: ${answer}`,
	topics: 'Topic by topic',
	topic: 'Topic',
	sameSide: 'Same side',
	both: 'Both answered',

	apart: 'Can the machine tell you apart?',
	how: (differing: number) =>
		`Where your exact answers differ: ${questions(differing)}, also where you are on the same side. It gets both answers without a name, and everything else each of you said. Whose is whose? Tossing a coin is right half of the time.`,
	asking: 'The machine is looking …',
	waiting: 'It tries as soon as it is ready.',
	same: 'You answered nothing differently, so there is nothing to tell apart.',
	yes: (right: number, asked: number) => `Yes: ${n(right)} of ${n(asked)}.`,
	close: (right: number, asked: number) => `Too close to call: ${n(right)} of ${n(asked)}.`,
	no: (right: number, asked: number) => `No: ${n(right)} of ${n(asked)}.`,

	another: 'Ask another friend',
	/** To the friend whose answers are here. @param name as it stands in a sentence */
	sendBack: (name: string) => `Send mine to ${isolated(name)}`,
	file: 'Open a friend’s file',
	fileHint:
		'Instead of a link: a file saved under Results or Settings. It is read in this browser and sent nowhere.',
	which: 'Whose answers in this file?',
	/** @param place of the person in the file, from 1 */
	oneOf: (name: string, place: number, answers: number) =>
		plural('en', answers, {
			one: `${isolated(name) || `No. ${n(place)}`}: ${n(answers)} answer`,
			other: `${isolated(name) || `No. ${n(place)}`}: ${n(answers)} answers`
		}),

	/** On the other device. */
	arrived: (answers: number) =>
		plural('en', answers, {
			one: `${n(answers)} answer has come along`,
			other: `${n(answers)} answers have come along`
		}),
	arrivedLead:
		'Go on with them here. The guesses and the score stayed on the other device; new questions are guessed and counted as always.',
	beside: (answers: number) =>
		plural('en', answers, {
			one: `The ${n(answers)} answer that is here already stays as it is. You find both under Settings.`,
			other: `The ${n(answers)} answers that are here already stay as they are. You find both under Settings.`
		}),
	hereAlready: 'Just these answers are here already.',
	goOn: 'Go on with them here',
	notNow: 'No, leave them',
	someoneElse: 'They are not mine: compare me with them',
	nothingArrived: 'No answers came along',
	howTo:
		'On the device where your answers are, open Settings and choose “Take my answers to another device”.',
	toSettings: 'Settings'
};
