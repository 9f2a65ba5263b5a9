import { random, sample } from '../../random';
import type { Dimension, Inequity, InequityRow, MethodId } from '../evidence/shape';

/** Percent right of each person, by row; NaN for whoever took no part. */
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
	const means = sums.map((sum, group) => sum / people[group]!);
	const mean = means.reduce((sum, one) => sum + one, 0) / count;
	const squares = means.reduce((sum, one) => sum + (one - mean) ** 2, 0);
	return Math.sqrt(squares / (count - 1));
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
	const members = new Map<string, number[]>();
	names.forEach((name, person) => {
		if (name === undefined) return;
		const others = members.get(name);
		if (others) others.push(person);
		else members.set(name, [person]);
	});
	const large = [...members.values()].filter((people) => people.length >= minimum);
	if (large.length < 2) return undefined;
	const people = large.flat();
	const groups = Int32Array.from(large.flatMap((one, group) => one.map(() => group)));
	const next = random(seed, stream, minimum);
	const shuffled = Array.from({ length: shuffles }, () =>
		Int32Array.from(sample([...groups], groups.length, next))
	);
	return { dimension, people, groups, count: large.length, shuffled };
}

const round = (value: number) => Number(value.toFixed(2));

/** Mean of the shuffled indices and their middle 95 %. */
function floorOf(indices: readonly number[]): Inequity['noise'] {
	const sorted = [...indices].sort((a, b) => a - b);
	const at = (share: number) => round(sorted[Math.round(share * (sorted.length - 1))]!);
	const mean = sorted.reduce((sum, index) => sum + index, 0) / sorted.length;
	return [round(mean), at(0.025), at(0.975)];
}

/**
 * The Value Inequity Index of several methods along all dimensions, and its mean over them; a dimension with fewer than
 * two groups that are large enough is left out. Beside each, what it would be if the groups meant nothing: the
 * smaller the groups, the more their means differ by accident.
 * @param accuracies of each method; the same people took part
 * @param groups of each dimension, the group of each person by row
 */
export function inequityRows(
	accuracies: ReadonlyMap<MethodId, PersonAccuracies>,
	groups: ReadonlyMap<Dimension, readonly (string | undefined)[]>,
	minimum: 1 | 20,
	{ shuffles, seed }: { readonly shuffles: number; readonly seed: number }
): InequityRow[] {
	const groupings = [...groups].flatMap(
		([dimension, names], stream) =>
			groupingOf(dimension, names, minimum, shuffles, seed, stream) ?? []
	);
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
		const mean = (values: readonly number[]) =>
			values.reduce((sum, value) => sum + value, 0) / values.length;
		const overall = {
			dimension: 'mean' as const,
			groups: results.reduce((sum, one) => sum + one.groups, 0),
			people: new Set(groupings.flatMap(({ people }) => people)).size,
			levels: LEVELS.map((_, level) => ({
				index: mean(results.map(({ levels }) => levels[level]!.index)),
				noise: Array.from({ length: shuffles }, (_, shuffle) =>
					mean(results.map(({ levels }) => levels[level]!.noise[shuffle]!))
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
