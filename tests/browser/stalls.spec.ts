import { expect, test, type Route } from '@playwright/test';
import { DATABASE_VERSION } from '../../src/lib/storage/schema';
import { join, makeClass, textOnScreen } from './classroom';
import {
	answer,
	answerLocked,
	asked,
	DATABASE,
	open,
	startRun,
	storedAnswers,
	stored
} from './person';

/** What neither comes nor fails: nobody waits for it without end, and nothing is lost by going on. */

interface Holder {
	letGo: () => void;
}

test('a database that does not answer is done without, and joined once it does', async ({
	page,
	context
}) => {
	test.slow();
	await startRun(page);
	await answer(page, 1);
	// Another tab begins an upgrade and does not end it: a request gets no event at all meanwhile.
	const holder = await context.newPage();
	await holder.goto('first.js');
	await holder.evaluate(
		({ name, version }) =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open(name, version);
				request.onupgradeneeded = () => {
					const transaction = request.transaction!;
					const store = transaction.objectStore('runs');
					let held = true;
					(window as unknown as Holder).letGo = () => void (held = false);
					const count = store.count();
					count.onsuccess = () => {
						if (held) store.count().onsuccess = count.onsuccess;
						else transaction.abort();
					};
					resolve();
				};
			}),
		{ name: DATABASE, version: DATABASE_VERSION + 1 }
	);
	const tab = await context.newPage();
	await startRun(tab);
	await expect(tab.getByRole('alert').filter({ hasText: 'Nothing is being saved' })).toBeVisible();
	for (let item = 0; item < 3; item++) await answer(tab, 2);
	await holder.evaluate(() => (window as unknown as Holder).letGo());
	await expect(tab.getByText('Nothing is being saved')).toHaveCount(0);
	await expect.poll(async () => (await storedAnswers(holder)).length).toBe(4);
	expect(await stored(holder, 'runs')).toHaveLength(2);
	await answer(page, 1);
	await answer(tab, 2);
	expect(await storedAnswers(holder)).toHaveLength(6);
});

test('a model of which no more comes is told of, and asked for again', async ({ page }) => {
	test.slow();
	const held: Route[] = [];
	await page.route('**/model.onnx', (route) => void held.push(route));
	await startRun(page);
	for (let item = 0; item < 4; item++) await answer(page, 1);
	const trouble = page.getByRole('alert').filter({ hasText: 'No predictions for now.' });
	await expect(trouble).toContainText('2 answers have gone unscored so far.', { timeout: 60_000 });
	await page.unroute('**/model.onnx');
	await trouble.getByRole('button', { name: 'Try again' }).click();
	await answerLocked(page, 1, 1);
	await expect(trouble).toHaveCount(0);
});

test('a student who went on without the machine is told before handing in', async ({ page }) => {
	test.slow();
	await makeClass(page, 'Form 10 B');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	await page.route('**/model.onnx', (route) => route.abort());
	await join(page, link);
	await page.getByRole('button', { name: 'Answer without it' }).click();
	for (let item = 0; item < 5; item++) await answer(page, 1);
	await asked(page).waitFor();
	await open(page, 'classroom/hand-in/');
	await expect(page.getByText('3 answers came before the machine’s guesses')).toBeVisible();
});

test('a link to what is no question is named, however long it is', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 700 });
	await page.goto(`survey/#${'Q'.repeat(5000)}`);
	await expect(page.getByText('There is no question “QQQQQQQQQQQQ…” to open.')).toBeVisible();
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	await expect.poll(width).toBeLessThanOrEqual(375);
});
