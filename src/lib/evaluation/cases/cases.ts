import {
	DEMOGRAPHICS,
	ITEMS,
	type DemographicCode,
	type DemographicId,
	type ItemId
} from '../../catalog';
import { distributionOf } from '../../reasoner/distribution';
import type { Prediction, Profile } from '../../reasoner/types';
import type { Outcome, Score } from '../measures/metrics';
import type { Case } from './protocols';
import { MISSING, type Respondents } from '../../respondents/respondents';

/** Are the person's demographics shown: no, beside the demonstrations, or alone? */
export type Shown = 'none' | 'with' | 'only';

/**
 * Scores predictions of several cases by what the people answered.
 * @param predictions one a case, in order
 * @param visit told each outcome, with its case and the position of the item
 */
export function scorePredictions(
	{ answers }: Respondents,
	cases: readonly Case[],
	predictions: readonly Prediction[],
	score: Score,
	visit: (outcome: Outcome, one: Case, probe: number) => void
): void {
	cases.forEach((one, index) => {
		for (const probe of one.probes) {
			const distribution = distributionOf(predictions[index]!, probe);
			const answer = answers[one.person * ITEMS.length + probe]!;
			visit(score(ITEMS[probe]!, distribution, answer), one, probe);
		}
	});
}

/** What a reasoner is told of a person in one case. */
export function profileOf(
	{ answers, demographics }: Respondents,
	{ person, shown }: Case,
	mode: Shown
): Profile {
	const responses = new Map<ItemId, number>();
	if (mode !== 'only')
		for (const index of shown) {
			const item = ITEMS[index]!;
			responses.set(item.id, item.codes[answers[person * ITEMS.length + index]!]!);
		}
	const told: [DemographicId, DemographicCode][] = [];
	if (mode !== 'none')
		DEMOGRAPHICS.forEach(({ id, options }, index) => {
			const position = demographics[person * DEMOGRAPHICS.length + index]!;
			if (position !== MISSING) told.push([id, options[position]!.code]);
		});
	return { responses, demographics: Object.fromEntries(told) };
}
