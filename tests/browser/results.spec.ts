import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { itemOf, type Level } from '../../src/lib/catalog';
import { parseResultFile } from '../../src/lib/run/result-file';
import type { Answer, Seal } from '../../src/lib/run/types';
import { expectNoOverflow, faultsOf } from './access';
import {
	answer,
	choose,
	locked,
	open,
	startRun,
	stored,
	storedAnswers,
	toTheEnd,
	visit
} from './person';

const storedSeals = (page: Page) => stored<Seal>(page, 'sealed');

/** What the scorecard should say, from the records alone. */
function hitsOf(
	answers: readonly Answer[],
	seals: readonly Seal[],
	level: Level
): [number, number] {
	let hits = 0;
	let n = 0;
	for (const { itemId, sealed, firstResponse } of answers) {
		const seal = seals.find((seal) => seal.itemId === itemId);
		if (!sealed || !seal || firstResponse.kind !== 'option') continue;
		const item = itemOf(itemId);
		const sums = item[level].map(({ codes }) =>
			codes.reduce((sum, code) => sum + seal.probabilities[item.codes.indexOf(code)]!, 0)
		);
		const guessed = item[level][sums.indexOf(Math.max(...sums))]!;
		n++;
		if (guessed.codes.includes(firstResponse.code)) hits++;
	}
	return [hits, n];
}

test('twenty answers: the scorecard says what the records say, and seals came first', async ({
	page
}) => {
	test.slow();
	await open(page, 'survey/other-ways/');
	await page.getByText('About you, if you like').click();
	await page.getByLabel('Which country do you live in?').selectOption('Brazil');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	for (let item = 0; item < 20; item++) {
		if (item >= 2) await locked(page);
		await answer(page, 1 + (item % 2));
	}
	await toTheEnd(page);
	await page.getByRole('button', { name: 'See everything' }).click();

	const answers = await storedAnswers(page);
	const seals = await storedSeals(page);
	expect(seals).toHaveLength(18);
	for (const seal of seals) {
		const { answeredAt, sealed } = answers.find(({ itemId }) => itemId === seal.itemId)!;
		expect(sealed).toBe(true);
		expect(seal.sealedAt).toBeLessThanOrEqual(answeredAt);
		expect(seal.fromDemographics).not.toBeNull();
		expect(seal.country).toBe('BRA');
	}
	const [polar, n] = hitsOf(answers, seals, 'polar');
	const [refined] = hitsOf(answers, seals, 'refined');
	const figure = page.getByTestId('hits');
	await expect(figure).toHaveText(`${polar} of ${n}`);
	// What is guessed in the portrait is marked as seen before it stands there, and none of it is still to be asked.
	const portrait = page.locator('section', {
		has: page.getByRole('heading', { name: 'Your portrait' })
	});
	await expect(portrait.getByText(/% sure\. Worldwide/).first()).toBeVisible();
	const guessed = await portrait.getByText(/% sure\. Worldwide/).count();
	expect(await stored(page, 'seen')).toHaveLength(guessed);
	await expect(page.getByRole('heading', { name: /^On the map, .+ is nearest$/ })).toBeVisible();
	await expect(page.getByText(/[^>]100\s%/)).toHaveCount(0);

	await page.getByRole('heading', { name: 'How certain is that?' }).click();
	const byLevel = page.getByTestId('hits-by-level');
	await expect(byLevel).toHaveText(`${polar} of ${n}`);
	await page.getByRole('radio', { name: 'exactly the same' }).check();
	await expect(byLevel).toHaveText(`${refined} of ${n}`);
	await expect(figure).toHaveText(`${polar} of ${n}`);

	// Every line of the table is of the same eighteen.
	await page.getByText('The numbers', { exact: true }).first().click();
	const table = page.getByRole('region', { name: 'The numbers of “Beside simpler guesses”' });
	await expect(table.getByRole('row')).toHaveCount(6);
	await expect(table.locator('td:nth-of-type(2)')).toHaveText(Array(5).fill('18'));
	await expect(page.getByTestId('everything-else')).toContainText('of 20');
	await expect(page.getByText(/More typical than \d+ to \d+ of 100 people/)).toHaveCount(2);
	await expect(page.getByText(/NaN/)).toHaveCount(0);

	await page.getByRole('button', { name: 'Check the fingerprints' }).click();
	await expect(page.getByText('18 of 18 guesses fit their fingerprints.')).toBeVisible();
	await page.getByText('All 18 guesses', { exact: true }).click();
	for (const width of [320, 375]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `the list of locked guesses at ${width}`);
		// What is in a column off the screen does not make the rows high.
		const heights = await page
			.locator('.scroll tr')
			.evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
		expect(heights.length).toBeGreaterThan(20);
		expect(Math.max(...heights), `rows at ${width}`).toBeLessThan(100);
	}
	await page.setViewportSize({ width: 1280, height: 720 });

	// A changed answer moves predictions, and no score.
	const [third] = seals.sort((first, second) => first.sealedAt - second.sealedAt);
	await page.getByRole('heading', { name: 'Your answers', exact: true }).click();
	await page
		.getByRole('link', { name: `Change your answer on ${itemOf(third!.itemId).title}` })
		.click();
	await answer(page, 2);
	await expect(
		page.getByText(/^It (now guesses otherwise on \d+|guesses the rest as before)/)
	).toBeVisible();
	await expect(page.getByText(/^From “.*” to “.*”\.$/)).toHaveCount(0);
	await page.getByText(/^Changed: /).click();
	await expect(page.getByText(/^From “.*” to “.*”\.$/)).toBeVisible();
	await expect(page).toHaveURL(/\/results\/$/);
	await expect(figure).toHaveText(`${polar} of ${n}`);
	await page.getByRole('heading', { name: 'How certain is that?' }).click();
	await expect(page.getByText('1 answer changed later')).toBeVisible();

	await page.getByRole('radio', { name: /^With my answers/ }).check();
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the result file' }).click();
	const result = await parseResultFile(await readFile((await (await saving).path())!, 'utf8'));
	expect(result).toMatchObject({ scored: 18, answered: 20, polar: { hits: polar } });
	expect(Object.keys(result.answers!.responses)).toHaveLength(20);
	expect(JSON.stringify(result)).not.toContain('BRA');

	expect(await faultsOf(page, 'results')).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/^Value Mirror, .+, printed on/)).toBeVisible();
	// The bars beside the number are grounds, which a printer is not given unless asked.
	await expect(page.locator('dd i').first()).toHaveCSS('print-color-adjust', 'exact');
	await page.emulateMedia({ media: 'screen' });
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoOverflow(page, 'results');
});

