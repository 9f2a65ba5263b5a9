import { existsSync } from 'node:fs';
import { expect, firefox, test, webkit } from '@playwright/test';
import { ORIGIN } from './addresses';
import { answer, startRun, storedAnswers, visit } from './person';

for (const engine of [firefox, webkit])
	test(`the core path in ${engine.name()}`, async () => {
		const path = engine.executablePath();
		const absent = !existsSync(path);
		if (absent) console.log(`Skipped in ${engine.name()}: Playwright's build is not at ${path}.`);
		test.skip(absent, `Playwright's ${engine.name()} is not installed`);
		const browser = await engine.launch();
		try {
			const page = await browser.newPage({ baseURL: ORIGIN });
			await startRun(page);
			for (const place of [1, 2, 1]) await answer(page, place);
			await visit(page, 'Predictions');
			await expect(page.getByText('From 3 answers of yours')).toBeVisible();
			expect(await storedAnswers(page)).toHaveLength(3);
		} finally {
			await browser.close();
		}
	});
