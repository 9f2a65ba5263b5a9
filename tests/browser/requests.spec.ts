import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { closedClass, longestTitles } from '../fixtures/closed-class';
import { llamaServer, modelServer } from '../fixtures/model-server';
import { ORIGIN } from './addresses';
import { makeClass, readIn } from './classroom';
import { answerLocked, bringAnswers, open, startRun } from './person';

/** Every screen that there is, by its address. */
const SCREENS = [
	'./',
	'survey/',
	'survey/other-ways/',
	'survey/again/',
	'results/',
	'predictions/',
	'predictions/why/#Q1',
	'compare/',
	'compare/nearest/',
	'compare/like-you/',
	'compare/question/',
	'compare/two/',
	'rivals/',
	'rivals/answer/',
	'rivals/class/',
	'rivals/class/show/',
	'classroom/',
	'classroom/guide/',
	'classroom/sheets/',
	'classroom/join/',
	'classroom/hand-in/',
	'classroom/show/#rehearse',
	'classroom/two/',
	'lab/',
	'settings/',
	'settings/move/',
	'about-you/',
	'about/'
];

/** Those of one class; they are gone to from there. */
const OF_CLASS = ['class', 'report', 'show'];

/** Where a page, its workers and its service worker asked for something: origins but the app's own, by the page they were asked from. */
function recorded(page: Page) {
	const asked: { from: string; to: string }[] = [];
	page.context().on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol !== 'blob:' && protocol !== 'data:')
			asked.push({ from: new URL(page.url()).pathname, to: origin });
	});
	return asked;
}

test.use({ serviceWorkers: 'allow' });

test('every screen is among those whose requests are recorded', () => {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => dirname(file));
	const recordedHere = [
		...SCREENS.map((screen) => screen.replace(/\/?(?:#.*)?$/, '')),
		...OF_CLASS.map((screen) => `classroom/${screen}`)
	];
	expect(new Set(recordedHere)).toEqual(new Set(routes));
});

test('the whole app asks nobody but where it came from, and programs on this computer only from the rivals', async ({
	page
}) => {
	test.slow();
	const server = await modelServer(llamaServer({ A: 0.6, B: 0.3 }));
	const asked = recorded(page);
	await startRun(page, { length: '20' });
	await answerLocked(page, 4, 1);
	await bringAnswers(page);
	for (const screen of SCREENS) {
		await open(page, screen);
		await expect(page.getByRole('main')).toBeVisible();
		// What a screen shows only once it is opened may ask for something, too.
		for (const summary of await page.locator('details:not([open]) > summary').all())
			if (await summary.isVisible()) await summary.click();
	}
	// A class, from its making to its figures.
	await makeClass(page, '10b', 20);
	await open(page, 'classroom/');
	await readIn(page, closedClass('10c', longestTitles(16), 12));
	const { hash } = new URL(page.url());
	for (const screen of OF_CLASS) await open(page, `classroom/${screen}/${hash}`);
	await page.keyboard.press('End');
	expect(new Set(asked.map(({ to }) => to))).toEqual(new Set([ORIGIN]));
	// The recorder sees what it has to: the service worker's and the workers' requests among them.
	expect(asked.length).toBeGreaterThan(100);

	// With a model, from the rivals: this computer, at the address that was typed, and nothing else.
	await open(page, 'rivals/');
	await page.getByRole('radio', { name: 'A model on this computer' }).check();
	await page.getByRole('textbox', { name: 'Its address' }).fill(server.address);
	await page.getByRole('button', { name: 'Test the connection' }).click();
	await expect(page.getByText('It answers, and has 1 model.')).toBeVisible();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByTestId('row').nth(1)).toContainText('“tiny”');
	await open(page, 'results/');
	await expect(page.getByRole('link', { name: 'See the contest' })).toBeVisible();
	const local = asked.filter(({ to }) => to !== ORIGIN);
	expect(new Set(local.map(({ to }) => to))).toEqual(new Set([server.address]));
	expect(new Set(local.map(({ from }) => from))).toEqual(new Set(['/rivals/']));
	await server.close();
});
