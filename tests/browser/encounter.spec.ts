import { expect, test, type Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog';
import { questionsIn } from '../../src/lib/run/order';
import { questionText } from '../../src/lib/catalog/texts';
import { expectNoOverflow, faultsOf } from './access';
import {
	FIRST,
	answer,
	answerLocked,
	asked,
	choose,
	locked,
	open,
	question,
	startRun,
	stored,
	storedAnswers
} from './person';

const begin = async (page: Page) => {
	await page.goto('./');
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	await expect(question(page)).toHaveText(FIRST);
};

const place = (page: Page) => page.getByTestId('progress');
const flood = (page: Page) => page.locator('.flood');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

/** Every reveal stands until a key or a tap, so that a test can look at it. */
const stands = (page: Page) => page.emulateMedia({ reducedMotion: 'reduce' });

/** By Enter out of a reveal; in its very first moment Enter is still the one that sent the answer. */
async function goOnTo(page: Page, where: string): Promise<void> {
	await expect(async () => {
		await page.keyboard.press('Enter');
		await expect(place(page)).toHaveText(where, { timeout: 500 });
	}).toPass({ timeout: 30_000, intervals: [100] });
}

/** Answers until there is a guess to reveal; the third question is the first with one. */
async function toFirstGuess(page: Page): Promise<void> {
	await startRun(page);
	for (const choice of [1, 1]) await answer(page, choice);
	await locked(page);
}

test('home leads to the first question in one tap, with few words before it', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 812 });
	await page.goto('./');
	const start = page.getByRole('main').getByRole('link', { name: 'Start' });
	await expect(start).toBeInViewport({ ratio: 1 });
	// In the words of the plan: at most 120 before the first question, everything counted.
	const words = await page.evaluate(
		() => document.body.innerText.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
	);
	expect(words).toBeLessThanOrEqual(120);
	await start.click();
	await expect(question(page)).toHaveText(FIRST);
	await expect(question(page)).toBeFocused();
});

/** Sizes of a phone with and without its browser's bars, and of two laptops. */
const SIZES = [
	[375, 560],
	[375, 800],
	[1366, 650],
	[1280, 800]
] as const;

/** The longest of what the catalog has, by question and by answers, and the layouts. */
const longest = (() => {
	const by = (length: (item: (typeof ITEMS)[number]) => number) =>
		ITEMS.toSorted((a, b) => length(b) - length(a)).slice(0, 3);
	const found = new Set([
		...by((item) => questionText(item).length),
		...by(({ options }) => Math.max(...options.map(({ label }) => label.length))),
		...by(({ options, layout }) => (layout === 'ten-point' ? 0 : options.length)),
		...by(({ layout }) => (layout === 'ten-point' ? 1 : 0))
	]);
	// Two items of one list are one question.
	return questionsIn(
		{ lists: true },
		[...found].map(({ id }) => id)
	);
})();

