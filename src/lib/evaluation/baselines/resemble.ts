import { CODE_COUNT, codeOffset, ITEMS } from '../../catalog';
import type { Prediction, Profile } from '../../reasoner/types';
import { MISSING, type Respondents } from '../respondents';
import { positionsOf } from './positions';

/** The people to find someone's like among. Plain arrays: it crosses threads. */
export interface Neighbours {
	readonly count: number;
	/** 253 × `count`: the position of each person's answer to the first item, then to the second … */
	readonly byItem: Int8Array;
}

/** @param people rows to take in */
export function neighboursAmong({ answers }: Respondents, people: readonly number[]): Neighbours {
	const count = people.length;
	const byItem = new Int8Array(ITEMS.length * count);
	people.forEach((person, neighbour) => {
		for (let index = 0; index < ITEMS.length; index++)
			byItem[index * count + neighbour] = answers[person * ITEMS.length + index]!;
	});
	return { count, byItem };
}

/**
 * How many of the answers shown each neighbour gave too. An answer that a neighbour did not give is like one
 * that differs.
 * @param shown 253 positions, −1 where not shown
 * @returns one number a neighbour
 */
export function equalAnswers({ count, byItem }: Neighbours, shown: Int8Array): Uint8Array {
	const equal = new Uint8Array(count);
	for (let index = 0; index < ITEMS.length; index++) {
		const position = shown[index]!;
		if (position === MISSING) continue;
		const start = index * count;
		for (let neighbour = 0; neighbour < count; neighbour++)
			equal[neighbour]! += Number(byItem[start + neighbour] === position);
	}
	return equal;
}

/**
 * The `k` neighbours with most equal answers, and their weights. Where several are equally near and not all of
 * them are among the `k`, they share the places left, so that nobody's place in the file decides.
 */
export function nearest(equal: Uint8Array, k: number): readonly (readonly [number, number])[] {
	const having = new Int32Array(ITEMS.length + 1);
	for (const answers of equal) having[answers]!++;
	let least = ITEMS.length;
	let nearer = 0;
	while (least > 0 && nearer + having[least]! < k) nearer += having[least--]!;
	const share = Math.min((k - nearer) / having[least]!, 1);
	const chosen: [number, number][] = [];
	for (let neighbour = 0; neighbour < equal.length; neighbour++)
		if (equal[neighbour]! >= least) chosen.push([neighbour, equal[neighbour]! > least ? 1 : share]);
	return chosen;
}

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
	const predictions: Prediction[][] = ks.map(() => []);
	for (const profile of profiles) {
		const equal = equalAnswers(neighbours, positionsOf(profile));
		ks.forEach((k, index) =>
			predictions[index]!.push(plurality(neighbours, nearest(equal, k), world))
		);
	}
	return predictions;
}

function plurality(
	{ count, byItem }: Neighbours,
	chosen: readonly (readonly [number, number])[],
	world: Prediction
): Prediction {
	const prediction = new Float32Array(CODE_COUNT);
	for (let index = 0; index < ITEMS.length; index++) {
		const start = codeOffset(index);
		const end = codeOffset(index + 1);
		let sum = 1;
		for (let code = start; code < end; code++) prediction[code] = world[code]!;
		for (const [neighbour, weight] of chosen) {
			const position = byItem[index * count + neighbour]!;
			if (position === MISSING) continue;
			prediction[start + position]! += weight;
			sum += weight;
		}
		for (let code = start; code < end; code++) prediction[code]! /= sum;
	}
	return prediction;
}
