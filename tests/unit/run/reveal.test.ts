import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, itemOf, type Item } from '../../../src/lib/catalog';
import { mayShow, toGo } from '../../../src/lib/run/may-show';
import { withAsked } from '../../../src/lib/run/adaptive';
import { revealOf, tally, verdictOf } from '../../../src/lib/run/reveal';
import { isItem, scored } from '../../../src/lib/run/score';
import { bars, guessesAhead, ticks } from '../../../src/lib/run/ticks';
import type { Responses, Run } from '../../../src/lib/run/types';
import { answer, aRun, byItem, option, predictionWith, seal } from '../../fixtures/run-parts';

const guessOf = (...shares: number[]) => Float32Array.from(shares);

/** An item, a distribution over its codes (ties are likely), and one of its codes. */
const guessed = fc.constantFrom(...ITEMS).chain((item) =>
	fc.record({
		item: fc.constant(item),
		weights: fc
			.array(fc.nat(3), { minLength: item.codes.length, maxLength: item.codes.length })
			.filter((weights) => weights.some((weight) => weight > 0)),
		code: fc.constantFrom(...item.codes)
	})
);
const shares = (weights: readonly number[]) => {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return Float32Array.from(weights, (weight) => weight / sum);
};

describe('the verdict', () => {
	test('of a scale of four, where two are a side', () => {
		const item = itemOf('Q254');
		expect(item.polar.map(({ codes }) => codes.length)).toContain(2);
		const guess = guessOf(0.2, 0.49, 0.27, 0.04, 0);
		expect(verdictOf(item, guess, 2)).toBe('knew');
		expect(verdictOf(item, guess, 1)).toBe('side');
		expect(verdictOf(item, guess, 3)).toBe('surprised');
	});

	test('the likeliest statement alone is not enough: its side must be the likeliest, too', () => {
		const item = itemOf('Q1');
		const guess = guessOf(0.4, 0, 0.3, 0.3);
		expect(verdictOf(item, guess, 1)).toBe('surprised');
		expect(verdictOf(item, guess, 3)).toBe('side');
		expect(revealOf(item, guess, 3).thought).toMatchObject({ index: 1, codes: [3, 4] });
	});

	test('of two equally likely sides the first is the guess, as in the score', () => {
		expect(verdictOf(itemOf('Q57'), guessOf(0.5, 0.5), 1)).toBe('knew');
		expect(verdictOf(itemOf('Q57'), guessOf(0.5, 0.5), 2)).toBe('surprised');
	});

	test('a "hard to say" is a statement like any other', () => {
		const item = itemOf('Q122');
		expect(item.codes).toEqual([0, 1, 2]);
		expect(verdictOf(item, guessOf(0.2, 0.5, 0.3), 1)).toBe('knew');
		expect(verdictOf(item, guessOf(0.2, 0.5, 0.3), 2)).toBe('surprised');
	});

	test('on ten points its share is that of the stretch it knew, or of the side', () => {
		const item = itemOf('Q164');
		const guess = guessOf(0.35, 0.1, 0.05, 0.1, 0.12, 0.08, 0.05, 0.05, 0.05, 0.05);
		const knew = revealOf(item, guess, 2);
		expect(knew).toMatchObject({ verdict: 'knew', level: 'refined' });
		expect(knew.thought.codes).toEqual([1, 2, 3]);
		expect(knew.thought.probability).toBeCloseTo(0.5);
		const side = revealOf(item, guess, 5);
		expect(side).toMatchObject({ verdict: 'side', level: 'polar' });
		expect(side.thought.codes).toEqual([1, 2, 3, 4, 5]);
		expect(side.thought.probability).toBeCloseTo(0.72);
		expect(side.sides.map(({ share }) => Math.round(100 * share))).toEqual([72, 28]);
		expect(revealOf(item, guess, 9)).toMatchObject({ verdict: 'surprised', level: 'polar' });
	});

	test('what it thought holds for the answer unless it was surprised, and is the likeliest there is', () => {
		fc.assert(
			fc.property(guessed, ({ item, weights, code }) => {
				const guess = shares(weights);
				const reveal = revealOf(item, guess, code);
				const { verdict, thought, level, sides } = reveal;
				expect(thought.codes.includes(code)).toBe(verdict !== 'surprised');
				expect(item[level].map(({ statement }) => statement)).toContain(thought.statement);
				const share = (codes: readonly number[]) =>
					codes.reduce((sum, each) => sum + guess[item.codes.indexOf(each)]!, 0);
				expect(thought.probability).toBeCloseTo(share(thought.codes), 5);
				for (const { codes } of item[level])
					expect(share(codes)).toBeLessThanOrEqual(thought.probability + 1e-6);
				expect(sides.reduce((sum, side) => sum + side.share, 0)).toBeCloseTo(1, 5);
				if (same(item)) expect(verdict).not.toBe('side');
			})
		);
	});

	test('all but the surprises are the hits that the score counts', () => {
		fc.assert(
			fc.property(fc.array(guessed, { maxLength: 8 }), (all) => {
				const distinct = all.filter(
					({ item }, index) => all.findIndex((found) => found.item === item) === index
				);
				const run = scored(
					distinct.map(({ item, code }, index) => answer(item.id, option(code), index)),
					distinct.map(({ item, weights }) => seal(item.id, [...shares(weights)])),
					{ world: predictionWith({}), country: () => null }
				).filter(isItem);
				const counts = tally(
					run.map(({ item, distribution, code }) => verdictOf(item, distribution, code))
				);
				expect(counts.right).toBe(run.filter(({ hits }) => hits.polar.machine === 1).length);
				expect(counts.n).toBe(run.length);
				expect(counts.knew + counts.side + counts.surprised).toBe(counts.n);
				expect(bars(run, 2).filter((bar) => bar === 'lit')).toHaveLength(counts.right);
			})
		);
	});
});

