import type { Handle } from '@sveltejs/kit';
import { ROOT } from '$lib/state/address';
import { FACTS, FIRST_LANGUAGE, languageIn, type Language } from '$lib/words/languages';

/** What every page may reach: where it came from. */
const NOWHERE_ELSE = "connect-src 'self'";
/** What `/rivals` may reach besides: language models on this very computer, and nothing beyond it. */
const THIS_COMPUTER = 'http://127.0.0.1:* http://localhost:*';

/** The screens of one document. */
const OF_RIVALS: readonly (string | null)[] = [
	'/rivals',
	'/rivals/answer',
	'/rivals/class',
	'/rivals/class/show'
];

const HTML = (language: Language) => `<html lang="${language}" dir="${FACTS[language].direction}">`;

/** Pages are built once, each in its language and with its policy in it; only that of the rivals is another. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const { language } = languageIn(event.url.pathname.slice(ROOT.length));
			const spoken = replaced(html, HTML(FIRST_LANGUAGE), HTML(language));
			return OF_RIVALS.includes(event.route.id)
				? replaced(spoken, NOWHERE_ELSE, `${NOWHERE_ELSE} ${THIS_COMPUTER}`)
				: spoken;
		}
	});

/** @throws Error where a page does not have exactly one of what is to be replaced */
function replaced(html: string, from: string, to: string): string {
	const [before, after, ...more] = html.split(from);
	if (after === undefined || more.length > 0) throw new Error(`a page has not one ${from}`);
	return `${before}${to}${after}`;
}
