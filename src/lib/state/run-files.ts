/** Runs as files for the person to keep. What writes them is loaded when wanted: few people want it. */
import type { WholeRun } from '$lib/run/types';
import { saveFile } from './save-file';

/** Everything in them, in a file that can be read in again. */
export async function saveRuns(runs: readonly WholeRun[]): Promise<void> {
	const now = new Date();
	const { writeFile } = await import('$lib/storage/file');
	const text = await writeFile(runs, now);
	saveFile(`value-mirror-${dayOf(now)}.json`, new Blob([text], { type: 'application/json' }));
}

/** Their answers as a table. */
export async function saveTable(runs: readonly WholeRun[]): Promise<void> {
	const { answersCsv } = await import('$lib/storage/answers-csv');
	const text = answersCsv(runs);
	saveFile(`value-mirror-${dayOf(new Date())}.csv`, new Blob([text], { type: 'text/csv' }));
}

function dayOf(date: Date): string {
	return date.toISOString().slice(0, 10);
}
