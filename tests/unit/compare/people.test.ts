import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	CODE_COUNT,
	codeOffset,
	itemIndex,
	itemOf,
	ITEMS,
	type ItemId
} from '../../../src/lib/catalog';
import { parseSocieties } from '../../../src/lib/societies/file';
import type { Cells } from '../../../src/lib/societies/societies';
import { Likelihoods } from '../../../src/lib/compare/likelihoods';
import { ownCountryReport } from '../../../src/lib/compare/own-country';
import { expectations, leastExpected } from '../../../src/lib/compare/like-you';
import {
	byTopic,
	commonItems,
	comparedItems,
	differences,
	estimate,
	nearest
} from '../../../src/lib/compare/nearness';
import { agreement, separation } from '../../../src/lib/compare/pair';
import type { Profile } from '../../../src/lib/reasoner/types';
import { sharedItems } from '../../../src/lib/run/comparison';
import type { Responses } from '../../../src/lib/run/types';

const shipped = parseSocieties(JSON.parse(readFileSync('static/data/societies.json', 'utf8')));
const likelihoods = new Likelihoods(shipped);

/** A person who on every item answers what most do in a country. */
function typical(country: string, count = 300): Map<ItemId, number> {
	const cells = Object.entries(shipped.societies[country]!).slice(0, count);
	return new Map(
		cells.map(([id, { shares }]) => [
			id as ItemId,
			itemOf(id as ItemId).codes[shares.indexOf(Math.max(...shares))]!
		])
	);
}

describe('nearness', () => {
	it.each(['NZL', 'JPN', 'EGY', 'BRA', 'NGA', 'CHN'])(
		'puts the typical person of %s nearest to it',
		(country) => {
			const list = nearest(typical(country), likelihoods);
			expect(list[0]).toMatchObject({ country, alike: true });
			expect(list[0]!.value).toBeGreaterThan(0);
			expect(list.at(-1)).toMatchObject({ alike: false });
		}
	);

	/** Answers of somebody who answers anything. */
	const anyAnswers = (least: number, most: number) =>
		fc
			.shuffledSubarray(ITEMS as (typeof ITEMS)[number][], { minLength: least, maxLength: most })
			.chain((items) =>
				fc
					.tuple(...items.map(({ codes }) => fc.constantFrom(...codes)))
					.map((codes) => new Map(items.map(({ id }, at) => [id, codes[at]!])))
			);

	it('is inside its interval, and sorted', () => {
		fc.assert(
			fc.property(anyAnswers(40, 80), (given) => {
				const list = nearest(given, likelihoods);
				expect(list.length).toBeGreaterThan(10);
				let last = Infinity;
				for (const { value, low, high, items, weighted } of list) {
					expect(items.length).toBeGreaterThanOrEqual(given.size / 2);
					expect(weighted).toBeLessThanOrEqual(items.length);
					expect(value).toBeLessThanOrEqual(last);
					expect(low).toBeLessThanOrEqual(value);
					expect(high).toBeGreaterThanOrEqual(value);
					last = value;
				}
				expect(list[0]!.alike).toBe(true);
			}),
			{ numRuns: 15 }
		);
	});

	it('compares nobody on fewer than 15 answers, and no society on fewer than half of them', () => {
		expect(nearest(typical('NZL', 14), likelihoods)).toEqual([]);
		expect(nearest(typical('NZL', 15), likelihoods).length).toBeGreaterThan(0);
		// Trust has 44 items, the economy six.
		expect(nearest(typical('NZL'), likelihoods, 'trust').length).toBeGreaterThan(10);
		expect(nearest(typical('NZL'), likelihoods, 'economy')).toEqual([]);

		const answers = typical('NZL', 40);
		const asked = (count: number) =>
			Object.fromEntries(
				[...answers.keys()].slice(0, count).map((id) => [id, shipped.societies.NZL![id]!])
			);
		const some = (count: number) =>
			nearest(answers, new Likelihoods({ ...shipped, societies: { TRY: asked(count) } }));
		expect(some(19)).toEqual([]);
		expect(some(20)).toHaveLength(1);
	});

	it('is by how much commoner the answers are there, worked out by hand', () => {
		const cell = (shares: number[]) => ({ n: 990, counts: null, weighted: true, shares });
		const small = new Likelihoods({
			...shipped,
			world: { Q7: cell([0.5, 0.5]), Q8: cell([0.5, 0.5]) },
			societies: {
				ONE: { Q7: cell([0.9, 0.1]) },
				TWO: { Q7: cell([0.1, 0.9]), Q8: cell([0.5, 0.5]) }
			}
		});
		const answers = new Map<ItemId, number>([
			['Q7', 1],
			['Q8', 1]
		]);
		const first = comparedItems(answers, small, 'ONE');
		// (990 × 0.9 + 10 × 0.5) / 1000, and so on.
		expect(Math.exp(first[0]!.society!)).toBeCloseTo(0.896);
		expect(first[1]).toMatchObject({ id: 'Q8', society: null });
		expect(commonItems(first)).toHaveLength(1);
		// A question not asked is as worldwide: √(0.896 / 0.5 · 1).
		expect(estimate(first).value).toBeCloseTo(100 * (Math.sqrt(0.896 / 0.5) - 1));
		expect(estimate(comparedItems(answers, small, 'TWO')).value).toBeCloseTo(
			100 * (Math.sqrt(0.104 / 0.5) - 1)
		);
		expect(() => estimate([])).toThrow(RangeError);
	});

	it('puts a society neither nearer nor farther by what it was not asked', () => {
		fc.assert(
			fc.property(anyAnswers(20, 60), fc.integer({ min: 1, max: 10 }), (answers, left) => {
				// The world's own shares under another name, and some of them only: both are exactly as worldwide.
				const ids = [...answers.keys()];
				const asWorld = (count: number): Cells =>
					Object.fromEntries(ids.slice(0, count).map((id) => [id, shipped.world[id]!]));
				const societies = { ALL: asWorld(ids.length), FEW: asWorld(ids.length - left) };
				for (const { value } of nearest(answers, new Likelihoods({ ...shipped, societies })))
					expect(value).toBeCloseTo(0);
			}),
			{ numRuns: 20 }
		);
	});

	it('has an interval of 90 % over items', () => {
		// 100 items with gains of 0 and 1: the mean has a standard error of 0.05, and the middle 90 % of a bootstrap
		// are 2 × 1.645 × 0.05 = 0.164 wide (80 % would be 0.128, 95 % 0.196).
		const items = ITEMS.slice(0, 100).map(({ id }, index) => ({
			...{ id, world: -1 },
			society: index % 2 === 0 ? -1 : 0
		}));
		const { value, low, high } = estimate(items);
		const logarithm = (percent: number) => Math.log1p(percent / 100);
		expect(logarithm(value)).toBeCloseTo(0.5);
		expect(Math.abs(logarithm(high) - logarithm(low) - 0.164)).toBeLessThan(0.016);
	});

	it('tells how often the own country comes first', () => {
		const people = ['NZL', 'JPN', 'EGY', 'BRA'].map((country) => ({
			country,
			answers: typical(country)
		}));
		const lost = { country: 'NZL', answers: typical('EGY') };
		expect(ownCountryReport([...people, lost], likelihoods, null)).toMatchObject({
			people: 5,
			shown: null,
			first: 80,
			firstThree: 80
		});
	});

	it('leaves out cells of fewer than a hundred people', () => {
		const cell = { n: 99, counts: [60, 39], weighted: false, shares: [0.6, 0.4] };
		const few = new Likelihoods({ ...shipped, societies: { FEW: { Q7: cell } } });
		expect(commonItems(comparedItems(new Map([['Q7', 1]]), few, 'FEW'))).toEqual([]);
	});

	it('names the items that make the difference, and the topics', () => {
		const items = commonItems(comparedItems(typical('EGY'), likelihoods, 'EGY'));
		const { nearer, farther } = differences(items, 5);
		expect(nearer).toHaveLength(5);
		for (const { society, world } of nearer) expect(society).toBeGreaterThan(world);
		for (const { society, world } of farther) expect(society).toBeLessThan(world);
		const topics = byTopic(items);
		expect(topics.length).toBeGreaterThan(8);
		expect(topics.reduce((sum, topic) => sum + topic.items, 0)).toBeLessThanOrEqual(items.length);
	});
});

