/** A newer version is half uploaded to a host that answers every address, while somebody answers and reloads. */
import process from 'node:process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { laterVersion, startHost } from '../../tests/browser/host.ts';
import { answer, asked, runs, start, visit } from './person.ts';
import { between, inContext, wait, type Outcome, type Place } from './place.ts';

const build = fileURLToPath(new URL('../../build', import.meta.url));

/** Milliseconds in which a browser looks at a newer version, about. */
const A_LOOK = 1500;

let later = '';
function newer(): string {
	if (!later) {
		later = laterVersion(build);
		process.on('exit', () => rmSync(dirname(later), { recursive: true }));
	}
	return later;
}

export async function halfDeploy({ browser }: Place): Promise<Outcome> {
	const host = await startHost(build);
	const { origin } = host;
	try {
		return await inContext(
			{ browser, origin },
			async (context, confirmed) => {
				const page = await start(await visit(context, origin, confirmed));
				await answer(page, between(1, 4));
				await page.goto(`${origin}/settings/`);
				await page.getByText('the whole app is on this device').waitFor();
				host.folder = newer();
				const arrived = new Map<string, boolean>();
				host.arrived = (path) => {
					if (!arrived.has(path)) arrived.set(path, Math.random() < 0.5);
					return arrived.get(path)!;
				};
				await page.goto(`${origin}/survey/`);
				await asked(page);
				// Whether it succeeds is for the browser to say; answering goes on either way.
				await update(page);
				await answer(page, 1);
				await wait(between(0, A_LOOK));
				await page.reload();
				await answer(page, between(1, 3));
				host.arrived = () => true;
				await update(page);
				await page.getByText('A newer version is ready.').waitFor();
				await Promise.all([
					page.waitForEvent('load'),
					page.getByRole('button', { name: 'Use it now' }).click()
				]);
				await runs(page);
				await answer(page, 1);
				await context.setOffline(true);
				await page.goto(`${origin}/survey/`);
				await answer(page, between(1, 3));
			},
			'allow'
		);
	} finally {
		host.stop();
	}
}

/** Has the browser look for a newer version. */
function update(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => {});
	});
}
