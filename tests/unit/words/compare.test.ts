import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/lib/words/en/compare';
import { grammar } from '../../../src/lib/words';
import { nameBesideOthers } from '../../../src/lib/societies/names';

describe('names of countries in a sentence', () => {
	test('take their article, and no other does', () => {
		expect(grammar.inSentence('United States')).toBe('the United States');
		expect(grammar.inSentence('Netherlands')).toBe('the Netherlands');
		expect(grammar.inSentence('Brazil')).toBe('Brazil');
		expect(compare.map.nearest(grammar.inSentence('Philippines'))).toBe(
			'On the map, the Philippines is nearest'
		);
	});

	test('are one name for one society, on the map and in lists', () => {
		expect(nameBesideOthers('GBR')).toBe('Great Britain');
		expect(nameBesideOthers('NIR')).toBe('Northern Ireland');
		expect(nameBesideOthers('USA')).toBe('United States');
	});
});

describe('how much commoner answers are', () => {
	test('has a sign and whole per cent', () => {
		expect([42.4, 0.3, -0.4, -58.2, 1234].map(compare.nearest.difference)).toEqual([
			...['+42 %', '0 %', '0 %', '−58 %', '+1,234 %']
		]);
	});
});
