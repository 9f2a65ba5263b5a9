import { describe, expect, it } from 'vitest';
import {
	LEAST_OTHERS,
	othersLeft,
	othersToFitOn,
	secondsOfFitted,
	tooFew
} from '../../../src/lib/evaluation/browser/fitting';
import { chosenPeople } from '../../../src/lib/evaluation/evaluate';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const p1 = { protocol: 'p1', demonstrations: 200 } as const;

describe('whom Resemble and the Gaussian are fitted on in a browser', () => {
	it('is everybody who answered enough and is not predicted', () => {
		const people = syntheticRespondents(260);
		// The last ten answered 199 items, one too few.
		for (let person = 250; person < 260; person++)
			people.answers.fill(-1, person * 253 + 199, person * 253 + 253);
		const predicted = chosenPeople(people, { split: p1, seed: 1, people: 40 });
		const others = othersToFitOn(people, predicted);
		expect(others).toHaveLength(210);
		expect(others.filter((person) => predicted.includes(person) || person >= 250)).toEqual([]);
		const known = { eligible: { probes: 250, holdout: 260 }, fittable: 250 };
		expect(othersLeft(known, p1, 40)).toEqual({ others: 210, toChooseBy: 210 });
	});

	it('is nobody where too few are left, and it says what to do', () => {
		const people = syntheticRespondents(220);
		const predicted = chosenPeople(people, { split: p1, seed: 1, people: 21 });
		expect(() => othersToFitOn(people, predicted)).toThrow(
			/200 with 200 answers or more are needed.*this file has 199 and 199. Predict fewer people/
		);
		expect(tooFew(LEAST_OTHERS, 19)?.message).toMatch(/has 200 and 19/);
		expect(tooFew(LEAST_OTHERS, 20)).toBeUndefined();
	});

	it('is in a holdout, where anyone may be drawn, about the same share of everybody', () => {
		const known = { eligible: { probes: 100, holdout: 1000 }, fittable: 500 };
		const holdout = { protocol: 'holdout', reveal: 0.5 } as const;
		expect(othersLeft(known, holdout, 200)).toEqual({ others: 400, toChooseBy: 80 });
		expect(othersLeft(known, holdout, 1000)).toEqual({ others: 0, toChooseBy: 0 });
	});

	it('takes longer the more there is to do and the slower the device', () => {
		const few = secondsOfFitted(p1, 100, 1);
		expect(secondsOfFitted(p1, 200, 1)).toBeGreaterThan(few);
		expect(secondsOfFitted({ protocol: 'p2', demonstrations: 200 }, 100, 1)).toBeGreaterThan(few);
		expect(secondsOfFitted(p1, 100, 3)).toBeCloseTo(3 * few, 6);
	});
});
