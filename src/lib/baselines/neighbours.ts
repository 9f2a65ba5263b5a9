/**
 * Who gave which answers, as bits, so that 32 people are compared at once: counting equal answers runs some
 * 10¹¹ times in an evaluation.
 */
import { CODE_COUNT, codeOffset, ITEMS } from '../catalog';
import { MISSING, positionAt, takePeople, type Respondents } from '../respondents/respondents';

/** The people among whom the most similar are looked for. Plain arrays, so that they can be sent to another thread. */
export interface Neighbours {
	readonly count: number;
	/** `count` × 253, row by row: positions of codes, −1 where missing. */
	readonly answers: Int8Array;
	/**
	 * (`CODE_COUNT` + 1) × ⌈`count` / 32⌉, a row a code: bit b of number w is set where person 32 w + b gave it.
	 * Nobody gave the last row's.
	 */
	readonly bits: Int32Array;
}

/** @param people rows to take in */
export function neighboursAmong(respondents: Respondents, people: readonly number[]): Neighbours {
	const taken = takePeople(respondents, people);
	const { count, answers } = taken;
	const words = Math.ceil(count / 32);
	const bits = new Int32Array((CODE_COUNT + 1) * words);
	for (let person = 0; person < count; person++)
		for (let index = 0; index < ITEMS.length; index++) {
			const position = positionAt(taken, person, index);
			if (position === MISSING) continue;
			bits[(codeOffset(index) + position) * words + (person >> 5)]! |= 1 << (person & 31);
		}
	return { count, answers, bits };
}

/** Answers counted in one go: as many as three binary digits hold. */
const AT_ONCE = 7;
/** Binary digits of a count: 253 is less than 256. */
const DIGITS = 8;

/**
 * How many of the answers shown each neighbour gave too; one that a neighbour did not give is like one that
 * differs. Counts stand bit-sliced: number w of digit d has that binary digit of the counts of people 32 w to
 * 32 w + 31. Seven answers are added up to three digits by full adders (Harley and Seal's way of counting bits),
 * and these to the eight.
 * @param shown 253 positions, −1 where not shown
 * @returns `DIGITS` rows of ⌈`count` / 32⌉ numbers, the least digit first
 */
export function equalAnswers({ count, bits }: Neighbours, shown: Int8Array): Int32Array {
	const words = Math.ceil(count / 32);
	const rows: number[] = [];
	for (let index = 0; index < ITEMS.length; index++)
		if (shown[index] !== MISSING) rows.push((codeOffset(index) + shown[index]!) * words);
	while (rows.length % AT_ONCE > 0) rows.push(CODE_COUNT * words);
	const starts = Int32Array.from(rows);
	const digits = new Int32Array(DIGITS * words);
	for (let word = 0; word < words; word++) {
		let d0 = 0;
		let d1 = 0;
		let d2 = 0;
		let d3 = 0;
		let d4 = 0;
		let d5 = 0;
		let d6 = 0;
		let d7 = 0;
		for (let next = 0; next < starts.length; next += AT_ONCE) {
			const a = bits[starts[next]! + word]!;
			const b = bits[starts[next + 1]! + word]!;
			const c = bits[starts[next + 2]! + word]!;
			const d = bits[starts[next + 3]! + word]!;
			const e = bits[starts[next + 4]! + word]!;
			const f = bits[starts[next + 5]! + word]!;
			const g = bits[starts[next + 6]! + word]!;
			// A full adder takes three bits of a digit to their sum, x ⊕ y ⊕ z, and what is carried to the next digit.
			const ab = a ^ b;
			const abc = ab ^ c;
			const twosOfAbc = (a & b) | (ab & c);
			const de = d ^ e;
			const def = de ^ f;
			const twosOfDef = (d & e) | (de & f);
			const most = abc ^ def;
			const ones = most ^ g;
			const twosOfAll = (abc & def) | (most & g);
			const twosOfBoth = twosOfAbc ^ twosOfDef;
			const twos = twosOfBoth ^ twosOfAll;
			const fours = (twosOfAbc & twosOfDef) | (twosOfBoth & twosOfAll);
			let carry = d0 & ones;
			d0 ^= ones;
			const second = d1 ^ twos;
			const carried = (d1 & twos) | (second & carry);
			d1 = second ^ carry;
			const third = d2 ^ fours;
			carry = (d2 & fours) | (third & carried);
			d2 = third ^ carried;
			const fourth = d3 & carry;
			d3 ^= carry;
			const fifth = d4 & fourth;
			d4 ^= fourth;
			const sixth = d5 & fifth;
			d5 ^= fifth;
			const seventh = d6 & sixth;
			d6 ^= sixth;
			d7 ^= seventh;
		}
		digits[word] = d0;
		digits[words + word] = d1;
		digits[2 * words + word] = d2;
		digits[3 * words + word] = d3;
		digits[4 * words + word] = d4;
		digits[5 * words + word] = d5;
		digits[6 * words + word] = d6;
		digits[7 * words + word] = d7;
	}
	return digits;
}

/** How many bits of a 32-bit number are set. */
function bitsIn(word: number): number {
	word -= (word >>> 1) & 0x55555555;
	word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
	return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The `k` neighbours with most equal answers, and their weights, in the order of their rows. Where several are
 * equally near and not all of them are among the `k`, they share the places left, so that nobody's place in the
 * file decides.
 * @param digits from `equalAnswers`
 * @param count how many neighbours there are
 */
export function nearest(
	digits: Int32Array,
	count: number,
	k: number
): readonly (readonly [neighbour: number, weight: number])[] {
	const words = Math.ceil(count / 32);
	const nearer = new Int32Array(words);
	// The least count among the k, found from its highest digit on: these agree with it in the digits found so far.
	const level = new Int32Array(words).fill(-1);
	if (count % 32 > 0) level[words - 1] = (1 << (count % 32)) - 1;
	let [above, equal] = [0, count];
	for (let digit = DIGITS - 1; digit >= 0; digit--) {
		let ones = 0;
		for (let word = 0; word < words; word++)
			ones += bitsIn(level[word]! & digits[digit * words + word]!);
		const isOne = above + ones >= k;
		for (let word = 0; word < words; word++) {
			const having = digits[digit * words + word]!;
			if (!isOne) nearer[word]! |= level[word]! & having;
			level[word]! &= isOne ? having : ~having;
		}
		if (isOne) equal = ones;
		else {
			above += ones;
			equal -= ones;
		}
	}
	const share = Math.min((k - above) / equal, 1);
	const chosen: [number, number][] = [];
	for (let word = 0; word < words; word++) {
		let left = nearer[word]! | level[word]!;
		while (left !== 0) {
			const bit = 31 - Math.clz32(left & -left);
			chosen.push([32 * word + bit, (nearer[word]! >>> bit) & 1 ? 1 : share]);
			left &= left - 1;
		}
	}
	return chosen;
}
