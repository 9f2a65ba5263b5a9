/**
 * Length of `onnxruntime-web/ort-wasm-simd-threaded.wasm`, for the progress bar: a server that compresses
 * it does not tell. A test compares it with the installed file.
 */
export const WASM_BYTES = 14_264_838;
