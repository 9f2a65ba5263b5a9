import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Answer, Run, WholeRun } from '../../src/lib/run/types';
import {
	DATABASE,
	FIRST,
	answer,
	answerLocked,
	asked,
	choose,
	open,
	pressWithoutAnswer,
	question,
	startRun,
	stored,
	storedAnswers,
	toTheEnd,
	visit
} from './person';

test('answers with the keyboard alone, and each is in the database when the screen moves on', async ({
	page
}) => {
	await open(page, 'survey/other-ways/');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Start' })).toBeEnabled();
	await page.getByRole('button', { name: 'Start' }).focus();
	await page.keyboard.press('Enter');
	await expect(question(page)).toHaveText(FIRST);
	await expect(question(page)).toBeFocused();

	// A digit chooses, Enter goes on.
	await page.keyboard.press('2');
	await expect(page.getByRole('radio', { name: 'Fairly happy' })).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(question(page)).not.toHaveText(FIRST);
	expect(await storedAnswers(page)).toMatchObject([
		{ itemId: 'Q46', response: { kind: 'option', code: 2 } }
	]);

	// What may be said about oneself is skipped.
	await expect(question(page)).toHaveText('Which country do you live in?');
	await page.getByRole('button', { name: 'Skip' }).focus();
	await page.keyboard.press('Enter');
	await expect(question(page)).toHaveText(/people can be trusted|trust/i);

	// Arrow keys move within the question and never leave it.
	const second = await question(page).textContent();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('radio').nth(1)).toBeChecked();
	await expect(question(page)).toHaveText(second!);
	expect(await storedAnswers(page)).toHaveLength(1);
});

test('goes on at the same item after a reload, and an answer can be changed on the way back', async ({
	page
}) => {
	await startRun(page);
	await answer(page, 1);
	await answer(page, 2);
	const third = await question(page).textContent();
	await page.reload();
	await expect(question(page)).toHaveText(third!);

	await page.getByRole('button', { name: 'Back' }).click();
	await page.getByRole('button', { name: 'Back' }).click();
	await expect(question(page)).toHaveText(FIRST);
	await expect(page.getByRole('radio', { name: 'Very happy', exact: true })).toBeChecked();
	// Going back is remembered, too.
	await page.reload();
	await expect(question(page)).toHaveText(FIRST);
	await answer(page, 'Not happy at all');
	await expect(question(page)).toHaveText(third!);
	const [happiness, trust] = await storedAnswers(page);
	expect(happiness).toMatchObject({ itemId: 'Q46', response: { kind: 'option', code: 4 } });
	expect(trust).toBeDefined();
});

test('nothing lies over the words of an answer, chosen or not', async ({ page }) => {
	await startRun(page);
	const controls = asked(page).getByRole('radio');
	// A digit marks and does not send: what is looked at stays.
	await page.keyboard.press('1');
	await expect(controls.first()).toBeChecked();
	for (const control of await controls.all()) {
		await expect(control).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
		await expect(control).toHaveCSS('border-top-width', '0px');
		const mark = await control.evaluate((element) => getComputedStyle(element, '::before').content);
		expect(['none', 'normal', '']).toContain(mark);
	}
});

test('keeps not knowing, not saying and an answer apart', async ({ page }) => {
	await startRun(page);
	await pressWithoutAnswer(page);
	for (const skip of ['Don’t know', 'Rather not say']) await answer(page, skip);
	const kinds = (await storedAnswers(page)).map(({ response }) => response.kind);
	expect(kinds.sort()).toEqual(['dont-know', 'refused']);
	// Neither is an answer: the predictions still know nothing.
	await visit(page, 'Predictions');
	await expect(page.getByText('It has nothing to go on yet.')).toBeVisible();
});

test('twenty questions end with how many it guessed and a way to go on', async ({ page }) => {
	await startRun(page, { order: 'Random' });
	await answerLocked(page, 20, 1);
	await expect(question(page)).toHaveAccessibleName(/^\d+ of 18 answers guessed$/);
	await toTheEnd(page);
	await page.getByRole('button', { name: 'Answer 20 more' }).click();
	await expect(page.getByTestId('progress')).toHaveText('21 of 40');
	expect(await storedAnswers(page)).toHaveLength(20);
});

