import { defineConfig } from '@playwright/test';

const port = Number(process.env.TEST_PORT ?? 4179);

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'tests/results',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
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
	webServer: {
		command: `node scripts/serve.mjs --port ${port}`,
		url: `http://localhost:${port}`,
		reuseExistingServer: false
	}
});
