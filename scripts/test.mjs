/**
 * `npm test`: set-up, then formatting, types, lint, unit tests, the builds and browser tests. Everything runs
 * even when one part fails; the last line counts, and the process fails when anything did.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowser, ensurePackages, root, run } from './setup.mjs';

ensurePackages();
const browser = await ensureBrowser();
const results = join(root, 'tests', 'results');
rmSync(results, { recursive: true, force: true });
const unitReport = join(results, 'unit.json');
const browserReport = join(results, 'browser.json');

let passed = 0;
let failed = 0;
let skipped = 0;

function heading(name) {
	console.log(`\n── ${name}`);
}

/** A check that passes or fails as a whole. */
function check(name, command, args, env = {}) {
	heading(name);
	if (run(command, args, env) === 0) passed++;
	else failed++;
}

/** A test runner that writes a report; without a readable one it counts as one failure. */
function suite(name, command, args, env, report, counts) {
	heading(name);
	const status = run(command, args, env);
	try {
		const [ok, bad, left] = counts(JSON.parse(readFileSync(report, 'utf8')));
		passed += ok;
		failed += bad || (status === 0 ? 0 : 1);
		skipped += left;
	} catch {
		console.error(`${name}: no report was written`);
		failed++;
	}
}

check('formatting', 'npx', ['prettier', '--check', '.']);
check('types', 'npm', ['run', '--silent', 'check']);
check('lint', 'npx', ['eslint', '.']);
suite(
	'unit tests',
	'npx',
	['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
	{},
	unitReport,
	(report) => [report.numPassedTests, report.numFailedTests, report.numPendingTests]
);
check('build', 'npm', ['run', '--silent', 'build']);
check('build under a sub-path', 'npm', ['run', '--silent', 'build'], {
	BASE_PATH: '/value-mirror',
	BUILD_FOLDER: 'build-sub-path'
});
suite(
	'browser tests',
	'npx',
	['playwright', 'test', '--reporter=list,json'],
	{
		PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
		...(browser ? { CHROMIUM_PATH: browser } : {})
	},
	browserReport,
	({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.skipped]
);

console.log(`\napp: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 ? 0 : 1);
