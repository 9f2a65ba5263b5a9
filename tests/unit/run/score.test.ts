import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, itemOf, type ItemId } from '../../../src/lib/catalog';
import { everythingElse, withoutEach } from '../../../src/lib/run/everything-else';
import { isItem, scored, type Others } from '../../../src/lib/run/score';
import {
	accumulation,
	byTopic,
	calibration,
	lines,
	machineShare
} from '../../../src/lib/run/scorecard';
import type { Response } from '../../../src/lib/run/types';
import { compared, outcomeBeside, pairedDifference } from '../../../src/lib/run/verdict';
import { wilson } from '../../../src/lib/statistics';
import { answer, option, predictionWith, seal } from '../../fixtures/run-parts';

/*
 * A run worked out by hand. Q1 to Q4 have four codes, polar 1–2 / 3–4, refined one by one.
 * Q1: sealed 10, 20, 30, 40 % → polar 3–4, refined 4. Answered 3: polar hit, refined miss.
 * Q2: sealed 60, 20, 10, 10 % → polar 1–2, refined 1. Answered 1: both hit. Changed to 4 later: no matter.
 * Q3: sealed 40, 0, 30, 30 % → polar 3–4, refined 1. Answered 1: polar miss, refined hit.
 * Q4: sealed, but skipped first: not scored. Q5: never sealed: not scored. Q6: its guess was seen: not scored.
 */
const seals = [
	seal('Q1', [0.1, 0.2, 0.3, 0.4]),
	seal('Q2', [0.6, 0.2, 0.1, 0.1], { country: 'BRA', fromDemographics: [0.1, 0.1, 0.7, 0.1] }),
	seal('Q3', [0.4, 0, 0.3, 0.3], { country: 'other', fromDemographics: [0.7, 0.1, 0.1, 0.1] }),
	seal('Q4', [0.7, 0.1, 0.1, 0.1]),
	seal('Q6', [0.7, 0.1, 0.1, 0.1])
];
const answers = [
	answer('Q3', option(1), 30),
	answer('Q1', option(3), 10),
	answer('Q2', option(4), 20, { firstResponse: option(1), changedAt: 99 }),
	answer('Q4', option(1), 40, { firstResponse: { kind: 'dont-know' }, changedAt: 50 }),
	answer('Q5', option(1), 50, { sealed: false }),
	answer('Q6', option(1), 60, { seen: true })
];
const others: Others = {
	// The world says 1 to Q1 and Q3, and 2 to Q2.
	world: predictionWith({
		Q1: [0.7, 0.1, 0.1, 0.1],
		Q2: [0.3, 0.5, 0.1, 0.1],
		Q3: [0.9, 0.1, 0, 0]
	}),
	country: (code) => (code === 'BRA' ? predictionWith({ Q2: [0.8, 0.1, 0.1, 0] }) : null)
};
const run = scored(answers, seals, others).filter(isItem);

describe('a run worked out by hand', () => {
	test('scores first answers to sealed items, in the order they were given', () => {
		expect(run.map(({ item, code, changed }) => [item.id, code, changed])).toEqual([
			['Q1', 3, false],
			['Q2', 1, true],
			['Q3', 1, false]
		]);
	});

	test('hits of the machine and of every baseline', () => {
		expect(run.map(({ hits }) => hits.polar)).toEqual([
			{ machine: 1, chance: 0.5, world: 0, country: null, demographics: null },
			{ machine: 1, chance: 0.5, world: 1, country: 1, demographics: 0 },
			{ machine: 0, chance: 0.5, world: 1, country: null, demographics: 1 }
		]);
		expect(run.map(({ hits }) => hits.refined)).toEqual([
			{ machine: 0, chance: 0.25, world: 0, country: null, demographics: null },
			{ machine: 1, chance: 0.25, world: 0, country: 1, demographics: 0 },
			{ machine: 1, chance: 0.25, world: 1, country: null, demographics: 1 }
		]);
	});

	test('lines compare on the same items only', () => {
		const found = lines(run, 'polar').map(({ baseline, hits, machineHits, n }) => [
			baseline,
			hits,
			machineHits,
			n
		]);
		expect(found).toEqual([
			['chance', 1.5, 2, 3],
			['world', 2, 2, 3],
			['country', 1, 1, 1],
			['demographics', 1, 1, 2]
		]);
	});

	test('accumulates, and ends at the whole', () => {
		expect(accumulation(run, 'polar').map(({ hits, n }) => [hits, n])).toEqual([
			[1, 1],
			[2, 2],
			[2, 3]
		]);
		expect(accumulation(run, 'refined').at(-1)).toEqual(machineShare(run, 'refined'));
	});

	test('nothing is shown of a topic or of calibration with so few', () => {
		expect(byTopic(run, 'polar')).toEqual([]);
		expect(calibration(run)).toBeNull();
	});
});

