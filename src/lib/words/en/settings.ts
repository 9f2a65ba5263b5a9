import { isolated, number, plural, wholePercent } from '../format';

const n = (value: number) => number('en', value);
const answers = (value: number) =>
	plural('en', value, { one: `${n(value)} answer`, other: `${n(value)} answers` });

/** Where a person's data is, how to take it along or delete it, and how the app looks. */
export const settings = {
	title: 'Settings and your data',
	looking: 'Looking for answers saved in this browser …',

	runs: {
		title: 'Your answers',
		none: 'No answers are saved in this browser.',
		noneInTab: 'No answers are in this tab.',
		answers,
		current: 'the ones you are on',
		begun: (day: string) => `begun ${day}`,
		name: 'Name of these answers',
		save: 'Save',
		cancel: 'Cancel',
		goOn: 'Go on',
		rename: 'Rename',
		duplicate: 'Duplicate',
		copyOf: (name: string) => `Copy of ${name}`,
		remove: 'Delete',
		removeQuestion: (name: string, count: number) =>
			`Delete “${isolated(name)}” and its ${answers(count)}?`,
		/** The same of what was handed in to a class. */
		removeHandedIn: (name: string, count: number) =>
			`Delete “${isolated(name)}” and its ${answers(count)}? What you handed in stays with your teacher: you can then neither change nor take it out, and a new hand-in would count as another student’s.`,
		removeIt: 'Delete it',
		away: (count: number) =>
			plural('en', count, {
				one: `${n(count)} more is somebody else’s, who answered on this device before, and is put out of sight.`,
				other: `${n(count)} more are other people’s, who answered on this device before, and are put out of sight.`
			}),
		/** Where no answers are. */
		friendsAway: (count: number) =>
			plural('en', count, {
				one: `${n(count)} friend of somebody else, who used this device before, is put out of sight.`,
				other: `${n(count)} friends of other people, who used this device before, are put out of sight.`
			}),
		fetchBack: 'They are mine: fetch them back',
		fetchBackQuestion:
			'Are all of them yours? The answers of everybody who used this device before would be shown here, to you and to whoever comes after you.',
		fetchBackYes: 'All are mine: show them',
		another: 'Start afresh',
		anotherQuestion:
			'Nothing is being saved: the answers above last only as long as this tab. Start afresh all the same?',
		anotherConfirm: 'Start',
		named: 'Named.',
		duplicated: 'Duplicated.',
		removed: 'Deleted.'
	},

	compare: {
		title: 'Then and now',
		lead: 'Two of the above beside each other.',
		first: 'These',
		second: 'and these',
		none: 'There is no question yet that both have answered.',
		same: (same: number, both: number) =>
			plural('en', both, {
				one: `Both answered ${n(both)} question, ${n(same)} of them the same: `,
				other: `Both answered ${n(both)} questions, ${n(same)} of them the same: `
			}),
		share: (share: number) => `${wholePercent('en', share)}.`,
		each: 'Question by question, furthest apart first',
		eachShort: 'Question by question',
		question: 'Question',
		theSame: 'the same'
	},

	device: {
		title: 'Take my answers to another device',
		show: 'Make a link or QR code',
		hide: 'Put it away'
	},

	files: {
		title: 'Save it as a file',
		lead: 'One file holds all of your own answers, with guesses and scores. Keep it as a backup, or open it on another device. Nobody but you gets it. Friends’ answers are not in it, nor is which class you answered for: such files are given to friends. A teacher’s class has a file of its own, in the classroom.',
		/** Of what other people answered on this device. */
		withoutAway: (count: number) =>
			plural('en', count, {
				one: `Nor is the ${n(count)} that is put out of sight.`,
				other: `Nor are the ${n(count)} that are put out of sight.`
			}),
		/** Asked where the answers have no name yet. */
		name: 'Your name, if a friend is to open the file (optional)',
		save: 'Save everything as a file',
		table: 'Answers as a table (CSV)',
		saved: 'File saved.',
		tableSaved: 'Table saved.',
		nothing: 'There is nothing to save yet.',
		open: 'Open such a file',
		inFile: 'In this file',
		empty: 'There are no answers in it.',
		standing: {
			new: 'new',
			same: 'already here, exactly the same',
			differs: 'here already, with other contents'
		},
		/** One set of answers in the file. */
		found: (count: number, standing: string) => `: ${answers(count)}, ${standing}`,
		/** Of what is here already, but was put away when somebody else came to this device. */
		away: 'Here it is put out of sight, and stays so until you fetch it back above.',
		replace: 'Replace what is here with the file’s',
		add: (sets: number) => plural('en', sets, { one: 'Add it', other: `Add all ${n(sets)}` }),
		nothingToAdd: 'Nothing to add',
		added: 'Added.',
		cancel: 'Cancel'
	},

	place: {
		title: 'Where it is kept',
		inTab:
			'In this tab alone, and gone once you close it. There is no account and no copy on a server.',
		inBrowser:
			'In this browser, on this device, under this page’s address. Nowhere else: there is no account and no copy on a server.',
		room: 'Room taken',
		doesNotSay: 'The browser does not say.',
		/** @param used and @param allowed with their units; null where the browser does not say */
		taken: (used: string, mostlyApp: boolean, allowed: string | null) => {
			if (mostlyApp)
				return allowed
					? `${used}, nearly all of it the app itself; up to ${allowed} are allowed.`
					: `${used}, nearly all of it the app itself.`;
			return allowed ? `${used}; up to ${allowed} are allowed.` : `${used}.`;
		},
		forGood: 'Kept for good?',
		promised: 'Yes. The browser promised to keep it until you delete it.',
		notPromised:
			'Not promised: the browser may clear it when the device runs short of room, and Safari clears what a page keeps after seven days without a visit. A file is safer; in Safari, so is adding the page to the Home Screen.',
		ask: 'Ask the browser to keep it',
		offline: 'Without network',
		works: 'Works: the whole app is on this device, the machine included.',
		waiting: 'Not yet: the app’s files are still being put aside.',
		failed: 'Not yet: some files did not come. The next visit tries again.',
		cannot: 'This browser cannot.'
	},

	appearance: {
		title: 'Appearance and keys',
		colours: 'Colours',
		system: 'As the device',
		light: 'Light',
		dark: 'Dark',
		tapAnswers: 'A tap answers at once',
		waits: 'The machine’s guess stays until a tap',
		digitKeys: 'Number keys choose an answer',
		digitKeysHint:
			'Turn that off if you speak to your device or press keys by accident. Enter still goes on.'
	},

	erase: {
		title: 'Delete everything',
		lead: 'Every answer, guess, class, friend and setting, and the copy of the app that works without network. Nothing remains, and nobody can bring it back. Files that you saved are yours to delete, and so are links that you sent.',
		button: 'Delete everything …',
		question: 'Delete all of it for good?',
		questionAway: (count: number) =>
			plural('en', count, {
				one: `Delete all of it for good? What is put out of sight, as somebody else answered it on this device, goes with it. It is in no file.`,
				other: `Delete all of it for good? The ${n(count)} that are put out of sight, as somebody else answered them on this device, go with it. They are in no file.`
			}),
		confirm: 'Delete everything',
		done: 'Everything is deleted.',
		doneMore:
			'No answer, no setting and no copy of the app is left in this browser. Opening the page again loads the app anew, and puts its files aside again.',
		home: 'To the start'
	}
};
