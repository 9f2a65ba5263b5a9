import { sum } from 'd3-array';
import { ITEMS } from '../../catalog';
import { distributionOf } from '../../reasoner/distribution';
import type { Prediction } from '../../reasoner/types';
import { positionAt, type Respondents } from '../../respondents/respondents';
import type { Case } from '../cases/protocols';
import type { Outcome, Score } from './scores';

const SCORES = [
	'polar',
	'refined',
	'logLoss',
	'brier',
	'confidence',
	'expected',
	'wasserstein'
] as const satisfies readonly (keyof Outcome)[];
type ScoreName = (typeof SCORES)[number];

/** How every single prediction of one method turned out, column by column. Plain arrays: it crosses threads. */
export type Outcomes = {
	/** Row of the respondent. */
	readonly person: Int32Array;
	/** Position of the item predicted. */
	readonly item: Uint8Array;
} & { readonly [Score in ScoreName]: Float32Array };

/**
 * Scores predictions of several cases by what the people answered.
 * @param predictions one a case, in order
 * @returns one outcome a probe, in the order of the cases
 */
export function outcomesOf(
	respondents: Respondents,
	cases: readonly Case[],
	predictions: readonly Prediction[],
	score: Score
): Outcomes {
	const outcomes = emptyOutcomes(sum(cases, ({ probes }) => probes.length));
	let at = 0;
	cases.forEach(({ person, probes }, index) => {
		for (const probe of probes) {
			const distribution = distributionOf(predictions[index]!, probe);
			const outcome = score(ITEMS[probe]!, distribution, positionAt(respondents, person, probe));
			outcomes.person[at] = person;
			outcomes.item[at] = probe;
			for (const name of SCORES) outcomes[name][at] = outcome[name];
			at++;
		}
	});
	return outcomes;
}

/** Several outcomes as one, in the order given. */
export function joined(parts: readonly Outcomes[]): Outcomes {
	const all = emptyOutcomes(sum(parts, ({ person }) => person.length));
	let at = 0;
	for (const part of parts) {
		all.person.set(part.person, at);
		all.item.set(part.item, at);
		for (const name of SCORES) all[name].set(part[name], at);
		at += part.person.length;
	}
	return all;
}

/** Some of the outcomes, by their places. */
export function pick(outcomes: Outcomes, places: readonly number[]): Outcomes {
	const picked = emptyOutcomes(places.length);
	places.forEach((place, at) => {
		picked.person[at] = outcomes.person[place]!;
		picked.item[at] = outcomes.item[place]!;
		for (const name of SCORES) picked[name][at] = outcomes[name][place]!;
	});
	return picked;
}

function emptyOutcomes(count: number): Outcomes {
	const scores = Object.fromEntries(SCORES.map((name) => [name, new Float32Array(count)]));
	return {
		person: new Int32Array(count),
		item: new Uint8Array(count),
		...(scores as { [Score in ScoreName]: Float32Array })
	};
}
