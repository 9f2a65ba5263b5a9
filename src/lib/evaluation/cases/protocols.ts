import { itemIndex, TOPICS } from '../../catalog';
import { random, sample } from '../../random';
import {
	answeredBy,
	everyone,
	MISSING,
	rowOf,
	type Respondents
} from '../../respondents/respondents';

/** `demonstrations` of a person's answers are shown, and the probes are predicted. */
export interface ProbeSplit {
	readonly protocol: 'p1' | 'p2';
	readonly demonstrations: number;
	/** 0, 1 or 2: only this probe set of everybody; all three where left out. */
	readonly set?: number;
}

/**
 * How a person's answers are split into those shown and those to be predicted.
 * - `p1`: shown is a random sample of the valid answers outside the 39 probes of a set.
 * - `p2`: for each probe by itself, shown is a random sample of all other valid answers.
 * - `holdout`: a random share is shown, and all others are predicted.
 */
export type Split = ProbeSplit | { readonly protocol: 'holdout'; readonly reveal: number };

/** One profile to predict from, and the answers to score the prediction by. */
export interface Case {
	/** Row of the respondent. */
	readonly person: number;
	/** Positions of the items whose answers are shown. */
	readonly shown: readonly number[];
	/** Positions of the items whose answers are predicted; never one of those shown. */
	readonly probes: readonly number[];
}

export const PROBE_SETS = 3;
const PROBES_OF_A_CATEGORY = 3;

/**
 * The items of a probe set, by position: three consecutive ones of each of the 13 topics, 39 in all.
 * @param set 0, 1 or 2; each begins where the one before ended, and goes round in a short topic
 */
export function probesOf(set: number): readonly number[] {
	return TOPICS.flatMap(({ items }) =>
		Array.from({ length: PROBES_OF_A_CATEGORY }, (_, offset) =>
			itemIndex(items[(PROBES_OF_A_CATEGORY * set + offset) % items.length]!.id)
		)
	);
}

const probeSets = Array.from({ length: PROBE_SETS }, (_, set) => probesOf(set));
/** Probes in a set. */
export const PROBES = probeSets[0]!.length;

/** Whoever takes part answered this many items, and for P1 and P2 all probes among them … */
export const LEAST_ANSWERS = { p1: 239, p2: 239, holdout: 20 } as const;
/** … so that everyone has this many demonstrations to give. */
export const MOST_DEMONSTRATIONS = {
	p1: LEAST_ANSWERS.p1 - PROBES,
	p2: LEAST_ANSWERS.p2 - 1
} as const;

/** Every item that is in one of the probe sets. */
const probed = [...new Set(probeSets.flat())];

/** Rows of the people who can take part in a protocol, ascending. */
export function eligible(respondents: Respondents, protocol: Split['protocol']): number[] {
	return everyone(respondents).filter((person) => {
		const row = rowOf(respondents, person);
		// Counted in a plain loop: the official file has 25 million cells.
		let answered = 0;
		for (let item = 0; item < row.length; item++) if (row[item] !== MISSING) answered++;
		if (answered < LEAST_ANSWERS[protocol]) return false;
		return protocol === 'holdout' || probed.every((probe) => row[probe] !== MISSING);
	});
}

/**
 * All cases of one person. They depend on the seed and on the person's row and answers, on nothing else:
 * leaving others out of an evaluation changes nothing.
 * @param person row of someone `eligible`
 */
export function* casesOf(
	respondents: Respondents,
	person: number,
	split: Split,
	seed: number
): Generator<Case> {
	const answered = answeredBy(respondents, person);
	if (split.protocol === 'holdout') {
		const reveal = Math.min(Math.round(split.reveal * answered.length), answered.length - 1);
		const shown = sample(answered, reveal, random(seed, person));
		yield { person, shown, probes: without(answered, shown) };
		return;
	}
	for (const [set, probes] of probeSets.entries()) {
		if (split.set !== undefined && split.set !== set) continue;
		const next = random(seed, person, set);
		if (split.protocol === 'p1') {
			const shown = sample(without(answered, probes), split.demonstrations, next);
			yield { person, shown, probes };
		} else
			for (const probe of probes) {
				const shown = sample(without(answered, [probe]), split.demonstrations, next);
				yield { person, shown, probes: [probe] };
			}
	}
}

function without(values: readonly number[], excluded: readonly number[]): number[] {
	const unwanted = new Set(excluded);
	return values.filter((value) => !unwanted.has(value));
}
