import { expect, test, type Browser, type Page } from '@playwright/test';
import { classFile } from '../../src/lib/classroom/class-file';
import { classIdOf } from '../../src/lib/classroom/class-setup';
import type { ClassRecord } from '../../src/lib/classroom/class-record';
import { linkOf } from '../../src/lib/classroom/link';
import { codeOf, handInFrom, QUESTIONS, SECRET, senderOf, SETUP } from '../fixtures/classes';
import { closedClass, longestItems } from '../fixtures/closed-class';
import { paste } from './classroom';
import { answer, bringAnswers, open, startRun, visit } from './person';

/** Does to a page what a page translator does: every text gives way to an element with words of the translator's. */
function translator(): void {
	const translate = (root: Node) => {
		const texts: Text[] = [];
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const text = walker.currentNode as Text;
			const left = text.parentElement?.closest('svg, script, style, textarea, select, font');
			if (text.data.trim() && text.parentElement && !left) texts.push(text);
		}
		for (const text of texts) {
			const outer = document.createElement('font');
			outer.append(document.createElement('font'));
			outer.firstElementChild!.textContent = text.data;
			text.replaceWith(outer);
		}
	};
	const begin = () => {
		translate(document.body);
		new MutationObserver((changes) => {
			for (const { addedNodes, target } of changes) {
				for (const node of addedNodes) if (node.isConnected) translate(node.parentNode!);
				if (target instanceof Text && target.isConnected) translate(target.parentNode!);
			}
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	};
	// Once the app runs: a translator waits for a page that is whole.
	const waiting = setInterval(() => {
		if (document.documentElement.dataset.runs === undefined) return;
		clearInterval(waiting);
		begin();
	}, 10);
}

/** The words on the screen, without moments and locks, which no two runs share. */
async function words(page: Page): Promise<string> {
	const text = await page.locator('main').innerText();
	return text.replace(/\d{1,2}:\d\d(:\d\d)?( [AP]M)?/g, '').replace(/\s+/g, ' ');
}

/** One page as it is, and one under a translator. */
async function both(browser: Browser): Promise<readonly [Page, Page]> {
	const pages: Page[] = [];
	for (const translated of [false, true]) {
		const context = await browser.newContext({
			serviceWorkers: 'block',
			reducedMotion: 'reduce',
			viewport: { width: 1280, height: 720 }
		});
		if (translated) await context.addInitScript(translator);
		pages.push(await context.newPage());
	}
	return [pages[0]!, pages[1]!];
}

/** Does the same on both pages, after which both say the same. */
async function same(
	[plain, translated]: readonly [Page, Page],
	act: (page: Page) => Promise<unknown>
): Promise<void> {
	await act(plain);
	await act(translated);
	await expect
		.poll(async () => (await words(translated)) === (await words(plain)), {
			message: 'the words follow',
			timeout: 20_000
		})
		.toBe(true);
	expect(await translated.locator('font').count()).toBeGreaterThan(0);
}

test('the survey goes on under a page translator', async ({ browser }) => {
	const pages = await both(browser);
	await same(pages, (page) => startRun(page));
	for (let question = 0; question < 4; question++) await same(pages, (page) => answer(page, 1));
});

test('predictions and comparison follow what is chosen under a page translator', async ({
	browser
}) => {
	const pages = await both(browser);
	for (const page of pages) await bringAnswers(page);
	await same(pages, async (page) => {
		await visit(page, 'Predictions');
		await expect(page.getByText('From 20 answers of yours')).toBeVisible();
		await page
			.getByRole('button', { name: /^Political regimes|^Happiness/ })
			.first()
			.click();
	});
	await same(pages, (page) => page.getByRole('combobox').last().selectOption({ index: 1 }));
	for (const place of [5, 60])
		await same(pages, async (page) => {
			await page.goto('compare/question/');
			await page.getByRole('combobox').first().selectOption({ index: place });
		});
});

test('a class’s figures are those of the view chosen under a page translator', async ({
	browser
}) => {
	const pages = await both(browser);
	const closed = closedClass('Class 10b', longestItems(14), 20);
	await same(pages, (page) => readClassIn(page, closed, 'Show the figures'));
	for (let view = 0; view < 12; view++)
		await same(pages, (page) => page.keyboard.press('PageDown'));
});

test('the hand-ins are counted on under a page translator', async ({ browser }) => {
	const pages = await both(browser);
	const record = {
		state: 'open',
		id: classIdOf(SETUP),
		createdAt: 1.7e12,
		link: linkOf(SETUP),
		secret: SECRET,
		students: 12,
		codes: []
	} as const;
	await same(pages, (page) => readClassIn(page, record));
	for (const student of [1, 2, 3]) {
		const answers = QUESTIONS.map(() => ({
			code: 1,
			guess: { polar: true, refined: true, band: 1 },
			world: true
		}));
		const code = codeOf(handInFrom('scores', answers, { sender: senderOf(student) }));
		await same(pages, (page) => paste(page, code));
	}
});

async function readClassIn(page: Page, record: ClassRecord, next?: string): Promise<void> {
	await open(page, 'classroom/');
	await page.getByLabel(/^The file of a class/).setInputFiles({
		name: 'class.json',
		mimeType: 'application/json',
		buffer: Buffer.from(classFile(record))
	});
	if (next) await page.getByRole('link', { name: next }).click();
}
