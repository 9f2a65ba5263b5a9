import { expect, test, type Page } from '@playwright/test';
import { answer, startRun, visit } from './person';

const items = (page: Page) => page.getByRole('main').getByRole('listitem');

test('shows the world before the first answer, and says so', async ({ page }) => {
	await page.goto('predictions/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the world says');
	await expect(page.getByText('nothing here is about you')).toBeVisible();
	await expect(items(page)).toHaveCount(253);
	await expect(items(page).first()).toContainText('of the world');
});

test('predicts every unanswered item and changes with every answer', async ({ page }) => {
	await startRun(page);
	for (const place of [1, 1, 1]) await answer(page, place);
	await visit(page, 'Predictions');
	await expect(
		page.getByText('From 3 answers of yours, a guess for each of the 250')
	).toBeVisible();
	await expect(items(page)).toHaveCount(250);
	await expect(items(page).first()).toContainText('sure');
	const describe = () =>
		page
			.getByRole('img')
			.evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label')));
	const before = await describe();
	expect(new Set(before).size).toBeGreaterThan(200);

	await visit(page, 'Survey');
	await answer(page, 2);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 4 answers of yours')).toBeVisible();
	const after = await describe();
	expect(after).toHaveLength(249);
	expect(after.filter((label) => !before.includes(label)).length).toBeGreaterThan(50);
});

test('searches, sorts and shows the numbers behind a prediction', async ({ page }) => {
	await startRun(page);
	for (const place of [1, 2, 1]) await answer(page, place);
	await visit(page, 'Predictions');
	await expect(items(page)).toHaveCount(250);

	await page.getByRole('searchbox').fill('homosexual justified');
	await expect(items(page)).toHaveCount(1);
	await page.getByText('All answers').click();
	const cells = page.getByRole('row').locator('td:nth-of-type(1)');
	await expect(cells).toHaveText(Array(10).fill(/%$/));
	const total = (await cells.allTextContents()).reduce(
		(sum, cell) => sum + Number(cell.replace(/[^0-9]/g, '')),
		0
	);
	expect(total).toBeGreaterThan(90);
	expect(total).toBeLessThan(110);

	// Typed as keyboards have it, printed as books have it.
	await page.getByRole('searchbox').fill("women's organizations");
	await expect(items(page)).toHaveCount(1);
	await page.getByRole('searchbox').fill('');
	await page.getByRole('combobox', { name: 'Topic' }).selectOption('Religion');
	await expect(items(page)).toHaveCount(12);
	await page.getByRole('combobox', { name: 'Topic' }).selectOption('All');
	await expect(items(page)).toHaveCount(250);
	await page.getByRole('combobox', { name: 'Sort' }).selectOption('Surest first');
	await expect(items(page)).toHaveCount(250);
	/** By how much the surest of a pair that stands in the wrong order is surer. */
	const disorder = async () => {
		const sure = (await page.locator('.sure strong').allTextContents()).map((text) =>
			Number.parseInt(text)
		);
		return Math.max(...sure.slice(1).map((one, index) => one - sure[index]!));
	};
	await expect.poll(disorder).toBeLessThanOrEqual(0);

	await page.getByRole('searchbox').fill('nothing has these words');
	await expect(page.getByText('No item and no predicted statement')).toBeVisible();
});

test('an item can be answered from its prediction', async ({ page }) => {
	await startRun(page);
	await answer(page, 1);
	await visit(page, 'Predictions');
	await page.getByRole('searchbox').fill('importance of God');
	const god = items(page).filter({ hasText: /^Importance of God/ });
	await god.getByText('All answers').click();
	await god.getByRole('link', { name: 'Answer it yourself' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'How much does God matter in your life?'
	);
	await answer(page, 10);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 2 answers of yours')).toBeVisible();
});

test.describe('the model’s files', () => {
	test('the first question can be answered while they have not come', async ({ page }) => {
		await page.route('**/models/**', () => {});
		await startRun(page);
		await answer(page, 1);
		await visit(page, 'Predictions');
		await expect(page.getByText('how the world answers', { exact: true }).first()).toBeVisible();
		await expect(page.getByText('The machine is loading')).toBeVisible();
	});
});
