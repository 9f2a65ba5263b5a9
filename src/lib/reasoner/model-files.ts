/**
 * A model's files, read and verified: every byte the network will run on has the length and the SHA-256
 * that the model's manifest lists. Where the bytes come from is the reader's affair.
 */
import * as v from 'valibot';
import { DEMOGRAPHICS, ITEMS } from '../catalog';
import { hex } from '../hex';
import { readJson } from '../read-json';
import { ReasonerError } from './errors';
import { checkCatalog, checkCatalogVersion, configFile } from './model-config';
import { LOGITS_PER_ROW } from './tensors';

export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Reads one file of the models folder.
 * @param path relative to the folder, e.g. `reasoner-1/config.json`
 * @param onBytes told how many more bytes have come, as they come
 * @throws ReasonerError `missing` or `unreachable`
 */
export type ReadFile = (path: string, onBytes: (count: number) => void) => Promise<Bytes>;

/** @param loaded bytes so far @param total bytes of all the files, from the manifest */
export type OnProgress = (loaded: number, total: number) => void;

// A folder's name; nothing that could lead out of the models folder.
const modelId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*$/i));
const currentFile = v.object({ id: modelId });
const manifestFile = v.object({
	id: modelId,
	catalogVersion: v.string(),
	files: v.array(
		v.object({
			path: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i)),
			bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
			sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
		})
	)
});
const integer = v.pipe(v.number(), v.integer());
const goldenFile = v.object({
	cases: v.pipe(
		v.array(
			v.object({
				answers: v.pipe(v.array(integer), v.length(ITEMS.length)),
				demographics: v.pipe(v.array(integer), v.length(DEMOGRAPHICS.length)),
				logits: v.pipe(v.array(v.number()), v.length(LOGITS_PER_ROW))
			})
		),
		v.minLength(1)
	)
});

/** Synthetic inputs with the logits that the network gave for them where it was trained. */
export type GoldenCase = v.InferOutput<typeof goldenFile>['cases'][number];

export interface ModelFiles {
	readonly id: string;
	readonly golden: readonly GoldenCase[];
	/** What the inference library loads, by path in the model's folder. */
	readonly files: ReadonlyMap<string, Bytes>;
}

/**
 * Reads the model that `current.json` names and checks it against its manifest and the catalog.
 * @throws ReasonerError `missing`, `unreachable`, `corrupt`, `catalog` or `unsupported`
 */
export async function readModelFiles(read: ReadFile, onProgress: OnProgress): Promise<ModelFiles> {
	if (!globalThis.crypto?.subtle) throw new ReasonerError('insecure');

	const { id } = await readAs('current.json', currentFile);
	const manifestPath = `${id}/manifest.json`;
	const manifest = await readAs(manifestPath, manifestFile);
	if (manifest.id !== id)
		throw new ReasonerError('otherModel', { path: manifestPath, id: manifest.id, expected: id });
	// Before the large files, which would be of no use.
	checkCatalogVersion(manifest.catalogVersion);

	const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
	let loaded = 0;
	onProgress(loaded, total);
	const files = new Map(
		await Promise.all(
			manifest.files.map(async (file) => {
				const path = `${id}/${file.path}`;
				const bytes = await read(path, (count) => onProgress((loaded += count), total));
				await verify(path, bytes, file);
				return [file.path, bytes] as const;
			})
		)
	);

	const configPath = `${id}/config.json`;
	const config = parse(configPath, listed('config.json'), configFile);
	if (config.id !== id)
		throw new ReasonerError('otherModel', { path: configPath, id: config.id, expected: id });
	checkCatalog(config);
	const golden = parse(`${id}/golden.json`, listed('golden.json'), goldenFile).cases;
	return {
		id,
		golden,
		files: new Map(['config.json', 'onnx/model.onnx'].map((path) => [path, listed(path)]))
	};

	async function readAs<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
		return parse(path, await read(path, () => {}), schema);
	}

	function listed(path: string): Bytes {
		const bytes = files.get(path);
		if (!bytes) throw new ReasonerError('notListed', { path: manifestPath, file: path });
		return bytes;
	}
}

function parse<T>(path: string, bytes: Bytes, schema: v.GenericSchema<unknown, T>): T {
	refuseWebPage(path, bytes);
	return readJson(new TextDecoder().decode(bytes), schema, {
		notJson: (reason) => new ReasonerError('notJson', { path, reason }),
		otherShape: (where, { message }) =>
			new ReasonerError('otherShape', {
				path,
				where: where ?? 'the whole',
				problem: message.replace(/\.$/, '')
			})
	});
}

async function verify(
	path: string,
	bytes: Bytes,
	expected: { bytes: number; sha256: string }
): Promise<void> {
	refuseWebPage(path, bytes);
	if (bytes.length !== expected.bytes)
		throw new ReasonerError('otherLength', {
			path,
			bytes: bytes.length,
			expected: expected.bytes
		});
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	if (hex(digest) !== expected.sha256) throw new ReasonerError('otherChecksum', { path });
}

/**
 * A server that answers an unknown address with a page of the app, and status 200, has no such file. None of a
 * model's files begins with `<`.
 */
function refuseWebPage(path: string, bytes: Bytes): void {
	const beginning = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
	if (beginning.startsWith('<')) throw new ReasonerError('webPage', { path });
}
