/**
 * What visitors are served beside our own code, by package, with its licence (SPDX); also what came in through
 * another package. A build that would serve one more fails: scripts/listed-libraries.ts.
 */
export const LIBRARIES: Readonly<Record<string, string>> = {
	'@fontsource/instrument-serif': 'OFL-1.1',
	'@huggingface/jinja': 'MIT',
	'@huggingface/tokenizers': 'Apache-2.0',
	'@huggingface/transformers': 'Apache-2.0',
	'@noble/ciphers': 'MIT',
	'@noble/curves': 'MIT',
	'@noble/hashes': 'MIT',
	'@sveltejs/kit': 'MIT',
	clsx: 'MIT',
	'd3-array': 'ISC',
	'd3-color': 'ISC',
	'd3-format': 'ISC',
	'd3-interpolate': 'ISC',
	'd3-scale': 'ISC',
	devalue: 'MIT',
	fflate: 'MIT',
	idb: 'ISC',
	'onnxruntime-common': 'MIT',
	'onnxruntime-web': 'MIT',
	papaparse: 'MIT',
	qr: '(MIT OR Apache-2.0)',
	svelte: 'MIT',
	valibot: 'MIT',
	'workbox-core': 'MIT',
	'workbox-precaching': 'MIT',
	'workbox-routing': 'MIT',
	'workbox-strategies': 'MIT'
};
