// Applies the app's own constraints to predictions: node --import tsx constrain.mjs FILE
// FILE is JSON [{ answers: [position or -1, …], probabilities: [of all codes of all items, …] }, …]; prints the same
// people's probabilities, constrained.
import { readFileSync } from 'node:fs';
import { ITEMS } from '../../src/lib/catalog/index.ts';
import { constrain } from '../../src/lib/reasoner/constraints.ts';

const people = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const constrained = people.map(({ answers, probabilities }) => {
	const prediction = Float32Array.from(probabilities);
	const known = ITEMS.flatMap(({ id, codes }, item) =>
		answers[item] < 0 ? [] : [[id, codes[answers[item]]]]
	);
	constrain(prediction, new Map(known));
	return Array.from(prediction);
});
console.log(JSON.stringify(constrained));