test('a person without a scored answer gets no number, and none that is not one', () => {
	const none = scored([answer('Q1', { kind: 'refused' }, 1)], seals, others);
	expect(none).toEqual([]);
	expect(machineShare(none, 'polar')).toBeNull();
	expect(lines(none, 'polar')).toEqual([]);
	expect(accumulation(none, 'polar')).toEqual([]);
});

test('changing any answer, in any way, changes no score', () => {
	const responses = fc.oneof(
		fc.integer({ min: 1, max: 4 }).map(option),
		fc.constantFrom<Response>({ kind: 'refused' }, { kind: 'dont-know' })
	);
	const points = (all: typeof run) =>
		all.map(({ item, code, hits }) => ({ id: item.id, code, hits }));
	fc.assert(
		fc.property(fc.array(responses, { minLength: 5, maxLength: 5 }), (later) => {
			const changed = answers.map((answer, index) => ({
				...answer,
				response: later[index]!,
				changedAt: 1000
			}));
			expect(points(scored(changed, seals, others).filter(isItem))).toEqual(points(run));
		})
	);
});

describe('by topic and by confidence', () => {
	// Thirty ten-point items of one topic: 20 said with 90 %, 16 right; 10 with 50 %, 5 right.
	const ids = ITEMS.filter(({ layout, topic }) => layout === 'ten-point' && topic === 'ethics')
		.slice(0, 15)
		.map(({ id }) => id);
	const more = ITEMS.filter(({ layout, topic }) => layout === 'ten-point' && topic !== 'ethics')
		.slice(0, 15)
		.map(({ id }) => id);
	const all = [...ids, ...more];
	const sure = [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.1];
	const unsure = [0, 0.5, 0, 0.1, 0, 0.3, 0, 0, 0, 0.1];
	const given = all.map((id, index) => {
		const right = index < 20 ? index < 16 : index < 25;
		return answer(id, option(right ? 3 : 10), index);
	});
	const made = scored(
		given,
		all.map((id, index) => seal(id, index < 20 ? sure : unsure)),
		others
	);

	test('a topic with five', () => {
		const ethics = byTopic(made, 'polar').find(({ topic }) => topic.id === 'ethics')!;
		expect(ethics.share).toMatchObject({ hits: 15, n: 15 });
		for (const { share } of byTopic(made, 'polar')) expect(share.n).toBeGreaterThanOrEqual(5);
	});

	test('bands of confidence', () => {
		const bands = calibration(made)!;
		expect(bands.map(({ from, share }) => [from, share.hits, share.n])).toEqual([
			[0.4, 5, 10],
			[0.8, 16, 20]
		]);
		expect(bands.map(({ confidence }) => Number(confidence.toFixed(6)))).toEqual([0.5, 0.9]);
		expect(calibration(made.slice(1))).toBeNull();
	});
});

describe('Wilson’s interval', () => {
	// Newcombe 1998, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3.
	test.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718]
	])('%i of %i', (hits, n, low, high) => {
		const interval = wilson(hits, n);
		expect(interval.low).toBeCloseTo(low, 4);
		expect(interval.high).toBeCloseTo(high, 4);
	});

	test('holds the share, stays between 0 and 1, and mirrors', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (n, some) => {
				const hits = some % (n + 1);
				const { low, high } = wilson(hits, n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(hits / n);
				expect(high).toBeGreaterThanOrEqual(hits / n);
				expect(wilson(n - hits, n).low).toBeCloseTo(1 - high, 10);
			})
		);
	});

	test('refuses a share of nothing', () => {
		expect(() => wilson(0, 0)).toThrow(RangeError);
	});
});

