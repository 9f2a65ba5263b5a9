import { readFile, writeFile } from 'node:fs/promises';
import { chromium, expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import encodeQR from 'qr';
import { publicKeyOf } from '../../src/lib/classroom/class-key';
import { classIdOf } from '../../src/lib/classroom/class-setup';
import { linkOf } from '../../src/lib/classroom/link';
import { sealCode } from '../../src/lib/classroom/sealed';
import type { ClassRecord } from '../../src/lib/classroom/class-record';
import { classes, codeOf, SECRET, SETUP } from '../fixtures/classes';
import { closedClass, longestItems } from '../fixtures/closed-class';
import { expectNoOverflow, faultsOf } from './access';
import { ORIGIN } from './addresses';
import {
	answered,
	begin,
	codeFor,
	codeOnScreen,
	device,
	handIn,
	join,
	makeClass,
	paste,
	readIn,
	textOnScreen
} from './classroom';
import type { Run } from '../../src/lib/run/types';
import { answer, asked, locked, open, startRun, stored, visit } from './person';

const handedIn = (page: Page) => page.getByTestId('handed-in');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a teacher and twelve students, from the set-up to the report', async ({ page, browser }) => {
	test.slow();
	await makeClass(page, '10b, Wednesday', 12);
	const link = await textOnScreen(page.getByTestId('link-qr'));
	expect(link).toMatch(`${ORIGIN}/classroom/join/#VC2-`);
	const mark = (await page.getByText('Its letters:').textContent())!.slice(-7);

	// Three answer on devices of their own, whose screens show the letters that the teacher sees; of six more come codes.
	const students: Page[] = [];
	const codes: string[] = [];
	for (let place = 0; place < 3; place++) {
		const student = await device(browser);
		students.push(student);
		await student.goto(link);
		await expect(heading(student)).toHaveText('10b, Wednesday');
		await expect(student.getByText(mark)).toBeVisible();
		await student.getByRole('button', { name: 'Start', exact: true }).click();
		await begin(student);
		await answered(student, place);
		codes.push(await handIn(student, place % 3 === 0 ? 'Scores only' : 'With my answers'));
	}
	for (let place = 3; place < 9; place++) codes.push(codeFor(link, place));
	const [first, second, third] = students as [Page, Page, Page];
	// From the code nobody sees what was chosen.
	expect(new Set(codes.map((code) => code.length)).size).toBe(1);

	// One mistyped: it is named by its line and the words before it, the others are in.
	const mistyped = codes[4]!.replace(
		/(.)(.{20})$/,
		(_, letter: string, rest: string) => `${letter === '7' ? '6' : '7'}${rest}`
	);
	const list = codes.map((code, index) => `Student ${index}: ${index === 4 ? mistyped : code}`);
	await paste(page, list.join('\n'));
	await expect(handedIn(page)).toHaveText('8');
	await expect(page.getByTestId('refused')).toHaveText(/^Line 5, after “Student 4:”: This code/);
	// One twice: the same again, and then anew, which takes the place of the first.
	await paste(page, codes[4]! + '\n' + codes[0]!);
	await expect(page.getByText('1 hand-in taken in. 1 was here already.')).toBeVisible();
	await first.getByRole('button', { name: 'Hand in anew' }).click();
	await paste(page, await handIn(first, 'With my answers'));
	await expect(page.getByText('1 student handed in anew.')).toBeVisible();
	// One takes theirs out; an old code of theirs brings nothing back.
	await second.getByRole('button', { name: 'Take mine out' }).click();
	await expect(second.getByText(/this takes yours out\.$/)).toBeVisible();
	await paste(page, await codeOnScreen(second));
	await expect(second.getByRole('heading', { level: 1 })).toHaveText('This code takes yours out.');
	await expect(second.getByRole('button', { name: 'Take mine out' })).toHaveCount(0);
	await expect(page.getByText('1 was taken out.')).toBeVisible();
	await paste(page, codes[1]!);
	await expect(page.getByText('1 was taken out before and stays out')).toBeVisible();
	await expect(handedIn(page)).toHaveText('8');

	// One device is shared: what the one before said is out of sight, and neither hand-in replaces the other.
	await third.goto(link);
	await third.getByRole('button', { name: 'I am someone else' }).click();
	await begin(third);
	await third.goto('settings/');
	await expect(third.getByRole('heading', { name: '10b, Wednesday' })).toHaveCount(1);
	await answered(third, 9);
	await paste(page, await handIn(third, 'With my answers'));
	await expect(handedIn(page)).toHaveText('9');

	// A trial of the teacher's own is taken out again, and pasted once more it brings nothing back.
	const trial = codeFor(link, 20);
	await paste(page, trial);
	await expect(handedIn(page)).toHaveText('10');
	await page.getByText('Take one out', { exact: true }).click();
	await page.getByLabel(/^The code of the hand-in that should not be there/).fill(`It is ${trial}`);
	await page.getByRole('button', { name: 'Take it out' }).click();
	await expect(page.getByText('1 hand-in was taken out.')).toBeVisible();
	await expect(handedIn(page)).toHaveText('9');
	await paste(page, trial);
	await expect(page.getByText('1 was taken out before and stays out')).toBeVisible();
	await expect(handedIn(page)).toHaveText('9');

	// One machine never came: answers can be handed in all the same.
	const without = await device(browser);
	await join(without, link);
	await without.getByRole('button', { name: 'Answer without it' }).click();
	for (let question = 0; question < 8; question++) await answer(without, 1);
	await without.goto('classroom/hand-in/');
	await expect(without.getByRole('radio', { name: 'Scores only' })).toBeDisabled();
	await paste(page, await handIn(without, 'With my answers'));
	await expect(handedIn(page)).toHaveText('10');

	// Before closing there is no figure anywhere.
	await page.goto(`classroom/show/${new URL(page.url()).hash}`);
	await expect(heading(page)).toHaveText('There are no figures here.');
	await page.getByRole('link', { name: 'Back to the class' }).click();

	// One is late.
	const late = await device(browser);
	await join(late, link);
	await answered(late, 11);
	const lateCode = await handIn(late, 'Scores only');

	await page.getByRole('button', { name: 'Close the class …' }).click();
	const question = page.getByRole('dialog', { name: 'Close the class? 10 of 12 have handed in.' });
	await expect(question).toContainText('you will see the overall result only');
	const [before] = await stored<{ secret: string }>(page, 'classes');
	await question.getByRole('button', { name: 'Close and show' }).click();
	await expect(heading(page)).toHaveText(/^The machine guessed \d+\s% of our answers\.$/);
	await expect(page.getByText('For 1 of us the machine was not ready.')).toBeVisible();
	const kept = JSON.stringify(await stored(page, 'classes'));
	expect(kept).not.toContain('VM3-');
	expect(kept).not.toContain(before!.secret);
	expect(kept).toContain('"people":10');

	await page.getByRole('link', { name: 'Leave' }).click();
	await expect(page.getByLabel(/^Paste codes/)).toHaveCount(0);
	expect(lateCode).toMatch(/^VM3-/);
	await page.getByRole('link', { name: 'The report, to print' }).click();
	await expect(heading(page)).toHaveText('10b, Wednesday: the figures');
	await expect(page.getByRole('row', { name: /^People who handed in/ })).toContainText('10');

	// Who opens the link where the class was closed is told; elsewhere nobody can know, but on another day it is asked.
	await page.goto(link);
	await expect(heading(page)).toHaveText('10b, Wednesday is over.');
	await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
	await late.clock.setFixedTime(Date.now() + 864e5);
	await late.goto(link);
	await expect(
		late.getByText(/^You began on .* If your teacher has closed the class/)
	).toBeVisible();

	// Done: the student's answers go, the app stays.
	await first.getByRole('button', { name: 'Done: remove my answers from this device' }).click();
	await first.getByRole('button', { name: 'Remove them' }).click();
	await expect(heading(first)).toHaveText('Your answers to this class are gone from this device.');
	expect(await stored(first, 'answers')).toEqual([]);
	for (const student of [...students, without, late]) await student.context().close();
});

