import { describe, expect, it } from 'vitest';
import {
	FIRST_LANGUAGE,
	inLanguage,
	languageIn,
	LANGUAGES
} from '../../../src/lib/words/languages';

describe('an address', () => {
	it.each(LANGUAGES)('says that it is in %s, and leads to the same screen', (language) => {
		for (const path of ['', 'survey/', 'classroom/show/'])
			expect(languageIn(inLanguage(language, path))).toEqual({ language, rest: path });
	});

	it('without a language is in the first', () => {
		for (const path of ['', 'survey/', 'english/', `${FIRST_LANGUAGE}/survey/`, 'data/x.json'])
			expect(languageIn(path)).toEqual({ language: FIRST_LANGUAGE, rest: path });
	});
});

describe.each(LANGUAGES)('the parts of %s', (language) => {
	it.each(['first', 'rest', 'lesson'])(
		'have every word that the first language has: %s',
		async (part) => {
			const [words, english] = (await Promise.all([
				import(`../../../src/lib/words/${language}/${part}.ts`),
				import(`../../../src/lib/words/${FIRST_LANGUAGE}/${part}.ts`)
			])) as Record<string, unknown>[];
			expect(Object.keys(words!)).toEqual(Object.keys(english!));
		}
	);
});
