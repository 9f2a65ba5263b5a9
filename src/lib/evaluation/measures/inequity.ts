import { deviation, group, mean, sum } from 'd3-array';
import { random, sample } from '../../random';
import { middleOf, type Triple } from '../../statistics';
import type { Dimension } from './groups';

/** Percent right of each person, by row; NaN for people who took no part. */
export type PersonAccuracies = Readonly<Record<Level, Float64Array>>;
type Level = 'polar' | 'refined' | 'overall';
const LEVELS: readonly Level[] = ['polar', 'refined', 'overall'];

/**
 * Sample standard deviation of the groups' means, every group counting alike: the paper's Value Inequity Index.
 * @param values one a person
 * @param groups the group of each, 0 to `count` − 1
 */
export function inequityIndex(values: Float64Array, groups: Int32Array, count: number): number {
	const sums = new Float64Array(count);
	const people = new Float64Array(count);
	for (let person = 0; person < values.length; person++) {
		sums[groups[person]!]! += values[person]!;
		people[groups[person]!]!++;
	}
	return deviation(sums, (total, index) => total / people[index]!)!;
}

/** An index at one level: the sample standard deviation of the groups' mean accuracies, in points. */
export interface Inequity {
	readonly index: number;
	/** The same where people's groups are shuffled: mean of 200, and the middle 95 % of them. */
	readonly noise: Triple;
}

/** The Value Inequity Index of one method along one dimension, P1 with 200 demonstrations. */
export interface InequityRow<Method extends string> {
	readonly method: Method;
	/** `mean` is the mean of all dimensions. A dimension with fewer than two such groups has no row. */
	readonly dimension: Dimension | 'mean';
	/** Smallest group taken in: 1, as in the paper, or 20. */
	readonly minimum: 1 | 20;
	/** How many groups, and people in them; for the mean, groups of all dimensions and people of any. */
	readonly groups: number;
	readonly people: number;
	readonly polar: Inequity;
	readonly refined: Inequity;
	readonly overall: Inequity;
}

/** The people of one dimension's groups that are large enough, and their groups by number. */
interface Grouping {
	readonly dimension: Dimension;
	readonly people: readonly number[];
	readonly groups: Int32Array;
	readonly count: number;
	/** The same groups in other orders. */
	readonly shuffled: readonly Int32Array[];
}

/**
 * Forms the groups of a dimension.
 * @param names the group of each person, by row
 * @param minimum people a group needs
 * @param stream tells the shuffles of one dimension from those of another
 * @returns undefined where fewer than two groups are large enough
 */
function groupingOf(
	dimension: Dimension,
	names: readonly (string | undefined)[],
	minimum: number,
	shuffles: number,
	seed: number,
	stream: number
): Grouping | undefined {
	const named = [...names.keys()].filter((person) => names[person] !== undefined);
	const members = group(named, (person) => names[person]);
	const large = [...members.values()].filter((people) => people.length >= minimum);
	if (large.length < 2) return undefined;
	const people = large.flat();
	const groups = Int32Array.from(large.flatMap((people, group) => people.map(() => group)));
	const next = random(seed, stream, minimum);
	const shuffled = Array.from({ length: shuffles }, () =>
		Int32Array.from(sample([...groups], groups.length, next))
	);
	return { dimension, people, groups, count: large.length, shuffled };
}

const round = (value: number) => Number(value.toFixed(2));

/** Mean of the shuffled indices and their middle 95 %. */
function floorOf(indices: readonly number[]): Inequity['noise'] {
	const { low, high } = middleOf(indices, 0.95);
	return [round(mean(indices)!), round(low), round(high)];
}

/**
 * The Value Inequity Index of several methods along all dimensions, and its mean over them; a dimension with fewer than
 * two groups that are large enough is left out. Beside each, what it would be if the groups meant nothing: the
 * smaller the groups, the more their means differ by accident.
 * @param accuracies of each method; the same people took part
 * @param groups of each dimension, the group of each person by row
 */
export function inequityRows<Method extends string>(
	accuracies: ReadonlyMap<Method, PersonAccuracies>,
	groups: ReadonlyMap<Dimension, readonly (string | undefined)[]>,
	minimum: 1 | 20,
	{ shuffles, seed }: { readonly shuffles: number; readonly seed: number }
): InequityRow<Method>[] {
	const groupings = [...groups].flatMap(
		([dimension, names], stream) =>
			groupingOf(dimension, names, minimum, shuffles, seed, stream) ?? []
	);
	if (groupings.length === 0) return [];
	return [...accuracies].flatMap(([method, byLevel]) => {
		const results = groupings.map(({ dimension, people, groups, count, shuffled }) => {
			const levels = LEVELS.map((level) => {
				const values = Float64Array.from(people, (person) => byLevel[level][person]!);
				return {
					index: inequityIndex(values, groups, count),
					noise: shuffled.map((order) => inequityIndex(values, order, count))
				};
			});
			return { dimension, groups: count, people: people.length, levels };
		});
		const overall = {
			dimension: 'mean' as const,
			groups: sum(results, ({ groups }) => groups),
			people: new Set(groupings.flatMap(({ people }) => people)).size,
			levels: LEVELS.map((_, level) => ({
				index: mean(results, ({ levels }) => levels[level]!.index)!,
				noise: Array.from({ length: shuffles }, (_, shuffle) =>
					mean(results, ({ levels }) => levels[level]!.noise[shuffle]!)!
				)
			}))
		};
		return [...results, overall].map(({ dimension, groups, people, levels }) => {
			const [polar, refined, both] = levels.map(({ index, noise }) => ({
				index: round(index),
				noise: floorOf(noise)
			}));
			return {
				...{ method, dimension, minimum, groups, people },
				...{ polar: polar!, refined: refined!, overall: both! }
			};
		});
	});
}
