import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { home } from '../../../src/lib/words/en/home';
import { run } from '../../../src/lib/words/en/run';
import { grammar } from '../../../src/lib/words/en/grammar';
import { isolated, number, percent, plural } from '../../../src/lib/words/format';

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
		expect(grammar.aboutYou('I am proud of my nationality.')).toBe(
			'you are proud of your nationality'
		);
		expect(grammar.toYou('I do not believe in hell.')).toBe('You do not believe in hell.');
		expect(grammar.aboutYou('To me, it matters.')).toBe('to you, it matters');
	});

	it.each(['polar', 'refined'] as const)('leave nobody in the first person: %s', (level) => {
		for (const item of ITEMS)
			for (const { statement } of item[level]) {
				const clause = grammar.aboutYou(statement);
				expect(clause).not.toMatch(/\b(I|me|my|mine|myself|am)\b/i);
				expect(clause).not.toMatch(/\byou (was|is|has|does)\b|[.]$/);
			}
	});
});

describe('what somebody typed', () => {
	const FROM_RIGHT = 'כיתה ז 2';

	it('is left as it is where it runs as the sentence does', () => {
		for (const name of ['Mina', 'Form 10 B', '2', '班级', '']) expect(isolated(name)).toBe(name);
		expect(isolated('صف ٣')).toBe('\u2068صف ٣\u2069');
	});

	it('stands apart in every sentence that has a hole for it', async () => {
		// Its parts only say again what is in the others.
		const modules = import.meta.glob<Record<string, unknown>>([
			'../../../src/lib/words/en/*.ts',
			'!**/{first,rest,lesson}.ts'
		]);
		let holes = 0;
		for (const [path, load] of Object.entries(modules))
			for (const phrase of phrasesIn(Object.values(await load()))) {
				// By its name in the source: what is typed has one of these.
				const at = parametersOf(phrase).findIndex((name) => /^(name|search|quoted)$/.test(name));
				if (at < 0 || NO_SENTENCE.has(`${phrase.name} ${path.split('/').at(-1)}`)) continue;
				holes++;
				const given = parametersOf(phrase).map((_name, index) => (index === at ? FROM_RIGHT : 3));
				expect([phrase(...given)].flat().join(), `${path} ${phrase.name}`).toContain(
					`\u2068${FROM_RIGHT}\u2069`
				);
			}
		expect(holes).toBeGreaterThan(15);
	});
});

type Phrase = (...given: unknown[]) => string | readonly string[];

/** What is a name itself, or of a country. */
const NO_SENTENCE = new Set(['copyOf settings.ts', 'country countries.ts', 'page class-show.ts']);

function phrasesIn(words: unknown): Phrase[] {
	if (typeof words === 'function') return [words as Phrase];
	if (words === null || typeof words !== 'object') return [];
	return Object.values(words).flatMap(phrasesIn);
}

function parametersOf(phrase: Phrase): string[] {
	const [, listed] = /^(?:function \w*)?\(?([^)=]*)/.exec(phrase.toString())!;
	return listed!.split(',').map((name) => name.trim());
}
