/** Do the answers that are predicted of a group's people add up to the answers that the group gave? */
import { mean, quantileSorted, sum } from 'd3-array';
import { CODE_COUNT, codeOffset, ITEMS, type ItemId } from '../../catalog';
import type { Prediction, Profile } from '../../reasoner/types';
import {
	MISSING,
	positionAt,
	profileOf,
	type Respondents,
	type Shown
} from '../../respondents/respondents';
import type { Triple } from '../../statistics';
import { casesOfPlan } from '../cases/plans';
import type { Dimension } from '../measures/groups';
import { isOrdered } from './individual';
import { SMALLEST_GROUP_SHOWN } from './shape';

/** Those that predict a distribution which another group's need not be. */
export const SHARES_METHODS = [
	'worldMajority',
	'countryMajority',
	'demographicsOnly',
	'reasoner',
	'reasonerWithDemographics'
] as const;
export type SharesMethod = (typeof SHARES_METHODS)[number];

/** A distance below this is what others who report shares of groups call near (WorldValuesBench; arXiv 2404.16308). */
export const NEAR = 0.2;

/** How far predicted shares lie from given ones over items with an order: Wasserstein-1, as a share of the scale. */
export interface SharesError {
	/** The median item, and the middle half. */
	readonly wasserstein: Triple;
	/** Percent of the items that are nearer than `NEAR`. */
	readonly near: number;
}

/** Each answer is predicted from four fifths of the same person's others, or from demographics alone. */
export interface GroupSharesRow {
	/** Groups as in the table of accuracies; `everyone` is one group. */
	readonly dimension: Dimension | 'everyone';
	readonly group: string;
	/** At least `SMALLEST_GROUP_SHOWN`, as for every item. */
	readonly people: number;
	/** Items with an order that enough of them answered. */
	readonly items: number;
	/**
	 * The distance of the median item for who knows exactly how such people answer, but not these few: they never answer just as
	 * is to be expected. Who is told their other answers can be nearer.
	 */
	readonly noise: number;
	readonly methods: Readonly<Record<SharesMethod, SharesError>>;
}

/** One item with an order; mean distance over countries. */
export interface ItemSharesRow {
	readonly item: ItemId;
	/** Countries of which enough people answered it. */
	readonly countries: number;
	readonly noise: number;
	readonly methods: Readonly<Record<SharesMethod, number>>;
}

/** The probability of every code by person, a row a person; meaningful where that person answered the item. */
export type Expected = ReadonlyMap<SharesMethod, Float32Array>;

/**
 * Predicts every answer of the people.
 * @param shown what is told of them: with `only` none of their answers
 * @returns row after row of `CODE_COUNT` probabilities
 */
export async function expectedOf(
	predict: (profiles: readonly Profile[]) => Promise<readonly Prediction[]>,
	respondents: Respondents,
	people: readonly number[],
	shown: Shown,
	seed: number
): Promise<Float32Array> {
	const expected = new Float32Array(respondents.count * CODE_COUNT);
	for (const person of people) {
		const cases = [...casesOfPlan(respondents, person, { kind: 'folds' }, seed)];
		const predictions = await predict(
			cases.map((each) => profileOf(respondents, person, each.shown, shown))
		);
		cases.forEach(({ probes }, fold) => {
			for (const item of probes) {
				const from = codeOffset(item);
				const own = predictions[fold]!.subarray(from, from + ITEMS[item]!.codes.length);
				expected.set(own, person * CODE_COUNT + from);
			}
		});
	}
	return expected;
}

/**
 * Wasserstein-1 distance of two distributions over the codes of an item, 0 to 1 where its ends are (Vallender 1974).
 */
export function distance(first: ArrayLike<number>, second: ArrayLike<number>): number {
	let [gap, total] = [0, 0];
	for (let code = 0; code < first.length - 1; code++) {
		gap += first[code]! - second[code]!;
		total += Math.abs(gap);
	}
	return total / (first.length - 1);
}

/**
 * About how far the shares of so many people lie from the ones to be expected of them: at each step of the scale
 * the mean deviation of a binomial share, √(2 F (1 − F) / π n).
 */
