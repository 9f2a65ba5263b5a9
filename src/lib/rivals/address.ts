import { RivalError } from './errors';

/** Names of this computer, as a browser and our content security policy know them. */
const THIS_COMPUTER = new Set(['127.0.0.1', 'localhost']);
/** Other names of it, which that policy cannot or need not know: those that servers print, and any loopback address. */
const OTHER_NAMES = /^(?:0\.0\.0\.0|127(?:\.\d+){3}|\[::1?\]|.+\.localhost)$/;

/**
 * The address of a server on this computer, without the path that people copy along with it.
 * @param text as typed: with or without `http://`, with `/v1` or `/api/chat` behind it
 * @param site where this page comes from; empty outside a browser
 * @returns such as `http://127.0.0.1:8080`
 * @throws RivalError for what is no address, for the page's own, and for any other computer
 */
export function localAddress(text: string, site = ''): string {
	const typed = text.trim();
	if (typed === '') throw new RivalError('noAddress');
	const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`);
	if (!url || /\s/.test(typed) || !/^https?:$/.test(url.protocol))
		throw new RivalError('notAnAddress', { text: typed });
	if (url.origin === site) throw new RivalError('thisPage', { text: typed });
	const { hostname } = url;
	if (!THIS_COMPUTER.has(hostname)) {
		if (!OTHER_NAMES.test(hostname)) throw new RivalError('notThisComputer', { host: hostname });
		// Where a server listens by IPv6 alone, this name finds it, too.
		url.hostname = hostname === '[::1]' ? 'localhost' : '127.0.0.1';
		url.protocol = 'http:';
		throw new RivalError('otherName', { text: typed, address: url.origin });
	}
	if (url.protocol === 'https:') {
		url.protocol = 'http:';
		throw new RivalError('encrypted', { address: url.origin });
	}
	return url.origin;
}
