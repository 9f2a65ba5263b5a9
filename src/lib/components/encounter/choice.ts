/** Between a choice on the screen and a response of the catalog's codes. */
import type { Item } from '$lib/catalog';
import type { Response } from '$lib/run/types';
import type { SingleChoice } from './types';

/** @param shown positions of the options in the order they are shown in */
export function responseOf(item: Item, shown: readonly number[], choice: SingleChoice): Response {
	// An object of its own: a screen's state cannot be stored.
	if (choice.kind === 'option')
		return { kind: 'option', code: item.options[shown[choice.position]!]!.code };
	return { kind: choice.kind };
}

/** @param shown as in `responseOf`; the option of the response is among them */
export function choiceOf(
	item: Item,
	shown: readonly number[],
	response: Response | undefined
): SingleChoice | null {
	if (!response) return null;
	if (response.kind !== 'option') return response;
	return {
		kind: 'option',
		position: shown.indexOf(item.codes.indexOf(response.code))
	};
}
