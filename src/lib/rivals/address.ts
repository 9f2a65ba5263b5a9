import { RivalError } from './errors';

/** Names of this computer, as a browser and our content security policy know them. */
const THIS_COMPUTER = new Set(['127.0.0.1', 'localhost']);

/**
 * The address of a server on this computer, without the path that people copy along with it.
 * @param text as typed: with or without `http://`, with `/v1` or `/api/chat` behind it
 * @returns such as `http://127.0.0.1:8080`
 * @throws RivalError for what is no address, and for any other computer
 */
export function localAddress(text: string): string {
	const typed = text.trim();
	const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`);
	if (!url || typed === '' || /\s/.test(typed))
		throw new RivalError('notAnAddress', { text: typed });
	if (!THIS_COMPUTER.has(url.hostname))
		throw new RivalError('notThisComputer', { host: url.hostname });
	if (url.protocol !== 'http:') throw new RivalError('notAnAddress', { text: typed });
	return url.origin;
}