for (const [width, height] of SIZES)
	test(`nothing moves while one answers, and what answers is in view, at ${width} by ${height}`, async ({
		page
	}) => {
		test.slow();
		await page.setViewportSize({ width, height });
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			// All of them, those right after a tap as well.
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await begin(page);
		const sum = () =>
			page.evaluate(() =>
				(window as unknown as { shifts: number[] }).shifts.reduce((all, each) => all + each, 0)
			);
		// The way from home, where everything changes, is over and told of.
		await page.waitForTimeout(500);
		const before = await sum();
		const tops = new Set<number>();
		const look = async () => {
			tops.add((await question(page).boundingBox())!.y);
			for (const button of ['Back', 'Don’t know', 'Rather not say'])
				await expect(page.getByRole('button', { name: button })).toBeInViewport({ ratio: 1 });
			const options = asked(page).locator('label');
			await expect(options.first()).toBeInViewport({ ratio: 1 });
			// Where not even the smallest letters leave room, answers scroll and nothing else does, and it says so.
			const hidden = await asked(page).evaluate(
				(list) => list.scrollHeight - list.clientHeight > 12
			);
			if (hidden) await expect(page.getByText('More answers below')).toBeVisible();
			else await expect(options.last()).toBeInViewport({ ratio: 0.8 });
		};
		for (let item = 0; item < 20; item++) {
			await expect(asked(page)).toBeVisible();
			await look();
			// The end is another screen.
			if (item === 19) break;
			if (item === 3) await answer(page, 'Don’t know');
			else await answer(page, 1 + (item % 3), { byTapAlone: true });
		}
		expect((await sum()) - before).toBeLessThan(0.02);
		await page.goto(`survey/#${longest.join('+')}`);
		for (let item = 0; item < longest.length; item++) {
			await expect(place(page)).toHaveText(`${item + 1} of ${longest.length}`);
			await look();
			await answer(page, 1, { byTapAlone: true });
		}
		expect([...tops]).toHaveLength(1);
		expect((await sum()) - before).toBeLessThan(0.02);
	});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 667 } });

	test('a tap answers, another within half a second changes the choice, and it can be undone', async ({
		page
	}) => {
		await begin(page);
		await expect(page.getByText('A tap answers. You can undo it.')).toBeVisible();
		await asked(page).locator('label').nth(0).tap();
		await asked(page).locator('label').nth(2).tap();
		await expect(question(page)).not.toHaveText(FIRST);
		expect(await storedAnswers(page)).toMatchObject([
			{ itemId: 'Q46', response: { code: 3 }, firstResponse: { code: 3 } }
		]);
		await page.getByRole('button', { name: 'Skip', exact: true }).tap();
		await undo(page).tap();
		await expect(question(page)).toHaveText(FIRST);
		await asked(page).locator('label').nth(1).tap();
		await expect(question(page)).not.toHaveText(FIRST);
		expect(await storedAnswers(page)).toMatchObject([
			{ itemId: 'Q46', response: { code: 2 }, firstResponse: { code: 3 } }
		]);
	});

	test('a tap on “more answers below” shows them, and answers nothing', async ({ page }) => {
		await page.setViewportSize({ width: 375, height: 560 });
		await begin(page);
		await page.goto('survey/#Q156');
		const list = asked(page);
		const more = list.getByText('More answers below');
		await expect(more).toBeVisible();
		await more.tap();
		await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(20);
		await expect(list.getByRole('radio').last()).toBeInViewport();
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		expect(await storedAnswers(page)).toEqual([]);
	});

	test('a tap during the reveal goes on at once', async ({ page }) => {
		await page.goto('./');
		await toFirstGuess(page);
		await stands(page);
		await asked(page).locator('label').nth(0).tap();
		await expect(flood(page)).toBeVisible();
		// Before there is anything to be seen, a tap cannot mean "go on".
		await expect(async () => {
			await page.touchscreen.tap(180, 100);
			await expect(place(page)).toHaveText('4 of 20', { timeout: 1000 });
		}).toPass();
	});
});

test('by keyboard a digit marks and Enter answers; 0 is ten; digits of any script count; arrows never send', async ({
	page
}) => {
	await startRun(page);
	// Typed on an Arabic keyboard.
	await page.evaluate(() =>
		window.dispatchEvent(new KeyboardEvent('keydown', { key: '٣', code: '', bubbles: true }))
	);
	await expect(page.getByRole('radio').nth(2)).toBeChecked();
	for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowDown');
	await page.waitForTimeout(800);
	await expect(place(page)).toHaveText('1 of 20');
	expect(await storedAnswers(page)).toEqual([]);
	await page.goto('survey/#Q164');
	await expect(page.getByRole('radio')).toHaveCount(10);
	await page.keyboard.press('0');
	await expect(page.getByRole('radio').nth(9)).toBeChecked();
	await page.keyboard.press('Enter');
	await expect
		.poll(() => storedAnswers(page))
		.toMatchObject([{ itemId: 'Q164', response: { kind: 'option', code: 10 } }]);
});

test('where a tap is not to answer, it marks, and a second tap on the same answers', async ({
	page
}) => {
	await startRun(page);
	await page.getByRole('button', { name: 'Value Mirror' }).click();
	await page.getByRole('checkbox', { name: 'A tap answers at once' }).uncheck();
	await page.getByRole('button', { name: 'Go on' }).click();
	await choose(page, 2);
	await page.waitForTimeout(800);
	await expect(question(page)).toHaveText(FIRST);
	await choose(page, 2);
	await expect(question(page)).not.toHaveText(FIRST);
});

