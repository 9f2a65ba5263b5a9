import { expect, test, type Browser, type Page } from '@playwright/test';
import { CATALOG_VERSION, ITEMS, type ItemId } from '../../src/lib/catalog';
import { fragmentOf } from '../../src/lib/run/link';
import type { WholeRun } from '../../src/lib/run/types';
import { writeFile } from '../../src/lib/storage/file';
import { expectNoOverflow, faultsOf } from './access';
import { ORIGIN } from './addresses';
import { answer, bringAnswers, open, question, stored } from './person';

/** What a friend who gave the last answer to some items would send. */
function theirs(name: string, items = ITEMS.slice(0, 12)) {
	const answers = new Map<ItemId, number>(items.map(({ id, codes }) => [id, codes.at(-1)!]));
	return { name, answers, demographics: {} };
}
const linkTo = (route: string, name = 'Mina') => `${route}#${fragmentOf(theirs(name))}`;
/** The same as a run, as a file of everything has it. */
function runOf(name: string, first: number): WholeRun {
	const id = String(first).repeat(32);
	const at = 1_700_000_000_000;
	const run = {
		id,
		...(name && { name }),
		createdAt: at,
		catalogVersion: CATALOG_VERSION,
		order: 'questionnaire',
		length: 12,
		categories: [],
		reveal: 'end',
		seed: 1,
		current: null,
		demographics: {}
	} as const;
	const { answers } = theirs(name, ITEMS.slice(first, first + 12));
	const given = [...answers].map(([itemId, code]) => {
		const response = { kind: 'option', code } as const;
		const how = { sealed: false, seen: false, language: 'en', changedAt: null };
		return { runId: id, itemId, response, firstResponse: response, answeredAt: at, ...how };
	});
	return { run, answers: given, seals: [], seen: [], retests: [], bold: [] };
}
const noHash = (page: Page) => expect(page).toHaveURL((url) => url.hash === '');

/** Another browser, and whatever it asks for. */
async function another(browser: Browser) {
	const context = await browser.newContext({ baseURL: ORIGIN });
	const requests: string[] = [];
	context.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
	return { context, page: await context.newPage(), requests };
}

test('a link that is put into the address bar while the page is loading is read, too', async ({
	page
}) => {
	let goOn = () => {};
	const held = new Promise<void>((resolve) => (goOn = resolve));
	const screens = /\/_app\/immutable\/nodes\/.*\.js$/;
	await page.route(screens, (route) => held.then(() => route.continue()));
	await page.goto('compare/two/', { waitUntil: 'commit' });
	// Long enough for the app to have looked at the address, and to wait for the code of the screen.
	await page.waitForTimeout(1000);
	await page.evaluate((hash) => (location.hash = hash), fragmentOf(theirs('Mina')));
	goOn();
	await expect(question(page)).toContainText('Mina');
	await noHash(page);
});

