import '../lib/words/english';
import { SpokenError } from '../lib/spoken-error';
import { UsageError } from './arguments';

/** What the operating system says when a file cannot be read or written. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file or folder',
	EISDIR: 'this is a folder, not a file',
	ENOTDIR: 'a part of this path is a file, not a folder',
	EEXIST: 'this is a file, not a folder',
	EACCES: 'this may not be read or written; check its permissions',
	EPERM: 'this may not be read or written; check its permissions',
	EROFS: 'this disk cannot be written to',
	ENOSPC: 'the disk is full'
};

/**
 * Runs a command: its errors become one line on the error stream and an exit code, 2 for what was typed and
 * 1 for everything else. An unexpected error keeps its stack, for whoever corrects it.
 */
export async function run(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		console.error(explain(error));
		process.exitCode = error instanceof UsageError ? 2 : 1;
	}
}

function explain(error: unknown): string {
	if (!(error instanceof Error)) return `error: ${String(error)}`;
	const { code, path } = error as NodeJS.ErrnoException;
	const problem = code && path ? FILE_ERRORS[code] : undefined;
	if (problem) return `error: ${path}: ${problem}`;
	return error instanceof SpokenError ? `error: ${error.message}` : (error.stack ?? error.message);
}
