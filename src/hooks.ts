import type { Reroute } from '@sveltejs/kit';

/** Some mail programs encode the sign before a link's code: what comes after it is part of no address. */
export const reroute: Reroute = ({ url: { pathname } }) => {
	const sign = pathname.search(/%23V[CM]\d/i);
	return sign < 0 ? undefined : pathname.slice(0, sign);
};
