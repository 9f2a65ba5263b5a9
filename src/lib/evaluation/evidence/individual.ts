/** Does a method tell people apart on an item, or does it repeat what is usual? Accuracy flatters the latter. */
import { mean, quantileSorted, variance } from 'd3-array';
import { ITEMS } from '../../catalog';
import { positionAt, type Respondents } from '../../respondents/respondents';
import type { Outcomes } from '../measures/outcomes';
import { SMALLEST_GROUP_SHOWN, type Individual, type IndividualRow, type MethodId } from './shape';

/** An item with an order: two codes always have one. */
export const isOrdered = (item: number) =>
	ITEMS[item]!.kind === 'ordinal' || ITEMS[item]!.codes.length === 2;

const round = (value: number) => Number(value.toFixed(3));

/**
 * Over the people who answered an item, each predicted once.
 * @returns by position of the item; null for those without an order, that too few answered, or all alike
 */
export function individuals(outcomes: Outcomes, respondents: Respondents): (Individual | null)[] {
	const places = ITEMS.map((): number[] => []);
	outcomes.item.forEach((item, place) => places[item]!.push(place));
	return places.map((own, item) => {
		if (!isOrdered(item) || own.length < SMALLEST_GROUP_SHOWN) return null;
		const steps = ITEMS[item]!.codes.length - 1;
		const given = own.map(
			(place) => positionAt(respondents, outcomes.person[place]!, item) / steps
		);
		const expected = own.map((place) => outcomes.expected[place]!);
		const [differ, spread] = [variance(given)!, variance(expected)!];
		if (differ === 0) return null;
		return {
			correlation:
				spread === 0 ? 0 : round(covariance(given, expected) / Math.sqrt(differ * spread)),
			spread: round(spread / differ),
			wasserstein: round(mean(own, (place) => outcomes.wasserstein[place])!)
		};
	});
}

function covariance(first: readonly number[], second: readonly number[]): number {
	const [middle, middleOfSecond] = [mean(first)!, mean(second)!];
	const products = first.map((value, at) => (value - middle) * (second[at]! - middleOfSecond));
	return products.reduce((sum, product) => sum + product, 0) / (first.length - 1);
}

/** A method's figures over items: the median one and the middle half. */
export function individualRow(
	method: MethodId,
	items: readonly (Individual | null)[]
): IndividualRow | null {
	const known = items.filter((item) => item !== null);
	if (known.length === 0) return null;
	const over = (figure: keyof Individual) => {
		const sorted = known.map((item) => item[figure]).sort((first, second) => first - second);
		const at = (share: number) => round(quantileSorted(sorted, share)!);
		return [at(0.5), at(0.25), at(0.75)] as const;
	};
	return {
		method,
		items: known.length,
		correlation: over('correlation'),
		spread: over('spread'),
		wasserstein: over('wasserstein')
	};
}
