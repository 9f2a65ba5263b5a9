import type { ItemId } from '../catalog';
import type { Answer, Response } from './types';

/**
 * How many answers had no guess locked before them, beyond the first ones, which never have: those are given before there is
 * enough to guess from.
 * @param first how many those are
 */
export function unscoredIn(answers: Iterable<Answer>, first: number): number {
	const given = [...answers].sort((earlier, later) => earlier.answeredAt - later.answeredAt);
	return given
		.slice(first)
		.filter(({ sealed, firstResponse }) => !sealed && firstResponse.kind === 'option').length;
}

/** A response as the person gives it, before it is known what else there is to keep about it. */
export type GivenResponse = Pick<
	Answer,
	'runId' | 'itemId' | 'response' | 'answeredAt' | 'language'
>;

/** What is kept about an item's guess when its answer comes. */
export type GuessKept = Pick<Answer, 'sealed' | 'seen'>;

/**
 * The answer to keep after a response. The first response stays what it was, whatever comes later, and so
 * does whether it was sealed or seen: changing an answer never changes a score.
 * @param earlier what is kept for the item so far
 * @param guess whether the machine's guess at the item is sealed, and has been seen, already
 */
export function amended(
	earlier: Answer | undefined,
	given: GivenResponse,
	{ sealed, seen }: GuessKept
): Answer {
	if (!earlier) return { ...given, firstResponse: given.response, sealed, seen, changedAt: null };
	if (sameResponse(earlier.response, given.response)) return earlier;
	return { ...earlier, response: given.response, changedAt: given.answeredAt };
}

/** Whether a response may be saved over what is kept: not where the screen knew of another one, or of none. */
export function mayReplace(
	earlier: Answer | undefined,
	given: Response,
	believed: Response | undefined
): boolean {
	if (!earlier || sameResponse(earlier.response, given)) return true;
	return believed !== undefined && sameResponse(earlier.response, believed);
}

export function sameResponse(a: Response, b: Response): boolean {
	if (a.kind !== 'option' || b.kind !== 'option') return a.kind === b.kind;
	return a.code === b.code;
}

export function byItem<T extends { readonly itemId: ItemId }>(
	records: Iterable<T>
): ReadonlyMap<ItemId, T> {
	return new Map([...records].map((record) => [record.itemId, record]));
}

/** Records by item, with one more or with one replaced. */
export function withRecord<T extends { readonly itemId: ItemId }>(
	records: ReadonlyMap<ItemId, T>,
	record: T
): ReadonlyMap<ItemId, T> {
	return new Map(records).set(record.itemId, record);
}