test('a student answers with the machine, and the code stands alone and whole on the screen', async ({
	page,
	browser
}) => {
	test.slow();
	await makeClass(page, '10b');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	const context = await browser.newContext({ viewport: { width: 375, height: 560 } });
	const student = await context.newPage();
	await join(student, link);
	await expect(asked(student)).toBeVisible();
	// The first two are easy ones.
	await expect(heading(student)).toHaveText('How important are friends in your life?');
	for (let question = 0; question < 15; question++) {
		if (question >= 2) await locked(student);
		await answer(student, 1 + (question % 2));
	}
	// Time is up: the way to hand in is on the question, and on the home page.
	await student.getByRole('link', { name: 'Hand in', exact: true }).click();
	await expect(student.getByText('5 questions to go')).toBeVisible();
	await student.goto('./');
	await expect(student.getByText('You are in 10b.')).toBeVisible();
	await student.getByRole('link', { name: 'Hand in what you have' }).click();
	await expect(student.getByText('5 questions to go')).toBeVisible();
	await student.getByRole('radio', { name: 'Scores only' }).check();
	await student.getByRole('button', { name: 'See what is in it' }).click();
	// Six numbers, and no question.
	await expect(student.getByTestId('in-it').locator('dt')).toHaveCount(6);
	await student.getByRole('button', { name: 'Make my code' }).click();
	const shown = student.getByRole('dialog');
	await expect(shown.locator('svg[role=img]')).toBeVisible();
	expect(await shown.innerText()).toBe('Hold it to your teacher’s camera.');
	const box = (await shown.locator('svg[role=img]').boundingBox())!;
	expect(box.width).toBeGreaterThan(370);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.y + box.height).toBeLessThanOrEqual(560);
	const code = await codeOnScreen(student);
	await student.getByRole('button', { name: 'Show my code' }).click();
	expect(await codeOnScreen(student)).toBe(code);
	await paste(page, code);
	await expect(handedIn(page)).toHaveText('1');

	// Whoever starts again is the same student: the code made then takes the place of the first, which says so.
	await student.goto(link);
	await student.getByRole('button', { name: 'Start again' }).click();
	await begin(student);
	await answered(student, 1);
	await paste(page, await handIn(student, 'Scores only'));
	await expect(page.getByText('1 student handed in anew.')).toBeVisible();
	await paste(page, code);
	await expect(page.getByText('1 is older than what the same student has handed in')).toBeVisible();
	await student.goto('settings/');
	// The older run stands below the newer one.
	const runs = student.getByRole('button', { name: /^Go on.*10b$/ });
	await expect(runs).toHaveCount(2);
	await runs.last().click();
	await expect(asked(student)).toBeVisible();
	await student.goto('classroom/hand-in/');
	await expect(student.getByText('You have made a newer code since')).toBeVisible();
	await student.getByRole('button', { name: 'Hand in anew' }).click();
	await paste(page, await handIn(student, 'Scores only'));
	await expect(page.getByText('1 student handed in anew.')).toBeVisible();
	await expect(handedIn(page)).toHaveText('1');

	// Done: both of the student's runs are gone, and the link has nothing to go on with.
	await student.getByRole('button', { name: 'Done: remove my answers from this device' }).click();
	await student.getByRole('button', { name: 'Remove them' }).click();
	await expect(heading(student)).toHaveText(
		'Your answers to this class are gone from this device.'
	);
	await expect(student.getByText('Other answers are still to be seen here')).toHaveCount(0);
	for (const kind of ['runs', 'answers', 'sealed']) expect(await stored(student, kind)).toEqual([]);
	await student.goto(link);
	await expect(student.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
	await expect(student.getByRole('button', { name: 'I am someone else' })).toHaveCount(0);

	// The next one on this device may be in another class: nobody sees what those before them said.
	await join(student, link);
	await answered(student, 1);
	await student.goto(link);
	await student.getByRole('button', { name: 'Start again' }).click();
	await begin(student);
	await answered(student, 1);
	await makeClass(page, '9a');
	await student.goto(await textOnScreen(page.getByTestId('link-qr')));
	await student.getByRole('button', { name: 'I am someone else' }).click();
	await begin(student);
	await student.goto('settings/');
	await expect(student.getByRole('heading', { name: '9a' })).toHaveCount(1);
	await expect(student.getByRole('heading', { name: '10b' })).toHaveCount(0);
	await student.goto(link);
	await expect(student.getByRole('button', { name: 'Go on where you were' })).toHaveCount(0);
	// Who hands in nothing can leave nothing, too: of those before, put away, all stays.
	await student.goto('classroom/hand-in/');
	await student.getByRole('button', { name: 'Done: remove my answers from this device' }).click();
	await expect(student.getByText('You have handed in nothing')).toBeVisible();
	await student.getByRole('button', { name: 'Remove them' }).click();
	await expect(heading(student)).toHaveText(
		'Your answers to this class are gone from this device.'
	);
	const left = await stored<Run>(student, 'runs');
	expect(left.map(({ classroom, away }) => [classroom?.name, away])).toEqual([
		['10b', true],
		['10b', true]
	]);
	await context.close();
});