test('the browser’s Back goes one question back, its Forward forward, and what is there counts along', async ({
	page
}) => {
	await startRun(page);
	for (const choice of [1, 2, 1]) await answer(page, choice);
	await expect(place(page)).toHaveText('4 of 20');
	await page.goBack();
	await expect(place(page)).toHaveText('3 of 20');
	await expect(page.getByRole('radio').first()).toBeChecked();
	await expect(flood(page)).toHaveCount(0);
	await page.goBack();
	await expect(place(page)).toHaveText('2 of 20');
	await page.goForward();
	await expect(place(page)).toHaveText('3 of 20');
	// The button does the same as the browser.
	await page.getByRole('button', { name: 'Back' }).click();
	await expect(place(page)).toHaveText('2 of 20');
});

test('the reveal says one verdict, the share it rests on, and the same to who listens', async ({
	page
}) => {
	await stands(page);
	await toFirstGuess(page);
	const [seal] = await stored<{ probabilities: number[] }>(page, 'sealed');
	await choose(page, 1);
	await expect(flood(page)).toBeVisible();
	const verdict = await page.getByRole('heading', { level: 2 }).textContent();
	expect(['It knew.', 'The right side.', 'You surprised it.']).toContain(verdict);
	await expect(page.locator('[aria-live="polite"]').filter({ hasText: verdict! })).toHaveCount(1);
	// On the very options that were just answered, each with its share.
	const shares = await asked(page).locator('.share').allTextContents();
	expect(shares).toHaveLength(seal!.probabilities.length);
	shares.forEach((share, index) => {
		const percent = 100 * seal!.probabilities[index]!;
		if (/^\d/.test(share)) expect(Math.abs(parseFloat(share) - percent)).toBeLessThanOrEqual(0.51);
	});
	await goOnTo(page, '4 of 20');
});

test('an undo after the reveal changes the answer and never the score', async ({ page }) => {
	await stands(page);
	await toFirstGuess(page);
	await choose(page, 1);
	await expect(flood(page)).toBeVisible();
	const [before] = (await storedAnswers(page)).toSorted((a, b) => b.answeredAt - a.answeredAt);
	await undo(page).click();
	await expect(flood(page)).toHaveCount(0);
	await choose(page, 2);
	await expect(place(page)).toHaveText('4 of 20');
	const after = (await storedAnswers(page)).find(({ itemId }) => itemId === before!.itemId)!;
	expect(after.firstResponse).toEqual(before!.response);
	expect(after.response).not.toEqual(before!.response);
	await expect(page.getByText(/^[01] of 1 guessed$/)).toBeVisible();
});

test('after a don’t know it says what it would have said, and an answer given then does not count', async ({
	page
}) => {
	await stands(page);
	await toFirstGuess(page);
	await choose(page, 'Don’t know');
	await expect(page.locator('.note').getByText(/^It would have said: /)).toBeVisible();
	await expect(flood(page)).toHaveCount(0);
	await undo(page).click();
	await choose(page, 1);
	await expect(place(page)).toHaveText('4 of 20');
	await expect(page.getByText(/of \d+ guessed$/)).toHaveCount(0);
	expect(await storedAnswers(page)).toContainEqual(
		expect.objectContaining({ firstResponse: { kind: 'dont-know' } })
	);
});

