import { canonicalJson } from '../canonical-json';
import type { Run, WholeRun } from '../run/types';
import { mended } from './earlier-files';
import { asItIs } from './set-aside';

/** What reading a file in would do with one of its runs. */
export interface PlannedRun {
	readonly whole: WholeRun;
	/** `same`: it is here already, to the last answer. `differs`: a run with its id is here, with other contents. */
	readonly standing: 'new' | 'same' | 'differs';
}

/** Compares a file's runs with those that are kept here; keeps nothing itself. */
export function planImport(file: readonly WholeRun[], kept: readonly WholeRun[]): PlannedRun[] {
	const here = new Map(kept.map((whole) => [whole.run.id, canonical(whole)]));
	return file.map((whole) => {
		const known = here.get(whole.run.id);
		if (known === undefined) return { whole, standing: 'new' };
		return { whole, standing: known === canonical(whole) ? 'same' : 'differs' };
	});
}

/** Whether what is kept under the runs' ids is what was known when they were chosen. @param kept by id, as it is now */
export function isAsKnown(
	runs: readonly WholeRun[],
	known: readonly WholeRun[],
	kept: ReadonlyMap<string, WholeRun>
): boolean {
	const text = (whole: WholeRun | undefined) => whole && canonical(whole);
	return runs.every(({ run: { id } }) => {
		return text(known.find(({ run }) => run.id === id)) === text(kept.get(id));
	});
}

/**
 * A run that takes the place of the one that is here: whose hand-in it is, and that it was put away, is in no file and stays.
 * @param here null where there is none
 */
export function inPlaceOf(here: Run | null, run: Run): Run {
	if (!here) return run;
	const { classroom, away } = here;
	return { ...run, ...(classroom && { classroom }), ...(away !== undefined && { away }) };
}

/** The runs to keep: the new ones, and of those that differ the ones the person chose to replace. */
export function chosenRuns(
	plan: readonly PlannedRun[],
	replace: ReadonlySet<string>
): readonly WholeRun[] {
	return plan
		.filter(
			({ whole, standing }) =>
				standing === 'new' || (standing === 'differs' && replace.has(whole.run.id))
		)
		.map(({ whole }) => whole);
}

/** The same text for the same contents, whatever the order of keys and records; of what no file can hold, some text. */
function canonical(whole: WholeRun): string {
	try {
		return written(whole);
	} catch {
		return asItIs([whole]);
	}
}

function written({ run, answers, seals, seen, retests, bold }: WholeRun): string {
	const byItem = (records: readonly { readonly itemId: string }[]) =>
		[...records].sort((first, second) => (first.itemId < second.itemId ? -1 : 1));
	// A file says nothing of either.
	const { classroom, away, ...own } = mended(run);
	void [classroom, away];
	return canonicalJson([own, ...[answers, seals, seen, retests, bold].map(byItem)]);
}
