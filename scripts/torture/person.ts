/** What a person does and sees in the app, and what the browser's database holds afterwards. */
import type { BrowserContext, Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog/index.ts';
import { databaseOf } from '../../src/lib/storage/schema.ts';

/** Milliseconds: a busy computer is slow, and that is no fault of the app. */
export const PATIENCE = 120_000;

const idOf = new Map(ITEMS.map(({ id, title }) => [title, id as string]));

/** Notes every item of which this page says that it is saved. */
export async function watch(page: Page, confirmed: Set<string>): Promise<void> {
	await page.exposeFunction('confirmed', (title: string) => confirmed.add(idOf.get(title)!));
	await page.addInitScript(() =>
		new MutationObserver(() => {
			const said = document.querySelector('p.saved')?.textContent?.trim() ?? '';
			const title = said.replace(/^Saved: /, '');
			if (title && title !== said)
				(window as unknown as { confirmed(title: string): void }).confirmed(title);
		}).observe(document, { subtree: true, childList: true, characterData: true })
	);
}

/** Opens the app in a new tab, ready to begin; its database is there, and empty. */
export async function visit(
	context: BrowserContext,
	origin: string,
	confirmed: Set<string>
): Promise<Page> {
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	await watch(page, confirmed);
	await page.goto(`${origin}/survey/`);
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	return page;
}

/** Starts the run that was set up. */
export async function start(page: Page): Promise<Page> {
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await page.getByTestId('progress').waitFor();
	return page;
}

/** Answers the question on the screen, without waiting for anything to be saved. */
export async function press(page: Page): Promise<void> {
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
}

/** @returns whether it was saved: the screen has moved on, or says that it was not */
export async function answerOnce(page: Page): Promise<boolean> {
	const before = await page.getByRole('heading', { level: 1 }).textContent();
	await press(page);
	const outcome = await page.waitForFunction((text) => {
		if (document.querySelector('h1')?.textContent !== text) return 'saved';
		return document.querySelector('[role="alert"]')?.textContent?.includes('Not saved.')
			? 'refused'
			: null;
	}, before);
	return (await outcome.jsonValue()) === 'saved';
}

export async function answer(page: Page, times: number): Promise<void> {
	for (let time = 0; time < times; time++)
		if (!(await answerOnce(page))) throw new Error('an answer was not saved, without a fault');
}

/** Presses Try again after the machine failed, and waits until it is there. */
export async function retryMachine(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.getByText('No predictions for now').waitFor({ state: 'hidden' });
	await page.getByText('The machine is loading').waitFor({ state: 'hidden' });
}

/** The items whose answers the database has, read by a new page. */
export async function found(context: BrowserContext, origin: string): Promise<Set<string>> {
	const page = await context.newPage();
	await page.goto(`${origin}/about/`);
	const ids = await page.evaluate(
		(name) =>
			new Promise<string[]>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const keys = open.result.transaction('answers').objectStore('answers').getAllKeys();
					keys.onsuccess = () => resolve((keys.result as [string, string][]).map(([, id]) => id));
				};
			}),
		databaseOf('/')
	);
	return new Set(ids);
}
