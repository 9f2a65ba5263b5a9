import { resolve } from '$app/paths';
import { language } from '$lib/words';
import { inLanguage } from '$lib/words/languages';

/** The path of the root of this copy of the app, ending in a slash; read once, as within a page being built it is a relative one. */
export const ROOT: string = resolve('/');

/** The address of a screen in the language in use. Every link and every step of the app's own goes by it. */
export const href = ((path: string) =>
	resolve(`/${inLanguage(language, path.slice(1))}` as '/')) as typeof resolve;
