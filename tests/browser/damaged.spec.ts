import { expect, test, type Page } from '@playwright/test';
import { newRun } from '../../src/lib/run/identity';
import { sha256 } from '../../src/lib/run/sha256';
import { writeFile } from '../../src/lib/storage/file';
import { wholeOf } from '../fixtures/run-parts';
import { faultsOf } from './access';
import { answer, DATABASE, question, startRun } from './person';

/** The browser's database holds what no run can be: every screen works all the same, and the settings name it. */

const SCREENS = [
	'',
	'survey/',
	'survey/other-ways/',
	'survey/again/',
	'results/',
	'predictions/',
	'compare/',
	'compare/two/',
	'classroom/',
	'classroom/hand-in/',
	'about-you/',
	'settings/',
	'lab/',
	'about/'
];

/** A file of two runs, of which the second is none any more. */
async function fileWithABadRun() {
	const [good, bad] = ['A good one', 'A bad one'].map((name) =>
		wholeOf({
			...newRun({ order: 'questionnaire', length: 20, categories: [], reveal: 'each' }, {}),
			name
		})
	);
	const file = JSON.parse((await writeFile([good!, bad!], new Date())).text) as {
		runs: { seed: number }[];
	};
	file.runs[1]!.seed = -1;
	const text = JSON.stringify({ ...file, sha256: sha256(JSON.stringify(file.runs)) });
	return { name: 'two.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Puts a damaged run and a damaged class beside what is kept. */
const damage = (page: Page) =>
	page.evaluate(
		(name) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction(['runs', 'answers', 'classes'], 'readwrite');
					const runId = 'd'.repeat(32);
					const run = { id: runId, name: 'a\u202Eb', createdAt: 9e15, current: 'Q999' };
					transaction.objectStore('runs').put(run);
					transaction.objectStore('answers').put({ runId, itemId: 'Q1', response: null });
					transaction.objectStore('classes').put({ id: '0badcafe', state: 'open', codes: [null] });
					transaction.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			}),
		DATABASE
	);

test('no screen hangs on it, and it can be saved as it is and deleted', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await startRun(page);
	for (let item = 0; item < 3; item++) await answer(page, 1);
	await expect(question(page)).toBeVisible();
	await damage(page);
	for (const screen of SCREENS) {
		await page.goto(screen);
		await expect(page.locator('h1, fieldset, [role=group]').first(), screen).toBeVisible();
		await expect(page.locator('body'), screen).not.toContainText(
			/Looking for|went wrong|Internal Error/
		);
	}
	await page.goto('');
	await expect(page.getByText('A set of answers kept here cannot be used.')).toBeVisible();
	await page.getByRole('link', { name: 'See the settings' }).click();
	await expect(page.locator('section[aria-labelledby="aside"]')).toBeVisible();
	await page.getByLabel('Open such a file').setInputFiles(await fileWithABadRun());
	await expect(page.getByRole('heading', { name: 'In this file' })).toBeVisible();
	await expect(page.getByText('A bad one (no. 2 in the file)')).toBeVisible();
	expect(await faultsOf(page, 'set aside, and a file with a bad run')).toEqual([]);
	await page.getByRole('button', { name: 'Cancel' }).click();
	const aside = page.locator('section[aria-labelledby="aside"]');
	await expect(aside.getByRole('heading', { name: 'a b' })).toBeVisible();
	const download = page.waitForEvent('download');
	await aside.getByRole('button', { name: /^Save it as it is/ }).click();
	expect((await download).suggestedFilename()).toContain('as-it-is');
	await aside.getByRole('button', { name: 'Delete', exact: true }).click();
	await aside.getByRole('button', { name: 'Delete it' }).click();
	await expect(aside).toHaveCount(0);
	await expect(page.getByText(/^3 answers/)).toBeVisible();
	await page.goto('classroom/');
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(page.locator('section[aria-labelledby="aside"]')).toHaveCount(0);
	expect(errors).toEqual([]);
});

test.describe('at a first visit, without a copy of the app on the device', () => {
	test.use({ serviceWorkers: 'block' });

	test('answers that nothing keeps are rescued without a network', async ({ page, context }) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = function () {
				throw new DOMException('not here', 'SecurityError');
			};
		});
		await startRun(page);
		for (let item = 0; item < 4; item++) await answer(page, 1);
		await context.setOffline(true);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save my answers as a file' }).click();
		expect((await download).suggestedFilename()).toMatch(/^value-mirror-\d{4}-\d\d-\d\d\.json$/);
	});
});