describe('better, worse or too soon to tell', () => {
	const line = (baseline: 'world' | 'chance', pairs: [number, number, number][]) => {
		const list = pairs.flatMap(([machine, baseline, times]) =>
			Array.from({ length: times }, () => ({ machine, baseline }))
		);
		const sum = (key: 'machine' | 'baseline') => list.reduce((all, pair) => all + pair[key], 0);
		return {
			baseline,
			pairs: list,
			hits: sum('baseline'),
			machineHits: sum('machine'),
			n: list.length
		};
	};

	// Worked out from the published formula: (9 + 1 − 1 − 1) / 27 and so on.
	test('the paired interval is Bonett and Price’s', () => {
		const { low, high } = pairedDifference(9, 1, 25);
		const difference = 10 / 27 - 2 / 27;
		const reach = 1.959964 * Math.sqrt((12 / 27 - difference ** 2) / 27);
		expect(low).toBeCloseTo(difference - reach, 6);
		expect(high).toBeCloseTo(difference + reach, 6);
	});

	test.each([
		[
			'better',
			[
				[1, 0, 12],
				[0, 1, 1],
				[1, 1, 7]
			]
		],
		[
			'worse',
			[
				[1, 0, 1],
				[0, 1, 12],
				[0, 0, 7]
			]
		],
		[
			'unsettled',
			[
				[1, 0, 6],
				[0, 1, 4],
				[1, 1, 10]
			]
		],
		// Nine in a row would be enough, were they not too few.
		['unsettled', [[1, 0, 9]]]
	] as [string, [number, number, number][]][])('%s', (outcome, pairs) => {
		expect(compared(line('world', pairs)).outcome).toBe(outcome);
	});

	test('against chance, by the machine’s own interval', () => {
		expect(
			compared(
				line('chance', [
					[1, 0.5, 18],
					[0, 0.5, 2]
				])
			).outcome
		).toBe('better');
		expect(
			compared(
				line('chance', [
					[1, 0.5, 11],
					[0, 0.5, 9]
				])
			).outcome
		).toBe('unsettled');
	});
});

describe('beside the world’s usual answer', () => {
	const ids = ['Q7', 'Q8', 'Q9', 'Q10', 'Q11', 'Q12', 'Q13', 'Q14', 'Q15', 'Q16'] as const;
	/** Ten answers, all guessed; the world's usual answer misses so many. */
	const outcome = (missed: number, baseline: 'world' | 'country' = 'world') => {
		const shares = ids.map((id, index) => [id, index < missed ? [0.1, 0.9] : [0.9, 0.1]] as const);
		const all = scored(
			ids.map((id, index) => answer(id, option(1), index)),
			ids.map((id) => seal(id, [0.8, 0.2])),
			{ world: predictionWith(Object.fromEntries(shares)), country: () => null }
		);
		return outcomeBeside(all, baseline);
	};

	test('a lead of one or two is too close to call, a lead of all ten is not', () => {
		expect([0, 1, 2, 10].map((missed) => outcome(missed))).toEqual([
			'unsettled',
			'unsettled',
			'unsettled',
			'better'
		]);
	});

	test('without the baseline nothing is settled', () => {
		expect(outcome(10, 'country')).toBe('unsettled');
		expect(outcomeBeside([], 'world')).toBe('unsettled');
	});
});

describe('what if it knew everything else', () => {
	const profile = {
		responses: new Map<ItemId, number>([
			['Q1', 1],
			['Q2', 4],
			['Q3', 2]
		]),
		demographics: { sex: 1 }
	};

	test('leaves out each answer and nothing more', () => {
		const profiles = withoutEach(profile);
		expect([...profiles.keys()]).toEqual(['Q1', 'Q2', 'Q3']);
		expect([...profiles.get('Q2')!.responses]).toEqual([
			['Q1', 1],
			['Q3', 2]
		]);
		expect(profiles.get('Q2')!.demographics).toEqual({ sex: 1 });
		expect(profile.responses.size).toBe(3);
	});

	test('counts the hits', () => {
		const says = (code: number) =>
			predictionWith({
				Q1: itemOf('Q1').codes.map((each) => Number(each === code)),
				Q2: itemOf('Q2').codes.map((each) => Number(each === code)),
				Q3: itemOf('Q3').codes.map((each) => Number(each === code))
			});
		const predictions = [says(2), says(4), says(3)];
		expect(everythingElse(profile, predictions, 'polar')).toMatchObject({ hits: 2, n: 3 });
		expect(everythingElse(profile, predictions, 'refined')).toMatchObject({ hits: 1, n: 3 });
	});
});
