/** The work that the evidence rests on: who predicts, and from which of a person's answers. */
import { sum } from 'd3-array';
import { TOPICS } from '../../catalog';
import type { Prediction, Profile } from '../../reasoner/types';
import { profileOf, type Respondents, type Shown } from '../../respondents/respondents';
import { casesOfPlan, type Plan } from '../cases/plans';
import { joined, outcomesOf, type Outcomes } from '../measures/outcomes';
import { blindGuess, exactMatch } from '../measures/scores';
import { DEMONSTRATIONS, P2_DEMONSTRATIONS, type Condition, type MethodId } from './shape';

/** What predicts together: Resemble is two methods, because finding the nearest is nearly all of their work. */
export const PREDICTORS = {
	chance: { methods: ['chance'], shown: 'none', rests: 'train' },
	worldMajority: { methods: ['worldMajority'], shown: 'none', rests: 'train' },
	countryMajority: { methods: ['countryMajority'], shown: 'only', rests: 'tables' },
	demographicsOnly: { methods: ['demographicsOnly'], shown: 'only', rests: 'network' },
	resemble: { methods: ['resembleTop1', 'resemble'], shown: 'none', rests: 'train' },
	gaussian: { methods: ['gaussian'], shown: 'none', rests: 'train' },
	reasoner: { methods: ['reasoner'], shown: 'none', rests: 'network' },
	reasonerWithDemographics: {
		methods: ['reasonerWithDemographics'],
		shown: 'with',
		rests: 'network'
	}
} as const satisfies Readonly<
	Record<
		string,
		{
			readonly methods: readonly MethodId[];
			readonly shown: Shown;
			/** What it rests on: the training file alone, published tables, too, or the shipped network. */
			readonly rests: 'train' | 'tables' | 'network';
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
			P2_DEMONSTRATIONS.filter((shown) => shown > 0).flatMap((shown) =>
				jobs(id, split('p2', shown), P2_PEOPLE)
			)
		)
	];
}

/** What one job came to. */
export interface JobResult {
	readonly profiles: number;
	/** Answers shown, in all profiles together. */
	readonly shown: number;
	readonly outcomes: Readonly<Partial<Record<MethodId, Outcomes>>>;
}

/** Predicts by all methods of a predictor at once: for each, in order, one prediction a profile. */
export type Predict = (profiles: readonly Profile[]) => Promise<readonly Prediction[][]>;

const BATCH = 128;

/**
 * Does one job.
 * @param candidates rows of the people who can take part
 * @param predict the job's predictor
 * @param onProgress told which further share of the job (0 to 1) is done
 */
export async function runJob(
	job: Job,
	respondents: Respondents,
	candidates: readonly number[],
	seed: number,
	predict: Predict,
	onProgress: (share: number) => void = () => {}
): Promise<JobResult> {
	const { methods, shown } = PREDICTORS[job.predictor];
	const score = job.predictor === 'chance' ? blindGuess : exactMatch;
	const cases = candidates
		.slice(...job.people)
		.flatMap((person) => [...casesOfPlan(respondents, person, job.plan, seed)]);
	const parts = methods.map((): Outcomes[] => []);
	for (let start = 0; start < cases.length; start += BATCH) {
		const batch = cases.slice(start, start + BATCH);
		const predictions = await predict(
			batch.map((each) => profileOf(respondents, each.person, each.shown, shown))
		);
		parts.forEach((outcomes, index) =>
			outcomes.push(outcomesOf(respondents, batch, predictions[index]!, score))
		);
		onProgress(batch.length / cases.length);
	}
	return {
		profiles: cases.length,
		shown: shown === 'only' ? 0 : sum(cases, (each) => each.shown.length),
		outcomes: Object.fromEntries(methods.map((method, index) => [method, joined(parts[index]!)]))
	};
}

/** Results of the same predictor and plan as one: first the people of the first job, then those of the second … */
export function joinedResults(results: readonly JobResult[]): JobResult {
	const [first] = results;
	if (results.length === 1) return first!;
	const methods = Object.keys(first!.outcomes) as MethodId[];
	return {
		profiles: sum(results, ({ profiles }) => profiles),
		shown: sum(results, ({ shown }) => shown),
		outcomes: Object.fromEntries(
			methods.map((method) => [method, joined(results.map(({ outcomes }) => outcomes[method]!))])
		)
	};
}
