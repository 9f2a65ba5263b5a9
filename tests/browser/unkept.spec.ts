import { expect, test, type Page } from '@playwright/test';
import { writeFile } from '../../src/lib/storage/file';
import { CATALOG_VERSION } from '../../src/lib/catalog';
import type { WholeRun } from '../../src/lib/run/types';
import { join, makeClass, textOnScreen } from './classroom';
import { answer, asked, DATABASE, question, startRun, stored, visit } from './person';

/**
 * Where the browser keeps nothing the app goes on in the tab. Its pages are changed by links, as a person does:
 * an address typed anew is another tab, which knows nothing.
 */

/** What the page may never say, whatever happens. */
const RAW = /Cannot read|undefined|TypeError|is not a function|null/;

/** One whole run as somebody else has it. */
const theirs = (id: string, name: string): WholeRun => ({
	run: {
		id: id.repeat(32),
		name,
		createdAt: Date.UTC(2026, 0, 2),
		catalogVersion: CATALOG_VERSION,
		order: 'questionnaire',
		length: 20,
		categories: [],
		reveal: 'each',
		seed: 1,
		current: null,
		demographics: {}
	},
	answers: [
		{
			runId: id.repeat(32),
			itemId: 'Q46',
			response: { kind: 'option', code: 4 },
			firstResponse: { kind: 'option', code: 4 },
			answeredAt: Date.UTC(2026, 0, 2),
			sealed: false,
			seen: false,
			language: 'en',
			changedAt: null
		}
	],
	seals: [],
	seen: [],
	retests: [],
	bold: []
});

