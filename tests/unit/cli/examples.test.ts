import { describe, expect, it } from 'vitest';
import { makeExamples } from '../../../src/cli/examples';
import { MADE_UP_PEOPLE } from '../../../src/cli/made-up-people';
import { itemOf, type ItemId } from '../../../src/lib/catalog';
import shipped from '../../../src/lib/components/encounter/examples.json';

describe('the examples of the home page', () => {
	it('are what the shipped reasoner and tables give: npm run examples', async () => {
		const { model, examples } = await makeExamples();
		expect(shipped.model).toBe(model);
		const withoutShares = (made: readonly object[]) =>
			made.map((example) => ({ ...example, shares: undefined }));
		expect(withoutShares(shipped.examples)).toEqual(withoutShares(examples));
		// Another processor may add up in another order.
		examples.forEach(({ shares }, index) =>
			shares.forEach((share, option) =>
				expect(shipped.examples[index]!.shares[option]).toBeCloseTo(share, 2)
			)
		);
	});

	it('show each verdict once, and no more than four answers', () => {
		expect(new Set(shipped.examples.map(({ verdict }) => verdict)).size).toBe(3);
		for (const { item } of shipped.examples)
			expect(itemOf(item as ItemId).options.length).toBeLessThanOrEqual(4);
	});

	it('ask what the person has not said before, and know only answers there are', () => {
		for (const { answers, asked, says } of MADE_UP_PEOPLE) {
			expect(answers).not.toHaveProperty(asked);
			for (const [id, code] of [...Object.entries(answers), [asked, says] as const])
				expect(itemOf(id as ItemId).codes).toContain(code);
		}
	});
});
