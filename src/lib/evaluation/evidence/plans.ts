/** Which predictions the evidence rests on: who predicts, and from which of a person's answers. */
import { TOPICS, topicOf, itemIndex, type TopicId } from '../../catalog';
import { random, sample } from '../../random';
import type { Shown } from '../cases/cases';
import { DEMONSTRATIONS, type Condition, type MethodId } from './shape';
import { casesOf, PROBE_SETS, probesOf, type Case } from '../cases/protocols';
import { answeredBy, type Respondents } from '../../respondents/respondents';

/** What is shown and what is predicted. */
export type Plan =
	| ({ readonly kind: 'split' } & Condition)
	/** P1, but shown are all answers to one topic's items outside the probe set. */
	| { readonly kind: 'topic'; readonly source: TopicId }
	/** A person's answers are dealt into five parts; each is predicted from the other four. */
	| { readonly kind: 'folds' };

/** What predicts together: Resemble is two methods, because finding the nearest is nearly all of their work. */
export const PREDICTORS = {
	chance: { methods: ['chance'], shown: 'none', network: false },
	worldMajority: { methods: ['worldMajority'], shown: 'none', network: false },
	countryMajority: { methods: ['countryMajority'], shown: 'only', network: false },
	demographicsOnly: { methods: ['demographicsOnly'], shown: 'only', network: true },
	resemble: { methods: ['resembleTop1', 'resemble'], shown: 'none', network: false },
	gaussian: { methods: ['gaussian'], shown: 'none', network: false },
	reasoner: { methods: ['reasoner'], shown: 'none', network: true },
	reasonerWithDemographics: { methods: ['reasonerWithDemographics'], shown: 'with', network: true }
} as const satisfies Readonly<
	Record<
		string,
		{
			readonly methods: readonly MethodId[];
			readonly shown: Shown;
			/** Is it the shipped network? */
			readonly network: boolean;
		}
	>
>;
export type PredictorId = keyof typeof PREDICTORS;

/** One piece of work, done by one worker and kept by itself. */
export interface Job {
	readonly predictor: PredictorId;
	readonly plan: Plan;
	/** Whom it is about, among those who can take part: from one place up to but not another. */
	readonly people: readonly [from: number, to: number];
}

/** The main condition: the one that topics, groups, inequity and reliability are about. */
export const MAIN: Condition = { protocol: 'p1', demonstrations: 200 };

/**
 * People in one job of P2, which needs a profile for every single probe: an interruption then loses a minute or
 * two, and no thread is left working alone in the end.
 */
const P2_PEOPLE = 100;

/** All the work there is. @param everyone how many people can take part */
export function jobsFor(everyone: number): Job[] {
	const jobs = (predictor: PredictorId, plan: Plan, most = everyone): Job[] =>
		Array.from({ length: Math.ceil(everyone / most) }, (_, job) => ({
			predictor,
			plan,
			people: [job * most, Math.min((job + 1) * most, everyone)] as const
		}));
	const split = (protocol: 'p1' | 'p2', demonstrations: number): Plan => ({
		kind: 'split',
		protocol,
		demonstrations
	});
	const untold = ['chance', 'worldMajority', 'countryMajority', 'demographicsOnly'] as const;
	const told = ['resemble', 'gaussian', 'reasoner', 'reasonerWithDemographics'] as const;
	return [
		...untold.flatMap((id) => jobs(id, split('p1', 0))),
		...told.flatMap((id) => DEMONSTRATIONS.flatMap((shown) => jobs(id, split('p1', shown)))),
		...[...untold, ...told].flatMap((id) => jobs(id, { kind: 'folds' })),
		...TOPICS.flatMap(({ id }) => jobs('reasoner', { kind: 'topic', source: id })),
		// Without demonstrations P2 is P1.
		...told.flatMap((id) =>
			DEMONSTRATIONS.filter((shown) => shown > 0).flatMap((shown) =>
				jobs(id, split('p2', shown), P2_PEOPLE)
			)
		)
	];
}

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
			yield { person, shown, probes, weight: 1 / probes.length };
		}
		return;
	}
	const dealt = sample(answered, answered.length, random(seed, person, DEALING));
	for (let fold = 0; fold < FOLDS; fold++) {
		const isIn = (_: number, index: number) => index % FOLDS === fold;
		const probes = dealt.filter(isIn);
		const shown = dealt.filter((_, index) => !isIn(_, index));
		yield { person, shown, probes, weight: 1 / answered.length };
	}
}
