import { lengthOf, plan } from './order';
import type { Responses, Run } from './types';

/** How many of a run's questions have no response yet, those of an adaptive run not yet chosen among them. */
export function toGo(run: Run, responses: Responses): number {
	const done = plan(run).filter((id) => responses.has(id)).length;
	return lengthOf(run, responses) - done;
}

/**
 * Whether anything the machine thinks may be on a screen, whichever: its guesses, what is made of them, the score. Not
 * before the last answer where the person wanted it only at the end; a run that is made longer waits for its new end.
 */
export function mayShow(run: Run, responses: Responses): boolean {
	return run.reveal === 'each' || toGo(run, responses) === 0;
}
