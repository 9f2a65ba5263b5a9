import { availableParallelism, loadavg } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstScreens } from './scripts/first-screens.ts';
import { javaScriptAsJs } from './scripts/javascript-as-js.ts';
import { servedLicences } from './scripts/licence-texts.ts';
import { listedLibraries } from './scripts/listed-libraries.ts';
import { offlineFiles } from './scripts/offline-files.ts';
import { siteAddress } from './scripts/site-address.ts';

/** Tests that put another module in a module's place, before anything has loaded it. */
const replacing = ['tests/unit/evaluation/fit.test.ts'];

/** How many times as much wants to run on this machine as can, at least 1. */
const busy = Math.max(1, loadavg()[0]! / availableParallelism());

export default defineConfig({
	define: {
		__SITE_ADDRESS__: JSON.stringify(
			siteAddress(process.env.SITE_ADDRESS, process.env.BASE_PATH ?? '')
		)
	},
	plugins: [
		sveltekit(),
		firstScreens(),
		listedLibraries(),
		javaScriptAsJs(),
		servedLicences(),
		SvelteKitPWA({
			strategies: 'injectManifest',
			filename: 'service-worker.ts',
			// static/manifest.webmanifest has relative addresses, which hold under any sub-path.
			manifest: false,
			injectRegister: false,
			injectManifest: {
				globPatterns: ['client/**/*', 'prerendered/**/*'],
				globIgnores: [
					'server/**',
					'**/_headers',
					'client/service-worker.js',
					'client/link-picture.png',
					// What runs a language model on a graphics card: for the few who open one, when they do.
					'client/**/ort*jspi*'
				],
				maximumFileSizeToCacheInBytes: 32e6,
				manifestTransforms: [offlineFiles('.svelte-kit/output')]
			}
		})
	],
	resolve: {
		// Without these the 27 MB WebGPU build of the inference runtime is emitted, once for each bundle.
		conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
		alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' }
	},
	optimizeDeps: { exclude: ['@xenova/transformers', 'onnxruntime-web'] },
	worker: { format: 'es', plugins: () => [listedLibraries()] },
	test: {
		// A test that hangs is found soon; where more wants to run than there are processors, it gets its time.
		testTimeout: 10_000 * busy,
		hookTimeout: 60_000 * busy,
		setupFiles: ['./tests/unit/draws.ts', './src/lib/words/english.ts'],
		tags: [
			{
				name: 'slow',
				description: 'Fuzzing, the shipped model, memory, whole commands: seconds of work.',
				timeout: 120_000 * busy,
				// `npx vitest` watches what is quick; `npm test` and `npx vitest run` run everything.
				skip: !process.argv.includes('run')
			}
		],
		projects: [
			{
				extends: true,
				test: {
					name: 'plain',
					include: ['tests/unit/**/*.test.ts'],
					exclude: ['tests/unit/state/**', ...replacing],
					// To load the catalog anew for every file would take more than the tests do.
					isolate: false
				}
			},
			{ extends: true, test: { name: 'replacing', include: replacing } },
			{
				extends: true,
				test: {
					name: 'state',
					include: ['tests/unit/state/**/*.test.ts'],
					environment: './tests/unit/state/client-environment.ts',
					isolate: false,
					restoreMocks: true,
					unstubGlobals: true
				}
			}
		]
	}
});
