import { describe, expect, it } from 'vitest';
import { answeredBy } from '../../../src/lib/respondents/respondents';
import { topicOf, itemIndex, ITEMS } from '../../../src/lib/catalog';
import { Bootstrap } from '../../../src/lib/evaluation/measures/bootstrap';
import type { MethodId } from '../../../src/lib/evaluation/evidence/shape';
import { casesOfPlan } from '../../../src/lib/evaluation/cases/plans';
import {
	joinedResults,
	jobsFor,
	runJob,
	type Job
} from '../../../src/lib/evaluation/evidence/jobs';
import { pick, type Outcomes } from '../../../src/lib/evaluation/measures/outcomes';
import { summary } from '../../../src/lib/evaluation/measures/summary';
import {
	accuracyRow,
	categoryRows,
	groupRows,
	itemRows,
	reliabilityRow
} from '../../../src/lib/evaluation/evidence/tables';
import { Results } from '../../../src/lib/evaluation/evidence/results';
import { random } from '../../../src/lib/random';
import { Chance } from '../../../src/lib/baselines/chance';
import { outcomesFrom } from '../../fixtures/outcomes';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

/** Outcomes of `people`, `each` predictions a person, refined as given and polar always right. */
function outcomes(
	people: number,
	each: number,
	refined: (person: number, index: number) => number,
	confidence: (index: number) => number = () => 0.5
): Outcomes {
	const count = people * each;
	const filled = (value: (index: number) => number) =>
		Float32Array.from({ length: count }, (_, index) => value(index));
	return {
		person: Int32Array.from({ length: count }, (_, index) => Math.floor(index / each)),
		item: Uint8Array.from({ length: count }, (_, index) => index % each),
		polar: filled(() => 1),
		refined: filled((index) => refined(Math.floor(index / each), index)),
		logLoss: filled((index) => index % 3),
		brier: filled(() => 0.25),
		confidence: filled(confidence),
		expected: filled(() => 0),
		wasserstein: filled(() => 0)
	};
}

describe('a bootstrap over people', () => {
	const bootstrap = new Bootstrap(400, 1000, 1);

	it('has the mean over predictions, and no interval where everybody is the same', () => {
		const same = outcomes(400, 4, (_, index) => Number(index % 4 === 0));
		expect(bootstrap.accuracy(same)).toEqual({
			polar: [100, 100, 100],
			refined: [25, 25, 25],
			overall: [62.5, 62.5, 62.5]
		});
	});

	it('has an interval as wide as theory says: people count, not predictions', () => {
		// Half of the people are always right: 50 % ± 1.96 √(0.25 / 400) = ± 4.9 points, however many predictions.
		for (const each of [1, 10]) {
			const [value, low, high] = bootstrap.accuracy(
				outcomes(400, each, (person) => person % 2)
			).refined;
			expect(value).toBe(50);
			expect(Math.abs(low - 45.1)).toBeLessThan(0.8);
			expect(Math.abs(high - 54.9)).toBeLessThan(0.8);
		}
	});

	it('compares methods on the same people: what both share cancels out', () => {
		const worse = outcomes(400, 10, (person, index) => Number(index % 10 < person % 10));
		const better = outcomes(400, 10, (person, index) => Number(index % 10 <= person % 10));
		const { refined, polar, people } = bootstrap.difference(better, worse);
		expect(refined).toEqual([10, 10, 10]);
		expect(polar).toEqual([0, 0, 0]);
		expect(people).toBe(400);
	});

	it('compares on the people both are about, and refuses other predictions', () => {
		const few = outcomes(100, 10, () => 0);
		const many = outcomes(400, 10, (person) => Number(person < 100));
		expect(bootstrap.difference(many, few)).toMatchObject({
			people: 100,
			refined: [100, 100, 100]
		});
		expect(() =>
			bootstrap.difference(
				many,
				outcomes(400, 9, () => 0)
			)
		).toThrow(RangeError);
	});

	it('is the same for the same seed', () => {
		const some = outcomes(50, 3, (person) => person % 2);
		const again = () => new Bootstrap(50, 100, 5).accuracy(some);
		expect(again()).toEqual(again());
	});
});

