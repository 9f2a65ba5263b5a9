import { millisecondsOf } from '../lib/evaluation/evidence/cost';
import type { Job } from '../lib/evaluation/evidence/jobs';

const PROFILES_OF_A_PERSON = { p1: 3, p2: 117, topic: 3, folds: 5 } as const;
/** Answers shown where a plan does not say. */
const SHOWN = { topic: 20, folds: 195 } as const;

/** About how long a job takes, in milliseconds of one core. */
export function workOf({ predictor, plan, people: [from, to] }: Job): number {
	const [profiles, shown] =
		plan.kind === 'split'
			? [PROFILES_OF_A_PERSON[plan.protocol], plan.demonstrations]
			: [PROFILES_OF_A_PERSON[plan.kind], SHOWN[plan.kind]];
	return millisecondsOf(predictor, shown) * profiles * (to - from);
}
