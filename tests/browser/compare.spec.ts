import { expect, test, type Locator, type Page } from '@playwright/test';
import { ITEMS, itemOf } from '../../src/lib/catalog';
import { expectNoOverflow, faultsOf } from './access';
import {
	answer,
	answerLocked,
	bringAnswers,
	choose,
	open,
	question,
	startRun,
	stored,
	storedAnswers
} from './person';

const map = (page: Page) => page.getByRole('img', { name: /^The map of values/ });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
/** The mark of a country on the map. */
const mark = (page: Page, country: string) =>
	map(page)
		.locator('title', { hasText: new RegExp(`^${country},`) })
		.locator('xpath=../*[name()="circle"]');
const middle = async (locator: Locator) => {
	const { x, y, width, height } = (await locator.boundingBox())!;
	return [x + width / 2, y + height / 2] as const;
};

test('the tabs go by keyboard, and each has its address', async ({ page }) => {
	await page.goto('compare/');
	await expect(map(page)).toBeVisible();
	await tab(page, 'Map').focus();
	await page.keyboard.press('ArrowRight');
	await expect(tab(page, 'Nearest')).toBeFocused();
	await expect(tab(page, 'Nearest')).toHaveAttribute('aria-selected', 'true');
	await expect(page).toHaveURL(/compare\/nearest\/?$/);
	await expect(question(page)).toHaveText('Countries whose people answer like you');
	await page.keyboard.press('End');
	await expect(tab(page, 'Someone like you')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(tab(page, 'Map')).toBeFocused();
	await expect(map(page)).toBeVisible();
	await tab(page, 'Two people').click();
	await expect(question(page)).toHaveText('Challenge a friend');
	await expect(page.getByRole('tab', { selected: true })).toHaveText('Two people');
	await page.reload();
	await expect(page.getByRole('tab', { selected: true })).toHaveText('Two people');
	await expect(page).toHaveTitle(/^Two people · Compare/);
});

test('the map finds a country, and is a table and a picture', async ({ page }) => {
	await page.goto('compare/');
	await expect(question(page)).toHaveText('The map of values');
	const names = map(page).locator('text.name');
	await expect(names.filter({ hasText: /^Japan$/ })).toBeVisible();

	await page.getByRole('searchbox', { name: 'Find a country' }).fill('zea');
	await expect(page.getByText('Found: New Zealand.')).toBeVisible();
	await expect(names.filter({ hasText: 'New Zealand' })).toBeVisible();
	// The others step back, but keep their names for who looks at the neighbours.
	await expect(names.filter({ hasText: 'New Zealand' })).not.toHaveClass(/aside/);
	await expect(names.filter({ hasText: /^Japan$/ })).toHaveClass(/aside/);
	await page.getByRole('searchbox', { name: 'Find a country' }).fill('');

	const figure = page.getByRole('figure', { name: 'The map of values' });
	await figure.getByText('The numbers').click();
	await expect(figure.getByRole('row').filter({ hasText: 'Japan' })).toContainText('Confucian');
	const download = page.waitForEvent('download');
	await figure.getByRole('button', { name: 'SVG' }).click();
	expect((await download).suggestedFilename()).toBe('map-of-values.svg');
});

for (const width of [375, 1280])
	test(`the map’s buttons stay where they are, and never lead away from all countries (${width} px)`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('compare/');
		await expect(map(page)).toBeVisible();
		const larger = page.getByRole('button', { name: 'Zoom in' });
		await larger.scrollIntoViewIfNeeded();
		const [x, y] = await middle(larger);
		const corner = mark(page, 'Zimbabwe');
		await expect(corner).toHaveCount(1);
		for (let press = 0; press < 8; press++) {
			// At one place, as a thumb does it.
			await page.mouse.click(x, y);
			expect(await middle(larger)).toEqual([x, y]);
			expect(await map(page).locator('circle.dot').count()).toBeGreaterThanOrEqual(4);
		}
		await expect(corner).toHaveCount(0);
		await expect(larger).toHaveAttribute('aria-disabled', 'true');
		for (const way of ['Left', 'Down', 'Left', 'Down', 'Right', 'Up', 'Up', 'Up'])
			await page.getByRole('button', { name: way, exact: true }).click();
		expect(await map(page).locator('circle.dot').count()).toBeGreaterThanOrEqual(4);
		expect(await middle(larger)).toEqual([x, y]);
		await page.getByRole('button', { name: 'Whole map' }).click();
		await expect(corner).toHaveCount(1);
	});

