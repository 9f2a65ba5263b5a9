import { expect, test } from '@playwright/test';
import { questionText } from '../../src/lib/catalog/texts';
import { makeOldDatabase } from './old-database';
import { question, stored, storedAnswers } from './person';

for (const version of [1, 2, 3, 4, 5, 6])
	test(`a database of version ${version}, made by this browser, is brought up to date with nothing lost`, async ({
		page
	}) => {
		// A file of the same host, where the app does not run and opens nothing.
		await page.goto('favicon.svg');
		await makeOldDatabase(page, version);
		await page.goto('survey/');
		await expect(question(page)).toHaveText(questionText({ id: 'Q9' }));
		await expect(page.getByTestId('progress')).toHaveText('2 of 20');
		for (const store of ['classes', 'seen', 'retests', 'bold'] as const)
			expect(await stored(page, store)).toEqual([]);
		expect(await storedAnswers(page)).toMatchObject([
			{ itemId: 'Q1', response: { kind: 'option', code: 3 }, sealed: false, seen: false }
		]);
	});
