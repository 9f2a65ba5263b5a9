import { expect, test, type Page } from '@playwright/test';
import { ITEMS, itemOf, statementFor } from '../../src/lib/catalog';
import type { BoldReply, Seen } from '../../src/lib/run/types';
import { grammar } from '../../src/lib/words/en/grammar';
import { expectNoOverflow, faultsOf } from './access';
import {
	answer,
	bringAnswers,
	open,
	question,
	startRun,
	stored,
	storedAnswers,
	visit
} from './person';

const topic = (page: Page, name: string) =>
	page.getByRole('button', { name: new RegExp(`^${name}`) });
const guesses = (page: Page) => page.locator('.guesses > li');
const card = (page: Page) => page.locator('article .statement');
const seen = async (page: Page) =>
	(await stored<Seen>(page, 'seen')).map(({ itemId }) => itemId as string);

/** Answers some questions, so that there is something to guess from, and opens the predictions. */
async function withAnswers(page: Page, places: readonly number[]): Promise<void> {
	await startRun(page);
	for (const place of places) await answer(page, place);
	await visit(page, 'Predictions');
	await expect(page.getByText(`From ${places.length} answers of yours`)).toBeVisible();
}

/** Some answers of a person who is unlike most, so that there are bold guesses. */
const TELLING = { Q164: 1, Q6: 4, Q171: 7, Q182: 10, Q184: 10, Q186: 10 };

async function withBoldGuesses(page: Page): Promise<void> {
	await startRun(page);
	await page.goto('about/');
	await page.goto(`survey/#${Object.keys(TELLING).join('+')}`);
	for (const place of Object.values(TELLING)) await answer(page, place);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 6 answers of yours')).toBeVisible();
	await expect(card(page)).toBeVisible();
}

/** Answers the linked question on the screen, and waits until it is kept. */
async function answerLinked(page: Page, choice: number): Promise<string> {
	const before = (await storedAnswers(page)).map(({ itemId }) => itemId);
	await answer(page, choice);
	const fresh = async () =>
		(await storedAnswers(page)).find(({ itemId }) => !before.includes(itemId))?.itemId;
	await expect.poll(fresh).toBeDefined();
	return (await fresh())!;
}

async function seenFirst(page: Page, itemId: string): Promise<boolean> {
	return (await storedAnswers(page)).find((kept) => kept.itemId === itemId)!.seen;
}

test('before the first answer it shows how it goes with somebody made up, and the way to begin', async ({
	page
}) => {
	await page.goto('predictions/');
	await expect(question(page)).toHaveText('It has nothing to go on yet.');
	await expect(page.getByText('A made-up person in')).toBeVisible();
	await expect(page.getByRole('button', { name: 'That’s me' })).toHaveCount(0);
	expect(await faultsOf(page, 'nothing yet')).toEqual([]);
	await page.getByRole('main').getByRole('link', { name: 'Start' }).click();
	await expect(page.locator('.run fieldset')).toBeVisible();
});

test('bold guesses come one at a time, are marked as seen, and what is said of them counts nowhere', async ({
	page
}) => {
	await withBoldGuesses(page);
	await expect(card(page)).toHaveText(/^You|^On|^In|^To|^The|^My|\.$/);
	const marked = await seen(page);
	expect(marked).toHaveLength(1);
	const first = (await card(page).textContent())!;
	await expect(page.locator('.place')).toHaveText(/^1 of \d+$/);

	await page.getByRole('button', { name: 'That’s me' }).click();
	await expect(page.locator('.place')).toHaveText(/^2 of \d+$/);
	await expect(card(page)).toHaveCount(1);
	await expect(card(page)).not.toHaveText(first);
	const replies = await stored<BoldReply>(page, 'bold');
	expect(replies).toMatchObject([{ itemId: marked[0], me: true }]);
	expect(replies[0]!.share).toBeGreaterThanOrEqual(0.7);
	expect(itemOf(replies[0]!.itemId).polar[replies[0]!.side]).toBeDefined();
	await expect.poll(() => seen(page)).toHaveLength(2);

	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.place')).toHaveText(/^3 of \d+$/);
	await expect
		.poll(async () => (await stored<BoldReply>(page, 'bold')).map(({ me }) => me).sort())
		.toEqual([false, true]);
	await page.getByRole('button', { name: 'The guess before' }).click();
	await page.getByRole('button', { name: 'The guess before' }).click();
	await expect(card(page)).toHaveText(first);

	await page.reload();
	await expect(page.locator('.place')).toHaveText(/^3 of \d+$/);
	expect(await storedAnswers(page)).toHaveLength(6);
});