test('a friend opens the link, answers the same questions, and sees where both differ', async ({
	page,
	browser
}) => {
	await bringAnswers(page);
	await page.goto('compare/two/');
	await expect(question(page)).toHaveText('Challenge a friend');
	// What it holds, and who can read it, stands before the button that copies it.
	const holds = page.getByText('The link holds your 20 answers and the name you give.');
	await expect(holds).toContainText('stays in the history of your browser and of theirs');
	expect((await holds.boundingBox())!.y).toBeLessThan(
		(await page.getByRole('button', { name: 'Copy the link' }).boundingBox())!.y
	);
	await page.getByLabel('Your name, as your friend will see it').fill('Mina');
	await page.getByRole('button', { name: 'Show it as a QR code' }).click();
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
	expect(new URL(link).search).toBe('');
	expect(new URL(link).hash.length).toBeLessThan(60);

	const { context, page: friend, requests } = await another(browser);
	await friend.goto(link);
	await expect(question(friend)).toHaveText('These are Mina’s answers');
	await noHash(friend);
	await expect(friend.getByText('out of the address bar')).toContainText(
		'still in this browser’s history'
	);
	// Nothing of hers is a run of this browser's.
	expect(await stored(friend, 'runs')).toEqual([]);
	await friend.getByRole('button', { name: 'Answer the same 20' }).click();
	await expect(friend.getByTestId('progress')).toHaveText('1 of 20');
	for (let item = 0; item < 3; item++) await answer(friend, 1);
	await friend.goto('compare/two/');
	await expect(question(friend)).toHaveText(/^You and Mina agree on\s*3\s*of 3$/);
	// Both are to see it: theirs goes back the same way, and home leads here.
	await friend.getByRole('button', { name: 'Send mine to Mina' }).click();
	await expect(friend.getByRole('heading', { name: 'Send mine to Mina' })).toBeVisible();
	await expect(friend.getByRole('textbox', { name: 'The link' })).toHaveValue(/#VP1-/);
	const runs = await stored<{ id: string; name?: string }>(friend, 'runs');
	expect(runs).toHaveLength(1);
	expect(runs[0]!.name).toBeUndefined();

	await friend.reload();
	await friend.getByRole('button', { name: 'Forget Mina’s answers' }).click();
	await friend.getByRole('button', { name: 'Forget them' }).click();
	await expect(friend.getByText('Nothing of them is kept in this browser.')).toBeVisible();
	expect(await friend.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('VP1');
	await friend.reload();
	await expect(question(friend)).toHaveText('Challenge a friend');

	expect(requests.length).toBeGreaterThan(5);
	for (const request of requests) {
		expect(request).not.toContain('VP1');
		expect(new URL(request.split(' ')[0]!).protocol === 'blob:' || request.startsWith(ORIGIN)).toBe(
			true
		);
	}
	await context.close();
});

test('who has answered already sees the comparison at once', async ({ page }) => {
	await bringAnswers(page, ITEMS.slice(0, 20));
	await page.goto(linkTo('compare/two/'));
	await noHash(page);
	await expect(question(page)).toHaveText(/^You and Mina agree on\s*\d+\s*of 12$/);
	await expect(page.getByText(/Two strangers agree on about \d+\./)).toBeVisible();
	await expect(page.getByText(/^(Yes|No|Too close to call): \d+ of \d+\.$/)).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Mina:' })).toHaveCount(3);
	// The same link once more is the same friend; another is another.
	await page.goto(linkTo('compare/two/'));
	await expect(page.getByRole('combobox', { name: 'Compare with' })).toHaveCount(0);
	await page.goto(linkTo('compare/two/', ''));
	await expect(question(page)).toHaveText(/^You and your friend agree on/);
	await page.getByLabel('What is your friend called?').fill('Ada');
	await page.getByRole('button', { name: 'Save the name' }).click();
	await expect(question(page)).toHaveText(/^You and Ada agree on/);
	await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Mina' });
	await expect(question(page)).toHaveText(/^You and Mina agree on/);
});

test('a link that is cut off, or of another version, is named as such and changes nothing', async ({
	page
}) => {
	await page.goto(linkTo('compare/two/').slice(0, -3));
	await expect(page.getByRole('alert')).toContainText('The end of this link is missing');
	await noHash(page);
	await page.goto(linkTo('compare/two/').replace('VP1', 'VP7'));
	await expect(page.getByRole('alert')).toContainText('another version of Value Mirror');
	await noHash(page);
	await expect(question(page)).toHaveText('Challenge a friend');
	await page.goto(linkTo('compare/two/'));
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(question(page)).toHaveText('These are Mina’s answers');
});

test('whoever answered what a friend did is led to where both differ', async ({ page }) => {
	await page.goto(linkTo('compare/two/'));
	await expect(question(page)).toHaveText('These are Mina’s answers');
	await bringAnswers(page, ITEMS.slice(0, 12));
	await page.goto('./');
	await page.getByRole('button', { name: 'See where you and Mina differ' }).click();
	await expect(question(page)).toHaveText(/^You and Mina agree on/);
});

test('my answers go to another device, beside what is there, if I want it', async ({
	page,
	browser
}) => {
	await bringAnswers(page, ITEMS.slice(0, 20), { country: 'DEU' });
	// A guess that was looked at counts on no device.
	const looked = ITEMS[40]!;
	await open(page, 'compare/question/');
	await page.getByRole('combobox', { name: 'Question' }).selectOption(looked.id);
	await page.getByRole('button', { name: 'Show what it guesses of me' }).click();
	await expect.poll(() => stored(page, 'seen').then((seen) => seen.length)).toBe(1);
	await page.goto('settings/');
	await page.getByRole('button', { name: 'Make a link or QR code' }).click();
	await expect(page.getByText('The link holds your 20 answers')).toContainText('history');
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();

	const { context, page: device } = await another(browser);
	await bringAnswers(device, ITEMS.slice(30, 35));
	await device.goto(link);
	await expect(question(device)).toHaveText('20 answers have come along');
	await noHash(device);
	await expect(
		device.getByText('The 5 answers that are here already stay as they are.')
	).toBeVisible();
	// Nothing is done unasked.
	expect(await stored(device, 'runs')).toHaveLength(1);
	await device.getByRole('button', { name: 'Go on with them here' }).click();
	await expect.poll(() => stored(device, 'runs').then((runs) => runs.length)).toBe(2);
	expect(await stored(device, 'answers')).toHaveLength(25);
	await device.goto('settings/');
	const sets = device.getByRole('region', { name: 'Your answers' }).getByRole('listitem');
	await expect(sets.filter({ hasText: '20 answers · the ones you are on' })).toHaveCount(1);
	await expect(sets.filter({ hasText: '5 answers' })).toHaveCount(1);
	expect(await stored(device, 'seen')).toMatchObject([{ itemId: looked.id }]);
	await device.goto(link);
	await expect(device.getByText('Just these answers are here already.')).toBeVisible();
	await device.getByRole('button', { name: 'Go on with them here' }).click();
	await expect(device).toHaveURL((url) => !url.pathname.includes('move'));
	expect(await stored(device, 'runs')).toHaveLength(2);
	await context.close();
});

test('a friend’s file is compared, and whose it is is asked', async ({ page }) => {
	await bringAnswers(page);
	await open(page, 'compare/two/');
	const picker = page.getByLabel('A friend’s file');
	const json = (name: string, text: string) => ({
		name,
		mimeType: 'application/json',
		buffer: Buffer.from(text)
	});
	await picker.setInputFiles(json('holiday.json', '{"photos": []}'));
	await expect(page.getByRole('alert')).toContainText('not written by Value Mirror');
	const file = async (names: string[]) =>
		(await writeFile(names.map(runOf), new Date(1_700_000_000_000))).text;
	await picker.setInputFiles(json('runs.json', await file([''])));
	await expect(question(page)).toHaveText(/^You and your friend agree on/);
	await page.getByLabel('What is your friend called?').fill('Mina');
	await page.keyboard.press('Enter');
	await expect(question(page)).toHaveText(/^You and Mina agree on/);
	await page.getByRole('button', { name: 'Ask another friend' }).click();
	await picker.setInputFiles(json('runs.json', await file(['Ben', 'Ada'])));
	await page.getByRole('button', { name: 'Ada: 12 answers' }).click();
	await expect(question(page)).toHaveText(/^You and Ada agree on/);
	// Friends are no runs.
	expect(await stored(page, 'runs')).toHaveLength(1);
});

test('two people and the other device are within everyone’s reach', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const look = async (state: string) => {
		expect(await faultsOf(page, state)).toEqual([]);
		for (const [width, height] of [
			[320, 800],
			[320, 256],
			[1280, 800]
		] as const) {
			await page.setViewportSize({ width, height });
			for (const direction of ['ltr', 'rtl']) {
				await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
				await expectNoOverflow(page, `${state} ${direction} at ${width}`);
			}
		}
		await page.evaluate(() => (document.documentElement.dir = 'ltr'));
	};
	const longest = 'M'.repeat(40);
	await page.goto(linkTo('compare/two/', longest));
	await expect(question(page)).toHaveText(`These are ${longest}’s answers`);
	await look('a friend’s answers');
	await page.goto(linkTo('settings/move/'));
	await expect(question(page)).toHaveText('12 answers have come along');
	await look('from another device');
	await bringAnswers(page);
	await page.goto('compare/two/');
	await expect(page.getByText(/^(Yes|No|Too close to call): \d+ of \d+\.$/)).toBeVisible();
	await page.getByRole('button', { name: 'Ask another friend' }).click();
	await page.getByRole('button', { name: 'Show it as a QR code' }).click();
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	await look('two people');
});
