import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { giveOrTake } from '../../../src/lib/classroom/per-cent';
import { releaseOf } from '../../../src/lib/classroom/release';
import { pilesOf, verdictOf } from '../../../src/lib/classroom/views';
import { show } from '../../../src/lib/words/en/class-show';
import { classes, QUESTIONS } from '../../fixtures/classes';

const pile = (from: number, to: number, people = 5) => ({ from, to, people });

describe('the people of a class on the axis', () => {
	test('are one block where tenths at an end were put together', () => {
		const piles = pilesOf([pile(0, 50), pile(50, 60), pile(60, 70, 2), pile(70, 100)])!;
		expect(piles.map(({ end }) => end)).toEqual(['or less', null, null, 'or more']);
		expect(show.overall.stacks(piles).replaceAll('\u00a0', ' ')).toBe(
			'5 people: 50 % or less, 5 people from 50 to 60 %, 2 people from 60 to 70 %, 5 people: 70 % or more'
		);
		// An end of its own tenth alone is drawn like any other.
		const whole = pilesOf([pile(0, 10), pile(10, 90), pile(90, 100)])!;
		expect([whole[0]!.end, whole[2]!.end]).toEqual([null, null]);
	});

	test('are not drawn where one or two piles are all that is left, and never “100 % or less”', () => {
		expect(pilesOf([pile(0, 100, 28)])).toBeNull();
		expect(pilesOf([pile(0, 60), pile(60, 100)])).toBeNull();
		fc.assert(
			fc.property(classes({ min: 12, max: 30 }), (all) => {
				const { dots } = releaseOf(all, QUESTIONS, 60);
				for (const own of dots ? [dots.polar, dots.refined] : []) {
					const piles = pilesOf(own);
					expect(piles === null).toBe(own.length < 3);
					for (const drawn of piles ?? []) {
						expect(drawn.end !== null).toBe(drawn.to - drawn.from > 10);
						if (drawn.end) expect(show.overall.end(drawn)).not.toMatch(/^(0|100)\s/);
					}
				}
			}),
			{ numRuns: 30 }
		);
	});
});

test('more or less is claimed only where the difference is greater than what is given or taken beside it', () => {
	expect(verdictOf({ mean: 5, low: 1, high: 10 })).toBe('cannot be told');
	expect(verdictOf({ mean: -5, low: -10, high: -1 })).toBe('cannot be told');
	expect(verdictOf({ mean: 6, low: 1, high: 11 })).toBe('more');
	expect(verdictOf({ mean: -6, low: -11, high: -1 })).toBe('less');
	fc.assert(
		fc.property(
			fc.double({ min: -1, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 0.5, noNaN: true }),
			(mean, half) => {
				const shown = {
					mean: Math.round(100 * mean),
					low: Math.floor(100 * (mean - half)),
					high: Math.ceil(100 * (mean + half))
				};
				const claims = verdictOf(shown) !== 'cannot be told';
				expect(claims).toBe(Math.abs(shown.mean) > giveOrTake(shown));
			}
		)
	);
});