function same({ polar, refined }: Item): boolean {
	return polar.length === refined.length;
}

describe('ticks and bars', () => {
	const items = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q27', 'Q28', 'Q29'] as const;
	const right = [0.1, 0.2, 0.3, 0.4];
	const answers = byItem([
		answer('Q1', option(1), 1, { sealed: false }),
		answer('Q2', option(1), 2, { sealed: false }),
		answer('Q3', option(3), 3),
		answer('Q4', option(1), 4),
		// Passed first, and answered when what it would have said was on the screen.
		answer('Q5', option(4), 5, { firstResponse: { kind: 'dont-know' }, changedAt: 9 }),
		answer('Q6', option(1), 6, { sealed: false }),
		answer('Q27', option(3), 7, { seen: true })
	]);
	const seals = byItem((['Q3', 'Q4', 'Q5', 'Q27', 'Q28'] as const).map((id) => seal(id, right)));

	test('one a question: guessed or not, passed, too late, seen, here, ahead', () => {
		expect(ticks(items, 'Q28', answers, seals, true)).toEqual([
			'answered',
			'answered',
			'right',
			'answered',
			'passed',
			'late',
			'late',
			'now',
			'ahead'
		]);
	});

	test('from the third answer on a guess was to be had, and one that is not there came too late', () => {
		const unsealed = byItem(
			(['Q1', 'Q2', 'Q3'] as const).map((id, at) => answer(id, option(1), at, { sealed: false }))
		);
		expect(ticks(['Q1', 'Q2', 'Q3'], null, unsealed, byItem([]), true)).toEqual([
			'answered',
			'answered',
			'late'
		]);
	});

	test('tell nothing of the guesses while they are not to be shown', () => {
		expect(ticks(items, null, answers, seals, false)).toEqual([
			...Array(4).fill('answered'),
			'passed',
			'answered',
			'answered',
			'ahead',
			'ahead'
		]);
	});

	test('a question that is here again shows what became of it', () => {
		expect(ticks(items, 'Q3', answers, seals, true)[2]).toBe('right');
	});

	test('bars: the guesses that count in the order answered, then those to come', () => {
		const run = scored(answers.values(), seals.values(), {
			world: predictionWith({}),
			country: () => null
		});
		expect(bars(run, 2)).toEqual(['lit', 'out', 'ahead', 'ahead']);
	});

	test('guesses to come: all questions left but those before the third answer', () => {
		const responses = (...kinds: ('option' | 'refused')[]): Responses =>
			new Map(
				kinds.map((kind, index) => [
					items[index]!,
					kind === 'option' ? option(1) : ({ kind: 'refused' } as const)
				])
			);
		expect(guessesAhead(20, responses())).toBe(18);
		expect(guessesAhead(19, responses('refused'))).toBe(17);
		expect(guessesAhead(19, responses('option'))).toBe(18);
		expect(guessesAhead(18, responses('option', 'option'))).toBe(18);
		expect(guessesAhead(1, responses())).toBe(0);
	});
});

describe('what may be shown', () => {
	const run: Run = { ...aRun, order: 'questionnaire', categories: ['science'], length: 3 };
	const all = new Map(
		ITEMS.filter(({ topic }) => topic === 'science').map(({ id }) => [id, option(1)])
	);

	test('all at once, or all at the end', () => {
		expect(mayShow(run, new Map())).toBe(true);
		const atEnd: Run = { ...run, reveal: 'end' };
		expect(toGo(atEnd, new Map())).toBe(3);
		expect(mayShow(atEnd, new Map())).toBe(false);
		expect(mayShow(atEnd, new Map([...all].slice(0, 1)))).toBe(false);
		expect(mayShow(atEnd, all)).toBe(true);
		// Made longer, it waits for its new end.
		const passed = new Map([...all].filter(([id]) => id !== 'Q163'));
		expect(mayShow({ ...atEnd, length: 6 }, passed)).toBe(false);
	});

	test('an adaptive run is not over while it has items to choose', () => {
		const begun: Run = { ...run, order: 'adaptive', reveal: 'end' };
		const asked = withAsked(begun, new Map(), null);
		const responses = new Map([[asked.current!, option(1)]]);
		expect(toGo(asked, responses)).toBe(2);
		expect(mayShow(asked, responses)).toBe(false);
	});
});
