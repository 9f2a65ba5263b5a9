import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as runtime from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { itemOf } from '../../../src/lib/catalog';
import { promptOf } from '../../../src/lib/rivals/prompt';
import { modelIn } from '../../../src/lib/rivals/tab/folder';
import type { Runtime } from '../../../src/lib/rivals/tab/network';
import { openModel } from '../../../src/lib/rivals/tab/open';
import { RUNTIME_BYTES } from '../../../src/lib/rivals/tab/runtime-size';
import type { Prompt } from '../../../src/lib/rivals/types';
import { tinyLanguageModel } from '../../fixtures/tiny-language-model';

const tiny = tinyLanguageModel();
type Files = Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>;

const folderOf = (files: Files) =>
	modelIn(
		'tiny',
		Object.entries(files).map(([path, bytes]) => ({ path, file: new Blob([bytes]) }))
	);

function opened(files: Files) {
	const folder = folderOf(files);
	const choice = { folder, graph: folder.graphs[0]! };
	return openModel(choice, runtime as unknown as Runtime, 'cpu', () => {});
}

const without = (path: string): Files =>
	Object.fromEntries(Object.entries(tiny).filter(([name]) => name !== path));

const person = {
	responses: new Map([
		['Q1', 1],
		['Q2', 2],
		['Q164', 9]
	] as const),
	demographics: {},
	seed: 7
};
const prompt = promptOf(person, itemOf('Q46'));

/** A listener that counts. */
function listener() {
	const shares: number[] = [];
	return { shares, onRead: (share: number) => void shares.push(share), goOn: async () => {} };
}

async function asked(model: Awaited<ReturnType<typeof opened>>, question: Prompt) {
	const reply = await model.ask(question, listener());
	if (reply.kind !== 'probabilities') throw new Error(`it gave a ${reply.kind}`);
	return reply;
}

