import { describe, expect, it } from 'vitest';
import { LEAST_PEOPLE, PeopleTally } from '../../../src/lib/evaluation/measures/margins';

const outcome = (polar: number, refined: number) => ({
	polar,
	refined,
	logLoss: 1,
	brier: 1,
	confidence: 0.5
});

describe('the margins of an accuracy', () => {
	it('are 1.96 standard errors over people, worked out by hand', () => {
		// Half of 20 people are right in everything, half in nothing at the polar level: each deviates from the
		// mean by ½, s² = 20 · ¼ / 19, s / √20 = 0.114708, and 196 times that is 22.4827.
		const tally = new PeopleTally();
		for (let person = 0; person < 20; person++) tally.add(person, outcome(person % 2, 1), 1);
		const margins = tally.margins()!;
		expect(margins.polar).toBeCloseTo(22.4827, 3);
		expect(margins.refined).toBe(0);
		expect(margins.overall).toBeCloseTo(22.4827 / 2, 3);
	});

	it('do not shrink when the same people answer more', () => {
		const tally = new PeopleTally();
		for (let person = 0; person < 20; person++)
			for (let answer = 0; answer < 50; answer++) tally.add(person, outcome(person % 2, 0), 1 / 50);
		expect(tally.margins()!.polar).toBeCloseTo(22.4827, 3);
	});

	it('are not given for a handful of people', () => {
		const tally = new PeopleTally();
		for (let person = 0; person < LEAST_PEOPLE - 1; person++) tally.add(person, outcome(1, 0), 1);
		expect(tally.margins()).toBeNull();
		tally.add(LEAST_PEOPLE, outcome(0, 1), 1);
		expect(tally.margins()).not.toBeNull();
	});
});
