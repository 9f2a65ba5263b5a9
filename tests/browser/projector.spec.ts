import { expect, test, type Page } from '@playwright/test';
import { classFile } from '../../src/lib/classroom/class-file';
import type { ClosedClass } from '../../src/lib/classroom/class-record';
import { closedClass, longestItems } from '../fixtures/closed-class';

const SIZES = [
	[1024, 768],
	[1280, 720],
	[1366, 768],
	[1920, 1080]
] as const;
/** A browser's bars above the page. */
const BARS = 130;

const LONG = closedClass('A class with a name of forty characters!', longestItems(34), 25);

/** Reads a class in from its file, and shows its figures. */
async function open(page: Page, record: ClosedClass): Promise<void> {
	await page.goto('classroom/');
	await page.getByLabel(/^The file of a class/).setInputFiles({
		name: 'class.json',
		mimeType: 'application/json',
		buffer: Buffer.from(classFile(record))
	});
	await page.getByRole('link', { name: 'Show the figures' }).click();
	await expect(page.getByText(/^1 of \d+: Class and machine$/)).toBeVisible();
}

/** Everything of the view on the screen that is not whole, over something else, or too small to be read. */
function faults(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const { innerWidth, innerHeight } = window;
		if (document.documentElement.scrollHeight > innerHeight) found.push('the page scrolls');
		if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
		const footer = document.querySelector('.stage footer')!.getBoundingClientRect();
		const texts: { text: string; box: DOMRect; element: Element }[] = [];
		for (const element of document.querySelectorAll('.stage *')) {
			const own = [...element.childNodes].filter(
				(node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''
			);
			if (own.length === 0) continue;
			const text = element.textContent!.trim().slice(0, 50);
			const range = document.createRange();
			range.setStartBefore(own[0]!);
			range.setEndAfter(own.at(-1)!);
			const box = range.getBoundingClientRect();
			const size = parseFloat(getComputedStyle(element).fontSize);
			if (size < innerHeight / 42 - 0.01) found.push(`too small: ${text} (${size})`);
			const inFooter = element.closest('footer') !== null;
			const bottom = inFooter ? innerHeight : footer.top;
			// A line's box is a little higher than its letters.
			if (box.top < -2 || box.bottom > bottom + 2) found.push(`cut off: ${text}`);
			if (box.left < -1 || box.right > innerWidth + 1) {
				if (!element.closest('.whose')) found.push(`beside the screen: ${text}`);
			}
			texts.push({ text, box, element });
		}
		for (const [index, first] of texts.entries())
			for (const second of texts.slice(index + 1)) {
				if (first.element.contains(second.element) || second.element.contains(first.element))
					continue;
				const across =
					Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
				const down =
					Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
				if (across > 2 && down > 6 && !first.element.closest('.whose'))
					found.push(`over each other: ${first.text} | ${second.text}`);
			}
		return found;
	});
}

for (const [width, height] of SIZES)
	test(`every view is whole and can be read from the last row at ${width} × ${height}`, async ({
		page
	}) => {
		test.slow();
		await open(page, LONG);
		const where = page.locator('footer .where');
		const [, all] = /of (\d+)/.exec((await where.textContent())!)!;
		// Eight views, and one for each question of ours.
		expect(Number(all)).toBe(8 + 34);
		const found: string[] = [];
		for (const tall of [height, height - BARS]) {
			await page.setViewportSize({ width, height: tall });
			await page.keyboard.press('Home');
			for (let at = 1; at <= Number(all); at++) {
				await expect(where).toHaveText(new RegExp(`^${at} of `));
				const name = (await where.textContent())!;
				if (name.includes('worse')) await expect(page.locator('.view li').first()).toBeVisible();
				for (const fault of await faults(page)) found.push(`${tall}, ${name}: ${fault}`);
				// A clicker sends Page Down.
				await page.keyboard.press('PageDown');
			}
		}
		expect(found).toEqual([]);
	});

test('the keys of a clicker go through the views and back', async ({ page }) => {
	await open(page, LONG);
	const where = page.locator('footer .where');
	for (const [key, place] of [
		['PageDown', 2],
		['ArrowRight', 3],
		['ArrowLeft', 2],
		['PageUp', 1],
		['End', 42],
		['Home', 1]
	] as const) {
		await page.keyboard.press(key);
		await expect(where).toHaveText(new RegExp(`^${place} of `));
	}
});

test('two closed classes stand side by side, and the report has all of one', async ({ page }) => {
	const items = longestItems(20);
	await open(page, closedClass('10a', items, 25, 2));
	await open(page, closedClass('10b', items, 14, 3));
	await page.getByRole('link', { name: 'Leave' }).click();
	await page.getByLabel('Which class?').selectOption({ index: 1 });
	await page.getByRole('link', { name: 'Beside another class' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two classes side by side');
	await expect(page.getByRole('row', { name: /^People who handed in/ })).toHaveText(/14\s*25/);
	await page.goBack();
	await page.getByRole('link', { name: 'The report, to print' }).click();
	await expect(page.getByRole('table').last().getByRole('row')).toHaveCount(21);
	await page.goBack();
	await page.getByRole('button', { name: 'Same set-up again' }).click();
	await expect(page.getByTestId('handed-in')).toHaveText('0');
});