describe('a language model from a folder', () => {
	it('gives each option a probability, and says how much stood on letters', async () => {
		const reply = await asked(await opened(tiny), prompt);
		expect(reply.probabilities).toHaveLength(prompt.options.length);
		expect(reply.probabilities.reduce((sum, share) => sum + share)).toBeCloseTo(1, 9);
		expect(new Set(reply.probabilities).size).toBe(prompt.options.length);
		expect(reply.onLetters).toBeGreaterThan(0);
		expect(reply.onLetters).toBeLessThan(0.5);
	});

	it('reads what questions share once, and answers as if it had read everything each time', async () => {
		const once = await opened(tiny);
		const questions = (['Q46', 'Q57', 'Q149'] as const).flatMap((id) =>
			(['forwards', 'backwards'] as const).map((order) => promptOf(person, itemOf(id), order))
		);
		for (const question of questions) {
			const fresh = await opened(tiny);
			const { probabilities } = await asked(fresh, question);
			const kept = await asked(once, question);
			for (const [place, share] of kept.probabilities.entries())
				expect(share).toBeCloseTo(probabilities[place]!, 6);
		}
		const first = listener();
		await (await opened(tiny)).ask(questions[0]!, first);
		const second = listener();
		await once.ask(questions[1]!, second);
		// The first reads piece by piece, and tells; the second has only the question left.
		expect(first.shares.length).toBeGreaterThan(2);
		expect(first.shares).toEqual([...first.shares].sort((low, high) => low - high));
		expect(second.shares).toEqual([1]);
	});

	it('says another thing of another person, and of the options in another order', async () => {
		const model = await opened(tiny);
		const stranger = promptOf({ ...person, responses: new Map([['Q1', 4]]) }, itemOf('Q46'));
		const [mine, theirs] = [await asked(model, prompt), await asked(model, stranger)];
		expect(mine.probabilities).not.toEqual(theirs.probabilities);
		expect(await asked(model, prompt)).toEqual(mine);
	});

	it('stops between two pieces where nobody waits, and can be asked again', async () => {
		const model = await opened(tiny);
		const fresh = await asked(await opened(tiny), prompt);
		let pieces = 0;
		const stopped = model.ask(prompt, {
			onRead: () => {},
			goOn: async () => {
				if (++pieces === 2) throw new Error('nobody');
			}
		});
		await expect(stopped).rejects.toThrow('nobody');
		expect(await asked(model, prompt)).toEqual(fresh);
	});

	it('says of a text that is longer than it can have in mind that it is too long', async () => {
		const config = JSON.stringify({ max_position_embeddings: 100 });
		const model = await opened({ ...tiny, 'config.json': config });
		await expect(model.ask(prompt, listener())).rejects.toMatchObject({ key: 'tooLong' });
	});

	it('asks a model without a chat template to go on with a text', async () => {
		const model = await opened({ ...tiny, 'tokenizer_config.json': '{}' });
		expect(await asked(model, prompt)).not.toEqual(await asked(await opened(tiny), prompt));
	});

	const text = (value: Uint8Array | undefined) => new TextDecoder().decode(value);
	/** The network with a name in it changed for one of the same length. */
	const renamed = (from: string, to: string): Files => {
		const bytes = Buffer.from(tiny['onnx/model.onnx']!);
		for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1))
			bytes.write(to, at);
		return { ...tiny, 'onnx/model.onnx': new Uint8Array(bytes) };
	};
	const faults: [what: string, files: Files, key: string, words: RegExp][] = [
		['an empty folder', {}, 'noModelInFolder', /“tiny”.*tokenizer\.json/],
		['a model for other programs', { 'tiny.gguf': '' }, 'otherFormat', /llama-server/],
		['no tokenizer', without('tokenizer.json'), 'fileMissing', /“tokenizer\.json” is missing/],
		[
			'a tokenizer cut short',
			{ ...tiny, 'tokenizer.json': text(tiny['tokenizer.json']).slice(0, 99) },
			'fileDamaged',
			/“tokenizer\.json” is damaged/
		],
		[
			'a tokenizer of another shape',
			{ ...tiny, 'tokenizer.json': '{}' },
			'fileDamaged',
			/tokenizer\.json/
		],
		[
			'a template that is none',
			{ ...tiny, 'chat_template.jinja': '{% for' },
			'fileDamaged',
			/chat_template\.jinja/
		],
		[
			'a configuration cut short',
			{ ...tiny, 'config.json': '{"hid' },
			'fileDamaged',
			/config\.json/
		],
		[
			'a network cut short',
			{ ...tiny, 'onnx/model.onnx': tiny['onnx/model.onnx']!.slice(0, 5000) },
			'fileDamaged',
			/model\.onnx/
		],
		[
			'a network that is none',
			{ ...tiny, 'onnx/model.onnx': '<!doctype html>' },
			'fileDamaged',
			/Download it again/
		],
		[
			'a network with an operation that there is not',
			renamed('MatMul', 'MatMux'),
			'unknownOperation',
			/cannot run here.*no “MatMux”\. Choose another file/
		],
		[
			'a network that is no language model',
			renamed('input_ids', 'pixel_abc'),
			'otherNetwork',
			/“pixel_abc”\. Choose another model/
		]
	];
	/** As the runtime in a browser says it, in its own words. */
	it.each([
		['std::bad_alloc', 'tabOutOfMemory', /smaller one, show it fewer answers, close other tabs/],
		[
			"Can't create a session. failed to allocate a buffer of size 98566144.",
			'tabOutOfMemory',
			/smaller/
		],
		['RuntimeError: memory access out of bounds', 'tabOutOfMemory', /not enough memory/],
		['The device was lost.', 'tabOutOfMemory', /choose the processor/],
		[
			'Failed to load external data file "model.onnx_data", error: Module.MountedFiles is not available.',
			'weightsMissing',
			/numbers in another file.*missing.*Download the model whole/
		],
		[
			'Could not find an implementation for GatherBlockQuantized(1) node with name',
			'unknownOperation',
			/no “GatherBlockQuantized”/
		],
		[
			'No Op registered for GroupQueryAttention with domain_version of 1',
			'unknownOperation',
			/no “GroupQueryAttention”/
		],
		[
			'something that nobody foresaw',
			'tabFailed',
			/something that nobody foresaw\. Choose another file/
		]
	])('says in words why it cannot run: %s', async (said, key, words) => {
		const folder = folderOf(tiny);
		const failing = {
			...(runtime as unknown as Runtime),
			InferenceSession: { create: () => Promise.reject(new Error(said)) }
		} as unknown as Runtime;
		await expect(
			openModel({ folder, graph: folder.graphs[0]! }, failing, 'cpu', () => {})
		).rejects.toMatchObject({ name: 'RivalError', key, message: expect.stringMatching(words) });
	});

	it.each(faults)('says in words what is wrong: %s', async (_, files, key, words) => {
		const failing = (async () => opened(files))();
		await expect(failing).rejects.toMatchObject({
			name: 'RivalError',
			key,
			message: expect.stringMatching(words)
		});
	});

	it('prefers the form of a network that suits a browser, and finds weights kept apart', () => {
		const { graphs } = folderOf({
			...tiny,
			'onnx/model_q4.onnx': 'a',
			'onnx/model_q4.onnx_data': 'bcd',
			'onnx/model_fp16.onnx': 'e'
		});
		expect(graphs.map(({ path }) => path)).toEqual([
			'onnx/model_q4.onnx',
			'onnx/model_fp16.onnx',
			'onnx/model.onnx'
		]);
		expect(graphs[0]).toMatchObject({ bytes: 4, weights: [{ path: 'model_q4.onnx_data' }] });
	});

	it('knows how large what it runs on is', () => {
		const { resolve } = createRequire(import.meta.url);
		const sizeOf = (build: string) =>
			statSync(resolve(`onnxruntime-web/ort-wasm-simd-threaded${build}.wasm`)).size;
		expect(RUNTIME_BYTES).toEqual({ wasm: sizeOf(''), webgpu: sizeOf('.jspi') });
	});
});
