import { readdirSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const languages = Object.keys(JSON.parse(readFileSync('src/lib/words/languages.json', 'utf8')));
const screens = readdirSync('src/routes', { recursive: true })
	.filter((file) => /(^|[/\\])\+page\.svelte$/.test(file))
	.map((file) => file.replace(/\+page\.svelte$/, '').replaceAll('\\', '/'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({
			pages: process.env.BUILD_FOLDER ?? 'build',
			// Best compression of the 14 MB runtime takes half a minute: for a release, and for weighing the download.
			precompress: process.env.PRECOMPRESS === '1',
			fallback: '404.html'
		}),
		// e.g. BASE_PATH=/value-mirror for a site that is not at the root of its host.
		paths: { base: process.env.BASE_PATH ?? '' },
		// Every screen in every language; the first stands at the root.
		prerender: {
			entries: [
				'*',
				...languages
					.slice(1)
					.flatMap((language) => screens.map((screen) => `/${language}/${screen}`))
			]
		},
		// Registered once the model is there, which it must not slow down: see offline.svelte.ts.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				// Bars are drawn with style attributes.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				// A worker’s first line is the page’s own, so that this policy holds in it: src/lib/start-worker.ts.
				'worker-src': ['self', 'blob:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		}
	},
	compilerOptions: { runes: true }
};
