import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadRespondents } from '../lib/respondents/load';
import type { WeightedRespondents } from '../lib/respondents/respondents';
import { sayTaken } from '../lib/respondents/taken';
import { UsageError } from './arguments';

/** Respondents, and which file they came from. */
export interface DataFile {
	readonly respondents: WeightedRespondents;
	/** Base name. */
	readonly file: string;
	/** Of the file's bytes as given, in hexadecimal. */
	readonly sha256: string;
}

/**
 * Reads a file of respondents once, takes its digest on the way, and says on the error stream what it was taken for.
 * @throws RespondentsFileError if it is not such a file, or the system's error if it cannot be read
 */
export async function readDataFile(path: string): Promise<DataFile> {
	await refuseFolder(path);
	const hash = createHash('sha256');
	async function* bytes() {
		for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
			hash.update(piece);
			yield piece as Uint8Array;
		}
	}
	const file = basename(path);
	const respondents = await loadRespondents(bytes(), file, {
		onTaken: (taken) => console.error(`${file}: ${sayTaken(taken).join(' ')}`)
	});
	return { respondents, file, sha256: hash.digest('hex') };
}

/** The system's own error for a folder does not name it. @throws UsageError for a folder */
export async function refuseFolder(path: string): Promise<void> {
	if ((await stat(path)).isDirectory()) throw new UsageError('folder', { path });
}
