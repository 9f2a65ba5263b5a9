import { expect, test, type Page } from '@playwright/test';
import { faultsOf, overflowOf } from './access';
import { BASE_PATH, ORIGIN, SUB_PATH_ORIGIN } from './addresses';
import { answer, startRun, storedAnswers } from './person';

/** Everything a page asked for or complained about. */
function record(page: Page) {
	const requests: string[] = [];
	const complaints: string[] = [];
	page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	return { requests, complaints };
}

test('private: a whole run asks nobody else for anything and puts no answer into an address', async ({
	page
}) => {
	const { requests, complaints } = record(page);
	await page.goto('./');
	await startRun(page);
	for (const place of [1, 2, 1]) await answer(page, place);
	await page.getByRole('link', { name: 'Predictions' }).click();
	await expect(page.getByText('From 3 answers of yours')).toBeVisible();
	await page.getByRole('link', { name: 'About' }).click();

	expect(requests.length).toBeGreaterThan(10);
	for (const request of requests) {
		const [method, address] = request.split(' ');
		const url = new URL(address!);
		if (url.protocol === 'blob:' || url.protocol === 'data:') continue;
		expect(method).toBe('GET');
		expect(url.origin, address).toBe(ORIGIN);
		expect(url.search, address).toBe('');
	}
	// Console errors are where a breach of the content security policy shows.
	expect(complaints).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
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
		found.push(...(await faults('predictions')));
		await page.goto('about/');
		found.push(...(await faults('about')));
		expect(found).toEqual([]);
	});

test('nothing runs off the side at 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const overflow = () => overflowOf(page);
	for (const path of ['./', 'survey/', 'predictions/', 'about/']) {
		await page.goto(path);
		expect(await overflow(), path).toBeLessThanOrEqual(0);
	}
	await startRun(page);
	await page.goto('survey/#Q164');
	await expect(page.getByRole('radio')).toHaveCount(12);
	expect(await overflow()).toBeLessThanOrEqual(0);
});

test('an address that does not exist says so', async ({ page }) => {
	await page.goto('nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is nothing at this address.'
	);
	await expect(page.getByRole('link', { name: 'Go to the start' })).toBeVisible();
});
