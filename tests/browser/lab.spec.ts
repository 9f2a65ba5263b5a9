import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { ITEMS } from '../../src/lib/catalog';
import { fitMethods } from '../../src/lib/evaluation/fit';
import { Gaussian } from '../../src/lib/baselines/gaussian';
import { resembling } from '../../src/lib/baselines/resemble';
import { othersToFitOn } from '../../src/lib/evaluation/browser/fitting';
import { chosenPeople, evaluate } from '../../src/lib/evaluation/evaluate';
import { DEMONSTRATIONS } from '../../src/lib/evaluation/evidence/shape';
import { exactMatch } from '../../src/lib/evaluation/measures/scores';
import { accuracyOf } from '../../src/lib/evaluation/evidence/read';
import { loadRespondents } from '../../src/lib/respondents/load';
import { takePeople } from '../../src/lib/respondents/respondents';
import { parseSocieties } from '../../src/lib/societies/file';
import { worldPrediction } from '../../src/lib/societies/societies';
import { loadNodeReasoner } from '../../src/lib/reasoner/node';
import { csvOf, pieces, syntheticRows, VARIABLES } from '../fixtures/synthetic-respondents';
import { faultsOf } from './access';
import { ORIGIN } from './addresses';
import { evidence, id, LAB_FIGURES } from './evidence';

const figure = (page: Page, name: string | RegExp) => page.getByRole('figure', { name });

