import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODE_COUNT, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { CountryMajority } from '../../../src/lib/baselines/country-majority';
import { fitGaussian, Gaussian, type GaussianFit } from '../../../src/lib/baselines/gaussian';
import { COLUMNS, columnOffset, momentsOf, type Moments } from '../../../src/lib/baselines/one-hot';
import { equalAnswers, nearest, neighboursAmong } from '../../../src/lib/baselines/neighbours';
import { resemble } from '../../../src/lib/baselines/resemble';
import { cholesky, inverse, solve } from '../../../src/lib/baselines/linear-algebra';
import { countSocieties } from '../../../src/lib/societies/count';
import { everyone, profileOf, type Respondents } from '../../../src/lib/respondents/respondents';
import { random } from '../../../src/lib/random';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import type { Prediction, Profile } from '../../../src/lib/reasoner/types';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const guessAt = (prediction: Prediction, id: ItemId) => distributionOf(prediction, itemIndex(id));

describe('linear algebra', () => {
	it('factors a matrix whose factor is known', () => {
		// L = [2; 6 1; −8 5 3].
		const matrix = Float64Array.of(4, 0, 0, 12, 37, 0, -16, -43, 98);
		expect(cholesky(matrix, 3)).toBe(true);
		expect([...matrix]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
		const b = Float64Array.of(-20, -43, 192);
		solve(matrix, 3, b);
		for (const [index, x] of [1, 2, 3].entries()) expect(b[index]).toBeCloseTo(x, 9);
	});

	it('refuses a matrix that is not positive definite', () => {
		expect(cholesky(Float64Array.of(1, 0, 2, 1), 2)).toBe(false);
		expect(cholesky(Float64Array.of(NaN), 1)).toBe(false);
	});

	it('inverts what it factored, whatever the size', { tags: 'slow' }, () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20 }), fc.integer(), (size, seed) => {
				const next = random(seed);
				const factor = Float64Array.from({ length: size * size }, () => next() - 0.5);
				const matrix = new Float64Array(size * size);
				for (let row = 0; row < size; row++)
					for (let column = 0; column < size; column++)
						for (let k = 0; k < size; k++)
							matrix[row * size + column]! +=
								factor[row * size + k]! * factor[column * size + k]! +
								Number(row === column) / size;
				const lower = matrix.slice();
				expect(cholesky(lower, size)).toBe(true);
				const inverted = inverse(lower, size);
				for (let row = 0; row < size; row++)
					for (let column = 0; column < size; column++) {
						let sum = 0;
						for (let k = 0; k < size; k++)
							sum += matrix[row * size + k]! * inverted[k * size + column]!;
						expect(sum).toBeCloseTo(Number(row === column), 6);
					}
			}),
			{ numRuns: 30 }
		);
	});
});

describe('the country majority', () => {
	it('is what the country answered where 30 of it did, and the world elsewhere', async () => {
		const people = syntheticRespondents(200);
		// All live in the first country but the last 20, who live in the second.
		for (let person = 0; person < 200; person++)
			people.demographics[person * 20] = Number(person >= 180);
		for (let person = 0; person < 200; person++)
			people.answers[person * 253] = person < 180 ? 1 : 3;
		const baseline = new CountryMajority(countSocieties(people, { file: 'x', sha256: 'x' }));
		const [first, second, unknown] = await baseline.predict(
			['AND', 'ARG', undefined].map((country) => ({
				responses: new Map(),
				demographics: country === undefined ? {} : { country }
			}))
		);
		// Ten of the world's people, of whom nine gave the second code, are added to the 180.
		const threeDigits = (prediction: Prediction) =>
			[...guessAt(prediction, 'Q1')].map((share) => share.toFixed(3));
		expect(threeDigits(first!)).toEqual(['0.000', '0.995', '0.000', '0.005']);
		expect(threeDigits(second!)).toEqual(['0.000', '0.900', '0.000', '0.100']);
		expect(unknown).toEqual(second);
	});
});

