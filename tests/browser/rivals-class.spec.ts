import { expect, test, type Page } from '@playwright/test';
import { closedClass, longestItems } from '../fixtures/closed-class';
import { llamaServer, modelServer } from '../fixtures/model-server';
import { faultsOf, expectNoOverflow } from './access';
import { readIn } from './classroom';
import { open } from './person';
import { faultsInWindows } from './stage';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the last view of a class's figures to where a model is connected. */
async function fromFigures(page: Page): Promise<void> {
	await expect(page.getByRole('combobox', { name: 'Go to a view' })).toBeVisible();
	await page.keyboard.press('End');
	await expect(heading(page)).toHaveText(/a language model\?$/);
	await page.getByRole('link', { name: 'Show one at work' }).click();
	await expect(page).toHaveURL(/rivals\/class/);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
}

test('a teacher shows a model on a made-up student: connected, told, asked, answered, counted', async ({
	page
}) => {
	test.slow();
	let held = false;
	const waiting: (() => void)[] = [];
	const server = await modelServer((asked, response) => {
		const reply = llamaServer({ A: 0.6, B: 0.3 })(asked, response);
		if (!held || !asked.path.includes('completions')) return reply;
		waiting.push(() => void response.end(JSON.stringify(reply!.json)));
		return null;
	});
	const items = longestItems(20);
	const record = closedClass('10b, Wednesday', items, 25);
	await open(page, 'classroom/');
	await readIn(page, record);
	await page.getByRole('link', { name: 'Show the figures' }).click();
	await fromFigures(page);

	// With no model it says what to do, and shows nothing.
	await expect(page.getByText('The questions are those of 10b, Wednesday.')).toBeVisible();
	await expect(button(page, 'Show it')).toBeDisabled();
	await page.getByText('How to get one').click();
	await expect(page.getByText('such as Ollama, LM Studio or llama-server')).toBeVisible();
	expect(await faultsOf(page, 'a language model in class')).toEqual([]);
	for (const width of [320, 375, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `a language model in class at ${width} px`);
	}
	await page.getByRole('textbox', { name: 'Its address' }).fill(server.address);
	await button(page, 'Test the connection').click();
	await expect(page.getByText('It answers, and has 1 model.')).toBeVisible();
	await button(page, 'Show it').click();

	// What it is told, of whom.
	await expect(page.getByTestId('synthetic')).toContainText('Made up: one student');
	await expect(heading(page)).toHaveText('What both are told: 10 answers of a made-up student.');
	const told = await page.locator('.view li').allTextContents();
	expect(told).toHaveLength(10);
	expect(await faultsInWindows(page, 'told')).toEqual([]);
	expect(await faultsOf(page, 'what both are told')).toEqual([]);
	expect(server.asked.filter(({ path }) => path.includes('completions'))).toEqual([]);

	held = true;
	await page.keyboard.press('PageDown');
	await expect(page.getByText('“tiny”').first()).toBeVisible();
	await expect(page.getByText('thinks …')).toBeVisible();
	// While it thinks nothing of the machine's guess is shown, and nobody gets further.
	await expect(page.locator('.statement')).toHaveCount(0);
	await page.keyboard.press('PageDown');
	await expect(button(page, 'Next')).toBeDisabled();
	expect(await faultsInWindows(page, 'thinks')).toEqual([]);
	held = false;
	await expect.poll(() => waiting.length).toBeGreaterThan(0);
	waiting.splice(0).forEach((answer) => answer());
	for (let question = 1; question <= 10; question++) {
		await expect(page.locator('.statement')).toHaveCount(2);
		await expect(page.getByText(`Question ${question} of 10`)).toBeVisible();
		await expect(page.locator('.mark')).toHaveCount(0);
		if (question < 3) expect(await faultsInWindows(page, `guessed ${question}`)).toEqual([]);
		await page.keyboard.press('PageDown');
		await expect(page.locator('.mark')).toHaveCount(2);
		if (question < 3) expect(await faultsInWindows(page, `answered ${question}`)).toEqual([]);
		if (question === 1) expect(await faultsOf(page, 'a question answered')).toEqual([]);
		await page.keyboard.press('PageDown');
	}
	await expect(heading(page)).toHaveText(/^The machine \d+ to \d+\.$/);
	await expect(page.getByText('This decides nothing')).toBeVisible();
	expect(await faultsInWindows(page, 'ended')).toEqual([]);

	// It was told just what stood on the screen.
	const prompts = server.asked.filter(({ path }) => path.includes('completions')).slice(1);
	expect(prompts).toHaveLength(20);
	for (const { body } of prompts) {
		const lines = body.messages![0]!.content.match(/^- .*/gm)!.map((line) => line.slice(2));
		expect(lines.sort()).toEqual([...told].map((line) => line.trim()).sort());
	}

	// Another student is told of otherwise.
	await button(page, 'Another student').click();
	await expect(heading(page)).toHaveText(/^What both are told/);
	expect(await page.locator('.view li').allTextContents()).not.toEqual(told);
	// Loaded anew there is no model any more.
	await page.reload();
	await expect(page).toHaveURL(/rivals\/class\/?#/);
	await expect(page.getByText('The questions are those of 10b, Wednesday.')).toBeVisible();
	await server.close();
});

test('one that fails is said to, on the projector, and goes on where it was', async ({ page }) => {
	let failing = true;
	const server = await modelServer((asked, response) =>
		failing && asked.path.includes('completions')
			? { status: 500, json: { error: { message: 'failed to allocate memory' } } }
			: llamaServer(null, 'I am sorry, I cannot tell what a person thinks.')(asked, response)
	);
	await open(page, 'classroom/show/#rehearse');
	await expect(page.getByTestId('synthetic')).toBeVisible();
	await fromFigures(page);
	await expect(page.getByText('The questions are those of the usual set-up.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Its address' }).fill(server.address);
	await button(page, 'Test the connection').click();
	await button(page, 'Show it').click();
	await button(page, 'Next').click();
	await expect(page.getByRole('alert')).toContainText('ran out of memory');
	expect(await faultsInWindows(page, 'failed')).toEqual([]);
	failing = false;
	await button(page, 'Try again').click();
	// A refusal is no guess.
	await expect(page.getByText('gives no answer')).toBeVisible();
	await button(page, 'Show the answer').click();
	await expect(page.locator('.mark').nth(1)).toContainText('not right');
	await button(page, 'Leave').click();
	await expect(heading(page)).toHaveText('A language model, in class');
	await server.close();
});
