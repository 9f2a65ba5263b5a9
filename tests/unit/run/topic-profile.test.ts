import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS, TOPICS, type ItemId } from '../../../src/lib/catalog';
import { topicProfile } from '../../../src/lib/run/topic-profile';
import type { Response, Responses } from '../../../src/lib/run/types';
import type { Cells } from '../../../src/lib/societies/societies';

const option = (code: number): Response => ({ kind: 'option', code });
const cell = (...shares: number[]) => ({ n: 100, counts: null, shares, weighted: false });

describe('how many share one’s side, topic by topic', () => {
	// Q1 has two sides of two codes each, Q7 two of one code.
	const world: Cells = { Q1: cell(0.5, 0.3, 0.1, 0.1), Q7: cell(0.6, 0.4) };

	test('is the mean over the answers, beside two people at random', () => {
		const responses: Responses = new Map([
			['Q1', option(2)],
			['Q7', option(2)],
			['Q2', { kind: 'dont-know' }]
		] as [ItemId, Response][]);
		const [first, ...others] = topicProfile(responses, world, { Q7: cell(0.1, 0.9) });
		expect(first).toMatchObject({ topic: 'social-values', answers: 2 });
		// 80 % and 40 % on the side; 0.8² + 0.2² and 0.6² + 0.4² for two at random.
		expect(first!.world).toEqual({
			share: expect.closeTo(0.6),
			expected: expect.closeTo((0.68 + 0.52) / 2),
			answers: 2
		});
		// The country was asked one of the two.
		expect(first!.country).toMatchObject({ share: expect.closeTo(0.9), answers: 1 });
		expect(others).toHaveLength(12);
		for (const topic of others) expect(topic).toMatchObject({ world: null, country: null });
	});

	test('counts nothing where nothing is known, and no country where none is given', () => {
		const responses: Responses = new Map([['Q3', option(1)]] as [ItemId, Response][]);
		expect(topicProfile(responses, world, null)[0]).toMatchObject({
			answers: 1,
			world: null,
			country: null
		});
	});

	test('of whoever answers as most do is at least what two at random share', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 10, maxLength: 10 }), {
					minLength: 5,
					maxLength: 30
				}),
				(draws) => {
					const items = ITEMS.filter((_, place) => place % 9 === 0).slice(0, draws.length);
					const cells: Record<string, Cells[string]> = {};
					const responses = new Map<ItemId, Response>();
					for (const [place, item] of items.entries()) {
						const counts = draws[place]!.slice(0, item.codes.length);
						const total = counts.reduce((sum, count) => sum + count, 0);
						const shares = counts.map((count) => count / total);
						cells[item.id] = cell(...shares);
						const side = item.polar
							.map(({ codes }) => ({
								code: codes[0]!,
								share: codes.reduce((sum, code) => sum + shares[item.codes.indexOf(code)]!, 0)
							}))
							.sort((a, b) => b.share - a.share)[0]!;
						responses.set(item.id, option(side.code));
					}
					const topics = topicProfile(responses, cells, cells);
					expect(topics.reduce((sum, { answers }) => sum + answers, 0)).toBe(items.length);
					expect(topics.map(({ topic }) => topic)).toEqual(TOPICS.map(({ id }) => id));
					for (const { world: company, country } of topics) {
						expect(country).toEqual(company);
						if (company) expect(company.share).toBeGreaterThanOrEqual(company.expected - 1e-9);
					}
				}
			)
		);
	});
});
