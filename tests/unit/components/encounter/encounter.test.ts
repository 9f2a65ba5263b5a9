import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { itemOf, ITEMS } from '../../../../src/lib/catalog';
import { COLOURS } from '../../../../src/lib/components/encounter/card-brush';
import {
	breakLines,
	fittingSize,
	wordsOf
} from '../../../../src/lib/components/encounter/card-text';
import { digitOf, optionOfKey } from '../../../../src/lib/components/encounter/digit-keys';
import { guessOf } from '../../../../src/lib/components/encounter/guess';
import { shownOptions } from '../../../../src/lib/run/options';
import { barsFor, barShapes } from '../../../../src/lib/components/encounter/mirror';
import { tapped } from '../../../../src/lib/components/encounter/pointer';
import { questionSize } from '../../../../src/lib/components/encounter/question-size';
import type { Bar } from '../../../../src/lib/components/encounter/types';
import { revealOf } from '../../../../src/lib/run/reveal';
import { run } from '../../../../src/lib/words/en/run';

describe('digits', () => {
	it.each([
		['Digit1', '&', 1],
		['Digit3', '3', 3],
		['Numpad7', '7', 7],
		['', '٣', 3],
		['', '۹', 9],
		['', '५', 5],
		['', '２', 2],
		['Digit0', 'à', 0]
	])('code %s, key %s is %d', (code, key, digit) => {
		expect(digitOf({ code, key })).toBe(digit);
	});

	it.each([
		['KeyA', 'a'],
		['Enter', 'Enter'],
		['F1', 'F1'],
		['Minus', '-'],
		['', '²']
	])('code %s, key %s is none', (code, key) => {
		expect(digitOf({ code, key })).toBeNull();
	});

	it('0 is the tenth option, and no other', () => {
		expect(optionOfKey({ code: 'Digit0', key: '0' }, 10)).toBe(9);
		expect(optionOfKey({ code: 'Digit0', key: '0' }, 4)).toBeNull();
		expect(optionOfKey({ code: 'Digit4', key: '4' }, 4)).toBe(3);
		expect(optionOfKey({ code: 'Digit5', key: '5' }, 4)).toBeNull();
	});
});

describe('the size of a question', () => {
	it('falls with its length, and where there are many answers', () => {
		expect(questionSize('x'.repeat(60), 4)).toBe('large');
		expect(questionSize('x'.repeat(61), 4)).toBe('middle');
		expect(questionSize('x'.repeat(110), 4)).toBe('middle');
		expect(questionSize('x'.repeat(111), 4)).toBe('small');
		expect(questionSize('x'.repeat(60), 8)).toBe('middle');
	});

	it('counts letters twice that are twice as wide', () => {
		expect(questionSize('您为自己的国籍感到多自豪？', 4)).toBe('large');
		expect(questionSize('自'.repeat(31), 4)).toBe('middle');
	});
});

describe('the mirror', () => {
	const bars = (text: string): Bar[] =>
		[...text].map((letter) => (letter === '1' ? 'lit' : letter === '0' ? 'out' : 'ahead'));

	it('draws one bar a guess, from top to bottom, within the disc', () => {
		const shapes = barShapes(bars('101.'));
		expect(shapes.map(({ bar }) => bar)).toEqual(['lit', 'out', 'lit', 'ahead']);
		for (const [index, { x, y, width, height }] of shapes.entries()) {
			if (index > 0) expect(y).toBeGreaterThan(shapes[index - 1]!.y + shapes[index - 1]!.height);
			const middle = y + height / 2;
			expect(x).toBe(206);
			expect(Math.hypot(width, middle - 200)).toBeLessThanOrEqual(190.001);
		}
		expect(shapes[1]!.height).toBe(2);
		expect(shapes[3]!.width).toBe(12);
	});

	it('draws a share of 24 bars above 30 guesses', () => {
		expect(barsFor(bars('1'.repeat(30)))).toHaveLength(30);
		const drawn = barsFor(bars('1'.repeat(20) + '0'.repeat(10) + '.'.repeat(10)));
		expect(drawn).toHaveLength(24);
		expect(drawn.filter((bar) => bar === 'lit')).toHaveLength(12);
		expect(drawn.filter((bar) => bar === 'ahead')).toHaveLength(6);
	});
});

