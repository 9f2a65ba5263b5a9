import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { llamaServer, modelServer } from '../fixtures/model-server';
import { expectNoOverflow, faultsOf } from './access';
import { answer, open, stored, visit } from './person';
import { begin, contestsKept } from './rivals';

/** Where `npm run model-server` sets a real server up. */
const PYTHON = 'runs/model-server/bin/python';

const reply = (page: Page) => page.getByRole('textbox', { name: 'Paste its reply here' });

/** What a chatbot would be given, read from the screen. */
async function prompt(page: Page): Promise<string> {
	await page.getByText('Read it first').click();
	const text = page.locator('pre');
	await expect(text).toBeVisible();
	return (await text.textContent())!;
}

/** Answers the first option to every question, in a table. */
const firstOptions = (questions: number) =>
	[
		'Here is my forecast:',
		'',
		'| Question | Answer |',
		'|---|---|',
		...Array.from({ length: questions }, (_, place) => `| ${place + 1} | A |`)
	].join('\n');

test('a chatbot by copy and paste: what it is told is said, its reply is read, mended and scored at once', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await begin(page);
	await expect(page.getByText('They hold 12 answers of yours.')).toBeVisible();
	const text = await prompt(page);
	expect(text.match(/^- /gm)).toHaveLength(12);
	expect(text.match(/^\d+\. /gm)).toHaveLength(12);
	expect(text).not.toContain('About themselves');

	await page.getByRole('combobox', { name: 'How many of your answers' }).selectOption('5');
	await expect(page.getByText('They hold 5 answers of yours.')).toBeVisible();
	await page.getByRole('checkbox', { name: 'And what I said about myself' }).check();
	await expect(page.getByText('and what you said about yourself')).toBeVisible();
	await expect(page.locator('pre')).toContainText('About themselves they said:');
	await page.getByRole('checkbox', { name: 'And what I said about myself' }).uncheck();

	await page.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied.match(/^- /gm)).toHaveLength(5);
	expect(copied).toBe(await page.locator('pre').textContent());
	await expect.poll(() => contestsKept(page)).toHaveLength(1);

	// While the chatbot thinks, the page may be closed: the same questions are there again.
	await page.reload();
	await expect(page.getByText('They hold 5 answers of yours.')).toBeVisible();
	expect(await prompt(page)).toBe(copied);

	await reply(page).fill(
		firstOptions(12).replace('| 4 | A |', '| 4 | A or B |').replace('| 7 | A |\n', '')
	);
	await expect(
		page.getByRole('status').filter({ hasText: '10 of 12 answers read.' })
	).toContainText('Nothing stands there for question 7. Not clear: question 4.');
	await page.getByText('See how it was read, and mend it').click();
	const seventh = page.locator('details ol > li').nth(6).getByRole('combobox');
	await seventh.selectOption({ index: 1 });
	await expect(page.getByText('11 of 12 answers read.')).toBeVisible();
	await page.getByRole('textbox', { name: 'Whose reply is it?' }).fill('ChatGPT');
	await page.getByRole('button', { name: 'Show who was better' }).click();

	const rows = page.getByTestId('row');
	await expect(rows).toHaveCount(5);
	await expect(rows.nth(0)).toContainText('The machine');
	// Everybody's answers are the first code of each item here: so are all guesses but the one that is missing.
	await expect(rows.nth(1)).toContainText('“ChatGPT”');
	await expect(rows.nth(1)).toContainText('11 of 12 right');
	await expect(rows.nth(1)).toContainText('one question without an answer');
	await expect(rows.nth(3)).toContainText('The usual answer in Germany');
	await expect(rows.nth(4)).toContainText('Blind guessing');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ to (11|\d+)\./);
	await expect(page.getByTestId('differ').first()).toContainText('Your answer');
	await page.getByText('In figures').click();
	await expect(page.getByText('On the same 12 questions “ChatGPT” is')).toBeVisible();

	// Kept, and still there; a second reply stands beside the first.
	await page.reload();
	await expect(rows).toHaveCount(5);
	await page.getByRole('button', { name: 'Put in another rival' }).click();
	await expect(page.getByText('Others are told the same as the first')).toBeVisible();
	await reply(page).fill('{"1": "B", "2": "B"}');
	await page.getByRole('button', { name: 'Show who was better' }).click();
	await expect(rows).toHaveCount(6);
	await expect(rows.nth(2)).toContainText('“My chatbot”');
	await expect(rows.nth(2)).toContainText('10 questions without an answer');

	// Results tell of it; it is taken out, and deleted.
	await visit(page, 'Results');
	await expect(page.getByRole('link', { name: 'See the contest' })).toBeVisible();
	await page.getByRole('link', { name: 'See the contest' }).click();
	await expect(page).toHaveURL(/rivals/);
	await page.getByRole('button', { name: 'Take “My chatbot” out' }).click();
	await page.getByRole('button', { name: 'Take it out' }).click();
	await expect(rows).toHaveCount(5);
	await page.getByRole('button', { name: 'Delete this contest' }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(
		page.getByRole('heading', { name: 'Can your chatbot beat the machine?' })
	).toBeVisible();
	expect(await contestsKept(page)).toEqual([]);
});

