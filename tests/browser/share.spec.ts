import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { BASE_PATH, SUB_PATH_ORIGIN } from './addresses';
import { expectNoOverflow, faultsOf } from './access';
import { answerLocked, bringAnswers, startRun, stored, storedAnswers, visit } from './person';

/** What the downloaded picture is: its size, and what its code says; null without a code. */
async function savePicture(page: Page): Promise<{ size: [number, number]; code: string | null }> {
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the picture' }).click();
	const png = await readFile((await (await saving).path())!);
	const { width, height, data } = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
		const on = canvas.getContext('2d')!;
		on.drawImage(bitmap, 0, 0);
		const { width, height } = bitmap;
		// The code stands in the lower corner; the search is quicker without the rest.
		const half = on.getImageData(width / 2, height - 400, width / 2, 400);
		return { width, height, data: [...half.data] };
	}, png.toString('base64'));
	try {
		const code = decodeQR({ width: width / 2, height: 400, data: Uint8Array.from(data) });
		return { size: [width, height], code };
	} catch {
		return { size: [width, height], code: null };
	}
}

test('a card says where the app is, in words and as a code, and holds no answer that was not chosen', async ({
	page
}) => {
	test.slow();
	const address = `https://mirror.example${BASE_PATH}/`;
	await page.goto(`${SUB_PATH_ORIGIN}${BASE_PATH}/survey/other-ways/`);
	await expect(page.locator('meta[property="og:image"]')).toHaveAttribute(
		'content',
		`${address}link-picture.png`
	);
	const picture = await page.request.get(`${SUB_PATH_ORIGIN}${BASE_PATH}/link-picture.png`);
	expect(picture.headers()['content-type']).toBe('image/png');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await answerLocked(page, 8, 1);
	await visit(page, 'Results');
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	const dialog = page.getByRole('dialog');
	const preview = dialog.getByRole('img');
	await expect(preview).toHaveAccessibleName(/of 6 of my answers\.$/);
	expect(await savePicture(page)).toEqual({ size: [1080, 1350], code: address });
	await dialog.getByRole('radio', { name: 'Story' }).check();
	expect(await savePicture(page)).toEqual({ size: [1080, 1920], code: address });

	const surprise = dialog.getByRole('checkbox', { name: 'Show my biggest surprise' });
	if (await surprise.isVisible()) {
		await expect(surprise).not.toBeChecked();
		const without = await preview.getAttribute('src');
		await surprise.check();
		await expect(preview).toHaveAccessibleName(/Biggest surprise: .+\.$/);
		expect(await preview.getAttribute('src')).not.toBe(without);
		// What was chosen once is not chosen for the next.
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		await expect(surprise).not.toBeChecked();
		await expect(preview).toHaveAccessibleName(/of 6 of my answers\.$/);
	}
	expect(await faultsOf(page, 'share')).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoOverflow(page, 'share');
	// What can be done on it is in sight, however small the screen is.
	for (const [width, height] of [
		[320, 640],
		[375, 560]
	] as const) {
		await page.setViewportSize({ width, height });
		for (const name of ['Save the picture', 'Close'])
			await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
	}
});

