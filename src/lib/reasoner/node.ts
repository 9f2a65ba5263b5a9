/** The shipped reasoner in Node, for the command line and the tests. The only file here that knows a disk. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf } from '../spoken-error';
import { ReasonerError } from './errors';
import { loadReasoner } from './load';
import type { ReadFile } from './model-files';
import type { Reasoner } from './types';

const shipped = fileURLToPath(new URL('../../../static/models', import.meta.url));

/** Reads files of a models folder on disk. */
export function diskReader(folder: string = shipped): ReadFile {
	return async (path, onBytes) => {
		try {
			const bytes = new Uint8Array(await readFile(join(folder, path)));
			onBytes(bytes.length);
			return bytes;
		} catch (error) {
			throw new ReasonerError(
				'unreadable',
				{ path: join(folder, path), reason: reasonOf(error) },
				{ cause: error }
			);
		}
	};
}

/**
 * @param folder a models folder, with a current.json; the repository's static/models if left out
 * @throws ReasonerError
 */
export function loadNodeReasoner(folder?: string): Promise<Reasoner> {
	return loadReasoner(diskReader(folder), { device: 'cpu' });
}