test('a slow machine: what is answered first is not scored', async ({ page }) => {
	// What the machine is asked waits while the test holds it: as slow as can be, on any computer.
	await page.addInitScript(() => {
		const post = Worker.prototype.postMessage;
		const waiting: (() => void)[] = [];
		let held = true;
		Worker.prototype.postMessage = function (this: Worker, message: { type: string }) {
			if (message.type === 'load' || !held) post.call(this, message);
			else waiting.push(() => post.call(this, message));
		};
		Object.assign(window, {
			hold: (hold: boolean) => {
				held = hold;
				if (!held) for (const send of waiting.splice(0)) send();
			}
		});
	});
	await startRun(page, { order: 'As in the questionnaire' });
	for (let item = 0; item < 5; item++) await answer(page, 1);
	expect(await storedSeals(page)).toEqual([]);
	await page.evaluate('hold(false)');
	for (let item = 0; item < 3; item++) {
		await locked(page);
		if (item === 2) await page.evaluate('hold(true)');
		await answer(page, 2);
	}
	// Reloaded in between, and answered before the machine is back.
	await page.reload();
	await answer(page, 1);
	const answers = await storedAnswers(page);
	const sealed = answers.filter((answer) => answer.sealed).map(({ itemId }) => itemId);
	const seals = await storedSeals(page);
	expect(sealed).toHaveLength(3);
	expect(seals.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining(sealed));
	await visit(page, 'Results');
	await expect(page.getByTestId('few')).toContainText('3 guesses count so far');
});

test('whoever skips everything is met kindly, without a number', async ({ page }) => {
	await open(page, 'survey/other-ways/');
	await page.getByText('Only some topics').click();
	await page.getByRole('checkbox', { name: /Science and technology/ }).check();
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	for (let item = 0; item < 6; item++) await answer(page, 'Don’t know');
	await visit(page, 'Results');
	await expect(page.getByText('You passed 6 questions, and that is fine')).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|%/, {
		useInnerText: true
	});
	expect(await storedSeals(page)).toEqual([]);
});

test('guesses are shown as the person likes, and about oneself can be taken back', async ({
	page
}) => {
	await open(page, 'survey/other-ways/');
	await page.getByRole('radio', { name: 'As in the questionnaire' }).check();
	await page.getByRole('radio', { name: 'Only at the end' }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	await answer(page, 1);
	await answer(page, 1);
	await locked(page);
	await answer(page, 1);
	// Nothing was said of the guess, and the next question is there.
	await expect(page.getByTestId('progress')).toHaveText('4 of 20');
	await expect(page.locator('.flood')).toHaveCount(0);
	await expect(page.getByText(/\d+ of \d+ guessed/)).toHaveCount(0);
	await visit(page, 'Results');
	await expect(page.getByText('only at the end, so that nothing sways you')).toBeVisible();

	await visit(page, 'Survey');
	await page.getByRole('button', { name: 'Value Mirror' }).click();
	await page.getByRole('radio', { name: /After each answer/ }).check();
	await page.getByRole('button', { name: 'Go on' }).click();
	await locked(page);
	await page.getByRole('button', { name: 'Its guess is locked' }).click();
	await expect(page.locator('dialog code')).toHaveText(/^[0-9a-f]{64}$/);
	await page.getByRole('button', { name: 'Go on' }).click();
	// Without motion it stands until a tap.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await choose(page, 2);
	await expect(page.locator('.flood h2')).toHaveText(
		/^(It knew|The right side|You surprised it)\.$/
	);
	expect(await faultsOf(page, 'reveal')).toEqual([]);

	await page.keyboard.press('Enter');
	await expect(page.getByTestId('progress')).toHaveText('5 of 20');
	await page.getByRole('button', { name: 'Value Mirror' }).click();
	await page.getByRole('link', { name: 'Say something about yourself' }).click();
	await page.getByLabel('What is your sex?').selectOption('Female');
	await page.getByLabel('Which country do you live in?').selectOption('Another country');
	await expect(page.getByText('2 things given and saved')).toBeVisible();
	const [run] = await stored<{ demographics: object }>(page, 'runs');
	expect(run!.demographics).toEqual({ sex: 2, country: 'other' });
	expect(await faultsOf(page, 'about you')).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoOverflow(page, 'about you');
	await page.getByRole('button', { name: 'Remove all 2' }).click();
	await expect(page.getByText('Nothing given.')).toBeVisible();
	const [after] = await stored<{ demographics: object }>(page, 'runs');
	expect(after!.demographics).toEqual({});
	// Nothing of it broke the machine.
	await page.getByRole('link', { name: 'Back to the questions' }).click();
	await locked(page);
});
