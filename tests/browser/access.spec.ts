import { expect, test, type Page } from '@playwright/test';
import { expectNoOverflow, faultsOf, openWhole } from './access';
import { answer, question, startRun, storedAnswers, pressWithoutAnswer } from './person';

const screens = ['./', 'survey/', 'results/', 'predictions/', 'settings/', 'about/'];

test('says to those who listen what was saved, and that something went wrong', async ({ page }) => {
	await startRun(page, { order: 'As in the questionnaire' });
	await answer(page, 1);
	await expect(page.getByRole('status').filter({ hasText: 'Saved: Happiness' })).toBeVisible();
	await pressWithoutAnswer(page);
});

test('Enter on a button presses the button, and answers nothing', async ({ page }) => {
	await startRun(page);
	await page.keyboard.press('1');
	await page.getByRole('button', { name: 'Close' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
	expect(await storedAnswers(page)).toEqual([]);
});

/** Words as long as German ones. */
const lengthen = (page: Page) =>
	page.evaluate(() => {
		const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode())
			if (!text.parentElement!.closest('svg, style'))
				text.nodeValue = text.nodeValue!.replace(/\p{L}{7,}/gu, '$&sverordnung');
	});

test('reads from right to left, and with far longer words, without one off the side', async ({
	page
}) => {
	await page.setViewportSize({ width: 375, height: 700 });
	await startRun(page);
	for (const path of screens) {
		await openWhole(page, path);
		await page.evaluate(() => (document.documentElement.dir = 'rtl'));
		await expectNoOverflow(page, path);
		/** How much farther the heading's text is from the right edge of the page, where it begins, than from the left. */
		const indent = () =>
			page.getByRole('heading', { level: 1 }).evaluate((heading) => {
				const text = document.createRange();
				text.selectNodeContents(heading);
				const { left, right } = text.getBoundingClientRect();
				return window.innerWidth - right - left;
			});
		await expect.poll(indent, path).toBeLessThanOrEqual(1);
		await page.evaluate(() => (document.documentElement.dir = 'ltr'));
		await lengthen(page);
		await expectNoOverflow(page, `${path} with long words`);
	}
});

test('a contrast too low in the dark alone is found', async ({ page }) => {
	const text = '<main><h1>Grey</h1><p>on what is behind it</p></main>';
	const dark = '@media (prefers-color-scheme: dark) { body { background: #111 } }';
	await page.setContent(
		`<html lang="en"><title>Grey</title><style>body { background: #fff; color: #444 } ${dark}</style>${text}`
	);
	expect(await faultsOf(page, 'grey')).toEqual([
		expect.stringMatching(/^grey, dark: color-contrast/)
	]);
});

test('with forced colours, what is chosen and what has the focus can still be told', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await startRun(page, { order: 'As in the questionnaire' });
	const looks = (place: number) =>
		page
			.getByRole('radio')
			.nth(place)
			.evaluate((radio) => {
				const { outlineStyle, borderColor, borderWidth } = getComputedStyle(
					radio.closest('label')!
				);
				return { outlineStyle, border: `${borderWidth} ${borderColor}` };
			});
	await page.keyboard.press('2');
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	const [plain, chosen] = [await looks(0), await looks(1)];
	expect(chosen.border).not.toBe(plain.border);
	expect(chosen.outlineStyle).toBe('solid');
	expect(plain.outlineStyle).toBe('none');
});

test('with more contrast asked for, soft text and lines are as strong as the rest', async ({
	page
}) => {
	await page.emulateMedia({ contrast: 'more' });
	await startRun(page);
	const colours = await page.evaluate(() => [
		getComputedStyle(document.body).color,
		getComputedStyle(document.querySelector('.run .head')!).color,
		// An answer's outline is drawn as a shadow, over what fills it.
		/rgba?\([^)]*\)/.exec(
			getComputedStyle(document.querySelector('.option')!, '::after').boxShadow
		)?.[0]
	]);
	expect(new Set(colours).size).toBe(1);
});

test('on paper there is the page, charts and all, without what only a screen can do', async ({
	page
}) => {
	await startRun(page);
	for (const place of [1, 2]) await answer(page, place);
	await page.goto('predictions/');
	await expect(page.getByText('From 2 answers of yours')).toBeVisible();
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
	await expect(page.getByRole('searchbox')).toBeHidden();
	await expect(question(page)).toBeVisible();
	// Bars are backgrounds, which printers leave out unless told.
	await expect(page.getByRole('main')).toHaveCSS('print-color-adjust', 'exact');
	// Ink on paper, whatever the screen's theme.
	await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	// Paper is narrower than the window and no chart is drawn anew for it: each must be able to shrink.
	for (const path of ['lab/', 'compare/']) {
		await openWhole(page, path);
		await expect(page.locator('.frame svg[viewBox]').first()).toBeVisible();
		await expect(page.locator('.frame svg:not([viewBox])')).toHaveCount(0);
	}
});
