import { expect, type Locator, type Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { answer } from './person';

/** Steps of a teacher and of students, in the words of the screen. */

/** Sets up a class of the ten most telling questions. */
export async function makeClass(page: Page, name: string): Promise<void> {
	await page.goto('classroom/');
	await page.getByLabel('Name of the class').fill(name);
	await page.getByRole('radio', { name: '10', exact: true }).check();
	await page.getByRole('button', { name: 'Make the class' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/**
 * Answers questions, each once the machine's guess at it is locked, and goes to hand in.
 * @param place which answers to choose @param questions of the ten; fewer where time is up
 */
export async function answerAndHandIn(page: Page, place: number, questions = 10): Promise<void> {
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	for (let item = 0; item < questions; item++) {
		if (item >= 2)
			await expect(page.getByRole('button', { name: 'Its guess is locked' })).toBeVisible();
		await answer(page, 1 + ((item + place) % 2));
	}
	if (questions < 10) await page.getByRole('button', { name: 'Value Mirror' }).click();
	await page.getByRole('link', { name: /^Hand in (to|what you have)/ }).click();
	await expect(page.getByRole('heading', { name: 'This is all that is in it' })).toBeVisible();
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