describe('Resemble', () => {
	const people = syntheticRespondents(37, { missing: 0.2 });
	const world = new Float32Array(CODE_COUNT).fill(0.25);

	/** Counts as they are, of bit-sliced ones. */
	function unsliced(digits: Int32Array, count: number): number[] {
		const words = Math.ceil(count / 32);
		return Array.from({ length: count }, (_, neighbour) => {
			let value = 0;
			for (let digit = 0; digit * words < digits.length; digit++)
				value += ((digits[digit * words + (neighbour >> 5)]! >>> (neighbour & 31)) & 1) << digit;
			return value;
		});
	}

	/** Bit-sliced counts of those given. */
	function sliced(counts: readonly number[]): Int32Array {
		const words = Math.ceil(counts.length / 32);
		const digits = new Int32Array(8 * words);
		counts.forEach((value, neighbour) => {
			for (let digit = 0; digit < 8; digit++)
				digits[digit * words + (neighbour >> 5)]! |= ((value >> digit) & 1) << (neighbour & 31);
		});
		return digits;
	}

	it('counts equal answers as one would by hand, the last of 253 too', () => {
		const neighbours = neighboursAmong(people, everyone(people));
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 36 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(person, share) => {
					const next = random(person);
					const row = people.answers.slice(person * 253, person * 253 + 253);
					const shown = row.map((position) => (next() < share ? -1 : position));
					const byHand = everyone(people).map(
						(neighbour) =>
							shown.filter(
								(position, index) =>
									position >= 0 && position === people.answers[neighbour * 253 + index]
							).length
					);
					expect(unsliced(equalAnswers(neighbours, shown), 37)).toEqual(byHand);
				}
			),
			{ numRuns: 30 }
		);
		const full = syntheticRespondents(33);
		const found = equalAnswers(neighboursAmong(full, everyone(full)), full.answers.slice(-253));
		expect(unsliced(found, 33).at(-1)).toBe(253);
	});

	it('takes the nearest, and lets those equally near share the places left', () => {
		const equal = sliced([5, 9, 7, 7, 3, 7]);
		expect(nearest(equal, 6, 1)).toEqual([[1, 1]]);
		expect(nearest(equal, 6, 3)).toEqual([
			[1, 1],
			[2, 2 / 3],
			[3, 2 / 3],
			[5, 2 / 3]
		]);
		expect(nearest(equal, 6, 100).map(([, weight]) => weight)).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it('takes those that sorting would take, however many there are', () => {
		const counts = fc.array(fc.integer({ min: 0, max: 253 }), { minLength: 1, maxLength: 100 });
		fc.assert(
			fc.property(counts, fc.integer({ min: 1, max: 120 }), (counts, k) => {
				const least = [...counts].sort((a, b) => b - a)[Math.min(k, counts.length) - 1]!;
				const above = counts.filter((value) => value > least).length;
				const equal = counts.filter((value) => value === least).length;
				const byHand = counts.flatMap((value, neighbour) =>
					value < least ? [] : [[neighbour, value > least ? 1 : Math.min((k - above) / equal, 1)]]
				);
				expect(nearest(sliced(counts), counts.length, k)).toEqual(byHand);
			})
		);
	});

	it('finds someone among their own like, and predicts what most of these answered', () => {
		// Ten camps of people who agree on everything but the last item, on which one in five dissents.
		const camps = syntheticRespondents(10);
		const answers = new Int8Array(100 * 253);
		for (let person = 0; person < 100; person++) {
			answers.set(
				camps.answers.subarray((person % 10) * 253, (person % 10) * 253 + 253),
				person * 253
			);
			answers[person * 253 + 252] = person < 20 ? 2 : (person % 10) % 2;
		}
		const all = { count: 100, answers, demographics: new Int8Array(2000) };
		const shown = [...Array(252).keys()];
		const profiles = [3, 8].map((camp) => profileOf(all, camp, shown, 'none'));
		const neighbours = neighboursAmong(all, everyone(all));
		const [ten] = resemble(neighbours, world, [10], profiles);
		for (const [index, camp] of [3, 8].entries()) {
			const distribution = distributionOf(ten![index]!, 252);
			expect(distribution.indexOf(Math.max(...distribution))).toBe(camp % 2);
			// Eight of ten, and the world as an eleventh.
			expect(distribution[camp % 2]).toBeCloseTo((8 + 0.25) / 11, 6);
			expect(distribution[2]).toBeCloseTo((2 + 0.25) / 11, 6);
		}
	});

	it('knows of nobody told nothing more than how everybody answered', () => {
		const neighbours = neighboursAmong(people, everyone(people));
		const nobody: Profile = { responses: new Map(), demographics: {} };
		const [[first], [second]] = resemble(neighbours, world, [1, 37], [nobody]) as [
			Prediction[],
			Prediction[]
		];
		const given = everyone(people).map((person) => people.answers[person * 253]!);
		const n = given.filter((position) => position >= 0).length;
		given.forEach((position) => {
			if (position < 0) return;
			const count = given.filter((each) => each === position).length;
			expect(second![position]).toBeCloseTo((count + 0.25) / (n + 1), 5);
			expect(first![position]).toBeCloseTo((count / 37 + 0.25) / (n / 37 + 1), 5);
		});
	});
});

