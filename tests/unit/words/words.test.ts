import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { home } from '../../../src/lib/words/en/home';
import { run } from '../../../src/lib/words/en/run';
import { aboutYou, toYou } from '../../../src/lib/words/en/second-person';
import { number, percent, plural } from '../../../src/lib/words/format';

describe('a percentage', () => {
	it('is never certain', () => {
		expect(percent('en', 1)).toBe('>99\u00a0%');
		expect(percent('en', 0.9951)).toBe('>99\u00a0%');
		expect(percent('en', 0.994)).toBe('99\u00a0%');
		expect(percent('en', 0)).toBe('<1\u00a0%');
		expect(percent('en', 0.0049)).toBe('<1\u00a0%');
		expect(percent('en', 0.006)).toBe('1\u00a0%');
		expect(percent('en', 0.49)).toBe('49\u00a0%');
	});

	it('has the digits and the sign of its language', () => {
		expect(percent('ar-EG', 0.49)).toMatch(/^٤٩٪/);
		expect(percent('de', 0.49)).toBe('49\u00a0%');
		expect(number('ar-EG', 12)).toBe('١٢');
	});
});

describe('plurals', () => {
	it('follow the rules of the language', () => {
		const forms = { one: 'вопрос', few: 'вопроса', many: 'вопросов', other: 'вопроса' };
		expect([1, 2, 5, 21].map((n) => plural('ru', n, forms))).toEqual([
			'вопрос',
			'вопроса',
			'вопросов',
			'вопрос'
		]);
		expect(home.start(1)).toBe('Start: 1 question');
		expect(home.start(20)).toBe('Start: 20 questions');
	});
});

describe('an answer within a sentence', () => {
	it('begins small, but for names and "I"', () => {
		expect(run.wouldHaveSaid('Quite proud')).toBe('It would have said: quite proud');
		expect(run.wouldHaveSaid('I would not mind')).toBe('It would have said: I would not mind');
	});
});

describe('statements about you', () => {
	it('turn the first person into the second', () => {
		expect(aboutYou('I am proud of my nationality.')).toBe('you are proud of your nationality');
		expect(toYou('I do not believe in hell.')).toBe('You do not believe in hell.');
		expect(aboutYou('To me, it matters.')).toBe('to you, it matters');
	});

	it.each(['polar', 'refined'] as const)('leave nobody in the first person: %s', (level) => {
		for (const item of ITEMS)
			for (const { statement } of item[level]) {
				const clause = aboutYou(statement);
				expect(clause).not.toMatch(/\b(I|me|my|mine|myself|am)\b/i);
				expect(clause).not.toMatch(/\byou (was|is|has|does)\b|[.]$/);
			}
	});
});