test('a machine that is slow is waited for, and one that fell silent is tried again', async ({
	page,
	browser
}) => {
	test.slow();
	await makeClass(page, 'Waiting');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const student = await context.newPage();
	let answerIt = false;
	await student.route('**/models/**', (route) => (answerIt ? route.continue() : undefined));
	await join(student, link);
	await expect(heading(student)).toHaveText('The machine is on its way.');
	await expect(asked(student)).toHaveCount(0);
	const again = student.getByRole('button', { name: 'Try again' });
	await expect(again).toBeVisible({ timeout: 60_000 });
	answerIt = true;
	await again.click();
	await expect(asked(student)).toBeVisible({ timeout: 60_000 });
	await context.close();
});

test('the questions are seen, struck, added and put in order before the class is made', async ({
	page
}) => {
	await page.goto('classroom/');
	await expect(page.getByText('Phones cannot open this address: “localhost”')).toBeVisible();
	await page.getByLabel('Name of the class').fill('Own list');
	await page.getByText('All 30 questions, as students will see them').click();
	const questions = page.locator('details ol > li');
	await expect(questions).toHaveCount(30);
	await expect(questions.first()).toContainText('How important are friends in your life?');
	await expect(questions.first()).toContainText('Very important · Rather important');
	await page.getByRole('button', { name: 'Strike: Importance of friends' }).click();
	// The list moves on under the button: whoever strikes by keyboard stays where they were.
	const leisure = 'Importance of leisure time';
	await expect(page.getByRole('button', { name: `Strike: ${leisure}` })).toBeFocused();
	await page.getByRole('button', { name: `Later: ${leisure}` }).click();
	await expect(page.getByRole('button', { name: `Later: ${leisure}` })).toBeFocused();
	await page.getByLabel('Add a question').selectOption({ label: 'Importance of work' });
	await expect(questions).toHaveCount(30);
	await expect(questions.nth(1)).toContainText('leisure time');
	await expect(questions.last()).toContainText('work');
	await page.getByRole('button', { name: 'Make the class' }).click();
	await page.getByText('See the questions').click();
	await expect(page.locator('details ol > li').nth(1)).toContainText('leisure time');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	await page.goto(link);
	await expect(page.getByText(/^30 questions about what you value/)).toBeVisible();
});

