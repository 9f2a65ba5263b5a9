import { ROOT } from '$lib/state/address';
import { speak } from '$lib/words';
import { languageIn } from '$lib/words/languages';
import type { LayoutLoad } from './$types';
import { wordsOf } from './needs';

// Every page is built once as a static file; nothing is rendered on a server.
export const prerender = true;
export const trailingSlash = 'always';

/** The words of a screen are there before any of its components is made. */
export const load: LayoutLoad = ({ route, url }) =>
	speak(languageIn(url.pathname.slice(ROOT.length)).language, wordsOf(route.id));
