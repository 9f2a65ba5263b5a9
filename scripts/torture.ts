/**
 * `npm run torture -- [--runs 10] [--only killed]`: does to the built app what life does, many times, and counts
 * answers. An answer is confirmed when the screen has said "Saved"; it is found again when a new page, opened
 * afterwards, has it in the database. Fails when one was lost or the app did not get up again.
 */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ITEMS } from '../src/lib/catalog/index.ts';
// @ts-expect-error: a plain script that must run before anything is installed
import { ensureBrowser, root } from './setup.mjs';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '10' },
		only: { type: 'string', default: '' },
		port: { type: 'string', default: '4390' }
	}
});
const origin = `http://localhost:${values.port}`;
const executablePath: string | undefined = await ensureBrowser();
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const idOf = new Map(ITEMS.map(({ id, topic }) => [topic, id as string]));

interface Outcome {
	/** Items whose answers the screen said were saved. */
	readonly confirmed: ReadonlySet<string>;
	/** Items found in the database afterwards. */
	readonly found: ReadonlySet<string>;
}

/** Notes every item of which this page says that it is saved. */
async function watch(page: Page, confirmed: Set<string>): Promise<void> {
	await page.exposeFunction('confirmed', (topic: string) => confirmed.add(idOf.get(topic)!));
	await page.addInitScript(() =>
		new MutationObserver(() => {
			const said = document.querySelector('p.saved')?.textContent?.trim() ?? '';
			const topic = said.replace(/^Saved: /, '');
			if (topic && topic !== said)
				(window as unknown as { confirmed(topic: string): void }).confirmed(topic);
		}).observe(document, { subtree: true, childList: true, characterData: true })
	);
}

async function begin(context: BrowserContext, confirmed: Set<string>): Promise<Page> {
	const page = await context.newPage();
	await watch(page, confirmed);
	await page.goto(`${origin}/survey/`);
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByTestId('progress').waitFor();
	return page;
}

/** Answers the question on the screen, without waiting for anything to be saved. */
async function press(page: Page): Promise<void> {
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
}

async function answer(page: Page, times: number): Promise<void> {
	for (let time = 0; time < times; time++) {
		const heading = page.getByRole('heading', { level: 1 });
		const before = await heading.textContent();
		await press(page);
		await page.waitForFunction(
			(text) => document.querySelector('h1')?.textContent !== text,
			before
		);
	}
}

async function found(context: BrowserContext): Promise<Set<string>> {
	const page = await context.newPage();
	await page.goto(`${origin}/about/`);
	const ids = await page.evaluate(
		() =>
			new Promise<string[]>((resolve, reject) => {
				const open = indexedDB.open('value-mirror');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const keys = open.result.transaction('answers').objectStore('answers').getAllKeys();
					keys.onsuccess = () => resolve((keys.result as [string, string][]).map(([, id]) => id));
				};
			})
	);
	return new Set(ids);
}

/** Milliseconds up to `most`, other ones in every run. */
const moment = (most: number) => Math.random() * most;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inContext(
	browser: Browser,
	body: (context: BrowserContext, confirmed: Set<string>) => Promise<void>
): Promise<Outcome> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const confirmed = new Set<string>();
	try {
		await body(context, confirmed);
		return { confirmed, found: await found(context) };
	} finally {
		await context.close();
	}
}

/** The renderer dies at any moment around a save. */
function killed(browser: Browser): Promise<Outcome> {
	return inContext(browser, async (context, confirmed) => {
		const page = await begin(context, confirmed);
		await answer(page, 2 + Math.floor(moment(4)));
		const crash = await context.newCDPSession(page);
		await press(page);
		await wait(moment(60));
		// It never answers: its page is gone.
		crash.send('Page.crash').catch(() => {});
		await page.waitForEvent('crash').catch(() => {});
	});
}

