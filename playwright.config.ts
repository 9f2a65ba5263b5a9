import { defineConfig } from '@playwright/test';
// Tests read what the app says: in the first language.
import './src/lib/words/english';
import { BASE_PATH, ORIGIN, SUB_PATH_ORIGIN } from './tests/browser/addresses';

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'tests/results/browser',
	fullyParallel: true,
	// Most of a test is waiting, for what a person would wait for: two on two processors leave half of them idle.
	workers: 3,
	timeout: 120_000,
	// The model loads in a second or two, on a busy machine in many more.
	expect: { timeout: 30_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: 'list',
	use: {
		baseURL: ORIGIN,
		// A service worker would answer before the faults that tests put in the way; those of offline allow it.
		serviceWorkers: 'block',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH || undefined,
			// No sandbox where tests run as root in a container; the rest keeps Chromium off the network.
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: [
		{ command: `node scripts/serve.mjs --port ${new URL(ORIGIN).port}`, url: ORIGIN },
		{
			command: `node scripts/serve.mjs --port ${new URL(SUB_PATH_ORIGIN).port} --folder build-sub-path --base ${BASE_PATH}`,
			url: `${SUB_PATH_ORIGIN}${BASE_PATH}/`
		}
	]
});
