import { describe, expect, test } from 'vitest';
import { itemOf } from '../../../src/lib/catalog';
import { handInFrom, QUESTIONS, senderOf } from '../../fixtures/classes';
import type { HandedAnswer, HandIn } from '../../../src/lib/classroom/content';
import { releaseOf } from '../../../src/lib/classroom/release';
import { verdictOf } from '../../../src/lib/classroom/views';
import { random } from '../../../src/lib/random';

const CLASSES = 800;
const SIZES = [8, 12, 25];
/** One in twenty, and twice the simulation's own standard error. */
const MOST = 0.05 + 2 * Math.sqrt((0.05 * 0.95) / CLASSES);

/** A number of the normal distribution (Box and Muller 1958). */
const normal = (next: () => number) =>
	Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const within = (share: number) => Math.min(0.97, Math.max(0.03, share));

/** Somebody with 16 scored answers of whom the machine hits each with one probability, the world with another. */
function somebody(
	index: number,
	next: () => number,
	{
		machine,
		world,
		band = () => 1
	}: { machine: (band: number) => number; world: number; band?: () => number }
): HandIn {
	let hits = 0;
	const answers = QUESTIONS.map((id, at): HandedAnswer => {
		const own = band();
		const right = next() < machine(own);
		if (at >= 2 && next() < world) hits++;
		const guess = { polar: right, refined: right, band: own };
		return { code: itemOf(id).codes[0]!, guess: at < 2 ? null : guess };
	});
	const handIn = handInFrom('answers', answers, { sender: senderOf(index) });
	return { ...handIn, totals: { ...handIn.totals, world: { polar: hits, refined: hits } } };
}

/** In how many of many made-up classes something is said. */
function shareOf(
	size: number,
	makeOne: (index: number, next: () => number) => HandIn,
	isSaid: (release: ReturnType<typeof releaseOf>) => boolean
): number {
	let said = 0;
	for (let number = 0; number < CLASSES; number++) {
		const next = random(size, number);
		const all = Array.from({ length: size }, (_, index) => makeOne(index + 1, next));
		if (isSaid(releaseOf(all, QUESTIONS, size))) said++;
	}
	return said / CLASSES;
}

describe(
	'where nothing is so, in at most one class of twenty it is said that',
	{ tags: 'slow' },
	() => {
		test.each(SIZES)(
			'the machine guesses more or less than the world’s usual answer (%i people)',
			(size) => {
				for (const spread of [0, 0.12]) {
					const said = shareOf(
						size,
						(index, next) => {
							const share = within(0.6 + spread * normal(next));
							return somebody(index, next, { machine: () => share, world: share });
						},
						({ overall }) => verdictOf(overall!.polar.ahead) !== 'cannot be told'
					);
					expect(said).toBeLessThanOrEqual(MOST);
				}
			}
		);

		test.each(SIZES)('it guessed more or less than the class had bet (%i people)', (size) => {
			const said = shareOf(
				size,
				(index, next) => {
					const share = within(0.6 + 0.1 * normal(next));
					const bet = Math.min(10, Math.max(0, Math.round(6 + 1.5 * normal(next))));
					return { ...somebody(index, next, { machine: () => share, world: 0.5 }), bet };
				},
				({ bet }) => verdictOf(bet!.ahead) !== 'cannot be told'
			);
			expect(said).toBeLessThanOrEqual(MOST);
		});

		test.each([12, 25])('it was right less often than it said (%i people)', (size) => {
			const lower = [0, 0.4, 0.6, 0.8];
			for (const spread of [0, 0.08]) {
				// As sure as the least of each band says, which is the hardest case, or anywhere in the band.
				for (const above of [0, 0.1]) {
					const said = shareOf(
						size,
						(index, next) => {
							const own = spread * normal(next);
							return somebody(index, next, {
								machine: (band) => Math.min(1, Math.max(0, lower[band]! + above + own)),
								world: 0.5,
								band: () => 1 + Math.floor(3 * next())
							});
						},
						({ sure }) => sure.some((figure) => figure?.less)
					);
					expect(said).toBeLessThanOrEqual(MOST);
				}
			}
		});
	}
);

describe('where something is so, it is said:', { tags: 'slow' }, () => {
	const alike = (machine: number, world: number) => (index: number, next: () => number) =>
		somebody(index, next, { machine: () => machine, world });

	test('the machine is better, or worse, than the world, in most classes of 25', () => {
		const ahead = (verdict: string) => (release: ReturnType<typeof releaseOf>) =>
			verdictOf(release.overall!.polar.ahead) === verdict;
		expect(shareOf(25, alike(0.75, 0.55), ahead('more'))).toBeGreaterThan(0.9);
		expect(shareOf(25, alike(0.55, 0.75), ahead('less'))).toBeGreaterThan(0.9);
	});

	test('a machine that says 80 to 100 % and is right half of the time is found out; one that is right more often is not', () => {
		const sure = (share: number) => (index: number, next: () => number) =>
			somebody(index, next, { machine: () => share, world: 0.5, band: () => 3 });
		const less = ({ sure: bands }: ReturnType<typeof releaseOf>) => bands[3]!.less;
		expect(shareOf(25, sure(0.5), less)).toBe(1);
		expect(shareOf(25, sure(1), less)).toBe(0);
		const timid = (index: number, next: () => number) =>
			somebody(index, next, { machine: () => 1, world: 0.5, band: () => 1 });
		expect(shareOf(25, timid, ({ sure: bands }) => bands.some((band) => band?.less))).toBe(0);
	});
});
