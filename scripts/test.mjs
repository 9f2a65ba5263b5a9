/**
 * `npm test`: set-up, then formatting, lint, types, unit tests and browser tests. All of them run even when
 * one fails, and the process fails when any did.
 */
import process from 'node:process';
import { ensureBrowser, ensurePackages, fail, run } from './setup.mjs';

ensurePackages();
const browser = await ensureBrowser();
const env = browser ? { CHROMIUM_PATH: browser } : {};

const steps = [
	['formatting', 'npx', ['prettier', '--check', '.']],
	['types', 'npm', ['run', '--silent', 'check']],
	['lint', 'npx', ['eslint', '.']],
	['unit tests', 'npx', ['vitest', 'run']],
	['build', 'npm', ['run', '--silent', 'build']],
	[
		'build under a sub-path',
		'npm',
		['run', '--silent', 'build'],
		{ BASE_PATH: '/value-mirror', BUILD_FOLDER: 'build-sub-path' }
	],
	['browser tests', 'npx', ['playwright', 'test']]
];

const failed = [];
for (const [name, command, args, extra] of steps) {
	console.log(`\n── ${name}`);
	if (run(command, args, { ...env, ...extra }) !== 0) failed.push(name);
}
if (failed.length > 0) fail(`Failed: ${failed.join(', ')}`);
console.log('\nAll checks passed.');
