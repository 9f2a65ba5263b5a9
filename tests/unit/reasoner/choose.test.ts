import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOffset, ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { battery, Chooser, pick, SHORTLIST } from '../../../src/lib/reasoner/choose';
import { entropies } from '../../../src/lib/reasoner/entropy';
import { loadNodeReasoner } from '../../../src/lib/reasoner/node';
import { weigh, type Gain } from '../../../src/lib/reasoner/weigh';
import type { Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { handMade } from '../../fixtures/hand-made-reasoner';

const nobody: Profile = { responses: new Map(), demographics: {} };
const gain = (itemId: ItemId, bits: number): Gain => ({ itemId, bits, clarifies: [] });

describe('entropy', () => {
	test('is that of the refined statements, in bits', async () => {
		const [uniform] = await handMade({}).predict([nobody]);
		const bits = entropies(uniform!);
		// Four codes, four statements.
		expect(bits[itemIndex('Q1')]).toBeCloseTo(2, 5);
		expect(bits[itemIndex('Q7')]).toBeCloseTo(1, 5);
		// Ten codes in groups of 3, 2, 2 and 3.
		const share = (x: number) => -x * Math.log2(x);
		expect(bits[itemIndex('Q164')]).toBeCloseTo(2 * share(0.3) + 2 * share(0.2), 5);
	});

	test('of a certain prediction is 0', () => {
		const certain = new Float32Array(codeOffset(ITEMS.length));
		ITEMS.forEach((_, index) => (certain[codeOffset(index)] = 1));
		expect([...entropies(certain)].every((bits) => bits === 0)).toBe(true);
	});

	test('is never below 0, though 32-bit shares add up to a little more than 1', () => {
		const certain = new Float32Array(codeOffset(ITEMS.length));
		const offset = codeOffset(itemIndex('Q164'));
		// The first refined statement has three codes.
		certain.fill(1 / 3, offset, offset + 3);
		expect(3 * certain[offset]!).toBeGreaterThan(1);
		expect(entropies(certain)[itemIndex('Q164')]).toBe(0);
	});
});

describe('weighing', () => {
	test('counts what an answer tells about the others, and not about the item itself', async () => {
		const reasoner = handMade({ Q1: ['Q2', 'Q3', 'Q7'], Q164: [], Q240: ['Q241'] });
		const gains = await weigh(reasoner, nobody, ['Q164', 'Q1', 'Q240']);
		const q241 = entropies((await reasoner.predict([nobody]))[0]!)[itemIndex('Q241')]!;
		expect(gains.map(({ itemId }) => itemId)).toEqual(['Q164', 'Q1', 'Q240']);
		expect(gains[0]!.bits).toBeCloseTo(0, 3);
		expect(gains[0]!.clarifies).toEqual([]);
		expect(gains[1]!.bits).toBeCloseTo(2 + 2 + 1, 3);
		expect(gains[1]!.clarifies.toSorted()).toEqual(['Q2', 'Q3', 'Q7']);
		expect(gains[2]!.bits).toBeCloseTo(q241, 3);
	});

	test('does not count what is answered already', async () => {
		const reasoner = handMade({ Q1: ['Q2', 'Q3', 'Q7'] });
		const [first] = await weigh(reasoner, { ...nobody, responses: new Map([['Q2', 1]]) }, ['Q1']);
		expect(first!.bits).toBeCloseTo(2 + 1, 3);
	});

	test('averages over the answers by how likely they are', async () => {
		const reasoner = handMade({ Q7: ['Q2'] }, { onlyIf: { Q7: 1 }, shares: { Q7: [0.25, 0.75] } });
		const [first] = await weigh(reasoner, nobody, ['Q7']);
		expect(first!.bits).toBeCloseTo(0.25 * 2, 3);
	});
});

describe('the rule about batteries', () => {
	const justifiable: ItemId[] = ['Q182', 'Q183', 'Q184', 'Q185', 'Q186'];
	test.each<[string, ItemId[], number, ItemId]>([
		['after two the best goes on', justifiable.slice(0, 2), 6, 'Q186'],
		['after three another is asked', justifiable.slice(0, 3), 6, 'Q164'],
		['after three broken by another the best goes on', ['Q182', 'Q183', 'Q1', 'Q184'], 6, 'Q186'],
		[
			'after three the best goes on if the rest is worth less than half',
			justifiable.slice(0, 3),
			4.9,
			'Q186'
		],
		['half is enough', justifiable.slice(0, 3), 5, 'Q164']
	])('%s', (_, asked, bits, expected) => {
		expect(new Set(justifiable.map(battery)).size).toBe(1);
		const gains = [gain('Q164', bits), gain('Q186', 10), gain('Q187', 9), gain('Q1', 1)];
		expect(pick(gains, asked)!.itemId).toBe(expected);
	});

	test('an item without a lead-in is no battery', () => {
		const alone = ITEMS.filter(({ leadIn }) => leadIn === null).map(({ id }) => id);
		expect(alone.length).toBeGreaterThan(3);
		expect(new Set(alone.map(battery)).size).toBe(alone.length);
	});

	test('nothing to choose from gives nothing', () => {
		expect(pick([], [])).toBeNull();
	});
});

describe('the chooser', () => {
	const counted = (reasoner: Reasoner) => {
		const weighed: ItemId[][] = [];
		const chooser = new Chooser((profile, candidates) => {
			weighed.push([...candidates]);
			return weigh(reasoner, profile, candidates);
		});
		return { chooser, weighed };
	};

	test('surveys all, and then weighs only the best of them again', async () => {
		const { chooser, weighed } = counted(handMade({ Q200: ['Q2', 'Q3', 'Q4'], Q1: ['Q5'] }));
		expect(chooser.knows(ITEM_IDS)).toBe(false);
		expect(await chooser.weighAll(nobody, ITEM_IDS)).toBe(true);
		expect(weighed.flat().toSorted()).toEqual([...ITEM_IDS].toSorted());
		expect(chooser.knows(ITEM_IDS)).toBe(true);
		weighed.length = 0;
		expect((await chooser.choose(nobody, ITEM_IDS, []))!.itemId).toBe('Q200');
		expect(weighed).toHaveLength(1);
		expect(weighed[0]).toHaveLength(SHORTLIST);
	});

	test('weighing that was stopped goes on where it ended', async () => {
		const { chooser, weighed } = counted(handMade({}));
		expect(await chooser.weighAll(nobody, ITEM_IDS, () => weighed.length === 3)).toBe(false);
		expect(await chooser.weighAll(nobody, ITEM_IDS, () => weighed.length === 11)).toBe(false);
		expect(new Set(weighed.flat()).size).toBe(ITEMS.length);
	});

	test('weighs again first what was weighed longest ago', async () => {
		const { chooser, weighed } = counted(handMade({}));
		await chooser.weighAll(nobody, ITEM_IDS.slice(0, 2 * SHORTLIST));
		await chooser.weighAll(nobody, ITEM_IDS.slice(0, SHORTLIST));
		await chooser.weighAll(nobody, ITEM_IDS.slice(0, 2 * SHORTLIST));
		expect(weighed.at(-2)).toEqual(ITEM_IDS.slice(SHORTLIST, 2 * SHORTLIST));
		expect(weighed.at(-1)).toEqual(ITEM_IDS.slice(0, SHORTLIST));
	});

	test('leaves a tired battery although the whole shortlist would be of it', async () => {
		const confidence = ITEM_IDS.filter((id) => battery(id) === battery('Q65'));
		expect(confidence.length).toBeGreaterThan(SHORTLIST - 3);
		const tells = Object.fromEntries(confidence.map((id) => [id, ['Q2', 'Q3'] as ItemId[]]));
		const { chooser } = counted(handMade({ ...tells, Q164: ['Q2', 'Q7'] }));
		const asked = confidence.slice(0, 3);
		const open = ITEM_IDS.filter((id) => !asked.includes(id));
		await chooser.weighAll(nobody, open);
		expect((await chooser.choose(nobody, open, asked))!.itemId).toBe('Q164');
	});

	test(
		'with the shipped reasoner, two stages choose as weighing everything would, or nearly',
		{ tags: 'slow' },
		async () => {
			const reasoner = await loadNodeReasoner();
			const answers: [ItemId, number][] = [
				['Q164', 10],
				['Q240', 3],
				['Q73', 4],
				['Q182', 1],
				['Q46', 2],
				['Q106', 8]
			];
			// Of every topic, and several times as many as the shortlist takes.
			const candidates = ITEM_IDS.filter((_, index) => index % 2 === 0);
			expect(candidates.length).toBeGreaterThan(4 * SHORTLIST);
			for (const known of [2, 4, 6]) {
				const profile = { responses: new Map(answers.slice(0, known)), demographics: {} };
				const before = { ...profile, responses: new Map(answers.slice(0, known - 1)) };
				const open = candidates.filter((id) => !profile.responses.has(id));
				const all = await weigh(reasoner, profile, open);
				const best = pick(all, [])!;
				const { chooser } = counted(reasoner);
				await chooser.weighAll(before, open);
				const chosen = (await chooser.choose(profile, open, []))!;
				expect(chosen.bits).toBeCloseTo(
					all.find(({ itemId }) => itemId === chosen.itemId)!.bits,
					3
				);
				// These answers hardly go together: each turns over what the ones before made likely.
				expect(chosen.bits).toBeGreaterThan(0.7 * best.bits);
				await chooser.weighAll(profile, open);
				expect((await chooser.choose(profile, open, []))!.itemId).toBe(best.itemId);
			}
		}
	);

	test('picks the best whatever the gains, where no battery is tired', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom(...ITEM_IDS), { minLength: 1, maxLength: 30 }),
				fc.array(fc.double({ min: -1, max: 20, noNaN: true }), { minLength: 30, maxLength: 30 }),
				(ids, bits) => {
					const gains = ids.map((id, index) => gain(id, bits[index]!));
					const most = Math.max(...gains.map((gain) => gain.bits));
					expect(pick(gains, [])!.bits).toBe(most);
				}
			)
		);
	});
});
