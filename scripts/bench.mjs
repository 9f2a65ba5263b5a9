/**
 * `npm run bench`: speed and size of the production build in Chromium, as medians, and as ratios within the
 * run. Only figures printed here are quoted anywhere.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowser, ensurePackages, fail, root, run } from './setup.mjs';

ensurePackages();
const executablePath = await ensureBrowser();
if (run('npm', ['run', '--silent', 'build'], { PRECOMPRESS: '1' }) !== 0)
	fail('The build failed (see above).');

const { chromium } = await import('@playwright/test');
const { build, defaultClientConditions } = await import('vite');

const RUNS = 50;
/** For what takes a thousand predictions. */
const FEWER_RUNS = 15;
const STARTS = 5;
/** Codes pasted into a class at once. */
const HAND_INS = 500;
const PORT = { app: 4197, bench: 4198 };

const folder = mkdtempSync(join(tmpdir(), 'value-mirror-bench-'));
await build({
	root: join(root, 'scripts/bench'),
	configFile: false,
	logLevel: 'error',
	resolve: {
		conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
		alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' }
	},
	worker: { format: 'es' },
	build: { outDir: folder, emptyOutDir: true }
});
cpSync(join(root, 'static/models'), join(folder, 'models'), { recursive: true });

const { id } = JSON.parse(readFileSync(join(root, 'static/models/current.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(root, 'static/models', id, 'manifest.json'), 'utf8'));

function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

/** Bytes of a file as a browser gets it, without the headers. */
async function served(path) {
	const response = await fetch(`http://localhost:${PORT.app}${path}`, {
		headers: { 'Accept-Encoding': 'br' }
	});
	return Number(
		response.headers.get('content-length') ?? (await response.arrayBuffer()).byteLength
	);
}

/** Bytes of those files whose paths fit. */
async function servedTogether(paths, pattern) {
	const sizes = await Promise.all([...paths].filter((path) => pattern.test(path)).map(served));
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes of the page's process that it shares with no other (Linux only; elsewhere what its script holds). */
async function memoryOf(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const browserSession = await page.context().browser().newBrowserCDPSession();
	const { processInfo } = await browserSession.send('SystemInfo.getProcessInfo');
	const sizes = processInfo
		.filter(({ type }) => type === 'renderer')
		.flatMap(({ id }) => {
			try {
				const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
				const kilobytes = [...rollup.matchAll(/^Private_\w+: +(\d+) kB/gm)];
				return [kilobytes.reduce((sum, [, size]) => sum + 1024 * Number(size), 0)];
			} catch {
				return [];
			}
		});
	return Math.max(usedSize, ...sizes);
}

const servers = [
	spawn(process.execPath, ['scripts/serve.mjs', '--port', PORT.app], { cwd: root }),
	spawn(process.execPath, ['scripts/serve.mjs', '--port', PORT.bench, '--folder', folder], {
		cwd: root
	})
];
const browser = await chromium.launch({
	executablePath,
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
try {
	await new Promise((resolve) => setTimeout(resolve, 1000));

	const page = await browser.newPage();
	await page.goto(`http://localhost:${PORT.bench}/`);
	const starts = [];
	for (let index = 0; index < STARTS; index++)
		starts.push(await page.evaluate(() => window.bench.start()));
	const weights = manifest.training.parameters;
	const predictions = await page.evaluate((runs) => window.bench.predict(runs), RUNS);
	const { weighing, choice } = await page.evaluate((runs) => window.bench.choose(runs), FEWER_RUNS);
	const explanations = await page.evaluate((runs) => window.bench.explain(runs), FEWER_RUNS);
	const floors = await page.evaluate(
		([n, runs]) => window.bench.readOnce(n, runs),
		[weights, RUNS]
	);

	// A visitor's first time, nothing cached. A worker's code is the runtime's, weighed below.
	const visitor = await (await browser.newContext()).newPage();
	const fetched = new Set();
	visitor.on('request', (request) => fetched.add(new URL(request.url()).pathname));
	await visitor.addInitScript(() => {
		window.shownAt = Infinity;
		new MutationObserver(() => {
			if (window.shownAt === Infinity && document.querySelector('.run fieldset'))
				window.shownAt = performance.now();
		}).observe(document, { childList: true, subtree: true });
	});
	await visitor.goto(`http://localhost:${PORT.app}/`);
	await visitor
		.getByRole('main')
		.getByRole('link', { name: /^Start/ })
		.click();
	await visitor.locator('.run fieldset').waitFor();
	await visitor.waitForTimeout(1000);
	// What is asked for once the question stands, it does not wait for.
	const waitedFor = await visitor.evaluate(() => [
		...new Set(
			performance
				.getEntriesByType('resource')
				.filter(({ startTime }) => startTime < window.shownAt)
				.map(({ name }) => new URL(name).pathname)
		)
	]);
	const CODE = /^(?!.*\/workers\/).*\.(js|css)$/;
	const code = await servedTogether(waitedFor, CODE);
	const soon = (await servedTogether(fetched, CODE)) - code;
	const fonts = await servedTogether(fetched, /\.woff2?$/);

	// A teacher's page that gets all hand-ins at once; the machine is loaded in it, as in every page.
	const teacher = await (await browser.newContext()).newPage();
	await teacher.goto(`http://localhost:${PORT.app}/classroom/`);
	await teacher.locator('html[data-runs]').waitFor({ state: 'attached' });
	await teacher.getByLabel('Name of the class').fill('Bench');
	await teacher.getByRole('button', { name: 'Make the class' }).click();
	const link = await teacher.locator('.address').first().textContent();
	const codes = await page.evaluate(
		([count, to]) => window.bench.handIns(count, to),
		[HAND_INS, link.trim()]
	);
	// Nothing else is to be weighed with it.
	for (const opened of [page, visitor]) await opened.close();
	await teacher.getByLabel(/^Paste codes/).fill(codes.join('\n'));
	const pasted = await teacher.evaluate(async (count) => {
		const begin = performance.now();
		[...document.querySelectorAll('button')]
			.find(({ textContent }) => textContent.trim() === 'Take them in')
			.click();
		const taken = () =>
			document.querySelector('[data-testid="handed-in"]').textContent === String(count);
		while (!taken()) await new Promise((resolve) => setTimeout(resolve, 10));
		return performance.now() - begin;
	}, HAND_INS);
	const memory = await memoryOf(teacher);

	const { readdirSync } = await import('node:fs');
	const list = (path) => readdirSync(join(root, 'build', path), { withFileTypes: true });
	const runtime = [];
	for (const path of ['/_app/immutable/workers', '/_app/immutable/workers/assets'])
		for (const entry of list(path))
			if (entry.isFile() && /\.(js|mjs|wasm)$/.test(entry.name))
				runtime.push(await served(`${path}/${entry.name}`));
	const runtimeBytes = runtime.reduce((sum, size) => sum + size, 0);
	let modelBytes = 0;
	for (const file of manifest.files) modelBytes += await served(`/models/${id}/${file.path}`);

	console.log(`
model ${id}, ${(weights / 1e6).toFixed(2)} million weights, Chromium ${browser.version()}, Node ${process.versions.node}

all 253 predictions for one person, in the worker   median ${median(predictions).toFixed(1)} ms of ${RUNS}
floor: reading the weights once from memory         median ${median(floors).toFixed(1)} ms of ${RUNS}
ratio to the floor                                  ${(median(predictions) / median(floors)).toFixed(1)}
weighing what may come, while the tenth is read     median ${median(weighing).toFixed(0)} ms of ${FEWER_RUNS}
choosing the next item, the tenth being answered    median ${median(choice).toFixed(0)} ms of ${FEWER_RUNS}
explaining one prediction, with 100 answers         median ${median(explanations).toFixed(0)} ms of ${FEWER_RUNS}
worker start to first prediction, files cached      median ${(median(starts) / 1000).toFixed(2)} s of ${STARTS}
${HAND_INS} hand-ins pasted, until they are kept and shown   ${(pasted / 1000).toFixed(2)} s, the page at ${megabytes(memory)}
code, styles, words to the first question (brotli)  ${kilobytes(code)} of at most 100 (fonts ${kilobytes(fonts)}; right after it ${kilobytes(soon)})
inference runtime, as served (brotli)               ${megabytes(runtimeBytes)}
model, as served (brotli)                           ${megabytes(modelBytes)}
runtime and model together                          ${megabytes(runtimeBytes + modelBytes)}`);
} finally {
	await browser.close();
	for (const server of servers) server.kill();
	rmSync(folder, { recursive: true, force: true });
}
