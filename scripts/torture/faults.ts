/** What life does to an app. Each runs once, at other moments every time, and tells what came of the answers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingKilled } from './closing.ts';
import { halfDeploy } from './half-deploy.ts';
import { answer, answerOnce, found, press, retryMachine, start, visit } from './person.ts';
import { between, inContext, wait, type Outcome, type Place } from './place.ts';
import { kill, startProgram } from './process.ts';
import { importRace, sharedDevice } from './shared.ts';
import { twoTabs } from './two-tabs.ts';
import { privateWindow, stalledDatabase } from './unreachable.ts';

/** Milliseconds that a save takes, about. */
const A_SAVE = 60;
/** Bytes beyond an empty database, which some ten to thirty answers with their sealed guesses use up … */
const ROOM = { least: 500, most: 10_000 };
/** … and this many certainly. */
const TOO_MANY = 100;

/** The renderer dies at any moment around a save. */
function killed(place: Place): Promise<Outcome> {
	return inContext(place, async (context, confirmed) => {
		const page = await start(await visit(context, place.origin, confirmed));
		await answer(page, between(2, 6));
		const crash = await context.newCDPSession(page);
		await press(page);
		await wait(between(0, A_SAVE));
		// It never answers: its page is gone.
		crash.send('Page.crash').catch(() => {});
		await page.waitForEvent('crash').catch(() => {});
	});
}

/** The whole browser is ended as by a power cut, and started again on the same profile. */
async function powerCut({ path, args, origin }: Place): Promise<Outcome> {
	const profile = mkdtempSync(join(tmpdir(), 'value-mirror-'));
	const confirmed = new Set<string>();
	try {
		const first = await startProgram(path, args, profile);
		const page = await start(await visit(first.browser.contexts()[0]!, origin, confirmed));
		await answer(page, between(2, 6));
		await press(page);
		await wait(between(0, A_SAVE));
		await kill(first);
		const second = await startProgram(path, args, profile);
		const kept = await found(second.browser.contexts()[0]!, origin);
		await kill(second);
		return { confirmed, found: kept };
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** The worker that runs the model dies; answering goes on, and the machine is started again. */
function workerDies(place: Place): Promise<Outcome> {
	return inContext(place, async (context, confirmed) => {
		await context.addInitScript(() => {
			const workers: Worker[] = [];
			Object.assign(window, { workers });
			window.Worker = new Proxy(window.Worker, {
				construct(target, given) {
					const worker = new target(...(given as ConstructorParameters<typeof Worker>));
					workers.push(worker);
					return worker;
				}
			});
		});
		const page = await start(await visit(context, place.origin, confirmed));
		await answer(page, 3);
		await wait(between(0, 500));
		await page.evaluate(() => {
			for (const worker of (window as unknown as { workers: Worker[] }).workers) {
				worker.terminate();
				worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
			}
		});
		await page.getByText('No predictions for now').waitFor();
		await answer(page, 2);
		await retryMachine(page);
	});
}

/** The machine's files stop coming; answering goes on, and a retry gets them. */
function cutDownload(place: Place): Promise<Outcome> {
	return inContext(place, async (context, confirmed) => {
		const files = ['**/model.onnx', '**/*.wasm', '**/current.json', '**/golden.json'];
		const cut = files[Math.floor(between(0, files.length))]!;
		await context.route(cut, (route) => route.abort('connectionreset'));
		const page = await start(await visit(context, place.origin, confirmed));
		await page.getByText('No predictions for now').waitFor();
		await answer(page, 4);
		await context.unroute(cut);
		await retryMachine(page);
	});
}

/**
 * The browser's quota is used up in the middle of a run; then there is room again. Chromium looks at the quota
 * with the first write and believes for half a minute what it found, so it is overridden before that.
 */
function quotaExceeded(place: Place): Promise<Outcome> {
	const { origin } = place;
	return inContext(place, async (context, confirmed) => {
		const page = await visit(context, origin, confirmed);
		const storage = await context.newCDPSession(page);
		const { usage } = await storage.send('Storage.getUsageAndQuota', { origin });
		const quotaSize = Math.ceil(usage + between(ROOM.least, ROOM.most));
		await storage.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
		await page.getByRole('radio', { name: /^All/ }).check();
		await start(page);
		let answered = 0;
		while (await answerOnce(page))
			if (++answered === TOO_MANY) throw new Error('the browser never refused to save');
		await storage.send('Storage.overrideQuotaForOrigin', { origin });
		await page.getByRole('button', { name: 'Try again' }).first().click();
		await page.locator('.trouble').waitFor({ state: 'hidden' });
	});
}

/** By the names they have in the table. */
export const faults: Record<string, (place: Place) => Promise<Outcome>> = {
	'page killed while saving': killed,
	'browser killed while saving, started again': powerCut,
	'worker of the model killed': workerDies,
	'download of the model cut': cutDownload,
	'quota of the browser exceeded': quotaExceeded,
	'two tabs answering at once': twoTabs,
	'browser killed while a class is closed': closingKilled,
	'database that does not answer, and then does': stalledDatabase,
	'half of a new version uploaded': halfDeploy,
	'the same file read in by two tabs': importRace,
	'private window without network': privateWindow,
	'two students on one device': sharedDevice
};
