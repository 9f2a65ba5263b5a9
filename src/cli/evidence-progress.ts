import type { Job } from '../lib/evaluation/plans';

/** About how long one profile takes, in milliseconds: only the ratios matter. */
const COST = {
	chance: 0.1,
	worldMajority: 0.1,
	countryMajority: 0.1,
	demographicsOnly: 0.4,
	resemble: 6,
	gaussian: 8,
	reasoner: 0.4,
	reasonerWithDemographics: 0.4
} as const satisfies Readonly<Record<Job['predictor'], number>>;

const PROFILES_OF_A_PERSON = { p1: 3, p2: 117, topic: 3, folds: 5 } as const;
const BAR = 30;

/** About how much work a job is. @param everyone how many people can take part */
export function workOf({ predictor, plan, people }: Job, everyone: number): number {
	const profiles = PROFILES_OF_A_PERSON[plan.kind === 'split' ? plan.protocol : plan.kind];
	return COST[predictor] * profiles * (people ?? everyone);
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
