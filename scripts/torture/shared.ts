/** Two at one browser: two tabs that read the same file in, and two students one after the other. */
import type { BrowserContext, Page } from '@playwright/test';
import { CATALOG_VERSION, itemOf } from '../../src/lib/catalog/index.ts';
import { newClass } from '../../src/lib/classroom/class-record.ts';
import { DEFAULT_ASKED } from '../../src/lib/classroom/class-setup.ts';
import { newRun } from '../../src/lib/run/identity.ts';
import { plan } from '../../src/lib/run/order.ts';
import type { WholeRun } from '../../src/lib/run/types.ts';
import { writeFile } from '../../src/lib/storage/file.ts';
import { answer, asked, expectRuns, PATIENCE, runs, watch } from './person.ts';
import { between, inContext, type Outcome, type Place } from './place.ts';

/** Answers in the file. */
const IN_FILE = 3;

/** One tab adds the runs of a file and goes on with them; the other, which looked at the file earlier, adds them after that. */
export function importRace({ browser, origin }: Place): Promise<Outcome> {
	return inContext({ browser, origin }, async (context, confirmed) => {
		const backup = backupOf(IN_FILE);
		const { text } = await writeFile([backup], new Date());
		const [first, second] = [
			await previewed(context, origin, confirmed, text),
			await previewed(context, origin, confirmed, text)
		];
		const add = (page: Page) => page.getByRole('button', { name: 'Add it' }).click();
		const atOnce = Math.random() < 0.5;
		await Promise.all([add(first), atOnce && add(second)]);
		await first.getByRole('button', { name: /^Go on/ }).click();
		await asked(first);
		for (const { itemId } of backup.answers) confirmed.add(itemId);
		const further = Math.floor(between(1, 5));
		await answer(first, further);
		if (!atOnce) {
			await add(second);
			await second.getByRole('alert').filter({ hasText: 'changed' }).waitFor();
		}
		await expectRuns(context, origin, IN_FILE + further);
	});
}

/** A run in questionnaire order as a file has it, its first questions answered. */
function backupOf(answers: number): WholeRun {
	const run = newRun({ order: 'questionnaire', length: 20, categories: [], reveal: 'each' }, {});
	const items = plan(run);
	return {
		run: { ...run, catalogVersion: CATALOG_VERSION, current: items[answers]! },
		answers: items.slice(0, answers).map((itemId) => {
			const response = { kind: 'option', code: itemOf(itemId).codes[0]! } as const;
			return {
				runId: run.id,
				itemId,
				response,
				firstResponse: response,
				answeredAt: Date.now(),
				sealed: false,
				seen: false,
				language: 'en',
				changedAt: null
			};
		}),
		seals: [],
		seen: [],
		retests: [],
		bold: []
	};
}

/** A tab that shows what is in a file, and has read nothing in yet. */
async function previewed(
	context: BrowserContext,
	origin: string,
	confirmed: Set<string>,
	text: string
): Promise<Page> {
	context.setDefaultTimeout(PATIENCE);
	const page = await context.newPage();
	await watch(page, confirmed);
	await page.goto(`${origin}/settings/`);
	await runs(page);
	await page.getByLabel('Open such a file').setInputFiles({
		name: 'backup.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await page.getByRole('heading', { name: 'In this file' }).waitFor();
	return page;
}

/** A student answers, and then another one at the same computer; what each said stays apart. */
export function sharedDevice({ browser, origin }: Place): Promise<Outcome> {
	return inContext({ browser, origin }, async (context, confirmed) => {
		context.setDefaultTimeout(PATIENCE);
		const { link } = newClass({ name: 'Torture', reveal: 'end', asked: DEFAULT_ASKED }, 1);
		const counts = [Math.floor(between(1, 4)), Math.floor(between(4, 7))];
		for (const [index, answers] of counts.entries()) {
			const page = await context.newPage();
			await watch(page, confirmed);
			await page.goto(`${origin}/classroom/join/#${link}`);
			await runs(page);
			const begin = index === 0 ? 'Start' : 'I am someone else';
			await page.getByRole('button', { name: begin, exact: true }).click();
			await page.getByLabel('Guessed of ten').fill('7');
			await page.getByRole('button', { name: 'To the questions' }).click();
			await answer(page, answers);
			await page.close();
		}
		const kept = await expectRuns(context, origin, ...counts);
		if (new Set(kept.map(({ run }) => run.classroom?.sender)).size < counts.length)
			throw new Error('two students hand in as one');
	});
}