test('a question answered after its guess was looked at is marked, and does not count', async ({
	page
}) => {
	await stands(page);
	await toFirstGuess(page);
	await choose(page, 1);
	await expect(flood(page)).toBeVisible();
	await goOnTo(page, '4 of 20');
	await locked(page);
	const score = await page.getByText(/^[01] of 1 guessed$/).textContent();
	// As any screen does before it draws a guess: the mark is kept first.
	const ahead = (await stored<{ current: string }>(page, 'runs'))[0]!.current;
	await page.goto(`predictions/why/#${ahead}`);
	await expect
		.poll(() => stored<{ itemId: string }>(page, 'seen'))
		.toContainEqual(expect.objectContaining({ itemId: ahead }));
	await page.goto(`survey/#${ahead}`);
	await expect(place(page)).toHaveText('1 of 1');
	await choose(page, 1);
	const told = page.locator('.note').getByText('You had seen its guess. This one does not count.');
	await expect(told).toBeVisible();
	await goOnTo(page, '5 of 20');
	await expect(page.getByText(score!)).toBeVisible();
	expect((await storedAnswers(page)).find(({ itemId }) => itemId === ahead)).toMatchObject({
		seen: true
	});
});

test('wanted only at the end, no guess is shown anywhere during the run', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await page.getByRole('radio', { name: /Only at the end/ }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(asked(page)).toBeVisible();
	for (let item = 0; item < 4; item++) {
		if (item >= 2) await locked(page);
		await answer(page, 1);
		await expect(flood(page)).toHaveCount(0);
		await expect(page.locator('.share')).toHaveCount(0);
		await expect(page.getByText(/of \d+ guessed/)).toHaveCount(0);
		await expect(page.locator('.ticks .right')).toHaveCount(0);
	}
	for (const path of ['./', 'predictions/', 'results/', 'compare/']) {
		await page.goto(path);
		await expect(page.locator('main :is(h1, p)').first()).toBeVisible();
		await expect(page.getByText(/\d ?% sure|It has guessed|it gave/)).toHaveCount(0);
	}
	await page.goto('survey/');
	for (const choice of [1, 1]) {
		await locked(page);
		await answer(page, choice);
	}
	await expect(question(page)).toHaveAccessibleName(/^\d of 4 answers guessed$/);
});

test('the questions that the map misses count for themselves', async ({ page }) => {
	await startRun(page);
	await answer(page, 1);
	// The last two are of one list, which is one question.
	await page.goto('survey/#Q254+Q7+Q8');
	for (const turn of [1, 2]) {
		await expect(place(page)).toHaveText(`${turn} of 2`);
		await answer(page, 1);
	}
	await expect(place(page)).toHaveText('2 of 20');
});

test('who passed every question of a topic can be asked others', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(asked(page)).toBeVisible();
	for (let item = 0; item < 6; item++) await answer(page, 'Rather not say');
	await expect(question(page)).toHaveText('Nothing answered, and that is fine.');
	await page.getByRole('link', { name: 'Ask me other topics' }).click();
	await expect(question(page)).toHaveText('How would you like to be asked?');
	// Home says no more: there is no guess to see, and nothing to challenge a friend with.
	await page.goto('./');
	await expect(question(page)).toHaveText('Nothing answered, and that is fine.');
	await expect(page.getByRole('link', { name: 'See how well it guessed' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Challenge a friend' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Start afresh' }).click();
	await expect(question(page)).toHaveText('How would you like to be asked?');
});