test('a chatbot that refuses is said to, and may be kept so; the reply waits while another way is looked at', async ({
	page
}) => {
	await begin(page);
	await expect(page.getByText('Some of your answers are kept back.')).toBeVisible();
	await reply(page).fill('I’m sorry, but I can’t guess what a person thinks.');
	await page.getByRole('textbox', { name: 'Whose reply is it?' }).fill('x'.repeat(80));
	await page.getByRole('radio', { name: 'A model on this computer' }).check();
	await expect(reply(page)).toHaveCount(0);
	await page.getByRole('radio', { name: 'Any chatbot' }).check();
	await expect(reply(page)).toHaveValue(/^I’m sorry/);
	await expect(page.getByRole('status').filter({ hasText: 'It refused to guess.' })).toBeVisible();
	await page.getByRole('button', { name: 'Keep it as a refusal' }).click();
	const row = page.getByTestId('row').nth(1);
	await expect(row).toContainText('12 questions without an answer · 12 refused');
	await expect(row).toContainText('0 of 12 right');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.getByText('In figures').click();
	for (const width of [320, 375, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `a long name at ${width} px`);
	}
	// A long name takes less than half of the line, and a few lines at most.
	const name = await page.getByTestId('differ').first().locator('dt').nth(2).boundingBox();
	expect(name!.height).toBeLessThan(120);
});

test('a contest goes with its run into a file, and comes back from it', async ({ page }) => {
	await begin(page);
	await reply(page).fill(firstOptions(12));
	await page.getByRole('button', { name: 'Show who was better' }).click();
	await expect(page.getByTestId('row')).toHaveCount(5);
	const score = await page.getByTestId('row').nth(1).textContent();
	await open(page, 'settings/');
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save everything as a file' }).click();
	const path = await (await saving).path();
	expect(await readFile(path, 'utf8')).toContain('"contests"');

	await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect.poll(() => stored(page, 'runs')).toHaveLength(0);
	await page.getByLabel('Open such a file').setInputFiles(path);
	await page.getByRole('button', { name: 'Add it' }).click();
	await expect.poll(() => stored(page, 'runs')).toHaveLength(1);
	await open(page, 'rivals/');
	await expect(page.getByTestId('row').nth(1)).toHaveText(score!);
});

test('with fewer than 16 answers it says how many are missing', async ({ page }) => {
	await begin(page, 13);
	await expect(page.getByText('3 more answers, and there is enough')).toBeVisible();
	await page.getByRole('link', { name: 'Answer more questions' }).click();
	await expect(page).toHaveURL(/survey/);
});

test('the rivals are a document of its own: it alone may reach this computer, and nothing else', async ({
	page
}) => {
	const reached: string[] = [];
	await page.route(/localhost:9999|127\.0\.0\.1:9999|example\.org|10\.0\.0\.1/, (route) => {
		reached.push(new URL(route.request().url()).host);
		return route.fulfill({ json: {}, headers: { 'access-control-allow-origin': '*' } });
	});
	const tryAll = () =>
		page.evaluate(async () => {
			for (const address of [
				'http://127.0.0.1:9999/',
				'http://localhost:9999/',
				'http://10.0.0.1/',
				'https://example.org/'
			])
				await fetch(address).catch(() => {});
		});
	const mark = () => page.evaluate(() => Object.assign(window, { marked: true }));
	const marked = () => page.evaluate(() => 'marked' in window);

	await open(page, './');
	await mark();
	await tryAll();
	expect(reached).toEqual([]);
	await visit(page, 'Rivals');
	await expect(page).toHaveURL(/rivals/);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	expect(await marked()).toBe(false);
	await tryAll();
	expect(reached).toEqual(['127.0.0.1:9999', 'localhost:9999']);

	// What this page may do ends with it.
	await mark();
	await visit(page, 'Results');
	await expect(page).toHaveURL(/results/);
	await expect(page.locator('html[data-runs]')).toHaveCount(1);
	expect(await marked()).toBe(false);
	await tryAll();
	expect(reached).toHaveLength(2);
	await page.goBack();
	await expect(page).toHaveURL(/rivals/);
	await page.goForward();
	await expect(page).toHaveURL(/results/);
	await tryAll();
	expect(reached).toHaveLength(2);
});

