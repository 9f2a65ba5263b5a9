/** @module-tag slow */
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ASKED } from '../../../src/lib/classroom/class-setup';
import { ITEMS } from '../../../src/lib/catalog';
import { contentBytes } from '../../../src/lib/classroom/content';
import { linkOf } from '../../../src/lib/classroom/link';
import { sealCode } from '../../../src/lib/classroom/sealed';
import { SETUP } from '../../fixtures/classes';

const FRAME = { width: 1280, height: 720 };
/** Pixels of the frame that the code takes, without the white around it. */
const CODE = 240;
const BLUR = 1.5;
const SLANT = (10 * Math.PI) / 180;

/** What a camera sees of a code: grey room, the code slanted on white paper, blurred. RGB. */
function photograph(text: string, ecc: 'low' | 'medium'): Uint8Array {
	const modules = encodeQR(text, 'raw', { ecc, border: 4 });
	const size = modules.length;
	const scale = CODE / (size - 8);
	const { width, height } = FRAME;
	const light = new Float64Array(width * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let sum = 0;
			// Four looks a pixel, as its sensor gathers light over its whole square.
			for (const [dx, dy] of [
				[0.25, 0.25],
				[0.75, 0.25],
				[0.25, 0.75],
				[0.75, 0.75]
			] as const) {
				const [right, down] = [x + dx - width / 2, y + dy - height / 2];
				const column = (right * Math.cos(SLANT) + down * Math.sin(SLANT)) / scale + size / 2;
				const row = (down * Math.cos(SLANT) - right * Math.sin(SLANT)) / scale + size / 2;
				const dark = modules[Math.floor(row)]?.[Math.floor(column)];
				sum += dark === undefined ? 110 : dark ? 40 : 215;
			}
			light[y * width + x] = sum / 4;
		}
	const blurred = blur(blur(light, 1, width), width, width);
	const pixels = new Uint8Array(3 * width * height);
	blurred.forEach((value, index) => pixels.fill(Math.round(value), 3 * index, 3 * index + 3));
	return pixels;
}

/** Gauss's bell along one direction. @param step from a pixel to the next in it */
function blur(light: Float64Array, step: number, width: number): Float64Array {
	const reach = Math.ceil(3 * BLUR);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
		Math.exp(-((index - reach) ** 2) / (2 * BLUR ** 2))
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const line = step === 1 ? width : light.length / width;
	return light.map((_, position) => {
		const place = step === 1 ? position % width : Math.floor(position / width);
		let sum = 0;
		weights.forEach((weight, index) => {
			const to = Math.min(line - 1, Math.max(0, place + index - reach));
			sum += weight * light[position + (to - place) * step]!;
		});
		return sum / total;
	});
}

const modulesOf = (text: string, ecc: 'low' | 'medium') =>
	encodeQR(text, 'raw', { ecc, border: 1 }).length - 2;

/** Version n of a QR code has 17 + 4 n modules. */
const versionOf = (text: string, ecc: 'low' | 'medium') => (modulesOf(text, ecc) - 17) / 4;

const codeOf = (questions: number) =>
	sealCode(SETUP.publicKey, new Uint8Array(contentBytes(questions)));
const addressOf = (name: string) =>
	`https://mirror.school.ex.org/classroom/join/#${linkOf({ ...SETUP, asked: DEFAULT_ASKED, name })}`;

describe('QR codes', () => {
	test('have the sizes that docs/classroom-codes.md names', () => {
		const sizes = [10, 20, 30, 50, ITEMS.length].map((questions) => {
			const code = codeOf(questions);
			return [versionOf(code, 'low'), versionOf(code, 'medium')];
		});
		expect(sizes).toEqual([
			[5, 6],
			[6, 7],
			[6, 8],
			[7, 9],
			[13, 15]
		]);
		expect(addressOf('').length - linkOf({ ...SETUP, asked: DEFAULT_ASKED, name: '' }).length).toBe(
			45
		);
		const links = [3, 20, 40].map((bytes) => versionOf(addressOf('x'.repeat(bytes)), 'low'));
		expect(links).toEqual([6, 7, 8]);
	});

	test.each([
		['a hand-in of 20 questions', codeOf(20), 'medium'],
		['a hand-in of 30 questions', codeOf(30), 'medium'],
		['a hand-in of 50 questions', codeOf(50), 'medium'],
		['the link of a class', addressOf('Class 10b'), 'low'],
		['the link of a class with a long name', addressOf('x'.repeat(40)), 'low']
	] as const)('%s is read 240 pixels wide, slanted and blurred', (_, text, ecc) => {
		const image = { ...FRAME, data: photograph(text, ecc) };
		expect(decodeQR(image, { format: 'RGB', effort: 1 })).toBe(text);
	});
});
