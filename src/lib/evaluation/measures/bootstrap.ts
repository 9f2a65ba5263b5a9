import { sum } from 'd3-array';
import { random } from '../../random';
import { middleOf, type Triple } from '../../statistics';
import type { Outcomes } from './outcomes';

/** Percent of answers predicted exactly, with 95 % intervals; `overall` is the mean of the two levels. */
export interface Accuracy {
	readonly polar: Triple;
	readonly refined: Triple;
	readonly overall: Triple;
}

/** Sums over each person's predictions; a row a person, 0 for those without. */
export interface PersonSums {
	readonly counts: Float64Array;
	readonly sums: Float64Array;
}

/** What can be averaged. */
type Measure = 'polar' | 'refined' | 'logLoss' | 'brier';

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/**
 * Intervals by drawing the people anew, with replacement, and averaging again (Efron 1979). All tables share the same
 * draws, so that a difference between two methods is one between the same people.
 */
export class Bootstrap {
	/** draws × people: how often each person was drawn. */
	readonly #times: Uint8Array;

	/** @param people rows of the respondents @param draws how often they are drawn anew */
	constructor(
		readonly people: number,
		readonly draws: number,
		seed: number
	) {
		const next = random(seed, people, draws);
		this.#times = new Uint8Array(draws * people);
		for (let draw = 0; draw < draws; draw++)
			for (let drawn = 0; drawn < people; drawn++)
				this.#times[draw * people + Math.floor(next() * people)]!++;
	}

	/**
	 * Adds up one measure by person.
	 * @param among true for the predictions to take in, by their place among the outcomes
	 */
	sums(outcomes: Outcomes, measure: Measure, among?: (index: number) => boolean): PersonSums {
		const counts = new Float64Array(this.people);
		const sums = new Float64Array(this.people);
		const values = outcomes[measure];
		for (let index = 0; index < values.length; index++) {
			if (among && !among(index)) continue;
			counts[outcomes.person[index]!]!++;
			sums[outcomes.person[index]!]! += values[index]!;
		}
		return { counts, sums };
	}

	/**
	 * Mean over predictions, with the middle 95 % of what it was in the draws.
	 * @param scale 100 for a percentage
	 * @param digits decimals kept
	 */
	estimate({ counts, sums }: PersonSums, scale = 100, digits = 2): Triple {
		const present = [...counts.keys()].filter((person) => counts[person]! > 0);
		const means: number[] = [];
		for (let draw = 0; draw < this.draws; draw++) {
			const start = draw * this.people;
			let [total, count] = [0, 0];
			for (const person of present) {
				const times = this.#times[start + person]!;
				total += times * sums[person]!;
				count += times * counts[person]!;
			}
			if (count > 0) means.push(total / count);
		}
		const { low, high } = middleOf(means, 0.95);
		const scaled = (value: number) => round(scale * value, digits);
		return [scaled(sum(sums) / sum(counts)), scaled(low), scaled(high)];
	}

	/** Both levels and their mean. @param among as in `sums` */
	accuracy(outcomes: Outcomes, among?: (index: number) => boolean, digits = 2): Accuracy {
		const polar = this.sums(outcomes, 'polar', among);
		const refined = this.sums(outcomes, 'refined', among);
		return this.#levels(polar, refined, digits);
	}

	/**
	 * How much better `one` is than `other`, in percentage points, for the people both are about.
	 * @throws RangeError where one of these people has more predictions in one of them
	 */
	difference(first: Outcomes, second: Outcomes): Accuracy & { people: number } {
		const minus = (measure: Measure): PersonSums => {
			const ours = this.sums(first, measure);
			const theirs = this.sums(second, measure);
			const both = ours.counts.map((count, person) => Math.min(count, theirs.counts[person]!));
			both.forEach((count, person) => {
				if (count > 0 && ours.counts[person] !== theirs.counts[person])
					throw new RangeError('only predictions of the same answers can be compared');
			});
			const sums = both.map((count, person) =>
				count > 0 ? ours.sums[person]! - theirs.sums[person]! : 0
			);
			return { counts: both, sums };
		};
		const polar = minus('polar');
		const people = polar.counts.filter((count) => count > 0).length;
		return { people, ...this.#levels(polar, minus('refined'), 2) };
	}

	#levels(polar: PersonSums, refined: PersonSums, digits: number): Accuracy {
		const both = polar.sums.map((sum, person) => (sum + refined.sums[person]!) / 2);
		return {
			polar: this.estimate(polar, 100, digits),
			refined: this.estimate(refined, 100, digits),
			overall: this.estimate({ counts: polar.counts, sums: both }, 100, digits)
		};
	}
}
