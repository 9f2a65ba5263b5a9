/** A teacher's browser is ended while a class is being closed: the class is then open with everything, or closed with its figures. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classFile } from '../../src/lib/classroom/class-file.ts';
import { newClass, type ClassRecord } from '../../src/lib/classroom/class-record.ts';
import { DEFAULT_ASKED, questionsOf } from '../../src/lib/classroom/class-setup.ts';
import { contentOf, type HandIn } from '../../src/lib/classroom/content.ts';
import { readLink } from '../../src/lib/classroom/link.ts';
import { sealCode } from '../../src/lib/classroom/sealed.ts';
import { databaseOf } from '../../src/lib/storage/schema.ts';
import type { Outcome, Place } from './place.ts';
import { kill, startProgram } from './process.ts';

/** Milliseconds that closing takes, about: opening the codes, the figures, the transaction. */
const A_CLOSING = 120;
const STUDENTS = 24;

function handInOf(index: number): HandIn {
	const hits = { polar: 12, refined: 6 };
	return {
		model: 1,
		sender: index.toString(16).padStart(10, '0'),
		number: 1,
		kind: 'scores',
		bet: null,
		totals: { scored: 20, machine: hits, world: hits },
		who: null,
		chatbot: null,
		answers: []
	};
}

/** An open class with hand-ins of made-up students. */
function openClass(): Extract<ClassRecord, { state: 'open' }> {
	const open = newClass({ name: 'Torture', reveal: 'end', asked: DEFAULT_ASKED }, 1);
	const { publicKey } = readLink(open.link);
	const questions = questionsOf(DEFAULT_ASKED);
	const codes = Array.from({ length: STUDENTS }, (_, index) =>
		sealCode(publicKey, contentOf(handInOf(index), questions))
	);
	return { ...open, students: STUDENTS, codes: codes.sort() };
}

export async function closingKilled({ path, args, origin }: Place): Promise<Outcome> {
	const profile = mkdtempSync(join(tmpdir(), 'value-mirror-'));
	const before = openClass();
	const confirmed = new Set(before.codes);
	try {
		const first = await startProgram(path, args, profile);
		const page = await first.browser.contexts()[0]!.newPage();
		await page.goto(`${origin}/classroom/`);
		// A file given before the app runs is never looked at.
		await page.locator('html[data-runs]').waitFor({ state: 'attached' });
		await page.getByLabel(/^The file of a class/).setInputFiles({
			name: 'class.json',
			mimeType: 'application/json',
			buffer: Buffer.from(classFile(before))
		});
		await page.getByRole('button', { name: 'Close the class …' }).click();
		await page.getByRole('button', { name: 'Close and show' }).click({ noWaitAfter: true });
		await new Promise((resolve) => setTimeout(resolve, Math.random() * A_CLOSING));
		await kill(first);
		const second = await startProgram(path, args, profile);
		const fresh = await second.browser.contexts()[0]!.newPage();
		const after = await recordOf(fresh, origin);
		await kill(second);
		return { confirmed, found: isWhole(before, after) ? confirmed : new Set() };
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** Open with everything that was in it, or closed with figures of all and nothing else. */
function isWhole(before: ClassRecord & { state: 'open' }, after: ClassRecord | undefined): boolean {
	if (after?.state === 'open')
		return after.secret === before.secret && after.codes.join() === before.codes.join();
	const text = JSON.stringify(after);
	return (
		after?.state === 'closed' &&
		after.release.people === STUDENTS &&
		!text.includes(before.secret) &&
		!text.includes('VM3-')
	);
}

function recordOf(page: Page, origin: string): Promise<ClassRecord | undefined> {
	return page.goto(`${origin}/first.js`).then(() =>
		page.evaluate(
			(name) =>
				new Promise<ClassRecord | undefined>((resolve, reject) => {
					const open = indexedDB.open(name);
					open.onerror = () => reject(open.error);
					open.onsuccess = () => {
						const all = open.result.transaction('classes').objectStore('classes').getAll();
						all.onerror = () => reject(all.error);
						all.onsuccess = () => resolve((all.result as ClassRecord[])[0]);
					};
				}),
			databaseOf('/')
		)
	);
}
