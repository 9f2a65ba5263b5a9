import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds fault with on the screen, by the standard and by good practice. @param screen names it */
export async function faultsOf(page: Page, screen: string): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.map(({ id, nodes }) => `${screen}: ${id} (${nodes[0]!.html})`);
}

/** Opens a screen and waits until it shows what it is there for: storage asked, machine and tables loaded. */
export async function openWhole(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/^(Looking for|Loading|The machine is loading)/)).toHaveCount(0);
}

/** Fails when anything runs off the side. @param where names the screen */
export async function expectNoOverflow(page: Page, where: string): Promise<void> {
	const pixels = () =>
		page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	await expect.poll(pixels, where).toBeLessThanOrEqual(0);
}
