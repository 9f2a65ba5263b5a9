import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { questionText } from '../../src/lib/catalog/texts';
import { databaseOf } from '../../src/lib/storage/schema';
import { BASE_PATH } from './addresses';
import { startTwoCopies, type Host } from './host';
import { makeOldDatabase } from './old-database';
import { answer, question, stored } from './person';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

test.use({ serviceWorkers: 'allow' });

let host: Pick<Host, 'origin' | 'stop'>;
test.beforeAll(async () => {
	host = await startTwoCopies(folder('build'), folder('build-sub-path'), BASE_PATH);
});
test.afterAll(() => host.stop());

/** The names of what the browser keeps for the whole host. */
const keptNames = (page: Page) =>
	page.evaluate(async () => ({
		databases: (await indexedDB.databases()).map(({ name }) => name),
		caches: (await caches.keys()).map((name) => name.replace(/.*:\d+/, '')),
		workers: (await navigator.serviceWorker.getRegistrations()).map(
			({ scope }) => new URL(scope).pathname
		),
		entries: Object.keys(localStorage)
	}));

test('two copies on one host share nothing, and what they shared each copies', async ({
	page,
	context
}) => {
	test.slow();
	const [root, below] = [host.origin, `${host.origin}${BASE_PATH}`];
	await page.goto(`${root}/favicon.svg`);
	await makeOldDatabase(page, 5);
	await page.evaluate(() =>
		localStorage.setItem('value-mirror-preferences', JSON.stringify({ theme: 'dark' }))
	);
	// Both are put aside for use without network; the one at the root last, whose path all others begin with.
	for (const copy of [below, root]) {
		await page.goto(`${copy}/survey/`);
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(question(page)).toHaveText(questionText({ id: 'Q9' }));
		await page.goto(`${copy}/settings/`);
		await expect(page.getByText('the whole app is on this device')).toBeVisible({
			timeout: 60_000
		});
	}
	await page.goto(`${root}/survey/`);
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	await context.setOffline(true);
	await page.goto(`${below}/survey/`);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	await context.setOffline(false);

	await page.goto(`${below}/settings/`);
	await page.getByRole('button', { name: 'Delete everything …' }).click();
	await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
	await expect(page.getByText('Everything is deleted.', { exact: true })).toBeVisible();
	await expect
		.poll(() => keptNames(page))
		.toEqual({
			databases: [databaseOf('/')],
			caches: ['/'],
			workers: ['/'],
			entries: ['value-mirror-preferences /']
		});
	await context.setOffline(true);
	await page.goto(`${root}/survey/`);
	await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	expect(await stored(page, 'answers')).toHaveLength(2);
});
