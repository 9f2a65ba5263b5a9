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
import type { Profile } from '../../../src/lib/reasoner/types';
import { handMade } from '../../fixtures/hand-made-reasoner';

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
		expect(found).toMatchObject({ index: 1, probability: 1 });
		expect(found.influences).toEqual([
			{ itemId: 'Q7', code: 2, shift: 0.75 },
			{ itemId: 'Q8', code: 1, shift: 0 }
		]);
		// The other answer to Q7 tells nothing, and of equally likely statements the first is guessed.
		expect(found.change).toEqual({ itemId: 'Q7', code: 1, index: 0 });
		expect(found.tried).toBe(2);
	});

	test('where no single answer changes anything it says so', async () => {
		const found = await explain(reasoner, person([['Q9', 1]]), 'Q1', 'refined');
		expect(found.influences).toEqual([{ itemId: 'Q9', code: 1, shift: 0 }]);
		expect(found.change).toBeNull();
	});

	test('without an answer there is nothing to explain with', async () => {
		const found = await explain(reasoner, person([]), 'Q1', 'refined');
		expect(found).toMatchObject({ influences: [], change: null, tried: 0 });
	});

	test('of two changes the smaller is told: the nearer answer on the scale', async () => {
		// Every answer to Q164 tells about Q2 by its place, 1 being the first of four, 5 the first again.
		const [four] = [handMade({ Q164: ['Q2'] })];
		const found = await explain(four!, person([['Q164', 5]]), 'Q2', 'refined');
		expect(found.index).toBe(0);
		expect(Math.abs(found.change!.code - 5)).toBe(1);
	});
});

describe('with the shipped reasoner', { tags: 'slow' }, () => {
	test('agrees with leaving each answer out by hand, and the change is one and the smallest', async () => {
		const reasoner = await loadNodeReasoner();
		const next = random(3);
		const answered = ITEMS.filter((_, index) => index % 6 === 0).map(
			({ id, codes }) => [id, codes[Math.floor(next() * codes.length)]!] as const
		);
		const profile = person(answered);
		for (const level of ['polar', 'refined'] as const)
			for (const id of ['Q182', 'Q170', 'Q240'] as ItemId[]) {
				const item = itemOf(id);
				const predicted = async (one: Profile) =>
					distributionOf((await reasoner.predict([one]))[0]!, itemIndex(id));
				const present = await predicted(profile);
				const likely = mostLikely(item, present, level);
				const found = await explain(reasoner, profile, id, level);
				expect(found.index).toBe(likely.index);
				expect(found.probability).toBeCloseTo(likely.probability, 4);
				expect(found.influences).toHaveLength(answered.length);
				const sizes = found.influences.map(({ shift }) => Math.abs(shift));
				expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
				for (const { itemId, code, shift } of found.influences.slice(0, 8)) {
					expect(profile.responses.get(itemId)).toBe(code);
					const rest = await predicted(person(answered.filter(([other]) => other !== itemId)));
					const without = groupProbabilities(item, rest, level)[likely.index]!;
					expect(shift).toBeCloseTo(likely.probability - without, 3);
				}
				if (!found.change) continue;
				const { itemId, code, index } = found.change;
				const changed = mostLikely(
					item,
					await predicted(
						person([...answered.filter(([other]) => other !== itemId), [itemId, code]])
					),
					level
				);
				expect(changed.index).toBe(index);
				expect(index).not.toBe(likely.index);
			}
	});
});
