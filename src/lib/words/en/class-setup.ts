import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);
const questions = (count: number) =>
	plural('en', count, { one: `${n(count)} question`, other: `${n(count)} questions` });

/** The classroom's first page: what it is, a student's way in, the teacher's classes, and setting one up. */
export const classroom = {
	title: 'The classroom',
	what: 'A lesson with the class’s own answers. Everyone answers on their own device and hands in a locked code; you collect the codes and show how well a machine guessed the class. No account, no names, no server: nothing is sent anywhere.',
	lesson: 'The lesson, step by step',
	rehearse: 'Rehearse with a made-up class',

	student: {
		in: (name: string) => `You are in ${isolated(name)}.`,
		goOn: 'Go on answering',
		handIn: 'Hand in what you have',
		join: 'Are you a student? Join your class'
	},

	yours: 'Your classes',
	unreadable: 'A class of another version',
	states: {
		open: (people: number, students: number | null) =>
			students === null
				? `open, ${n(people)} handed in`
				: `open, ${n(people)} of ${n(students)} handed in`,
		old: 'of an older version, can be closed',
		closed: (people: number) =>
			`closed, ${plural('en', people, { one: `${n(people)} person`, other: `${n(people)} people` })}`,
		ended: 'ended'
	},
	setUpOn: (day: string) => `set up ${day}`,
	/** Two classes may have one name. */
	letters: (mark: string) => `letters ${mark}`,
	asked: questions,

	file: {
		title: 'Go on with a saved class',
		label: 'The file of a class, saved here or on another device'
	},

	setUp: {
		title: 'Set up a class',
		name: 'Name of the class',
		nameHint: 'Students see it, and it is in the link: “10b, Wednesday” will do.',
		nameless: 'Give the class a name first.',
		length: 'How many questions',
		lengthHint:
			// `npm run class-findings`, docs/classroom-codes.md.
			'Thirty take some eight minutes. More make a finding likelier: of a hundred classes of 25, some 41 with twenty questions, 18 with thirty and 3 with fifty end with “too close to call”.',
		all: 'All',
		order: 'Which ones',
		telling: ['Most telling first', 'after two easy ones'],
		questionnaire: ['Topic by topic', 'spread over the questionnaire'],
		reveal: 'When students see the machine’s guesses',
		end: ['Together at the end', 'nothing sways anybody'],
		each: ['As they go', 'each sees the guess after each answer'],
		themes: 'Leave out what is too close to home',
		make: 'Make the class',
		asked: questions,
		allLeft: (count: number) => `${questions(count)}: all that are left.`,
		tooFew: (least: number, count: number) =>
			`${questions(count)} are too few: it takes ${n(least)}, or what students hand in would tell of single answers. Choose another topic, leave out less, or add some.`,
		tooMany: (most: number, count: number) =>
			`${questions(count)} are too many for a list of your own: its code would be too fine for the last row. Strike some until there are ${n(most)}.`
	},

	list: {
		title: (count: number) => `All ${questions(count)}, as students will see them`,
		own: 'This is your own list now.',
		back: 'Back to the suggested ones',
		strike: 'Strike',
		up: 'Earlier',
		down: 'Later',
		struck: (title: string) => `${title} is struck.`,
		moved: (title: string, place: number) => `${title} is number ${n(place)} now.`,
		add: 'Add a question',
		choose: 'Choose one …',
		added: (title: string) => `${title} is added at the end.`
	},

	warnings: {
		insecure:
			'This page came without HTTPS. Everything works but three things, here and on your students’ devices: the camera, the copy for lessons without a network, and sharing. Codes can be handed in as text or as files.',
		local: (host: string) =>
			`Phones cannot open this address: “${host}” means the device itself. Open the page under the address that your students’ devices reach, then set up the class there.`,
		unkept: 'This browser keeps nothing: the class is gone when this tab is closed.'
	}
};
