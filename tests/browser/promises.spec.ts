import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflowOf } from './access';
import { BASE_PATH, ORIGIN, SUB_PATH_ORIGIN } from './addresses';
import { answer, startRun, storedAnswers } from './person';

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
			await page.getByRole('link', { name: screen }).first().click();
			await expect(page.getByRole('link', { name: screen }).first()).toHaveAttribute(
				'aria-current',
				'page'
			);
		}
		await expect(page.getByText('the whole app is on this device')).toBeVisible({
			timeout: 60_000
		});
		await page.getByRole('button', { name: 'Save everything as a file' }).click();
		await page.getByRole('link', { name: 'About', exact: true }).click();

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
	const violations = await page.evaluate(async () => {
		const blocked: string[] = [];
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
			blocked.push(effectiveDirective)
		);
		const script = document.createElement('script');
		script.textContent = 'document.title = "inline"';
		document.head.append(script);
		await fetch('https://example.org/').catch(() => {});
		new Image().src = 'https://example.org/pixel.gif';
		await new Promise((resolve) => setTimeout(resolve, 500));
		return { blocked, title: document.title };
	});
	expect(violations.title).toBe('Value Mirror');
	expect(violations.blocked.sort()).toEqual(['connect-src', 'img-src', 'script-src-elem']);
});

test('works under a sub-path, model and all', async ({ page }) => {
	const { requests, complaints } = record(page);
	await page.goto(`${SUB_PATH_ORIGIN}${BASE_PATH}/`);
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	await page.getByRole('button', { name: 'Start' }).click();
	await answer(page, 1);
	await page.getByRole('link', { name: 'Predictions' }).click();
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
	await page.reload();
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
	expect(await storedAnswers(page)).toHaveLength(1);
	for (const request of requests) {
		const url = new URL(request.split(' ')[1]!);
		if (url.protocol === 'http:') expect(url.pathname.startsWith(`${BASE_PATH}/`)).toBe(true);
	}
	expect(complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`no screen has an accessibility fault axe can find (${colorScheme})`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const faults = (screen: string) => faultsOf(page, screen);
		const found: string[] = [];
		await page.goto('./');
		found.push(...(await faults('start')));
		await page.goto('survey/');
		found.push(...(await faults('set-up')));
		await startRun(page);
		found.push(...(await faults('question')));
		for (const place of [1, 2, 1]) await answer(page, place);
		await page.goto('survey/#Q164');
		await expect(page.getByRole('radio')).toHaveCount(12);
		found.push(...(await faults('ten-point question')));
		await page.goto('predictions/');
		await expect(page.getByText('From 3 answers of yours')).toBeVisible();
		await page.getByText('All answers').first().click();
		await expect(page.getByText(/Had you answered|No other answer/)).toBeVisible();
		found.push(...(await faults('predictions')));
		await page.goto('settings/');
		await page.getByRole('button', { name: /^Duplicate/ }).click();
		await page.getByText('Question by question').first().click();
		await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
		found.push(...(await faults('settings')));
		await page.goto('about/');
		found.push(...(await faults('about')));
		expect(found).toEqual([]);
	});

test('nothing runs off the side at 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const overflow = () => overflowOf(page);
	for (const path of ['./', 'survey/', 'predictions/', 'lab/', 'settings/', 'about/']) {
		await page.goto(path);
		if (path === 'lab/') await expect(page.getByRole('figure')).toHaveCount(8);
		expect(await overflow(), path).toBeLessThanOrEqual(0);
	}
	await startRun(page);
	await page.goto('survey/#Q164');
	await expect(page.getByRole('radio')).toHaveCount(12);
	expect(await overflow()).toBeLessThanOrEqual(0);
});

test('the menu marks the page one is on, and no other', async ({ page }) => {
	const marked = page.getByRole('navigation').locator('[aria-current]');
	await page.goto('about/');
	await expect(marked).toHaveText(['About']);
	await page.goto('about-you/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About you, if you like');
	await expect(marked).toHaveCount(0);
});

test('an address that does not exist says so', async ({ page }) => {
	await page.goto('nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is nothing at this address.'
	);
	await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible();
});
