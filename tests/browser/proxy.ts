import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ORIGIN } from './addresses';

/** What a proxy does to the answers for addresses that end in a certain way. */
export interface Fault {
	readonly path: string;
	/** Answers in the server's place, or spoils what the server sent (`body`). */
	spoil(body: Buffer, response: ServerResponse, request: IncomingMessage): void | Promise<void>;
}

export interface Proxy {
	readonly origin: string;
	/** What to spoil from now on; null for nothing. */
	fault: Fault | null;
	/** Seconds for which the browser may keep a file without asking again. */
	maxAge: number;
	/** Addresses asked for, in order. */
	readonly asked: string[];
	close(): Promise<void>;
}

/** A server between the browser and the app, with a port of its own, that can do what bad networks do. */
export async function startProxy(): Promise<Proxy> {
	const asked: string[] = [];
	const proxy: Proxy = {
		origin: '',
		fault: null,
		maxAge: 0,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
	async function passOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
		asked.push(request.url!);
		const answer = await fetch(ORIGIN + request.url, { redirect: 'manual' });
		const body = Buffer.from(await answer.arrayBuffer());
		response.statusCode = answer.status;
		for (const name of ['content-type', 'location']) {
			const value = answer.headers.get(name);
			if (value) response.setHeader(name, value);
		}
		response.setHeader('cache-control', proxy.maxAge ? `max-age=${proxy.maxAge}` : 'no-store');
		if (proxy.fault && new URL(request.url!, ORIGIN).pathname.endsWith(proxy.fault.path))
			await proxy.fault.spoil(body, response, request);
		else response.end(body);
	}
	const server = createServer((request, response) => {
		passOn(request, response).catch((error) => response.destroy(error));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return Object.assign(proxy, { origin: `http://localhost:${port}` });
}
