/** What is shown of each person and what is predicted, for tables that need more than the protocols. */
import { itemIndex, topicOf, type TopicId } from '../../catalog';
import { random, sample } from '../../random';
import { answeredBy, type Respondents } from '../../respondents/respondents';
import { casesOf, PROBE_SETS, probesOf, type Case, type ProbeSplit } from './protocols';

/** What is shown and what is predicted. */
export type Plan =
	| ({ readonly kind: 'split' } & ProbeSplit)
	/** P1, but shown are all answers to one topic's items outside the probe set. */
	| { readonly kind: 'topic'; readonly source: TopicId }
	/** A person's answers are dealt into five parts; each is predicted from the other four. */
	| { readonly kind: 'folds' };

const FOLDS = 5;
/** Stands where the probe set stands in the seeds of a person's draws. */
const DEALING = PROBE_SETS;

/** All cases of one person, as `casesOf`; they depend on the seed and that person alone. */
export function* casesOfPlan(
	respondents: Respondents,
	person: number,
	plan: Plan,
	seed: number
): Generator<Case> {
	if (plan.kind === 'split') {
		yield* casesOf(respondents, person, plan, seed);
		return;
	}
	const answered = answeredBy(respondents, person);
	if (plan.kind === 'topic') {
		const topic = new Set(topicOf(plan.source).items.map(({ id }) => itemIndex(id)));
		for (let set = 0; set < PROBE_SETS; set++) {
			const probes = probesOf(set);
			const shown = answered.filter((index) => topic.has(index) && !probes.includes(index));
			yield { person, shown, probes };
		}
		return;
	}
	const dealt = sample(answered, answered.length, random(seed, person, DEALING));
	for (let fold = 0; fold < FOLDS; fold++) {
		const isIn = (_: number, index: number) => index % FOLDS === fold;
		const probes = dealt.filter(isIn);
		const shown = dealt.filter((_, index) => !isIn(_, index));
		yield { person, shown, probes };
	}
}
