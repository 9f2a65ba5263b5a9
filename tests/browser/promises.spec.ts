import { expect, test, type Page } from '@playwright/test';
import { databaseOf } from '../../src/lib/storage/schema';
import { expectNoOverflow, faultsOf, openWhole } from './access';
import { BASE_PATH, ORIGIN, SUB_PATH_ORIGIN } from './addresses';
import { LAB_FIGURES } from './evidence';
import {
	answer,
	answerLocked,
	asked,
	open,
	pressWithoutAnswer,
	startRun,
	stored,
	visit
} from './person';

/** Everything a page, its workers and its service worker asked for, and what the page complained about. */
function record(page: Page) {
	const requests: string[] = [];
	const complaints: string[] = [];
	page.context().on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	return { requests, complaints };
}

test.describe('with the service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('private: a whole run asks nobody else for anything and puts no answer into an address', async ({
		page
	}) => {
		const { requests, complaints } = record(page);
		const referrers: unknown[] = [];
		page.context().on('request', (request) => referrers.push(request.headers().referer));
		await page.goto('./');
		await startRun(page);
		for (const place of [1, 2, 1]) await answer(page, place);
		for (const screen of ['Predictions', 'Results', 'Settings']) {
			await visit(page, screen);
			await expect(page.locator('nav [aria-current="page"]').first()).toHaveText(screen);
		}
		await expect(page.getByText('the whole app is on this device')).toBeVisible({
			timeout: 60_000
		});
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save everything as a file' }).click();
		await saved;
		await visit(page, 'About');
		await expect(page.locator('nav [aria-current="page"]').first()).toHaveText('About');

		expect(requests.length).toBeGreaterThan(10);
		for (const request of requests) {
			const [method, address] = request.split(' ');
			const url = new URL(address!);
			if (url.protocol === 'blob:' || url.protocol === 'data:') continue;
			expect(method).toBe('GET');
			expect(url.origin, address).toBe(ORIGIN);
			expect(url.search, address).toBe('');
		}
		expect(referrers.filter(Boolean)).toEqual([]);
		// Console errors are where a breach of the content security policy shows.
		expect(complaints).toEqual([]);
		expect(await page.context().cookies()).toEqual([]);
	});
});

test('the content security policy is strict: no foreign address, no unhashed script, no frame around it', async ({
	page
}) => {
	const response = (await page.goto('./'))!;
	expect(response.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
	const policy = await page
		.locator('meta[http-equiv="content-security-policy"]')
		.getAttribute('content');
	expect(policy).not.toMatch(/https?:|\*|script-src[^;]*'unsafe-(inline|eval)'/);
	await page.evaluate(async () => {
		const blocked: string[] = [];
		Object.assign(window, { blocked });
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
			blocked.push(effectiveDirective)
		);
		const script = document.createElement('script');
		script.textContent = 'document.title = "inline"';
		document.head.append(script);
		await fetch('https://example.org/').catch(() => {});
		new Image().src = 'https://example.org/pixel.gif';
	});
	const blocked = () =>
		page.evaluate(() => (window as unknown as { blocked: string[] }).blocked.toSorted());
	await expect.poll(blocked).toEqual(['connect-src', 'img-src', 'script-src-elem']);
	await expect(page).toHaveTitle('Value Mirror');
});

test('works under a sub-path, model and all', async ({ page }) => {
	const { requests, complaints } = record(page);
	await page.goto(`${SUB_PATH_ORIGIN}${BASE_PATH}/`);
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	await answer(page, 1);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
	await page.reload();
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
	expect(await stored(page, 'answers', databaseOf(`${BASE_PATH}/`))).toHaveLength(1);
	for (const request of requests) {
		const url = new URL(request.split(' ')[1]!);
		if (url.protocol === 'http:') expect(url.pathname.startsWith(`${BASE_PATH}/`)).toBe(true);
	}
	expect(complaints).toEqual([]);
});

test('no screen has an accessibility fault axe can find', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const faults = (screen: string) => faultsOf(page, screen);
	const found: string[] = [];
	await openWhole(page, './');
	found.push(...(await faults('start')));
	await openWhole(page, 'survey/other-ways/');
	found.push(...(await faults('set-up')));
	await startRun(page);
	found.push(...(await faults('question')));
	for (const place of [1, 2, 1]) await answer(page, place);
	await page.goto('survey/#Q164');
	await expect(page.getByRole('radio')).toHaveCount(10);
	found.push(...(await faults('ten-point question')));
	await page.goto('predictions/');
	await expect(page.getByText('From 3 answers of yours')).toBeVisible();
	found.push(...(await faults('predictions')));
	await page.goto('settings/');
	await page.getByRole('button', { name: /^Duplicate/ }).click();
	await page.getByText('Question by question').first().click();
	await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
	await expect(page.getByRole('button', { name: 'Delete it' })).toBeVisible();
	found.push(...(await faults('settings')));
	await openWhole(page, 'about/');
	found.push(...(await faults('about')));
	expect(found).toEqual([]);
});

