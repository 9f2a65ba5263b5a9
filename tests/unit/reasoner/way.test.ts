import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEM_IDS, type ItemId } from '../../../src/lib/catalog';
import { wayTo, type Answers, type Chances } from '../../../src/lib/reasoner/way';

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** Chances to which each answer adds its own log odds, whatever else is known. */
function adding(start: number, weights: ReadonlyMap<ItemId, number>): Chances {
	return async (sets) =>
		sets.map((set) =>
			sigmoid([...set.keys()].reduce((sum, id) => sum + (weights.get(id) ?? 0), start))
		);
}

const answersTo = (count: number): Answers =>
	new Map(ITEM_IDS.slice(0, count).map((id) => [id, 1]));

const whole = async (chances: Chances, answers: Answers) => (await chances([answers]))[0]!;

describe('the way to a guess', () => {
	test('names the four answers that lead there most, then the one that pulls most the other way', async () => {
		const weights = new Map<ItemId, number>([
			['Q1', 0.3],
			['Q2', -0.8],
			['Q3', 1.2],
			['Q4', 0.9],
			['Q5', -0.1],
			['Q6', 0.5],
			['Q7', 0.8],
			['Q8', 0.7]
		]);
		const answers = answersTo(8);
		const chances = adding(-3, weights);
		const { start, steps } = await wayTo(chances, answers, await whole(chances, answers));
		expect(start).toBeCloseTo(sigmoid(-3));
		expect(steps.map(({ itemId }) => itemId)).toEqual(['Q3', 'Q4', 'Q7', 'Q8', 'Q2']);
		expect(steps.map(({ probability }) => probability)).toEqual(
			[-1.8, -0.9, -0.1, 0.6, -0.2].map((sum) => expect.closeTo(sigmoid(sum), 9))
		);
	});

	test('names no more once it has arrived', async () => {
		const weights = new Map<ItemId, number>([
			['Q1', 0.5],
			['Q2', 2],
			['Q3', -0.5]
		]);
		const chances = adding(-1, weights);
		const { steps } = await wayTo(chances, answersTo(3), await whole(chances, answersTo(3)));
		expect(steps.map(({ itemId }) => itemId)).toEqual(['Q2', 'Q3']);
	});

	test('a guess that is less sure than usual is led to by what makes it so', async () => {
		const weights = new Map<ItemId, number>([
			['Q1', -1],
			['Q2', 0.4]
		]);
		const chances = adding(2, weights);
		const { steps } = await wayTo(chances, answersTo(2), await whole(chances, answersTo(2)));
		expect(steps.map(({ itemId }) => itemId)).toEqual(['Q1', 'Q2']);
	});

	test('answers that all say the same are named, though leaving out any one of them changes nothing', async () => {
		const chances: Chances = async (sets) => sets.map((set) => (set.size > 0 ? 0.97 : 0.5));
		const { steps } = await wayTo(chances, answersTo(9), 0.97);
		expect(steps).toHaveLength(1);
		expect(steps[0]!.probability).toBe(0.97);
	});

	test('is never empty, names nobody twice, and each step is what is known by then', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 45 }),
				fc.double({ min: -3, max: 3, noNaN: true }),
				// How much answers make each other needless: the more are known, the less each adds.
				fc.double({ min: 0, max: 2, noNaN: true }),
				async (weights, start, damped) => {
					const answers = answersTo(weights.length);
					const chances: Chances = async (sets) =>
						sets.map((set) => {
							const sum = [...set.keys()].reduce(
								(total, id) => total + weights[ITEM_IDS.indexOf(id)]!,
								0
							);
							return sigmoid(start + sum / (1 + damped * set.size));
						});
					const way = await wayTo(chances, answers, await whole(chances, answers));
					const named = way.steps.map(({ itemId }) => itemId);
					expect(named.length).toBeGreaterThan(0);
					expect(named.length).toBeLessThanOrEqual(5);
					expect(new Set(named).size).toBe(named.length);
					expect([...way.weightiest].sort()).toEqual([...answers.keys()].sort());
					for (const [place, { probability }] of way.steps.entries()) {
						const known = new Map(named.slice(0, place + 1).map((id) => [id, 1]));
						expect(probability).toBeCloseTo((await chances([known]))[0]!, 9);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	test('of many answers only the weightiest are looked at again', async () => {
		let asked = 0;
		const weights = new Map(ITEM_IDS.map((id, place) => [id, 0.02 * (place % 7)]));
		const counted: Chances = async (sets) => {
			asked += sets.length;
			return adding(-2, weights)(sets);
		};
		const answers = answersTo(200);
		await wayTo(counted, answers, await whole(adding(-2, weights), answers));
		expect(asked).toBeLessThanOrEqual(1 + 2 * 200 + 4 * 2 * 32);
	});
});
