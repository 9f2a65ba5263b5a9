/**
 * A language model as a network: tokens in, the logits of the next one out. Made for exports of plain decoders, as
 * transformers.js has them: `input_ids` and `attention_mask`, what was read before as `past…` inputs, and the same as
 * `present…` outputs. Knows the runtime only by its types, so that Node and a worker use it alike.
 */
import type * as Ort from 'onnxruntime-web';
import { reasonOf } from '../../spoken-error';
import { RivalError } from '../errors';
import type { Bytes } from '../../reasoner/model-files';

export type Runtime = typeof Ort;
/** What it runs on: the graphics card, or the processor. */
export type Device = 'webgpu' | 'wasm';

/** What was read so far, as the network keeps it. */
export interface Memory {
	/** Tokens in it. */
	readonly length: number;
	/** By the names of the network's inputs. */
	readonly tensors: Readonly<Record<string, Ort.Tensor>>;
}

export interface LanguageNetwork {
	/** Nothing read yet. */
	readonly nothing: Memory;
	/** Tokens to be read at once, at most: between two pieces it can be stopped, and what is computed of each takes memory. */
	readonly piece: number;
	/** Reads tokens after what is in memory. @returns a memory that holds these, too @throws RivalError */
	read(tokens: readonly number[], memory: Memory): Promise<Memory>;
	/**
	 * Reads tokens after what is in memory, and keeps nothing of them.
	 * @returns logits of the token that follows, one for each of the vocabulary
	 * @throws RivalError
	 */
	foresee(tokens: readonly number[], memory: Memory): Promise<Float32Array>;
	/** Frees a memory that is no longer wanted. */
	forget(memory: Memory): void;
}

/** The files of a network, read. */
export interface NetworkFiles {
	readonly path: string;
	readonly graph: Bytes;
	readonly weights: readonly { readonly path: string; readonly data: Bytes }[];
	/** Numbers in one head of its attention, where the graph does not say; null where nothing does. */
	readonly headSize: number | null;
}

/**
 * More at once than 16 the runtime's attention on a graphics card takes another way, which computes something else on some
 * of them: on Chromium's card in software, whose groups of threads are of four. A browser test holds both to what Node computes.
 */
const PIECE = { webgpu: 16, wasm: 128 } as const satisfies Record<Device, number>;

const PAST = /^past(?:_key_values)?/;

/**
 * @param runtime ready to start a session
 * @param device what sessions run on; Node's runtime has its own name for the processor
 * @throws RivalError
 */
export async function openLanguageNetwork(
	runtime: Runtime,
	files: NetworkFiles,
	device: Device | 'cpu'
): Promise<LanguageNetwork> {
	const session = await started(runtime, files, device);
	const pastInputs = session.inputMetadata.filter(({ name }) => PAST.test(name));
	const cacheOf = (input: string) => input.replace(PAST, 'present');
	const known = [...READERS, ...pastInputs.map(({ name }) => name)];
	const strange = session.inputNames.find((name) => !known.includes(name));
	const lacking =
		['input_ids'].find((name) => !session.inputNames.includes(name)) ??
		['logits', ...pastInputs.map(({ name }) => cacheOf(name))].find(
			(name) => !session.outputNames.includes(name)
		);
	if (strange ?? lacking)
		throw new RivalError('otherNetwork', { file: files.path, part: (strange ?? lacking)! });

	const whole = (values: readonly number[], dims: readonly number[]) =>
		new runtime.Tensor('int64', BigInt64Array.from(values, BigInt), dims);
	const nothing: Memory = {
		length: 0,
		tensors: Object.fromEntries(
			pastInputs.map((input) => [input.name, emptyTensor(runtime, input, files)])
		)
	};

	async function run(tokens: readonly number[], memory: Memory, outputs: readonly string[]) {
		const total = memory.length + tokens.length;
		const places = Array.from(tokens, (_, place) => memory.length + place);
		const made: Record<string, () => Ort.Tensor> = {
			input_ids: () => whole(tokens, [1, tokens.length]),
			attention_mask: () => whole(Array<number>(total).fill(1), [1, total]),
			position_ids: () => whole(places, [1, tokens.length]),
			num_logits_to_keep: () => whole([1], []),
			logits_to_keep: () => whole([1], []),
			use_cache_branch: () => new runtime.Tensor('bool', [memory.length > 0], [1])
		};
		const feeds = Object.fromEntries(
			session.inputNames.map((name) => [name, memory.tensors[name] ?? made[name]!()])
		);
		return session.run(feeds, [...outputs]);
	}

	return {
		nothing,
		piece: device === 'webgpu' ? PIECE.webgpu : PIECE.wasm,
		async read(tokens, memory) {
			try {
				const results = await run(
					tokens,
					memory,
					pastInputs.map(({ name }) => cacheOf(name))
				);
				const kept = pastInputs.map(({ name }) => [name, results[cacheOf(name)]!] as const);
				return { length: memory.length + tokens.length, tensors: Object.fromEntries(kept) };
			} catch (error) {
				throw spoken(error, files.path);
			}
		},
		async foresee(tokens, memory) {
			try {
				const { logits } = await run(tokens, memory, ['logits']);
				return await lastRow(logits!, files.path);
			} catch (error) {
				throw spoken(error, files.path);
			}
		},
		forget(memory) {
			if (memory === nothing) return;
			for (const tensor of Object.values(memory.tensors)) tensor.dispose();
		}
	};
}

