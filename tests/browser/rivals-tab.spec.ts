import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import * as nodeRuntime from 'onnxruntime-node';
import { guessOf } from '../../src/lib/rivals/both-orders';
import { opinionOf } from '../../src/lib/rivals/any-statement';
import { questionsOf, toldIn } from '../../src/lib/rivals/kept';
import { modelIn } from '../../src/lib/rivals/tab/folder';
import type { Runtime } from '../../src/lib/rivals/tab/network';
import type { Rival } from '../../src/lib/rivals/types';
import { openModel } from '../../src/lib/rivals/tab/open';
import config from '../../playwright.config';
import { tinyLanguageModel } from '../fixtures/tiny-language-model';
import { expectNoOverflow, faultsOf } from './access';
import { begin, BROUGHT, contestsKept } from './rivals';

const { executablePath, args } = config.use!.launchOptions!;
// A graphics card in software: slow, and enough for a model this small.
const software = [
	'--enable-unsafe-webgpu',
	'--enable-unsafe-swiftshader',
	'--use-webgpu-adapter=swiftshader',
	'--enable-features=Vulkan'
];
test.use({
	launchOptions: {
		executablePath,
		args: [...args!.filter((arg) => arg !== '--disable-gpu'), ...software]
	}
});

/** Nobody stops these. */
const never = new AbortController().signal;

const tiny = tinyLanguageModel();
let home: string;

test.beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'tab-'));
	await save('tiny', tiny);
	await save('cut', { ...tiny, 'onnx/model.onnx': tiny['onnx/model.onnx']!.slice(0, 9000) });
	await save('other', { 'tiny.gguf': new Uint8Array(9) });
});
test.afterAll(() => rm(home, { recursive: true }));

async function save(name: string, files: typeof tiny): Promise<void> {
	for (const [path, bytes] of Object.entries(files)) {
		const file = join(home, name, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes);
	}
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = (page: Page) => page.getByRole('radio', { name: 'A model in this tab' }).check();

async function openFolder(page: Page, name: string): Promise<void> {
	await page.locator('input[webkitdirectory]').setInputFiles(join(home, name));
}

/** The same model in Node. */
async function inNode(): Promise<Rival> {
	const folder = modelIn(
		'tiny',
		Object.entries(tiny).map(([path, bytes]) => ({ path, file: new Blob([bytes]) }))
	);
	const choice = { folder, graph: folder.graphs[0]! };
	const model = await openModel(choice, nodeRuntime as unknown as Runtime, 'cpu', () => {});
	const quiet = { onRead: () => {}, goOn: async () => {} };
	return { id: 'tiny', gives: 'probabilities', ask: (prompt) => model.ask(prompt, quiet) };
}

test('a model in this tab: from a folder, asked in a thread of its own, and what it says is what it computes elsewhere', async ({
	page
}) => {
	const asked: string[] = [];
	page.context().on('request', (request) => asked.push(request.url()));
	await begin(page);
	const before = asked.length;
	await choose(page);
	await expect(page.getByText('Nothing of it is sent or kept')).toBeVisible();
	await openFolder(page, 'other');
	await expect(page.getByRole('alert')).toContainText('runs in llama-server or Ollama');
	await openFolder(page, 'cut');
	const processor = page.getByRole('radio', { name: 'On the processor' });
	await expect(processor.or(page.getByText('It runs on the processor'))).toBeVisible();
	if (await processor.isVisible()) await processor.check();
	await button(page, 'Start').click();
	await expect(page.getByRole('alert')).toContainText('“onnx/model.onnx” is damaged');
	await openFolder(page, 'tiny');
	expect(await faultsOf(page, 'rivals: a model in the tab')).toEqual([]);
	for (const width of [320, 375, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page, `a model in the tab at ${width} px`);
	}
	await button(page, 'Start').click();
	const rows = page.getByTestId('row');
	await expect(rows).toHaveCount(5);
	await expect(rows.nth(1)).toContainText('“tiny”');
	await expect(rows.nth(1)).toContainText('in this browser');
	const [contest] = await contestsKept(page);
	expect(contest!.rivals[0]).toMatchObject({ kind: 'tab', name: 'tiny', refused: 0 });
	const node = await inNode();
	for (const [place, item] of questionsOf(contest!).entries()) {
		const { distribution } = await guessOf(node, toldIn(contest!), item, never);
		const { itemId, probabilities } = contest!.rivals[0]!.guesses[place]!;
		expect(itemId).toBe(item.id);
		for (const [code, share] of distribution!.entries())
			expect(probabilities![code]).toBeCloseTo(share, 3);
	}
	// Everything came from the page's own server, and by no other way than being fetched.
	const { origin } = new URL(page.url());
	const network = asked.slice(before).filter((url) => !url.startsWith('blob:'));
	expect(network.filter((url) => new URL(url).origin !== origin)).toEqual([]);
	expect(network.filter((url) => url.includes('jspi'))).toEqual([]);

	await button(page, 'Put in another rival').click();
	await page.getByRole('textbox', { name: 'A statement' }).fill('I would move abroad.');
	await button(page, 'Ask').click();
	await expect(page.getByText(/^tiny: .*that you agree/)).toBeVisible();
});

test('on a graphics card it computes the same; what runs it there is fetched only then', async ({
	page
}) => {
	test.skip(!process.env.GRAPHICS, 'A card in software takes half a minute: GRAPHICS=1 runs it.');
	await begin(page);
	const hasCard = await page.evaluate(async () => {
		const { gpu } = navigator as unknown as { gpu?: { requestAdapter(): Promise<unknown> } };
		return Boolean('Suspending' in WebAssembly && (await gpu?.requestAdapter()));
	});
	test.skip(!hasCard, 'This Chromium has no graphics card in software.');
	const asked: string[] = [];
	page.context().on('request', (request) => asked.push(request.url()));
	await choose(page);
	await openFolder(page, 'tiny');
	await expect(page.getByRole('radio', { name: 'On the graphics card' })).toBeChecked();
	expect(asked.filter((url) => url.includes('jspi'))).toEqual([]);
	const statement = 'I would move abroad.';
	await page.getByRole('textbox', { name: 'A statement' }).fill(statement);
	await button(page, 'Ask').click();
	const said = page.getByText(/^tiny: .*that you agree/);
	await expect(said).toBeVisible();
	expect(asked.filter((url) => url.includes('jspi'))).toHaveLength(2);
	const responses = new Map(BROUGHT.map(({ id, codes }) => [id, codes[0]!]));
	const shown = { responses, demographics: {}, seed: 0 };
	const opinion = await opinionOf(await inNode(), shown, statement, never);
	if (opinion.kind !== 'probability') throw new Error(`it gave a ${opinion.kind}`);
	const percent = Number(/\d+/.exec((await said.textContent())!)![0]);
	expect(Math.abs(percent - 100 * opinion.agree)).toBeLessThan(0.6);
});