test('what goes wrong, and what is seldom seen, is within everyone’s reach too', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const found: string[] = [];
	await page.goto('nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	found.push(...(await faultsOf(page, 'no such address')));

	await openWhole(page, 'settings/');
	await page
		.getByLabel('Open such a file')
		.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{') });
	await expect(page.getByRole('alert')).toContainText('Nothing has been changed.');
	found.push(...(await faultsOf(page, 'a file refused')));

	// A run of all there is on one topic, to its end.
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await answerLocked(page, 6, 1);
	await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(/answers guessed$/);
	found.push(...(await faultsOf(page, 'the end')));

	// Nothing can be kept, the machine does not come, and Enter was pressed without an answer.
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	await page.route('**/models/**', (route) => route.abort());
	await startRun(page);
	await expect(page.getByText('Nothing is being saved')).toBeVisible();
	await expect(page.getByText('No predictions for now')).toBeVisible();
	await pressWithoutAnswer(page);
	found.push(...(await faultsOf(page, 'all that can go wrong')));
	expect(found).toEqual([]);
});

/** What has the focus, with what is to be seen of it: empty when it lies outside the window or under something. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const focus = document.activeElement!;
		const { left, top, right, bottom } = (focus.closest('label') ?? focus).getBoundingClientRect();
		const [x, y] = [
			(Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
			(Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2
		];
		const seen = document.elementFromPoint(x, y);
		const shown =
			seen && (seen.contains(focus) || (focus.closest('label') ?? focus).contains(seen));
		return shown ? focus.tagName : `${focus.outerHTML.slice(0, 80)} is hidden`;
	});

test('enlarged to 400 %, nothing runs off the side and what has the focus is to be seen', async ({
	page
}) => {
	test.slow();
	// What is left of 1280 by 1024 pixels; and no smooth scrolling that would still be under way.
	await page.setViewportSize({ width: 320, height: 256 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openWhole(page, 'survey/other-ways/');
	await expectNoOverflow(page, 'set-up');
	await startRun(page);
	await answer(page, 1);
	// The question itself is in sight, and not just the bar above it.
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	const paths = ['./', 'survey/', 'survey/#Q164', 'predictions/', 'results/', 'compare/'];
	for (const path of [...paths, 'lab/', 'settings/', 'about/', 'about-you/']) {
		await openWhole(page, path);
		if (path === 'lab/') await expect(page.getByRole('figure')).toHaveCount(LAB_FIGURES);
		// What has the focus would still be moved by what comes.
		if (path === './') await expect(page.getByRole('link', { name: /^Go on/ })).toBeVisible();
		if (path === 'survey/') await expect(asked(page)).toBeVisible();
		if (path.includes('#')) await expect(page.getByRole('radio')).toHaveCount(10);
		await expectNoOverflow(page, path);
		for (let stop = 0; stop < 10; stop++) {
			await page.keyboard.press('Tab');
			await expect.poll(() => focused(page), path).toMatch(/^\w+$/);
		}
	}
});

test('with text twice as large, nothing runs off the side', async ({ page }) => {
	await page.setViewportSize({ width: 640, height: 512 });
	await startRun(page);
	await answer(page, 1);
	const paths = [
		'./',
		'survey/',
		'survey/other-ways/',
		'predictions/',
		'results/',
		'compare/',
		'lab/',
		'settings/'
	];
	for (const path of [...paths, 'about/', 'about-you/']) {
		await openWhole(page, path);
		if (path === 'lab/') await expect(page.getByRole('figure')).toHaveCount(LAB_FIGURES);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		for (const [width, height] of [
			[640, 512],
			[375, 812]
		] as const) {
			await page.setViewportSize({ width, height });
			await expectNoOverflow(page, path);
		}
	}
});

test('the menu marks the page one is on, and no other', async ({ page }) => {
	const marked = page.getByRole('navigation').locator('[aria-current]');
	await page.goto('about/');
	await expect(marked).toHaveText(['About']);
	await page.goto('about-you/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About you, if you like');
	await expect(marked).toHaveText(['About you']);
});

test('an address that does not exist says so', async ({ page }) => {
	await page.goto('nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is nothing at this address.'
	);
	await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible();
});