test('all of them said, it tells to how many “that’s me”', async ({ page }) => {
	test.slow();
	await withBoldGuesses(page);
	const place = await page.locator('.place').textContent();
	const total = Number(place!.split(' ').at(-1));
	for (let at = 1; at <= total; at++) {
		await expect(page.locator('.place')).toHaveText(`${at} of ${total}`);
		await expect(card(page)).toHaveCount(1);
		await page.getByRole('button', { name: at % 2 ? 'That’s me' : 'Not me' }).click();
	}
	await expect(
		page.getByText(`You said “that’s me” to ${Math.ceil(total / 2)} of ${total}.`)
	).toBeVisible();
	await page.getByRole('button', { name: 'See them once more' }).click();
	await expect(page.locator('.place')).toHaveText(`1 of ${total}`);
});

for (const [width, height] of [
	[375, 800],
	[1280, 800]
] as const)
	test(`the page is under six screens of ${width} by ${height}, and does not jump while it loads`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await withAnswers(page, [1, 2, 1]);
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					shifts.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.reload();
		await expect(page.getByText('From 3 answers of yours')).toBeVisible();
		const screens = () =>
			page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
		await expect.poll(screens).toBeLessThan(6);
		const shift = await page.evaluate(() =>
			(window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)
		);
		expect(shift).toBeLessThan(0.1);
		// Five of a topic, what is least usual first; the rest on demand.
		await topic(page, 'Trust and membership').click();
		await expect(guesses(page)).toHaveCount(5);
		await expect.poll(screens).toBeLessThan(6);
	});

test('topics open, questions are found, and lists are in the order asked for', async ({ page }) => {
	await withAnswers(page, [1, 2, 1]);
	await topic(page, 'Religion').click();
	await expect(guesses(page)).toHaveCount(5);
	await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
	await expect(guesses(page)).toHaveCount(12);
	await topic(page, 'Religion').click();
	await expect(guesses(page)).toHaveCount(0);

	await page.getByRole('searchbox').fill('homosexual justified');
	await expect(guesses(page)).toHaveCount(1);
	await page.getByRole('button', { name: 'Every answer' }).click();
	const rows = page.locator('figure li .share');
	await expect(rows).toHaveText(Array(10).fill(/%$/));
	// All charts have one scale: a bar is as long as its share.
	const lengths = await page
		.locator('figure li .fill')
		.evaluateAll((fills) =>
			fills.map((fill) => fill.clientWidth / fill.parentElement!.clientWidth)
		);
	expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(1, 1);

	// Typed as keyboards have it, printed as books have it.
	await page.getByRole('searchbox').fill("women's organizations");
	await expect(guesses(page)).toHaveCount(1);
	await page.getByRole('searchbox').fill('nothing has these words');
	await expect(page.getByText('No question and no guess has')).toBeVisible();
	await page.getByRole('searchbox').fill('');

	await page.getByRole('combobox', { name: 'Order' }).selectOption('Surest first');
	await expect(guesses(page)).toHaveCount(5);
	await page.getByRole('button', { name: 'Show 10 more' }).click();
	await expect(guesses(page)).toHaveCount(15);
	const sure = (await guesses(page).locator('.machine dd').allTextContents()).map((text) =>
		Number(text.replace(/[^0-9]/g, ''))
	);
	expect(sure).toEqual([...sure].sort((a, b) => b - a));
	for (const text of await page.getByText(/\d %/).allTextContents())
		expect(text).not.toMatch(/\b(100|0)\s%/);
});

test('with all answered there is nothing left to guess, to search or to sort', async ({ page }) => {
	await bringAnswers(page, ITEMS);
	await page.goto('predictions/');
	await expect(page.getByText(/^You have answered every question/)).toBeVisible();
	await expect(page.getByRole('searchbox')).toHaveCount(0);
	await expect(page.getByText('Answer a few more questions')).toHaveCount(0);
});

test('it guesses anew after every answer', async ({ page }) => {
	await withAnswers(page, [1, 1, 1]);
	await page.getByRole('searchbox').fill('trust');
	const shares = () => guesses(page).locator('.machine dd').allTextContents();
	await expect(guesses(page)).toHaveCount(5);
	const before = await shares();
	await visit(page, 'Survey');
	await answer(page, 2);
	await visit(page, 'Predictions');
	await expect(page.getByText('From 4 answers of yours')).toBeVisible();
	await page.getByRole('searchbox').fill('trust');
	await expect.poll(shares).not.toEqual(before);
});