test('asks about the chosen topics only', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await expect(page.getByText('6 questions: all there are')).toBeVisible();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByTestId('progress')).toHaveText('1 of 6');
	await answerLocked(page, 6, 3);
	await expect(question(page)).toHaveAccessibleName(/^\d of 4 answers guessed$/);
	const ids = (await storedAnswers(page)).map(({ itemId }) => itemId);
	expect(ids.sort()).toEqual(['Q158', 'Q159', 'Q160', 'Q161', 'Q162', 'Q163']);
});

test('says that nothing is saved where the browser has no storage, and works all the same', async ({
	page
}) => {
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
	await startRun(page);
	await expect(page.getByRole('alert')).toContainText('Nothing is being saved');
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
});

test('with the browser’s room used up it says so, keeps what was saved, and saves once there is room', async ({
	page,
	context
}) => {
	await open(page, 'survey/other-ways/');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('radio', { name: /^All/ }).check();
	const browser = await context.newCDPSession(page);
	const origin = new URL(page.url()).origin;
	const { usage } = await browser.send('Storage.getUsageAndQuota', { origin });
	// Before the first write: Chromium believes for half a minute what it then finds.
	await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 2000 });
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(question(page)).toHaveText(FIRST);

	const refused = page.getByRole('alert').filter({ hasText: 'no room left' });
	let confirmed = 0;
	for (; confirmed < 100; confirmed++) {
		const before = (await question(page).textContent())!;
		const skip = page.getByRole('button', { name: 'Skip', exact: true });
		if (await skip.isVisible()) {
			await skip.click();
			await expect(skip).toHaveCount(0);
			confirmed--;
			continue;
		}
		// One of them is a list to pick from.
		await page.keyboard.press('1');
		if (await page.getByRole('checkbox').first().isVisible()) await choose(page, 1);
		else await page.keyboard.press('Enter');
		await expect(refused.or(question(page).filter({ hasNotText: before })).first()).toBeVisible();
		if (await refused.isVisible()) break;
	}
	expect(confirmed).toBeGreaterThan(0);
	// Those to a list are of one moment.
	const questions = (answers: readonly Answer[]) =>
		new Set(answers.map(({ answeredAt }) => answeredAt)).size;
	expect(questions(await storedAnswers(page))).toBe(confirmed);
	await expect(asked(page).getByRole('radio').or(page.getByRole('checkbox')).first()).toBeChecked();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save this run as a file' }).click();
	const file = JSON.parse(await readFile(await (await saving).path(), 'utf8'));
	expect(questions(file.runs[0].answers)).toBe(confirmed);

	const here = (await question(page).textContent())!;
	await browser.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(question(page)).not.toHaveText(here);
	await expect(refused).toHaveCount(0);
	expect(questions(await storedAnswers(page))).toBe(confirmed + 1);
});

test('a run that the browser cleared can be saved from the page that still shows it, and read in again', async ({
	page,
	context
}) => {
	await startRun(page);
	for (const place of [1, 2]) await answer(page, place);
	const browser = await context.newCDPSession(page);
	await browser.send('Storage.clearDataForOrigin', {
		origin: new URL(page.url()).origin,
		storageTypes: 'indexeddb'
	});
	await page.keyboard.press('1');
	// While it is still clearing, the browser opens no database at all, and the person tries again.
	await expect(async () => {
		const again = page.getByRole('button', { name: 'Try again' });
		if (await again.isVisible()) await again.click();
		else await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toContainText('not in the browser any more', {
			timeout: 3000
		});
	}).toPass({ timeout: 30_000 });
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save this run as a file' }).click();
	const file = await (await saving).path();
	await open(page, 'settings/');
	await expect(page.getByText('No answers are saved in this browser.')).toBeVisible();
	await page.getByLabel('Open such a file').setInputFiles(file);
	await page.getByRole('button', { name: 'Add it' }).click();
	await page.getByRole('button', { name: /^Go on/ }).click();
	await expect(page.getByTestId('progress')).toHaveText('3 of 20');
	expect(await storedAnswers(page)).toHaveLength(2);
});

test('two tabs on one run lose no answer', async ({ page, context }) => {
	await startRun(page);
	const tab = await context.newPage();
	await tab.goto('survey/');
	await expect(question(tab)).toHaveText(FIRST);
	await answer(page, 1);
	await expect(tab.locator('.ticks i').first()).toHaveClass(/answered/);
	// The other tab still shows the first item, with what was answered here: it may be changed there.
	await expect(tab.locator('.run input').nth(0)).toBeChecked();
	await answer(page, 2);
	await choose(tab, 4);
	await expect(question(tab)).not.toHaveText(FIRST);
	const stored = await storedAnswers(page);
	expect(stored).toHaveLength(2);
	expect(stored.find(({ itemId }) => itemId === 'Q46')).toMatchObject({
		response: { kind: 'option', code: 4 },
		firstResponse: { kind: 'option', code: 1 }
	});
});

