/**
 * Numbers that look random and are the same on every machine: sfc32 of Chris Doty-Humphrey's PractRand
 * (public domain), 128 bits of state, mixed for 15 rounds after seeding as PractRand does.
 * @param seed and `stream`, `substream`: whole numbers; every combination gives a sequence of its own
 * @returns a function that gives the next number, from 0 up to but not 1
 */
export function random(seed: number, stream = 0, substream = 0): () => number {
	let a = seed | 0;
	let b = stream | 0;
	let c = substream | 0;
	let counter = 1;

	function next(): number {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	}

	for (let round = 0; round < 15; round++) next();
	return next;
}

/**
 * Draws without replacement, every subset being equally likely (the first steps of a Fisher–Yates shuffle).
 * @param size how many; all of them, shuffled, if there are no more
 */
export function sample<T>(values: readonly T[], size: number, next: () => number): T[] {
	const pool = [...values];
	const drawn = Math.min(size, pool.length);
	for (let index = 0; index < drawn; index++) {
		const drawn = index + Math.floor(next() * (pool.length - index));
		[pool[index], pool[drawn]] = [pool[drawn]!, pool[index]!];
	}
	return pool.slice(0, drawn);
}
