import { describe, expect, test } from 'vitest';
import { isItemId, ITEMS } from '../../../src/lib/catalog';
import { questionText } from '../../../src/lib/catalog/texts';
import { meanings } from '../../../src/lib/words/en/meanings';
import { grammar } from '../../../src/lib/words/en/grammar';

describe('what is meant', () => {
	const entries = Object.entries(meanings) as [string, string][];

	test('is said of about sixty questions of the catalog, in a line each', () => {
		expect(entries.length).toBeGreaterThanOrEqual(60);
		for (const [id, text] of entries) {
			expect(isItemId(id), id).toBe(true);
			expect(text, id).toMatch(/^\p{Lu}.*\.$/u);
			// Three lines of a phone at most.
			expect(text.length, id).toBeLessThanOrEqual(150);
			expect(text, id).not.toMatch(/\b(should|ought|unfortunately|of course)\b/);
		}
	});

	test('is said of every question with an abbreviation', () => {
		for (const item of ITEMS)
			if (/\b[A-Z]{2,}\b/.test(questionText(item))) expect(meanings[item.id], item.id).toMatch(/./);
	});
});

test('statements about me keep names and speak to “you” throughout', () => {
	for (const { id, polar, refined } of ITEMS)
		for (const { statement } of [...polar, ...refined]) {
			expect(grammar.aboutYou(statement), id).not.toMatch(/\b(I|me|my|myself|god)\b/);
			expect(grammar.toYou(statement), id).toMatch(/^\p{Lu}.*[^.]\.$/u);
		}
});