function noiseOf(shares: ArrayLike<number>, people: number): number {
	let [below, total] = [0, 0];
	for (let code = 0; code < shares.length - 1; code++) {
		below += shares[code]!;
		total += Math.sqrt(Math.max(0, (2 * below * (1 - below)) / (Math.PI * people)));
	}
	return total / (shares.length - 1);
}

interface Compared {
	readonly item: number;
	readonly noise: number;
	readonly distances: Readonly<Record<SharesMethod, number>>;
}

/** Every item with an order that enough of the people answered. */
function compare(
	people: readonly number[],
	respondents: Respondents,
	expected: Expected
): Compared[] {
	return ITEMS.flatMap(({ codes }, item) => {
		if (!isOrdered(item)) return [];
		const own = people.filter((person) => positionAt(respondents, person, item) !== MISSING);
		if (own.length < SMALLEST_GROUP_SHOWN) return [];
		const given = new Float64Array(codes.length);
		for (const person of own) given[positionAt(respondents, person, item)]! += 1 / own.length;
		const from = codeOffset(item);
		const distances = Object.fromEntries(
			SHARES_METHODS.map((method) => {
				const rows = expected.get(method)!;
				const shares = codes.map((_, code) =>
					mean(own, (person) => rows[person * CODE_COUNT + from + code])!
				);
				return [method, distance(shares, given)];
			})
		) as Record<SharesMethod, number>;
		return [{ item, noise: noiseOf(given, own.length), distances }];
	});
}

const round = (value: number) => Number(value.toFixed(3));

function errorOf(distances: readonly number[]): SharesError {
	const sorted = [...distances].sort((first, second) => first - second);
	const at = (share: number) => round(quantileSorted(sorted, share)!);
	const near = sum(sorted, (each) => Number(each < NEAR)) / sorted.length;
	return { wasserstein: [at(0.5), at(0.25), at(0.75)], near: Number((100 * near).toFixed(1)) };
}

/**
 * @param people rows of those predicted
 * @param groups of each dimension, the group of each person by row
 */
export function sharesTables(
	expected: Expected,
	respondents: Respondents,
	people: readonly number[],
	groups: ReadonlyMap<Dimension, readonly (string | undefined)[]>
): { groupShares: GroupSharesRow[]; itemShares: ItemSharesRow[] } {
	const all = [
		{ dimension: 'everyone' as const, group: 'everyone', members: [...people] },
		...[...groups].flatMap(([dimension, names]) =>
			[...new Set(people.map((person) => names[person]))]
				.filter((group) => group !== undefined)
				.sort()
				.map((group) => ({
					...{ dimension, group },
					members: people.filter((person) => names[person] === group)
				}))
		)
	].filter(({ members }) => members.length >= SMALLEST_GROUP_SHOWN);
	const compared = all.map(({ dimension, group, members }) => ({
		...{ dimension, group, people: members.length },
		items: compare(members, respondents, expected)
	}));
	const countries = compared.filter(({ dimension }) => dimension === 'country');
	return {
		groupShares: compared.flatMap(({ items, ...about }) =>
			items.length === 0 ? [] : [{ ...about, items: items.length, ...summed(items) }]
		),
		itemShares: ITEMS.flatMap(({ id }, item) => {
			const own = countries.flatMap(({ items }) => items.filter((each) => each.item === item));
			if (own.length === 0) return [];
			const over = (value: (each: Compared) => number) => round(mean(own, value)!);
			return [
				{
					...{ item: id, countries: own.length, noise: over(({ noise }) => noise) },
					methods: byMethod((method) => over(({ distances }) => distances[method]))
				}
			];
		})
	};
}

function summed(items: readonly Compared[]): Pick<GroupSharesRow, 'noise' | 'methods'> {
	return {
		noise: errorOf(items.map(({ noise }) => noise)).wasserstein[0],
		methods: byMethod((method) => errorOf(items.map(({ distances }) => distances[method])))
	};
}

function byMethod<Value>(value: (method: SharesMethod) => Value): Record<SharesMethod, Value> {
	return Object.fromEntries(SHARES_METHODS.map((method) => [method, value(method)])) as Record<
		SharesMethod,
		Value
	>;
}
