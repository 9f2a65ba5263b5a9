import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { makeClass } from './classroom';
import { FIRST, answer, open, question, startRun, stored, storedAnswers, visit } from './person';

/** The file that the page offers when the button is pressed. */
async function saved(page: Page, button: string): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	return readFile(await download.path(), 'utf8');
}

async function readIn(page: Page, text: string): Promise<void> {
	// A file given before the app runs is never looked at.
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	await page
		.getByLabel('Open such a file')
		.setInputFiles({ name: 'runs.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

const runs = (page: Page) =>
	page.getByRole('region', { name: 'Your answers' }).getByRole('listitem');

test('everything goes into a file, and into another browser, as it was', async ({
	page,
	browser
}) => {
	await startRun(page, { order: 'As in the questionnaire' });
	for (const place of [1, 2, 1, 2]) await answer(page, place);
	await page.goto('settings/');
	// Whose they are is asked with the first file, so that a friend's browser can tell.
	await page.getByLabel(/^Your name, if a friend/).fill('Mina 👨‍👩‍👧');
	// Chromium tells letters and pictures apart otherwise than Node.
	expect(JSON.stringify(JSON.parse(await saved(page, 'Save everything as a file')))).toContain(
		'"name":"Mina 👨‍👩‍👧"'
	);
	await expect(runs(page)).toContainText('Mina');
	await expect(page.getByLabel(/^Your name, if a friend/)).toHaveCount(0);
	await page.getByRole('button', { name: /^Rename/ }).click();
	// A name is text, whatever it looks like.
	await page
		.getByLabel('Name of these answers')
		.fill('<img src=x onerror=document.title="hacked">');
	await page.keyboard.press('Enter');
	await expect(runs(page)).toContainText('<img src=x');
	const text = await saved(page, 'Save everything as a file');
	const csv = await saved(page, 'Answers as a table (CSV)');
	expect(csv.split('\r\n')).toHaveLength(2);

	const context = await browser.newContext();
	const tab = await context.newPage();
	await tab.goto('settings/');
	await expect(tab.getByText('No answers are saved in this browser.')).toBeVisible();
	await readIn(tab, text.replace('"seed"', '"sced"'));
	await expect(tab.getByRole('alert')).toContainText('Nothing has been changed.');
	expect(await storedAnswers(tab)).toEqual([]);
	await readIn(tab, text);
	await expect(tab.getByRole('heading', { name: 'In this file' })).toBeFocused();
	await tab.getByRole('button', { name: 'Add it' }).click();
	await expect(runs(tab)).toContainText('<img src=x');
	await expect(tab).toHaveTitle('Settings · Value Mirror');
	await expect(tab.locator('img')).toHaveCount(0);
	expect(await storedAnswers(tab)).toEqual(await storedAnswers(page));
	const again = await saved(tab, 'Save everything as a file');
	expect(JSON.parse(again).runs).toEqual(JSON.parse(text).runs);
	await readIn(tab, text);
	await expect(tab.getByText('already here, exactly the same')).toBeVisible();
	await context.close();
});

test('several runs: begun, gone on with, duplicated, compared and deleted', async ({ page }) => {
	await startRun(page, { order: 'As in the questionnaire' });
	for (const place of [1, 1, 1]) await answer(page, place);
	await page.goto('settings/');
	await page.getByRole('button', { name: /^Duplicate/ }).click();
	await expect(runs(page)).toHaveCount(2);
	await expect(page.getByText('Both answered 3 questions, 3 of them the same')).toBeVisible();

	await page.getByRole('button', { name: 'Start afresh' }).click();
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(question(page)).toHaveText(FIRST);
	await answer(page, 4);
	await page.goto('settings/');
	await expect(runs(page)).toHaveCount(3);
	await expect(page.getByText(', 0 of them the same')).toBeVisible();

	// Going on with an earlier one is remembered.
	await runs(page)
		.last()
		.getByRole('button', { name: /^Go on/ })
		.click();
	await expect(page.getByTestId('progress')).toHaveText('4 of 20');
	await page.reload();
	await expect(page.getByTestId('progress')).toHaveText('4 of 20');

	await page.goto('settings/');
	await runs(page).last().getByRole('button', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(runs(page)).toHaveCount(2);
	expect(await storedAnswers(page)).toHaveLength(4);
});

test('a run deleted in one tab is gone in the other, and nothing is added to it', async ({
	page,
	context
}) => {
	await startRun(page, { order: 'As in the questionnaire' });
	await answer(page, 1);
	const tab = await context.newPage();
	await tab.goto('settings/');
	await tab.getByRole('button', { name: 'Delete', exact: true }).click();
	await tab.getByRole('button', { name: 'Delete it' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This run is gone.');
	expect(await storedAnswers(page)).toEqual([]);
	expect(await stored(page, 'runs')).toEqual([]);
});

test('a theme is kept and there before the first paint; digit keys can be turned off', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await startRun(page, { order: 'As in the questionnaire' });
	await open(page, 'settings/');
	await page.getByRole('radio', { name: 'Dark' }).check();
	const dark = () => expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 19, 26)');
	await dark();
	await page.getByRole('checkbox', { name: 'Number keys choose an answer' }).uncheck();
	// Without any of the app's own scripts, as in the moment before they have run.
	await page.route('**/_app/**/*.js', (route) => route.abort());
	await page.reload();
	await dark();
	// It loads again once by itself, and then says that a part did not come.
	await expect(page.locator('#said-first')).toBeVisible();
	await page.unroute('**/_app/**/*.js');

	await page.goto('survey/');
	await expect(question(page)).toBeFocused();
	await page.keyboard.press('2');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(page.getByText('Press a number')).toHaveCount(0);
});

test.describe('with the app on the device', () => {
	test.use({ serviceWorkers: 'allow' });

	test('deleting everything leaves nothing, by the browser’s own figures', async ({
		page,
		context
	}) => {
		await startRun(page, { order: 'As in the questionnaire' });
		for (const place of [1, 2]) await answer(page, place);
		await page.goto('settings/');
		await expect(page.getByText('the whole app is on this device')).toBeVisible({
			timeout: 60_000
		});
		const browser = await context.newCDPSession(page);
		const origin = new URL(page.url()).origin;
		const usage = async () => {
			const { usageBreakdown } = await browser.send('Storage.getUsageAndQuota', { origin });
			return Object.fromEntries(
				usageBreakdown
					.filter(({ usage }) => usage > 0)
					.map(({ storageType, usage }) => [storageType, usage])
			);
		};
		const before = await usage();
		expect(Object.keys(before).sort()).toEqual(['cache_storage', 'indexeddb', 'service_workers']);
		expect(before.cache_storage).toBeGreaterThan(15e6);

		await page.getByRole('button', { name: 'Delete everything …' }).click();
		await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
		await expect(page.getByText('Everything is deleted.', { exact: true })).toBeVisible();
		await expect.poll(usage).toEqual({});
		expect(
			await page.evaluate(async () => ({
				databases: (await indexedDB.databases()).length,
				caches: (await caches.keys()).length,
				workers: (await navigator.serviceWorker.getRegistrations()).length,
				entries: localStorage.length
			}))
		).toEqual({ databases: 0, caches: 0, workers: 0, entries: 0 });
		// The worker that was told to go still serves this page: what the page asks for now is not put aside again.
		await visit(page, 'Lab');
		await expect(page.getByRole('figure').first()).toBeVisible();
		await visit(page, 'Predictions');
		await expect.poll(() => page.workers().length).toBe(1);
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
		await page.goto('./');
		await expect(page.getByRole('main').getByRole('link', { name: 'Start' })).toBeVisible();
	});
});

test('Safari’s seven days are named where they matter, with what to do', async ({ page }) => {
	await open(page, 'settings/');
	const answers = page.getByText(/Safari clears what a page keeps after seven days/);
	await expect(answers).toContainText('A file is safer; in Safari, so is adding the page');
	await makeClass(page, '10 B');
	await expect(page.getByText(/In Safari the class is cleared after seven days/)).toContainText(
		'unless the page was added to the Home Screen: a file keeps it'
	);
});
