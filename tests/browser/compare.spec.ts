import { expect, test, type Page } from '@playwright/test';
import { CATALOG_VERSION, ITEMS } from '../../src/lib/catalog';
import { writeFile } from '../../src/lib/storage/file';
import { expectNoOverflow, faultsOf } from './access';
import { answer, question, startRun, visit } from './person';

/** A friend who gave the first answer to the first 60 items, as a file of everything. */
async function friendsFile() {
	const id = 'f'.repeat(32);
	const first = (codes: readonly number[]) => ({ kind: 'option', code: codes[0]! }) as const;
	const run = {
		id,
		name: 'Mina',
		createdAt: 1_700_000_000_000,
		catalogVersion: CATALOG_VERSION,
		order: 'questionnaire',
		length: 60,
		categories: [],
		reveal: 'end',
		seed: 1,
		current: null,
		demographics: {}
	} as const;
	const answers = ITEMS.slice(0, 60).map(({ id: itemId, codes }) => ({
		runId: id,
		itemId,
		response: first(codes),
		firstResponse: first(codes),
		answeredAt: 1_700_000_000_000,
		sealed: false,
		seen: false,
		language: 'en',
		changedAt: null
	}));
	const whole = { run, answers, seals: [], seen: [], retests: [], bold: [] };
	const text = await writeFile([whole], new Date(1_700_000_000_000));
	return { name: 'mina.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

const map = (page: Page) => page.getByRole('img', { name: /^The cultural map/ });

async function toCompare(page: Page) {
	await visit(page, 'Compare');
	await expect(map(page)).toBeVisible();
}

test('the map finds a country, zooms by keyboard, and is a table and a picture', async ({
	page
}) => {
	await page.goto('compare/');
	await expect(page.getByText('what is here is about other people')).toBeVisible();
	const names = map(page).locator('text.name');
	await expect(names.filter({ hasText: /^Japan$/ })).toBeVisible();
	// In one corner of the map; what is looked at is its middle.
	const corner = map(page)
		.locator('title')
		.filter({ hasText: /^Zimbabwe/ });
	await expect(corner).toHaveCount(1);

	await page.getByRole('button', { name: 'Zoom in' }).focus();
	for (let press = 0; press < 2; press++) await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Whole map' })).toBeVisible();
	await expect(corner).toHaveCount(0);
	await page.getByRole('button', { name: 'Whole map' }).click();
	await expect(corner).toHaveCount(1);

	await page.getByRole('searchbox', { name: 'Find a country' }).fill('zea');
	await expect(page.getByText('1 found: New Zealand')).toBeAttached();
	await expect(names.filter({ hasText: 'New Zealand' })).toBeVisible();
	// The others step back, but keep their names for who looks at the neighbours.
	const aside = map(page).locator('.aside');
	await expect(aside.filter({ hasText: 'New Zealand' })).toHaveCount(0);
	await expect(aside.filter({ hasText: 'Japan' })).toHaveCount(1);
	await page.getByRole('searchbox', { name: 'Find a country' }).fill('');

	const figure = page.getByRole('figure', { name: 'The cultural map' });
	await figure.getByText('The numbers').click();
	await expect(figure.getByRole('row').filter({ hasText: 'Japan' })).toContainText('Confucian');
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'SVG' }).click();
	expect((await download).suggestedFilename()).toBe('cultural-map.svg');
});

test('answers put a person on the map, and the missing questions are asked from there', async ({
	page
}) => {
	await startRun(page, { length: '20', order: 'As in the questionnaire' });
	for (let place = 0; place < 17; place++) await answer(page, 1 + (place % 2));
	await toCompare(page);
	const status = page.getByRole('status').filter({ hasText: /of 10 answered/ });
	await expect(status).toContainText('holds 90 % of the draws');
	await expect(map(page).locator('.region')).toHaveCount(1);
	await expect(page.getByText(/^Closest to you: /)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What parts you' })).toBeVisible();
	await expect(page.getByText('You have said nothing about yourself')).toBeVisible();

	const missing = page.getByRole('link', { name: /^Answer the missing/ });
	const count = Number((await missing.textContent())!.match(/\d+/)![0]);
	expect(count).toBeGreaterThan(5);
	await missing.click();
	for (let left = count; left > 0; left--) await answer(page, 1);
	await expect(question(page)).toHaveText('You among the world’s people');
	await expect(status).toContainText('10 of 10 answered');
	await expect(map(page).locator('.region')).toHaveCount(0);
	await expect(missing).toHaveCount(0);

	await page.getByRole('combobox', { name: 'Question' }).selectOption('Q164');
	const one = page.getByRole('figure', { name: /How much does God matter/ });
	await expect(one).toContainText('You said 1 of 10');
	await expect(one.locator('svg')).toContainText('The machine, of you');
	await page.getByRole('combobox', { name: 'Add a country' }).selectOption('EGY');
	await expect(one.locator('svg')).toContainText('Egypt');
});

test('a friend’s file is compared, and kept only if asked to', async ({ page }) => {
	await startRun(page, { length: '20', order: 'As in the questionnaire' });
	for (let place = 0; place < 6; place++) await answer(page, 2);
	await toCompare(page);
	const picker = page.getByLabel('A friend’s file');
	await picker.setInputFiles({
		name: 'holiday.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"photos": []}')
	});
	await expect(page.getByRole('alert')).toContainText('not written by Value Mirror');

	await picker.setInputFiles(await friendsFile());
	await expect(page.getByText(/You and Mina both answered \d/)).toBeVisible();
	await page.getByRole('button', { name: 'Let it try' }).click();
	await expect(page.getByText(/Right for .* of \d/)).toBeVisible();

	await page.reload();
	await expect(page.getByText('There is no other run here yet')).toBeVisible();
	await picker.setInputFiles(await friendsFile());
	await page.getByRole('button', { name: 'Keep it here' }).click();
	await expect(page.getByRole('button', { name: 'Keep it here' })).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('combobox', { name: 'Compare with' })).toContainText('Mina');
});

test('without the aggregates it says so, and a retry gets them', async ({ page }) => {
	await page.route('**/societies.json', (route) => route.fulfill({ status: 404, body: '' }));
	await page.goto('compare/');
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await page.unroute('**/societies.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(map(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`comparing is within everyone’s reach (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await startRun(page, { length: '20', order: 'As in the questionnaire' });
		for (let place = 0; place < 16; place++) await answer(page, 1);
		await toCompare(page);
		await page.getByLabel('A friend’s file').setInputFiles(await friendsFile());
		await expect(page.getByText(/^Closest to you: /)).toBeVisible();
		await expect(page.getByText(/You and Mina both answered \d/)).toBeVisible();
		expect(await faultsOf(page, 'compare')).toEqual([]);
		for (const direction of ['ltr', 'rtl']) {
			await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
			for (const width of [320, 375, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await expectNoOverflow(page, `${direction} at ${width}`);
			}
		}
	});
