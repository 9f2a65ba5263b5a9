import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { questionText } from '../../../src/lib/catalog/texts';

/** Words that say which way a scale runs or what an item is about; its question must name its own. */
function contentWords(text: string): Set<string> {
	const words = text.toLowerCase().match(/\p{Letter}{4,}/gu) ?? [];
	// Endings are cut, so that "working" and "works" are the same.
	return new Set(words.map((word) => word.slice(0, 5)));
}

describe('the whole question of an item', () => {
	it.each(ITEMS.map((item) => [item.id, item] as const))('%s is one short question', (_, item) => {
		const text = questionText(item);
		expect(text.length).toBeLessThanOrEqual(110);
		expect(text).toMatch(/^\p{Lu}[^.?!]*\?$/u);
	});

	it('is unique', () => {
		expect(new Set(ITEMS.map(questionText)).size).toBe(ITEMS.length);
	});

	// An item keyed to its neighbour is the classic fault.
	it.each(ITEMS.map((item) => [item.id, item] as const))('%s asks its own item', (_, item) => {
		const asked = contentWords(questionText(item));
		const statements = item.polar.map(({ statement }) => statement).join(' ');
		const own = contentWords(`${item.topic} ${item.question} ${statements}`);
		const shared = [...asked].filter((word) => own.has(word));
		expect(shared).not.toEqual([]);
	});

	it.each(ITEMS.map((item) => [item.id, item] as const))(
		'%s is nearer to its own item than to any other of the same topics',
		(_, item) => {
			const overlap = (compared: (typeof ITEMS)[number]) => {
				const asked = contentWords(questionText(item));
				const theirs = contentWords(`${compared.topic} ${compared.question}`);
				return [...theirs].filter((word) => asked.has(word)).length / Math.max(theirs.size, 1);
			};
			const same = ITEMS.filter(
				(compared) => compared.topic === item.topic && compared.options === item.options
			);
			for (const compared of same) expect(overlap(item)).toBeGreaterThanOrEqual(overlap(compared));
		}
	);
});
