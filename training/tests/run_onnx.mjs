// Runs a model in the engine the app uses under Node: node run_onnx.mjs MODEL INPUTS
// INPUTS is JSON { answers: [[…]], demographics: [[…]] }; prints JSON { inputs, outputs, dims, logits }.
import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';

const [model, inputs] = process.argv.slice(2);
const session = await InferenceSession.create(model);
const feeds = {};
for (const [name, rows] of Object.entries(JSON.parse(readFileSync(inputs, 'utf8')))) {
	const values = BigInt64Array.from(rows.flat(), BigInt);
	feeds[name] = new Tensor('int64', values, [rows.length, rows[0].length]);
}
const { logits } = await session.run(feeds);
console.log(
	JSON.stringify({
		inputs: session.inputNames,
		outputs: session.outputNames,
		dims: logits.dims,
		logits: Array.from(logits.data)
	})
);
