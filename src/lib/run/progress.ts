import { ANOTHER_COUNTRY, type Demographics, type ItemId } from '../catalog';
import type { Profile } from '../reasoner/types';
import type { Answer, Response, Responses, Said } from './types';

export interface Progress {
	/** Planned items with any response, skips included. */
	readonly done: number;
	readonly total: number;
	/** Items answered with an option, planned or not: what the reasoner knows. */
	readonly answered: number;
	readonly skipped: number;
}

/** @param total of an adaptive run: more items than it has planned so far */
export function progress(
	items: readonly ItemId[],
	responses: Responses,
	total = items.length
): Progress {
	let answered = 0;
	for (const response of responses.values()) if (response.kind === 'option') answered++;
	return {
		done: items.filter((id) => responses.has(id)).length,
		total,
		answered,
		skipped: responses.size - answered
	};
}

/** What the reasoner may know: the answered options. Skipped items are unknown to it, never a middle answer; nor does it know countries it never met. */
export function profileOfRun(responses: Responses, demographics: Demographics): Profile {
	const known = new Map<ItemId, number>();
	for (const [id, response] of responses)
		if (response.kind === 'option') known.set(id, response.code);
	const { country, ...others } = demographics;
	return {
		responses: known,
		demographics: country === ANOTHER_COUNTRY.code ? others : demographics
	};
}

/** Whether the reasoner knows the same from both. */
export function sameProfile(a: Profile, b: Profile): boolean {
	const told = ({ demographics }: Profile) => Object.entries(demographics).sort().join();
	return (
		a.responses.size === b.responses.size &&
		[...a.responses].every(([id, code]) => b.responses.get(id) === code) &&
		told(a) === told(b)
	);
}

/** What the person says now: the first response to each item, or what it was changed to. */
export function responsesOf(answers: Iterable<Answer>): Responses {
	return new Map([...answers].map(({ itemId, response }) => [itemId, response]));
}

/** What a response to a question says to each of its items. */
export function saidTo(items: readonly ItemId[], said: Said): Responses {
	return said instanceof Map ? said : new Map(items.map((id) => [id, said as Response]));
}
