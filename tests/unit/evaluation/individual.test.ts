import { describe, expect, test } from 'vitest';
import { itemIndex, ITEMS } from '../../../src/lib/catalog';
import { individualRow, individuals } from '../../../src/lib/evaluation/evidence/individual';
import { exactMatch } from '../../../src/lib/evaluation/measures/scores';
import { outcomesFrom } from '../../fixtures/outcomes';
import { syntheticRespondents } from '../../fixtures/synthetic-respondents';

const god = itemIndex('Q164');
const PEOPLE = 40;

/** People of whom half say 1 and half say 10, each predicted as given. */
function predicted(expected: (answer: number) => number) {
	const respondents = syntheticRespondents(PEOPLE);
	const rows = Array.from({ length: PEOPLE }, (_, person) => {
		const position = person % 2 === 0 ? 0 : 9;
		respondents.answers[person * ITEMS.length + god] = position;
		return { person, item: god, expected: expected(position / 9), wasserstein: 0.25 };
	});
	return individuals(outcomesFrom(rows), respondents)[god];
}

describe('telling people apart', () => {
	test('is nothing where everybody is predicted alike, however often that is right', () => {
		expect(predicted(() => 0.5)).toEqual({ correlation: 0, spread: 0, wasserstein: 0.25 });
	});

	test('by hand: half as far apart as the answers, with or against them', () => {
		expect(predicted((answer) => 0.25 + answer / 2)).toMatchObject({
			...{ correlation: 1, spread: 0.25 }
		});
		expect(predicted((answer) => 0.75 - answer / 2)).toMatchObject({
			...{ correlation: -1, spread: 0.25 }
		});
	});

	test('is not said of items without an order, nor of few people', () => {
		const respondents = syntheticRespondents(PEOPLE);
		const aims = itemIndex('Q152');
		const rows = Array.from({ length: PEOPLE }, (_, person) => ({ person, item: aims }));
		expect(individuals(outcomesFrom(rows), respondents)[aims]).toBeNull();
		const few = rows.slice(0, 29).map((row) => ({ ...row, item: god }));
		expect(individuals(outcomesFrom(few), respondents)[god]).toBeNull();
	});

	test('is summed up by the median item and the middle half', () => {
		const items = [0.1, 0.2, 0.3, 0.4, 0.5].map((correlation) => ({
			...{ correlation, spread: 2 * correlation, wasserstein: 0.1 }
		}));
		expect(individualRow('reasoner', [null, ...items])).toEqual({
			method: 'reasoner',
			items: 5,
			correlation: [0.3, 0.2, 0.4],
			spread: [0.6, 0.4, 0.8],
			wasserstein: [0.1, 0.1, 0.1]
		});
		expect(individualRow('reasoner', [null])).toBeNull();
	});
});

describe('a place on the scale', () => {
	const item = ITEMS[god]!;

	test('is the mean of the prediction, and as far from the answer as its probability has to be moved', () => {
		const half = new Float32Array(10);
		half[0] = half[9] = 0.5;
		expect(exactMatch(item, half, 0)).toMatchObject({ expected: 0.5, wasserstein: 0.5 });
		const sure = new Float32Array(10);
		sure[3] = 1;
		expect(exactMatch(item, sure, 3)).toMatchObject({ wasserstein: 0 });
		expect(exactMatch(item, sure, 6).wasserstein).toBeCloseTo(3 / 9, 6);
	});
});