describe('a guess as it is shown', () => {
	const shares = (id: `Q${number}`, ...values: number[]) => ({
		item: itemOf(id),
		distribution: Float32Array.from(values)
	});

	it('says the share that its verdict rests on', () => {
		const { item, distribution } = shares('Q254', 0.2, 0.49, 0.27, 0.04);
		const told = (code: number) =>
			guessOf(revealOf(item, distribution, code), shownOptions(item), run);
		expect(told(2)).toMatchObject({
			verdict: 'knew',
			told: 'It was 49\u00a0% sure of exactly this.'
		});
		expect(told(1)).toMatchObject({
			verdict: 'side',
			first: [1],
			told: 'It was 69\u00a0% sure that you are proud of your nationality, not how much.'
		});
		expect(told(3)).toMatchObject({
			verdict: 'surprised',
			first: [1],
			told: 'It was 69\u00a0% sure that you are proud of your nationality.'
		});
	});

	it('names what it was sure of also where that is long', () => {
		const told = (id: `Q${number}`, peak: number, code: number) => {
			const item = itemOf(id);
			const distribution = new Float32Array(item.codes.length).fill(0.4 / item.codes.length);
			distribution[peak]! += 0.6;
			return guessOf(revealOf(item, distribution, code), shownOptions(item), run).told;
		};
		expect(told('Q21', 0, 2)).toBe(
			'It was 80\u00a0% sure of “I would not want them as neighbours”.'
		);
		const { length } = itemOf('Q176').codes;
		expect(told('Q176', length - 1, 1)).toMatch(/^It was \d+\u00a0% sure of 6 to 10\.$/);
	});

	it('names a stretch of a ten-point scale', () => {
		const { item, distribution } = shares(
			'Q164',
			0.35,
			0.13,
			0.1,
			0.05,
			0.09,
			0.05,
			0.06,
			0.06,
			0.03,
			0.08
		);
		const guess = guessOf(revealOf(item, distribution, 2), shownOptions(item), run);
		expect(guess).toMatchObject({
			verdict: 'knew',
			first: [0, 1, 2],
			told: 'It was 58\u00a0% sure of 1 to 3.'
		});
	});

	it('has both marks on one row only where it knew, whatever the shares', { tags: 'slow' }, () => {
		for (const item of ITEMS)
			for (let peak = 0; peak < item.codes.length; peak++)
				for (const code of item.codes) {
					const distribution = new Float32Array(item.codes.length).fill(0.4 / item.codes.length);
					distribution[peak]! += 0.3;
					distribution[(peak + 3) % item.codes.length]! += 0.3;
					const shown = shownOptions(item);
					const reveal = revealOf(item, distribution, code);
					const { first, verdict, told } = guessOf(reveal, shown, run);
					const own = shown.indexOf(item.codes.indexOf(code));
					expect(first.includes(own)).toBe(verdict === 'knew');
					// Two or three lines beside "Undo" on a phone.
					expect(told.length).toBeLessThanOrEqual(90);
				}
	});
});

describe('a click', () => {
	const click = (values: object) => tapped(values as MouseEvent);

	it('answers only where a pointer made it', () => {
		expect(click({ detail: 1, pointerType: 'touch' })).toBe(true);
		expect(click({ detail: 1, pointerType: 'mouse' })).toBe(true);
		expect(click({ detail: 1 })).toBe(true);
		expect(click({ detail: 0, pointerType: '' })).toBe(false);
		expect(click({ detail: 1, pointerType: '' })).toBe(false);
	});
});

describe('the colours of a card', () => {
	it('are those of the app by day', async () => {
		const tokens = await readFile('src/styles/tokens.css', 'utf8');
		for (const [name, colour] of Object.entries(COLOURS))
			expect(tokens).toContain(`--${name}: light-dark(${colour},`);
	});
});

describe('lines of a card', () => {
	const measure = (text: string) => text.length;

	it('are as few as the width allows, and even', () => {
		const words = 'one two three four five six'.split(' ').map((text) => ({ text }));
		const lines = breakLines(words, measure, 20).map((line) =>
			line.map(({ text }) => text).join(' ')
		);
		expect(lines).toEqual(['one two three', 'four five six']);
	});

	it('never break the number', () => {
		const words = wordsOf(['A machine guessed ', '13 of 17', ' of my answers.']);
		expect(words.filter(({ marked }) => marked)).toEqual([{ text: '13 of 17', marked: true }]);
	});

	it('take the largest size that fits, or the smallest', () => {
		const linesAt = (size: number) => size / 20;
		expect(fittingSize([100, 60, 40], linesAt, 3)).toBe(60);
		expect(fittingSize([100, 60, 40], linesAt, 1)).toBe(40);
	});
});
