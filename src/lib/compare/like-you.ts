/** What is expected of someone with a person's demographics alone, beside what the person answered. */
import { ITEMS, statementFor, type Item } from '../catalog';
import { distributionOf, groupProbabilities, mostLikely } from '../reasoner/distribution';
import type { Distribution, Prediction, Profile } from '../reasoner/types';

export interface Expectation {
	readonly item: Item;
	/** The person's answer. */
	readonly code: number;
	/** From the demographics alone. */
	readonly expected: Distribution;
	/** How likely such a person was to answer on the person's side, 0 to 1. */
	readonly likelihood: number;
	/** Whether the likeliest side is the person's. */
	readonly asExpected: boolean;
	/** The statement of the person's side, and the likeliest one. */
	readonly own: string;
	readonly likely: string;
}

/**
 * Each answered item beside what the demographics alone say, by the coarse sides of the answers.
 * @param prediction from the demographics without any answer
 */
export function expectations(
	prediction: Prediction,
	responses: Profile['responses']
): Expectation[] {
	return ITEMS.flatMap((item, index) => {
		const code = responses.get(item.id);
		if (code === undefined) return [];
		const expected = distributionOf(prediction, index);
		const side = item.polar.indexOf(statementFor(item, 'polar', code));
		const likely = mostLikely(item, expected, 'polar');
		return [
			{
				item,
				code,
				expected,
				likelihood: groupProbabilities(item, expected, 'polar')[side]!,
				asExpected: likely.index === side,
				own: item.polar[side]!.statement,
				likely: likely.statement
			}
		];
	});
}

/** Where someone is least what their demographics say: the unlikeliest answers first. */
export function leastExpected(list: readonly Expectation[], most: number): Expectation[] {
	return list
		.filter(({ asExpected }) => !asExpected)
		.sort((first, second) => first.likelihood - second.likelihood)
		.slice(0, most);
}
