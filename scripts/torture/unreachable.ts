/** The browser's database is not to be had: for a while, as on iOS, or not at all, as in some private windows. */
import { readFile as read } from 'node:fs/promises';
import { readFile } from '../../src/lib/storage/file.ts';
import { databaseOf, DATABASE_VERSION } from '../../src/lib/storage/schema.ts';
import { answer, answeredOnScreen, expectRuns, runs, start, visit, watch } from './person.ts';
import { between, inContext, type Outcome, type Place } from './place.ts';

const UNKEPT = 'Nothing is being saved';

/**
 * A tab holds the database in an upgrade that does not end: another tab's request gets no event at all meanwhile. What that
 * tab is told there joins as a run of its own once the upgrade is called off.
 */
export function stalledDatabase({ browser, origin }: Place): Promise<Outcome> {
	return inContext({ browser, origin }, async (context, confirmed) => {
		const first = await start(await visit(context, origin, confirmed));
		const before = Math.floor(between(1, 4));
		await answer(first, before);
		const holder = await context.newPage();
		await holder.goto(`${origin}/first.js`);
		await holder.evaluate(stall, { name: databaseOf('/'), version: DATABASE_VERSION + 1 });
		const page = await context.newPage();
		await watch(page, confirmed);
		await page.goto(`${origin}/survey/other-ways/`);
		await runs(page);
		await page.getByRole('alert').filter({ hasText: UNKEPT }).waitFor();
		await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
		await start(page);
		const meanwhile = before + Math.floor(between(1, 4));
		await answer(page, meanwhile);
		await holder.evaluate(() => (window as unknown as Holder).letGo());
		await page.getByRole('alert').filter({ hasText: UNKEPT }).waitFor({ state: 'hidden' });
		// What the tab held is told of by the notice that has gone.
		for (const item of await answeredOnScreen(page)) confirmed.add(item);
		await answer(page, 1);
		await answer(first, 1);
		await expectRuns(context, origin, before + 1, meanwhile + 1);
	});
}

interface Holder {
	letGo: () => void;
}

/** Runs in a page: begins an upgrade, and goes on with it until `letGo`. */
function stall({ name, version }: { name: string; version: number }): Promise<void> {
	return new Promise((resolve, reject) => {
		const open = indexedDB.open(name, version);
		open.onerror = () => reject(open.error);
		open.onupgradeneeded = () => {
			const transaction = open.transaction!;
			const store = transaction.objectStore('runs');
			let held = true;
			(window as unknown as Holder).letGo = () => void (held = false);
			open.onerror = (event) => event.preventDefault();
			// No function with a name: what makes this script run would ask for a helper that no page has.
			const first = store.count();
			first.onsuccess = () => {
				if (held) store.count().onsuccess = first.onsuccess;
				else transaction.abort();
			};
			resolve();
		};
	});
}

/** The browser refuses to keep anything and the network goes: the file is the only way out. */
export async function privateWindow({ browser, origin }: Place): Promise<Outcome> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		await context.addInitScript(() => {
			IDBFactory.prototype.open = function () {
				throw new DOMException('The user denied permission', 'SecurityError');
			};
		});
		const page = await start(await visit(context, origin, new Set()));
		await page.getByRole('alert').filter({ hasText: UNKEPT }).waitFor();
		await answer(page, between(2, 6));
		await context.setOffline(true);
		await answer(page, between(1, 4));
		const confirmed = new Set(await answeredOnScreen(page));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save my answers as a file' }).click()
		]);
		const file = await readFile(await read(await download.path(), 'utf8'));
		const found = file.runs.flatMap(({ answers }) => answers.map(({ itemId }) => itemId));
		return { confirmed, found: new Set(found) };
	} finally {
		await context.close();
	}
}
