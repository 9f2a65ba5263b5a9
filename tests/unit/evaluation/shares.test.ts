import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOffset, itemIndex, ITEMS } from '../../../src/lib/catalog';
import {
	distance,
	expectedOf,
	SHARES_METHODS,
	sharesTables,
	type SharesMethod
} from '../../../src/lib/evaluation/evidence/shares';
import type { Dimension } from '../../../src/lib/evaluation/measures/groups';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import type { Profile } from '../../../src/lib/reasoner/types';
import { positionAt } from '../../../src/lib/respondents/respondents';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const PEOPLE = 80;
const respondents = syntheticRespondents(PEOPLE);
const everyone = Array.from({ length: PEOPLE }, (_, person) => person);
const god = itemIndex('Q164');
const { codes } = ITEMS[god]!;

/** Everybody is predicted alike, each code with the same probability. */
const even = new Float32Array(PEOPLE * CODE_COUNT);
for (const person of everyone)
	ITEMS.forEach((item, index) =>
		even.fill(
			1 / item.codes.length,
			person * CODE_COUNT + codeOffset(index),
			person * CODE_COUNT + codeOffset(index) + item.codes.length
		)
	);

/** What each person answered, for certain. */
const right = new Float32Array(PEOPLE * CODE_COUNT);
for (const person of everyone)
	ITEMS.forEach((_, index) => {
		const position = positionAt(respondents, person, index);
		if (position >= 0) right[person * CODE_COUNT + codeOffset(index) + position] = 1;
	});

const expected = new Map<SharesMethod, Float32Array>(
	SHARES_METHODS.map((method) => [method, method === 'reasoner' ? right : even])
);
/** The first half lives in one country, ten in another, and the rest nowhere that is known. */
const groups = new Map<Dimension, (string | undefined)[]>([
	['country', everyone.map((person) => (person < 40 ? 'AAA' : person < 50 ? 'BBB' : undefined))]
]);

describe('the distance of two distributions on a scale', () => {
	test('is how far the probability has to be moved, as a share of the scale', () => {
		expect(distance([1, 0, 0], [0, 0, 1])).toBe(1);
		expect(distance([1, 0, 0], [0, 1, 0])).toBe(0.5);
		expect(distance([0.5, 0, 0.5], [0, 1, 0])).toBe(0.5);
		expect(distance([0.2, 0.3, 0.5], [0.2, 0.3, 0.5])).toBe(0);
	});
});

describe('predictions added up by group', () => {
	const { groupShares, itemShares } = sharesTables(expected, respondents, everyone, groups);

	test('are told of everyone and of groups that are large enough', () => {
		expect(groupShares.map(({ dimension, group, people }) => [dimension, group, people])).toEqual([
			['everyone', 'everyone', PEOPLE],
			['country', 'AAA', 40]
		]);
	});

	test('are no distance from the answers where each is predicted rightly', () => {
		for (const { methods, items, noise } of groupShares) {
			expect(items).toBeGreaterThan(100);
			expect(methods.reasoner).toEqual({ wasserstein: [0, 0, 0], near: 100 });
			expect(methods.worldMajority.wasserstein[0]).toBeGreaterThan(0);
			// Forty people do not answer exactly as is to be expected of them.
			expect(noise).toBeGreaterThan(0);
		}
	});

	test('by hand: what everybody is predicted alike, question by question', () => {
		const row = itemShares.find(({ item }) => item === 'Q164')!;
		const own = everyone.slice(0, 40).map((person) => positionAt(respondents, person, god));
		const given = own.filter((position) => position >= 0);
		const below = codes.slice(1).map((_, step) => {
			const share = given.filter((position) => position <= step).length / given.length;
			return Math.abs(share - (step + 1) / codes.length);
		});
		const mean = below.reduce((sum, gap) => sum + gap, 0) / (codes.length - 1);
		expect(row.methods.worldMajority).toBeCloseTo(mean, 3);
		expect(row).toMatchObject({ countries: 1, methods: { reasoner: 0 } });
	});

	test('say nothing of questions without an order', () => {
		expect(itemShares.some(({ item }) => item === 'Q152')).toBe(false);
	});
});

describe('what is predicted of people', () => {
	test('rests on four fifths of the others, or on none, and stands for every answer', async () => {
		const shown: number[] = [];
		const asked: Profile[] = [];
		const found = await expectedOf(
			async (profiles) => {
				asked.push(...profiles);
				shown.push(...profiles.map(({ responses }) => responses.size));
				return profiles.map(() => even.slice(0, CODE_COUNT));
			},
			respondents,
			[3],
			'none',
			1
		);
		const answered = ITEMS.map((_, item) => item).filter(
			(item) => positionAt(respondents, 3, item) >= 0
		);
		expect(asked).toHaveLength(5);
		for (const count of shown)
			expect(Math.abs(count - 0.8 * answered.length)).toBeLessThanOrEqual(1);
		const own = found.subarray(3 * CODE_COUNT, 4 * CODE_COUNT);
		for (const item of answered)
			expect(distributionOf(own, item)).toEqual(distributionOf(even, item));
		expect(found.subarray(0, 3 * CODE_COUNT).some((share) => share > 0)).toBe(false);
	});
});
