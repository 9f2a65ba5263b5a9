import { describe, expect, test } from 'vitest';
import { itemIndex, ITEMS, itemOf, type ItemId } from '../../../src/lib/catalog';
import { random } from '../../../src/lib/random';
import {
	distributionOf,
	groupProbabilities,
	mostLikely
} from '../../../src/lib/reasoner/distribution';
import { explain } from '../../../src/lib/reasoner/explain';
import { loadNodeReasoner } from '../../../src/lib/reasoner/node';
import type { Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { handMade } from '../../fixtures/hand-made-reasoner';
import { predictionWith } from '../../fixtures/run-parts';

const person = (answers: readonly (readonly [ItemId, number])[]): Profile => ({
	responses: new Map(answers),
	demographics: {}
});

describe('with a reasoner worked out on paper', () => {
	// Only Q7 and Q8 tell anything about Q1; Q8 comes later and has the last word.
	const reasoner = handMade({ Q7: ['Q1'], Q8: ['Q2'] }, { onlyIf: { Q7: 2 } });

	test('the one answer that matters has all the points, the others none', async () => {
		const found = await explain(
			reasoner,
			person([
				['Q8', 1],
				['Q7', 2]
			]),
			'Q1',
			'refined'
		);
		expect(found).toEqual({
			index: 1,
			probability: 1,
			start: 0.25,
			steps: [{ itemId: 'Q7', code: 2, probability: 1 }],
			others: 1,
			// The other answer to Q7 tells nothing, and of equally likely statements the first is guessed.
			change: { itemId: 'Q7', code: 1, index: 0 }
		});
	});

	test('where no single answer changes anything, one is named all the same', async () => {
		const found = await explain(reasoner, person([['Q9', 1]]), 'Q1', 'refined');
		expect(found.steps).toEqual([{ itemId: 'Q9', code: 1, probability: 0.25 }]);
		expect(found.change).toEqual({ itemId: 'Q9', code: 2, index: 0 });
	});

	test('without an answer there is nothing to explain with', async () => {
		const found = await explain(reasoner, person([]), 'Q1', 'refined');
		expect(found).toMatchObject({ start: 0.25, steps: [], others: 0, change: null });
	});

	test('of two changes the smaller is told: the nearer answer on the scale', async () => {
		// Every answer to Q164 tells about Q2 by its place, 1 being the first of four, 5 the first again.
		const [four] = [handMade({ Q164: ['Q2'] })];
		const found = await explain(four!, person([['Q164', 5]]), 'Q2', 'refined');
		expect(found.index).toBe(0);
		expect(Math.abs(found.change!.code - 5)).toBe(1);
	});

	test('of two changes as small as each other, the one that makes the new statement likelier', async () => {
		const shares: Record<number, number[]> = { 4: [0, 0.6, 0.4, 0], 6: [0, 0.1, 0.9, 0] };
		const answered: Reasoner = {
			id: 'hand-made',
			predict: async (profiles) =>
				profiles.map(({ responses }) =>
					predictionWith({ Q2: shares[responses.get('Q164')!] ?? [0.7, 0.1, 0.1, 0.1] })
				)
		};
		const found = await explain(answered, person([['Q164', 5]]), 'Q2', 'refined');
		expect(found.change).toEqual({ itemId: 'Q164', code: 6, index: 2 });
	});
});

describe('with the shipped reasoner', { tags: 'slow' }, () => {
	const answersOf = (seed: number, every: number) => {
		const next = random(seed);
		return ITEMS.filter((_, index) => index % every === seed % every).map(
			({ id, codes }) => [id, codes[Math.floor(next() * codes.length)]!] as const
		);
	};
	const ASKED: ItemId[] = ['Q182', 'Q170', 'Q240', 'Q57', 'Q165'];

	test('every step is the guess from the answers named so far, and the change does what it says', async () => {
		const reasoner = await loadNodeReasoner();
		const answered = answersOf(3, 6).filter(([id]) => !ASKED.includes(id));
		const profile = person(answered);
		for (const level of ['polar', 'refined'] as const)
			for (const id of ASKED.slice(0, 3)) {
				const item = itemOf(id);
				const predicted = async (asked: Profile) =>
					distributionOf((await reasoner.predict([asked]))[0]!, itemIndex(id));
				const likely = mostLikely(item, await predicted(profile), level);
				const found = await explain(reasoner, profile, id, level);
				expect(found.index).toBe(likely.index);
				expect(found.probability).toBeCloseTo(likely.probability, 4);
				const chance = async (asked: Profile) =>
					groupProbabilities(item, await predicted(asked), level)[likely.index]!;
				expect(found.start).toBeCloseTo(await chance(person([])), 4);
				expect(found.steps.length).toBeGreaterThan(0);
				expect(found.others).toBe(answered.length - found.steps.length);
				const named: (readonly [ItemId, number])[] = [];
				for (const { itemId, code, probability } of found.steps) {
					expect(profile.responses.get(itemId)).toBe(code);
					named.push([itemId, code]);
					expect(probability).toBeCloseTo(await chance(person(named)), 3);
				}
				const { itemId, code, index } = found.change!;
				const changed = await predicted(
					person([...answered.filter(([id]) => id !== itemId), [itemId, code]])
				);
				expect(mostLikely(item, changed, level).index).toBe(index);
			}
	});

	test('taking away the answers that led there moves the guess more than taking away others does', async () => {
		const reasoner = await loadNodeReasoner();
		const next = random(11);
		let cases = 0;
		let byNamed = 0;
		let byOthers = 0;
		for (let seed = 0; seed < 4; seed++) {
			const answered = answersOf(seed, 10).filter(([id]) => !ASKED.includes(id));
			for (const id of ASKED) {
				const item = itemOf(id);
				const { index, probability, start, steps } = await explain(
					reasoner,
					person(answered),
					id,
					'polar'
				);
				const toward = probability < start ? -1 : 1;
				const led = steps
					.filter((step, place) => {
						const before = place === 0 ? start : steps[place - 1]!.probability;
						return toward * (step.probability - before) > 0;
					})
					.map(({ itemId }) => itemId);
				const without = (away: readonly ItemId[]) =>
					person(answered.filter(([id]) => !away.includes(id)));
				const rest = answered.map(([id]) => id).filter((id) => !led.includes(id));
				const draws = Array.from({ length: 10 }, () =>
					[...rest].sort(() => next() - 0.5).slice(0, led.length)
				);
				const chances = (await reasoner.predict([led, ...draws].map(without))).map(
					(prediction) =>
						groupProbabilities(item, distributionOf(prediction, itemIndex(id)), 'polar')[index]!
				);
				const [named, ...others] = chances.map((chance) => toward * (probability - chance));
				cases++;
				byNamed += named!;
				byOthers += others.reduce((sum, shift) => sum + shift, 0) / others.length;
			}
		}
		expect(cases).toBe(20);
		expect(byNamed / cases).toBeGreaterThan(0.05);
		expect(byNamed).toBeGreaterThan(4 * Math.abs(byOthers));
	});
});
