import { describe, expect, it } from 'vitest';
import { CODE_COUNT, codeOffset, DEMOGRAPHICS, itemIndex, ITEMS } from '../../../src/lib/catalog';
import { EvaluationError } from '../../../src/lib/evaluation/errors';
import { evaluate, type EvaluationOptions } from '../../../src/lib/evaluation/evaluate';
import { blindGuess, exactMatch } from '../../../src/lib/evaluation/measures/scores';
import type { Split } from '../../../src/lib/evaluation/cases/protocols';
import { reportOf } from '../../../src/lib/evaluation/report';
import { MISSING, type Respondents } from '../../../src/lib/respondents/respondents';
import { Chance } from '../../../src/lib/baselines/chance';
import type { Prediction, Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const respondents = syntheticRespondents(30);
const p1: Split = { protocol: 'p1', demonstrations: 200 };
const options: EvaluationOptions = { split: p1, demographics: 'none', seed: 1 };

/** Writes down what it is told, and predicts with certainty what `answer` says. */
class Told implements Reasoner {
	readonly id = 'told';
	readonly profiles: Profile[] = [];

	constructor(readonly answer: (profile: Profile, item: number) => number = () => 0) {}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		this.profiles.push(...profiles);
		return profiles.map((profile) => {
			const prediction = new Float32Array(CODE_COUNT);
			ITEMS.forEach((_, item) => (prediction[codeOffset(item) + this.answer(profile, item)] = 1));
			return prediction;
		});
	}
}

const alone = (reasoner: Reasoner, people: Respondents, over: Partial<EvaluationOptions> = {}) =>
	evaluate({ tried: { reasoner, score: exactMatch } }, people, { ...options, ...over });

/** Everybody's answers are the same, so that one person's prediction can be checked against another's. */
function likeFirst(people: Respondents): Respondents {
	const answers = people.answers.map((_, cell) => people.answers[cell % ITEMS.length]!);
	return { ...people, answers };
}

