import { isolated, number } from '../format';

const n = (value: number) => number('en', value);

/** What is kept here and cannot be gone on with. */
export const setAside = {
	title: 'Set aside',
	lead: 'Kept in this browser, but not to be gone on with: nothing is shown of it or guessed from it. It stays until you delete it.',
	nameless: 'Answers without a name',
	why: {
		damaged: (at: string) =>
			at ? `Damaged: it holds something no run can have, at ${at}.` : 'Damaged: it is no run.',
		'other questions':
			'It is about the questions of another version of Value Mirror. “Save everything as a file” takes it along.',
		class: 'A damaged class: not all of it can be read.'
	},
	save: 'Save it as it is',
	saved: 'File saved, as it is.',
	remove: 'Delete',
	removeQuestion: (name: string) => `Delete “${isolated(name)}” for good?`,
	removeIt: 'Delete it',
	removed: 'Deleted.',

	/** Of a file that was written or read in. */
	notWritten: 'Not in the file that was saved, since it could not be read in again:',
	refused: 'Cannot be read in:',
	readable: 'Can be read in:',
	/** @param name may be empty @param place in the file, from 1 */
	ofFile: (name: string, place: number, why: string) =>
		name
			? `${isolated(name)} (no. ${n(place)} in the file): ${why}.`
			: `No. ${n(place)} in the file: ${why}.`,
	otherQuestions:
		'about other questions: it will be kept and can be saved again, but not gone on with'
};
