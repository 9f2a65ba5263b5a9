import type { Demographics } from '$lib/catalog';
import { nameOf } from '../settings/attempt';
import type { Responses } from '$lib/run/types';
import type { WholeRun } from '$lib/storage';
import { FileError, readFile } from '$lib/storage/file';

/** Someone to be compared with. */
export interface FilePerson {
	readonly id: string;
	readonly name: string;
	readonly responses: Responses;
	readonly demographics: Demographics;
	/** What could be kept of them; null where nothing can, or it is kept already. */
	readonly whole: WholeRun | null;
}

/**
 * The people in a friend's file, each run counting as one.
 * @param text of the file
 * @throws FileError if it is no such file, or has nobody in it
 */
export async function peopleIn(text: string): Promise<FilePerson[]> {
	const people = (await readFile(text))
		.filter(({ answers }) => answers.length > 0)
		.map((whole) => ({
			id: whole.run.id,
			name: nameOf(whole.run),
			responses: new Map(whole.answers.map(({ itemId, response }) => [itemId, response])),
			demographics: whole.run.demographics,
			whole
		}));
	if (people.length === 0) throw new FileError('There is no answer in this file.');
	return people;
}
