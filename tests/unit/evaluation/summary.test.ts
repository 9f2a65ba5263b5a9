import { describe, expect, it } from 'vitest';
import { LEAST_PEOPLE, summary } from '../../../src/lib/evaluation/measures/summary';
import { outcomesFrom } from '../../fixtures/outcomes';

describe('a summary', () => {
	it('has percentages of hits, their mean, and the mean loss in nats', () => {
		const figures = summary(
			outcomesFrom([
				{ polar: 1, refined: 1, logLoss: 0.5, brier: 0.25 },
				{ polar: 1, refined: 0, logLoss: 1, brier: 0.5 },
				{ polar: 0, refined: 0, logLoss: 1.5, brier: 0.75 },
				{ polar: 1, refined: 0, logLoss: 3, brier: 1.5 }
			])
		);
		expect(figures).toMatchObject({ polar: 75, refined: 25, overall: 50, n: 4 });
		expect(figures).toMatchObject({ logLoss: 1.5, brier: 0.75 });
	});

	it('counts every person alike, however many of their answers were predicted', () => {
		const figures = summary(
			outcomesFrom([
				...[1, 1, 1].map(() => ({ person: 4, polar: 1, refined: 1, logLoss: 1, brier: 0.5 })),
				{ person: 9, polar: 0, refined: 0, logLoss: 2, brier: 1 }
			])
		);
		expect(figures).toMatchObject({ polar: 50, refined: 50, overall: 50, n: 4 });
		expect(figures).toMatchObject({ logLoss: 1.5, brier: 0.75 });
	});

	it('is nothing without an outcome', () => {
		expect(() => summary(outcomesFrom([]))).toThrow(RangeError);
	});
});

describe('the calibration error', () => {
	const ece = (...rows: Parameters<typeof outcomesFrom>[0]) => summary(outcomesFrom(rows)).ece;

	it('is that of the gaps between confidence and accuracy, in 15 bins', () => {
		// Bin 10 (0.667–0.733): confidence 0.7, 1 of 4 right, gap 0.45. Bin 13 (0.867–0.933): 0.9, 1 of 1, gap 0.1.
		const right = { confidence: 0.7, refined: 1 };
		const wrong = { confidence: 0.7, refined: 0 };
		const far = { confidence: 0.9, refined: 1 };
		expect(ece(right, wrong, wrong, wrong, far)).toBeCloseTo((100 * (4 * 0.45 + 0.1)) / 5, 5);
	});

	it('lets gaps in opposite directions cancel out within a bin, but not between bins', () => {
		const low = { confidence: 0.5, refined: 1 };
		expect(ece(low, { confidence: 0.5, refined: 0 })).toBeCloseTo(0, 5);
		expect(ece(low, { confidence: 0.9, refined: 0 })).toBeCloseTo(70, 5);
	});

	it('keeps the two highest bins apart, and takes full confidence into the last', () => {
		// 0.9 is in bin 13, 0.97 in bin 14 (from 0.933): gaps of −0.9 and +0.03 do not cancel out.
		expect(ece({ confidence: 0.9, refined: 0 }, { confidence: 0.97, refined: 1 })).toBeCloseTo(
			(100 * (0.9 + 0.03)) / 2,
			4
		);
		expect(ece({ confidence: 1, refined: 0 })).toBe(100);
		// 1 is in the bin of 0.97: the gaps −1 and +0.03 nearly cancel out.
		expect(ece({ confidence: 1, refined: 0 }, { confidence: 0.97, refined: 1 })).toBeCloseTo(
			48.5,
			4
		);
	});

	it('is near 0 for outcomes drawn from their own confidence', () => {
		const rows = Array.from({ length: 10_000 }, (_, step) => ({
			confidence: (step % 100) / 100,
			refined: Number(Math.floor(step / 100) < step % 100)
		}));
		expect(ece(...rows)).toBeLessThan(0.01);
	});
});

describe('the margins of an accuracy', () => {
	const people = (count: number) => Array.from({ length: count }, (_, person) => person);

	it('are 1.96 standard errors over people, worked out by hand', () => {
		// Half of 20 people are right in everything, half in nothing at the polar level: each deviates from the
		// mean by ½, s² = 20 · ¼ / 19, s / √20 = 0.114708, and 195.9964 times that is 22.4824.
		const { margins } = summary(
			outcomesFrom(people(20).map((person) => ({ person, polar: person % 2, refined: 1 })))
		);
		expect(margins!.polar).toBeCloseTo(22.4824, 3);
		expect(margins!.refined).toBe(0);
		expect(margins!.overall).toBeCloseTo(22.4824 / 2, 3);
	});

	it('do not shrink when the same people answer more', () => {
		const rows = people(20).flatMap((person) =>
			people(50).map((item) => ({ person, item, polar: person % 2, refined: 0 }))
		);
		expect(summary(outcomesFrom(rows)).margins!.polar).toBeCloseTo(22.4824, 3);
	});

	it('are not given for a handful of people', () => {
		const summaryOf = (count: number) =>
			summary(outcomesFrom(people(count).map((person) => ({ person }))));
		expect(summaryOf(LEAST_PEOPLE - 1).margins).toBeNull();
		expect(summaryOf(LEAST_PEOPLE).margins).not.toBeNull();
	});
});
