import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { listedLibraries } from './scripts/listed-libraries.ts';
import { offlineFiles } from './scripts/offline-files.ts';

export default defineConfig({
	plugins: [
		sveltekit(),
		listedLibraries(),
		SvelteKitPWA({
			strategies: 'injectManifest',
			filename: 'service-worker.ts',
			// static/manifest.webmanifest has relative addresses, which hold under any sub-path.
			manifest: false,
			injectRegister: false,
			injectManifest: {
				globPatterns: ['client/**/*', 'prerendered/**/*'],
				globIgnores: ['server/**', '**/_headers', 'client/service-worker.js'],
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
		// Ten thousand mutated files take half a minute, on a busy machine several.
		testTimeout: 240_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'plain',
					include: ['tests/unit/**/*.test.ts'],
					exclude: ['tests/unit/state/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'state',
					include: ['tests/unit/state/**/*.test.ts'],
					environment: './tests/unit/state/client-environment.ts'
				}
			}
		]
	}
});