test('on a phone a tap on a dot names it, and a search names what it found', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 800 });
	await page.goto('compare/');
	await expect(map(page)).toBeVisible();
	const names = map(page).locator('text.name.strong');
	await map(page).scrollIntoViewIfNeeded();
	for (const country of ['Nigeria', 'Estonia']) {
		// Where the mark is can change until everything on the page is there.
		await expect(async () => {
			await page.mouse.click(...(await middle(mark(page, country))));
			await expect(names).toHaveText([country], { timeout: 1000 });
		}).toPass({ timeout: 30_000 });
		await expect(page.getByText(new RegExp(`^${country}: .*asked in 20\\d\\d`))).toBeVisible();
	}
	await page.getByRole('searchbox', { name: 'Find a country' }).fill('ger');
	await expect(names.filter({ hasText: 'Germany' })).toBeVisible();
	await expect(names.filter({ hasText: 'Nigeria' })).toBeVisible();
});

test('the whole ring of doubt is in the map, and the missing questions are asked from there', async ({
	page
}) => {
	await bringAnswers(page);
	await page.goto('compare/');
	const status = page.getByRole('status').filter({ hasText: /of the map’s 11 questions/ });
	await expect(status).toContainText('somewhere in the ring');
	await expect(question(page)).toHaveText(/^On the map, .* is nearest$/);
	const ring = map(page).locator('.region');
	const plot = (await map(page).locator('.frame-line').boundingBox())!;
	// Points of the ring itself: a box around a turned ellipse is larger than it.
	const points = await ring.evaluate((ellipse: SVGEllipseElement) => {
		const toScreen = ellipse.getScreenCTM()!;
		const length = ellipse.getTotalLength();
		return Array.from({ length: 60 }, (_, step) => {
			const { x, y } = ellipse.getPointAtLength((length * step) / 60).matrixTransform(toScreen);
			return [x + scrollX, y + scrollY] as const;
		});
	});
	for (const [x, y] of points) {
		expect(x).toBeGreaterThanOrEqual(plot.x);
		expect(x).toBeLessThanOrEqual(plot.x + plot.width);
		expect(y).toBeGreaterThanOrEqual(plot.y);
		expect(y).toBeLessThanOrEqual(plot.y + plot.height);
	}

	// What is answered and what is left are counted in one unit.
	const missing = page.getByRole('link', { name: /^Answer the other/ });
	const left = Number((await missing.textContent())!.match(/\d+/)![0]);
	await expect(status).toContainText(`answered ${11 - left} of the map’s 11`);
	await missing.click();
	await expect(page.getByTestId('progress')).toHaveText(`1 of ${left}`);
	for (let item = 0; item < left; item++) await answer(page, 1);
	await expect(page.getByText('Your place comes from your own answers alone.')).toBeVisible();
	await expect(ring).toHaveCount(0);
	await expect(missing).toHaveCount(0);
	// No guess at any of them has stood on a screen.
	expect(await stored(page, 'seen')).toEqual([]);
});

test('countries are told by name, with those that cannot be compared', async ({ page }) => {
	await bringAnswers(page, ITEMS.slice(0, 40), { country: 'USA' });
	await page.goto('compare/nearest/');
	await expect(question(page)).toHaveText(/^You (answer most like people in|are nearest to) /);
	const figure = page.getByRole('figure', { name: 'Closest and farthest' });
	await expect(figure).toContainText(/\d+ societies cannot be compared yet|World Values Survey/);
	await page.getByRole('combobox', { name: 'Look closer at' }).selectOption('USA');
	await expect(page.getByText(/% in the United States, .* worldwide/).first()).toBeVisible();
});

