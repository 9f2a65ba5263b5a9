import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { itemOf, type ItemId } from '../../src/lib/catalog';
import { questionsOf } from '../../src/lib/classroom/class-setup';
import { contentOf, type HandIn } from '../../src/lib/classroom/content';
import { readLink } from '../../src/lib/classroom/link';
import { sealCode } from '../../src/lib/classroom/sealed';
import { classFile } from '../../src/lib/classroom/class-file';
import type { ClassRecord } from '../../src/lib/classroom/class-record';
import type { Run } from '../../src/lib/run/types';
import { handInFrom, senderOf } from '../fixtures/classes';
import { DATABASE, open, stored } from './person';

/** Steps of a teacher and of students, in the words of the screen. */

/** Sets up a class of the twenty most telling questions. */
export async function makeClass(page: Page, name: string, students?: number): Promise<void> {
	await open(page, 'classroom/');
	await page.getByLabel('Name of the class').fill(name);
	await page.getByRole('radio', { name: '20', exact: true }).check();
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	if (students === undefined) return;
	await page.getByLabel('How many students are here?').fill(String(students));
	await page.getByLabel('How many students are here?').press('Tab');
	await expect(page.getByText(`of ${students} have handed in`)).toBeVisible();
}

/** Reads a class in from its file, on the classroom's first page, and stands before it. */
export async function readIn(page: Page, record: ClassRecord): Promise<void> {
	// A file given before the app runs is never looked at.
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	await page.getByLabel(/^The file of a class/).setInputFiles({
		name: 'class.json',
		mimeType: 'application/json',
		buffer: Buffer.from(classFile(record))
	});
	await expect(page).toHaveURL(/\/class\/?#/);
}

/** Joins the class of a link, bets, and stands before the first question. */
export async function join(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await begin(page);
}

/** From the bet on. */
export async function begin(page: Page): Promise<void> {
	await page.getByLabel('Guessed of ten').fill('7');
	await page.getByRole('button', { name: 'To the questions' }).click();
	await expect(page).toHaveURL(/\/survey\/$/);
}

/**
 * Puts the answers of a whole run into the browser's database, as if they had been given, with guesses locked from the
 * third on, and opens the page where it is handed in.
 * @param place which answers are chosen
 */
export async function answered(page: Page, place: number): Promise<void> {
	const runs = (await stored<Run>(page, 'runs')).filter(({ away }) => !away);
	const own = runs.sort((first, second) => second.createdAt - first.createdAt)[0]!;
	const items: readonly ItemId[] = own.items!;
	const answers = items.map((itemId, index) => {
		const { codes } = itemOf(itemId);
		const response = { kind: 'option', code: codes[(index * 7 + place) % codes.length]! };
		return {
			runId: own.id,
			itemId,
			response,
			firstResponse: response,
			answeredAt: 1000 + index,
			sealed: index >= 2,
			seen: false,
			language: 'en',
			changedAt: null
		};
	});
	const seals = items.slice(2).map((itemId, index) => {
		const { codes } = itemOf(itemId);
		const sure = (index + place) % codes.length;
		return {
			runId: own.id,
			itemId,
			modelId: 'reasoner-2',
			known: index + 2,
			probabilities: codes.map((_, at) => (at === sure ? 0.7 : 0.3 / (codes.length - 1))),
			fromDemographics: null,
			country: null,
			sealedAt: 500 + index,
			nonce: '0'.repeat(32),
			hash: null
		};
	});
	await page.goto('first.js');
	await page.evaluate(
		({ name, answers, seals }) =>
			new Promise<void>((resolve, reject) => {
				const open = indexedDB.open(name);
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const transaction = open.result.transaction(['answers', 'sealed'], 'readwrite');
					for (const answer of answers) transaction.objectStore('answers').put(answer);
					for (const seal of seals) transaction.objectStore('sealed').put(seal);
					transaction.onerror = () => reject(transaction.error);
					transaction.oncomplete = () => {
						open.result.close();
						resolve();
					};
				};
			}),
		{ name: DATABASE, answers, seals }
	);
	await page.goto('classroom/hand-in/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hand in to/);
}

/** Chooses, looks at what is in it, makes the code and reads it off the screen. */
export async function handIn(page: Page, kind: 'Scores only' | 'With my answers'): Promise<string> {
	await page.getByRole('radio', { name: kind }).check();
	await page.getByRole('button', { name: 'See what is in it' }).click();
	await expect(page.getByTestId('in-it')).toBeVisible();
	await page.getByRole('button', { name: 'Make my code' }).click();
	return codeOnScreen(page);
}

/** Reads the code that fills the screen, and closes it. */
export async function codeOnScreen(page: Page): Promise<string> {
	const code = await textOnScreen(page.getByTestId('hand-in-qr'));
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(page.getByTestId('hand-in-qr')).toHaveCount(0);
	return code;
}

/** The code of one more student of a class, who is on no screen. @param chatbot a score they bring */
export function codeFor(link: string, index: number, chatbot: HandIn['chatbot'] = null): string {
	const { publicKey, asked: questionsAsked } = readLink(link);
	const questions = questionsOf(questionsAsked);
	const answers = questions.map((id, at) => ({
		code: itemOf(id).codes[(at + index) % itemOf(id).codes.length]!,
		guess: at < 2 ? null : { polar: (at + index) % 3 > 0, refined: (at + index) % 3 > 1, band: 1 },
		world: at % 2 === 0
	}));
	const handIn = handInFrom('answers', answers, { sender: senderOf(index + 1), chatbot });
	return sealCode(publicKey, contentOf(handIn, questions));
}

/** A student's own browser, in which no model comes: the survey is not the point. */
export async function device(browser: Browser, size = { width: 375, height: 560 }): Promise<Page> {
	const context = await browser.newContext({ viewport: size, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.route('**/models/**', (route) => route.abort());
	return page;
}

/** Pastes text into the class on the teacher's screen. */
export async function paste(page: Page, text: string): Promise<void> {
	await page.getByLabel(/^Paste codes/).fill(text);
	await page.getByRole('button', { name: 'Take them in' }).click();
}

/** The text of the QR code that is drawn on the screen, read from its pixels. */
export async function textOnScreen(code: Locator): Promise<string> {
	await expect(code.locator('svg')).toBeVisible();
	const picture = (await code.locator('svg').screenshot()).toString('base64');
	const { width, height, data } = await code.page().evaluate(async (png) => {
		const image = new Image();
		image.src = `data:image/png;base64,${png}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const pixels = context.getImageData(0, 0, image.width, image.height);
		return { width: pixels.width, height: pixels.height, data: Array.from(pixels.data) };
	}, picture);
	return decodeQR({ width, height, data: Uint8Array.from(data) });
}
