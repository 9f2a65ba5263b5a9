import { writeFile } from 'node:fs/promises';
import { chromium, expect, test, type Page } from '@playwright/test';
import type { HandIn } from '../../src/lib/classroom/hand-in';
import { codeOf, readCode } from '../../src/lib/classroom/hand-in-code';
import { expectNoOverflow, faultsOf } from './access';
import { ORIGIN } from './addresses';
import { answerAndHandIn, makeClass, textOnScreen } from './classroom';
import { answer, startRun, stored, visit } from './person';

const handedIn = (page: Page) => page.getByTestId('handed-in');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Another student's hand-in, made of one that is there. */
const likewise = (handIn: HandIn, index: number): string =>
	codeOf({ ...handIn, sender: index.toString(16).padStart(10, '0') });

test('a teacher and three students, from the link to the figures', async ({ page, browser }) => {
	test.slow();
	await makeClass(page, '10b, Wednesday');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	expect(link).toMatch(`${ORIGIN}/classroom/join/#VC1-`);

	const codes: string[] = [];
	// Two of them run out of time.
	const questions = [10, 7, 7];
	for (const place of [0, 1, 2]) {
		const context = await browser.newContext({ viewport: { width: 375, height: 740 } });
		const student = await context.newPage();
		await student.goto(link);
		await expect(heading(student)).toHaveText('10b, Wednesday');
		await answerAndHandIn(student, place, questions[place]);
		// The first hands in scores only, the others their answers, too.
		if (place > 0) await student.getByRole('radio', { name: /^With my answers/ }).check();
		await expect(student.getByRole('listitem').filter({ hasText: '“' })).toHaveCount(
			place > 0 ? 7 : 0
		);
		await student.getByRole('button', { name: 'Make my code' }).click();
		const drawn = student.getByTestId('hand-in-qr');
		codes.push(await textOnScreen(drawn));
		expect(codes.at(-1)!.length).toBeLessThanOrEqual(200);
		// A picture of the screen is as good as the camera.
		await page.getByLabel(/^Or drop files here/).setInputFiles({
			name: 'screen.png',
			mimeType: 'image/png',
			buffer: await drawn.locator('svg').screenshot()
		});
		await expect(handedIn(page)).toHaveText(String(place + 1));
		await context.close();
	}
	const students = codes.map(readCode);
	expect(students.map(({ items }) => items.filter(({ score }) => score).length)).toEqual([8, 5, 5]);
	expect(students.map(({ withAnswers }) => withAnswers)).toEqual([false, true, true]);

	await page.getByRole('link', { name: 'Show the class' }).click();
	await expect(page.getByText('Nothing is shown for fewer than 5 people')).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Views' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Collect more' }).click();

	// Two more, one damaged, one of another class: what holds is taken in, what does not is named.
	const more = [1, 2].map((index) => likewise(students[index]!, index));
	const damaged = likewise(students[1]!, 3).slice(0, 50);
	const foreign = codeOf({ ...students[1]!, classId: '00000000' });
	await page
		.getByLabel(/^Or paste codes/)
		.fill(`Ann ${more[0]}\n${damaged}\n${foreign}\nBo: ${more[1]}\n${codes[0]}`);
	await page.getByRole('button', { name: 'Take them in' }).click();
	await expect(page.getByText('2 hand-ins taken in. 1 was here already.')).toBeVisible();
	await expect(page.getByText('The end of this code is missing')).toBeVisible();
	await expect(page.getByText('This is a hand-in of another class')).toBeVisible();
	await expect(handedIn(page)).toHaveText('5');

	await page.getByRole('link', { name: 'Show the class' }).click();
	await expect(page.getByText('Of 5 people the machine guessed')).toBeVisible();
	await expect(page.getByRole('img', { name: /^One dot a person/ }).locator('circle')).toHaveCount(
		5
	);
	await page.keyboard.press('End');
	await expect(heading(page)).toHaveText('Our answers');
	// Four people handed in answers: too few.
	await expect(
		page.getByText('It takes five people who handed in with their answers')
	).toBeVisible();
	expect(await stored(page, 'classes')).toHaveLength(1);
});

