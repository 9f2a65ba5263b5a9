import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS, itemOf, type Item, type ItemId } from '../../../src/lib/catalog';
import { questionText } from '../../../src/lib/catalog/texts';
import { chatPrompt, lettered, promptOf, statementOf } from '../../../src/lib/rivals/prompt';

/** Answers of a person, and the items that are asked. */
const people = fc
	.tuple(
		fc.uniqueArray(fc.integer({ min: 0, max: ITEMS.length - 1 }), { minLength: 1, maxLength: 40 }),
		fc.nat(),
		fc.nat()
	)
	.map(([places, pick, seed]) => ({
		seed,
		demographics: {},
		responses: new Map<ItemId, number>(
			places.map((place, index) => {
				const { id, codes } = ITEMS[place]!;
				return [id, codes[(pick + index) % codes.length]!];
			})
		)
	}));

/** Lines of a prompt that say something about the person. */
const told = (text: string) => text.split('\n').filter((line) => /^[-#] /.test(line));

describe('a prompt', () => {
	it('never tells the answer asked for, nor anything that was not to be shown', () => {
		fc.assert(
			fc.property(people, fc.nat(), (shown, pick) => {
				const ids = [...shown.responses.keys()];
				const item = itemOf(ids[pick % ids.length]!);
				const may = ids
					.filter((id) => id !== item.id)
					.map((id) => `- ${statementOf(itemOf(id), shown.responses.get(id)!)}`)
					.sort();
				const { start, question } = promptOf(shown, item);
				expect(told(start).sort()).toEqual(may);
				// What is asked reads the same whatever the answer is.
				const others = promptOf({ ...shown, responses: new Map() }, item);
				expect(question).toBe(others.question);
			})
		);
	});

	it('of a chat holds none of the answers asked for', () => {
		fc.assert(
			fc.property(people, fc.nat(), (shown, pick) => {
				const ids = [...shown.responses.keys()];
				const asked = ids.filter((_, index) => (index + pick) % 2 === 0).map(itemOf);
				const kept = ids.filter((id) => !asked.some((item) => item.id === id));
				expect(told(chatPrompt(shown, asked))).toHaveLength(kept.length);
			})
		);
	});

	it('is the same for the same person, in whatever order they answered', () => {
		fc.assert(
			fc.property(people, (shown) => {
				const item = itemOf('Q46');
				const turned = { ...shown, responses: new Map([...shown.responses].reverse()) };
				expect(promptOf(turned, item)).toEqual(promptOf(shown, item));
			})
		);
	});

	it('puts the lines in another order for another seed, and says no more by it', () => {
		const responses = new Map(ITEMS.slice(0, 30).map(({ id, codes }) => [id, codes[0]!]));
		const first = promptOf({ responses, demographics: {}, seed: 1 }, itemOf('Q199'));
		const second = promptOf({ responses, demographics: {}, seed: 2 }, itemOf('Q199'));
		expect(first.start).not.toBe(second.start);
		expect(told(first.start).sort()).toEqual(told(second.start).sort());
	});

	it('begins alike for all questions whose answers are not known, so that the beginning can be kept', () => {
		const shown = {
			responses: new Map([['Q1', 1]] as [ItemId, number][]),
			demographics: {},
			seed: 3
		};
		expect(promptOf(shown, itemOf('Q2')).start).toBe(promptOf(shown, itemOf('Q46')).start);
	});

	it('lists every answer under a letter of its own, in both orders', () => {
		for (const item of ITEMS)
			for (const order of ['forwards', 'backwards'] as const) {
				const { question, options } = promptOf(
					{ responses: new Map(), demographics: {}, seed: 0 },
					item,
					order
				);
				expect(question).toContain(questionText(item));
				expect(new Set(options.map(({ letter }) => letter)).size).toBe(item.codes.length);
				const codes = options.map(({ code }) => code);
				expect(order === 'forwards' ? codes : codes.reverse()).toEqual(item.codes);
			}
	});

	it('tells what somebody said about themselves only when it is given', () => {
		const shown = { responses: new Map<ItemId, number>(), seed: 0 };
		const item: Item = itemOf('Q1');
		expect(promptOf({ ...shown, demographics: {} }, item).start).not.toMatch(/About themselves/);
		const { start } = promptOf({ ...shown, demographics: { country: 'BRA' } }, item);
		expect(start).toMatch(/About themselves they said:\n- .*Brazil/);
	});

	it('knows ten letters, as many as an item has answers', () => {
		expect(Math.max(...ITEMS.map((item) => lettered(item).length))).toBe(10);
		expect(
			lettered(itemOf('Q164'))
				.map(({ letter }) => letter)
				.join('')
		).toBe('ABCDEFGHIJ');
	});
});
