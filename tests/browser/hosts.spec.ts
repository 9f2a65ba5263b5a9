import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { ORIGIN } from './addresses';
import { laterVersion, startHost, type Host } from './host';
import { findNginx, startNginx } from './nginx';
import { answer, answerLocked, visit } from './person';

const build = fileURLToPath(new URL('../../build', import.meta.url));

/** Waits until the app says of itself that it works without network. */
async function putAside(page: Page): Promise<void> {
	await visit(page, 'Settings');
	await expect(page.getByText('the whole app is on this device')).toBeVisible({ timeout: 60_000 });
}

const HEADERS = [
	'content-security-policy',
	'x-content-type-options',
	'referrer-policy',
	'cross-origin-opener-policy',
	'permissions-policy'
];

const update = (page: Page) =>
	page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

test.describe('a host that answers every address with the start page', () => {
	test.use({ serviceWorkers: 'allow' });

	let later: string;
	let host: Host;
	test.beforeAll(() => (later = laterVersion(build)));
	test.afterAll(() => rmSync(dirname(later), { recursive: true }));
	test.beforeEach(async () => (host = await startHost(build)));
	test.afterEach(() => host.stop());

	/** A new version of which the pages and the service worker have arrived, its scripts only in part. */
	function uploadHalf(): void {
		host.folder = later;
		host.arrived = (path) => !/\/(chunks|nodes)\/[^/]*[a-m0-9]\.js$/i.test(path);
	}

	test('half of an upload is not taken, and the whole is', async ({ page, context }) => {
		test.slow();
		await page.goto(`${host.origin}/`);
		await page.goto(`${host.origin}/survey/`);
		await answer(page, 1);
		await putAside(page);
		uploadHalf();
		// The browser finds the new service worker, which finds that not all is there.
		await page.evaluate(async () => {
			const registration = await navigator.serviceWorker.ready;
			registration.addEventListener('updatefound', () => {
				const { installing } = registration;
				installing!.addEventListener('statechange', () =>
					document.body.setAttribute('data-later', installing!.state)
				);
			});
			await registration.update();
		});
		await expect(page.locator('body')).toHaveAttribute('data-later', 'redundant');
		await page.reload();
		await page.goto(`${host.origin}/survey/`);
		await answer(page, 2);
		host.arrived = () => true;
		await update(page);
		await expect(page.getByText('A newer version is ready.')).toBeVisible();
		await Promise.all([
			page.waitForEvent('load'),
			page.getByRole('button', { name: 'Use it now' }).click()
		]);
		await expect.poll(() => page.content()).toContain('_app/later/');
		await answer(page, 1);
		await context.setOffline(true);
		for (const screen of ['results/', 'settings/', 'lab/']) {
			await page.goto(`${host.origin}/${screen}`);
			await expect(page.locator('html[data-runs]')).toHaveCount(1);
		}
	});

	test('who comes first during an upload is told, and gets the app once it is whole', async ({
		page
	}) => {
		uploadHalf();
		await page.goto(`${host.origin}/`);
		const notice = page.getByRole('alert').filter({ hasText: 'A part of the app did not come' });
		await expect(notice).toBeVisible();
		host.arrived = () => true;
		await notice.getByRole('button', { name: 'Try again' }).click();
		await expect(page.locator('html[data-runs]')).toHaveCount(1);
		await expect(notice).toHaveCount(0);
		await page.goto(`${host.origin}/survey/`);
		await answer(page, 1);
		await putAside(page);
	});
});

test('a screen whose part does not come says so, and tries again when asked', async ({ page }) => {
	await page.goto('./');
	// Only then are the parts of this screen itself here.
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	await page.route(/\/_app\/immutable\/nodes\//, (route) => route.abort());
	await visit(page, 'Lab');
	await expect(page.getByRole('alert')).toContainText('A part of the app did not come');
	await page.unroute(/\/_app\/immutable\/nodes\//);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page).toHaveURL(/\/lab\/$/);
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/could not be shown/);
});

test('nginx as Debian has it, with the documented lines, serves an app that predicts', async ({
	page
}) => {
	let nginx;
	try {
		nginx = findNginx();
	} catch (error) {
		test.skip(true, `nginx cannot be had here: ${String(error)}`);
		return;
	}
	const server = await startNginx(nginx, build);
	try {
		// `npm start` sends what static/_headers says.
		for (const path of [
			'/',
			'/survey/',
			'/service-worker.js',
			'/models/current.json',
			'/nothing/'
		]) {
			const [own, theirs] = await Promise.all([fetch(ORIGIN + path), fetch(server.origin + path)]);
			expect(theirs.status, path).toBe(own.status);
			for (const name of HEADERS)
				expect(theirs.headers.get(name), `${name} of ${path}`).toBe(own.headers.get(name));
		}
		await page.goto(`${server.origin}/survey/`);
		await answerLocked(page, 4, 1);
	} finally {
		server.stop();
	}
});

test('the policy of the page holds in its workers', async ({ page }) => {
	await page.goto('survey/');
	await answerLocked(page, 3, 1);
	const [worker] = page.workers();
	const elsewhere = ORIGIN.replace('localhost', '127.0.0.1');
	const reached = await worker!.evaluate(
		(address) =>
			fetch(address, { mode: 'no-cors' }).then(
				() => 'reached',
				() => 'refused'
			),
		elsewhere
	);
	expect(reached).toBe('refused');
	// The server is there, and the worker can reach its own.
	expect((await fetch(elsewhere)).ok).toBe(true);
	const own = await worker!.evaluate((address) => fetch(address).then(({ ok }) => ok), ORIGIN);
	expect(own).toBe(true);
});

test('without JavaScript, and in a browser too old, a sentence says so', async ({ browser }) => {
	const without = await browser.newPage({ javaScriptEnabled: false });
	await without.goto(`${ORIGIN}/results/`);
	await expect(without.locator('noscript p')).toBeVisible();
	// What is built ahead looks ready before it is: pressed then, a form would load the page anew, and what was typed were lost.
	for (const [path, name] of [
		['classroom/', 'Make the class'],
		['survey/other-ways/', 'Start']
	] as const) {
		await without.goto(`${ORIGIN}/${path}`);
		await expect(without.getByRole('button', { name, exact: true })).toBeDisabled();
	}
	await without.close();
	for (const lacking of ['Array.prototype.at', 'String.prototype.replaceAll', 'matchMedia']) {
		const old = await browser.newPage();
		await old.addInitScript(`delete ${lacking.includes('.') ? lacking : `globalThis.${lacking}`}`);
		await old.goto(`${ORIGIN}/settings/`);
		await expect(old.getByRole('alert')).toContainText('This browser is too old');
		await old.close();
	}
});
