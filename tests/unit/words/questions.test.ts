import { describe, expect, it } from 'vitest';
import { ITEMS, ITEM_IDS, TOPICS, type ItemId } from '../../../src/lib/catalog';
import { LANGUAGES } from '../../../src/lib/words/languages';

/** What a translator can get wrong without a type noticing, in each language. */
describe.each(LANGUAGES)('the questions in %s', async (language) => {
	const { questions } = await import(`../../../src/lib/words/${language}/questions/index.ts`);
	const { statements } = await import(`../../../src/lib/words/${language}/statements/index.ts`);

	it('are those of the catalog, in its order', () => {
		const words: Record<'questions' | 'statements', ItemId[]> = {
			questions: TOPICS.flatMap(({ id }) => Object.keys(questions[id].items) as ItemId[]),
			statements: TOPICS.flatMap(({ id }) => Object.keys(statements[id]) as ItemId[])
		};
		expect(words.questions).toEqual(ITEM_IDS);
		expect(words.statements).toEqual(ITEM_IDS);
	});

	it.each(TOPICS)('have batteries that begin with an item of theirs: $id', ({ id, items }) => {
		const first = Object.keys(questions[id].batteries);
		expect(first[0]).toBe(items[0]!.id);
		expect(items.map((item) => item.id)).toEqual(expect.arrayContaining(first));
	});

	it.each(ITEMS)('name each answer to $id, and no two alike', ({ layout, options }) => {
		const labels = options.map(({ label }) => label);
		expect(labels.every((label) => label?.trim())).toBe(true);
		expect(new Set(labels).size).toBe(labels.length);
		if (layout === 'ten-point') expect(labels.slice(1, -1).join()).toBe('2,3,4,5,6,7,8,9');
	});

	it.each(ITEMS)('have as many statements of $id as it has groups', (item) => {
		const texts = statements[item.topic][item.id];
		expect(texts.polar).toHaveLength(item.polar.length);
		expect(texts.refined ?? texts.polar).toHaveLength(item.refined.length);
	});

	it('have as many answers in each battery as its items have codes', () => {
		for (const { id, items } of TOPICS) {
			let options: readonly string[] = [];
			for (const item of items) {
				options = questions[id].batteries[item.id]?.options ?? options;
				expect(options, item.id).toHaveLength(item.layout === 'list' ? item.codes.length : 2);
			}
		}
	});

	it('have titles and whole questions of their own', () => {
		for (const text of [
			({ id, topic }: (typeof ITEMS)[number]) => questions[topic].items[id].title,
			({ id, topic }: (typeof ITEMS)[number]) => questions[topic].items[id].question
		]) {
			const texts = ITEMS.map(text);
			expect(new Set(texts).size).toBe(texts.length);
		}
	});
});