test('a guess at a question not answered is shown when asked for, and then that answer does not count', async ({
	page
}) => {
	await startRun(page, { length: '20' });
	await answerLocked(page, 4, 1);
	await page.goto('compare/question/');
	const chart = page.getByRole('figure').locator('svg').first();
	await page.getByRole('combobox', { name: 'Question' }).selectOption('Q164');
	await expect(question(page)).toHaveText('How much does God matter in your life?');
	await expect(chart).toContainText('World');
	await expect(page.getByText('after seeing its guess does not count')).toBeVisible();
	await expect(chart).not.toContainText('The machine, of you');
	expect(await stored(page, 'seen')).toEqual([]);

	await page.getByRole('button', { name: 'Show what it guesses of me' }).click();
	await expect(chart).toContainText('The machine, of you');
	expect(await stored(page, 'seen')).toMatchObject([{ itemId: 'Q164' }]);
	await page.getByRole('link', { name: 'Answer it yourself' }).click();
	await choose(page, 1);
	await expect
		.poll(async () => (await storedAnswers(page)).find(({ itemId }) => itemId === 'Q164'))
		.toMatchObject({ seen: true });
	await expect(async () => {
		if (await page.locator('.run.revealed').isVisible()) await page.keyboard.press('Enter');
		await expect(chart).toBeVisible({ timeout: 1000 });
	}).toPass();
	// Back at the question it was answered from.
	await expect(question(page)).toHaveText('How much does God matter in your life?');
	await expect(page.getByText(/^You said 1 of 10/)).toBeVisible();
	await page.getByRole('combobox', { name: 'Add a country' }).selectOption('EGY');
	await expect(chart).toContainText('Egypt');
});

test('who wants guesses only at the end sees none here before it', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('radio', { name: /^Only at the end/ }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	for (let item = 0; item < 4; item++) await answer(page, 1);
	const waiting = page.getByText('You chose to see its guesses only at the end');
	await page.goto('compare/');
	await expect(map(page)).toBeVisible();
	await expect(waiting).toBeVisible();
	await expect(map(page).locator('.me')).toHaveCount(0);
	await tab(page, 'A question').click();
	await expect(page.getByRole('figure')).toBeVisible();
	await expect(waiting).toBeVisible();
	await expect(page.getByRole('figure')).not.toContainText('The machine, of you');
	await page.getByRole('button', { name: 'Show them now' }).click();
	await expect(page.getByRole('figure')).toContainText('The machine, of you');
	await tab(page, 'Map').click();
	await expect(map(page).locator('.me')).not.toHaveCount(0);
});

test('a ten-point scale has its words at 1 and at 10', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 800 });
	await page.goto('compare/question/');
	await page.getByRole('combobox', { name: 'Question' }).selectOption('Q164');
	const [low, high] = [itemOf('Q164').options[0]!.label, itemOf('Q164').options.at(-1)!.label];
	const chart = page.getByRole('figure').locator('svg').first();
	const words = chart.locator('text.label');
	const numbers = chart.locator('text.code');
	await expect(words.first()).toContainText(low.split(' ')[0]!);
	const at = async (locator: Locator) => (await locator.boundingBox())!;
	const first = await at(words.first());
	const last = await at(words.filter({ hasText: high.split(' ')[0]! }).last());
	expect(first.x).toBeLessThan((await at(numbers.first())).x + 20);
	expect(first.x + first.width).toBeLessThan((await at(numbers.nth(5))).x);
	expect(last.x + last.width).toBeGreaterThan((await at(numbers.last())).x);
	expect(last.x).toBeGreaterThan((await at(numbers.nth(4))).x);
});

test('without the aggregates it says so, and a retry gets them', async ({ page }) => {
	await page.route('**/cultural-map.json', (route) => route.fulfill({ status: 404, body: '' }));
	await page.goto('compare/');
	await expect(page.getByRole('alert')).toContainText('could not be loaded');
	await page.unroute('**/cultural-map.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(map(page)).toBeVisible();
});

test('comparing is within everyone’s reach', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await bringAnswers(page, ITEMS.slice(0, 40), { country: 'DEU' });
	const screens: [string, Locator][] = [
		['', map(page).locator('.region')],
		['nearest/', page.getByRole('heading', { name: 'What sets you apart' })],
		['question/', page.getByText(/the machine gives that/)],
		['like-you/', page.getByRole('heading', { name: /of your 40 answers/ })]
	];
	for (const [path, sign] of screens) {
		await page.goto(`compare/${path}`);
		await expect(sign).toBeVisible();
		expect(await faultsOf(page, `compare/${path}`)).toEqual([]);
		for (const direction of ['ltr', 'rtl']) {
			await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
			for (const width of [320, 375, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await expectNoOverflow(page, `${path} ${direction} at ${width}`);
			}
		}
	}
});
