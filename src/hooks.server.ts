import type { Handle } from '@sveltejs/kit';

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

/** Pages are built once, each with its policy in it; only that of the rivals is another. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			if (!OF_RIVALS.includes(event.route.id)) return html;
			const [before, after, ...more] = html.split(NOWHERE_ELSE);
			if (after === undefined || more.length > 0)
				throw new Error('the content security policy of /rivals is not where it was');
			return `${before}${NOWHERE_ELSE} ${THIS_COMPUTER}${after}`;
		}
	});
