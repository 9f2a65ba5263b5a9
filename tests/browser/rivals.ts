import type { Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog';
import type { Run } from '../../src/lib/run/types';
import { bringAnswers, open, stored } from './person';

/** Every sixth question, so that they are from all topics. */
export const BROUGHT = ITEMS.filter((_, place) => place % 6 === 0).slice(0, 24);

/** Brings the first answer to each of them, and goes to the rivals. */
export async function begin(page: Page, count = 24): Promise<void> {
	await bringAnswers(page, BROUGHT.slice(0, count), { country: 'DEU', sex: 2 });
	await open(page, 'rivals/');
}

/** The contests of the run in the browser's database. */
export async function contestsKept(page: Page) {
	const [run] = await stored<Run>(page, 'runs');
	return run?.contests ?? [];
}
