/** What a person does and sees in the app, and what the browser's database holds afterwards. */
import type { BrowserContext, Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog/index.ts';
import { newRun } from '../../src/lib/run/identity.ts';
import { plan } from '../../src/lib/run/order.ts';
import type { Answer, Run } from '../../src/lib/run/types.ts';
import { databaseOf } from '../../src/lib/storage/schema.ts';

/** Milliseconds: a busy computer is slow, and that is no fault of the app. */
export const PATIENCE = 120_000;

/** Items by the titles that the screens use. */
export const idOf = new Map(ITEMS.map(({ id, title }) => [title, id as string]));

/** Notes every item of which this page says that it is saved. */
export async function watch(page: Page, confirmed: Set<string>): Promise<void> {
	await page.exposeFunction('confirmed', (title: string) => confirmed.add(idOf.get(title)!));
	await page.addInitScript(() =>
		new MutationObserver(() => {
			for (const { textContent } of document.querySelectorAll('[role="status"]')) {
				const title = /^\s*Saved: (.+?)\s*$/.exec(textContent)?.[1];
				if (title) (window as unknown as { confirmed(title: string): void }).confirmed(title);
			}
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
	await page.goto(`${origin}/survey/other-ways/`);
	await runs(page);
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	return page;
}

/** Waits until the app runs: what was built ahead is shown before that, and does nothing yet. */
export function runs(page: Page): Promise<void> {
	return page.locator('html[data-runs]').waitFor({ state: 'attached' });
}

/** Starts the run that was set up. */
export async function start(page: Page): Promise<Page> {
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await asked(page);
	return page;
}

/** Waits for a question that can be answered; a card before it that can be skipped is. */
export async function asked(page: Page): Promise<void> {
	const question = page.locator('.run fieldset');
	const skip = page.getByRole('button', { name: 'Skip', exact: true });
	await question.or(skip).first().waitFor();
	if (await skip.isVisible()) await skip.click();
	await question.waitFor();
}

/** Answers the question on the screen, without waiting for anything to be saved. @param digit of the option */
export async function press(page: Page, digit = 1): Promise<void> {
	await page.keyboard.press(String(digit));
	await page.keyboard.press('Enter');
}

/**
 * Answers the question on the screen and goes on to the next.
 * @returns whether it was saved: the screen has moved on, or says that it was not
 */
export async function answerOnce(page: Page, digit = 1): Promise<boolean> {
	await asked(page);
	const before = await page.evaluate(place);
	await press(page, digit);
	for (;;) {
		const outcome = await page.waitForFunction(outcomeAfter, before);
		const what = await outcome.jsonValue();
		if (what === 'refused') return false;
		if (what === 'saved') break;
		// What the machine thought: Enter goes on.
		await page.keyboard.press('Enter');
		await page.waitForTimeout(30);
	}
	return true;
}

/** Which question is on the screen, or what is there instead: two in a row may be worded alike. */
function place(): string {
	const shown = document.querySelectorAll('h1, .run [data-testid="progress"]');
	return [...shown].map(({ textContent }) => textContent).join();
}

/** Runs in the page. @param before the place of the question that was answered */
function outcomeAfter(before: string): 'saved' | 'refused' | 'revealed' | null {
	const shown = document.querySelectorAll('h1, .run [data-testid="progress"]');
	if ([...shown].map(({ textContent }) => textContent).join() !== before) return 'saved';
	if (document.querySelector('.trouble')?.textContent.includes('Not saved.')) return 'refused';
	// Another tab answered it, too: the question stands there with that answer.
	if (document.querySelector('.run.asking')) return 'refused';
	return document.querySelector('.run.revealed') ? 'revealed' : null;
}

export async function answer(page: Page, times: number): Promise<void> {
	for (let time = 0; time < times; time++)
		if (!(await answerOnce(page))) throw new Error('an answer was not saved, without a fault');
}

/** Presses Try again after the machine failed, and waits until it is there. */
export async function retryMachine(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Try again' }).click();
	await page.locator('.trouble').waitFor({ state: 'hidden' });
	await page.getByRole('button', { name: 'Its guess is locked' }).waitFor();
}

/** A run as the database has it. */
interface Kept {
	readonly run: Pick<Run, 'id' | 'away' | 'classroom'>;
	readonly answers: readonly Answer[];
}

/** Every run of the database with the answers in it, read by a new page. */
export async function kept(context: BrowserContext, origin: string): Promise<Kept[]> {
	const page = await context.newPage();
	await page.goto(`${origin}/about/`);
	const records = await page.evaluate(
		(name) =>
			new Promise<{ runs: Run[]; answers: Answer[] }>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction(['runs', 'answers']);
					const runs = transaction.objectStore('runs').getAll();
					const answers = transaction.objectStore('answers').getAll();
					transaction.oncomplete = () => resolve({ runs: runs.result, answers: answers.result });
				};
			}),
		databaseOf('/')
	);
	await page.close();
	return records.runs.map((run) => ({
		run,
		answers: records.answers.filter(({ runId }) => runId === run.id)
	}));
}

/** The items whose answers the database has. */
export async function found(context: BrowserContext, origin: string): Promise<Set<string>> {
	const runs = await kept(context, origin);
	return new Set(runs.flatMap(({ answers }) => answers.map(({ itemId }) => itemId)));
}

/** Throws unless the database has runs of so many answers each, in whichever order, and no others. */
export async function expectRuns(
	context: BrowserContext,
	origin: string,
	...answers: readonly number[]
): Promise<readonly Kept[]> {
	const runs = await kept(context, origin);
	const lengths = runs.map(({ answers: { length } }) => length);
	const text = (counts: readonly number[]) => [...counts].sort((a, b) => a - b).join(' and ');
	if (text(lengths) !== text(answers))
		throw new Error(`runs of ${text(lengths)} answers are kept, not of ${text(answers)}`);
	return runs;
}

/** The items that were answered before the question on the screen, in questionnaire order. */
export async function answeredOnScreen(page: Page): Promise<readonly string[]> {
	const progress = await page.getByTestId('progress').textContent();
	const settings = { order: 'questionnaire', length: 20, categories: [], reveal: 'each' } as const;
	const items = plan(newRun(settings, {}));
	return items.slice(0, Number.parseInt(progress!, 10) - 1);
}
