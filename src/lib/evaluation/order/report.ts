import { mean } from 'd3-array';
import { random } from '../../random';
import { middleOf, type Estimate } from '../../statistics';
import { marksOf, ORDERS, type Accuracy, type Order, type Simulated } from './simulate';

/** Percent of the probes guessed right, a mean over people with its 95 % interval (a bootstrap over people). */
export interface OrderRow {
	readonly order: Order;
	/** How many people were asked in that order, each probed on three sets of 39 items. */
	readonly people: number;
	/** Items asked; those that a person did not answer are among them. */
	readonly answers: number;
	readonly polar: Estimate;
	readonly refined: Estimate;
	readonly overall: Estimate;
}

export interface SimulationReport {
	/** Id of the reasoner. */
	readonly model: string;
	/** The file, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	readonly people: number;
	readonly seed: number;
	readonly command: string;
	readonly orders: readonly OrderRow[];
	/** How many random items do the work of the first `answers` of a new run: overall accuracy is the same there. */
	readonly randomEquivalent: Estimate & { readonly answers: number };
	/** Points by which as many chosen one by one are better, overall, for the same people; null where nobody was asked so. */
	readonly adaptiveLead: (Estimate & { readonly people: number }) | null;
}

const RESAMPLES = 2000;
/** As many as a run has by default. */
const OF_A_RUN = 20;

/** Mean over people, and its 95 % interval. @param values one a person; the same seed gives the same interval */
export function bootstrap(values: readonly number[], seed: number): Estimate {
	const means = draws(values.length, seed).map((people) => mean(people, (row) => values[row])!);
	return { value: mean(values)!, ...middleOf(means, 0.95) };
}

/** Rows of people drawn anew, with replacement; for the same seed and number the same. */
function draws(people: number, seed: number): Int32Array[] {
	const next = random(seed);
	return Array.from({ length: RESAMPLES }, () =>
		Int32Array.from({ length: people }, () => Math.floor(next() * people))
	);
}

const overall = ({ polar, refined }: Accuracy): number => (polar + refined) / 2;

/** The rows of a simulation, for each order those of the people who were asked in it. */
export function orderRows(simulated: readonly Simulated[], seed: number): OrderRow[] {
	return ORDERS.flatMap((order) => {
		const people = simulated.flatMap((person) => (person[order] ? [person[order]] : []));
		if (people.length === 0) return [];
		return marksOf(order).map((answers, at) => {
			const estimate = (figure: (accuracy: Accuracy) => number) =>
				bootstrap(
					people.map((accuracies) => figure(accuracies[at]!)),
					seed
				);
			return {
				order,
				people: people.length,
				answers,
				polar: estimate(({ polar }) => polar),
				refined: estimate(({ refined }) => refined),
				overall: estimate(overall)
			};
		});
	});
}

/**
 * How many random items do the work of twenty of a new run, between two marks by a straight line, with a 95 % interval:
 * people are drawn anew with what they gave in both orders.
 * @param simulated everybody asked in both orders
 */
export function randomEquivalent(
	simulated: readonly Simulated[],
	seed: number
): SimulationReport['randomEquivalent'] {
	const at = marksOf('newRun').indexOf(OF_A_RUN);
	const reached = simulated.map(({ newRun }) => overall(newRun![at]!));
	const curves = simulated.map(({ random }) => random!.map(overall));
	const marks = marksOf('random');
	const equivalent = (people: Iterable<number>) => {
		const rows = [...people];
		const curve = marks.map((_, mark) => mean(rows, (row) => curves[row]![mark])!);
		return whereReached(
			marks,
			curve,
			mean(rows, (row) => reached[row])!
		);
	};
	const drawn = draws(simulated.length, seed).map(equivalent);
	return { answers: OF_A_RUN, value: equivalent(reached.keys()), ...middleOf(drawn, 0.95) };
}

/** How much better twenty chosen one by one do than twenty of a new run, by those who were asked in both orders. */
export function adaptiveLead(
	simulated: readonly Simulated[],
	seed: number
): SimulationReport['adaptiveLead'] {
	const at = (order: Order) => marksOf(order).indexOf(OF_A_RUN);
	const leads = simulated.flatMap(({ adaptive, newRun }) =>
		adaptive && newRun ? overall(adaptive[at('adaptive')]!) - overall(newRun[at('newRun')]!) : []
	);
	return leads.length === 0 ? null : { people: leads.length, ...bootstrap(leads, seed) };
}

/**
 * The place at which a rising curve through points reaches a height; the first or the last one's where it does so
 * before or not at all.
 */
export function whereReached(
	places: readonly number[],
	heights: readonly number[],
	height: number
): number {
	const next = heights.findIndex((reached) => reached >= height);
	if (next < 0) return places.at(-1)!;
	if (next === 0) return places[0]!;
	const [from, to] = [heights[next - 1]!, heights[next]!];
	return places[next - 1]! + ((height - from) / (to - from)) * (places[next]! - places[next - 1]!);
}
