import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS, itemIndex, ITEMS } from '../../../src/lib/catalog';
import {
	casesOf,
	eligible,
	MOST_DEMONSTRATIONS,
	PROBE_SETS,
	probesOf,
	type Split
} from '../../../src/lib/evaluation/cases/protocols';
import { answeredBy, type Respondents } from '../../../src/lib/respondents/respondents';
import { random, sample } from '../../../src/lib/random';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const sets = [0, 1, 2].map(probesOf);
const allProbes = new Set(sets.flat());
const everything = syntheticRespondents(3);

const cases = (respondents: Respondents, person: number, split: Split, seed = 1) => [
	...casesOf(respondents, person, split, seed)
];

/** The same people without some of one person's answers. */
function unanswered(respondents: Respondents, person: number, items: readonly number[]) {
	const answers = respondents.answers.slice();
	for (const item of items) answers[person * ITEMS.length + item] = -1;
	return { ...respondents, answers };
}

describe('the probe sets', () => {
	it('are three of 39 items, three of each topic', () => {
		expect(PROBE_SETS).toBe(3);
		for (const probes of sets) {
			expect(new Set(probes).size).toBe(39);
			const topics = probes.map((probe) => ITEMS[probe]!.topic);
			expect(new Set(topics).size).toBe(13);
		}
	});

	it('go through a topic in order, and round in one of six items', () => {
		const positions = (set: number, topic: (typeof TOPICS)[number]) =>
			probesOf(set)
				.filter((probe) => ITEMS[probe]!.topic === topic.id)
				.map((probe) => probe - itemIndex(topic.items[0]!.id));
		for (const topic of TOPICS) {
			expect(positions(0, topic)).toEqual([0, 1, 2]);
			expect(positions(1, topic)).toEqual([3, 4, 5]);
			expect(positions(2, topic)).toEqual(topic.items.length === 6 ? [0, 1, 2] : [6, 7, 8]);
		}
	});

	it('have 108 items in all, as the data were collected for', () => {
		expect(allProbes.size).toBe(108);
	});
});

