/**
 * The way out where the browser keeps nothing: the run on the screen as a file. What writes it is no part of the first
 * question, and is fetched while there is a network.
 */
import type { WholeRun } from '$lib/run/types';

const files = () => import('./run-files');

/** Loads all that the rescue needs. */
export async function getReadyToSave(): Promise<void> {
	await (await files()).getReadyToSave();
}

/**
 * A run as this tab knows it: no store is needed, so that it works when that fails; and what no file can be read in with is
 * saved as it is.
 */
export async function saveRunAsFile(whole: WholeRun | null): Promise<void> {
	if (!whole) return;
	const { saveRuns, saveAsItIs } = await files();
	let written = false;
	try {
		written = (await saveRuns([whole])).length === 0;
	} finally {
		if (!written) saveAsItIs([whole]);
	}
}