test('questions are asked again, kept beside the first answers, and told as they are', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	// A system that has apps to share a picture with.
	await page.addInitScript(() => {
		const shared: string[] = [];
		Object.assign(window, { shared });
		Object.assign(navigator, {
			canShare: ({ files }: ShareData) => files!.every(({ type }) => type === 'image/png'),
			share: async ({ files, ...others }: ShareData) => {
				const { width, height } = await createImageBitmap(files![0]!);
				shared.push(`${files![0]!.name} ${width} ${height} ${Object.keys(others).join()}`);
			}
		});
	});
	await startRun(page);
	await answerLocked(page, 8, 1);
	const first = await storedAnswers(page);
	await visit(page, 'Results');
	// No address to be had, none on the card.
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
	await page.getByRole('button', { name: 'Share the picture' }).click();
	const shared = () => page.evaluate(() => (window as unknown as { shared: string[] }).shared);
	// The picture, and no word beside it.
	await expect.poll(shared).toEqual(['value-mirror.png 1080 1350 ']);
	expect((await savePicture(page)).code).toBeNull();
	await page.keyboard.press('Escape');

	// A day later home offers it.
	const tomorrow = await page.context().newPage();
	await tomorrow.goto('./');
	await expect(tomorrow.getByRole('link', { name: /^Go on: 9 of 20/ })).toBeVisible();
	const offer = tomorrow.getByRole('link', { name: 'Would you say it again?' });
	await expect(offer).toHaveCount(0);
	// In this tab alone.
	await tomorrow.addInitScript(() => {
		const now = Date.now;
		Date.now = () => now() + 25 * 3_600_000;
	});
	await tomorrow.reload();
	await expect(offer).toBeVisible();
	await offer.click();
	await expect(tomorrow.getByTestId('progress')).toHaveText('1 of 6');
	await tomorrow.close();

	await page.getByRole('link', { name: 'Ask me now' }).click();
	for (let asked = 1; asked <= 6; asked++) {
		await expect(page.getByTestId('progress')).toHaveText(`${asked} of 6`);
		await expect(page.getByText('Its guess is locked')).toHaveCount(0);
		if (asked === 2) {
			expect(await faultsOf(page, 'asked again')).toEqual([]);
			// Enlarged to 400 %.
			const size = page.viewportSize()!;
			await page.setViewportSize({ width: 320, height: 256 });
			await expectNoOverflow(page, 'asked again, enlarged');
			await expect(page.getByRole('radio').first()).toBeAttached();
			await page.getByRole('button', { name: 'Rather not say' }).scrollIntoViewIfNeeded();
			await expect(page.getByRole('button', { name: 'Rather not say' })).toBeInViewport();
			await page.setViewportSize(size);
			await page.goto('./');
			await page.getByRole('link', { name: 'Once more: 2 of 6' }).click();
			await expect(page.getByTestId('progress')).toHaveText('2 of 6');
		}
		// By the keyboard, but for the one that is passed.
		if (asked === 3) await page.getByRole('button', { name: 'Don’t know' }).click();
		else {
			await page.keyboard.press(asked === 4 ? '2' : '1');
			await page.keyboard.press('Enter');
		}
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^You agree with yourself on \d of 5\.\s*The machine agreed with you on \d\.$/
	);
	await expect(page.getByText('You answered 5 of them again within a day')).toBeVisible();
	await expect(page.getByText('You passed 1 the second time.')).toBeVisible();
	expect(await faultsOf(page, 'outcome')).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoOverflow(page, 'outcome');

	expect(await stored(page, 'retests')).toHaveLength(6);
	expect(await storedAnswers(page)).toEqual(first);
	await page.getByRole('link', { name: 'See everything' }).click();
	await expect(page.getByTestId('again')).toContainText(/^You agree with yourself on \d of 5\./);
	await expect(page.getByRole('link', { name: /Ask me/ })).toHaveCount(0);

	// They go into a file with the first answers, and come out of it.
	const retests = await stored(page, 'retests');
	await page.setViewportSize({ width: 1280, height: 800 });
	await visit(page, 'Settings');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save everything as a file' }).click();
	const file = await (await saving).path();
	await page.getByRole('button', { name: 'Delete', exact: true }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect.poll(() => stored(page, 'retests')).toEqual([]);
	await page.getByLabel('Open such a file').setInputFiles(file);
	await page.getByRole('button', { name: 'Add it' }).click();
	await expect.poll(() => stored(page, 'retests')).toEqual(retests);
});

test('nothing moves while results, comparisons and one’s data come', async ({ page }) => {
	await startRun(page);
	await answerLocked(page, 8, 1);
	await page.addInitScript(() => {
		const seen = { shift: 0 };
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				seen.shift += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const stands = async (path: string, last: Locator) => {
		for (const width of [375, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(path);
			await expect(last.first()).toBeVisible();
			if (path === 'results/') await expect(page.getByText(/Worldwide, /).first()).toBeVisible();
			const { shift } = await page.evaluate(
				() => (window as unknown as { seen: { shift: number } }).seen
			);
			expect(shift, `${path} at ${width}`).toBeLessThan(0.02);
		}
	};
	const nearest = page.getByRole('heading', { name: /is nearest$/ });
	await stands('results/', nearest);
	// So many that countries can be compared.
	await bringAnswers(page);
	await stands('compare/', nearest);
	await stands('compare/nearest/', page.getByText('What sets you apart'));
	await stands('compare/question/', page.getByText('The machine, of you'));
	await stands('settings/', page.getByRole('button', { name: /^Delete everything/ }));
	await stands('about-you/', page.getByLabel('What is your sex?'));
});
