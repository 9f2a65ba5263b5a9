/**
 * `npm test`: set-up, then formatting, types, lint, unused code, unit tests, the builds and browser tests. Checks that
 * do not need each other run beside each other. All of them run even when one fails; the last line counts, and the
 * process fails when anything did.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBuild } from './built.mjs';
import { ensureBrowser, ensurePackages, fail, root, run } from './setup.mjs';

ensurePackages();
const browser = await ensureBrowser();
const results = join(root, 'tests', 'results');
rmSync(results, { recursive: true, force: true });
const unitReport = join(results, 'unit.json');
const browserReport = join(results, 'browser.json');

let passed = 0;
let skipped = 0;
/** @type {string[]} what failed, named again at the end: the rest of the output is long */
const failures = [];

/**
 * Runs a command to its end, and then shows under its name all that it said: what runs beside it speaks, too.
 * @returns its exit status
 */
function finished(name, command, args, env = {}) {
	console.log(`${name} …`);
	return new Promise((resolve) => {
		const pieces = [];
		const child = spawn(command, args, {
			cwd: root,
			env: { ...process.env, ...env },
			shell: process.platform === 'win32'
		});
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (piece) => pieces.push(piece));
		child.on('error', (error) => pieces.push(Buffer.from(error.message)));
		child.on('close', (status) => {
			process.stdout.write(`\n── ${name}\n${Buffer.concat(pieces).toString('utf8')}`);
			resolve(status ?? 1);
		});
	});
}

/** A check that passes or fails as a whole. @returns whether it passed */
async function check(name, command, args, env) {
	const status = await finished(name, command, args, env);
	if (status === 0) passed++;
	else failures.push(name);
	return status === 0;
}

/** A test runner that writes a report; without a readable one it counts as one failure. */
async function suite(name, command, args, env, report, counts) {
	const status = await finished(name, command, args, env);
	try {
		const [ok, left, bad] = counts(JSON.parse(readFileSync(report, 'utf8')));
		passed += ok;
		skipped += left;
		if (bad.length === 0 && status !== 0) bad.push('ended with an error of its own');
		failures.push(...bad.map((title) => `${name}: ${title}`));
	} catch {
		failures.push(`${name}: no report was written`);
	}
}

/** The titles of vitest's tests that failed, and of files that could not be run. @returns {string[]} */
function failedUnits(report) {
	return report.testResults.flatMap(({ name, status, assertionResults }) => {
		const bad = assertionResults.filter((test) => test.status === 'failed');
		if (bad.length === 0 && status === 'failed') return [name];
		return bad.map(({ fullName }) => fullName);
	});
}

/** The titles of Playwright's tests that failed, in whatever depth. @returns {string[]} */
function failedInBrowser({ suites = [], specs = [] }) {
	return [
		...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
		...suites.flatMap(failedInBrowser)
	];
}

async function read() {
	// What a file contains decides whether it is formatted. ESLint has no such cache here: what one file may do with a
	// promise depends on the types of others.
	await check('formatting', 'npx', [
		'prettier',
		'--check',
		'--cache',
		'--cache-strategy=content',
		'.'
	]);
	await check('types', 'npm', ['run', '--silent', 'check']);
	await check('lint', 'npx', ['eslint', '.']);
	await check('unused code', 'npm', ['run', '--silent', 'unused']);
}

async function unit() {
	await suite(
		'unit tests',
		'npx',
		['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
		{},
		unitReport,
		(report) => [report.numPassedTests, report.numPendingTests, failedUnits(report)]
	);
}

async function builds() {
	await build('build', {});
	await build('build under a sub-path', {
		BASE_PATH: '/value-mirror',
		SITE_ADDRESS: 'https://mirror.example/value-mirror/',
		BUILD_FOLDER: 'build-sub-path'
	});
}

/** A build counts as passed, too, where it is there from the same files. */
async function build(name, env) {
	let made = false;
	const there = await ensureBuild(env, () => {
		made = true;
		return check(name, 'npm', ['run', '--silent', 'build'], env);
	});
	if (made || !there) return;
	console.log(`\n── ${name}\nis there, made from the same files`);
	passed++;
}

async function browsing() {
	await suite(
		'browser tests',
		'npx',
		['playwright', 'test', '--reporter=list,json'],
		{
			PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
			...(browser ? { CHROMIUM_PATH: browser } : {})
		},
		browserReport,
		(report) => [
			report.stats.expected + report.stats.flaky,
			report.stats.skipped,
			failedInBrowser(report)
		]
	);
}

// What all of them read, and would otherwise write at the same time.
if (run('npx', ['svelte-kit', 'sync']) !== 0)
	fail('The app’s types could not be made (see above).');
await Promise.all([read(), builds().then(unit)]);
// Alone: they wait for a page that is as quick as a person expects.
await browsing();

for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\napp: ${passed} passed, ${failures.length} failed, ${skipped} skipped`);
process.exit(failures.length === 0 ? 0 : 1);