/** What a button of a figure saves. */
async function saved(page: Page, title: string, kind: 'PNG' | 'SVG' | 'CSV'): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		figure(page, title).getByRole('button', { name: kind, exact: true }).click()
	]);
	expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z0-9-]+\\.${kind.toLowerCase()}$`));
	return readFileSync(await download.path());
}

test('shows the evidence: every chart with a reading, its numbers and its files', async ({
	page
}) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== ORIGIN) foreign.push(request.url());
	});
	await page.goto('lab/');
	const main = figure(page, 'How often each is right');
	const p1 = accuracyOf(evidence, 'reasoner', { protocol: 'p1', demonstrations: 200 })!;
	const row = main.getByRole('row', { name: /^Reasoner \d/ });
	await expect(row.getByRole('cell').first()).toContainText(p1.polar[0].toFixed(1));
	await expect(main.getByRole('row', { name: /^The paper: GPT-4o, 200/ })).toContainText('63.5');

	const figures = page.getByRole('figure');
	await expect(figures).toHaveCount(LAB_FIGURES);
	for (const figure of await figures.all()) {
		await expect(figure.getByRole('heading')).toBeVisible();
		const chart = figure.getByRole('img');
		await expect(chart).toHaveAttribute('aria-label', /\d/);
		await expect(chart).not.toHaveAttribute('aria-label', /NaN|undefined|Infinity/);
		// A page that is still starting may open or close them, too.
		await expect(async () => {
			if ((await figure.locator('details[open]').count()) === 0)
				await figure.getByText('The numbers', { exact: true }).click();
			await expect(figure.getByRole('row').nth(2)).toBeVisible({ timeout: 2000 });
		}).toPass();
	}

	// The same chart of log loss, Brier score and calibration error, with the file's own figures.
	const learning = figure(page, 'What each further answer is worth');
	await learning
		.getByRole('combobox', { name: 'Show' })
		.selectOption({ label: 'calibration error' });
	const errors = learning.getByRole('row', { name: /^Reasoner \d/ }).getByRole('cell');
	for (const [cell, demonstrations] of DEMONSTRATIONS.entries()) {
		const { ece } = accuracyOf(evidence, 'reasoner', { protocol: 'p1', demonstrations })!;
		await expect(errors.nth(cell)).toHaveText(ece.toFixed(1));
	}

	// What was predicted of groups, and what networks say that have not met them, with the file's own figures.
	const shares = figure(page, 'Do its guesses add up');
	await shares.getByRole('combobox', { name: 'By' }).selectOption({ label: 'Age' });
	const { group, people } = evidence.groupShares.find(({ dimension }) => dimension === 'age')!;
	await expect(shares.getByRole('row', { name: group }).getByRole('cell').first()).toHaveText(
		String(people)
	);
	await expect(page.getByRole('row', { name: /^Llama-3\.1-70B \*/ })).toContainText(
		'published note on the paper'
	);
	const everywhere = evidence.transfer!.continents.find(
		({ learned, tested }) => learned === 'everywhere' && tested === 'everywhere'
	)!;
	await expect(
		figure(page, 'From one continent').getByRole('row').last().getByRole('cell').last()
	).toContainText(everywhere.overall[0].toFixed(1));

	const svg = (await saved(page, 'Which topic tells about which', 'SVG')).toString();
	expect(svg).toContain('Which topic tells about which');
	expect(svg).toContain(`Value Mirror, ${id}`);
	expect(svg).not.toMatch(/var\(|color-mix|class=|href/);
	const png = await saved(page, 'Best and worst predicted items', 'PNG');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
	const csv = (await saved(page, 'Best and worst predicted items', 'CSV')).toString();
	expect(csv.trim().split('\r\n')).toHaveLength(1 + ITEMS.length);
	expect(foreign).toEqual([]);
});

/** People in the official file's format: its quotes, its columns we do not need, and its negative codes. */
function officialFile(people: number): string {
	const columns = ['version', 'doi', ...VARIABLES, 'Y001', 'RESEMAVALBWGT'];
	const rows = syntheticRows(people, 4).map((row, index) => ({
		...row,
		version: '6-0-0 (2024-01-01)',
		doi: 'doi.org/10.14281/18241.24',
		B_COUNTRY_ALPHA: row.B_COUNTRY_ALPHA === 'other' ? 'ZWE' : row.B_COUNTRY_ALPHA!,
		// Not probes, so that everybody can take part.
		Q45: -1,
		Q259: -2,
		...(index % 2 === 0 && { Q258: -5 }),
		Y001: -5,
		RESEMAVALBWGT: 0.53
	}));
	return csvOf(rows, { columns, newline: '\r\n', quote: true });
}

/** Drops a file onto the lab, once it listens: the charts come with the script that does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
	await expect(page.getByRole('figure').first()).toBeVisible();
	const data = await page.evaluateHandle(
		([file, content]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content!], file!));
			return transfer;
		},
		[name, text]
	);
	await page.locator('.zone').dispatchEvent('drop', { dataTransfer: data });
}

test('evaluates the official file in the browser, and uploads nothing', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin, search } = new URL(request.url());
		const away = protocol.startsWith('http') && origin !== ORIGIN;
		if (request.method() !== 'GET' || search || away) sent.push(request.url());
	});
	await page.goto('lab/');
	await drop(page, 'notes.csv', 'day,weather\n1,rain\n');
	await expect(page.getByRole('alert')).toContainText(/notes\.csv, line 1: .* columns needed/);

	const text = officialFile(60);
	await drop(page, 'WVS_Cross-National_Wave_7_csv_v6_0.csv', text);
	await expect(page.getByText('60 people of')).toBeVisible();
	// Too few others to fit anything on, and it says so.
	await expect(page.getByLabel('With Resemble and the Gaussian')).toBeDisabled();
	await expect(page.getByText(/besides those predicted this file has 0 and 0/)).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByLabel('People, of 60').fill('40');
	await page.getByRole('button', { name: 'Compute' }).click();
	const result = figure(page, 'on your file');
	await expect(result).toContainText('After 40 people', { timeout: 60_000 });

	// The very figures that the command line gives.
	const respondents = await loadRespondents(pieces(new TextEncoder().encode(text)), 'official.csv');
	const reasoner = await loadNodeReasoner();
	const { methods } = await evaluate({ reasoner: { reasoner, score: exactMatch } }, respondents, {
		split: { protocol: 'p1', demonstrations: 200 },
		demographics: 'none',
		seed: 1,
		people: 40
	});
	const cells = result.getByRole('row', { name: /^Reasoner \d/ }).getByRole('cell');
	await expect(cells.last()).toHaveText(String(methods.reasoner.n));
	for (const [cell, value] of [methods.reasoner.polar, methods.reasoner.refined].entries()) {
		const away = async () =>
			Math.abs(Number.parseFloat((await cells.nth(cell).textContent())!) - value);
		await expect.poll(away).toBeLessThan(0.2);
	}
	await expect(result.getByRole('row', { name: /^Chance/ })).toContainText('45.4');

	// P2 takes far longer; figures come in meanwhile, and it can be stopped.
	await page.getByRole('combobox', { name: 'Protocol' }).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Compute' }).click();
	await expect(result).toContainText(/After \d+ of 40 people/, { timeout: 60_000 });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Compute' })).toBeEnabled();
	await expect(result).toContainText(/After \d+ of 40 people/);
	expect(sent).toEqual([]);
});

test('fits Resemble and the Gaussian on the people of the file who are not predicted', async ({
	page
}) => {
	test.slow();
	const text = officialFile(240);
	await page.goto('lab/');
	await drop(page, 'official.csv', text);
	await page.getByLabel('People, of 240').fill('41');
	await expect(page.getByText(/this file has 199 and 199/)).toBeVisible();
	await page.getByLabel('People, of 240').fill('24');
	await expect(page.getByText('Fitted on the 216 people of this file')).toContainText(
		/about\s+\d+ (s|min)\s+longer/
	);
	const box = page.getByLabel('With Resemble and the Gaussian');
	await box.check();

	// It can be stopped while it fits, and begun again.
	await page.getByRole('button', { name: 'Compute' }).click();
	await expect(page.getByText(/^Fitting on 216 other people: /)).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Compute' })).toBeEnabled();
	await expect(figure(page, 'on your file')).toHaveCount(0);
	await page.getByRole('button', { name: 'Compute' }).click();
	const result = figure(page, 'on your file');
	await expect(result).toContainText('After 24 people', { timeout: 120_000 });
	await expect(result).toContainText('fitted on 216 other people');

	// The very figures that come of fitting on these people here.
	const respondents = await loadRespondents(pieces(new TextEncoder().encode(text)), 'official.csv');
	const settings = { split: { protocol: 'p1', demonstrations: 200 }, seed: 1, people: 24 } as const;
	const others = othersToFitOn(respondents, chosenPeople(respondents, settings));
	const societies = parseSocieties(JSON.parse(readFileSync('static/data/societies.json', 'utf8')));
	const world = worldPrediction(societies);
	const among = takePeople(respondents, others);
	const { neighbours, k, gaussian } = await fitMethods(among, world, 1, () => {});
	const { methods } = await evaluate(
		{
			resemble: { reasoner: resembling(neighbours, world, k), score: exactMatch },
			gaussian: { reasoner: new Gaussian(gaussian), score: exactMatch }
		},
		respondents,
		{ ...settings, demographics: 'none' }
	);
	for (const [name, { refined }] of [
		[/^Resemble \d/, methods.resemble],
		[/^Gaussian \d/, methods.gaussian]
	] as const)
		await expect(result.getByRole('row', { name }).getByRole('cell').nth(1)).toContainText(
			refined.toFixed(1)
		);
	await expect(result.getByRole('row', { name: /^Resemble, one neighbour/ })).toBeVisible();
});

test('the lab has no accessibility fault axe can find', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('lab/');
	await expect(page.getByRole('figure')).toHaveCount(LAB_FIGURES);
	await figure(page, 'Which topic tells about which').getByText('The numbers').click();
	await expect(figure(page, 'Which topic tells about which').getByRole('row').nth(2)).toBeVisible();
	expect(await faultsOf(page, 'lab')).toEqual([]);
});
