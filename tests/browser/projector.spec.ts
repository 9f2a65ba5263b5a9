import { expect, test, type Page } from '@playwright/test';
import type { ClosedClass } from '../../src/lib/classroom/class-record';
import { closedClass, longestItems, longestTitles } from '../fixtures/closed-class';
import { readIn } from './classroom';
import { open } from './person';
import { BARS, bringLook, SIZES } from './stage';

const LONG = closedClass('A class with a name of forty characters!', longestItems(34), 25);

/** Which view is on the screen: "3 of 42: Topics". */
const view = (page: Page) =>
	page.getByRole('combobox', { name: 'Go to a view' }).locator('option:checked');

/** Reads a class in from its file, and shows its figures. */
async function show(page: Page, record: ClosedClass): Promise<void> {
	await open(page, 'classroom/');
	await readIn(page, record);
	await page.getByRole('link', { name: 'Show the figures' }).click();
	await expect(view(page)).toHaveText(/^1 of \d+: Class and machine$/);
}

/**
 * Goes from the first view to the last as a clicker does, and notes in each what is not whole, over something else, or too
 * small to be read. All of it in the page: forty views in eight windows are many ways between here and there.
 */
async function walk(page: Page): Promise<{ views: string[]; faults: string[] }> {
	await bringLook(page);
	return page.evaluate(async () => {
		const { look } = window as unknown as { look: (name: string) => string[] };
		const faults: string[] = [];
		const views: string[] = [];
		const list = document.querySelector<HTMLSelectElement>('.stage footer select')!;
		const press = (key: string) =>
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		const frame = () => new Promise(requestAnimationFrame);
		async function until(holds: () => boolean, what: string): Promise<void> {
			for (let tries = 0; !holds(); tries++) {
				if (tries > 1000) throw new Error(`never: ${what}`);
				await frame();
			}
		}

		press('Home');
		for (let at = 0; at < list.length; at++) {
			await until(() => Number(list.value) === at, `view ${at}`);
			const name = list.selectedOptions[0]!.text;
			if (name.includes('worse'))
				await until(() => document.querySelector('.view li') !== null, name);
			// What a view measures of itself is drawn by the second.
			await frame();
			await frame();
			faults.push(...look(name));
			views.push(name);
			press('PageDown');
		}
		return { views, faults };
	});
}

/** Walks in every window. @returns the views that there were in each, and all that was noted */
async function everyWindow(page: Page): Promise<{ views: Set<string>; faults: string[] }> {
	const found = { views: new Set<string>(), faults: [] as string[] };
	for (const [width, height] of SIZES)
		for (const tall of [height, height - BARS]) {
			await page.setViewportSize({ width, height: tall });
			await expect.poll(() => page.evaluate(() => innerHeight)).toBe(tall);
			const { views, faults } = await walk(page);
			for (const name of views) found.views.add(name);
			found.faults.push(...faults.map((fault) => `${width} × ${fault}`));
		}
	return found;
}

test('every view is whole and can be read from the last row, in every window', async ({ page }) => {
	test.slow();
	await show(page, LONG);
	const { views, faults } = await everyWindow(page);
	// Ten views, and one for each question of ours.
	expect(views.size).toBe(10 + 34);
	expect(faults).toEqual([]);
});

test('so is a made-up class, which is framed, with the longest names of questions', async ({
	page
}) => {
	test.slow();
	const record = closedClass('10b', longestTitles(14), 25);
	await show(page, record);
	expect((await everyWindow(page)).faults).toEqual([]);
	await page.goto(`classroom/show/#rehearse-${record.id}`);
	await expect(page.getByTestId('synthetic')).toBeVisible();
	await expect(view(page)).toHaveText(/^1 of \d+: Class and machine$/);
	const { views, faults } = await everyWindow(page);
	expect([...views].join()).toContain('Questions');
	expect(faults).toEqual([]);
});

test('the keys of a clicker go through the views and back; one is gone to, and stands again after a reload', async ({
	page
}) => {
	await show(page, LONG);
	for (const [key, place] of [
		['PageDown', 2],
		['ArrowRight', 3],
		['ArrowLeft', 2],
		['PageUp', 1],
		['End', 44],
		['Home', 1]
	] as const) {
		await page.keyboard.press(key);
		await expect(view(page)).toHaveText(new RegExp(`^${place} of `));
	}
	await page.getByRole('combobox', { name: 'Go to a view' }).selectOption({ index: 20 });
	await expect(view(page)).toHaveText(/^21 of 44: /);
	const title = await page.getByRole('group').getAttribute('aria-label');
	// From there the keys go on.
	await page.keyboard.press('PageDown');
	await expect(view(page)).toHaveText(/^22 of /);
	await page.keyboard.press('PageUp');
	await page.reload();
	await expect(page.getByRole('group')).toHaveAttribute('aria-label', title!);
	await expect(view(page)).toHaveText(/^21 of /);
});

test('two closed classes stand side by side, and the report has all of one', async ({ page }) => {
	const items = longestItems(20);
	await show(page, closedClass('10b', items, 25, 2));
	await show(page, closedClass('10b', items, 14, 3));
	await page.getByRole('link', { name: 'Leave' }).click();
	await page.getByLabel('Which class?').selectOption({ index: 1 });
	await page.getByRole('link', { name: 'Beside another class' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two classes side by side');
	await expect(page.getByRole('row', { name: /^People who handed in/ })).toHaveText(/14\s*25/);
	// Of one name: their letters tell them apart.
	const names = page
		.getByRole('columnheader')
		.filter({ hasText: /^10b \([A-Z2-7]{3} [A-Z2-7]{3}\)$/ });
	await expect(names).toHaveCount(4);
	await page.goBack();
	await page.getByRole('link', { name: 'The report, to print' }).click();
	await expect(page.getByRole('table').last().getByRole('row')).toHaveCount(21);
	// Every view of the projector is in it.
	for (const title of ['How many of us it guessed so often (sides)', /^For whom it is worse: /])
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
	await page.goBack();
	await page.getByRole('button', { name: 'Same set-up again' }).click();
	await expect(page.getByTestId('handed-in')).toHaveText('0');
});
