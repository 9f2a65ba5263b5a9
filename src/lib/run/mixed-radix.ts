/**
 * Numbers written one after another into a single one, each in a base of its own: as short as numbers that are equally
 * likely can be. (Knuth, *The Art of Computer Programming* 2, 4.1: mixed-radix number systems.)
 */

export class RadixWriter {
	readonly #digits: { value: bigint; base: bigint }[] = [];

	/** @param value whole, 0 to base − 1 @throws RangeError for any other */
	write(value: number | bigint, base: number | bigint): void {
		const digit = { value: BigInt(value), base: BigInt(base) };
		if (digit.value < 0n || digit.value >= digit.base)
			throw new RangeError(`${value} is no digit to base ${base}`);
		this.#digits.push(digit);
	}

	/** All that was written, as one number: what was written first is what is read first. */
	number(): bigint {
		return this.#digits.reduceRight((number, { value, base }) => number * base + value, 0n);
	}
}

export class RadixReader {
	#left: bigint;

	constructor(number: bigint) {
		this.#left = number;
	}

	/** @returns 0 to base − 1 */
	read(base: number | bigint): bigint {
		const digit = this.#left % BigInt(base);
		this.#left /= BigInt(base);
		return digit;
	}
}

/** How many ways there are to choose `k` of `n`. */
export function choose(n: number, k: number): bigint {
	if (k < 0 || k > n) return 0n;
	let ways = 1n;
	for (let step = 1; step <= k; step++) ways = (ways * BigInt(n - k + step)) / BigInt(step);
	return ways;
}

/**
 * The number of a choice among all of as many (the combinatorial number system: Lehmer 1964).
 * @param chosen positions, ascending @returns 0 to choose(n, chosen.length) − 1, for any n above them
 */
export function rankOf(chosen: readonly number[]): bigint {
	let rank = 0n;
	const takes = (position: number, index: number, ways: bigint) => {
		if (chosen[index - 1] !== position) return false;
		rank += ways;
		return true;
	};
	descend((chosen.at(-1) ?? -1) + 1, chosen.length, takes);
	return rank;
}

/** The choice of that number. @param rank 0 to choose(n, k) − 1 @returns k positions under n, ascending */
export function chosenOf(rank: bigint, n: number, k: number): number[] {
	const chosen: number[] = [];
	let left = rank;
	descend(n, k, (position, _, ways) => {
		if (left < ways) return false;
		left -= ways;
		chosen.push(position);
		return true;
	});
	return chosen.reverse();
}

/**
 * Goes down from position n − 1, with k to choose, and asks at each whether it is taken.
 * @param takes told the position, how many are still to choose, and choose(position, that many), which is worked out
 * from the one before: anew it would take a product of up to k factors at each position
 */
function descend(
	n: number,
	k: number,
	takes: (position: number, index: number, ways: bigint) => boolean
): void {
	let ways = choose(n, k);
	for (let [above, index] = [n, k]; index > 0; above--) {
		const inAll = ways;
		ways = (inAll * BigInt(above - index)) / BigInt(above);
		if (!takes(above - 1, index, ways)) continue;
		ways = (inAll * BigInt(index)) / BigInt(above);
		index--;
	}
}
