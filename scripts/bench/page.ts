/** Runs in the browser: how long the reasoner takes, measured inside its worker. Driven by scripts/bench.mjs. */
import { ITEM_IDS, ITEMS } from '../../src/lib/catalog';
import { questionsOf } from '../../src/lib/classroom/class-setup';
import { contentOf } from '../../src/lib/classroom/content';
import { readLink } from '../../src/lib/classroom/link';
import { madeUpClass } from '../../src/lib/classroom/made-up';
import { sealCode } from '../../src/lib/classroom/sealed';
import { random, sample } from '../../src/lib/random';
import { Chance } from '../../src/lib/baselines/chance';
import { Chooser } from '../../src/lib/reasoner/choose';
import { ReasonerClient } from '../../src/lib/reasoner/client';
import { choosable } from '../../src/lib/run/short-form';
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

/** Someone who answered some items, drawn at random, at random. */
function someoneWith(answers: number, seed: number): Profile {
	const next = random(seed);
	const answered = sample(ITEMS, answers, next).map(
		({ id, codes }) => [id, codes[Math.floor(next() * codes.length)]!] as const
	);
	return { responses: new Map(answered), demographics: {} };
}

/**
 * Milliseconds as the page sees them: to weigh what may be asked while someone reads their tenth question, and to
 * choose the next when they have answered it.
 */
async function choose(runs: number): Promise<{ weighing: number[]; choice: number[] }> {
	const client = new ReasonerClient({ modelsUrl });
	const times = { weighing: [] as number[], choice: [] as number[] };
	for (let run = 0; run < runs + 2; run++) {
		const chooser = new Chooser((profile, items) => client.weigh(profile, items));
		const ten = someoneWith(10, run);
		const asked = [...ten.responses.keys()];
		const nine = { ...ten, responses: new Map([...ten.responses].slice(0, 9)) };
		const candidates = choosable(ITEM_IDS.filter((id) => !asked.includes(id)));
		const begin = performance.now();
		await chooser.weighAll(nine, candidates);
		const weighed = performance.now();
		await chooser.choose(ten, candidates, asked);
		if (run < 2) continue;
		times.weighing.push(weighed - begin);
		times.choice.push(performance.now() - weighed);
	}
	client.close();
	return times;
}

/** Codes of students who never were, for the class of a link. */
async function handIns(count: number, link: string): Promise<string[]> {
	const reasoner = new Chance();
	const [even] = await reasoner.predict([{ responses: new Map(), demographics: {} }]);
	const { publicKey, asked } = readLink(link);
	const questions = questionsOf(asked);
	const students = await madeUpClass(reasoner, questions, even!, 1, count);
	return students.map((handIn) => sealCode(publicKey, contentOf(handIn, questions)));
}

/** Milliseconds, as the page sees them, to explain the prediction of one item to someone with 100 answers. */
async function explain(runs: number): Promise<number[]> {
	const client = new ReasonerClient({ modelsUrl });
	const times: number[] = [];
	for (let run = 0; run < runs + 2; run++) {
		const profile = someoneWith(100, run);
		const item = ITEM_IDS.find((id) => !profile.responses.has(id))!;
		const begin = performance.now();
		await client.explain(profile, item, 'refined');
		if (run >= 2) times.push(performance.now() - begin);
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

Object.assign(window, { bench: { start, predict, choose, explain, handIns, readOnce } });
