/** The dedicated worker in which the reasoner runs: the browser's runtime, and the protocol around it. */
import factoryUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { download } from './download';
import { ReasonerError } from './errors';
import { loadReasoner } from './load';
import type { Runtime } from './network';
import type { FromWorker, ToWorker } from './protocol';
import { serve } from './serve';
import { WASM_BYTES } from './wasm-size';

const page = self as unknown as Worker;

const answer = serve(
	(message: FromWorker, transfer) => page.postMessage(message, transfer),
	({ modelsUrl, fresh }, onProgress) => {
		const cache: RequestCache = fresh ? 'reload' : 'default';
		// One bar over everything that is fetched: the model's files and the runtime.
		let model = { loaded: 0, total: 0 };
		let wasmLoaded = 0;
		let reported = -Infinity;
		const report = () => {
			const loaded = model.loaded + wasmLoaded;
			const total = model.total + WASM_BYTES;
			// The manifest gives the total. Then half percents: pieces come by the hundred.
			if (model.total === 0 || (loaded < total && loaded - reported < total / 200)) return;
			reported = loaded;
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
);

page.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);

async function downloadRuntime(
	cache: RequestCache,
	onBytes: (count: number) => void
): Promise<Runtime> {
	const wasm = await download(new URL(wasmUrl, self.location.href).href, cache, onBytes);
	if (wasm.length !== WASM_BYTES)
		throw new ReasonerError(
			'corrupt',
			`The inference runtime has ${wasm.length} bytes instead of ${WASM_BYTES}. Load it again; if that does not help, the site was published with a damaged file.`
		);
	return { device: 'wasm', factoryUrl: new URL(factoryUrl, self.location.href).href, wasm };
}
