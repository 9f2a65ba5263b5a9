/**
 * Serves the production build: node scripts/serve.mjs [--port 4173] [--folder build] [--base /value-mirror]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersOf } from './headers.mjs';
import { fail, root } from './setup.mjs';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env.PORT ?? '4173' },
		folder: { type: 'string', default: 'build' },
		base: { type: 'string', default: process.env.BASE_PATH ?? '' }
	}
});

const folder = resolve(root, values.folder);
if (!existsSync(folder)) fail(`${folder} is not there: build the app first (npm run build).`);

const notFoundPage = join(folder, '404.html');
const notFound = existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'Not found';
const headersFor = headersOf(readFileSync(join(root, 'static/_headers'), 'utf8'));
const files = sirv(folder, { brotli: true, gzip: true, etag: true });

const server = createServer((request, response) => {
	const path = request.url ?? '/';
	if (values.base && path !== values.base && !path.startsWith(`${values.base}/`)) {
		response.writeHead(404).end('Not found');
		return;
	}
	// As static hosts do: a page is a folder, and its relative links need the slash.
	if (!/[.?#]|\/$/.test(path)) {
		response.writeHead(308, { Location: `${path}/` }).end();
		return;
	}
	request.url = path.slice(values.base.length) || '/';
	const headers = headersFor(request.url.replace(/[?#].*/, ''));
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	files(request, response, () => {
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
	});
});

server.on('error', (error) => {
	if (error.code === 'EADDRINUSE')
		fail(`Port ${values.port} is taken by another program. Choose one: PORT=5000 npm start`);
	fail(error.message);
});
server.listen(Number(values.port), () => {
	console.log(
		`\nValue Mirror is at http://localhost:${values.port}${values.base}/   (Ctrl+C stops it)`
	);
});
