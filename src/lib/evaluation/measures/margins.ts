import type { Outcome } from './metrics';

/** Half of a 95 % interval, in percentage points: the figure lies within it, give or take. */
export interface Margins {
	readonly polar: number;
	readonly refined: number;
	readonly overall: number;
}

/** With fewer people their spread is not known well enough to be worth showing. */
export const LEAST_PEOPLE = 20;

/** 97.5 % of a standard normal distribution lie below it. */
const NORMAL_975 = 1.96;

interface Sums {
	weight: number;
	polar: number;
	refined: number;
}

/** Adds up outcomes by person, for they are what was drawn: answers of one person go together. */
export class PeopleTally {
	readonly #people = new Map<number, Sums>();

	/** @param person row of the respondent @param weight as in `Tally` */
	add(person: number, { polar, refined }: Outcome, weight: number) {
		let sums = this.#people.get(person);
		if (!sums) this.#people.set(person, (sums = { weight: 0, polar: 0, refined: 0 }));
		sums.weight += weight;
		sums.polar += weight * polar;
		sums.refined += weight * refined;
	}

	/**
	 * 1.96 standard errors of the mean over people: s / √n, s being the sample standard deviation of their
	 * mean accuracies. The normal approximation is as good as a bootstrap for so many people, and can be
	 * computed while the figures come in.
	 * @returns null for fewer than `LEAST_PEOPLE`
	 */
	margins(): Margins | null {
		const people = [...this.#people.values()];
		if (people.length < LEAST_PEOPLE) return null;
		const margin = (accuracy: (sums: Sums) => number) => {
			const values = people.map((sums) => accuracy(sums) / sums.weight);
			const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
			const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
			return 100 * NORMAL_975 * Math.sqrt(squares / (values.length - 1) / values.length);
		};
		return {
			polar: margin(({ polar }) => polar),
			refined: margin(({ refined }) => refined),
			overall: margin(({ polar, refined }) => (polar + refined) / 2)
		};
	}
}