describe('two people', () => {
	const responses = (codes: Record<string, number>): Responses =>
		new Map(
			Object.entries(codes).map(([id, code]) => [id as ItemId, { kind: 'option', code } as const])
		);

	it('agree by topic, worked out by hand', () => {
		const first = responses({ Q1: 1, Q2: 2, Q46: 1, Q164: 10 });
		const second = responses({ Q1: 1, Q2: 3, Q46: 1, Q165: 1 });
		expect(agreement(sharedItems(first, second))).toEqual([
			{ topic: 'social-values', items: 2, same: 1 },
			{ topic: 'well-being', items: 1, same: 1 }
		]);
	});

	/** Expects of everyone what they answered to Q1, on every other item. */
	const copycat = async (people: readonly Profile[]) =>
		people.map(({ responses }) => {
			const made = new Float32Array(CODE_COUNT).fill(0.1);
			ITEMS.forEach((item, at) => {
				const position = item.codes.indexOf(responses.get('Q1') ?? -1);
				if (position >= 0) made[codeOffset(at) + position] = 0.9;
			});
			return made;
		});

	it('are told apart where each one’s own answer is the likelier', async () => {
		const person = (codes: Record<string, number>): Profile => ({
			responses: new Map(Object.entries(codes)) as ReadonlyMap<ItemId, number>,
			demographics: {}
		});
		const [first, second] = [
			{ Q1: 1, Q2: 1, Q3: 2, Q4: 1 },
			{ Q1: 2, Q2: 2, Q3: 1, Q4: 1 }
		];
		const items = sharedItems(responses(first), responses(second));
		// Q1 itself is not known to the machine when it is asked about: a toss-up. Q2 is right, Q3 is wrong.
		expect(await separation(copycat, person(first), person(second), items)).toEqual({
			asked: 3,
			right: 1.5
		});
	});
});

describe('someone like you', () => {
	let prediction: Float32Array;
	beforeAll(() => {
		prediction = new Float32Array(CODE_COUNT);
		for (const [id, shares] of [
			['Q1', [0.7, 0.2, 0.06, 0.04]],
			['Q2', [0.1, 0.2, 0.3, 0.4]]
		] as const)
			prediction.set(shares, codeOffset(itemIndex(id)));
	});

	it('is compared by the side of the answer, worked out by hand', () => {
		const list = expectations(
			prediction,
			new Map([
				['Q1', 2],
				['Q2', 1]
			] as [ItemId, number][])
		);
		expect(list.map(({ item, asExpected }) => [item.id, asExpected])).toEqual([
			['Q1', true],
			['Q2', false]
		]);
		expect(list[0]!.likelihood).toBeCloseTo(0.9);
		expect(list[1]!.likelihood).toBeCloseTo(0.3);
		expect(leastExpected(list, 5).map(({ item }) => item.id)).toEqual(['Q2']);
	});
});
