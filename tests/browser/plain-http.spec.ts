import { chromium, expect, test } from '@playwright/test';
import { ORIGIN } from './addresses';
import { answer, startRun, stored, visit } from './person';

test('over plain http, as in a school’s network, the machine predicts, seals and lets its seals be checked', async () => {
	const { launchOptions } = test.info().project.use;
	const browser = await chromium.launch({
		...launchOptions,
		// A browser trusts localhost as it trusts HTTPS; any other name it does not.
		args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP school.test 127.0.0.1']
	});
	try {
		const page = await browser.newPage({ baseURL: ORIGIN.replace('localhost', 'school.test') });
		await startRun(page);
		expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([
			false,
			false
		]);
		for (const place of [1, 2]) await answer(page, place);
		// From the third question on there is a guess; the results are shown from five scored answers on.
		for (let sealed = 1; sealed <= 5; sealed++) {
			await expect.poll(() => stored(page, 'sealed')).toHaveLength(sealed);
			await answer(page, 1);
		}
		await visit(page, 'Predictions');
		await expect(page.getByText('From 7 answers of yours')).toBeVisible();
		await page.goto('results/');
		await page.getByText('How certain is that?').click();
		await page.getByRole('button', { name: 'Check the fingerprints' }).click();
		await expect(page.getByText(/(\d+) of \1 guesses fit their fingerprints/)).toBeVisible();
		await expect(page.getByText('cannot be checked')).toHaveCount(0);
	} finally {
		await browser.close();
	}
});