test('who returns finds where they were, and after the end how well it guessed', async ({
	page
}) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(asked(page)).toBeVisible();
	await answerLocked(page, 4, 1);
	await page.goto('./');
	await expect(question(page)).toHaveText(/^It has guessed \d of 2 so far\.$/);
	// Whoever went back goes on where they are.
	await page.getByRole('link', { name: 'Go on: 5 of 6' }).click();
	await expect(place(page)).toHaveText('5 of 6');
	await page.goBack();
	await page.goto('survey/');
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await expect(place(page)).toHaveText('4 of 6');
	await page.goto('./');
	await page.getByRole('link', { name: 'Go on: 4 of 6' }).click();
	await expect(place(page)).toHaveText('4 of 6');
	await answer(page, 1);
	await expect(place(page)).toHaveText('5 of 6');
	await locked(page);
	await answer(page, 1);
	await locked(page);
	await page.keyboard.press('1');
	await page.keyboard.press('Enter');
	// The keys go on from step to step, to what can be done.
	const everything = page.getByRole('button', { name: 'See everything' });
	await expect(async () => {
		await page.keyboard.press('Enter');
		await expect(everything).toBeVisible({ timeout: 1000 });
	}).toPass();
	// This topic has no more to ask.
	await expect(page.getByRole('button', { name: 'Ask me other questions' })).toBeVisible();
	await everything.click();
	// The number that the end told, though it rests on few.
	await expect(question(page)).toHaveText(/\d of 4/);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.goto('./');
	await expect(question(page)).toHaveText(/^It guessed \d of your 4\.$/);
	await expect(page.getByRole('link', { name: 'See how well it guessed' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Go on/ })).toHaveCount(0);

	// Whoever comes back to the end finds its number standing: it counts up but once.
	await page.addInitScript(() => {
		const counted: (string | null)[] = [];
		Object.assign(window, { counted });
		new MutationObserver(() => {
			const number = document.querySelector('.count b');
			if (number && number.textContent !== counted.at(-1)) counted.push(number.textContent);
		}).observe(document, { childList: true, subtree: true, characterData: true });
	});
	await page.goto('survey/');
	await expect(question(page)).toHaveAccessibleName(/answers guessed$/);
	// Longer than it waits before it begins to count.
	await page.waitForTimeout(600);
	expect(
		await page.evaluate(() => (window as unknown as { counted: string[] }).counted)
	).toHaveLength(1);
	await page.goto('./');
	await page.getByRole('button', { name: 'Challenge a friend' }).click();
	await expect(page).toHaveURL(/\/compare\/two/);
});

test('home, cards, each verdict and each step of the end are within everyone’s reach', async ({
	page
}) => {
	test.slow();
	await page.setViewportSize({ width: 320, height: 640 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const found: string[] = [];
	const look = async (screen: string) => {
		await expectNoOverflow(page, screen);
		found.push(...(await faultsOf(page, screen)));
	};
	await page.goto('./');
	await expect(page.getByRole('main').getByRole('link', { name: 'Start' })).toBeVisible();
	await look('home');
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	const skip = page.getByRole('button', { name: 'Skip', exact: true });
	const verdicts = new Set<string>();
	for (let item = 0; item < 20; item++) {
		await expect(asked(page)).toBeVisible();
		if (item >= 2) await locked(page);
		if (item === 12) {
			await page.goto('./');
			await expect(question(page)).toHaveText(/so far/);
			await look('home, in the middle');
			await page.getByRole('link', { name: /^Go on/ }).click();
			await expect(asked(page)).toBeVisible();
		}
		const before = await place(page).textContent();
		if (item === 18) await choose(page, 'Don’t know');
		else await choose(page, item % 3 === 2 ? 3 : 1 + (item % 2));
		if (item >= 2) {
			await expect(page.locator('.run.revealed')).toBeVisible();
			const verdict = item === 18 ? 'told' : (await flood(page).getAttribute('class'))!;
			if (!verdicts.has(verdict)) await look(verdict);
			verdicts.add(verdict);
		}
		// Enter in the very first moment of a verdict is still the one that sent the answer.
		await expect(async () => {
			if (item >= 2) await page.keyboard.press('Enter');
			await expect(place(page).filter({ hasText: before! })).toHaveCount(0, { timeout: 500 });
		}).toPass({ timeout: 30_000 });
		if (item < 2) {
			await expect(skip).toBeVisible();
			await look(`card ${item}`);
			await skip.click();
		}
	}
	// All three verdicts and the line after a don't know.
	expect(verdicts.size).toBe(4);
	await expect(question(page)).toHaveAccessibleName(/answers guessed$/);
	await look('the number');
	const everything = page.getByRole('button', { name: 'See everything' });
	for (const step of ['boldest', 'most myself']) {
		if (await everything.isVisible()) break;
		const before = await question(page).textContent();
		await page.getByRole('button', { name: 'Go on' }).click();
		await expect(question(page)).not.toHaveText(before!);
		// What is pointed at has another ground.
		await page.locator('.finish .button.strong').hover();
		await look(step);
	}
	await expect(everything).toBeVisible();
	await page.goto('./');
	await expect(question(page)).toHaveText(/^It guessed/);
	await look('home, after the end');
	expect(found).toEqual([]);
});
