import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { answer, asked, startRun, visit } from './person';
import { startProxy, type Fault, type Proxy } from './proxy';

// One proxy, with one fault at a time.
test.describe.configure({ mode: 'serial' });

let proxy: Proxy;

test.beforeAll(async () => {
	proxy = await startProxy();
});
test.afterAll(() => proxy.close());

const html = '<!doctype html><title>Start</title>';
/** What can happen to the model on its way. */
const faults: Record<string, Fault & { readonly says: string | RegExp }> = {
	'cut off in the middle': {
		path: 'model.onnx',
		says: 'Check the connection and try again',
		spoil(body, response) {
			response.setHeader('content-length', body.length);
			response.write(body.subarray(0, body.length / 2), () => response.destroy());
		}
	},
	'shorter than it should be, with every sign of being whole': {
		path: 'model.onnx',
		says: /model\.onnx is damaged: it has \d+ bytes instead of \d+/,
		spoil: (body, response) => void response.end(body.subarray(0, 3_000_000))
	},
	'with one bit turned': {
		path: 'model.onnx',
		says: 'model.onnx is damaged: its checksum differs',
		spoil(body, response) {
			body[2_000_000]! ^= 1;
			response.end(body);
		}
	},
	'a page instead of the model': {
		path: 'model.onnx',
		says: 'a web page instead of the model’s file',
		spoil: (_body, response) => void response.setHeader('content-type', 'text/html').end(html)
	},
	'a page instead of the runtime': {
		path: '.wasm',
		says: 'The inference runtime has',
		spoil: (_body, response) => void response.setHeader('content-type', 'text/html').end(html)
	},
	missing: {
		path: 'model.onnx',
		says: 'does not have',
		spoil: (_body, response) => void response.writeHead(404).end('Not found')
	},
	'of another catalog': {
		path: 'manifest.json',
		says: 'catalog',
		spoil: (body, response) =>
			void response.end(
				body.toString().replace(/"catalogVersion": "[^"]*"/, '"catalogVersion": "wvs6-1"')
			)
	},
	'of another version than the list says': {
		path: 'current.json',
		says: 'does not have',
		spoil: (_body, response) => void response.end('{"id": "reasoner-999"}')
	},
	'a server in trouble': {
		path: 'config.json',
		says: 'status 503',
		spoil: (_body, response) => void response.writeHead(503).end('busy')
	}
};

test('whatever happens to a file on its way, the app says so, and a retry without a reload gets it', async ({
	page
}) => {
	const [first, ...others] = Object.entries(faults);
	proxy.fault = first![1];
	await page.goto(`${proxy.origin}/survey/`);
	await answer(page, 1);
	for (const [name, fault] of [first!, ...others]) {
		if (proxy.fault !== fault) {
			proxy.fault = fault;
			await page.getByRole('button', { name: 'Try again' }).click();
		}
		await expect(page.getByRole('alert'), name).toContainText(fault.says);
		await expect(page.getByRole('alert'), name).toContainText('No predictions for now');
	}
	// The survey goes on meanwhile.
	await answer(page, 1);
	proxy.fault = null;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 2 answers of yours')).toBeVisible();
	expect(proxy.asked.filter((path) => path === '/survey/')).toHaveLength(1);
});

test('a damaged copy in the browser’s own cache does not outlive the retry', async ({ page }) => {
	proxy.maxAge = 3600;
	proxy.fault = faults['with one bit turned']!;
	await page.goto(`${proxy.origin}/survey/`);
	await expect(page.getByRole('alert')).toContainText('its checksum differs');
	proxy.fault = null;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
	proxy.maxAge = 0;
});

test('the first question is there before the model is, over a slow line', async ({
	page,
	context
}) => {
	const browser = await context.newCDPSession(page);
	await browser.send('Network.enable');
	// "Slow 3G" of Chromium's own tools.
	await browser.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 400,
		downloadThroughput: 62_500,
		uploadThroughput: 62_500
	});
	await startRun(page);
	await answer(page, 1);
	await page.getByRole('button', { name: 'Value Mirror' }).click();
	await expect(page.getByText('The machine is loading')).toBeVisible();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.getByRole('button', { name: 'Go on' }).click();
	await browser.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 0,
		downloadThroughput: -1,
		uploadThroughput: -1
	});
	await visit(page, 'Predictions');
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
});

/** Bytes. */
const BUDGET = 100_000;

test('code, styles and words to the first question keep within their budget', async ({ page }) => {
	await page.addInitScript(() => {
		const shown = { at: Infinity };
		Object.assign(window, { shown });
		new MutationObserver(() => {
			if (shown.at === Infinity && document.querySelector('.run fieldset'))
				shown.at = performance.now();
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto('./');
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	await expect(asked(page)).toBeVisible();
	// What is asked for once the question stands, it does not wait for.
	const files = await page.evaluate(() => {
		const { at } = (window as unknown as { shown: { at: number } }).shown;
		const before = performance
			.getEntriesByType('resource')
			.filter(({ startTime, name }) => startTime < at && /\.(js|css)$/.test(name));
		return [...new Set(before.map(({ name }) => new URL(name).pathname))];
	});
	const sizes = files
		.filter((path) => !path.includes('/workers/'))
		.map((path) => [brotliCompressSync(readFileSync(`build${path}`)).length, path]);
	const total = sizes.reduce((sum, [size]) => sum + Number(size), 0);
	expect(files.length).toBeGreaterThan(3);
	console.log(`To the first question: ${total} bytes`);
	expect(total, sizes.map((file) => file.join(' ')).join('\n')).toBeLessThanOrEqual(BUDGET);
});
