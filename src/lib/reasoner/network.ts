/**
 * The one module that knows the inference library. It is given bytes and never fetches any itself: the
 * library's cache is a map in memory, its remote host does not exist and its fetch refuses.
 *
 * One failed load or run leaves the library unusable in its thread; after a `runtime` error, start a new
 * worker (or process) rather than trying again.
 */
import { AutoModel, env, LogLevel, Tensor } from '@xenova/transformers';
import { DEMOGRAPHICS, ITEMS } from '../catalog';
import { reasonOf } from '../spoken-error';
import { ReasonerError } from './errors';
import type { Bytes, ModelFiles } from './model-files';
import { LOGITS_PER_ITEM, type NetworkInput } from './tensors';

/** What the network runs on: Node's native library, or WebAssembly that the app ships. */
export type Runtime =
	| { readonly device: 'cpu' }
	| { readonly device: 'wasm'; readonly factoryUrl: string; readonly wasm: Bytes };

export interface Network {
	/** @returns [rows, 253, 10], row-major, padding at −1e9. @throws ReasonerError `runtime` */
	logits(input: NetworkInput): Promise<Float32Array>;
}

const held = new Map<string, Bytes>();

// The cache is asked for `localModelPath/id/path` and `remoteHost/id/path`; one root makes them one key.
env.localModelPath = env.remoteHost = 'verified';
env.remotePathTemplate = '{model}';
env.customCache = {
	match: async (path) => {
		const bytes = held.get(path);
		return bytes && new Response(bytes);
	},
	put: async () => {}
};
env.useCustomCache = true;
env.allowRemoteModels = false;
env.allowLocalModels = true;
env.useFS = false;
env.useFSCache = false;
env.useBrowserCache = false;
env.useWasmCache = false;
env.fetch = async (address) => {
	throw new Error(`${String(address)} is not among the model’s files`);
};
// It would warn about our own model type, and print a person's answers when a run fails. Failures are thrown.
env.logLevel = LogLevel.NONE;

/** Makes a network of verified files. @throws ReasonerError `runtime` */
export async function openNetwork(model: ModelFiles, runtime: Runtime): Promise<Network> {
	const key = (path: string) => `${env.localModelPath}/${model.id}/${path}`;
	for (const [path, bytes] of model.files) held.set(key(path), bytes);
	if (runtime.device === 'wasm') useWebAssembly(runtime.factoryUrl, runtime.wasm);
	try {
		// Without dtype and device the library picks them, and with them another file name.
		const network = await AutoModel.from_pretrained(model.id, {
			dtype: 'fp32',
			device: runtime.device
		});
		return { logits: (input) => run(network, input) };
	} catch (error) {
		throw new ReasonerError('networkNotStarted', { reason: reasonOf(error) }, { cause: error });
	} finally {
		for (const path of model.files.keys()) held.delete(key(path));
		if (runtime.device === 'wasm') env.backends.onnx.wasm!.wasmBinary = undefined;
	}
}

/** Threads need a page that is isolated from other origins and bring little to a network this small. */
function useWebAssembly(factoryUrl: string, binary: Bytes): void {
	const settings = env.backends.onnx.wasm!;
	settings.wasmPaths = { mjs: factoryUrl };
	settings.wasmBinary = binary;
	settings.numThreads = 1;
	settings.proxy = false;
}

type Model = Awaited<ReturnType<typeof AutoModel.from_pretrained>>;

async function run(network: Model, input: NetworkInput): Promise<Float32Array> {
	const { rows } = input;
	try {
		const { logits } = await network({
			answers: new Tensor('int64', input.answers, [rows, ITEMS.length]),
			demographics: new Tensor('int64', input.demographics, [rows, DEMOGRAPHICS.length])
		});
		const expected = [rows, ITEMS.length, LOGITS_PER_ITEM];
		if (!(logits instanceof Tensor) || String(logits.dims) !== String(expected))
			throw new Error(`its logits have the shape ${logits?.dims}, not ${expected}`);
		return logits.data as Float32Array;
	} catch (error) {
		throw new ReasonerError('networkFailed', { reason: reasonOf(error) }, { cause: error });
	}
}
