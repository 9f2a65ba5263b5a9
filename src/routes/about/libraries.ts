/** What visitors are served beside our own code, by package, with its licence (SPDX). */
export const LIBRARIES: Readonly<Record<string, string>> = {
	'@fontsource/instrument-serif': 'OFL-1.1',
	'@huggingface/transformers': 'Apache-2.0',
	'@sveltejs/kit': 'MIT',
	'd3-scale': 'ISC',
	idb: 'ISC',
	'onnxruntime-web': 'MIT',
	papaparse: 'MIT',
	qr: '(MIT OR Apache-2.0)',
	svelte: 'MIT',
	valibot: 'MIT',
	'workbox-precaching': 'MIT'
};
