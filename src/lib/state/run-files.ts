/** Runs as files for the person to keep. What writes them is loaded when wanted: few people want it. */
import type { WholeRun } from '$lib/run/types';
import type { NotWritten } from '$lib/storage/file';
import { asItIs, asText } from '$lib/storage/set-aside';
import { saveFile } from './save-file';

const writer = () => import('$lib/storage/file');

/**
 * Loads what writes them, so that it is there when the network is not: where nothing is kept, a file is the only way out; and
 * what keeps them once the browser can be reached after all.
 */
export async function getReadyToSave(): Promise<void> {
	await Promise.all([writer(), import('$lib/storage/take-over')]);
}

/**
 * Everything in them, in a file that can be read in again.
 * @returns those that are not in it: no file can be read in with them
 */
export async function saveRuns(runs: readonly WholeRun[]): Promise<readonly NotWritten[]> {
	const now = new Date();
	const { text, leftOut } = await (await writer()).writeFile(runs, now);
	if (leftOut.length < runs.length || runs.length === 0)
		saveFile(`value-mirror-${dayOf(now)}.json`, json(text));
	return leftOut;
}

/** Everything in them as it is, whether or not it can be read in again. */
export function saveAsItIs(runs: readonly WholeRun[]): void {
	saveFile(`value-mirror-as-it-is-${dayOf(new Date())}.json`, json(asItIs(runs)));
}

/** A class of which not all can be read; its file is read in as far as it can be, and says how much is missing. */
export function saveClassAsItIs(record: object): void {
	const content = { format: 'value-mirror-class', version: 2, ...record, id: undefined };
	saveFile(`class-as-it-is-${dayOf(new Date())}.json`, json(asText(content)));
}

const json = (text: string) => new Blob([text], { type: 'application/json' });

/** Their answers as a table. */
export async function saveTable(runs: readonly WholeRun[]): Promise<void> {
	const { answersCsv } = await import('$lib/storage/answers-csv');
	const text = answersCsv(runs);
	// The mark at the beginning tells a spreadsheet that it is UTF-8.
	const content = new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' });
	saveFile(`value-mirror-${dayOf(new Date())}.csv`, content);
}

/** The day where the person is. */
function dayOf(date: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
