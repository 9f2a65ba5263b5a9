/** Two tabs answer the same run at the same time, each of them otherwise: what either confirmed is kept as it was said. */
import type { Page } from '@playwright/test';
import { itemOf, type ItemId } from '../../src/lib/catalog/index.ts';
import type { Response } from '../../src/lib/run/types.ts';
import { answerOnce, asked, idOf, kept, PATIENCE, start, visit } from './person.ts';
import type { Outcome, Place } from './place.ts';

/** How many each tab answers. */
const EACH = 8;

/** An answer as a tab said that it is saved. */
interface Said {
	readonly title: string;
	/** Place of the option that was sent. */
	readonly sent: number;
	/** Place of the one that stood there before the person marked another; -1 where there was none. */
	readonly before: number;
}

/** A later answer may take the place of an earlier one only where it was given with that in sight: else that one is lost. */
export async function twoTabs({ browser, origin }: Place): Promise<Outcome> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	context.setDefaultTimeout(PATIENCE);
	try {
		const said: Said[] = [];
		await context.exposeFunction('said', (saved: Said) => void said.push(saved));
		await context.addInitScript(listen);
		const first = await start(await visit(context, origin, new Set()));
		const second = await context.newPage();
		await second.goto(`${origin}/survey/`);
		await asked(second);
		await Promise.all([answer(first, 1), answer(second, 2)]);
		const answers = (await kept(context, origin)).flatMap((run) => run.answers);
		const found = answers.flatMap(({ itemId, response, firstResponse }) => {
			const now = placeOf(itemId, response);
			const earlier = placeOf(itemId, firstResponse);
			const replaced = said.some(
				({ title, sent, before }) =>
					idOf.get(title) === itemId && sent === now && before === earlier
			);
			return [now, ...(replaced ? [earlier] : [])].map((place) => `${itemId} ${place}`);
		});
		const confirmed = said.map(({ title, sent }) => `${idOf.get(title)} ${sent}`);
		return { confirmed: new Set(confirmed), found: new Set(found) };
	} finally {
		await context.close();
	}
}

/** Runs in each page: tells what was sent with every answer of which the page says that it is saved. */
function listen(): void {
	let before = -1;
	let sent = -1;
	let last = '';
	const checked = () =>
		[...document.querySelectorAll<HTMLInputElement>('.run fieldset input')].findIndex(
			(input) => input.checked
		);
	addEventListener(
		'keydown',
		({ key }) => {
			if (document.querySelector('.run.revealed')) return;
			if (key === 'Enter') sent = checked();
			else before = checked();
		},
		true
	);
	new MutationObserver(() => {
		for (const { textContent } of document.querySelectorAll('[role="status"]')) {
			const title = /^\s*Saved: (.+?)\s*$/.exec(textContent)?.[1];
			if (!title || title === last) continue;
			last = title;
			(window as unknown as { said(saved: Said): void }).said({ title, sent, before });
		}
	}).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Where the other tab was first, the question is answered once more, with that in sight. */
async function answer(page: Page, digit: number): Promise<void> {
	for (let saved = 0; saved < EACH;) if (await answerOnce(page, digit)) saved++;
}

function placeOf(itemId: ItemId, response: Response): number {
	return response.kind === 'option' ? itemOf(itemId).codes.indexOf(response.code) : -1;
}