test('the guess at a question that is still to come stays covered until one would rather look', async ({
	page
}) => {
	await withAnswers(page, [1, 2, 1]);
	const planned = page.getByRole('button', { name: 'Look anyway' });
	await topic(page, 'Family and society').click();
	// It comes last: its place would tell something of the guess.
	const more = page.getByRole('button', { name: /^Show \d+ more$/ });
	await expect(more).toBeVisible();
	while (await more.isVisible()) await more.click();
	await expect(guesses(page).last().getByRole('button', { name: 'Look anyway' })).toBeVisible();
	const covered = guesses(page).filter({ has: planned }).first();
	await expect(covered.locator('.statement')).toHaveCount(0);
	const before = await seen(page);
	const text = (await covered.locator('.question').textContent())!;
	await planned.first().click();
	const uncovered = guesses(page).filter({ hasText: text });
	await expect(uncovered.locator('.statement')).toBeVisible();
	await expect.poll(() => seen(page)).toHaveLength(before.length + 1);
});

test.describe('an item is never scored that is answered', () => {
	test('from its card; and one comes back to it, all as it was', async ({ page }) => {
		await withAnswers(page, [1, 2]);
		await page.setViewportSize({ width: 375, height: 700 });
		await topic(page, 'Religion').click();
		const god = guesses(page).filter({ hasText: 'How much does God matter' });
		await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
		await god.getByRole('button', { name: 'Every answer' }).click();
		await god.getByRole('link', { name: 'Answer it yourself' }).click();
		await expect(question(page)).toHaveText('How much does God matter in your life?');
		const left = await answerLinked(page, 10);
		await expect(god).toContainText('You said: 10 of 10');
		await expect(god).toBeInViewport();
		await expect(guesses(page)).toHaveCount(12);
		await expect(page.getByText('From 3 answers of yours')).toBeVisible();
		expect(await seenFirst(page, left)).toBe(true);
	});

	test('from a list that was searched, which is still searched afterwards', async ({ page }) => {
		await withAnswers(page, [1, 2]);
		await page.getByRole('combobox', { name: 'Order' }).selectOption('Least sure first');
		await page.getByRole('searchbox').fill('heaven');
		await guesses(page).getByRole('button', { name: 'Every answer' }).click();
		await guesses(page).getByRole('link', { name: 'Answer it yourself' }).click();
		expect(await seenFirst(page, await answerLinked(page, 1))).toBe(true);
		await expect(page.getByRole('searchbox')).toHaveValue('heaven');
		await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('unsure');
		await expect(guesses(page)).toContainText('You said: Yes');
	});

	test('after it was a bold guess', async ({ page }) => {
		await withBoldGuesses(page);
		await expect(card(page)).toBeVisible();
		const [itemId] = await seen(page);
		await page.goto(`survey/#${itemId}`);
		expect(await answerLinked(page, 1)).toBe(itemId);
		expect(await seenFirst(page, itemId!)).toBe(true);
	});

	test('from why it thinks so', async ({ page }) => {
		await withAnswers(page, [1, 2]);
		await page.goto('predictions/why/#Q182');
		await expect(page.locator('ol li').first()).toBeVisible();
		await page.getByRole('link', { name: 'Answer it yourself' }).click();
		await expect(question(page)).toHaveText('How far can homosexuality be justified?');
		expect(await answerLinked(page, 5)).toBe('Q182');
		expect(await seenFirst(page, 'Q182')).toBe(true);
		await expect(page).toHaveURL(/predictions\/$/);
	});

	test('after a what-if told what would be guessed of it', async ({ page }) => {
		await withAnswers(page, [1, 2, 1]);
		const before = await seen(page);
		await page.goto('predictions/why/#Q165');
		await page.getByRole('button', { name: 'Try it' }).click();
		await expect(page.locator('.here')).toBeVisible();
		await expect(page.getByText(/No other guess turns|other guesses? turns?/)).toBeVisible();
		const turned = await page.locator('section li').count();
		const marked = (await seen(page)).filter((id) => !before.includes(id) && id !== 'Q165');
		expect(marked).toHaveLength(turned);
		for (const itemId of marked.slice(0, 1)) {
			await page.goto(`survey/#${itemId}`);
			expect(await answerLinked(page, 1)).toBe(itemId);
			expect(await seenFirst(page, itemId)).toBe(true);
		}
	});
});

