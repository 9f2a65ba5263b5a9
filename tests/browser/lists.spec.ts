import { expect, test, type Page } from '@playwright/test';
import { QUALITIES } from '../../src/lib/catalog/instructions';
import { answer, asked, locked, question, startRun, storedAnswers, visit } from './person';

const LIST = 'Which of these should children above all learn at home? Pick up to five.';

/** A run with two answers, and the list on the screen, its guesses locked. */
async function toTheList(page: Page): Promise<void> {
	await startRun(page);
	for (let item = 0; item < 2; item++) await answer(page);
	// Any of the eleven leads to all of them.
	await page.goto('survey/#Q9');
	await expect(question(page)).toHaveText(LIST);
	await expect(asked(page).getByRole('checkbox')).toHaveCount(QUALITIES.length);
	await locked(page);
}

const pick = (page: Page, name: string) => asked(page).getByRole('checkbox', { name });
const picked = (page: Page) => asked(page).getByRole('checkbox', { checked: true });
const done = (page: Page) => page.getByRole('button', { name: 'Done', exact: true });

/** The answers to the list, as they are kept. */
async function kept(page: Page) {
	const answers = await storedAnswers(page);
	return answers.filter(({ itemId }) => QUALITIES.includes(itemId));
}

test('five of eleven are picked with the keyboard, a sixth is not, and all are one question', async ({
	page
}) => {
	await toTheList(page);
	await expect(page.getByTestId('progress')).toHaveText('1 of 1');
	const boxes = asked(page).getByRole('checkbox');
	await boxes.first().focus();
	for (let place = 0; place < 5; place++) {
		await page.keyboard.press('Space');
		await expect(picked(page)).toHaveCount(place + 1);
		await page.keyboard.press('Tab');
	}
	await expect(page.getByText('5 picked: take one back to change')).toBeVisible();
	await expect(boxes.nth(5)).toBeFocused();
	await expect(boxes.nth(5)).toHaveAttribute('aria-disabled', 'true');
	await page.keyboard.press('Space');
	await expect(picked(page)).toHaveCount(5);
	await boxes.nth(1).focus();
	await page.keyboard.press('Space');
	await expect(picked(page)).toHaveCount(4);
	await boxes.nth(5).focus();
	await page.keyboard.press('Space');
	await expect(picked(page)).toHaveCount(5);
	await page.keyboard.press('Enter');
	await expect(page.locator('.flood h2')).toHaveText(/^(It knew\.|You surprised it\.)$/);
	await expect(page.locator('.flood')).toContainText(/It had [0-5] of your 5 picks\./);
	const answers = await kept(page);
	expect(answers).toHaveLength(QUALITIES.length);
	expect(answers.every(({ sealed, seen }) => sealed && !seen)).toBe(true);
	expect(new Set(answers.map(({ answeredAt }) => answeredAt)).size).toBe(1);
	const named = answers.filter(({ response }) => response.kind === 'option' && response.code === 1);
	expect(named.map(({ itemId }) => itemId).toSorted()).toEqual(
		[0, 2, 3, 4, 5].map((place) => QUALITIES[place]).toSorted()
	);
	// It counts as one where guesses are counted.
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^[01] of 1 guessed$/)).toBeVisible();
});

test.describe('with a finger', () => {
	test.use({ hasTouch: true, viewport: { width: 375, height: 667 } });

	test('one picks, says none only when asked once more, comes back and changes', async ({
		page
	}) => {
		await toTheList(page);
		await done(page).tap();
		await expect(page.getByText('None of them? Then press Done once more.')).toBeVisible();
		expect(await kept(page)).toEqual([]);
		await pick(page, 'Hard work').tap();
		await pick(page, 'Obedience').tap();
		await expect(page.getByText('2 of 5 picked')).toBeVisible();
		// Nothing is sent by a pick.
		expect(await kept(page)).toEqual([]);
		await done(page).tap();
		await expect(page.locator('.flood')).toContainText(/It had [0-2] of your 2 picks\./);
		await page.locator('.flood h2').tap();
		await expect(question(page)).not.toHaveText(LIST);

		await page.goto('survey/#Q17');
		await expect(picked(page)).toHaveCount(2);
		await pick(page, 'Obedience').tap();
		await done(page).tap();
		await expect(question(page)).not.toHaveText(LIST);
		await expect
			.poll(async () => {
				const answers = await kept(page);
				return answers.filter(({ changedAt }) => changedAt !== null).map(({ itemId }) => itemId);
			})
			.toEqual(['Q17']);
		await visit(page, 'Predictions');
		await page.goto('survey/#Q9');
		await page.getByRole('button', { name: 'Rather not say' }).tap();
		await expect
			.poll(async () => (await kept(page)).every(({ response }) => response.kind === 'refused'))
			.toBe(true);
	});
});
