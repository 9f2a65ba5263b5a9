/**
 * The runtime of a model in the tab: on the processor the very files that the reasoner runs on; on the graphics card
 * another build, which is fetched only then and is no part of the offline copy.
 */
import graphicsFactory from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import graphicsWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import processorFactory from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import processorWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { download } from '../../reasoner/download';
import { RivalError } from '../errors';
import type { Device, Runtime } from './network';
import { RUNTIME_BYTES } from './runtime-size';

const FILES = {
	wasm: { factory: processorFactory, wasm: processorWasm },
	webgpu: { factory: graphicsFactory, wasm: graphicsWasm }
} as const satisfies Record<Device, object>;

/** @throws RivalError */
export async function openRuntime(
	device: Device,
	onBytes: (count: number) => void
): Promise<Runtime> {
	const { factory, wasm } = FILES[device];
	try {
		const [runtime, binary] = await Promise.all([
			device === 'webgpu' ? import('onnxruntime-web/jspi') : import('onnxruntime-web/wasm'),
			download(new URL(wasm, import.meta.url).href, 'default', onBytes)
		]);
		if (binary.length !== RUNTIME_BYTES[device]) throw new RivalError('tabRuntimeMissing');
		const settings = runtime.env.wasm;
		settings.wasmPaths = { mjs: new URL(factory, import.meta.url).href };
		settings.wasmBinary = binary.buffer;
		// More threads need a page that is isolated from other origins, which most hosts cannot make.
		settings.numThreads = 1;
		settings.proxy = false;
		return runtime;
	} catch (error) {
		throw new RivalError('tabRuntimeMissing', undefined, { cause: error });
	}
}
