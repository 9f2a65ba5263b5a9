import type { Page } from '@playwright/test';

/** As every version of the app made them: what has another id is none of its runs, and set aside. */
const OLD_RUN = '0123456789abcdef'.repeat(2);

/**
 * A database as an earlier version of the app made it, with a run of 20 questions in questionnaire order: the first is answered,
 * and Q9 comes next. It is of all copies of the app on the host, as it was then.
 * @param page on an address of the host where the app does not run
 */
export async function makeOldDatabase(page: Page, version: number): Promise<void> {
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
		{ old: version, runId: OLD_RUN }
	);
}
