import { expect, type Page } from '@playwright/test';
import { ITEMS, type Demographics, type Item } from '../../src/lib/catalog';
import { QUALITIES } from '../../src/lib/catalog/instructions';
import { fragmentOf } from '../../src/lib/run/link';
import type { Answer } from '../../src/lib/run/types';
import { databaseOf } from '../../src/lib/storage/schema';

/** Steps a person takes, in the words of the screen. */

/** Opens a screen and waits until the app runs there: what was built ahead is shown before that, and does nothing yet. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
}

/** In questionnaire order unless told otherwise, so that a test knows which item comes when. */
export async function startRun(
	page: Page,
	{ length, order = 'As in the questionnaire' }: { length?: string; order?: string } = {}
): Promise<void> {
	await open(page, 'survey/other-ways/');
	if (length) await page.getByRole('radio', { name: length, exact: true }).check();
	await page.getByRole('radio', { name: order }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(asked(page)).toBeVisible();
}

/** The answers of the question on the screen: the set-up and a card have none. */
export function asked(page: Page) {
	return page.locator('.run fieldset');
}

/** The heading of the question on the screen. */
export function question(page: Page) {
	return page.getByRole('heading', { level: 1 });
}

/** Waits until the guess at the question on the screen is locked. */
export async function locked(page: Page): Promise<void> {
	// Unlike an assertion, which looks again ever more seldom, this goes on at once.
	await page.getByRole('button', { name: 'Its guess is locked' }).waitFor();
}

/** Which question is on the screen, or what is there instead: two in a row may be worded alike. */
async function place(page: Page): Promise<string> {
	const texts = await page.locator('h1, .run [data-testid="progress"]').allTextContents();
	return texts.join();
}

/** Twenty items, each of which is a question of its own. */
const TWENTY = ITEMS.filter(({ id }) => !QUALITIES.includes(id)).slice(0, 20);

/**
 * Answers brought along from another device, which is the quickest way to have some: the first answer to each of the
 * first items in questionnaire order, unless others are named.
 */
export async function bringAnswers(
	page: Page,
	items: readonly Item[] = TWENTY,
	demographics: Demographics = {}
): Promise<void> {
	const answers = new Map(items.map(({ id, codes }) => [id, codes[0]!]));
	await page.goto(`settings/move/#${fragmentOf({ name: '', answers, demographics })}`);
	await page.getByRole('button', { name: 'Go on with them here' }).click();
	await expect(page).toHaveURL((url) => !url.pathname.includes('move'));
}

/**
 * Answers the question on the screen, waiting for one to be there, and waits for what comes after it; a card that can be
 * skipped is. A click alone would be sent half a second later: unless told to wait for that, Enter sends it at once.
 * @param choice its place among the options (1 is the first), or the words of one
 */
export async function answer(
	page: Page,
	choice: number | string = 1,
	{ byTapAlone = false } = {}
): Promise<void> {
	const skip = page.getByRole('button', { name: 'Skip', exact: true });
	// A card may come a moment after the question before it has gone.
	await asked(page).or(skip).first().waitFor();
	if (await skip.isVisible()) await skip.click();
	await asked(page).waitFor();
	const before = await place(page);
	await choose(page, choice);
	// What the machine thought stands until a tap where the person wants no motion; else a tap only shortens it.
	const hastened = page.locator(byTapAlone ? '.run.revealed' : '.run.chosen, .run.revealed');
	await expect(async () => {
		if (await hastened.isVisible()) await page.keyboard.press('Enter');
		expect(await place(page)).not.toBe(before);
		// The question may have gone a while before what comes next is there.
		expect(await page.locator('h1').count()).toBeGreaterThan(0);
	}).toPass({ timeout: 60_000, intervals: [100] });
	if (await skip.isVisible()) {
		await skip.click();
		await expect(skip).toHaveCount(0);
	}
}

/** Presses Enter though nothing is chosen, and waits to be told: right after another Enter it would not be for this question. */
export async function pressWithoutAnswer(page: Page): Promise<void> {
	await expect(async () => {
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert').filter({ hasText: 'Choose an answer' })).toHaveCount(1, {
			timeout: 500
		});
	}).toPass({ timeout: 30_000 });
}

/** Chooses an answer of the question on the screen, with the mouse. */
export async function choose(page: Page, choice: number | string): Promise<void> {
	if (typeof choice === 'number')
		await asked(page)
			.locator('label')
			.nth(choice - 1)
			.click();
	else if (/^(Don’t know|Rather not say)$/.test(choice))
		await page.getByRole('button', { name: choice }).click();
	else await asked(page).getByRole('radio', { name: choice, exact: true }).click();
	// Of a list more may be picked.
	const done = page.locator('.run').getByRole('button', { name: 'Done', exact: true });
	if (await done.isVisible()) await done.click();
}

/** Goes to a screen by the menu, out of the run if one is on the screen. */
export async function visit(page: Page, screen: string): Promise<void> {
	// A question, or the end of a run, has no menu.
	const bare = page.locator('main.bare');
	const close = bare.getByRole('button', { name: 'Close' });
	const leave = close.or(bare.getByRole('link', { name: 'Close' }));
	if (await leave.isVisible()) await leave.click();
	const menu = page.getByRole('navigation', { name: 'Main' });
	await expect(menu).toBeVisible();
	if (screen === 'Survey') {
		await page.getByRole('banner').getByRole('link', { name: 'Value Mirror' }).click();
		await page.getByRole('link', { name: /^(Go on|Start)/ }).click();
		return;
	}
	const link = menu.getByRole('link', { name: screen, exact: true });
	if (!(await link.isVisible())) await menu.getByText('More', { exact: true }).click();
	await link.click();
}

/** The first question of a run that asks about everything. */
export const FIRST = 'On the whole, how happy are you?';

/** Answers questions of a run, each once the guess at it is locked. */
export async function answerLocked(page: Page, questions: number, choice: number): Promise<void> {
	for (let item = 0; item < questions; item++) {
		if (item >= 2) await locked(page);
		await answer(page, choice);
	}
}

/** Goes through the steps of the end of a run to the last, where there is something to choose. */
export async function toTheEnd(page: Page): Promise<void> {
	const everything = page.getByRole('button', { name: 'See everything' });
	await expect(async () => {
		if (!(await everything.isVisible())) await page.getByRole('button', { name: 'Go on' }).click();
		await expect(everything).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 30_000 });
}

/** The database of the app at the root of its host. */
export const DATABASE = databaseOf('/');

/** Every answer in the browser's real database, read behind the app's back. */
export function storedAnswers(page: Page): Promise<Answer[]> {
	return stored(page, 'answers');
}

/** Every record of a store of that database. */
export function stored<Record>(page: Page, store: string, database = DATABASE): Promise<Record[]> {
	return page.evaluate(
		([name, store]) =>
			new Promise<Record[]>((resolve, reject) => {
				const open = indexedDB.open(name!);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					if (!open.result.objectStoreNames.contains(store!)) {
						reject(new Error(`there is no store ${store}`));
						return;
					}
					const all = open.result.transaction(store!).objectStore(store!).getAll();
					all.onerror = () => reject(all.error);
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result);
					};
				};
			}),
		[database, store]
	);
}
