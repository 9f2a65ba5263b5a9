/** The shipped reasoner in a browser's worker: the files it fetches, and one bar over all of them. */
import factoryUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { download } from './download';
import { ReasonerError } from './errors';
import { loadReasoner } from './load';
import type { OnProgress } from './model-files';
import type { Runtime } from './network';
import type { Reasoner } from './types';
import { WASM_BYTES } from './wasm-size';

export interface Source {
	/** Absolute address of the models folder, ending in a slash. */
	readonly modelsUrl: string;
	/** Whether to get past the browser's cache, which may hold a bad copy. */
	readonly fresh: boolean;
}

/** Milliseconds after which even a little more is told. */
const OFTEN = 5000;

/**
 * One for a worker: a failed load leaves the inference library unusable there.
 * @throws ReasonerError
 */
export function loadBrowserReasoner(
	{ modelsUrl, fresh }: Source,
	onProgress: OnProgress
): Promise<Reasoner> {
	const cache: RequestCache = fresh ? 'reload' : 'default';
	let model = { loaded: 0, total: 0 };
	let wasmLoaded = 0;
	let reported = -Infinity;
	let reportedAt = -Infinity;
	const report = () => {
		const loaded = model.loaded + wasmLoaded;
		const total = model.total + WASM_BYTES;
		// The manifest gives the total. Then half percents: pieces come by the hundred. On a slow line oftener, as a sign of life.
		const now = Date.now();
		const little = loaded - reported < total / 200 && now - reportedAt < OFTEN;
		if (model.total === 0 || (loaded < total && little)) return;
		reported = loaded;
		reportedAt = now;
		onProgress(loaded, total);
	};
	return loadReasoner(
		// current.json keeps its name when the model changes, so it is always asked for anew.
		(path, onBytes) =>
			download(
				new URL(path, modelsUrl).href,
				path === 'current.json' && !fresh ? 'no-cache' : cache,
				onBytes
			),
		downloadRuntime(cache, (count) => {
			wasmLoaded += count;
			report();
		}),
		(loaded, total) => {
			model = { loaded, total };
			report();
		}
	);
}

async function downloadRuntime(
	cache: RequestCache,
	onBytes: (count: number) => void
): Promise<Runtime> {
	const wasm = await download(new URL(wasmUrl, import.meta.url).href, cache, onBytes);
	if (wasm.length !== WASM_BYTES)
		throw new ReasonerError('otherRuntime', { bytes: wasm.length, expected: WASM_BYTES });
	return { device: 'wasm', factoryUrl: new URL(factoryUrl, import.meta.url).href, wasm };
}
