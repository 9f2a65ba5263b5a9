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
	return chosen.reduce((rank, position, index) => rank + choose(position, index + 1), 0n);
}

/** The choice of that number. @param rank 0 to choose(n, k) − 1 @returns k positions under n, ascending */
export function chosenOf(rank: bigint, n: number, k: number): number[] {
	const chosen: number[] = [];
	let left = rank;
	for (let position = n - 1, index = k; index > 0; position--) {
		const ways = choose(position, index);
		if (left < ways) continue;
		left -= ways;
		chosen.unshift(position);
		index--;
	}
	return chosen;
}