test('why it thinks so is a way from the world to the guess, and a what-if can be undone', async ({
	page
}) => {
	await withAnswers(page, [1, 1, 2, 1]);
	await page.getByRole('searchbox').fill('do you believe in hell');
	await guesses(page)
		.filter({ hasText: 'Do you believe in hell?' })
		.getByRole('link', { name: 'Why does it think so?' })
		.click();
	const lines = page.locator('ol > li');
	await expect(lines.first()).toContainText(/^Worldwide, /);
	expect(await lines.count()).toBeGreaterThanOrEqual(2);
	const headline = (await question(page).textContent())!;
	const [sure] = headline.match(/[<>]?\d+\s%/)!;
	await expect(lines.last().locator('b')).toHaveText(sure);
	await expect(lines.last().locator('p')).toHaveText(/\.$/);
	// Nothing but answers given is named.
	const given = (await storedAnswers(page)).map(({ itemId, response }) => {
		const code = response.kind === 'option' ? response.code : NaN;
		return grammar.aboutYou(statementFor(itemOf(itemId), 'refined', code).statement).toLowerCase();
	});
	const texts = (await lines.locator('p').allTextContents()).slice(1);
	for (const text of texts.filter((line) => !/more answers? of yours/.test(line)))
		expect(given.some((clause) => text.toLowerCase().includes(clause))).toBe(true);
	await expect(page.getByText('not what causes what')).toBeVisible();

	await page.getByRole('button', { name: 'Try it' }).click();
	await expect(page.getByText(/^(Then it would think|It would still think so)/)).toBeVisible();
	// The largest first.
	const moves = (await page.locator('section li .shares [aria-hidden]').allTextContents()).map(
		(text) => {
			const [before, after] = text.split('→').map((share) => Number(share.replace(/[^0-9]/g, '')));
			return after! - before!;
		}
	);
	for (const [place, move] of moves.entries())
		expect(move).toBeLessThanOrEqual((moves[place - 1] ?? 100) + 1);
	await page.getByRole('button', { name: 'As it was' }).click();
	await expect(page.locator('.here')).toHaveCount(0);
	await expect(question(page)).toHaveText(headline);
	await page.getByRole('link', { name: 'Back' }).click();
	await expect(page.getByRole('searchbox')).toHaveValue('do you believe in hell');
});

test('who wants to see guesses only at the end sees none here before', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only at the end').click();
	await page.getByRole('button', { name: 'Start' }).click();
	for (const place of [1, 2]) await answer(page, place);
	for (const path of ['predictions/', 'predictions/why/#Q165']) {
		await page.goto(path);
		await expect(page.getByRole('button', { name: 'Show them now' })).toBeVisible();
		await expect(page.locator('.statement, ol > li, .guesses')).toHaveCount(0);
	}
	expect(await seen(page)).toEqual([]);
	await page.getByRole('button', { name: 'Show them now' }).click();
	await expect(page.locator('ol > li').first()).toBeVisible();
});

test('what is meant stands behind a mark, and nothing moves when it opens', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 640 });
	await startRun(page);
	await page.goto('about/');
	await page.goto('survey/#Q85');
	await expect(question(page)).toContainText('International Criminal Court');
	const places = () =>
		page
			.locator('.run h1, .run fieldset label, .run .foot')
			.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
	const before = await places();
	const mark = page.getByRole('button', { name: 'What is meant?' });
	await mark.click();
	await expect(page.getByText('a court in The Hague')).toBeVisible();
	expect(await places()).toEqual(before);
	expect(await faultsOf(page, 'what is meant')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(page.getByText('a court in The Hague')).toHaveCount(0);
	await mark.press('Enter');
	await expect(page.getByText('a court in The Hague')).toBeVisible();
	expect(await storedAnswers(page)).toEqual([]);
	// A question that needs none has no mark.
	await page.goto('about/');
	await page.goto('survey/#Q1');
	await expect(question(page)).toContainText('family');
	await expect(mark).toHaveCount(0);
});

test('every state passes axe, at 320 px and at 400 % too', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await withBoldGuesses(page);
	const found: string[] = [];
	const look = async (state: string) => {
		found.push(...(await faultsOf(page, state)));
		for (const [width, height] of [
			[320, 640],
			[320, 256]
		] as const) {
			await page.setViewportSize({ width, height });
			await expectNoOverflow(page, `${state} at ${width} by ${height}`);
		}
		await page.setViewportSize({ width: 1280, height: 800 });
	};
	await expect(card(page)).toBeVisible();
	await topic(page, 'Religion').click();
	await page.getByRole('button', { name: 'Every answer' }).first().click();
	await look('bold guess and an open topic');
	await page.goto('predictions/why/#Q182');
	await page.getByRole('button', { name: 'Try it' }).click();
	await expect(page.locator('.here')).toBeVisible();
	await look('why');
	await page.goto('predictions/why/#Q999');
	await expect(question(page)).toHaveText('There is no such guess.');
	await look('no such guess');
	await page.goto('results/');
	await expect(page.getByRole('heading', { name: 'Your topics' })).toBeAttached();
	expect(found).toEqual([]);
});

test.describe('the model’s files', () => {
	test('the first question can be answered while they have not come', async ({ page }) => {
		await page.route('**/models/**', () => {});
		await startRun(page);
		await answer(page, 1);
		await visit(page, 'Predictions');
		await expect(page.getByText('The machine is loading')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
	});
});