async function fileOf(whole: WholeRun) {
	const { text } = await writeFile([whole], new Date());
	return { name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** What can go wrong with the database, each brought about before the page is there. */
const faults: Record<string, (page: Page) => Promise<unknown>> = {
	'has no IndexedDB': (page) =>
		page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
	'cannot open a damaged database': (page) =>
		page.addInitScript(() => {
			IDBFactory.prototype.open = function () {
				throw new DOMException('Internal error opening backing store', 'UnknownError');
			};
		}),
	'has a database of a newer version': async (page) => {
		await page.goto('about/');
		await page.evaluate(
			(name) =>
				new Promise<void>((resolve, reject) => {
					const open = indexedDB.open(name, 99);
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						open.result.close();
						resolve();
					};
				}),
			DATABASE
		);
	}
};

for (const [what, bring] of Object.entries(faults))
	test(`a run goes on in the tab where the browser ${what}`, async ({ page }) => {
		await bring(page);
		await startRun(page);
		await expect(page.getByRole('alert')).toContainText('Nothing is being saved');
		for (let item = 0; item < 3; item++) await answer(page, 1);
		const here = (await question(page).textContent())!;

		await visit(page, 'Settings');
		const runs = page.locator('section[aria-labelledby="runs"]');
		await expect(runs.getByText('3 answers · the ones you are on')).toBeVisible();
		await runs.getByRole('button', { name: /^Go on/ }).click();
		await expect(question(page)).toHaveText(here);
		await answer(page, 1);
		await expect(page.locator('body')).not.toContainText(RAW);
	});

test.describe('where the browser keeps nothing', () => {
	test.beforeEach(({ page }) => faults['has no IndexedDB']!(page));

	test('the browser asks before a tab with answers goes', async ({ page }) => {
		await startRun(page);
		await answer(page, 1);
		const [dialog] = await Promise.all([
			page.waitForEvent('dialog'),
			page.close({ runBeforeUnload: true })
		]);
		expect(dialog.type()).toBe('beforeunload');
		await dialog.dismiss();
		await answer(page, 1);
		await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	});

	test('another run is started only after a question, and the first is gone on with', async ({
		page
	}) => {
		await startRun(page);
		for (let item = 0; item < 2; item++) await answer(page, 1);
		const here = (await question(page).textContent())!;
		await visit(page, 'Settings');
		// Home, which the way leads over, has such a button, too.
		await expect(question(page)).toHaveText('Settings and your data');
		await page.getByRole('button', { name: 'Start afresh' }).click();
		await expect(page.getByRole('group', { name: /Nothing is being saved/ })).toBeVisible();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'How would you like to be asked?'
		);
		await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
		await page.getByRole('button', { name: 'Start' }).click();
		await answer(page, 2);

		await visit(page, 'Settings');
		const runs = page.locator('section[aria-labelledby="runs"]').getByRole('listitem');
		await expect(runs).toHaveCount(2);
		await runs
			.filter({ hasText: '2 answers' })
			.getByRole('button', { name: /^Go on/ })
			.click();
		await expect(question(page)).toHaveText(here);
		await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	});

	test('runs are named, copied, deleted, read in and compared', async ({ page }) => {
		await startRun(page);
		await answer(page, 1);
		await visit(page, 'Settings');
		const runs = page.locator('section[aria-labelledby="runs"]').getByRole('listitem');
		await runs.getByRole('button', { name: /^Rename/ }).click();
		await page.getByLabel('Name of these answers').fill('In this tab');
		await page.getByRole('button', { name: 'Save', exact: true }).click();
		await expect(runs.getByRole('heading')).toHaveText('In this tab');

		await runs.getByRole('button', { name: /^Duplicate/ }).click();
		await expect(runs).toHaveCount(2);
		await expect(runs.filter({ hasText: 'Copy of In this tab' })).toBeVisible();

		const copy = runs.filter({ hasText: 'Copy of In this tab' });
		await copy.getByRole('button', { name: 'Delete' }).click();
		await copy.getByRole('button', { name: 'Delete it' }).click();
		await expect(runs).toHaveCount(1);

		await page.getByLabel('Open such a file').setInputFiles(await fileOf(theirs('a', 'Theirs')));
		await page.getByRole('button', { name: 'Add it' }).click();
		await expect(runs).toHaveCount(2);
		await expect(page.getByText('Both answered 1 question')).toBeVisible();
		await expect(page.locator('body')).not.toContainText(RAW);

		await page.getByRole('button', { name: 'Delete everything …' }).click();
		await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
		await expect(page.getByText('Everything is deleted.')).toBeVisible();
		await expect(runs).toHaveCount(0);
	});

	test('a friend’s file is kept in the tab', async ({ page }) => {
		await startRun(page);
		await answer(page, 1);
		await visit(page, 'Compare');
		await page.getByRole('tab', { name: 'Two people' }).click();
		await page.getByLabel('A friend’s file').setInputFiles(await fileOf(theirs('b', 'A friend')));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^You and A friend agree on/);
		await expect(page.getByRole('alert').filter({ hasText: RAW })).toHaveCount(0);
	});

	test('a class’s run is left and taken up again', async ({ page }) => {
		await makeClass(page, 'Form 10 B');
		await join(page, await textOnScreen(page.getByTestId('link-qr')));
		// Until the machine is there, the heading says so.
		await expect(asked(page)).toBeVisible();
		const first = (await question(page).textContent())!;
		await answer(page, 1);
		// Back goes through the questions first, then out of the survey.
		await expect(async () => {
			await page.goBack();
			await expect(page.getByRole('button', { name: 'Go on where you were' })).toBeVisible({
				timeout: 2000
			});
		}).toPass();
		await page.getByRole('button', { name: 'Go on where you were' }).click();
		await expect(question(page)).toHaveText(first);
		await expect(page.getByTestId('progress')).toHaveText('1 of 20');
		await expect(page.locator('.run').getByRole('radio').first()).toBeChecked();
		await expect(page.locator('body')).not.toContainText(RAW);
	});

	test('a class is kept in the tab, and deleted', async ({ page }) => {
		await makeClass(page, 'Form 10 B');
		await visit(page, 'For a class');
		await page.getByRole('link', { name: 'Form 10 B' }).click();
		await page.getByRole('button', { name: 'Delete the class …' }).click();
		await page.getByRole('button', { name: 'Delete the class', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('The classroom');
		await expect(page.getByRole('link', { name: 'Form 10 B' })).toHaveCount(0);
	});
});

test('a database that cannot be opened is deleted with everything else', async ({ page }) => {
	await faults['has a database of a newer version']!(page);
	await page.goto('settings/');
	await expect(page.getByText('Nothing is being saved')).toBeVisible();
	await page.getByRole('button', { name: 'Delete everything …' }).click();
	await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
	await expect(page.getByText('Everything is deleted.')).toBeVisible();
	expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('everything is deleted although another tab holds on to it, and stays so once that lets go', async ({
	page,
	context
}) => {
	await startRun(page);
	for (const place of [1, 2]) await answer(page, place);
	// Without the app, which would let go when asked to.
	const holder = await context.newPage();
	await holder.goto('first.js');
	const inHolder = () =>
		holder.evaluate(
			() =>
				new Promise<number>((resolve, reject) => {
					const { held } = window as unknown as { held: IDBDatabase };
					const count = held.transaction('answers').objectStore('answers').count();
					count.onsuccess = () => resolve(count.result);
					count.onerror = () => reject(count.error!);
				})
		);
	await holder.evaluate(
		(name) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error!);
				open.onsuccess = () => {
					Object.assign(window, { held: open.result });
					resolve();
				};
			}),
		DATABASE
	);
	expect(await inHolder()).toBe(2);

	await visit(page, 'Settings');
	await page.getByRole('button', { name: 'Delete everything …' }).click();
	await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
	await expect(page.getByText('Everything is deleted.')).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	expect(await inHolder()).toBe(0);

	await holder.close();
	await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('what was in the tab alone is kept once another tab lets go of the database', async ({
	page,
	context
}) => {
	const old = await context.newPage();
	// Without the app, which would ask for the database itself.
	await old.goto('first.js');
	await old.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('value-mirror', 1);
				open.onupgradeneeded = () => {
					open.result.createObjectStore('runs', { keyPath: 'id' });
					open.result
						.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
						.createIndex('run', 'runId');
				};
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					Object.assign(window, { held: open.result });
					resolve();
				};
			})
	);
	await makeClass(page, 'Form 10 B');
	await expect(page.getByRole('alert')).toContainText('does not let go of what is kept here');
	// Not by its address: what is in the tab alone would be lost.
	await page.getByRole('banner').getByRole('link', { name: 'Value Mirror' }).click();
	await page.getByRole('link', { name: 'Other ways to be asked' }).click();
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await answer(page, 1);
	await visit(page, 'Settings');
	await page.getByRole('button', { name: 'Start afresh' }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await answer(page, 2);
	await answer(page, 2);
	const here = (await question(page).textContent())!;

	await old.close();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('Nothing is being saved')).toHaveCount(0);
	await expect(question(page)).toHaveText(here);
	expect(await stored(page, 'runs')).toHaveLength(2);
	expect(await stored(page, 'answers')).toHaveLength(3);
	expect(await stored(page, 'classes')).toMatchObject([{ state: 'open', codes: [] }]);
	await page.reload();
	await expect(question(page)).toHaveText(here);
	await expect(page.getByTestId('progress')).toHaveText('3 of 20');
});

test('a saved answer has been asked to be on the disk', async ({ page }) => {
	await page.addInitScript(() => {
		const written: [string[], string][] = [];
		Object.assign(window, { written });
		const original = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (...given) {
			const transaction = original.apply(this, given);
			if (transaction.mode === 'readwrite')
				written.push([[...transaction.objectStoreNames], transaction.durability]);
			return transaction;
		};
	});
	await startRun(page);
	await answer(page, 1);
	await expect(page.getByText('Saved: ')).toBeVisible();
	const written = await page.evaluate(
		() => (window as unknown as { written: [string[], string][] }).written
	);
	const answers = written.filter(([stores]) => stores.includes('answers'));
	expect(answers.length).toBeGreaterThan(0);
	for (const [, durability] of written) expect(durability).toBe('strict');
});
