import { describe, expect, test } from 'vitest';
import {
	layCulturalMap,
	markAt,
	type MapContents
} from '../../../src/lib/components/charts/cultural-map-layout';
import { labelBox, overlaps } from '../../../src/lib/components/charts/labels';
import { wholeOf } from '../../../src/lib/components/charts/view';
import type { MapPoint } from '../../../src/lib/societies/cultural-map';

const places: readonly (readonly [code: string, x: number, y: number])[] = [
	['SWE', 3, 2],
	['NOR', 2.9, 1.95],
	['JPN', 1, 1.5],
	['ZWE', -2, -1]
];
const contents: MapContents = {
	positions: places.map(([code, x, y]) => ({ code, name: code, year: 2018, point: [x, y] })),
	strong: [],
	found: new Set(),
	you: null,
	yourName: 'You'
};
const plot = { width: 600, height: 400 };
const extent = { x: [-3, 3], y: [-2, 2] } as const;
const whole = wholeOf(extent);
const lay = (change: Partial<MapContents> = {}, view = whole) =>
	layCulturalMap({ ...contents, ...change }, plot, extent, view);
const codes = (change: Partial<MapContents>) =>
	lay(change).marks.map(({ position }) => position.code);

describe('the cultural map', () => {
	test('has its first axis to the right and its second upwards', () => {
		const at = (code: string) => lay().marks.find(({ position }) => position.code === code)!;
		expect([at('SWE').x, at('SWE').y]).toEqual([600, 0]);
		expect([at('ZWE').x, at('ZWE').y]).toEqual([100, 300]);
	});

	test('shows only what the view holds', () => {
		const { marks } = lay({}, { centre: [-2, -1], zoom: 3 });
		expect(marks.map(({ position }) => position.code)).toEqual(['ZWE']);
		expect([marks[0]!.x, marks[0]!.y]).toEqual([300, 200]);
	});

	test('puts first what stands out, then what was searched for', () => {
		expect(codes({ strong: ['ZWE', 'JPN'], found: new Set(['NOR']) })).toEqual([
			'ZWE',
			'JPN',
			'NOR',
			'SWE'
		]);
	});

	test('lets the others step back only while something is searched for', () => {
		const aside = (change: Partial<MapContents>) =>
			lay(change).marks.flatMap(({ position, aside }) => (aside ? [position.code] : []));
		expect(aside({ strong: ['JPN'] })).toEqual([]);
		expect(aside({ strong: ['JPN'], found: new Set(['NOR']) })).toEqual(['SWE', 'ZWE']);
	});

	test('always names me and what stands out, wherever that is', () => {
		const you = { point: [2.95, 2] as MapPoint, region: null };
		const { marks, you: mine } = lay({ you, strong: ['SWE', 'NOR'] });
		expect(mine!.label).not.toBeNull();
		expect(marks.flatMap(({ position, label }) => (label ? [position.code] : []))).toEqual(
			expect.arrayContaining(['SWE', 'NOR'])
		);
	});

	test('gives each country its own name, with and without me', () => {
		for (const you of [null, { point: [0, 0] as MapPoint, region: null }])
			for (const { x, y, label } of lay({ you }).marks)
				if (label) expect(Math.hypot(label.x - x, label.y - y)).toBeLessThan(30);
	});

	test('leaves a name away where two would lie on each other', () => {
		const boxes = lay().marks.flatMap(({ label }) =>
			label ? [labelBox(label, { x: 0, y: 0, radius: 0, width: 24, height: 13 })] : []
		);
		boxes.forEach((box, index) =>
			boxes.slice(index + 1).forEach((next) => expect(overlaps(box, next)).toBe(false))
		);
	});

	test('draws the region in units of the map, and never thinner than can be seen', () => {
		const region = { centre: [1, 0] as MapPoint, radii: [2, 0] as const, angle: Math.PI / 2 };
		const { ellipse } = lay({ you: { point: [1, 0], region } });
		expect(ellipse!.transform).toBe('matrix(100 0 0 -100 400 200) rotate(90)');
		expect([ellipse!.rx, ellipse!.ry]).toEqual([2, 0.02]);
	});
});

describe('a touch on the map', () => {
	test('means the nearest mark within reach', () => {
		const { marks } = lay();
		const code = (x: number, y: number) => markAt(marks, [x, y], 22)?.position.code ?? null;
		expect(code(100, 300)).toBe('ZWE');
		expect(code(100, 321)).toBe('ZWE');
		expect(code(100, 323)).toBeNull();
		expect(code(598, 0)).toBe('SWE');
	});
});
