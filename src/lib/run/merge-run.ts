import type { Run } from './types';

/**
 * What one tab changed about a run, made to the run as it is kept: another tab may have changed other things
 * since. Items that either tab of an adaptive run has asked stay asked.
 */
export function withChanges(kept: Run, changes: Partial<Run>): Run {
	const run = { ...kept, ...changes };
	if (!kept.asked || !changes.asked) return run;
	return {
		...run,
		asked: [...new Set([...kept.asked, ...changes.asked])],
		reasons: { ...kept.reasons, ...changes.reasons }
	};
}
