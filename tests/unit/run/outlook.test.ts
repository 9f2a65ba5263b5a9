import { describe, expect, it } from 'vitest';
import { codeOffset, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { matching, outlooks, sorted, totalVariation } from '../../../src/lib/run/outlook';
import type { Responses } from '../../../src/lib/run/types';
import { handMade } from '../../fixtures/hand-made-reasoner';

/** Every item evenly spread, but for some. */
async function predictionOf(shares: Readonly<Partial<Record<ItemId, readonly number[]>>>) {
	const nobody = { responses: new Map(), demographics: {} };
	return (await handMade({}, { shares }).predict([nobody]))[0]!;
}

const answered = (...ids: ItemId[]): Responses =>
	new Map(ids.map((id) => [id, { kind: 'option', code: 1 }]));

/** All but Q1, Q7 and Q8: two of two codes, and one of four. */
const allBut = answered(
	...ITEMS.map(({ id }) => id).filter((id) => !['Q1', 'Q7', 'Q8'].includes(id))
);

describe('outlooks', () => {
	it('are of every item without an answer, in questionnaire order; a skipped one is among them', async () => {
		const prediction = await predictionOf({});
		const responses = new Map(answered('Q1', 'Q3')).set('Q2', { kind: 'skipped' } as never);
		const list = outlooks(prediction, null, responses, 'refined');
		expect(list.map(({ item }) => item.id)).toEqual(
			ITEMS.map(({ id }) => id).filter((id) => id !== 'Q1' && id !== 'Q3')
		);
		expect(list.every(({ world, fromWorld }) => world === null && fromWorld === 0)).toBe(true);
	});

	it('are as far from the world as probability would have to move', async () => {
		expect(totalVariation(Float32Array.of(1, 0), Float32Array.of(0.25, 0.75))).toBe(0.75);
		const [mine, world] = [await predictionOf({ Q7: [0.75, 0.25] }), await predictionOf({})];
		const list = outlooks(mine, world, allBut, 'refined');
		const found = new Map(list.map((outlook) => [outlook.item.id, outlook]));
		expect(found.get('Q7')!.fromWorld).toBe(0.25);
		expect(found.get('Q8')!.fromWorld).toBe(0);
		const at = codeOffset(itemIndex('Q7'));
		expect([...found.get('Q7')!.world!]).toEqual([...world.slice(at, at + 2)]);
		expect(found.get('Q7')!.likely.probability).toBe(0.75);
	});

	it('are sorted as asked for; equal ones stay in questionnaire order', async () => {
		const prediction = await predictionOf({ Q7: [0.9, 0.1], Q1: [0.4, 0.2, 0.2, 0.2] });
		const world = await predictionOf({ Q8: [1, 0] });
		const list = outlooks(prediction, world, allBut, 'refined');
		const ids = (by: Parameters<typeof sorted>[1]) => sorted(list, by).map(({ item }) => item.id);
		expect(ids('questionnaire')).toEqual(['Q1', 'Q7', 'Q8']);
		// 0.9 of Q7, 0.5 of Q8, 0.4 of Q1.
		expect(ids('sure')).toEqual(['Q7', 'Q8', 'Q1']);
		expect(ids('unsure')).toEqual(['Q1', 'Q8', 'Q7']);
		// 0.5 of Q8, 0.4 of Q7, 0.15 of Q1.
		expect(ids('unlike-world')).toEqual(['Q8', 'Q7', 'Q1']);
	});

	it('are found by every word of the item or of what is expected, whatever the case and accents', async () => {
		const list = outlooks(
			await predictionOf({ Q1: [0.7, 0.1, 0.1, 0.1] }),
			null,
			allBut,
			'refined'
		);
		const ids = (search: string, topic: Parameters<typeof matching>[1]['topic'] = null) =>
			matching(list, { search, topic }).map(({ item }) => item.id);
		expect(ids('')).toEqual(['Q1', 'Q7', 'Q8']);
		expect(ids('FÁMILY')).toEqual(['Q1']);
		expect(ids('family  independence')).toEqual([]);
		expect(ids(list[0]!.likely.statement)).toEqual(['Q1']);
		expect(ids('', 'religion')).toEqual([]);
		// Of a question that is still to come only what is asked is found, never what would be said; nor does its place tell.
		const covered = new Set<ItemId>(['Q1']);
		const statement = list[0]!.likely.statement;
		expect(matching(list, { search: statement, topic: null }, covered)).toEqual([]);
		expect(matching(list, { search: 'family', topic: null }, covered)).toHaveLength(1);
		expect(sorted(list, 'sure').map(({ item }) => item.id)).toEqual(['Q1', 'Q7', 'Q8']);
		expect(sorted(list, 'sure', covered).map(({ item }) => item.id)).toEqual(['Q7', 'Q8', 'Q1']);
		expect(sorted(list, 'questionnaire', covered)).toEqual(list);
		expect(ids('', 'social-values')).toEqual(['Q1', 'Q7', 'Q8']);
	});
});