test('a link is joined whatever was done to it, or says what is wrong with it and begins nothing', async ({
	page
}) => {
	await makeClass(page, 'A');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	for (const mangled of [`${link}.`, `${link}”`, `${link}%E2%80%8B`, link.replace('#', '%23')]) {
		await page.goto('about/');
		await page.goto(mangled);
		await expect(heading(page)).toHaveText('A');
	}
	await page.goto('classroom/join/');
	await page.getByLabel('The link of your class').fill(`Join here: <${link}>, please`);
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(heading(page)).toHaveText('A');
	for (const [spoiled, reason] of [
		[link.slice(0, -5), /The end of this link is missing/],
		[link.replace('VC2', 'VC1'), /of an older kind/],
		[link.replace(/.{3}$/, 'AAA'), /was changed on the way/]
	] as const) {
		await page.goto('about/');
		await page.goto(spoiled);
		await expect(page.getByRole('alert')).toContainText(reason);
		await expect(page.getByRole('button', { name: 'Start' })).toHaveCount(0);
	}
	expect(await stored(page, 'runs')).toEqual([]);
});

test('before it is closed no screen of a class depends on what was handed in but by how many did', async ({
	page
}) => {
	const open = (seed: number): ClassRecord => {
		const [handIns] = fc.sample(classes({ min: 9, max: 9 }), { numRuns: 1, seed });
		const codes = handIns!.map((handIn) => codeOf(handIn)).sort();
		const own = { id: classIdOf(SETUP), createdAt: 1.7e12, link: linkOf(SETUP), secret: SECRET };
		return { ...own, state: 'open', students: 12, codes };
	};
	const seen: string[][] = [];
	for (const seed of [1, 2, 3]) {
		await page.goto('classroom/');
		await readIn(page, open(seed));
		await expect(handedIn(page)).toHaveText('9');
		const screens: string[] = [];
		const note = async () => screens.push(await page.locator('main').innerHTML());
		await note();
		const { hash } = new URL(page.url());
		for (const [screen, stands] of [
			[`show/${hash}`, 'There are no figures here.'],
			[`report/${hash}`, 'There are no figures here.'],
			[`two/${hash}+${hash.slice(1)}`, 'One of the two classes is not here, or not closed.'],
			['', '9 of 12 handed in']
		] as const) {
			await page.goto(`classroom/${screen}`);
			await expect(page.getByText(stands)).toBeVisible();
			await note();
		}
		seen.push(screens);
		await page.goto(`classroom/class/${hash}`);
		await page.getByRole('button', { name: 'Delete the class …' }).click();
		await page.getByRole('button', { name: 'Delete the class', exact: true }).click();
		await expect.poll(() => stored(page, 'classes')).toEqual([]);
	}
	expect(seen[0]).toHaveLength(5);
	expect(seen[1]).toEqual(seen[0]);
	expect(seen[2]).toEqual(seen[0]);
});

