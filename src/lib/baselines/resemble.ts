import { CODE_COUNT, codeOffset, ITEMS } from '../catalog';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';
import { MISSING } from '../respondents/respondents';
import { equalAnswers, nearest, type Neighbours } from './neighbours';
import { positionsOf } from './positions';

/**
 * Resemble: predicts of a person what the people most like them answered, by plurality. Several numbers of
 * neighbours at once, because finding them is nearly all of the work.
 * @param world a prediction for everyone; it counts as one more neighbour, which breaks ties and leaves no
 * answer impossible
 * @param ks numbers of neighbours
 * @returns for each of `ks` one prediction a profile
 */
export function resemble(
	neighbours: Neighbours,
	world: Prediction,
	ks: readonly number[],
	profiles: readonly Profile[]
): Prediction[][] {
	function predict(profile: Profile): Prediction[] {
		const equal = equalAnswers(neighbours, positionsOf(profile));
		return ks.map((k) => plurality(neighbours, nearest(equal, neighbours.count, k), world));
	}
	// With no answers to compare, all people are equally near. The result is then the same each time and is kept.
	let toldNothing: Prediction[] | undefined;
	const predictions = profiles.map((profile) =>
		profile.responses.size > 0 ? predict(profile) : (toldNothing ??= predict(profile))
	);
	return ks.map((_, index) => predictions.map((ofProfile) => ofProfile[index]!));
}

/** Resemble with one number of neighbours, as a reasoner. */
export function resembling(neighbours: Neighbours, world: Prediction, k: number): Reasoner {
	return {
		id: `resemble-${k}`,
		predict: async (profiles) => resemble(neighbours, world, [k], profiles)[0]!
	};
}

function plurality(
	{ answers }: Neighbours,
	chosen: readonly (readonly [number, number])[],
	world: Prediction
): Prediction {
	const prediction = world.slice();
	const sums = new Float64Array(ITEMS.length).fill(1);
	for (const [neighbour, weight] of chosen)
		for (let index = 0; index < ITEMS.length; index++) {
			const position = answers[neighbour * ITEMS.length + index]!;
			if (position === MISSING) continue;
			prediction[codeOffset(index) + position]! += weight;
			sums[index]! += weight;
		}
	for (let code = 0, index = 0; code < CODE_COUNT; code++) {
		if (code === codeOffset(index + 1)) index++;
		prediction[code]! /= sums[index]!;
	}
	return prediction;
}
