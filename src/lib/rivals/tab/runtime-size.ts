import { WASM_BYTES } from '../../reasoner/wasm-size';

/** Length of what a device runs on, for the progress bar; a test compares them with the installed files. */
export const RUNTIME_BYTES = { wasm: WASM_BYTES, webgpu: 16_811_691 };
