import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/lib/components/format';
import { AXIS_FONT, SHARES, tickLabels } from '../../../src/lib/components/charts/parts/axis';
import { layLegend, LEGEND_LINE, NAME_AT } from '../../../src/lib/components/charts/parts/legend';
import {
	DETAIL_FONT,
	DETAIL_GAP,
	layRows,
	NAME_FONT,
	NAME_LINE,
	type RowName
} from '../../../src/lib/components/charts/parts/rows';
import { textWidth, widest, wrap } from '../../../src/lib/components/charts/text';

const font = { size: 13 };
const word = fc.stringMatching(/^[A-Za-zäöü]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));

describe('the width of a text', () => {
	it('is that of its letters: more for more and for larger ones, less for narrow ones', () => {
		expect(textWidth('', font)).toBe(0);
		expect(textWidth('illi', font)).toBeLessThan(textWidth('anna', font));
		expect(textWidth('mama', font)).toBeGreaterThan(textWidth('anna', font));
		expect(textWidth('anna', { size: 26 })).toBeCloseTo(2 * textWidth('anna', font));
		expect(widest(['a', 'abc', 'ab'], font)).toBe(textWidth('abc', font));
		expect(widest([], font)).toBe(0);
	});

	it('counts a Chinese character as a square and a mark upon a letter as nothing', () => {
		expect(textWidth('价值观', font)).toBe(3 * font.size);
		expect(textWidth('e\u0301', font)).toBe(textWidth('e', font));
	});
});

describe('a text that is broken into lines', () => {
	it('keeps every word in order, and no line of two words is too wide', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 20, max: 400 }), (text, width) => {
				const lines = wrap(text, width, font);
				expect(lines.join(' ')).toBe(text);
				for (const line of lines)
					if (line.includes(' ')) expect(textWidth(line, font)).toBeLessThanOrEqual(width);
			})
		);
	});

	it('has no more lines than it needs', () => {
		expect(wrap('one two three', 1000, font)).toEqual(['one two three']);
		expect(wrap('one two three', textWidth('one two', font), font)).toEqual(['one two', 'three']);
		expect(wrap('', 100, font)).toEqual([]);
	});
});

describe('a legend', () => {
	const entries = fc
		.uniqueArray(words, { minLength: 1, maxLength: 9 })
		.map((names) => names.map((name) => ({ name })));

	it('has its entries in order, none on another, and none beyond the edge that has a line to go on to', () => {
		fc.assert(
			fc.property(entries, fc.integer({ min: 200, max: 1000 }), (list, width) => {
				const { places, height } = layLegend(list, width);
				expect(places.map(({ entry }) => entry)).toEqual(list);
				places.forEach(({ entry, x, y }, index) => {
					const end = x + NAME_AT + textWidth(entry.name, AXIS_FONT);
					if (x > 0) expect(end).toBeLessThanOrEqual(width);
					expect(y).toBeLessThan(height);
					const next = places[index + 1];
					if (next && next.y === y) expect(next.x).toBeGreaterThan(end);
					else if (next) expect(next).toMatchObject({ x: 0, y: y + LEGEND_LINE });
				});
			})
		);
	});

	it('takes no room when it is empty', () => {
		expect(layLegend([], 300)).toEqual({ places: [], height: 0 });
	});
});

describe('the numbers along an axis', () => {
	it('are whole inside the chart and none lies on another, however narrow it is', () => {
		fc.assert(
			fc.property(fc.integer({ min: 60, max: 900 }), (width) => {
				const x = scaleLinear([0, 1], [2, width - 2]);
				const labels = tickLabels(x, SHARES.ticks, percent, width);
				const boxes = labels.map(({ at, text }) => {
					const half = textWidth(text, AXIS_FONT) / 2;
					return [at - half, at + half] as const;
				});
				boxes.forEach(([start, end], index) => {
					expect(start).toBeGreaterThanOrEqual(-1e-9);
					expect(end).toBeLessThanOrEqual(width + 1e-9);
					if (index > 0) expect(start).toBeGreaterThan(boxes[index - 1]![1]);
				});
				expect(labels.at(-1)!.tick).toBe(1);
			})
		);
	});

	it('are all there, under their marks, where there is room', () => {
		const x = scaleLinear([0, 1], [40, 640]);
		const labels = tickLabels(x, SHARES.ticks, percent, 700);
		expect(labels.map(({ text }) => text)).toEqual(['0 %', '25 %', '50 %', '75 %', '100 %']);
		expect(labels.map(({ at }) => at)).toEqual([40, 190, 340, 490, 640]);
	});
});

describe('rows and their names', () => {
	const row: fc.Arbitrary<RowName> = fc.record(
		{
			name: words,
			detail: fc.constant('12 of 18'),
			heading: fc.constant('Predicted best'),
			apart: fc.boolean()
		},
		{ requiredKeys: ['name'] }
	);
	const rows = fc.array(row, { minLength: 1, maxLength: 12 });
	const width = fc.integer({ min: 240, max: 1000 });
	const after = ({ detail }: RowName) => (detail ? DETAIL_GAP + textWidth(detail, DETAIL_FONT) : 0);

	it('no name is cut', () => {
		fc.assert(
			fc.property(rows, width, (list, width) => {
				const layout = layRows(list, width);
				const room = layout.beside ? layout.left : width;
				list.forEach((row, index) => {
					const { lines } = layout.rows[index]!;
					expect(lines.join(' ')).toBe(row.name);
					for (const line of lines)
						if (line.includes(' '))
							expect(textWidth(line, NAME_FONT) + after(row)).toBeLessThanOrEqual(room);
				});
			})
		);
	});

	it('no line of the axis crosses a name that stands above its row, or a heading', () => {
		fc.assert(
			fc.property(rows, width, fc.boolean(), (list, width, stacked) => {
				const layout = layRows(list, width, { stacked });
				const texts = layout.rows.flatMap(({ lines, nameY, headingY }, index) => [
					...(layout.beside ? [] : lines.map((_, line) => nameY + line * NAME_LINE)),
					...(list[index]!.heading ? [headingY] : [])
				]);
				for (const [top, bottom] of layout.clear)
					for (const baseline of texts)
						expect(bottom <= baseline - 10 || top >= baseline + 3).toBe(true);
				// And every row is crossed by them.
				for (const { middle } of layout.rows)
					expect(layout.clear.some(([top, bottom]) => top < middle && middle < bottom)).toBe(true);
			})
		);
	});

	it('every row lies below the one before it and above the end', () => {
		fc.assert(
			fc.property(rows, width, fc.integer({ min: 0, max: 60 }), (list, width, top) => {
				const layout = layRows(list, width, { top });
				let above = top;
				for (const { nameY, middle, lines } of layout.rows) {
					expect(Math.min(nameY - 13, middle - 8)).toBeGreaterThanOrEqual(above - 1e-9);
					above = Math.max(nameY + (lines.length - 1) * NAME_LINE, middle + 8);
				}
				expect(layout.bottom).toBeGreaterThanOrEqual(above);
			})
		);
	});

	it('names stand beside their rows on a wide screen unless told otherwise, and above on a phone', () => {
		const list = [{ name: 'The machine' }, { name: 'Blind guessing' }];
		expect(layRows(list, 700).beside).toBe(true);
		expect(layRows(list, 700, { stacked: true }).beside).toBe(false);
		expect(layRows(list, 320).beside).toBe(false);
	});
});
