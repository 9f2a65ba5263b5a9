import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fitGaussian } from '../../../src/lib/baselines/gaussian';
import { neighboursAmong } from '../../../src/lib/baselines/neighbours';
import { momentsOf } from '../../../src/lib/baselines/one-hot';
import { CODE_COUNT } from '../../../src/lib/catalog';
import { evaluate } from '../../../src/lib/evaluation/evaluate';
import { fitMethods, type FittedMethods } from '../../../src/lib/evaluation/fit';
import { rowOf, type Respondents } from '../../../src/lib/respondents/respondents';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

// Watched, and without the work: what is chosen is decided below, what is fitted is of no interest here.
vi.mock('../../../src/lib/baselines/neighbours', { spy: true });
vi.mock('../../../src/lib/baselines/one-hot', async (original) => ({
	...(await original<object>()),
	momentsOf: vi.fn(() => ({ mean: new Float64Array(), covariance: new Float64Array() }))
}));
vi.mock('../../../src/lib/baselines/gaussian', async (original) => ({
	...(await original<object>()),
	fitGaussian: vi.fn((_, ridge) => ({ ridge, shrinkage: 0 }))
}));
vi.mock('../../../src/lib/evaluation/evaluate', async (original) => ({
	...(await original<object>()),
	evaluate: vi.fn()
}));

describe('what Resemble and the Gaussian are fitted on', { tags: 'slow' }, () => {
	const train = syntheticRespondents(160);
	// One answered too little to be fitted on.
	train.answers.fill(-1, 0, 100);
	const world = new Float32Array(CODE_COUNT);
	const keyOf = (people: Respondents, person: number) => rowOf(people, person).join();
	const rowsOf = (people: Respondents, rows: readonly number[]) =>
		new Set(rows.map((person) => keyOf(people, person)));
	let fitted: FittedMethods;

	beforeAll(async () => {
		const overall = [50, 51, 53, 52, 51, 50, 60, 62, 61];
		for (const value of overall)
			vi.mocked(evaluate).mockResolvedValueOnce({
				people: 0,
				methods: { tried: { overall: value } }
			} as never);
		fitted = await fitMethods(train, world, 1, () => {});
	});
	afterAll(() => vi.restoreAllMocks());

	it('is what did best for the validation people', () => {
		expect(vi.mocked(evaluate)).toHaveBeenCalledTimes(9);
		// The third of six numbers of neighbours, the second of three ridges.
		expect(fitted.k).toBe(50);
		expect(fitted.gaussian.ridge).toBe(0.01);
	});

	it('is nobody of those it is chosen by, and in the end everybody with enough answers', () => {
		const [choosing, final] = vi.mocked(neighboursAmong).mock.calls;
		const momentCalls = vi.mocked(momentsOf).mock.calls;
		const judges = vi.mocked(evaluate).mock.calls.map(([, people]) => people);
		for (const among of judges) {
			expect(among.count).toBe(40);
			const chosenBy = rowsOf(among, [...Array(among.count).keys()]);
			for (const [people, others] of [choosing!, momentCalls[0]!]) {
				expect(others).toHaveLength(159 - 40);
				for (const row of rowsOf(people, others)) expect(chosenBy.has(row)).toBe(false);
			}
		}
		const everybody = Array.from({ length: 159 }, (_, index) => index + 1);
		expect([final![1], momentCalls[1]![1]]).toEqual([everybody, everybody]);
		expect(vi.mocked(fitGaussian)).toHaveBeenLastCalledWith(expect.anything(), 0.01);
	});
});
