import { expect, test } from '@playwright/test';
import { question, storedAnswers } from './person';

test('a database of the first version, made by this browser, is brought up to date with nothing lost', async ({
	page
}) => {
	// A file of the same host, where the app does not run and opens nothing.
	await page.goto('favicon.svg');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open('value-mirror', 1);
				open.onupgradeneeded = () => {
					open.result.createObjectStore('runs', { keyPath: 'id' });
					open.result
						.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
						.createIndex('run', 'runId');
				};
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const saved = open.result.transaction(['runs', 'answers'], 'readwrite');
					saved.objectStore('runs').put({
						id: 'a-run-of-version-1',
						createdAt: 1,
						catalogVersion: 'wvs7-1',
						seed: 1,
						order: 'questionnaire',
						length: 20,
						categories: [],
						current: 'Q9',
						demographics: {}
					});
					saved.objectStore('answers').put({
						runId: 'a-run-of-version-1',
						itemId: 'Q1',
						response: { kind: 'option', code: 3 },
						answeredAt: 1
					});
					saved.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			})
	);
	await page.goto('survey/');
	await expect(question(page)).toHaveText('Hard work');
	await expect(page.getByTestId('progress')).toHaveText('1 / 20');
	expect(await storedAnswers(page)).toMatchObject([
		{ itemId: 'Q1', response: { kind: 'option', code: 3 }, sealed: false }
	]);
});
