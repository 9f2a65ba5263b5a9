/**
 * A model's files, read and verified: every byte the network will run on has the length and the SHA-256
 * that the model's manifest lists. Where the bytes come from is the reader's affair.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { DEMOGRAPHICS, ITEMS } from '../catalog';
import { ReasonerError, reasonOf } from './errors';
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
 * @throws ReasonerError `missing`, `unreachable`, `corrupt` or `catalog`
 */
export async function readModelFiles(read: ReadFile, onProgress: OnProgress): Promise<ModelFiles> {
	const { id } = await readJson('current.json', currentFile);
	const manifestPath = `${id}/manifest.json`;
	const manifest = await readJson(manifestPath, manifestFile);
	if (manifest.id !== id)
		throw corrupt(manifestPath, `it is the manifest of ${manifest.id}, not of ${id}`);
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
				verify(path, bytes, file);
				return [file.path, bytes] as const;
			})
		)
	);

	const config = parse(`${id}/config.json`, listed('config.json'), configFile);
	if (config.id !== id) throw corrupt(`${id}/config.json`, `it belongs to ${config.id}`);
	checkCatalog(config);
	const golden = parse(`${id}/golden.json`, listed('golden.json'), goldenFile).cases;
	return {
		id,
		golden,
		files: new Map(['config.json', 'onnx/model.onnx'].map((path) => [path, listed(path)]))
	};

	async function readJson<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
		return parse(path, await read(path, () => {}), schema);
	}

	function listed(path: string): Bytes {
		const bytes = files.get(path);
		if (!bytes) throw corrupt(manifestPath, `it does not list ${path}`);
		return bytes;
	}
}

function parse<T>(path: string, bytes: Bytes, schema: v.GenericSchema<unknown, T>): T {
	if (isWebPage(bytes)) throw webPage(path);
	let json: unknown;
	try {
		json = JSON.parse(new TextDecoder().decode(bytes));
	} catch (error) {
		throw corrupt(path, reasonOf(error));
	}
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw corrupt(path, `${v.getDotPath(issue) ?? 'the whole'}: ${reasonOf(issue.message)}`);
}

function verify(path: string, bytes: Bytes, expected: { bytes: number; sha256: string }): void {
	if (isWebPage(bytes)) throw webPage(path);
	if (bytes.length !== expected.bytes)
		throw corrupt(path, `it has ${bytes.length} bytes instead of ${expected.bytes}`);
	// By a library: the browser's own SHA-256 is there only over HTTPS, and a model is wanted in a school's network, too.
	if (bytesToHex(sha256(bytes)) !== expected.sha256) throw corrupt(path, 'its checksum differs');
}

/** None of a model's files begins with `<`. */
function isWebPage(bytes: Bytes): boolean {
	return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('<');
}

/** A server that answers an unknown address with a page of the app, and status 200, has no such file. */
function webPage(path: string): ReasonerError {
	return new ReasonerError(
		'missing',
		`The server answered with a web page instead of the model’s file ${path}. Reload the page; if that does not help, the site was published without it.`
	);
}

function corrupt(path: string, difference: string): ReasonerError {
	return new ReasonerError(
		'corrupt',
		`The model’s file ${path} is damaged: ${difference}. Load it again; if that does not help, the site was published with a damaged file.`
	);
}
