/** Runs in the browser: how long the reasoner takes, measured inside its worker. Driven by scripts/bench.mjs. */
import { ITEMS } from '../../src/lib/catalog';
import { random } from '../../src/lib/random';
import { ReasonerClient } from '../../src/lib/reasoner/client';
import type { Profile } from '../../src/lib/reasoner/types';

const modelsUrl = new URL('/models/', location.href).href;

/** Someone who answered every other item at random. */
function someone(seed: number): Profile {
	const next = random(seed);
	const answered = ITEMS.filter((_, index) => index % 2 === seed % 2);
	return {
		responses: new Map(
			answered.map(({ id, codes }) => [id, codes[Math.floor(next() * codes.length)]!])
		),
		demographics: {}
	};
}

/** Milliseconds from making the client to its first prediction, files from the browser's cache. */
async function start(): Promise<number> {
	const begin = performance.now();
	const client = new ReasonerClient({ modelsUrl });
	await client.predict([someone(0)]);
	const elapsed = performance.now() - begin;
	client.close();
	return elapsed;
}

/** Milliseconds inside the worker for all items of one person, once for each run. */
async function predict(runs: number): Promise<number[]> {
	const client = new ReasonerClient({ modelsUrl });
	const times: number[] = [];
	for (let run = 0; run < runs + 10; run++) {
		const { milliseconds } = await client.measure([someone(run)]);
		if (run >= 10) times.push(milliseconds);
	}
	client.close();
	return times;
}

/** The floor: milliseconds to read as many 32-bit weights once from memory and add them up. */
function readOnce(weights: number, runs: number): number[] {
	const memory = new Float32Array(weights).fill(0.5);
	const times: number[] = [];
	for (let run = 0; run < runs + 10; run++) {
		const begin = performance.now();
		// Four sums, so that one addition need not wait for the one before.
		let [a, b, c, d] = [0, 0, 0, 0];
		for (let index = 0; index + 3 < memory.length; index += 4) {
			a += memory[index]!;
			b += memory[index + 1]!;
			c += memory[index + 2]!;
			d += memory[index + 3]!;
		}
		if (run >= 10) times.push(performance.now() - begin);
		if (a + b + c + d < 0)
			throw new Error('The sum is needed, or the loop would be optimized away.');
	}
	return times;
}

Object.assign(window, { bench: { start, predict, readOnce } });
