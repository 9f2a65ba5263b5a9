/**
 * `npm run torture -- [--runs 10] [--only killed]`: does to the built app what life does, many times, and counts
 * answers. An answer is confirmed when the screen has said "Saved"; it is found again when a new page, opened
 * afterwards, has it in the database. Fails when one was lost or the app did not get up again.
 */
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
// @ts-expect-error: a plain script that must run before anything is installed
import { ensureBrowser, fail, root } from './setup.mjs';
import { faults } from './torture/faults.ts';
import type { Place } from './torture/place.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '10' },
		only: { type: 'string', default: '' },
		port: { type: 'string', default: '4390' }
	}
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) fail(`--runs ${values.runs}: give a whole number from 1.`);
const chosen = Object.entries(faults).filter(([name]) => name.includes(values.only));
if (chosen.length === 0)
	fail(
		`--only ${values.only}: no fault has that in its name. There are: ${Object.keys(faults).join('; ')}.`
	);

const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', values.port], {
	cwd: root,
	stdio: ['ignore', 'pipe', 'inherit']
});
// It has said by then what hinders it.
server.on('exit', (code) => process.exit(code ?? 1));
await new Promise((resolve) => server.stdout.once('data', resolve));

const path: string = (await ensureBrowser()) ?? chromium.executablePath();
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const browser = await chromium.launch({ executablePath: path, args });
const place: Place = { browser, origin: `http://localhost:${values.port}`, path, args };

let failed = false;
console.log('| fault | runs | answers confirmed | found again | lost |');
console.log('| --- | --: | --: | --: | --: |');
for (const [name, fault] of chosen) {
	let confirmed = 0;
	let lost = 0;
	let down = 0;
	for (let run = 0; run < runs; run++)
		try {
			const outcome = await fault(place);
			confirmed += outcome.confirmed.size;
			lost += [...outcome.confirmed].filter((id) => !outcome.found.has(id)).length;
		} catch (error) {
			down++;
			console.error(`${name}, run ${run + 1}: ${error instanceof Error ? error.message : error}`);
		}
	const times = down > 0 ? `${runs}, ${down} not recovered` : runs;
	console.log(`| ${name} | ${times} | ${confirmed} | ${confirmed - lost} | ${lost} |`);
	// A table of zeros would look like success.
	if (lost > 0 || down > 0 || confirmed === 0) failed = true;
}
await browser.close();
server.removeAllListeners('exit');
server.kill();
process.exit(failed ? 1 : 0);
