import type { Run } from './types';

/** Fields of a run to change, or how they follow from what is kept. */
export type Changes = Partial<Run> | ((kept: Run) => Partial<Run>);

/**
 * What one tab changed about a run, made to the run as it is kept: another tab may have changed other things
 * since. Items that either tab of an adaptive run has asked stay asked.
 */
export function withChanges(kept: Run, wanted: Changes): Run {
	const changes = typeof wanted === 'function' ? wanted(kept) : wanted;
	const run = { ...kept, ...changes };
	if (!kept.asked || !changes.asked) return run;
	return {
		...run,
		asked: [...new Set([...kept.asked, ...changes.asked])],
		reasons: { ...kept.reasons, ...changes.reasons }
	};
}