describe('the conditional Gaussian', { tags: 'slow' }, () => {
	const [hell, heaven] = ['Q166', 'Q167'].map((id) => itemIndex(id as ItemId)) as [number, number];
	let people: Respondents;
	let moments: Moments;
	let fit: GaussianFit;

	beforeAll(() => {
		// Answers drawn by themselves, but for two yes-or-no items: the second agrees with the first nine times in ten
		// after a yes, and six times in ten after a no.
		people = syntheticRespondents(4000, { missing: 0.05 });
		const next = random(7);
		for (let person = 0; person < people.count; person++) {
			const yes = next() < 0.7;
			const agrees = next() < (yes ? 0.9 : 0.6);
			people.answers[person * 253 + hell] = yes ? 0 : 1;
			people.answers[person * 253 + heaven] = yes === agrees ? 0 : 1;
		}
		moments = momentsOf(people, everyone(people));
		fit = fitGaussian(moments, 1e-6);
	}, 60_000);

	it('has the shares and covariances of those who answered both', () => {
		expect(fit.mean[columnOffset(hell)]).toBeCloseTo(0.7, 1);
		const joint = fit.covariance[columnOffset(hell) * COLUMNS + columnOffset(heaven)]!;
		// P(both yes) − P(yes) P(yes) = 0.63 − 0.7 × (0.63 + 0.12).
		expect(joint).toBeCloseTo(0.63 - 0.7 * 0.75, 1);
		expect(Math.abs(joint - 0.105)).toBeLessThan(0.015);
	});

	it('rescales the covariance of those who answered both to the spread of all who answered each', () => {
		// 40 people answered both: 20 yes and yes, 10 yes and no, 10 no and no. 60 more said no to the first alone.
		const people = syntheticRespondents(100);
		people.answers.fill(-1);
		for (let person = 0; person < 100; person++) {
			people.answers[person * 253 + hell] = person < 30 ? 0 : 1;
			if (person < 40) people.answers[person * 253 + heaven] = person < 20 ? 0 : 1;
		}
		const { mean, covariance } = momentsOf(people, everyone(people));
		const [first, second] = [columnOffset(hell), columnOffset(heaven)];
		expect([mean[first], mean[second]]).toEqual([0.3, 0.5]);
		// Among the 40: shares ¾ and ½, covariance ½ − ⅜ = ⅛, correlation ⅛ / √(3/16 · ¼) = 1/√3. Over all who answered
		// each: √(0.3 · 0.7) and ½.
		const expected = (1 / Math.sqrt(3)) * Math.sqrt(0.3 * 0.7) * 0.5;
		expect(covariance[first * COLUMNS + second]).toBeCloseTo(expected, 9);
		expect(covariance[second * COLUMNS + first]).toBeCloseTo(expected, 9);
		expect(covariance[first * COLUMNS + first]).toBeCloseTo(0.3 * 0.7, 9);
	});

	it('predicts of two yes-or-no items the share that follows from the other, exactly', async () => {
		// Regression on a single 0 or 1 is the conditional share: nothing is lost by taking it to be Gaussian.
		const shares = [0, 1].map((position) => {
			const same = everyone(people).filter(
				(person) => people.answers[person * 253 + hell] === position
			);
			return (
				same.filter((person) => people.answers[person * 253 + heaven] === 0).length / same.length
			);
		});
		const predictions = await new Gaussian(fit).predict(
			[0, 1].map((position) => ({
				responses: new Map([['Q166', ITEMS[hell]!.codes[position]!]]),
				demographics: {}
			}))
		);
		for (const position of [0, 1])
			expect(distributionOf(predictions[position]!, heaven)[0]).toBeCloseTo(shares[position]!, 3);
		expect(shares[0]! - shares[1]!).toBeGreaterThan(0.4);
	});

	it('expects the shares of all people of whoever is told nothing', async () => {
		const [prediction] = await new Gaussian(fit).predict([
			{ responses: new Map(), demographics: {} }
		]);
		expect(distributionOf(prediction!, heaven)[0]).toBeCloseTo(fit.mean[columnOffset(heaven)]!, 6);
		for (let index = 0; index < ITEMS.length; index++) {
			const sum = distributionOf(prediction!, index).reduce((total, share) => total + share, 0);
			expect(sum).toBeCloseTo(1, 5);
		}
	});

	it('conditions on many answers as on few: by the precision of what is asked as by the covariance of what is given', async () => {
		const shown = [...ITEMS.keys()].filter((index) => index % 5 > 0 || index < 100);
		const profile = profileOf(people, 0, shown, 'none');
		const [prediction] = await new Gaussian(fit).predict([profile]);
		const given = shown
			.filter((index) => people.answers[index]! >= 0)
			.flatMap((index) =>
				Array.from({ length: ITEMS[index]!.codes.length - 1 }, (_, code) => ({
					column: columnOffset(index) + code,
					value: Number(people.answers[index] === code)
				}))
			);
		expect(given.length).toBeGreaterThan(COLUMNS / 2);
		const size = given.length;
		const part = Float64Array.from({ length: size * size }, (_, cell) => {
			const [row, column] = [given[Math.floor(cell / size)]!, given[cell % size]!];
			return fit.covariance[row.column * COLUMNS + column.column]!;
		});
		expect(cholesky(part, size)).toBe(true);
		const surprise = Float64Array.from(given, ({ column, value }) => value - fit.mean[column]!);
		solve(part, size, surprise);
		for (const index of [100, 150, 250]) {
			const codes = ITEMS[index]!.codes.length;
			const expected = Array.from({ length: codes - 1 }, (_, code) => {
				const at = columnOffset(index) + code;
				return given.reduce(
					(sum, { column }, place) =>
						sum + fit.covariance[at * COLUMNS + column]! * surprise[place]!,
					fit.mean[at]!
				);
			});
			expected.push(1 - expected.reduce((sum, value) => sum + value, 0));
			const positive = expected.map((value) => Math.max(value, 1e-3));
			const sum = positive.reduce((total, value) => total + value, 0);
			distributionOf(prediction!, index).forEach((share, code) =>
				expect(share).toBeCloseTo(positive[code]! / sum, 4)
			);
		}
	});

	it('can be fitted on fewer people than it has columns, with gaps, and then knows little more than shares', async () => {
		const few = syntheticRespondents(60, { missing: 0.3, seed: 3 });
		const { shrinkage, ...rest } = fitGaussian(momentsOf(few, everyone(few)), 0.003);
		expect(shrinkage).toBeGreaterThan(0.5);
		const gaussian = new Gaussian({ shrinkage, ...rest });
		const [prediction] = await gaussian.predict([profileOf(few, 0, [...ITEMS.keys()], 'none')]);
		expect(prediction!.every((share) => share > 0 && share <= 1)).toBe(true);
	});

	it('draws covariances that no distribution has towards 0 until one has', () => {
		const impossible = moments.covariance.map((value, cell) =>
			Math.floor(cell / COLUMNS) === cell % COLUMNS ? value : value * 1.15
		);
		expect(fit.shrinkage).toBe(0);
		const { shrinkage, precision } = fitGaussian({ ...moments, covariance: impossible }, 1e-3);
		expect(shrinkage).toBeGreaterThan(0);
		expect(shrinkage).toBeLessThan(0.5);
		expect(precision.every(Number.isFinite)).toBe(true);
	});
});
