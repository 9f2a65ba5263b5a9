import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';

/** A host with two copies of the app, one below the other. */
export async function startTwoCopies(
	root: string,
	below: string,
	base: string
): Promise<Pick<Host, 'origin' | 'stop'>> {
	const [atRoot, atBase] = [root, below].map((folder) => sirv(folder, { etag: true }));
	const server = createServer((request, response) => {
		const notThere = () => void response.writeHead(404).end('Not found');
		if (!request.url!.startsWith(`${base}/`)) return atRoot!(request, response, notThere);
		request.url = request.url!.slice(base.length);
		atBase!(request, response, notThere);
	});
	return { origin: await listening(server), stop: () => void server.close() };
}

async function listening(server: Server): Promise<string> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** The build as a later one: every script and style at a new address, hence other pages and another service worker. */
export function laterVersion(build: string): string {
	const folder = join(mkdtempSync(join(tmpdir(), 'value-mirror-later-')), 'build');
	cpSync(build, folder, { recursive: true });
	renameSync(join(folder, '_app/immutable'), join(folder, '_app/later'));
	const moved = (text: string) => text.replaceAll('_app/immutable/', '_app/later/');
	let worker = moved(readFileSync(join(folder, 'service-worker.js'), 'utf8')).replaceAll(
		/"revision":"[0-9a-f]+/g,
		'$&0'
	);
	for (const name of readdirSync(folder, { recursive: true }).map(String)) {
		if (!name.endsWith('.html')) continue;
		const page = moved(readFileSync(join(folder, name), 'utf8'));
		const script = /<script>([^]*?)<\/script>/.exec(page)![1]!;
		const [before, after] = [/'(sha256-[^']+)'/.exec(page)![1]!, hashOf(script)];
		worker = worker.replaceAll(before, after);
		writeFileSync(join(folder, name), page.replaceAll(before, after));
	}
	writeFileSync(join(folder, 'service-worker.js'), worker);
	return folder;
}

function hashOf(script: string): string {
	return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}

export interface Host {
	readonly origin: string;
	/** What is uploaded. */
	folder: string;
	/** Whether a file has arrived; what has not is answered with the start page, as all that is not there. */
	arrived: (path: string) => boolean;
	stop(): void;
}

/**
 * A host as some are: it answers every address, with the start page and status 200 where it has nothing, and lets browsers keep
 * what lies under a hashed address for a year.
 */
export async function startHost(folder: string): Promise<Host> {
	const host = { origin: '', folder, arrived: () => true, stop: () => void server.close() } as Host;
	const server = createServer((request, response) => {
		const path = new URL(request.url!, 'http://host').pathname;
		const hashed = path.startsWith('/_app/');
		response.setHeader('Cache-Control', hashed ? 'max-age=31536000, immutable' : 'no-cache');
		const files = sirv(host.folder, { dev: true });
		const startPage = () => {
			response.setHeader('Content-Type', 'text/html');
			response.end(readFileSync(join(host.folder, 'index.html')));
		};
		if (!host.arrived(path) || !existsSync(join(host.folder, path))) startPage();
		else files(request, response, startPage);
	});
	return Object.assign(host, { origin: await listening(server) });
}