test('no fault that axe can find, nothing off the screen, and the keyboard is enough', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const found: string[] = [];
	await begin(page);
	found.push(...(await faultsOf(page, 'rivals: what to copy')));
	await reply(page).focus();
	await page.keyboard.insertText(firstOptions(11));
	await expect(page.getByText('11 of 12 answers read.')).toBeVisible();
	await page.getByText('See how it was read').focus();
	await page.keyboard.press('Enter');
	found.push(...(await faultsOf(page, 'rivals: a reply read')));
	await page.getByRole('textbox', { name: 'Whose reply is it?' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('row')).toHaveCount(5);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.getByText('In figures').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('95 per cent intervals')).toBeVisible();
	found.push(...(await faultsOf(page, 'rivals: the contest')));
	expect(found).toEqual([]);
	for (const width of [320, 375, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `rivals at ${width} px`);
	}
});

test.describe('a model on this computer', () => {
	const address = (page: Page) => page.getByRole('textbox', { name: 'Its address' });
	const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

	async function connect(page: Page, to: string): Promise<void> {
		await page.getByRole('radio', { name: 'A model on this computer' }).check();
		await address(page).fill(to);
		await button(page, 'Test the connection').click();
	}

	test('is found, told, asked in both orders and scored; then asked anything', async ({ page }) => {
		const server = await modelServer(llamaServer({ A: 0.6, B: 0.3 }));
		await begin(page);
		await connect(page, `${server.address}/v1`);
		await expect(page.getByText('It answers, and has 1 model.')).toBeVisible();
		await expect(page.getByText('They stay on this computer.')).toBeVisible();
		expect(server.asked.every(({ path }) => !path.includes('completions'))).toBe(true);
		await page.getByRole('combobox', { name: 'How many of your answers' }).selectOption('5');
		await button(page, 'Start').click();
		const rows = page.getByTestId('row');
		await expect(rows).toHaveCount(5);
		await expect(rows.nth(1)).toContainText('“tiny”');
		await expect(rows.nth(1)).toContainText('on this computer');

		const questions = server.asked.filter(({ path }) => path.includes('completions'));
		// One to learn whether it tells probabilities, then two a question.
		expect(questions).toHaveLength(1 + 2 * 12);
		const told = questions.slice(1).map(({ body }) => body.messages![0]!.content);
		for (const text of told) expect(text.match(/^- /gm)).toHaveLength(5);
		const [contest] = await contestsKept(page);
		expect(contest!.rivals[0]).toMatchObject({ kind: 'server', name: 'tiny', refused: 0 });

		await button(page, 'Put in another rival').click();
		await page.getByRole('textbox', { name: 'A statement' }).fill('I would move abroad.');
		await button(page, 'Ask').click();
		await expect(page.getByText('tiny: 50 % that you agree.')).toBeVisible();
		expect(server.asked.at(-1)!.body.messages![0]!.content).toContain('I would move abroad.');
		await page.getByRole('textbox', { name: 'A statement' }).fill('x'.repeat(200));
		await button(page, 'Ask').click();
		await expect(page.getByText('x'.repeat(200))).toBeVisible();
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await expectNoOverflow(page, `a statement without a blank at ${width} px`);
		}
		await server.close();
	});

	test('that refuses is said to, and what it refused counts as not right', async ({ page }) => {
		const server = await modelServer(({ path, body }, response) => {
			const told = llamaServer(null, 'I am sorry, I cannot tell what a person thinks.');
			return told({ path, body }, response);
		});
		await begin(page);
		await connect(page, server.address);
		await button(page, 'Start').click();
		await expect(page.getByTestId('row').nth(1)).toContainText(
			'12 questions without an answer · 12 refused'
		);
		await expect(page.getByTestId('row').nth(1)).toContainText('0 of 12 right');
		await server.close();
	});

	test('can be stopped on the way, and goes on where it was', async ({ page }) => {
		const waiting: (() => void)[] = [];
		let held = false;
		const server = await modelServer((asked, response) => {
			const answer = llamaServer({ A: 0.6, B: 0.3 })(asked, response);
			if (!held || !asked.path.includes('completions')) return answer;
			waiting.push(() => {
				response.writeHead(200, { 'content-type': 'application/json' });
				response.end(JSON.stringify(answer!.json));
			});
			if (waiting.length <= 9) waiting.at(-1)!();
			return null;
		});
		await begin(page);
		await connect(page, server.address);
		await expect(button(page, 'Start')).toBeVisible();
		held = true;
		await button(page, 'Start').click();
		// One prompt to learn what it tells, two for each of four questions; the next waits.
		await expect(page.getByText(/^4 of 12 questions/)).toBeVisible();
		await button(page, 'Stop').click();
		await expect(button(page, 'Start')).toBeVisible();
		held = false;
		await button(page, 'Start').click();
		await expect(page.getByTestId('row')).toHaveCount(5);
		const texts = server.asked
			.filter(({ path }) => path.includes('completions'))
			.map(({ body }) => body.messages![0]!.content);
		// What was answered is not asked again: only the prompt that was broken off is there a second time.
		expect(texts.length - new Set(texts).size).toBe(1);
		await server.close();
	});

	test('guesses beside the machine while I answer: locked before the answer, and not counted where it is late', async ({
		page
	}) => {
		let held = false;
		const waiting: (() => void)[] = [];
		const server = await modelServer((asked, response) => {
			const reply = llamaServer({ A: 0.6, B: 0.3 })(asked, response);
			if (!held || !asked.path.includes('completions')) return reply;
			waiting.push(() => void response.end(JSON.stringify(reply!.json)));
			return null;
		});
		await begin(page);
		await connect(page, server.address);
		await button(page, 'Answer questions here').click();
		await expect(page).toHaveURL(/rivals\/answer/);
		await expect(
			page.getByText('The machine has locked its guess, and “tiny” has made its own.')
		).toBeVisible();
		expect(await faultsOf(page, 'rivals: a question beside it')).toEqual([]);
		for (let asked = 0; asked < 5; asked++) {
			await expect(page.getByText('“tiny” has made its own.')).toBeVisible();
			held = asked === 4;
			await answer(page, 1);
		}
		await expect(page.getByText('“tiny” thinks …')).toBeVisible();
		await answer(page, 1);
		await expect(page.getByText('“tiny” was too late for the last one')).toBeVisible();
		await expect.poll(async () => (await contestsKept(page))[0]?.heldOut.length).toBe(5);
		const [contest] = await contestsKept(page);
		expect(contest).toMatchObject({ beside: true, rivals: [{ kind: 'server', name: 'tiny' }] });
		expect(contest!.told).toHaveLength(24);
		for (const guesses of [contest!.machine!.guesses, contest!.rivals[0]!.guesses])
			expect(guesses.map(({ itemId }) => itemId)).toEqual(
				contest!.heldOut.map(({ itemId }) => itemId)
			);
		// Everything it was asked is about a question that had no answer then, from what was known at the beginning.
		for (const { body } of server.asked.filter(({ path }) => path.includes('completions')).slice(1))
			expect(body.messages![0]!.content.match(/^- /gm)).toHaveLength(24);
		await page.getByRole('link', { name: 'Close' }).or(button(page, 'Close')).first().click();
		await expect(page.getByText('The 5 questions you answered beside it')).toBeVisible();
		await expect(page.getByTestId('row').nth(1)).toContainText('“tiny”');
		// On the card only where that is wished.
		await visit(page, 'Results');
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		const card = page.getByRole('dialog').getByRole('img');
		await expect(card).toHaveAccessibleName(/of my answers\.$/);
		const drawn = await card.getAttribute('src');
		await page.getByRole('checkbox', { name: 'Show the contest with “tiny”' }).check();
		await expect(card).toHaveAccessibleName(
			/Of 5 answers kept from both: the machine \d, tiny \d\.$/
		);
		expect(await card.getAttribute('src')).not.toBe(drawn);
		// Loaded anew there is no model any more.
		await page.goto('rivals/answer/');
		await expect(page).toHaveURL(/rivals\/$/);
		await server.close();
	});

	test('every fault is said in words, with what to do', async ({ page }) => {
		await begin(page);
		const failure = page.getByRole('alert');
		const tried = async (to: string) => {
			await connect(page, to);
			await expect(failure).toBeVisible();
		};
		await tried('http://192.168.0.7:8080');
		await expect(failure).toContainText('is another computer');
		await tried('my server');
		await expect(failure).toContainText('is no address of a server');
		await tried('http://127.0.0.1:9');
		await expect(failure).toContainText(/Nothing answers at|Start the server/);
		const closed = await modelServer(llamaServer({ A: 1 }), false);
		await tried(closed.address);
		await expect(failure).toContainText('Enable CORS');
		await expect(failure).toContainText(`OLLAMA_ORIGINS=${new URL(page.url()).origin}`);
		const html = await modelServer((_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' });
			response.end('<!doctype html><p>Router</p>');
			return null;
		});
		await tried(html.address);
		await expect(failure).toContainText('no server of language models');
		const locked = await modelServer(() => ({ status: 401, json: { error: 'no key' } }));
		await tried(locked.address);
		await expect(failure).toContainText('wants a key');
		const failing = await modelServer((asked, response) =>
			asked.path.includes('completions')
				? { status: 500, json: { error: { message: 'failed to allocate memory' } } }
				: llamaServer({ A: 1 })(asked, response)
		);
		await connect(page, failing.address);
		await button(page, 'Start').click();
		await expect(failure).toContainText('ran out of memory');
		await Promise.all([closed, html, locked, failing].map((server) => server.close()));
		expect(await faultsOf(page, 'rivals: a fault')).toEqual([]);
		for (const width of [320, 375, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			await expectNoOverflow(page, `a model on this computer at ${width} px`);
		}
	});

	test('the real thing: SmolLM2 in llama.cpp’s server', async ({ page }) => {
		test.skip(!existsSync(PYTHON), 'npm run model-server -- --set-up-only has not been run');
		test.slow();
		const port = 18_000 + (process.pid % 1000);
		const child = spawn(PYTHON, ['scripts/model-server.py', '--port', String(port)], {
			stdio: 'ignore'
		});
		try {
			const there = () =>
				fetch(`http://127.0.0.1:${port}/health`).then(
					({ ok }) => ok,
					() => false
				);
			await expect.poll(there, { timeout: 120_000 }).toBe(true);
			await begin(page, 16);
			await connect(page, `http://127.0.0.1:${port}`);
			await expect(page.getByRole('combobox', { name: 'Which model?' })).toContainText('SmolLM2');
			await button(page, 'Start').click();
			await expect(page.getByTestId('row')).toHaveCount(5, { timeout: 240_000 });
			const [contest] = await contestsKept(page);
			expect(contest!.rivals[0]!.guesses.every(({ probabilities }) => probabilities !== null)).toBe(
				true
			);
		} finally {
			child.kill();
		}
	});
});

