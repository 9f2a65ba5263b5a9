/** What is in a folder that a person opened: a language model in the layout of transformers.js. */
import { RivalError } from '../errors';

/** A file of the folder, and where in it. */
export interface FolderFile {
	/** Such as `onnx/model_q4.onnx`; parts by slashes. */
	readonly path: string;
	readonly file: Blob;
}

/** One form of the network: folders often have several, of different precision. */
export interface Graph {
	readonly path: string;
	readonly file: Blob;
	/** Files in which it keeps its weights apart, by the name that it knows them by. */
	readonly weights: readonly FolderFile[];
	/** Of all of these. */
	readonly bytes: number;
}

export interface ModelFolder {
	/** The folder's name. */
	readonly name: string;
	/** At least one; the one to begin with first. */
	readonly graphs: readonly Graph[];
	readonly tokenizer: Blob;
	/** Files that a folder may lack. */
	readonly tokenizerConfig: Blob | null;
	readonly chatTemplate: Blob | null;
	readonly config: Blob | null;
}

/** Endings of a graph's name, from what is most of use in a browser; the smaller of others is of more use. */
const PREFERRED = ['_q4f16', '_q4', '_int8', '_uint8', '_quantized', '_bnb4', '_fp16'];

/**
 * @param name of the folder
 * @param files all in it and in its folders
 * @throws RivalError where no language model for the browser is in it
 */
export function modelIn(name: string, files: readonly FolderFile[]): ModelFolder {
	const found = (path: string) => files.find((file) => file.path === path)?.file ?? null;
	const graphs = files
		.filter(({ path }) => /^(?:onnx\/)?[^/]+\.onnx$/.test(path))
		.map((file) => graphIn(file, files))
		.sort((first, second) => rank(first) - rank(second) || first.bytes - second.bytes);
	if (graphs.length === 0) {
		const foreign = files.find(({ path }) =>
			/\.(?:gguf|safetensors|bin|pt|pth|tflite)$/i.test(path)
		);
		throw foreign
			? new RivalError('otherFormat', { file: foreign.path })
			: new RivalError('noModelInFolder', { folder: name });
	}
	const tokenizer = found('tokenizer.json');
	if (!tokenizer) throw new RivalError('fileMissing', { file: 'tokenizer.json' });
	return {
		name,
		graphs,
		tokenizer,
		tokenizerConfig: found('tokenizer_config.json'),
		chatTemplate: found('chat_template.jinja'),
		config: found('config.json')
	};
}

/** Weights kept apart are called as the graph is, with an ending of their own: `model_q4.onnx_data`, `model_q4.onnx.data`. */
function graphIn({ path, file }: FolderFile, files: readonly FolderFile[]): Graph {
	const parts = files.filter((part) => part.path !== path && part.path.startsWith(path));
	const weights = parts.map((part) => ({ ...part, path: part.path.split('/').at(-1)! }));
	const bytes = weights.reduce((sum, part) => sum + part.file.size, file.size);
	return { path, file, weights, bytes };
}

function rank({ path }: Graph): number {
	const place = PREFERRED.findIndex((ending) => path.endsWith(`${ending}.onnx`));
	return place < 0 ? PREFERRED.length : place;
}

/** Of chosen files, those of one folder. @param files as `<input webkitdirectory>` gives them */
export function openedFolder(files: readonly File[]): ModelFolder {
	const [name = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
	const inside = files.map((file) => ({
		path: file.webkitRelativePath.split('/').slice(1).join('/'),
		file
	}));
	return modelIn(name, inside);
}
