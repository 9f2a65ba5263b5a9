import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	resolve: {
		// Without these the 27 MB WebGPU build of the inference runtime is emitted, once for each bundle.
		conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions],
		alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' }
	},
	optimizeDeps: { exclude: ['@xenova/transformers', 'onnxruntime-web'] },
	worker: { format: 'es' },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		testTimeout: 60_000
	}
});