/** The whole browser is ended as by a power cut, and started again on the same profile. */
async function powerCut(): Promise<Outcome> {
	const profile = mkdtempSync(join(tmpdir(), 'value-mirror-'));
	const confirmed = new Set<string>();
	try {
		const first = await start(profile);
		const page = await begin(first.browser.contexts()[0]!, confirmed);
		await answer(page, 2 + Math.floor(moment(4)));
		await press(page);
		await wait(moment(60));
		await end(first.program);
		const second = await start(profile);
		const kept = await found(second.browser.contexts()[0]!);
		await end(second.program);
		return { confirmed, found: kept };
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

async function start(profile: string): Promise<{ browser: Browser; program: ChildProcess }> {
	const program = spawn(
		executablePath ?? chromium.executablePath(),
		[...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
		{ stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		program.stderr!.on('data', (piece) => {
			said += piece;
			const match = /DevTools listening on (ws:\S+)/.exec(said);
			if (match) resolve(match[1]!);
		});
		program.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
	});
	return { browser: await chromium.connectOverCDP(address), program };
}

function end(program: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		program.on('exit', () => resolve());
		program.kill('SIGKILL');
	});
}

/** The worker that runs the model dies; answering goes on, and the machine is started again. */
function workerDies(browser: Browser): Promise<Outcome> {
	return inContext(browser, async (context, confirmed) => {
		await context.addInitScript(() => {
			const workers: Worker[] = [];
			Object.assign(window, { workers });
			window.Worker = new Proxy(window.Worker, {
				construct(target, given) {
					const worker = new target(...(given as ConstructorParameters<typeof Worker>));
					workers.push(worker);
					return worker;
				}
			});
		});
		const page = await begin(context, confirmed);
		await answer(page, 3);
		await wait(moment(500));
		await page.evaluate(() => {
			for (const worker of (window as unknown as { workers: Worker[] }).workers) {
				worker.terminate();
				worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
			}
		});
		await page.getByText('No predictions for now').waitFor();
		await answer(page, 2);
		await recovered(page);
	});
}

/** The machine's files stop coming; answering goes on, and a retry gets them. */
function cutDownload(browser: Browser): Promise<Outcome> {
	return inContext(browser, async (context, confirmed) => {
		const files = ['**/model.onnx', '**/*.wasm', '**/current.json', '**/golden.json'];
		const cut = files[Math.floor(moment(files.length))]!;
		await context.route(cut, (route) => route.abort('connectionreset'));
		const page = await begin(context, confirmed);
		await page.getByText('No predictions for now').waitFor();
		await answer(page, 4);
		await context.unroute(cut);
		await recovered(page);
	});
}

async function recovered(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.getByText('No predictions for now').waitFor({ state: 'hidden' });
	await page.getByText('The machine is loading').waitFor({ state: 'hidden' });
}

/**
 * There is no room left in the middle of a run; then there is again. Chromium's own override of the quota was
 * not seen to stop writes this small, so the database is made to refuse them with the error of a full device.
 */
function fullDisk(browser: Browser): Promise<Outcome> {
	return inContext(browser, async (context, confirmed) => {
		const page = await begin(context, confirmed);
		await answer(page, 1 + Math.floor(moment(4)));
		await page.evaluate(() => {
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
			Object.assign(window, { free: () => (IDBObjectStore.prototype.put = put) });
		});
		await press(page);
		await page.getByText('Not saved.').waitFor();
		await page.evaluate(() => void (window as unknown as { free(): void }).free());
		await page.getByRole('button', { name: 'Try again' }).first().click();
		await page.getByText('Not saved.').waitFor({ state: 'hidden' });
		await answer(page, 2);
	});
}

/** Two tabs answer the same run at the same time. */
function twoTabs(browser: Browser): Promise<Outcome> {
	return inContext(browser, async (context, confirmed) => {
		const one = await begin(context, confirmed);
		const other = await context.newPage();
		await watch(other, confirmed);
		await other.goto(`${origin}/survey/`);
		await other.getByTestId('progress').waitFor();
		const many = async (page: Page) => {
			for (let time = 0; time < 8; time++) {
				await press(page);
				await wait(moment(80));
			}
		};
		await Promise.all([many(one), many(other)]);
		await wait(300);
	});
}

const faults: Record<string, (browser: Browser) => Promise<Outcome>> = {
	'page killed while saving': killed,
	'browser killed while saving, started again': powerCut,
	'worker of the model killed': workerDies,
	'download of the model cut': cutDownload,
	'no room left on the device': fullDisk,
	'two tabs answering at once': twoTabs
};

const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', values.port], {
	cwd: root,
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((resolve) => server.stdout!.once('data', resolve));
const browser = await chromium.launch({ executablePath, args });
let failed = false;
console.log('| fault | runs | answers confirmed | found again | lost |');
console.log('| --- | --: | --: | --: | --: |');
for (const [name, fault] of Object.entries(faults)) {
	if (!name.includes(values.only)) continue;
	let confirmed = 0;
	let lost = 0;
	let down = 0;
	for (let run = 0; run < Number(values.runs); run++)
		try {
			const outcome = await fault(browser);
			confirmed += outcome.confirmed.size;
			lost += [...outcome.confirmed].filter((id) => !outcome.found.has(id)).length;
		} catch (error) {
			down++;
			console.error(`${name}, run ${run + 1}: ${error instanceof Error ? error.message : error}`);
		}
	const runs = down > 0 ? `${values.runs}, ${down} not recovered` : values.runs;
	console.log(`| ${name} | ${runs} | ${confirmed} | ${confirmed - lost} | ${lost} |`);
	// A table of zeros would look like success.
	if (lost > 0 || down > 0 || confirmed === 0) failed = true;
}
await browser.close();
server.kill();
process.exit(failed ? 1 : 0);
