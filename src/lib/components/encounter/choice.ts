/** Between a choice on the screen and a response of the catalog's codes. */
import type { Item } from '$lib/catalog';
import type { Response } from '$lib/run/types';
import type { Choice } from './types';

export function responseOf(item: Item, choice: Choice): Response {
	// An object of its own: a screen's state cannot be stored.
	if (choice.kind !== 'option') return { kind: choice.kind };
	return { kind: 'option', code: item.options[choice.position]!.code };
}

export function choiceOf(item: Item, response: Response | undefined): Choice | null {
	if (!response) return null;
	if (response.kind !== 'option') return response;
	return {
		kind: 'option',
		position: item.options.findIndex(({ code }) => code === response.code)
	};
}
