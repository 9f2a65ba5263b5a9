import { millisecondsOf } from '../lib/evaluation/evidence/cost';
import type { Job } from '../lib/evaluation/evidence/jobs';

const PROFILES_OF_A_PERSON = { p1: 3, p2: 117, topic: 3, folds: 5 } as const;
/** Answers shown where a plan does not say. */
const SHOWN = { topic: 20, folds: 195 } as const;
const BAR = 30;

/** About how long a job takes, in milliseconds of one core. */
export function workOf({ predictor, plan, people: [from, to] }: Job): number {
	const [profiles, shown] =
		plan.kind === 'split'
			? [PROFILES_OF_A_PERSON[plan.protocol], plan.demonstrations]
			: [PROFILES_OF_A_PERSON[plan.kind], SHOWN[plan.kind]];
	return millisecondsOf(predictor, shown) * profiles * (to - from);
}

/** Says on the error stream how far a long command is: a bar on a terminal, and now and then a line elsewhere. */
export class Progress {
	#total = 0;
	#done = 0;
	#began = 0;
	#tenths = 0;

	/** Says what is done now. */
	step(what: string): void {
		this.end();
		process.stderr.write(`${what} …\n`);
	}

	/** Begins to count. @param total all the work, in the unit of `add` */
	start(total: number): void {
		this.#total = total;
		this.#done = 0;
		this.#tenths = 0;
		this.#began = Date.now();
	}

	/** Counts work done. */
	add(work: number): void {
		this.#done += work;
		// The shares of a job add up to 1 but for rounding, which must not keep the bar from its end.
		const share = Math.min(this.#done / this.#total + 1e-9, 1);
		const seconds = ((Date.now() - this.#began) / 1000) * (1 / share - 1);
		const left = seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
		const says = `${String(Math.floor(100 * share)).padStart(3)} %, about ${left} left`;
		if (process.stderr.isTTY) {
			const filled = '█'.repeat(Math.round(BAR * share)).padEnd(BAR, '░');
			process.stderr.write(`\r${filled} ${says}   `);
		} else if (Math.floor(10 * share) > this.#tenths) {
			this.#tenths = Math.floor(10 * share);
			process.stderr.write(`${says}\n`);
		}
	}

	/** Ends the bar's line. */
	end(): void {
		if (process.stderr.isTTY && this.#total > 0) process.stderr.write('\n');
		this.#total = 0;
	}
}
