import type { TopicId } from '../../catalog';
import { METHODS, WITHOUT_DEMONSTRATIONS, type Condition, type MethodId } from './shape';
import type { Plan } from '../cases/plans';
import type { Outcomes } from '../measures/outcomes';
import { joinedResults, PREDICTORS, type Job, type JobResult } from './jobs';
import type { ByMethod } from './tables';

/** A finished job. */
export interface Done {
	readonly job: Job;
	readonly result: JobResult;
}

const NOTHING_SHOWN: Plan = { kind: 'split', protocol: 'p1', demonstrations: 0 };

/** Finds outcomes by what was shown, wherever they were computed. */
export class Results {
	readonly #results = new Map<string, JobResult>();

	constructor(done: readonly Done[]) {
		const parts = new Map<string, Done[]>();
		for (const part of done) {
			const key = JSON.stringify([part.job.predictor, part.job.plan]);
			parts.set(key, [...(parts.get(key) ?? []), part]);
		}
		for (const jobs of parts.values()) {
			const { predictor, plan } = jobs[0]!.job;
			const result = joinedResults(jobs.map(({ result }) => result));
			for (const method of PREDICTORS[predictor].methods)
				this.#results.set(keyOf(method, plan), result);
		}
	}

	/**
	 * Outcomes in one condition of the main table: undefined where there are none, or the method does not look at
	 * demonstrations and has its one row. Without demonstrations P2 is P1.
	 */
	exactly(method: MethodId, condition: Condition): Outcomes | undefined {
		const never = WITHOUT_DEMONSTRATIONS.includes(method);
		if (never && (condition.demonstrations > 0 || condition.protocol === 'p2')) return undefined;
		return this.comparable(method, condition);
	}

	/** The same, but a method that does not look at demonstrations has the same outcomes in all conditions. */
	comparable(method: MethodId, condition: Condition): Outcomes | undefined {
		const never = WITHOUT_DEMONSTRATIONS.includes(method) || condition.demonstrations === 0;
		const plan: Plan = never ? NOTHING_SHOWN : { kind: 'split', ...condition };
		return this.#results.get(keyOf(method, plan))?.outcomes[method];
	}

	/** Outcomes of all methods, in table order. @throws RangeError where a method's are missing */
	byMethod(plan: Plan): ByMethod {
		return new Map(
			METHODS.map((method) => {
				const outcomes =
					plan.kind === 'split'
						? this.comparable(method, plan)
						: this.#results.get(keyOf(method, plan))?.outcomes[method];
				if (!outcomes) throw new RangeError(`${method} has no ${keyOf(method, plan)}`);
				return [method, outcomes];
			})
		);
	}

	/** What the reasoner made of the answers to one topic; null for none. @throws RangeError where it is missing */
	topic(source: TopicId | null): { shown: number; outcomes: Outcomes } {
		const plan: Plan = source === null ? NOTHING_SHOWN : { kind: 'topic', source };
		const result = this.#results.get(keyOf('reasoner', plan));
		const outcomes = result?.outcomes.reasoner;
		if (!result || !outcomes)
			throw new RangeError(`the reasoner has no ${keyOf('reasoner', plan)}`);
		return { shown: result.shown / result.profiles, outcomes };
	}
}

function keyOf(method: MethodId, plan: Plan): string {
	if (plan.kind === 'split') return `${method} ${plan.protocol} ${plan.demonstrations}`;
	return plan.kind === 'topic' ? `${method} topic ${plan.source}` : `${method} folds`;
}
