import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	CODE_COUNT,
	codeOffset,
	DEMOGRAPHICS,
	itemIndex,
	ITEMS,
	type DemographicCode,
	type Demographics,
	type ItemId
} from '../../../src/lib/catalog';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import {
	decodeLogits,
	encodeProfiles,
	LOGITS_PER_ITEM,
	LOGITS_PER_ROW
} from '../../../src/lib/reasoner/tensors';
import type { Profile } from '../../../src/lib/reasoner/types';

/** Any profile the catalog allows: some items answered with one of their codes, some demographics given. */
const anyProfile: fc.Arbitrary<Profile> = fc
	.record({
		items: fc.uniqueArray(fc.nat(ITEMS.length - 1)),
		demographics: fc.uniqueArray(fc.nat(DEMOGRAPHICS.length - 1)),
		choices: fc.array(fc.nat(), {
			minLength: ITEMS.length + DEMOGRAPHICS.length,
			maxLength: ITEMS.length + DEMOGRAPHICS.length
		})
	})
	.map(({ items, demographics, choices }) => ({
		responses: new Map<ItemId, number>(
			items.map((index) => {
				const { id, codes } = ITEMS[index]!;
				return [id, codes[choices[index]! % codes.length]!];
			})
		),
		demographics: Object.fromEntries(
			demographics.map((index) => {
				const { id, options } = DEMOGRAPHICS[index]!;
				return [id, options[choices[ITEMS.length + index]! % options.length]!.code];
			})
		) as Demographics
	}));

const anyLogits = (rows: number) =>
	fc
		.array(fc.float({ noNaN: true, min: -300, max: 300 }), { minLength: 50, maxLength: 50 })
		.map((values) =>
			Float32Array.from(
				{ length: rows * LOGITS_PER_ROW },
				(_, index) => values[(index * 31) % values.length]!
			)
		);

describe('profiles to tensors', () => {
	test('every answer can be read back, and everything else is −1', () => {
		fc.assert(
			fc.property(fc.array(anyProfile, { maxLength: 4 }), (profiles) => {
				const input = encodeProfiles(profiles);
				expect(input.rows).toBe(profiles.length);
				profiles.forEach((profile, row) => {
					const answered = new Map<ItemId, number>();
					ITEMS.forEach(({ id, codes }, index) => {
						const position = Number(input.answers[row * ITEMS.length + index]);
						if (position !== -1) answered.set(id, codes[position]!);
					});
					expect(answered).toEqual(new Map(profile.responses));
					const given: Record<string, DemographicCode> = {};
					DEMOGRAPHICS.forEach(({ id, options }, index) => {
						const position = Number(input.demographics[row * DEMOGRAPHICS.length + index]);
						if (position !== -1) given[id] = options[position]!.code;
					});
					expect(given).toEqual(profile.demographics);
				});
			}),
			{ numRuns: 50 }
		);
	});

	test('a demographic that is there but undefined is not given', () => {
		const input = encodeProfiles([{ responses: new Map(), demographics: { country: undefined } }]);
		expect(input.demographics.every((position) => position === -1n)).toBe(true);
	});

	test.each([
		['an unknown item', { responses: new Map([['Q82', 1]]), demographics: {} }, 'no item Q82'],
		[
			'a code the item does not have',
			{ responses: new Map([['Q164', 11]]), demographics: {} },
			'item Q164 has no code 11'
		],
		[
			'a negative code, which means missing in the survey',
			{ responses: new Map([['Q1', -1]]), demographics: {} },
			'item Q1 has no code -1'
		],
		[
			'an unknown demographic',
			{ responses: new Map(), demographics: { shoeSize: 42 } },
			'no demographic shoeSize'
		],
		[
			'a code the demographic does not have',
			{ responses: new Map(), demographics: { country: 'XYZ' } },
			'demographic country has no code XYZ'
		]
	])('%s is an error', (_, profile, message) => {
		expect(() => encodeProfiles([profile as unknown as Profile])).toThrow(
			expect.objectContaining({ kind: 'profile', message: expect.stringContaining(message) })
		);
	});
});

describe('logits to predictions', () => {
	test('no item has more codes than the network has logits for it', () => {
		expect(Math.max(...ITEMS.map(({ codes }) => codes.length))).toBe(LOGITS_PER_ITEM);
	});

	test('every distribution sums to 1 and is highest at its highest logit, whatever the padding holds', () => {
		fc.assert(
			fc.property(anyLogits(2), (logits) => {
				const predictions = decodeLogits(logits, 2);
				expect(predictions.map(({ length }) => length)).toEqual([CODE_COUNT, CODE_COUNT]);
				predictions.forEach((prediction, row) =>
					ITEMS.forEach(({ codes }, index) => {
						const distribution = distributionOf(prediction, index);
						const sum = distribution.reduce((total, share) => total + share, 0);
						if (Math.abs(sum - 1) > 1e-5) expect.fail(`item ${index}: ${sum}`);
						const start = row * LOGITS_PER_ROW + index * LOGITS_PER_ITEM;
						const own = logits.subarray(start, start + codes.length);
						const likeliest = distribution.indexOf(Math.max(...distribution));
						// Logits closer than this may come to the same 32-bit probability.
						if (own[likeliest]! < Math.max(...own) - 1e-5) expect.fail(`item ${index}: ${own}`);
					})
				);
			}),
			{ numRuns: 50 }
		);
	});

	test('the softmax has the values one computes by hand', () => {
		const logits = new Float32Array(LOGITS_PER_ROW);
		const index = itemIndex('Q57');
		logits[index * LOGITS_PER_ITEM] = Math.log(3);
		const [prediction] = decodeLogits(logits, 1);
		const [trust, care] = prediction!.subarray(codeOffset(index), codeOffset(index + 1));
		expect(trust).toBeCloseTo(0.75, 6);
		expect(care).toBeCloseTo(0.25, 6);
	});

	test('a logit that is not a number is an error, not a prediction', () => {
		const logits = new Float32Array(LOGITS_PER_ROW);
		logits[7 * LOGITS_PER_ITEM + 1] = NaN;
		expect(() => decodeLogits(logits, 1)).toThrow(expect.objectContaining({ kind: 'runtime' }));
	});

	test('logits for another number of people are an error', () => {
		expect(() => decodeLogits(new Float32Array(LOGITS_PER_ROW), 2)).toThrow(
			expect.objectContaining({ kind: 'runtime' })
		);
	});
});
