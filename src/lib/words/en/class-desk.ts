import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);
const counted = (value: number, single: string, several: string) =>
	`${n(value)} ${plural('en', value, { one: single, other: several })}`;
const people = (value: number) => counted(value, 'student', 'students');

/** What a teacher reads beside a class: inviting, collecting, closing, and what is kept afterwards. */
export const desk = {
	title: 'A class',
	looking: 'Looking for classes kept in this browser …',
	missing: {
		title: 'There is no such class here.',
		what: 'It was deleted, or it is kept in another browser. Students’ links look different: they begin a run.',
		back: 'To your classes'
	},
	unreadable: {
		title: 'A class of another version',
		what: 'It was set up with a version of Value Mirror that asked other questions, so this one cannot read it. It can only be deleted.'
	},
	markOf: (mark: string) => `Its letters: ${mark}`,
	markHint: 'Students see the same six letters, or they are in somebody else’s class.',

	invite: {
		title: 'Invite',
		asked: (questions: number, reveal: 'each' | 'end') =>
			`${counted(questions, 'question', 'questions')}; guesses are shown ${reveal === 'each' ? 'after each answer' : 'at the end'}.`,
		see: 'See the questions',
		qr: (name: string) => `The QR code of the link to join ${isolated(name)}`,
		scan: (name: string) => `Scan to join ${isolated(name)}`,
		large: 'Show it large',
		copy: 'Copy the link',
		save: 'Save the link as a file',
		fileName: 'join-our-class.txt',
		what: 'Show this on the projector, send the link, or put it where your class finds its files. It holds the set-up, the class’s public key and nobody’s answer. There is no shorter code to read out: the key has to be in it.',
		rehearse: 'Rehearse this class',
		rival: 'A language model on a made-up student'
	},

	students: 'How many students are here?',
	studentsHint: 'Counted by you. More hand-ins than that, and the class cannot be closed.',

	collect: {
		title: 'Collect',
		handedIn: (count: number, students: number | null) =>
			students === null
				? plural('en', count, { one: 'has handed in.', other: 'have handed in.' })
				: `of ${n(students)} ${plural('en', count, { one: 'has handed in.', other: 'have handed in.' })}`,
		figures: 'Figures come when you close the class.',
		paste: 'Paste codes, one or many, with whatever stands between them',
		take: 'Take them in',
		files: 'Or drop files here: saved codes, pictures of QR codes, or a zip of them',
		drop: 'Files',
		nothing:
			'There is no code in it. A code begins with VM3- and goes on in capital letters and digits.',
		outcomes: {
			new: (count: number) => `${counted(count, 'hand-in', 'hand-ins')} taken in.`,
			again: (count: number) => `${people(count)} handed in anew.`,
			same: (count: number) =>
				plural('en', count, {
					one: `${n(count)} was here already.`,
					other: `${n(count)} were here already.`
				}),
			older: (count: number) =>
				plural('en', count, {
					one: `${n(count)} is older than what the same student has handed in since: the newer one stays.`,
					other: `${n(count)} are older than what the same students have handed in since: the newer ones stay.`
				}),
			withdrawn: (count: number) =>
				plural('en', count, {
					one: `${n(count)} was taken out before and stays out: its student can hand in anew, with a new code.`,
					other: `${n(count)} were taken out before and stay out: their students can hand in anew, with new codes.`
				}),
			out: (count: number) =>
				plural('en', count, {
					one: `${n(count)} was taken out.`,
					other: `${n(count)} were taken out.`
				}),
			refused: (count: number) =>
				plural('en', count, {
					one: `${n(count)} was refused:`,
					other: `${n(count)} were refused:`
				})
		},
		place: (line: number, quoted: string) =>
			quoted === '' ? `Line ${n(line)}:` : `Line ${n(line)}, after “${isolated(quoted)}”:`,
		inFile: (name: string) => `${isolated(name)}:`,
		more: (count: number) => `… and ${n(count)} more.`
	},

	takeOut: {
		title: 'Take one out',
		label: 'The code of the hand-in that should not be there, as of a trial of your own',
		take: 'Take it out',
		done: (count: number) =>
			plural('en', count, {
				one: `${n(count)} hand-in was taken out. Its student can hand in anew.`,
				other:
					count === 0
						? 'Nothing was taken out: no code in it is of a hand-in that is here.'
						: `${n(count)} hand-ins were taken out. Their students can hand in anew.`
			}),
		anewWhat:
			'Is one forged, and nobody can say which? Codes do not tell. Then drop them all and collect anew: every student shows theirs once more, as their device still has it, and you see who does.',
		anew: 'Collect anew …',
		anewQuestion: (count: number) =>
			`Drop ${counted(count, 'hand-in', 'hand-ins')}? The class, its link and its letters stay. Students who removed their answers from their device cannot hand in again.`,
		anewYes: 'Drop them all',
		emptied: 'No hand-in is here now. Let every student show their code once more.'
	},

	camera: {
		start: 'Scan with the camera',
		stop: 'Stop the camera',
		label: 'Camera',
		sound: 'Sound',
		hint: 'Students hold their code up, one after the other. What the camera sees stays on this device.',
		in: (count: number, students: number | null) =>
			students === null ? `In: ${n(count)}` : `In: ${n(count)} of ${n(students)}`,
		again: 'Handed in anew',
		same: 'Already in',
		older: 'Older: a newer one of the same student is in',
		withdrawn: 'Not in: it was taken out. Make a new code on your device',
		strike: 'Take out the one just read',
		out: 'Taken out',
		unreadable: 'No hand-in in this code.',
		notAllowed:
			'The browser does not let this page use the camera. Allow it in the address bar, or use codes as text or files.',
		insecure:
			'There is no camera here, because this page came without HTTPS. Students can copy their code as text or save it as a file.',
		none: 'This device has no camera. Use codes as text or files.',
		busy: 'Another program uses the camera. Close it, then try again.',
		failed: 'The camera could not be started. Use codes as text or files.'
	},

	close: {
		title: 'Close and show',
		open: 'Close the class …',
		needs: 'Say first how many students are here.',
		question: (count: number, students: number) =>
			`Close the class? ${n(count)} of ${n(students)} have handed in.`,
		what: 'All figures are made now, once. Then the hand-ins and the key are deleted: nobody can be added, and nothing can be read on this device afterwards. If somebody is still typing, wait. If you saved the class to go on at another device, delete that file: it still opens the hand-ins.',
		overallOnly: 'If fewer than 12 handed in with answers, you will see the overall result only.',
		overallUnder12: 'With fewer than 12 hand-ins you will see the overall result only.',
		yes: 'Close and show',
		wait: 'Wait',
		tooFew: (least: number) =>
			`With fewer than ${n(least)} hand-ins nothing can be shown of a class: four in league could work out the others. Each student has their own result, and the made-up class can be talked about.`,
		tooMany: (count: number, students: number) =>
			`${n(count)} hand-ins for ${people(students)}: somebody handed in twice. Correct the number, ask who has to take one out, or take it out yourself, above.`,
		end: 'End the class without figures …',
		endQuestion: (count: number) =>
			`End the class? ${counted(count, 'hand-in is', 'hand-ins are')} deleted, with the key.`,
		endYes: 'End it',
		old: 'This class is of an older version, whose hand-ins were not locked. It takes nothing in any more. It can be closed once; its hand-ins are then deleted.'
	},

	closed: {
		on: (day: string) =>
			`Closed on ${day}. Hand-ins and key are deleted here; these are its figures. A file of the class saved before still opens the hand-ins: delete it.`,
		ended: (day: string) =>
			`Ended on ${day} without figures. Hand-ins and key are deleted here. A file of the class saved before still opens the hand-ins: delete it.`,
		show: 'Show the figures',
		report: 'The report, to print',
		csv: 'Table in words (CSV)',
		semicolon: 'The same for European Excel',
		codap: 'Table for CODAP (CSV)',
		again: 'Same set-up again',
		beside: 'Beside another class',
		besideWhich: 'Which class?'
	},

	keep: {
		title: 'Keep or delete',
		open: 'Save to go on at another device',
		openWhat:
			'Whoever has this file can read the hand-ins. Delete it when the other device has it. Two devices may collect and join their files; only one closes.',
		safari:
			'In Safari the class is cleared after seven days without a visit, unless the page was added to the Home Screen: a file keeps it.',
		closedFile: 'Save the figures as a file',
		closedWhat: 'The file holds the set-up and the figures, and nothing of anybody.',
		remove: 'Delete the class …',
		removeQuestion: (count: number | null) =>
			count === null
				? 'Delete the class and its figures for good? Only its letters and when it was made stay, so that no older file of it opens it again.'
				: `Delete the class and ${counted(count, 'hand-in', 'hand-ins')} for good?`,
		removeYes: 'Delete the class'
	}
};
