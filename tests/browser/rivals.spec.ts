import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog';
import type { Run } from '../../src/lib/run/types';
import { expectNoOverflow, faultsOf } from './access';
import { bringAnswers, open, stored, visit } from './person';

/** Brings answers to every sixth question, so that they are from all topics, and goes to the rivals. */
async function begin(page: Page, count = 24): Promise<void> {
	const items = ITEMS.filter((_, place) => place % 6 === 0).slice(0, count);
	await bringAnswers(page, items, { country: 'DEU', sex: 2 });
	await open(page, 'rivals/');
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Paste its reply here' });

/** What a chatbot would be given, read from the screen. */
async function prompt(page: Page): Promise<string> {
	await page.getByText('Read it first').click();
	const text = page.locator('pre');
	await expect(text).toBeVisible();
	return (await text.textContent())!;
}

/** Answers the first option to every question, in a table. */
const firstOptions = (questions: number) =>
	[
		'Here is my forecast:',
		'',
		'| Question | Answer |',
		'|---|---|',
		...Array.from({ length: questions }, (_, place) => `| ${place + 1} | A |`)
	].join('\n');

/** The contests of the run in the browser's database. */
async function contestsKept(page: Page) {
	const [run] = await stored<Run>(page, 'runs');
	return run?.contests ?? [];
}

test('a chatbot by copy and paste: what it is told is said, its reply is read, mended and scored at once', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await begin(page);
	await expect(page.getByText('They hold 12 answers of yours.')).toBeVisible();
	const text = await prompt(page);
	expect(text.match(/^- /gm)).toHaveLength(12);
	expect(text.match(/^\d+\. /gm)).toHaveLength(12);
	expect(text).not.toContain('About themselves');

	await page.getByRole('combobox', { name: 'How many of your answers' }).selectOption('5');
	await expect(page.getByText('They hold 5 answers of yours.')).toBeVisible();
	await page.getByRole('checkbox', { name: 'And what I said about myself' }).check();
	await expect(page.getByText('and what you said about yourself')).toBeVisible();
	await expect(page.locator('pre')).toContainText('About themselves they said:');
	await page.getByRole('checkbox', { name: 'And what I said about myself' }).uncheck();

	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.match(/^- /gm)).toHaveLength(5);
	expect(copied).toBe(await page.locator('pre').textContent());
	await expect.poll(() => contestsKept(page)).toHaveLength(1);

	// While the chatbot thinks, the page may be closed: the same questions are there again.
	await page.reload();
	await expect(page.getByText('They hold 5 answers of yours.')).toBeVisible();
	expect(await prompt(page)).toBe(copied);

	await reply(page).fill(
		firstOptions(12).replace('| 4 | A |', '| 4 | A or B |').replace('| 7 | A |\n', '')
	);
	await expect(
		page.getByRole('status').filter({ hasText: '10 of 12 answers read.' })
	).toContainText('Nothing stands there for question 7. Not clear: question 4.');
	await page.getByText('See how it was read, and mend it').click();
	const seventh = page.locator('details ol > li').nth(6).getByRole('combobox');
	await seventh.selectOption({ index: 1 });
	await expect(page.getByText('11 of 12 answers read.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Whose reply is it?' }).fill('ChatGPT');
	await page.getByRole('button', { name: 'Show who was better' }).click();

	const rows = page.getByTestId('row');
	await expect(rows).toHaveCount(5);
	await expect(rows.nth(0)).toContainText('The machine');
	// Everybody's answers are the first code of each item here: so are all guesses but the one that is missing.
	await expect(rows.nth(1)).toContainText('“ChatGPT”');
	await expect(rows.nth(1)).toContainText('11 of 12 right');
	await expect(rows.nth(1)).toContainText('one question without an answer');
	await expect(rows.nth(3)).toContainText('The usual answer in Germany');
	await expect(rows.nth(4)).toContainText('Blind guessing');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ to (11|\d+)\./);
	await expect(page.getByTestId('differ').first()).toContainText('Your answer');
	await page.getByText('In figures').click();
	await expect(page.getByText('On the same 12 questions “ChatGPT” is')).toBeVisible();

	// Kept, and still there; a second reply stands beside the first.
	await page.reload();
	await expect(rows).toHaveCount(5);
	await page.getByRole('button', { name: 'Put in another rival' }).click();
	await expect(page.getByText('Others are told the same as the first')).toBeVisible();
	await reply(page).fill('{"1": "B", "2": "B"}');
	await page.getByRole('button', { name: 'Show who was better' }).click();
	await expect(rows).toHaveCount(6);
	await expect(rows.nth(2)).toContainText('“My chatbot”');
	await expect(rows.nth(2)).toContainText('10 questions without an answer');

	// Results tell of it; it is taken out, and deleted.
	await visit(page, 'Results');
	await expect(page.getByRole('link', { name: 'See the contest' })).toBeVisible();
	await page.getByRole('link', { name: 'See the contest' }).click();
	await expect(page).toHaveURL(/rivals/);
	await page.getByRole('button', { name: 'Take “My chatbot” out' }).click();
	await page.getByRole('button', { name: 'Take it out' }).click();
	await expect(rows).toHaveCount(5);
	await page.getByRole('button', { name: 'Delete this contest' }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(
		page.getByRole('heading', { name: 'Can your chatbot beat the machine?' })
	).toBeVisible();
	expect(await contestsKept(page)).toEqual([]);
});

