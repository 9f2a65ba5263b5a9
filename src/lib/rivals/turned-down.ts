/** Questions that a language model turned down in words, rather than leave them out. */
import type { ItemId } from '../catalog';
import { byQuestion } from './by-question';
import type { Read } from './chat-reply';
import { isRefusal } from './letters';

/** Whether a chatbot's whole reply turns the questions down: nothing in it is an answer. */
export function refusesAll(reply: string, reads: readonly Read[]): boolean {
	return reads.every(({ kind }) => kind !== 'answer') && isRefusal(reply.trim());
}

/** Whether what a reply says to one question turns it down. */
export function refuses(read: Read): boolean {
	return read.kind === 'unclear' && isRefusal(read.text);
}

/**
 * How many questions were turned down: a list is one, and was where all of it was.
 * @param items what was asked, with whether each was turned down
 */
export function countRefused(items: ReadonlyMap<ItemId, boolean>): number {
	return byQuestion(items).filter((question) => question.every(([, refused]) => refused)).length;
}