describe('P1', () => {
	it('shows the number asked for, never a probe, only what was answered', () => {
		const missing = [...Array(253).keys()].filter((item) => !allProbes.has(item)).slice(0, 14);
		const respondents = unanswered(everything, 1, missing);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 200 }), fc.nat(), (demonstrations, seed) => {
				const found = cases(respondents, 1, { protocol: 'p1', demonstrations }, seed);
				expect(found.map(({ probes }) => probes)).toEqual(sets);
				for (const { shown, probes } of found) {
					expect(new Set(shown).size).toBe(demonstrations);
					expect(shown).toHaveLength(demonstrations);
					expect(shown.some((item) => probes.includes(item))).toBe(false);
					expect(shown.some((item) => missing.includes(item))).toBe(false);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('may show the probes of the other sets', () => {
		const shown = cases(everything, 0, { protocol: 'p1', demonstrations: 200 }).map(
			(each) => each.shown
		);
		expect(shown[0]!.some((item) => sets[1]!.includes(item))).toBe(true);
	});
});

describe('P2', () => {
	it('draws for each probe by itself, and leaves out that one only', () => {
		const found = cases(everything, 0, { protocol: 'p2', demonstrations: 238 });
		expect(found.map(({ probes }) => probes)).toEqual(sets.flat().map((probe) => [probe]));
		for (const { shown, probes } of found) {
			expect(new Set(shown).size).toBe(238);
			expect(shown).not.toContain(probes[0]);
		}
		const neighbours = found.filter(({ shown, probes }) => shown.includes(probes[0]! + 1));
		expect(neighbours.length).toBeGreaterThan(80);
	});

	it('draws anew for each probe', () => {
		const [first, second] = cases(everything, 0, { protocol: 'p2', demonstrations: 100 });
		expect(first!.shown).not.toEqual(second!.shown);
	});
});

describe('the holdout', () => {
	it('splits what was answered into a share that is shown and the rest', () => {
		const respondents = syntheticRespondents(40, { missing: 0.6 });
		fc.assert(
			fc.property(
				fc.nat({ max: 39 }),
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				fc.nat(),
				(person, reveal, seed) => {
					const [only, ...others] = cases(
						respondents,
						person,
						{ protocol: 'holdout', reveal },
						seed
					);
					const { shown, probes } = only!;
					const answered = answeredBy(respondents, person);
					expect(others).toEqual([]);
					expect([...shown, ...probes].sort((a, b) => a - b)).toEqual(answered);
					expect(probes.length).toBeGreaterThan(0);
					expect(Math.abs(shown.length - reveal * answered.length)).toBeLessThanOrEqual(1);
				}
			)
		);
	});
});

describe('whoever takes part', () => {
	const probe = sets[1]![7]!;
	const others = [...Array(253).keys()].filter((item) => !allProbes.has(item));

	it.each<[string, number[], boolean]>([
		['answered all', [], true],
		['answered all probes and 239 in all', others.slice(0, 14), true],
		['answered all probes and 238 in all', others.slice(0, 15), false],
		['left out one probe', [probe], false]
	])('in P1 and P2: %s', (_, left, takesPart) => {
		const respondents = unanswered(syntheticRespondents(1), 0, left);
		expect(eligible(respondents, 'p1')).toEqual(takesPart ? [0] : []);
		expect(eligible(respondents, 'p2')).toEqual(takesPart ? [0] : []);
		expect(eligible(respondents, 'holdout')).toEqual([0]);
	});

	it('has as many demonstrations as may be asked for', () => {
		const respondents = unanswered(syntheticRespondents(1), 0, others.slice(0, 14));
		expect(MOST_DEMONSTRATIONS).toEqual({ p1: 200, p2: 238 });
		for (const protocol of ['p1', 'p2'] as const) {
			const demonstrations = MOST_DEMONSTRATIONS[protocol];
			for (const { shown } of cases(respondents, 0, { protocol, demonstrations }))
				expect(shown).toHaveLength(demonstrations);
		}
	});

	it('in a holdout answered 20', () => {
		const all = [...Array(253).keys()];
		const twenty = unanswered(syntheticRespondents(1), 0, all.slice(20));
		expect(eligible(twenty, 'holdout')).toEqual([0]);
		const nineteen = unanswered(syntheticRespondents(1), 0, all.slice(19));
		expect(eligible(nineteen, 'holdout')).toEqual([]);
	});
});

describe.each<Split>([
	{ protocol: 'p1', demonstrations: 50 },
	{ protocol: 'p2', demonstrations: 50 },
	{ protocol: 'holdout', reveal: 0.5 }
])('the draws of $protocol', (split) => {
	it('are the same for the same seed, and others for another', () => {
		expect(cases(everything, 0, split, 7)).toEqual(cases(everything, 0, split, 7));
		expect(cases(everything, 0, split, 7)).not.toEqual(cases(everything, 0, split, 8));
	});

	it('are another person’s own', () => {
		const shown = (person: number) => cases(everything, person, split).map((each) => each.shown);
		expect(shown(0)).not.toEqual(shown(1));
	});

	it('do not depend on who else is in the file', () => {
		const others = unanswered(everything, 2, [...Array(200).keys()]);
		expect(cases(others, 0, split)).toEqual(cases(everything, 0, split));
	});
});

describe('sampling', () => {
	it('gives every value the same chance', () => {
		const drawn = new Array(10).fill(0);
		const next = random(1);
		const times = 20_000;
		for (let time = 0; time < times; time++)
			for (const value of sample([...drawn.keys()], 3, next)) drawn[value]++;
		// Three standard deviations of a binomial count are 194.
		for (const times10 of drawn) expect(Math.abs(times10 - 0.3 * times)).toBeLessThan(260);
	});
});