describe('outcomes', () => {
	it('are picked by their places, each with its person, item and scores', () => {
		const all = outcomesFrom([
			{ person: 5, item: 1, polar: 0, refined: 0.5, logLoss: 1, brier: 0.25, confidence: 0.5 },
			{ person: 6, item: 2 },
			{ person: 7, item: 3, polar: 1, refined: 0, logLoss: 2, brier: 0.75, confidence: 0.25 }
		]);
		expect(pick(all, [2, 0])).toEqual(
			outcomesFrom([
				{ person: 7, item: 3, polar: 1, refined: 0, logLoss: 2, brier: 0.75, confidence: 0.25 },
				{ person: 5, item: 1, polar: 0, refined: 0.5, logLoss: 1, brier: 0.25, confidence: 0.5 }
			])
		);
	});
});

describe('tables', () => {
	const bootstrap = new Bootstrap(60, 50, 1);
	const next = random(2);
	const some = outcomes(
		60,
		253,
		() => Number(next() < 0.6),
		(index) => (index % 97) / 97
	);
	const methods = new Map<MethodId, Outcomes>([['reasoner', some]]);

	it('calibrate as the evaluation command does', () => {
		const row = accuracyRow(some, bootstrap);
		const metrics = summary(some);
		expect(row.ece).toBeCloseTo(metrics.ece, 1);
		expect(row.refined[0]).toBeCloseTo(metrics.refined, 1);
		expect(row.logLoss[0]).toBeCloseTo(metrics.logLoss, 3);
		expect(row.brier[0]).toBe(0.25);
		expect(row).toMatchObject({ people: 60, n: 60 * 253 });
	});

	it('divide all predictions among the topics', () => {
		const rows = categoryRows(methods, bootstrap);
		expect(rows).toHaveLength(13);
		for (const { category, n } of rows) expect(n).toBe(60 * topicOf(category).items.length);
	});

	it('have a row for every item that 30 people answered', () => {
		const none = ITEMS.map(() => null);
		expect(itemRows(methods, none, bootstrap).map(({ item }) => item)).toEqual(
			ITEMS.map(({ id }) => id)
		);
		const few = new Map<MethodId, Outcomes>([['reasoner', outcomes(29, 253, () => 1)]]);
		expect(itemRows(few, none, bootstrap)).toEqual([]);
	});

	it('show no group of fewer than 30 people', () => {
		const names = Array.from({ length: 60 }, (_, person) =>
			person < 30 ? 'many' : person < 59 ? 'few' : undefined
		);
		const rows = groupRows(methods, new Map([['religion', names]]), bootstrap);
		expect(rows.map(({ group, people }) => [group, people])).toEqual([['many', 30]]);
	});

	it('have reliability by confidence', () => {
		const sure = outcomes(
			60,
			10,
			() => 1,
			(index) => (index % 2 ? 0.95 : 0.35)
		);
		expect(reliabilityRow('reasoner', sure, bootstrap).bins).toEqual([
			{ confidence: 35, accuracy: [100, 100, 100], n: 300 },
			{ confidence: 95, accuracy: [100, 100, 100], n: 300 }
		]);
	});
});