test('a link that is damaged, or of another version, says so and begins nothing', async ({
	page
}) => {
	await makeClass(page, 'A');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	for (const [spoiled, reason] of [
		[link.slice(0, -5), /The end of this link is missing/],
		[link.replace('VC1', 'VC2'), /another version of Value Mirror/],
		[link.replace(/.{3}$/, 'AAA'), /was changed on the way/]
	] as const) {
		await page.goto('about/');
		await page.goto(spoiled);
		await expect(page.getByRole('alert')).toContainText(reason);
		await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
	}
	expect(await stored(page, 'runs')).toEqual([]);
});

test('a class goes into a file and comes back, and deleted it is gone', async ({ page }) => {
	await makeClass(page, 'To keep');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save the class (JSON)' }).click()
	]);
	const path = await download.path();
	await page.getByRole('button', { name: 'Delete the class …' }).click();
	await page.getByRole('button', { name: 'Delete the class', exact: true }).click();
	await expect(heading(page)).toHaveText('The classroom');
	await expect.poll(() => stored(page, 'classes')).toEqual([]);
	await page.getByLabel(/^The file of a class/).setInputFiles(path);
	await expect(heading(page)).toHaveText('To keep');
	expect(await stored(page, 'classes')).toHaveLength(1);
});

test('of files dropped together each that cannot be used is named, and the others are taken in', async ({
	page
}) => {
	await makeClass(page, 'Many files');
	const score = { polar: true, refined: false, confidence: 0.53125, known: 4 };
	const code = codeOf({
		classId: new URL(page.url()).hash.slice(1),
		model: 1,
		sender: '0123456789',
		withAnswers: false,
		world: { polar: 3, refined: 2 },
		items: (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).map((itemId) => ({
			itemId,
			score,
			response: null
		}))
	});
	const blank = await page.getByRole('heading', { level: 1 }).screenshot();
	await page.getByLabel(/^Or drop files here/).setInputFiles([
		{ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
		{ name: 'blank.png', mimeType: 'image/png', buffer: blank },
		{ name: 'half.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') },
		{ name: 'code.txt', mimeType: 'text/plain', buffer: Buffer.from(code) }
	]);
	await expect(handedIn(page)).toHaveText('1');
	await expect(page.getByText('1 hand-in taken in.')).toBeVisible();
	const refused = page.getByRole('listitem').filter({ has: page.locator('code') });
	await expect(refused).toHaveText([
		/^broken\.png This file cannot be opened/,
		/^blank\.png No QR code was found/,
		/^half\.json This is not the file of a class/
	]);
});

