import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadReasoner } from '../../../src/lib/reasoner/load';
import { readModelFiles, type Bytes } from '../../../src/lib/reasoner/model-files';
import { bytesOf, fittingConfig, MODEL_ID, modelsFolder, readerOf } from './folder';

afterEach(() => {
	vi.unstubAllGlobals();
});

const read = (folder: Map<string, Bytes>) => readModelFiles(readerOf(folder), () => {});

/** A folder in which one file is not what the manifest says. */
function spoiled(path: string, bytes: Bytes): Map<string, Bytes> {
	return modelsFolder().set(path, bytes);
}

const network = `${MODEL_ID}/onnx/model.onnx`;
const manifest = `${MODEL_ID}/manifest.json`;
const page = bytesOf('\n<!doctype html><title>Value Mirror</title>');

describe('a complete folder', () => {
	test('is read, and its verified bytes handed on', async () => {
		const folder = modelsFolder();
		const model = await read(folder);
		expect(model.id).toBe(MODEL_ID);
		expect(model.files.get('onnx/model.onnx')).toBe(folder.get(network));
		expect(model.golden).toHaveLength(1);
	});

	test('the progress grows to exactly the bytes the manifest lists', async () => {
		const folder = modelsFolder();
		const seen: [loaded: number, total: number][] = [];
		await readModelFiles(readerOf(folder), (loaded, total) => seen.push([loaded, total]));
		const total = ['config.json', 'onnx/model.onnx', 'golden.json']
			.map((path) => folder.get(`${MODEL_ID}/${path}`)!.length)
			.reduce((sum, length) => sum + length);
		expect(seen[0]).toEqual([0, total]);
		expect(seen.at(-1)).toEqual([total, total]);
		expect(seen.map(([loaded]) => loaded)).toEqual(
			seen.map(([loaded]) => loaded).sort((a, b) => a - b)
		);
	});

	test('a network that the library cannot read is its failure, not the folder’s', async () => {
		const loading = loadReasoner(readerOf(modelsFolder()), { device: 'cpu' });
		await expect(loading).rejects.toMatchObject({ name: 'ReasonerError', kind: 'runtime' });
	});
});

describe('files that are not what they should be', () => {
	for (const path of ['current.json', manifest, `${MODEL_ID}/config.json`, network]) {
		test(`${path} that is not there is missing`, async () => {
			const folder = modelsFolder();
			folder.delete(path);
			await expect(read(folder)).rejects.toMatchObject({ kind: 'missing' });
		});

		test(`${path} answered by a page of the app is missing, and the message says so`, async () => {
			await expect(read(spoiled(path, page))).rejects.toMatchObject({
				kind: 'missing',
				message: expect.stringContaining(`web page instead of the model’s file ${path}`)
			});
		});
	}

	test('one flipped bit is found', async () => {
		const flipped = modelsFolder().get(network)!.slice();
		flipped[5]! ^= 1;
		await expect(read(spoiled(network, flipped))).rejects.toMatchObject({
			kind: 'corrupt',
			message: expect.stringContaining('checksum')
		});
	});

	test('a file that ends early is found, with both lengths', async () => {
		const short = modelsFolder().get(network)!.slice(0, 4);
		await expect(read(spoiled(network, short))).rejects.toMatchObject({
			kind: 'corrupt',
			message: expect.stringContaining('4 bytes instead of 13')
		});
	});

	test.each([
		['current.json', '{"id": "te'],
		['current.json', '{"id": "../elsewhere"}'],
		[manifest, '{"id": "test-1"}'],
		[manifest, 'null']
	])('%s with %s is corrupt', async (path, content) => {
		await expect(read(spoiled(path, bytesOf(content)))).rejects.toMatchObject({
			kind: 'corrupt',
			message: expect.stringContaining(path)
		});
	});

	test('a manifest that leaves a needed file out is corrupt', async () => {
		const folder = modelsFolder();
		const listed = JSON.parse(new TextDecoder().decode(folder.get(manifest)));
		listed.files = listed.files.filter(({ path }: { path: string }) => path !== 'golden.json');
		folder.set(manifest, bytesOf(listed));
		await expect(read(folder)).rejects.toMatchObject({
			kind: 'corrupt',
			message: expect.stringContaining('does not list golden.json')
		});
	});

	test('golden inputs of another shape are corrupt', async () => {
		const golden = bytesOf({ cases: [{ answers: [-1], demographics: [], logits: [] }] });
		await expect(read(modelsFolder({ 'golden.json': golden }))).rejects.toMatchObject({
			kind: 'corrupt'
		});
	});

	test('over plain http, where the browser has no SHA-256, files are verified all the same', async () => {
		vi.stubGlobal('crypto', {});
		await expect(read(modelsFolder())).resolves.toBeDefined();
		const changed = modelsFolder({ 'golden.json': bytesOf({ cases: [] }) });
		await expect(read(changed)).rejects.toMatchObject({ kind: 'corrupt' });
	});
});

describe('a model for another catalog', () => {
	const withConfig = (change: (config: ReturnType<typeof fittingConfig>) => void) => {
		const config = fittingConfig();
		change(config);
		return read(modelsFolder({ 'config.json': bytesOf(config) }));
	};

	test('is refused by its manifest’s version before its large files are fetched', async () => {
		const folder = modelsFolder();
		const listed = JSON.parse(new TextDecoder().decode(folder.get(manifest)));
		folder.set(manifest, bytesOf({ ...listed, catalogVersion: 'wvs6-1' }));
		folder.delete(network);
		await expect(read(folder)).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('wvs6-1')
		});
	});

	test('is refused by its config’s version', async () => {
		const loading = withConfig((config) => (config.catalogVersion = 'wvs6-1'));
		await expect(loading).rejects.toMatchObject({ kind: 'catalog' });
	});

	test('two items swapped: the message names the first difference', async () => {
		const loading = withConfig(({ items }) => items.splice(4, 2, items[5]!, items[4]!));
		await expect(loading).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('item 5 is Q6 in the model and Q5 in this app')
		});
	});

	test('an item too few', async () => {
		const loading = withConfig(({ items }) => items.pop());
		await expect(loading).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('item 253 is absent in the model')
		});
	});

	test('an item too many', async () => {
		const loading = withConfig(({ items }) => items.push({ id: 'Q260', codes: [1, 2] }));
		await expect(loading).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('item 254 is Q260 in the model and absent in this app')
		});
	});

	test('an item’s codes reversed', async () => {
		const loading = withConfig(({ items }) => items[0]!.codes.reverse());
		await expect(loading).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('codes of item Q1 are 4, 3, 2, 1 in the model')
		});
	});

	test('a demographic’s codes changed', async () => {
		const loading = withConfig(({ demographics }) => demographics[0]!.codes.pop());
		await expect(loading).rejects.toMatchObject({
			kind: 'catalog',
			message: expect.stringContaining('codes of demographic country')
		});
	});
});