describe('plans', () => {
	const people = syntheticRespondents(20, { missing: 0.04 });
	const cases = (plan: Job['plan'], person = 0) => [...casesOfPlan(people, person, plan, 1)];

	it('of a topic show its answers and no others, and never a probe', () => {
		const { items } = topicOf('religion');
		const topic = items.map(({ id }) => itemIndex(id));
		const found = cases({ kind: 'topic', source: 'religion' });
		expect(found).toHaveLength(3);
		for (const { shown, probes } of found) {
			expect(probes).toHaveLength(39);
			const expected = topic.filter(
				(index) => people.answers[index]! >= 0 && !probes.includes(index)
			);
			expect(shown).toEqual(expected);
		}
	});

	it('of folds predict every answer once, from four fifths of the others', () => {
		const answered = answeredBy(people, 3);
		const found = cases({ kind: 'folds' }, 3);
		expect(found).toHaveLength(5);
		expect(found.flatMap(({ probes }) => probes).sort((a, b) => a - b)).toEqual(answered);
		for (const { shown, probes } of found) {
			expect([...shown, ...probes].sort((a, b) => a - b)).toEqual(answered);
			expect(Math.abs(probes.length - answered.length / 5)).toBeLessThan(1);
		}
	});

	it('of every predictor take in everybody once', () => {
		const everyone = 250;
		const parts = new Map<string, Job['people'][]>();
		for (const { predictor, plan, people } of jobsFor(everyone)) {
			const key = JSON.stringify([predictor, plan]);
			parts.set(key, [...(parts.get(key) ?? []), people]);
		}
		for (const [key, ranges] of parts) {
			const taken = ranges.flatMap(([from, to]) =>
				Array.from({ length: to - from }, (_, index) => from + index)
			);
			expect(taken, key).toEqual([...Array(everyone).keys()]);
		}
		const p2 = (predictor: string) =>
			[...parts.keys()].filter((key) => key.startsWith(`["${predictor}"`) && key.includes('"p2"'));
		for (const predictor of ['reasoner', 'reasonerWithDemographics', 'resemble', 'gaussian'])
			expect(p2(predictor)).toHaveLength(4);
	});

	it('of methods that are told nothing have one row, and can be compared with every other', () => {
		const job = (predictor: Job['predictor'], plan: Job['plan'], polar: number) => ({
			job: { predictor, plan, people: [0, 1] } as const,
			result: { profiles: 1, shown: 0, outcomes: { [predictor]: outcomesFrom([{ polar }]) } }
		});
		const split = (protocol: 'p1' | 'p2', demonstrations: number) =>
			({ kind: 'split', protocol, demonstrations }) as const;
		const results = new Results([
			job('chance', split('p1', 0), 0.25),
			job('reasoner', split('p1', 0), 0.5),
			job('reasoner', split('p2', 10), 0.75)
		]);
		const polar = (
			kind: 'exactly' | 'comparable',
			method: MethodId,
			protocol: 'p1' | 'p2',
			n: number
		) => results[kind](method, { protocol, demonstrations: n })?.polar[0];
		expect(polar('exactly', 'chance', 'p1', 0)).toBe(0.25);
		expect(polar('exactly', 'chance', 'p2', 0)).toBeUndefined();
		expect(polar('exactly', 'chance', 'p1', 10)).toBeUndefined();
		expect(polar('comparable', 'chance', 'p2', 10)).toBe(0.25);
		expect(polar('exactly', 'reasoner', 'p2', 0)).toBe(0.5);
		expect(polar('exactly', 'reasoner', 'p2', 10)).toBe(0.75);
		expect(polar('comparable', 'reasoner', 'p1', 10)).toBeUndefined();
	});

	it('done in parts come to what they do as one', async () => {
		const full = syntheticRespondents(5);
		const world = new Chance();
		const plan: Job['plan'] = { kind: 'split', protocol: 'p2', demonstrations: 30 };
		const run = (from: number, to: number) =>
			runJob(
				{ predictor: 'worldMajority', plan, people: [from, to] },
				full,
				[0, 1, 3, 4],
				1,
				(all) => world.predict(all).then((predictions) => [predictions])
			);
		expect(joinedResults([await run(0, 1), await run(1, 4)])).toEqual(await run(0, 4));
	});

	it('come to one outcome a prediction', async () => {
		const full = syntheticRespondents(3);
		const chance = new Chance();
		const shares: number[] = [];
		const { shown, profiles, outcomes } = await runJob(
			{
				predictor: 'chance',
				people: [0, 2],
				plan: { kind: 'split', protocol: 'p1', demonstrations: 20 }
			},
			full,
			[0, 2],
			1,
			async (profiles) => [await chance.predict(profiles)],
			(share) => shares.push(share)
		);
		expect(shown / profiles).toBe(20);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
		expect([...new Set(outcomes.chance!.person)]).toEqual([0, 2]);
		expect(outcomes.chance!.item).toHaveLength(2 * 117);
		expect(outcomes.chance!.refined[0]).toBeCloseTo(1 / ITEMS[0]!.refined.length, 6);
	});
});