test('the camera reads a code off a screen', async ({ page }, testInfo) => {
	await makeClass(page, 'By camera');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	// The whole screen: a camera sees more than the code, and its pictures have even sides.
	await page.getByTestId('link-qr').scrollIntoViewIfNeeded();
	const picture = await page.screenshot({ type: 'jpeg' });
	// What Chromium's make-believe camera shows: one picture after the other, each a JPEG.
	const film = testInfo.outputPath('film.mjpeg');
	await writeFile(film, Buffer.concat(Array.from({ length: 10 }, () => picture)));
	const { launchOptions } = testInfo.project.use;
	const withCamera = await chromium.launch({
		...launchOptions,
		args: [
			...(launchOptions?.args ?? []),
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-video-capture=${film}`
		]
	});
	const other = await withCamera.newPage({ baseURL: ORIGIN });
	await makeClass(other, 'Scanning');
	await other.getByRole('button', { name: 'Scan with the camera' }).click();
	// It saw the link of a class, and says that this is no hand-in.
	expect(link).toContain('VC1-');
	await expect(other.getByText('This is the link to join a class, not a hand-in.')).toBeVisible();
	await other.getByRole('button', { name: 'Stop the camera' }).click();
	await expect(other.getByLabel('Camera')).toHaveCount(0);
	await withCamera.close();
});

test('a teacher’s screens let go of the machine, and others get it back', async ({ page }) => {
	await page.goto('predictions/');
	await expect(page.getByText('It has nothing to go on yet.')).toBeVisible();
	await expect.poll(() => page.workers().length).toBe(1);
	await visit(page, 'For a class');
	await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible();
	await expect.poll(() => page.workers().length).toBe(0);
	await startRun(page);
	await answer(page, 1);
	await visit(page, 'For a class');
	await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible();
	await visit(page, 'Predictions');
	await expect(page.getByText('From 1 answer of yours')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`every view of the classroom passes axe, by keyboard and at 320 px (${colorScheme})`, async ({
		page
	}) => {
		test.slow();
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width: 320, height: 640 });
		const found: string[] = [];
		const look = async (screen: string) => {
			found.push(...(await faultsOf(page, screen)));
			await expectNoOverflow(page, screen);
		};
		await page.goto('classroom/guide/');
		await look('guide');
		await page.goto('classroom/');
		await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible();
		await page.getByText('Only some topics').click();
		await look('set-up');
		await page.getByLabel('Name of the class').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toHaveText('Give the class a name first.');
		await page.keyboard.type('By keyboard');
		await page.keyboard.press('Enter');
		await expect(heading(page)).toHaveText('By keyboard');
		await expect(page.getByTestId('link-qr').locator('svg')).toBeVisible();
		await page.getByLabel(/^Or paste codes/).fill('VM1-NONSENSE');
		await page.getByRole('button', { name: 'Take them in' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('1 code was refused')).toBeVisible();
		await look('class');
		const link = await textOnScreen(page.getByTestId('link-qr'));
		await page.goto(link);
		await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
		await look('join');
		await page.goto('classroom/show/#demonstration');
		const views = [
			'Class and machine',
			'How soon',
			'Topics',
			'Questions',
			'How sure',
			'Our answers'
		];
		for (const [index, view] of views.entries()) {
			// A clicker sends Page Down.
			if (index > 0) await page.keyboard.press('PageDown');
			await expect(heading(page)).toHaveText(view);
			await expect(page.getByTestId('synthetic')).toBeVisible();
			await expect(page.locator('.chart').getByRole('img').first()).toBeVisible();
			await look(view);
		}
		await page.keyboard.press('Home');
		await expect(heading(page)).toHaveText(views[0]!);
		expect(found).toEqual([]);
	});

test.describe('with the network off', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a class is set up, joined and rehearsed', async ({ page, context }) => {
		await page.goto('settings/');
		await expect(page.getByText('the whole app is on this device')).toBeVisible({
			timeout: 60_000
		});
		await context.setOffline(true);
		await makeClass(page, 'Without a network');
		const link = await textOnScreen(page.getByTestId('link-qr'));
		// Reading a picture needs a part of the app that is loaded for it.
		await page.getByLabel(/^Or drop files here/).setInputFiles({
			name: 'screen.png',
			mimeType: 'image/png',
			buffer: await page.getByTestId('link-qr').locator('svg').screenshot()
		});
		await expect(page.getByText('This is the link to join a class')).toBeVisible();
		await page.goto(link);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByTestId('progress')).toHaveText('1 of 10');
		await page.goto('classroom/hand-in/');
		await expect(page.getByText('It takes 5 answers whose guess was locked')).toBeVisible();
		await page.goto('classroom/show/#demonstration');
		await expect(page.getByText('Of 30 people the machine guessed')).toBeVisible();
		await page.goto('classroom/guide/');
		await expect(heading(page)).toHaveText('A lesson of 45 minutes');
	});
});
