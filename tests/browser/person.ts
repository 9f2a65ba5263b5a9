import { expect, type Page } from '@playwright/test';
import type { Answer } from '../../src/lib/run/types';

/** Steps a person takes, in the words of the screen. */

/** In questionnaire order unless told otherwise, so that a test knows which item comes when. */
export async function startRun(
	page: Page,
	{ length, order = 'As in the questionnaire' }: { length?: string; order?: string } = {}
): Promise<void> {
	await page.goto('survey/');
	if (length) await page.getByRole('radio', { name: length, exact: true }).check();
	await page.getByRole('radio', { name: order }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	// The set-up has a heading, too, but no question under it.
	await expect(page.locator('fieldset:has(h1)')).toBeVisible();
}

/** The heading of the question on the screen. */
export function question(page: Page) {
	return page.getByRole('heading', { level: 1 });
}

/**
 * Answers the question on the screen, waiting for one to be there, and waits for what comes after it.
 * @param choice its place among the options (1 is the first), or the words of one
 */
export async function answer(page: Page, choice: number | string = 1): Promise<void> {
	// The set-up has radios and legends too, but no heading among them.
	const asked = page.locator('fieldset:has(h1)');
	// With its options: two questions in a row may be worded alike.
	const before = (await asked.textContent())!;
	const radio = asked.getByRole('radio', typeof choice === 'string' ? { name: choice } : {});
	await (typeof choice === 'string' ? radio : radio.nth(choice - 1)).check();
	await page.getByRole('button', { name: 'Next' }).click();
	// The next question, or the heading of what is there instead at the end.
	await expect(page.locator('fieldset:has(h1), h1').first()).not.toHaveText(before);
}

/** Every answer in the browser's real database, read behind the app's back. */
export function storedAnswers(page: Page): Promise<Answer[]> {
	return stored(page, 'answers');
}

/** Every record of a store of that database. */
export function stored<Record>(page: Page, store: string): Promise<Record[]> {
	return page.evaluate(
		(name) =>
			new Promise<Record[]>((resolve, reject) => {
				const open = indexedDB.open('value-mirror');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction(name).objectStore(name).getAll();
					all.onerror = () => reject(all.error);
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			}),
		store
	);
}
