import { expect, test } from '@playwright/test';
import { questionText } from '../../src/lib/catalog/question-text';
import { question, stored, storedAnswers } from './person';

/** As every version of the app made them: what has another id is none of its runs, and set aside. */
const RUN = '0123456789abcdef'.repeat(2);

for (const version of [1, 2, 3, 4, 5])
	test(`a database of version ${version}, made by this browser, is brought up to date with nothing lost`, async ({
		page
	}) => {
		// A file of the same host, where the app does not run and opens nothing.
		await page.goto('favicon.svg');
		await page.evaluate(
			({ old, runId }) =>
				new Promise<void>((resolve, reject) => {
					const open = indexedDB.open('value-mirror', old);
					open.onupgradeneeded = () => {
						open.result.createObjectStore('runs', { keyPath: 'id' });
						open.result
							.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
							.createIndex('run', 'runId');
						if (old < 2) return;
						open.result
							.createObjectStore('sealed', { keyPath: ['runId', 'itemId'] })
							.createIndex('run', 'runId');
						if (old > 2) open.result.createObjectStore('classes', { keyPath: 'id' });
						if (old > 3)
							for (const name of ['seen', 'retests', 'bold'])
								open.result
									.createObjectStore(name, { keyPath: ['runId', 'itemId'] })
									.createIndex('run', 'runId');
					};
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						const saved = open.result.transaction(['runs', 'answers'], 'readwrite');
						saved.objectStore('runs').put({
							id: runId,
							createdAt: 1,
							catalogVersion: 'wvs7-1',
							seed: 1,
							order: 'questionnaire',
							length: 20,
							categories: [],
							current: 'Q9',
							demographics: {},
							...(old > 1 && { reveal: 'each' }),
							...(old > 1 && old < 4 && { guessing: false })
						});
						saved.objectStore('answers').put({
							runId,
							itemId: 'Q1',
							response: { kind: 'option', code: 3 },
							answeredAt: 1,
							...(old > 1 && {
								firstResponse: { kind: 'option', code: 3 },
								sealed: false,
								changedAt: null
							}),
							...(old > 1 && old < 4 && { guessed: null }),
							...(old > 3 && { seen: false, language: 'en' })
						});
						saved.oncomplete = () => {
							open.result.close();
							resolve();
						};
					};
				}),
			{ old: version, runId: RUN }
		);
		await page.goto('survey/');
		await expect(question(page)).toHaveText(questionText({ id: 'Q9' }));
		await expect(page.getByTestId('progress')).toHaveText('2 of 20');
		for (const store of ['classes', 'seen', 'retests', 'bold'] as const)
			expect(await stored(page, store)).toEqual([]);
		expect(await storedAnswers(page)).toMatchObject([
			{ itemId: 'Q1', response: { kind: 'option', code: 3 }, sealed: false, seen: false }
		]);
	});
