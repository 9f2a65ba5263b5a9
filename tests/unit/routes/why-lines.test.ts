import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import type { Explanation } from '../../../src/lib/reasoner/explain';
import { predictions } from '../../../src/lib/words/en/predictions';
import { linesOf } from '../../../src/routes/predictions/why/lines';

const words = predictions.why;
const chance = fc.double({ min: 0, max: 1, noNaN: true });

const explanations: fc.Arbitrary<Explanation> = fc
	.record({
		index: fc.constant(0),
		probability: chance,
		start: chance,
		steps: fc.uniqueArray(
			fc.record({
				item: fc.constantFrom(...ITEMS),
				place: fc.nat(9),
				probability: chance
			}),
			{ selector: ({ item }) => item.id, minLength: 1, maxLength: 5 }
		),
		others: fc.nat(40),
		change: fc.constant(null)
	})
	.map(({ steps, others, probability, ...rest }) => ({
		...rest,
		// Without others the last step is the guess itself.
		probability: others === 0 ? steps.at(-1)!.probability : probability,
		others,
		steps: steps.map(({ item, place, probability: then }) => ({
			itemId: item.id,
			code: item.codes[place % item.codes.length]!,
			probability: then
		}))
	}));

describe('the way to a guess in sentences', () => {
	test('begins with the world, ends with the guess, and is one or more sentences', () => {
		fc.assert(
			fc.property(
				explanations,
				chance,
				fc.constantFrom(null, 'Germany'),
				fc.boolean(),
				(explanation, world, country, more) => {
					const lines = linesOf(explanation, { world, country, more }, words);
					expect(lines.length).toBeGreaterThanOrEqual(2);
					expect(lines[0]).toMatchObject({ kind: 'world', probability: world, away: false });
					expect(words.share(lines.at(-1)!.probability)).toBe(words.share(explanation.probability));
					expect(lines.at(-1)!.text).toMatch(/\.$/);
					expect(lines[1]!.text).toMatch(/^\p{Lu}/u);
					for (const [place, line] of lines.entries()) {
						const before = lines[place - 1];
						if (before) expect(line.away).toBe(line.probability < before.probability);
						expect(line.text).not.toMatch(/undefined|NaN|100/);
					}
				}
			)
		);
	});

	test('says “but” where it turns, and only there', () => {
		const explanation: Explanation = {
			index: 0,
			probability: 0.82,
			start: 0.52,
			steps: [
				{ itemId: 'Q164', code: 1, probability: 0.91 },
				{ itemId: 'Q254', code: 4, probability: 0.94 },
				{ itemId: 'Q166', code: 1, probability: 0.82 }
			],
			others: 3,
			change: null
		};
		const lines = linesOf(explanation, { world: 0.2, country: 'Germany', more: false }, words);
		expect(lines.map(({ text, away }) => [text, away])).toEqual([
			['Worldwide, about one in five says so.', false],
			['You live in Germany,', false],
			['God hardly matters, or does not matter at all, in your life,', false],
			['you are not at all proud of your nationality,', false],
			['but you believe that there is life after death.', true]
		]);
	});

	test('how many say so, in words, never goes down as the share goes up', () => {
		const said: string[] = [];
		for (let share = 0; share <= 100; share++) {
			const text = words.world(share / 100);
			if (said.at(-1) !== text) said.push(text);
		}
		expect(new Set(said).size).toBe(said.length);
		expect(said[0]).toContain('hardly anybody');
		expect(said.at(-1)).toContain('nearly everybody');
	});
});