/** Inputs that are made anew for every reading. */
const READERS = [
	'input_ids',
	'attention_mask',
	'position_ids',
	'num_logits_to_keep',
	'logits_to_keep',
	'use_cache_branch'
];

async function started(
	runtime: Runtime,
	{ path, graph, weights }: NetworkFiles,
	device: Device | 'cpu'
): Promise<Ort.InferenceSession> {
	try {
		return await runtime.InferenceSession.create(graph, {
			executionProviders: [device],
			// It would print what a person answered when a run fails. Failures are thrown.
			logSeverityLevel: 4,
			...(weights.length > 0 && { externalData: weights.map((part) => ({ ...part })) }),
			// What was read stays on the graphics card; only logits come from there.
			...(device === 'webgpu' && { preferredOutputLocation: 'gpu-buffer' })
		});
	} catch (error) {
		throw spoken(error, path);
	}
}

/** A cache of no tokens: one person at a time, and every length that only a run decides is zero. */
function emptyTensor(
	{ Tensor }: Runtime,
	input: Ort.InferenceSession.ValueMetadata,
	{ headSize, path }: NetworkFiles
): Ort.Tensor {
	if (!input.isTensor || (input.type !== 'float32' && input.type !== 'float16'))
		throw new RivalError('otherNetwork', { file: path, part: input.name });
	const dims = input.shape.map((size, place) => {
		if (typeof size === 'number' && size >= 0) return size;
		if (place === 0) return 1;
		return place === input.shape.length - 1 && place === 3 ? (headSize ?? 0) : 0;
	});
	const length = dims.reduce((product, size) => product * size, 1);
	return input.type === 'float16'
		? new Tensor('float16', new Uint16Array(length), dims)
		: new Tensor('float32', new Float32Array(length), dims);
}

/** Of logits [1, tokens, vocabulary] those of the last token; the tensor is freed. */
async function lastRow(logits: Ort.Tensor, file: string): Promise<Float32Array> {
	// From where it is: on a graphics card its data cannot be seen at once.
	const data = await logits.getData(true);
	const size = logits.dims.at(-1) ?? 0;
	// Half precision comes as numbers where the engine has them, and as bare bits where it has not.
	if (data instanceof Uint16Array || !('subarray' in data) || size === 0)
		throw new RivalError('otherNetwork', { file, part: 'logits' });
	return Float32Array.from(data.subarray(data.length - size) as ArrayLike<number>);
}

/** What the runtime throws, in words. */
function spoken(error: unknown, file: string): RivalError {
	if (error instanceof RivalError) return error;
	const reason = reasonOf(error);
	const options = { cause: error };
	// First: the runtime calls a model with an operation that it lacks invalid, too, and that is no damage.
	const operation =
		/(?:implementation for|not a registered function\/op:?|No Op registered for) ?(\w+)/i.exec(
			reason
		);
	if (operation)
		return new RivalError('unknownOperation', { file, operation: operation[1]! }, options);
	if (
		/protobuf parsing failed|invalid (?:protobuf|model)|not a valid model|No graph was found/i.test(
			reason
		)
	)
		return new RivalError('fileDamaged', { file }, options);
	if (
		/bad_alloc|out of memory|memory access out of bounds|allocat|device (?:is |was )?lost|RangeError|OOM/i.test(
			reason
		)
	)
		return new RivalError('tabOutOfMemory', undefined, options);
	const apart = /external data|external_data|\.onnx[._]data/i.exec(reason);
	if (apart) return new RivalError('weightsMissing', { file }, options);
	return new RivalError('tabFailed', { reason: reason.slice(0, 200) }, options);
}
