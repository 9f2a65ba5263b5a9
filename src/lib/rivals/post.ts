/** Talking to a server of language models: what can go wrong, in words that say what to do. */
import { RivalError } from './errors';

export interface Connection {
	/** Such as `http://127.0.0.1:8080`. */
	readonly address: string;
	/** Seconds until an answer is given up. */
	readonly patience: number;
	/** Where this page comes from, as a server must allow it; empty outside a browser. */
	readonly site: string;
	/** Whether something was read from that address before: then the server does let this page in. */
	readonly wasRead: boolean;
}

/** Seconds for a question that needs no thinking, such as which models there are. */
export const QUICK = 10;

/**
 * Asks a server for JSON; once more where it broke off or failed.
 * @param body to be posted; fetched without
 * @throws RivalError; the signal's reason once it is aborted
 */
export async function ask(
	connection: Connection,
	path: string,
	signal: AbortSignal,
	body?: unknown
): Promise<unknown> {
	try {
		return await askOnce(connection, path, signal, body);
	} catch (error) {
		const again = error instanceof RivalError && ['failed', 'broken'].includes(error.key);
		if (!again || signal.aborted) throw error;
		return askOnce(connection, path, signal, body);
	}
}

async function askOnce(
	connection: Connection,
	path: string,
	signal: AbortSignal,
	body: unknown
): Promise<unknown> {
	const { address, patience } = connection;
	const url = `${address}${path}`;
	const patient = AbortSignal.timeout(patience * 1000);
	let reached = false;
	let status: number;
	let text: string;
	try {
		const response = await fetch(url, {
			signal: AbortSignal.any([signal, patient]),
			credentials: 'omit',
			// Elsewhere than at the address that was typed there is nothing to be told.
			redirect: 'manual',
			...(body !== undefined && {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			})
		});
		reached = true;
		status = response.status;
		text = await response.text();
	} catch (error) {
		signal.throwIfAborted();
		if (patient.aborted) throw new RivalError('tooSlow', { seconds: patience }, { cause: error });
		if (reached) throw new RivalError('broken', { address }, { cause: error });
		throw await whyUnreachable(connection, error);
	}
	// A browser shows of a redirection only that there is one.
	if (status === 0 || (status >= 300 && status < 400))
		throw new RivalError('redirects', { address });
	if (status >= 400) throw failure(connection, url, status, text, body);
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		// What breaks off in the middle of JSON, and what was never any.
		if (/^\s*[{[]/.test(text)) throw new RivalError('broken', { address }, { cause: error });
		throw new RivalError('noModelServer', { address }, { cause: error });
	}
}

/** A browser hides from a page why a request failed; what may be asked in another way tells the cases apart. */
async function whyUnreachable(
	{ address, site, wasRead }: Connection,
	cause: unknown
): Promise<RivalError> {
	if (site !== '') {
		if (await permissionDenied()) return new RivalError('permissionRefused', undefined, { cause });
		try {
			// Its answer may not be read, but that there is one tells that a server runs.
			await fetch(address, { mode: 'no-cors', signal: AbortSignal.timeout(QUICK * 1000) });
			return wasRead
				? new RivalError('broken', { address }, { cause })
				: new RivalError('noCors', { address, site }, { cause });
		} catch {
			// Nobody there.
		}
	}
	return new RivalError('notRunning', { address }, { cause });
}

/** Whether the person, or the browser by itself, forbade pages of this site to reach this computer. */
async function permissionDenied(): Promise<boolean> {
	for (const name of ['local-network-access', 'loopback-network']) {
		try {
			const { state } = await navigator.permissions.query({ name: name as PermissionName });
			if (state === 'denied') return true;
		} catch {
			// A browser that does not know this permission does not ask for it.
		}
	}
	return false;
}

function failure(
	{ address, site }: Connection,
	url: string,
	status: number,
	text: string,
	body: unknown
): RivalError {
	const said = saidIn(text);
	const { model = '' } = (body ?? {}) as { model?: string };
	if (status === 401) return new RivalError('keyNeeded', { status });
	// Ollama turns a page of another site away so.
	if (status === 403) return new RivalError('noCors', { address, site });
	if (/(?:exceed|too long|context (?:size|length|window))/i.test(said) && status < 500)
		return new RivalError('tooLong');
	if (status === 404)
		return /model/i.test(said)
			? new RivalError('modelNotFound', { model })
			: new RivalError('wrongAddress', { url });
	if (status === 503 && /loading/i.test(said)) return new RivalError('stillLoading');
	if (/out of memory|memory|alloc/i.test(said)) return new RivalError('outOfMemory');
	return new RivalError('failed', { status, said });
}

/** What a failed answer says in words, at most 200 characters; nothing of a web page. */
function saidIn(text: string): string {
	try {
		const parsed = JSON.parse(text) as { error?: string | { message?: string }; message?: string };
		const { error, message } = parsed;
		const said = typeof error === 'string' ? error : (error?.message ?? message ?? '');
		return said.slice(0, 200).replace(/\.$/, '');
	} catch {
		return text.includes('<') ? '' : text.trim().slice(0, 200).replace(/\.$/, '');
	}
}
