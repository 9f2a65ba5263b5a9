import { expect, it } from 'vitest';
import { fuzz, TARGETS } from '../../fuzz/targets';

const ROUNDS = 150;

/** `npm run fuzz` is the same for as long as one likes. */
it(
	`${ROUNDS} spoilt inputs of each kind are refused in words, or mean what they meant`,
	{ tags: 'slow' },
	async () => {
		const tallies = await fuzz(1, (rounds) => rounds < ROUNDS);
		expect([...tallies.keys()]).toEqual(Object.keys(TARGETS));
		for (const { refused, read } of tallies.values()) {
			expect(refused + read).toBe(ROUNDS);
			expect(refused).toBeGreaterThan(ROUNDS / 10);
		}
	}
);
