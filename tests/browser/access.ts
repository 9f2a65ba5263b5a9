import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { open } from './person';

/** The rules, by the standard and by good practice. */
const ALL = {
	type: 'tag' as const,
	values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
};
/** Those that colours can break: nothing else is different in the dark. */
const COLOURS = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds fault with on the screen, in light colours and in dark ones. @param screen names it */
export async function faultsOf(page: Page, screen: string): Promise<string[]> {
	const faults: string[] = [];
	for (const [colorScheme, runOnly] of [
		['light', ALL],
		['dark', COLOURS]
	] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page })
			// Else what passes is described as well, element by element.
			.options({ runOnly, resultTypes: ['violations'] })
			.analyze();
		for (const { id, nodes } of violations)
			faults.push(`${screen}, ${colorScheme}: ${id} (${nodes[0]!.html})`);
	}
	return faults;
}

/** Opens a screen and waits until it shows what it is there for: storage asked, machine and tables loaded. */
export async function openWhole(page: Page, path: string): Promise<void> {
	await open(page, path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/^(Looking for|Loading|The machine is loading)/)).toHaveCount(0);
}

/** Fails when anything runs off the side. @param where names the screen */
export async function expectNoOverflow(page: Page, where: string): Promise<void> {
	const pixels = () =>
		page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	await expect.poll(pixels, where).toBeLessThanOrEqual(0);
}
