import * as v from 'valibot';
import type { Bytes } from '../../reasoner/model-files';
import { RivalError } from '../errors';
import { openLanguageNetwork, type Device, type Runtime } from './network';
import type { Choice } from './protocol';
import { PromptReader } from './reader';
import { openWording } from './wording';

/** Of `config.json` what the graph may leave open. */
const Config = v.object({
	max_position_embeddings: v.optional(v.number()),
	head_dim: v.nullish(v.number()),
	hidden_size: v.optional(v.number()),
	num_attention_heads: v.optional(v.number())
});

/**
 * Reads a model's files and makes it ready to be asked.
 * @param runtime that the device needs
 * @param onBytes told how many more bytes are read
 * @throws RivalError
 */
export async function openModel(
	{ folder, graph }: Pick<Choice, 'folder' | 'graph'>,
	runtime: Runtime,
	device: Device | 'cpu',
	onBytes: (count: number) => void
): Promise<PromptReader> {
	const text = async (file: Blob | null) => (file ? file.text() : null);
	const wording = openWording({
		tokenizer: await folder.tokenizer.text(),
		tokenizerConfig: await text(folder.tokenizerConfig),
		chatTemplate: await text(folder.chatTemplate)
	});
	const config = configIn(await text(folder.config));
	const { hidden_size: size, num_attention_heads: heads } = config;
	const weights = [];
	for (const { path, file } of graph.weights)
		weights.push({ path, data: await bytesOf(file, onBytes) });
	const network = await openLanguageNetwork(
		runtime,
		{
			path: graph.path,
			graph: await bytesOf(graph.file, onBytes),
			weights,
			headSize: config.head_dim ?? (size && heads ? size / heads : null)
		},
		device
	);
	return new PromptReader(network, wording, config.max_position_embeddings ?? Infinity);
}

function configIn(text: string | null): v.InferOutput<typeof Config> {
	try {
		const found: unknown = JSON.parse(text ?? '{}');
		return v.is(Config, found) ? found : {};
	} catch (error) {
		throw new RivalError('fileDamaged', { file: 'config.json' }, { cause: error });
	}
}

/** A file whole. */
async function bytesOf(file: Blob, onBytes: (count: number) => void): Promise<Bytes> {
	let whole: Bytes;
	try {
		whole = new Uint8Array(file.size);
	} catch (error) {
		throw new RivalError('tabOutOfMemory', undefined, { cause: error });
	}
	const reader = file.stream().getReader();
	let offset = 0;
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		whole.set(read.value, offset);
		offset += read.value.length;
		onBytes(read.value.length);
	}
	return whole;
}
