import type { ItemId } from '../catalog';
import type { Answer, Response } from './types';

/** A response as the person gives it, before it is known what else there is to keep about it. */
export type GivenResponse = Pick<Answer, 'runId' | 'itemId' | 'response' | 'answeredAt'>;

/**
 * The answer to keep after a response. The first response stays what it was, whatever comes later, and so
 * does whether it was sealed: changing an answer never changes a score.
 * @param earlier what is kept for the item so far
 * @param sealed whether the machine's guess at the item is sealed already
 */
export function amended(
	earlier: Answer | undefined,
	given: GivenResponse,
	sealed: boolean
): Answer {
	if (!earlier)
		return { ...given, firstResponse: given.response, sealed, changedAt: null, guessed: null };
	if (sameResponse(earlier.response, given.response)) return earlier;
	return { ...earlier, response: given.response, changedAt: given.answeredAt };
}

/**
 * An answer with what the person thinks the machine guessed; a later word on it changes nothing.
 * @param guessed position among the item's polar statements
 */
export function withGuess(answer: Answer, guessed: number): Answer {
	return answer.guessed === null ? { ...answer, guessed } : answer;
}

export function sameResponse(one: Response, other: Response): boolean {
	if (one.kind !== 'option' || other.kind !== 'option') return one.kind === other.kind;
	return one.code === other.code;
}

/** Records by item, with one more or with one replaced. */
export function withRecord<T extends { readonly itemId: ItemId }>(
	records: ReadonlyMap<ItemId, T>,
	record: T
): ReadonlyMap<ItemId, T> {
	return new Map(records).set(record.itemId, record);
}
