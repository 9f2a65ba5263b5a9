import { ROOT } from '$lib/state/address';
import type { Reroute } from '@sveltejs/kit';
import { languageIn } from '$lib/words/languages';

/**
 * Every language has the same screens. Besides, some mail programs encode the sign before a link's code: what comes after it is
 * part of no address.
 */
export const reroute: Reroute = ({ url: { pathname } }) => {
	const sign = pathname.search(/%23V[CM]\d/i);
	const address = sign < 0 ? pathname : pathname.slice(0, sign);
	return ROOT + languageIn(address.slice(ROOT.length)).rest;
};