describe('an evaluation', () => {
	it('gives all points to whoever knows the answers, and few to whoever knows none', async () => {
		const same = likeFirst(respondents);
		const right = new Told((_, item) => same.answers[item]!);
		const { people, methods } = await alone(right, same);
		expect(people).toBe(30);
		expect(methods.tried).toMatchObject({
			polar: 100,
			refined: 100,
			overall: 100,
			logLoss: 0,
			ece: 0
		});
		expect(methods.tried.n).toBe(30 * 3 * 39);
		const wrong = new Told((_, item) => {
			const group = ITEMS[item]!.polar.find(
				({ codes }) => !codes.includes(ITEMS[item]!.codes[same.answers[item]!]!)
			)!;
			return ITEMS[item]!.codes.indexOf(group.codes[0]!);
		});
		expect((await alone(wrong, same)).methods.tried).toMatchObject({
			polar: 0,
			refined: 0,
			ece: 100
		});
	});

	it.each<[Split, number, number]>([
		[p1, 30 * 3, 200],
		[{ protocol: 'p2', demonstrations: 100 }, 30 * 117, 100],
		[{ protocol: 'holdout', reveal: 0.5 }, 30, 127]
	])(
		'tells a reasoner the true answers it may know, and no others: %o',
		async (split, n, shown) => {
			const told = new Told();
			await alone(told, respondents, { split });
			expect(told.profiles).toHaveLength(n);
			expect(new Set(told.profiles.map(({ responses }) => responses.size))).toEqual(
				new Set([shown])
			);
			// Hundreds of thousands of answers: looked at one by one, expected at once.
			const untrue = told.profiles.flatMap(({ responses }, index) => {
				const person = Math.floor((index * 30) / n);
				return [...responses].filter(([id, code]) => {
					const item = itemIndex(id);
					const position = respondents.answers[person * ITEMS.length + item]!;
					return code !== ITEMS[item]!.codes[position];
				});
			});
			expect(untrue).toEqual([]);
			const withDemographics = told.profiles.filter(
				({ demographics }) => Object.keys(demographics).length
			);
			expect(withDemographics).toEqual([]);
		}
	);

	it('shows demographics beside the answers, or alone', async () => {
		const people = syntheticRespondents(30);
		people.demographics[0] = MISSING;
		const expected = Object.fromEntries(
			DEMOGRAPHICS.slice(1).map(({ id, options: choices }, index) => [
				id,
				choices[people.demographics[index + 1]!]!.code
			])
		);
		for (const [demographics, answers] of [
			['with', 200],
			['only', 0]
		] as const) {
			const told = new Told();
			await alone(told, people, { demographics });
			expect(told.profiles[0]!.demographics).toEqual(expected);
			for (const { responses } of told.profiles) expect(responses.size).toBe(answers);
			expect(told.profiles[5]!.demographics).toHaveProperty('country');
		}
	});

	it('scores in a holdout only what was answered, and lets every person count alike', async () => {
		const people = syntheticRespondents(2);
		// One answered all of 253, the other 20; all of it is predicted for the first, nothing for the second.
		people.answers.fill(MISSING, ITEMS.length + 20);
		const first = people.answers[0]!;
		const { methods } = await alone(
			new Told((profile, item) => {
				const codes = ITEMS[item]!.codes.length;
				const known = people.answers[item]!;
				return profile.demographics.country === undefined ? (known + 1) % codes : known;
			}),
			{ ...people, demographics: people.demographics.fill(MISSING, DEMOGRAPHICS.length) },
			{ split: { protocol: 'holdout', reveal: 0 }, demographics: 'with' }
		);
		expect(first).not.toBe(MISSING);
		expect(methods.tried.n).toBe(273);
		// The first person's hits are worth half; those of the second are by accident.
		expect(methods.tried.refined).toBeGreaterThanOrEqual(50);
		expect(methods.tried.refined).toBeLessThan(80);
	});

	it('gives all methods the same cases', async () => {
		const [first, second] = [new Told(), new Told()];
		await evaluate(
			{
				first: { reasoner: first, score: exactMatch },
				second: { reasoner: second, score: exactMatch }
			},
			respondents,
			options
		);
		expect(first.profiles).toEqual(second.profiles);
	});

	it('is the same for the same seed, and takes other draws for another', async () => {
		const profiles = async (seed: number) => {
			const told = new Told();
			await alone(told, respondents, { seed, people: 10 });
			return told.profiles;
		};
		expect(await profiles(3)).toEqual(await profiles(3));
		expect(await profiles(3)).not.toEqual(await profiles(4));
	});

	it('takes as many people as it is told to, and all if there are not as many', async () => {
		for (const [people, taken] of [
			[7, 7],
			[30, 30],
			[1000, 30]
		] as const)
			expect((await alone(new Told(), respondents, { people })).people).toBe(taken);
	});

	it('does not begin with nobody', async () => {
		const few = syntheticRespondents(30, { missing: 0.5 });
		await expect(alone(new Told(), few)).rejects.toThrow(EvaluationError);
		await expect(alone(new Told(), few)).rejects.toThrow(/239 items.*holdout/);
		const holdout = { split: { protocol: 'holdout', reveal: 0.5 } as const };
		expect((await alone(new Told(), few, holdout)).people).toBe(30);
		const silent = syntheticRespondents(30, { missing: 1 });
		await expect(alone(new Told(), silent, holdout)).rejects.toThrow(/20 valid answers/);
	});

	it('tells how far it is, and stops when told to', async () => {
		const controller = new AbortController();
		const people = syntheticRespondents(200);
		const seen: number[] = [];
		await alone(new Told(), people, { onProgress: (done, all) => seen.push(done / all) });
		expect(seen.length).toBeGreaterThan(3);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(1);
		const told = new Told();
		const stopped = alone(told, people, {
			signal: controller.signal,
			onProgress: () => controller.abort(new Error('no longer wanted'))
		});
		await expect(stopped).rejects.toThrow('no longer wanted');
		expect(told.profiles.length).toBeLessThan(200);
	});

	it('reports what is needed to run it again', async () => {
		const chance = { reasoner: new Chance(), score: blindGuess };
		const methods = { reasoner: chance, worldMajority: chance, chance };
		const data = { file: 'people.csv', sha256: 'ab', people: 30 };
		const peopleOf = async (over: Partial<EvaluationOptions>) => {
			const all = { ...options, ...over };
			return reportOf('m', data, all, await evaluate(methods, respondents, all));
		};
		const report = await peopleOf({ people: 5, seed: 9 });
		expect(report).toMatchObject({
			model: 'm',
			data,
			protocol: 'p1',
			demonstrations: 200,
			people: 5
		});
		expect(report.command).toBe(
			'npm run evaluate -- --data people.csv --protocol p1 --demonstrations 200 --demographics none --people 5 --seed 9'
		);
		const holdout = await peopleOf({ split: { protocol: 'holdout', reveal: 0.3 } });
		expect(holdout).toMatchObject({ reveal: 0.3, demonstrations: null });
		expect(holdout.command).toContain('--protocol holdout --reveal 0.3');
		const only = await peopleOf({
			split: { protocol: 'p2', demonstrations: 0 },
			demographics: 'only'
		});
		expect(only.command).not.toContain('--demonstrations');
	});
});