test('a tab that heard nothing of another replaces none of its answers, and shows it', async ({
	page,
	context
}) => {
	await startRun(page);
	const deaf = await context.newPage();
	// As a browser does that has put it to sleep.
	await deaf.addInitScript(() => {
		BroadcastChannel.prototype.addEventListener = () => {};
	});
	await open(deaf, 'survey/');
	await expect(question(deaf)).toHaveText(FIRST);
	await answer(page, 1);
	await choose(deaf, 4);
	const alert = deaf.getByRole('alert').filter({ hasText: 'Another tab has answered' });
	await expect(alert).toBeVisible();
	await expect(deaf.locator('.run input').nth(0)).toBeChecked();
	// What was chosen here is on the screen no more: there is nothing to try again.
	await expect(alert.getByRole('button', { name: 'Try again' })).toHaveCount(0);
	expect(await storedAnswers(page)).toMatchObject([{ response: { code: 1 } }]);
	await choose(deaf, 4);
	await expect(question(deaf)).not.toHaveText(FIRST);
	expect(await storedAnswers(page)).toMatchObject([
		{ response: { code: 4 }, firstResponse: { code: 1 } }
	]);
});

test('a link to a question that does not exist says so and loses nothing', async ({ page }) => {
	await startRun(page);
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	await page.goto('survey/#Q999');
	await expect(page.getByText('There is no question “Q999” to open.')).toBeVisible();
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	expect(await storedAnswers(page)).toHaveLength(1);
});

test('no run is begun where an earlier one cannot be read, and it is there once it can', async ({
	page
}) => {
	await startRun(page);
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	const whole = await stored<Run>(page, 'runs');
	await page.addInitScript(() => {
		const { getAll } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.getAll = function (...given) {
			if (this.name === 'runs' && !('mended' in window))
				throw new DOMException('Internal error', 'UnknownError');
			return getAll.apply(this, given);
		};
	});
	await open(page, 'survey/');
	const alert = page.getByRole('alert').filter({ hasText: 'could not be read' });
	await expect(alert).toBeVisible();
	await expect(asked(page)).toHaveCount(0);
	await page.evaluate(() => Object.assign(window, { mended: true }));
	await alert.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	await expect(alert).toHaveCount(0);
	expect(await stored<Run>(page, 'runs')).toEqual(whole);
});

test('where what is kept cannot be read at all, a new run can be begun beside it', async ({
	page
}) => {
	await startRun(page);
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	const [earlier] = await stored<Run>(page, 'runs');
	await page.addInitScript(() => {
		IDBObjectStore.prototype.getAll = () => {
			throw new DOMException('Internal error', 'UnknownError');
		};
	});
	await open(page, 'settings/');
	await expect(page.getByRole('main')).not.toContainText('could not save');
	await open(page, 'survey/');
	await page.getByRole('link', { name: 'Begin a new run beside it' }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await answer(page, 1);
	await expect(page.getByTestId('progress')).toHaveText('2 of 20');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.close();
	const later = await page.context().newPage();
	await open(later, 'settings/');
	const kept = await stored<Run>(later, 'runs');
	expect(kept).toHaveLength(2);
	expect(kept).toContainEqual(earlier);
});

test('a second answer whose run the browser has cleared is said not to be kept, and all goes into a file', async ({
	page
}) => {
	await startRun(page);
	await answerLocked(page, 4, 1);
	await open(page, 'survey/again/');
	await expect(asked(page)).toBeVisible();
	await page.evaluate(
		(name) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const cleared = open.result.transaction(['answers', 'runs'], 'readwrite');
					for (const store of ['answers', 'runs']) cleared.objectStore(store).clear();
					cleared.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			}),
		DATABASE
	);
	await choose(page, 1);
	const trouble = page.getByRole('alert').filter({ hasText: 'not in the browser any more' });
	await expect(trouble).toBeVisible();
	const saving = page.waitForEvent('download');
	await trouble.getByRole('button', { name: 'Save this run as a file' }).click();
	const file = await readFile(await (await saving).path(), 'utf8');
	expect((JSON.parse(file) as { runs: WholeRun[] }).runs[0]!.answers).toHaveLength(4);
});