test('a contest goes with its run into a file, and comes back from it', async ({ page }) => {
	await begin(page);
	await reply(page).fill(firstOptions(12));
	await page.getByRole('button', { name: 'Show who was better' }).click();
	await expect(page.getByTestId('row')).toHaveCount(5);
	const score = await page.getByTestId('row').nth(1).textContent();
	await open(page, 'settings/');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save everything as a file' }).click();
	const path = await (await saving).path();
	expect(await readFile(path, 'utf8')).toContain('"contests"');

	await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect.poll(() => stored(page, 'runs')).toHaveLength(0);
	await page.getByLabel('Open such a file').setInputFiles(path);
	await page.getByRole('button', { name: 'Add it' }).click();
	await expect.poll(() => stored(page, 'runs')).toHaveLength(1);
	await open(page, 'rivals/');
	await expect(page.getByTestId('row').nth(1)).toHaveText(score!);
});

test('with fewer than 16 answers it says how many are missing', async ({ page }) => {
	await begin(page, 13);
	await expect(page.getByText('3 more answers, and there is enough')).toBeVisible();
	await page.getByRole('link', { name: 'Answer more questions' }).click();
	await expect(page).toHaveURL(/survey/);
});

test('the rivals are a document of its own: it alone may reach this computer, and nothing else', async ({
	page
}) => {
	const reached: string[] = [];
	await page.route(/localhost:9999|127\.0\.0\.1:9999|example\.org|10\.0\.0\.1/, (route) => {
		reached.push(new URL(route.request().url()).host);
		return route.fulfill({ json: {}, headers: { 'access-control-allow-origin': '*' } });
	});
	const tryAll = () =>
		page.evaluate(async () => {
			for (const address of [
				'http://127.0.0.1:9999/',
				'http://localhost:9999/',
				'http://10.0.0.1/',
				'https://example.org/'
			])
				await fetch(address).catch(() => {});
		});
	const mark = () => page.evaluate(() => Object.assign(window, { marked: true }));
	const marked = () => page.evaluate(() => 'marked' in window);

	await open(page, './');
	await mark();
	await tryAll();
	expect(reached).toEqual([]);
	await visit(page, 'Rivals');
	await expect(page).toHaveURL(/rivals/);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	expect(await marked()).toBe(false);
	await tryAll();
	expect(reached).toEqual(['127.0.0.1:9999', 'localhost:9999']);

	// What this page may do ends with it.
	await mark();
	await visit(page, 'Results');
	await expect(page).toHaveURL(/results/);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	expect(await marked()).toBe(false);
	await tryAll();
	expect(reached).toHaveLength(2);
	await page.goBack();
	await expect(page).toHaveURL(/rivals/);
	await page.goForward();
	await expect(page).toHaveURL(/results/);
	await tryAll();
	expect(reached).toHaveLength(2);
});

test('no fault that axe can find, nothing off the screen, and the keyboard is enough', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const found: string[] = [];
	await begin(page);
	found.push(...(await faultsOf(page, 'rivals: what to copy')));
	await reply(page).focus();
	await page.keyboard.insertText(firstOptions(11));
	await expect(page.getByText('11 of 12 answers read.')).toBeVisible();
	await page.getByText('See how it was read').focus();
	await page.keyboard.press('Enter');
	found.push(...(await faultsOf(page, 'rivals: a reply read')));
	await page.getByRole('button', { name: 'Show who was better' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('row')).toHaveCount(5);
	await page.getByText('In figures').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('95 per cent intervals')).toBeVisible();
	found.push(...(await faultsOf(page, 'rivals: the contest')));
	expect(found).toEqual([]);
	for (const width of [320, 375, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `rivals at ${width} px`);
	}
});
