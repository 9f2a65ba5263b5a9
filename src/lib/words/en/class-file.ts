import { number, plural } from '../format';

const n = (value: number) => number('en', value);
const list = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts);

/** What of a class that was saved is not in its file any more. */
export const classFile = {
	/** @param there codes that are in it @param saved codes that it was saved with */
	gone: (there: number, saved: number) =>
		`The file was saved with ${n(saved)} ${plural('en', saved, { one: 'code', other: 'codes' })}, and ${plural('en', there, { one: `${n(there)} is`, other: `${n(there)} are` })} in it: ${plural('en', saved - there, { one: `${n(saved - there)} is`, other: `${n(saved - there)} are` })} gone.`,
	/** @param places from 1 */
	damaged: (places: readonly number[], there: number) =>
		plural('en', places.length, {
			one: `Of the ${n(there)} in the file, no. ${n(places[0]!)} is damaged and left out.`,
			other: `Of the ${n(there)} in the file, no. ${list(places.map(n))} are damaged and left out.`
		}),
	changed:
		'Something in the file is not as it was saved, though every code in it can be opened. Look over how many students are here.',
	again:
		'Let every student show their code once more: who is in already is not counted twice. The rest of the class was read in.'
};
