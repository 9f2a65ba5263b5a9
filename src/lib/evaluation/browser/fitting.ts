/** Whom Resemble and the Gaussian are fitted on in a browser: people of the very file, but never those predicted. */
import { LEAST_ANSWERS_TO_FIT, peopleToFitOn } from '../../baselines/people';
import { FITTING, millisecondsOf } from '../evidence/cost';
import { EvaluationError } from '../errors';
import { eligible, LEAST_ANSWERS, PROBE_SETS, PROBES, type Split } from '../cases/protocols';
import { takePeople, type Respondents } from '../../respondents/respondents';
import type { Reading } from './reading';

/** With fewer people to fit on, correlations of 253 items are mostly noise. */
export const LEAST_OTHERS = 200;
/** So many of them must have answered enough to choose the number of neighbours and the ridge by. */
const LEAST_TO_CHOOSE_BY = 20;

/**
 * Rows of those who are not predicted and answered enough to fit on.
 * @throws EvaluationError where they are too few
 */
export function othersToFitOn(respondents: Respondents, predicted: readonly number[]): number[] {
	const taken = new Set(predicted);
	const others = peopleToFitOn(respondents).filter((person) => !taken.has(person));
	const problem = tooFew(others.length, eligible(takePeople(respondents, others), 'p1').length);
	if (problem) throw problem;
	return others;
}

/**
 * Why it cannot be done, and what to do; undefined where it can.
 * @param others people not predicted, who answered enough to fit on
 * @param toChooseBy those of them who answered enough for P1
 */
export function tooFew(others: number, toChooseBy: number): EvaluationError | undefined {
	if (others >= LEAST_OTHERS && toChooseBy >= LEAST_TO_CHOOSE_BY) return undefined;
	return new EvaluationError('tooFewToFitOn', {
		least: LEAST_OTHERS,
		answers: LEAST_ANSWERS_TO_FIT,
		leastToChooseBy: LEAST_TO_CHOOSE_BY,
		items: LEAST_ANSWERS.p1,
		others,
		toChooseBy
	});
}

/** About how many people of a file would be left. @param people how many are predicted */
export function othersLeft(
	{ eligible, fittable }: Pick<Reading, 'eligible' | 'fittable'>,
	{ protocol }: Split,
	people: number
): { readonly others: number; readonly toChooseBy: number } {
	// In a holdout anyone may be drawn; for the probes only people who would have been fitted on.
	if (protocol !== 'holdout')
		return { others: fittable - people, toChooseBy: eligible.probes - people };
	const share = 1 - people / eligible.holdout;
	return {
		others: Math.round(share * fittable),
		toChooseBy: Math.round(share * eligible.probes)
	};
}

/** About how long Resemble and the Gaussian take, in seconds, fitting included. @param slowness of this device */
export function secondsOfFitted(split: Split, people: number, slowness: number): number {
	const shown =
		split.protocol === 'holdout' ? split.reveal * LEAST_ANSWERS.p1 : split.demonstrations;
	const profiles = { p1: PROBE_SETS, p2: PROBE_SETS * PROBES, holdout: 1 }[split.protocol];
	const each = 2 * millisecondsOf('resemble', shown) + millisecondsOf('gaussian', shown);
	return (slowness * (FITTING + people * profiles * each)) / 1000;
}