test('a class goes into a file and comes back, and deleted it is gone', async ({ page }) => {
	await makeClass(page, 'To keep', 20);
	await expect(page.getByText('Whoever has this file can read the hand-ins.')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save to go on at another device' }).click()
	]);
	const path = await download.path();
	await page.getByRole('button', { name: 'Delete the class …' }).click();
	await page.getByRole('button', { name: 'Delete the class', exact: true }).click();
	await expect(heading(page)).toHaveText('The classroom');
	await expect.poll(() => stored(page, 'classes')).toEqual([]);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	await page.getByLabel(/^The file of a class/).setInputFiles(path);
	await expect(heading(page)).toHaveText('To keep');
	expect(await stored(page, 'classes')).toHaveLength(1);
});

/** What the setting up of a class put into the database. */
async function secretOf(page: Page): Promise<string> {
	const [record] = await stored<{ secret: string }>(page, 'classes');
	return record!.secret;
}

test('of files dropped together each is answered for, also those in a zip', async ({
	page,
	browser
}) => {
	await makeClass(page, 'Many files');
	const link = await textOnScreen(page.getByTestId('link-qr'));
	const student = await device(browser);
	await join(student, link);
	await answered(student, 1);
	const code = await handIn(student, 'Scores only');
	const otherClass = () => sealCode(publicKeyOf('11'.repeat(32)), new Uint8Array(20));
	const table = await page.context().newPage();
	await table.setContent(
		`<div style="display: flex; gap: 80px; width: 1000px; background: white">${[
			otherClass(),
			otherClass()
		]
			.map((text) => `<div style="width: 400px; padding: 30px">${encodeQR(text, 'svg')}</div>`)
			.join('')}</div>`
	);
	const two = await table.locator('div').first().screenshot();
	await table.close();
	const blank = await heading(page).screenshot();
	const zip = zipSync({
		'Ann_123/hand-in.txt': strToU8(code),
		'Bo_124/essay.txt': strToU8('I forgot'),
		'__MACOSX/._x': strToU8('x')
	});
	const text = (name: string, content: string) => ({
		name,
		mimeType: 'text/plain',
		buffer: Buffer.from(content)
	});
	await page
		.getByLabel(/^Or drop files here/)
		.setInputFiles([
			{ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
			{ name: 'blank.png', mimeType: 'image/png', buffer: blank },
			text('half.json', '{"format":'),
			text('empty.txt', ''),
			text('essay.rtf', '{\\rtf1 nothing}'),
			text('other.txt', otherClass()),
			{ name: 'two.png', mimeType: 'image/png', buffer: two },
			{ name: 'lms.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) }
		]);
	await expect(handedIn(page)).toHaveText('1');
	await expect(page.getByText('1 hand-in taken in. 9 were refused:')).toBeVisible();
	await expect(page.getByTestId('refused')).toHaveText([
		/^broken\.png: This file cannot be opened/,
		/^blank\.png: No QR code was found/,
		/^half\.json: This is not the file of a class/,
		/^empty\.txt: There is no code/,
		/^essay\.rtf: There is no code/,
		/^other\.txt: This is a hand-in of another class \(mark/,
		/^two\.png: This is a hand-in of another class \(mark/,
		/^two\.png: This is a hand-in of another class \(mark/,
		/^Bo_124\/essay\.txt: There is no code/
	]);
	expect(await secretOf(page)).toMatch(/^[0-9a-f]{64}$/);

	// Nobody can say which is forged: all are dropped, and every student shows theirs once more.
	await page.getByText('Take one out', { exact: true }).click();
	await page.getByRole('button', { name: 'Collect anew …' }).click();
	await page.getByRole('button', { name: 'Drop them all' }).click();
	await expect(handedIn(page)).toHaveText('0');
	await page.setViewportSize({ width: 1366, height: 768 });
	await paste(page, code);
	await expect(handedIn(page)).toHaveText('1');
	await expect(page.getByText('1 hand-in taken in.')).toBeInViewport();
	await student.context().close();
});

test('the camera reads a code off a screen, and its outcome stands over the camera', async ({
	page
}, testInfo) => {
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
	const scanning = await withCamera.newPage({ baseURL: ORIGIN });
	await makeClass(scanning, 'Scanning');
	await scanning.getByRole('button', { name: 'Scan with the camera' }).click();
	// It saw the link of a class, and says that this is no hand-in, inside the picture.
	expect(link).toContain('VC2-');
	const said = scanning.getByText('This is the link to join a class, not a hand-in.');
	await expect(said).toBeVisible();
	const [video, words] = await Promise.all([
		scanning.getByLabel('Camera').boundingBox(),
		said.boundingBox()
	]);
	expect(words!.y).toBeGreaterThanOrEqual(video!.y);
	expect(words!.y + words!.height).toBeLessThanOrEqual(video!.y + video!.height + 1);
	await scanning.getByRole('checkbox', { name: 'Sound' }).uncheck();
	await scanning.getByRole('button', { name: 'Stop the camera' }).click();
	await expect(scanning.getByLabel('Camera')).toHaveCount(0);
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
	await expect.poll(() => page.workers().length).toBe(0);
	await visit(page, 'Predictions');
	await expect.poll(() => page.workers().length).toBe(1);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`every screen of the classroom passes axe, by keyboard and at 320 px (${colorScheme})`, async ({
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
		for (const screen of ['guide', 'sheets']) {
			await open(page, `classroom/${screen}/`);
			await look(screen);
		}
		await open(page, 'classroom/');
		await readIn(page, closedClass('A class of the longest questions', longestItems(20), 25));
		await page.getByRole('link', { name: 'The report, to print' }).click();
		await expect(page.getByRole('table').last()).toBeVisible();
		await look('report');
		await page.goBack();
		await page.getByRole('link', { name: 'Show the figures' }).click();
		await expect(page.getByRole('combobox', { name: 'Go to a view' })).toBeVisible();
		await look('projector');
		await open(page, 'classroom/');
		await expect(page.getByRole('button', { name: 'Make the class' })).toBeVisible();
		await page.getByText('Only some topics').click();
		await page.getByText('All 30 questions').click();
		await look('set-up');
		await page.getByLabel('Name of the class').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert')).toHaveText('Give the class a name first.');
		await page.keyboard.type('By keyboard');
		await page.keyboard.press('Enter');
		await expect(heading(page)).toHaveText('By keyboard');
		await expect(page.getByTestId('link-qr').locator('svg')).toBeVisible();
		await page.getByLabel(/^Paste codes/).fill('VM3-NONSENSE');
		await page.getByRole('button', { name: 'Take them in' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('1 was refused')).toBeVisible();
		await look('class');
		await page.goto(await textOnScreen(page.getByTestId('link-qr')));
		await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
		await look('join');
		await page.getByRole('button', { name: 'Start' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Guessed of ten')).toBeVisible();
		await look('bet');
		await begin(page);
		await answered(page, 1);
		await look('choice');
		await page.getByRole('radio', { name: 'With my answers' }).check();
		await page.getByRole('button', { name: 'See what is in it' }).click();
		await expect(page.getByTestId('in-it')).toBeVisible();
		await look('what is in it');
		await page.getByRole('button', { name: 'Make my code' }).click();
		await expect(page.getByTestId('hand-in-qr').locator('svg')).toBeVisible();
		await look('code');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: 'Show my code' })).toBeVisible();
		await look('made');
		expect(found).toEqual([]);
	});

test('over plain http a class is made, and what will not work is said before', async ({
	browser
}, testInfo) => {
	const { launchOptions } = testInfo.project.use;
	const own = await chromium.launch({
		...launchOptions,
		// A browser trusts localhost as it trusts HTTPS; any other name it does not.
		args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP school.test 127.0.0.1']
	});
	try {
		const context = await own.newContext({ baseURL: ORIGIN.replace('localhost', 'school.test') });
		const page = await context.newPage();
		await page.goto('classroom/');
		await expect(page.getByText('This page came without HTTPS.')).toBeVisible();
		await makeClass(page, 'Over http');
		const link = await textOnScreen(page.getByTestId('link-qr'));
		expect(link).toContain('http://school.test');
		await page.getByRole('button', { name: 'Scan with the camera' }).click();
		await expect(page.getByRole('alert')).toContainText('There is no camera here');
		// Copying falls back to a text that is selected.
		await page.getByRole('button', { name: 'Copy the link' }).click();
		await expect(page.getByRole('textbox', { name: 'Copy the link' })).toBeFocused();
		expect(await page.evaluate(() => String(getSelection()))).toBe(link);
		const student = await (await own.newContext()).newPage();
		await student.route('**/models/**', (route) => route.abort());
		await join(student, link);
		await student.goto(link.replace(/classroom.*/, 'classroom/hand-in/'));
		await expect(student.getByRole('radio', { name: 'With my answers' })).toBeDisabled();
		expect(browser.isConnected()).toBe(true);
	} finally {
		await own.close();
	}
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
		await join(page, link);
		await expect(page.getByTestId('progress')).toHaveText('1 of 20');
		await page.goto('classroom/show/#rehearse');
		await expect(page.getByTestId('synthetic')).toBeVisible();
		await expect(heading(page)).toHaveText(/^The machine guessed \d+\s% of our answers\.$/);
		await page.goto('classroom/guide/');
		await expect(heading(page)).toBeVisible();
	});
});

test('to a link with a list of one’s own, made elsewhere, the same questions are put', async ({
	page
}) => {
	const items = ['Q2', 'Q3', ...Array.from({ length: 14 }, (_, index) => `Q${index + 10}`)];
	const link = linkOf({
		publicKey: publicKeyOf('22'.repeat(32)),
		name: 'List',
		reveal: 'end',
		asked: { kind: 'list', items: items as never }
	});
	await page.route('**/models/**', (route) => route.abort());
	await join(page, `classroom/join/#${link}`);
	const [run] = await stored<{ items: string[] }>(page, 'runs');
	expect(run!.items).toEqual(items);
});

test('a chatbot’s score is brought where a student chooses to, is taken out with the rest, and the class sees the mean', async ({
	page,
	browser
}) => {
	test.slow();
	await makeClass(page, '10b', 12);
	const link = await textOnScreen(page.getByTestId('link-qr'));
	// With the machine, which guesses beside the chatbot.
	const context = await browser.newContext({ viewport: { width: 375, height: 700 } });
	const student = await context.newPage();
	await join(student, link);
	await answered(student, 2);
	// Nothing of it before a contest, but how it could be.
	await expect(student.getByRole('radio', { name: 'No', exact: true })).toHaveCount(0);
	await student.getByRole('link', { name: 'Let one guess me' }).click();
	await expect(student).toHaveURL(/\/rivals\/$/);
	await expect(student.locator('html[data-runs]')).toHaveCount(1);
	await student
		.getByRole('textbox', { name: 'Paste its reply here' })
		.fill(Array.from({ length: 10 }, (_, place) => `${place + 1}: A`).join('\n'));
	await student.getByRole('textbox', { name: 'Whose reply is it?' }).fill('ChatGPT');
	await student.getByRole('button', { name: 'Show who was better' }).click();
	const row = student.getByTestId('row').nth(1);
	await expect(row).toContainText('“ChatGPT”');
	const right = /(\d+) of 10 right/.exec((await row.textContent())!)![1]!;

	await student.getByRole('link', { name: 'Back to the hand-in' }).click();
	// Never by itself.
	await expect(student.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
	await student.getByRole('radio', { name: 'Scores only' }).check();
	await student.getByRole('button', { name: 'See what is in it' }).click();
	await expect(student.getByTestId('in-it')).not.toContainText('chatbot');
	await student.getByRole('button', { name: 'Back' }).click();
	await expect(student.getByText('if eight of you bring one')).toBeVisible();
	await student.getByRole('radio', { name: `“ChatGPT”: ${right} of 10 sides` }).check();
	expect(await faultsOf(student, 'hand in with a chatbot’s score')).toEqual([]);
	await expectNoOverflow(student, 'hand in with a chatbot’s score');
	await student.getByRole('button', { name: 'See what is in it' }).click();
	await expect(student.getByTestId('in-it')).toContainText(
		/Answers of yours that a chatbot was asked to guess\s*10/
	);
	await expect(student.getByTestId('in-it')).toContainText(
		new RegExp(`… of which it got your side\\s*${right}`)
	);
	await expect(student.getByTestId('in-it')).not.toContainText('ChatGPT');
	await student.getByRole('button', { name: 'Make my code' }).click();
	const code = await codeOnScreen(student);
	// From the code nobody sees it.
	expect(code).toHaveLength(codeFor(link, 3).length);

	// Seven others bring one, two do not; the student's is taken out, and comes back.
	const others = Array.from({ length: 9 }, (_, index) =>
		codeFor(link, index + 3, index < 7 ? { asked: 10, right: 5 } : null)
	);
	await paste(page, [code, ...others].join('\n'));
	await expect(handedIn(page)).toHaveText('10');
	await student.getByRole('button', { name: 'Take mine out' }).click();
	await paste(page, await codeOnScreen(student));
	await expect(handedIn(page)).toHaveText('9');
	// Come back to, nothing is chosen beforehand.
	await student.reload();
	await student.getByRole('button', { name: 'Hand in again after all' }).click();
	await expect(student.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
	await student.getByRole('radio', { name: '“ChatGPT”' }).check();
	await paste(page, await handIn(student, 'Scores only'));
	await expect(handedIn(page)).toHaveText('10');

	await page.getByRole('button', { name: 'Close the class …' }).click();
	await page.getByRole('button', { name: 'Close and show' }).click();
	const views = page.getByRole('combobox', { name: 'Go to a view' });
	await views.selectOption(await views.getByText('Our chatbots').getAttribute('value'));
	const mean = Math.round((100 * (0.5 * 7 + Number(right) / 10)) / 8);
	await expect(heading(page)).toHaveText(
		new RegExp(`^Our chatbots guessed ${mean}\\s% of the sides they were asked\\.$`)
	);
	await expect(page.getByText('8 people brought one')).toBeVisible();
	await page.getByRole('link', { name: 'Leave' }).click();
	await page.getByRole('link', { name: 'The report, to print' }).click();
	await expect(page.getByRole('row', { name: /^Sides: guessed by our chatbots/ })).toContainText(
		`${mean}`
	);
	await page.goBack();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Table in words (CSV)' }).click();
	const table = await readFile(await (await saving).path(), 'utf8');
	expect(table).toMatch(new RegExp(`guessed by our chatbots,,,polar,8,,${mean},`));
	await context.close();
});
