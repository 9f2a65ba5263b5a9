import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { CATALOG_VERSION } from '../lib/catalog';

/** Rises whenever a job comes to something else than before, so that nothing older is found again. */
const VERSION = 4;

/**
 * Finished parts of a long computation, one file each, so that it can be stopped and taken up again. They hold
 * how each respondent was predicted: keep the folder out of the repository.
 */
export class Parts {
	readonly #folder: string;

	/** @param key what the parts depend on: with another one, nothing is found again */
	constructor(folder: string, key: readonly (string | number)[]) {
		const digest = createHash('sha256')
			.update(JSON.stringify([VERSION, CATALOG_VERSION, ...key]))
			.digest('hex');
		this.#folder = join(folder, digest.slice(0, 16));
	}

	/** A part kept earlier, or undefined. */
	async find<T>(name: string): Promise<T | undefined> {
		try {
			return deserialize(await readFile(this.#path(name))) as T;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw error;
		}
	}

	/** Keeps a part: whole or not at all. */
	async keep(name: string, part: unknown): Promise<void> {
		await mkdir(this.#folder, { recursive: true });
		const half = `${this.#path(name)}.half`;
		await writeFile(half, serialize(part));
		await rename(half, this.#path(name));
	}

	#path(name: string): string {
		return join(this.#folder, name.replace(/[^a-z0-9-]+/gi, '_'));
	}
}
