import { CODE_COUNT, codeOffset, ITEMS } from '../../catalog';
import type { Prediction, Profile } from '../../reasoner/types';
import { MISSING, type Respondents } from '../respondents';
import { positionsOf } from './positions';

/** The people to find someone's like among. Plain arrays: it crosses threads. */
export interface Neighbours {
	readonly count: number;
	/** `count`, rounded up to a multiple of four. */
	readonly stride: number;
	/** 253 × `stride`: the position of each person's answer to the first item, then to the second … */
	readonly byItem: Int8Array;
}

/** @param people rows to take in */
export function neighboursAmong({ answers }: Respondents, people: readonly number[]): Neighbours {
	const count = people.length;
	const stride = 4 * Math.ceil(count / 4);
	const byItem = new Int8Array(ITEMS.length * stride).fill(MISSING);
	people.forEach((person, neighbour) => {
		for (let index = 0; index < ITEMS.length; index++)
			byItem[index * stride + neighbour] = answers[person * ITEMS.length + index]!;
	});
	return { count, stride, byItem };
}

/** The positions of four neighbours in each number. */
function packed({ byItem }: Neighbours): Int32Array {
	// What comes from a file or another thread may begin anywhere in its buffer; four bytes at once may not.
	const aligned = byItem.byteOffset % 4 === 0 ? byItem : byItem.slice();
	return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

/**
 * How many of the answers shown each neighbour gave too. An answer that a neighbour did not give is like one
 * that differs. Four neighbours are compared at once, as the four bytes of a whole number: this loop runs some
 * 10¹⁰ times in an evaluation.
 * @param shown of each profile 253 positions, −1 where not shown
 * @returns of each profile one number a neighbour
 */
export function equalAnswers(neighbours: Neighbours, shown: readonly Int8Array[]): Uint8Array[] {
	const words = packed(neighbours);
	return shown.map((positions) => {
		const equal = new Int32Array(neighbours.stride / 4);
		for (let index = 0; index < ITEMS.length; index++) {
			const position = positions[index]!;
			if (position === MISSING) continue;
			const start = index * equal.length;
			const pattern = position * 0x01010101;
			for (let word = 0; word < equal.length; word++) {
				// The top bit of each byte: 0 where the bytes are equal, 1 where any bit differs.
				const differs = words[start + word]! ^ pattern;
				const top = ((differs & 0x7f7f7f7f) + 0x7f7f7f7f) | differs;
				equal[word] = (equal[word]! + ((~top >>> 7) & 0x01010101)) | 0;
			}
		}
		return new Uint8Array(equal.buffer, 0, neighbours.count);
	});
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
	// Whoever is told nothing is told so again and again, and then everybody is as near as everybody else.
	let toldNothing: Prediction[] | undefined;
	const equal = equalAnswers(neighbours, profiles.map(positionsOf));
	const predictions = profiles.map(({ responses }, profile) => {
		const predict = () => ks.map((k) => plurality(neighbours, nearest(equal[profile]!, k), world));
		return responses.size > 0 ? predict() : (toldNothing ??= predict());
	});
	return ks.map((_, index) => predictions.map((ofProfile) => ofProfile[index]!));
}

function plurality(
	{ stride, byItem }: Neighbours,
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
			const position = byItem[index * stride + neighbour]!;
			if (position === MISSING) continue;
			prediction[start + position]! += weight;
			sum += weight;
		}
		for (let code = start; code < end; code++) prediction[code]! /= sum;
	}
	return prediction;
}
