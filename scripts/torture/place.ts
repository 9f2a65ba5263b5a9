/** Where a fault happens, and what it tells. */
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { found } from './person.ts';

export interface Outcome {
	/** Items whose answers the screen said were saved. */
	readonly confirmed: ReadonlySet<string>;
	/** Items found in the database afterwards. */
	readonly found: ReadonlySet<string>;
}

export interface Place {
	readonly browser: Browser;
	/** Where the app is served. */
	readonly origin: string;
	/** The browser's program, and what it is started with. */
	readonly path: string;
	readonly args: readonly string[];
}

export const between = (least: number, most: number) => least + Math.random() * (most - least);
export const wait = (milliseconds: number) =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A browser as new, closed afterwards; what is in its database in the end is what was found. */
export async function inContext(
	{ browser, origin }: Pick<Place, 'browser' | 'origin'>,
	body: (context: BrowserContext, confirmed: Set<string>) => Promise<void>,
	serviceWorkers: BrowserContextOptions['serviceWorkers'] = 'block'
): Promise<Outcome> {
	const context = await browser.newContext({ serviceWorkers });
	const confirmed = new Set<string>();
	try {
		await body(context, confirmed);
		return { confirmed, found: await found(context, origin) };
	} finally {
		await context.close();
	}
}
