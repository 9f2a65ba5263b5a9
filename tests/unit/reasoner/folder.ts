import { createHash } from 'node:crypto';
import { CATALOG_VERSION, DEMOGRAPHICS, ITEMS } from '../../../src/lib/catalog';
import { ReasonerError } from '../../../src/lib/reasoner/errors';
import type { Bytes, ReadFile } from '../../../src/lib/reasoner/model-files';
import { LOGITS_PER_ROW } from '../../../src/lib/reasoner/tensors';

export const MODEL_ID = 'test-1';

export function bytesOf(content: unknown): Bytes {
	return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** A config that fits the catalog; a fresh copy, to be spoiled. */
export function fittingConfig() {
	return {
		model_type: 'value-mirror',
		id: MODEL_ID,
		catalogVersion: CATALOG_VERSION,
		items: ITEMS.map(({ id, codes }) => ({ id: id as string, codes: [...codes] })),
		demographics: DEMOGRAPHICS.map(({ id, options }) => ({
			id: id as string,
			codes: options.map(({ code }) => code)
		}))
	};
}

/**
 * A models folder in memory, complete but for the network, which is a few arbitrary bytes. `files` replaces
 * or adds files of the model; the manifest is made of what is there, so it is consistent.
 */
export function modelsFolder(files: Record<string, Bytes> = {}): Map<string, Bytes> {
	const golden = {
		answers: ITEMS.map(() => -1),
		demographics: DEMOGRAPHICS.map(() => -1),
		logits: Array.from({ length: LOGITS_PER_ROW }, () => 0)
	};
	const model: Record<string, Bytes> = {
		'config.json': bytesOf(fittingConfig()),
		'onnx/model.onnx': bytesOf('not a network'),
		'golden.json': bytesOf({ cases: [golden] }),
		...files
	};
	const manifest = {
		id: MODEL_ID,
		catalogVersion: CATALOG_VERSION,
		files: Object.entries(model).map(([path, bytes]) => ({
			path,
			bytes: bytes.length,
			sha256: createHash('sha256').update(bytes).digest('hex')
		}))
	};
	return new Map([
		['current.json', bytesOf({ id: MODEL_ID })],
		[`${MODEL_ID}/manifest.json`, bytesOf(manifest)],
		...Object.entries(model).map(([path, bytes]) => [`${MODEL_ID}/${path}`, bytes] as const)
	]);
}

/** Reads a folder in memory, in pieces of at most 1,000 bytes. */
export function readerOf(folder: ReadonlyMap<string, Bytes>): ReadFile {
	return async (path, onBytes) => {
		const bytes = folder.get(path);
		if (!bytes) throw new ReasonerError('notOnServer', { url: path });
		for (let at = 0; at < bytes.length; at += 1000) onBytes(Math.min(1000, bytes.length - at));
		return bytes;
	};
}
