import type { KnipConfig } from 'knip';

/** `npm run unused`: files, exports and packages that nothing uses. */
export default {
	// What a page, a command or another program loads by name; `!` marks what is not there for tests only.
	entry: [
		'src/cli/*.ts!',
		'src/cli/evidence-thread.mjs!',
		'src/lib/**/*worker.ts!',
		'scripts/*.{mjs,ts}!',
		'scripts/bench/page.ts!',
		'static/first.js!',
		'training/tests/*.mjs',
		'tests/**/*.{test,spec}.ts'
	],
	project: [
		'src/**/*.{ts,mjs,svelte,css}!',
		'scripts/**/*.{ts,mjs}!',
		'static/*.js!',
		'training/**/*.mjs',
		'tests/**/*.ts'
	],
	// The type of an exported function's parameter or result may be exported with it; and, looked at without the
	// tests (--production), what a module uses itself may be exported so that a test can reach it.
	ignoreExportsUsedInFile: process.argv.includes('--production') || {
		interface: true,
		type: true
	},
	// The one package that comes with another: the inference library brings the engine that Node runs it on.
	ignoreDependencies: ['onnxruntime-node'],
	compilers: {
		css: (text: string) =>
			[...text.matchAll(/@(import\s+['"].*?['"])/g)].map(([, line]) => line).join('\n')
	}
} satisfies KnipConfig;
