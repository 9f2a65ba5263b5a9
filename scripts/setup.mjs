/**
 * What both commands of the README need before anything else: a new enough Node, the packages of the
 * lock file, and for the tests a browser. Only Node's own modules are used here, since nothing else may
 * be installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends the process with a message for whoever typed the command. */
export function fail(message) {
	console.error(`\n${message}`);
	process.exit(1);
}

/** Runs a command in the project with its output shown. @returns its exit status */
export function run(command, args, env = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		shell: process.platform === 'win32'
	});
	if (error) console.error(`${command}: ${error.message}`);
	return status ?? 1;
}

/** The install script of onnxruntime-node would download graphics libraries that nothing here uses. */
const NO_DOWNLOADS = { ONNXRUNTIME_NODE_INSTALL: 'skip' };

/** Installs the packages when node_modules is missing or older than the lock file. */
export function ensurePackages() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 20))
		fail(
			`Node ${process.versions.node} is too old: install Node 20.20 or later from https://nodejs.org.`
		);
	const installed = join(root, 'node_modules', '.package-lock.json');
	const lock = join(root, 'package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
	console.log('Installing packages …');
	if (run('npm', ['ci'], NO_DOWNLOADS) !== 0)
		fail('The packages could not be installed (see above). Check the network, then try again.');
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
	join(process.env.LOCALAPPDATA ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe')
];

function installedBrowser() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(
		(path) => existsSync(path)
	);
}

/** True when Playwright's own Chromium is there, which it then finds by itself. */
async function playwrightBrowser() {
	const { chromium } = await import('@playwright/test');
	return existsSync(chromium.executablePath());
}

/**
 * A Chromium to test in: CHROMIUM_PATH, an installed Chromium or Chrome, Debian's package, or Playwright's.
 * @returns its path, or undefined for Playwright's own
 */
export async function ensureBrowser() {
	if (process.env.CHROMIUM_PATH) {
		if (!existsSync(process.env.CHROMIUM_PATH))
			fail(`CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`);
		return process.env.CHROMIUM_PATH;
	}
	const installed = installedBrowser();
	if (installed) return installed;
	if (await playwrightBrowser()) return undefined;
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		console.log('Installing Chromium from Debian’s packages …');
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
		const debian = installedBrowser();
		if (debian) return debian;
	}
	console.log('Installing Playwright’s Chromium …');
	run('npx', ['playwright', 'install', 'chromium']);
	if (await playwrightBrowser()) return undefined;
	return fail(
		'No Chromium or Chrome was found and none could be installed. Install one, or name it: CHROMIUM_PATH=/path/to/chrome npm test'
	);
}
