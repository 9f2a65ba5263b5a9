import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);
const questions = (count: number) =>
	plural('en', count, { one: `${n(count)} question`, other: `${n(count)} questions` });

/** What a student of a class reads: joining, waiting for the machine, handing in. */
export const student = {
	join: {
		title: 'Join a class',
		reading: 'Reading the link …',
		how: 'Scan the QR code your teacher shows, or paste the link here.',
		field: 'The link of your class, or its code that begins with VC2-',
		read: 'Go on',
		spoiled: 'This link does not work.',
		again: 'Ask your teacher to show the QR code again. Nothing saved in this browser has changed.',
		handIn: 'This is a hand-in, not the link of a class. Give it to your teacher.',
		what: (count: number) =>
			`${questions(count)} about what you value. Skip what you like. A machine on this device guesses along, and in the end you see how well it did.`,
		stays: 'Your answers stay on this device. At the end you choose what to hand in, or nothing.',
		locked: 'What you hand in is locked so that only your teacher’s device can open it.',
		mark: 'Check that your teacher’s screen shows the same letters:',
		start: 'Start',
		goOn: 'Go on where you were',
		startAgain: 'Start again',
		somebodyElse: 'I am someone else',
		somebodyElseHint:
			'“I am someone else”: everything that was answered on this device before, in this class or elsewhere, and friends’ answers are kept and put out of your sight.',
		startAgainHint:
			'“Start again”: you stay the same student. What you hand in then takes the place of what you handed in before; a code of the earlier run, shown later, changes nothing.',
		closes:
			'Once your teacher has closed the class nothing more can be handed in; you still see your own result.',
		past: (day: string) =>
			`You began on ${day}. If your teacher has closed the class since, nothing more can be handed in: ask before you go on.`,
		over: {
			title: (name: string) => `${isolated(name)} is over.`,
			closed:
				'This class was closed on this device. Its figures are made, and nothing more can be handed in.',
			ended: 'This class was ended on this device. Nothing more can be handed in.',
			toClass: 'To the class'
		}
	},

	bet: {
		title: 'Before you start: how many of ten will it guess?',
		note: 'Which side you will be on, for ten of your answers. Nobody sees it but you, until the class sees its mean.',
		label: 'Guessed of ten',
		say: (bet: number) => `${n(bet)} of ten`,
		start: 'To the questions',
		skip: 'Skip',
		who: 'Say something about yourself, if you like',
		whoNote:
			'It stays on this device. In this class the machine guesses from your answers alone; beside it, it guesses from this alone, and you see which it did better from. Handed in with your answers is only how often that was right.'
	},

	wait: {
		title: 'The machine is on its way.',
		why: 'In a class it comes before the first question, so that it can guess every one.',
		progress: 'Loading the machine',
		ready: 'It is getting ready …',
		silent: 'It has not come any nearer for a while.',
		failed: 'The machine did not come.',
		again: 'Try again',
		without: 'Answer without it',
		withoutWhat:
			'You can still hand in your answers. There will be no guesses at them; your class’s figures say for how many of you the machine was not ready.'
	},

	handIn: {
		title: (name: string) => `Hand in to ${isolated(name)}`,
		looking: 'Looking for answers saved in this browser …',
		nothing: {
			title: 'Nothing to hand in',
			what: 'The run on the screen is your own and of no class. Open the class’s link again to go on with its run.',
			join: 'Join a class'
		},
		counting: 'Counting …',
		toGo: (left: number) =>
			plural('en', left, {
				one: `${n(left)} question to go. A later hand-in takes the place of this one.`,
				other: `${n(left)} questions to go. A later hand-in takes the place of this one.`
			}),
		/** @param count of answers from the third on without a guess locked before them */
		withoutGuess: (count: number) =>
			plural('en', count, {
				one: `${n(count)} answer came before the machine’s guess at it was locked, and is in no score.`,
				other: `${n(count)} answers came before the machine’s guesses at them were locked, and are in no score.`
			}),
		goOn: 'Go on answering',
		choose: 'What do you want to hand in?',
		scores: 'Scores only',
		scoresWhat:
			'Six numbers: how often the machine and the world’s most usual answer were right, and your bet. They show how usual your answers are, not what you answered; your teacher cannot work that out either.',
		answers: 'With my answers',
		answersWhat:
			'Helps the class see what it thinks. Your teacher’s device could read them until the class is closed; it never shows them one by one.',
		enough: (has: number, needs: number) => `This takes ${n(needs)}; you have ${n(has)} so far.`,
		scoresNeed: (has: number, needs: number) =>
			`This takes ${n(needs)} answers whose guess was locked before you gave them; you have ${n(has)}.`,
		noneYet: 'You can answer more first.',
		answerAgain: 'Answer again, with the machine',
		anyway:
			'Nobody sees from the code which you chose. Until the class is closed you can hand in anew or take yours out. When it is closed, all hand-ins are deleted; only the class’s figures stay. If nearly all of you agree, people can guess that you do, too.',
		preview: 'See what is in it',
		back: 'Back',

		all: 'This is all that is in it',
		six: {
			scored: 'Answers with a locked guess',
			machineSide: 'The machine guessed your side',
			machineStatement: '… and how strongly',
			worldSide: 'The world’s usual answer guessed your side',
			worldStatement: '… and how strongly',
			bet: 'Your bet, of ten',
			noBet: 'none'
		},
		who: 'Guessed from what you said about yourself: sides, statements',
		beside:
			'Besides: which version of the machine it was, a random number that is not you, and how many codes you have made. No name, no device, no time.',
		guessed: 'guessed',
		sideGuessed: 'the side guessed',
		missed: 'not guessed',
		unscored: 'no guess',
		skipped: 'no answer',
		make: 'Make my code',

		made: 'You have made a code.',
		madeWhat:
			'It is handed in once your teacher’s camera has read it, or you have sent it. Shown again it is the same.',
		newer:
			'You have made a newer code since, in another run of this class. That one counts; shown now, this one changes nothing.',
		show: 'Show my code',
		copy: 'Copy it as text',
		save: 'Save it as a file',
		fileName: 'hand-in.txt',
		anew: 'Hand in anew',
		out: {
			made: 'This code takes yours out.',
			madeWhat:
				'Yours is taken out once your teacher’s camera has read this code, or you have sent it. Until then what you handed in counts. Shown again it is the same.',
			show: 'Show the code that takes mine out',
			copy: 'Copy the code that takes mine out',
			save: 'Save the code that takes mine out',
			fileName: 'take-mine-out.txt',
			anew: 'Hand in again after all',
			label: 'The code that takes yours out, as a QR code',
			hold: 'Hold it to your teacher’s camera: this takes yours out.'
		},
		takeOut: 'Take mine out',
		takeOutWhat: 'Makes a code that takes out what you handed in before.',
		results: 'See how well it guessed me',
		done: 'Done: remove my answers from this device',
		doneQuestion:
			'Remove your answers? After that you can neither change nor take out what you handed in. Answers of others that were put away on this device stay.',
		/** The same of who has handed in nothing. */
		nothingHandedIn:
			'Remove your answers? You have handed in nothing, and cannot afterwards. Answers of others that were put away on this device stay.',
		orNothing: 'Or hand in nothing:',
		doneYes: 'Remove them',
		gone: 'Your answers to this class are gone from this device.',
		others:
			'Other answers are still to be seen here: of another class, of none, a copy that was made in the settings, or a friend’s. If they are yours, delete them there, or leave the device to the next with “I am someone else”.',
		toSettings: 'To the settings',
		goneWhat:
			'What you handed in and did not take out stays with your teacher until the class is closed. Answers of others that were put away on this device stay here.',
		last: 'No more codes can be made of this run.'
	},

	chatbot: {
		legend: 'And how well a chatbot guessed you?',
		none: 'No',
		/** @param answered fewer than asked where it left some out */
		score: (name: string, right: number, asked: number, answered: number) =>
			`“${isolated(name)}”: ${n(right)} of ${plural('en', asked, { one: `${n(asked)} side`, other: `${n(asked)} sides` })}` +
			(answered < asked ? `; it answered ${n(answered)} of them` : ''),
		what: 'Two numbers more: how many of your answers it was asked to guess, and on how many it got your side. They show about how many questions you answered, and how usual your answers are to it, not what you answered. Which chatbot it was stays here. The class sees how well all your chatbots did, if eight of you bring one.',
		noneYet:
			'If you let a chatbot guess you, you can hand in here how well it did. Its maker then gets the answers you show it.',
		toRivals: 'Let one guess me',
		asked: 'Answers of yours that a chatbot was asked to guess',
		right: '… of which it got your side'
	},

	code: {
		label: 'Your hand-in as a QR code',
		hold: 'Hold it to your teacher’s camera.',
		close: 'Close'
	}
};