test.describe('the browser’s own model', () => {
	/** A stand-in for Chrome's: chooses the last option that its schema allows, and counts what is left open. */
	const install = (page: Page, availability: string, fault = '') =>
		page.addInitScript(
			([state, error]) => {
				const told = { prompts: [] as string[], open: 0, downloads: 0 };
				const conversation = () => {
					told.open++;
					return {
						clone: () => Promise.resolve(conversation()),
						prompt: (text: string, { responseConstraint }: { responseConstraint: object }) => {
							if (error) return Promise.reject(new DOMException('', error));
							told.prompts.push(text);
							const { enum: letters } = (
								responseConstraint as { properties: { choice: { enum: string[] } } }
							).properties.choice;
							return Promise.resolve(JSON.stringify({ choice: letters.at(-1) }));
						},
						destroy: () => void told.open--
					};
				};
				Object.assign(window, {
					told,
					LanguageModel: {
						availability: () => Promise.resolve(state),
						create: ({ monitor }: { monitor: (target: EventTarget) => void }) => {
							const target = new EventTarget();
							monitor(target);
							if (state === 'downloadable') told.downloads++;
							target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.5 }));
							return Promise.resolve(conversation());
						}
					}
				});
			},
			[availability, fault] as const
		);
	const choose = (page: Page) =>
		page.getByRole('radio', { name: 'This browser’s own model' }).check();

	test('takes part where there is one, a conversation for each prompt', async ({ page }) => {
		await install(page, 'downloadable');
		await begin(page);
		await choose(page);
		await expect(page.getByText('The browser has to load it first')).toBeVisible();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByTestId('row')).toHaveCount(5);
		await expect(page.getByTestId('row').nth(1)).toContainText('The browser’s own model');
		const {
			prompts,
			open: left,
			downloads
		} = await page.evaluate(
			() =>
				(window as unknown as { told: { prompts: string[]; open: number; downloads: number } }).told
		);
		expect(prompts).toHaveLength(24);
		expect([left, downloads]).toEqual([1, 1]);
		const [contest] = await contestsKept(page);
		expect(contest!.rivals[0]).toMatchObject({ kind: 'browser', refused: 0 });
	});

	test('that cannot run here is not offered, and one that fails is said to', async ({ page }) => {
		await install(page, 'unavailable');
		await begin(page);
		await expect(page.getByRole('radio', { name: 'A model in this tab' })).toBeVisible();
		await expect(page.getByRole('radio', { name: 'This browser’s own model' })).toHaveCount(0);
		await install(page, 'available', 'QuotaExceededError');
		await page.reload();
		await choose(page);
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('too long for this model');
	});
});
