import { expect, test, type Page } from '@playwright/test';
import { databaseOf } from '../../src/lib/storage/schema';
import { BASE_PATH, ORIGIN, SUB_PATH_ORIGIN } from './addresses';
import { answer, question, stored, visit } from './person';
import { startProxy } from './proxy';

test.use({ serviceWorkers: 'allow' });

/** Waits until the app says of itself that it works without network. */
async function putAside(page: Page): Promise<void> {
	await visit(page, 'Settings');
	await expect(page.getByText('the whole app is on this device')).toBeVisible({ timeout: 60_000 });
}

for (const [where, start] of [
	['at the root', `${ORIGIN}/`],
	['under a sub-path', `${SUB_PATH_ORIGIN}${BASE_PATH}/`]
] as const)
	test(`after one visit everything works with the network off, ${where}`, async ({
		page,
		context
	}) => {
		await page.goto(start);
		await putAside(page);
		await context.setOffline(true);
		await page.goto(start);
		await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
		for (const place of [1, 2, 1]) await answer(page, place);
		await page.goto(`${start}predictions/`);
		await expect(page.getByText('From 3 answers of yours')).toBeVisible();
		// Without the slash, as somebody would type it.
		await page.goto(`${start}survey`);
		await expect(page.getByTestId('progress')).toHaveText('4 of 20');
		const database = databaseOf(new URL(start).pathname);
		expect(await stored(page, 'answers', database)).toHaveLength(3);
		for (const screen of ['results/', 'about/', 'settings/']) {
			await page.goto(start + screen);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
	});

test('a newer version is announced, never forced, and taken in each tab when the person says so', async ({
	page,
	context
}) => {
	const proxy = await startProxy();
	await page.goto(`${proxy.origin}/`);
	await putAside(page);
	await visit(page, 'Survey');
	await answer(page, 1);
	const here = await question(page).textContent();
	const tab = await context.newPage();
	await tab.goto(`${proxy.origin}/`);
	await putAside(tab);
	await visit(tab, 'Survey');
	await expect(question(tab)).toHaveText(here!);
	// A newer service worker is one that differs in a byte.
	proxy.fault = {
		path: 'service-worker.js',
		spoil: (body, response) => void response.end(`${body}\n// newer`)
	};
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
	await expect(page.getByText('A newer version is ready.')).toBeVisible();
	await expect(question(page)).toHaveText(here!);
	await answer(page, 2);
	await Promise.all([
		page.waitForEvent('load'),
		page.getByRole('button', { name: 'Use it now' }).click()
	]);
	await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	await expect(page.getByText('A newer version is ready.')).toHaveCount(0);

	await expect(tab.getByText('A newer version is ready.')).toBeVisible();
	await expect(question(tab)).toHaveText(here!);
	await Promise.all([
		tab.waitForEvent('load'),
		tab.getByRole('button', { name: 'Use it now' }).click()
	]);
	await expect(tab.getByTestId('progress')).toHaveText('3 of 20');
	await expect(tab.getByText('A newer version is ready.')).toHaveCount(0);
	await tab.close();
	await page.close();
	await proxy.close();
});

test('can be installed', async ({ page, context }) => {
	await page.goto('./');
	const browser = await context.newCDPSession(page);
	const { errors } = await browser.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	await putAside(page);
	const hindrances = async () => {
		const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
		// A private window, which a test's context is, is never offered it.
		return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
	};
	await expect.poll(hindrances).toEqual([]);
});
