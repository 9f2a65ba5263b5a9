import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import {
	answerText,
	chance,
	percent,
	quotedAnswer,
	responseText
} from '../../../src/lib/components/format';

describe('a share in per cent', () => {
	it('that was counted is none or all only where it is', () => {
		expect([0, 0.001, 0.416, 0.9951, 1].map(percent)).toEqual([
			'0 %',
			'<1 %',
			'42 %',
			'>99 %',
			'100 %'
		]);
	});

	it('of a guess is never certain', () => {
		expect([0, 0.004, 0.5, 0.994, 0.995, 1].map(chance)).toEqual([
			'<1 %',
			'<1 %',
			'50 %',
			'99 %',
			'>99 %',
			'>99 %'
		]);
	});
});

describe('an answer in words', () => {
	const scale = ITEMS.find(({ layout }) => layout === 'ten-point')!;
	const words = ITEMS.find(({ layout }) => layout !== 'ten-point')!;
	const [lowest, middle] = [scale.options[0]!, scale.options[4]!];
	const option = words.options[0]!;

	it('is its label; of a scale of ten, whose middle has no words, its place', () => {
		expect(answerText(words, option.code)).toBe(option.label);
		expect(answerText(scale, middle.code)).toBe('5 of 10');
		expect(answerText(scale, lowest.code)).toBe(`1 of 10, ${lowest.label}`);
	});

	it('is in quotation marks in a sentence if it is words', () => {
		expect(quotedAnswer(words, option.code)).toBe(`“${option.label}”`);
		expect(quotedAnswer(scale, middle.code)).toBe('5 of 10');
	});

	it('says so where none was given', () => {
		expect(responseText(words, { kind: 'option', code: option.code })).toBe(option.label);
		expect(responseText(words, { kind: 'dont-know' })).toBe('don’t know');
		expect(responseText(words, { kind: 'refused' })).toBe('prefer not to say');
	});
});
