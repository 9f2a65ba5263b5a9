import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEMS, itemOf, type Item, type ItemId } from '../../../src/lib/catalog';
import { NAMED, QUALITIES } from '../../../src/lib/catalog/instructions';
import { conductOf, guessOf } from '../../../src/lib/rivals/both-orders';
import {
	choiceOf,
	disagreements,
	hitsOf,
	questionsAmong,
	standings,
	type Contestant
} from '../../../src/lib/rivals/contest';
import { heldOut, shownOf } from '../../../src/lib/rivals/held-out';
import type { Prompt, Reply, Rival } from '../../../src/lib/rivals/types';

const never = new AbortController().signal;
const nobody = { responses: new Map<ItemId, number>(), demographics: {}, seed: 5 };
const rivalThat = (ask: (prompt: Prompt) => Reply): Rival => ({
	id: 'made up',
	gives: 'probabilities',
	ask: (prompt) => Promise.resolve(ask(prompt))
});
/** Probabilities of a prompt's options by their code. */
const byCode = ({ options }: Prompt, shareOf: (code: number) => number): Reply => ({
	kind: 'probabilities',
	probabilities: options.map(({ code }) => shareOf(code)),
	onLetters: 0.9
});
const anyItem = fc.constantFrom(...ITEMS);

describe('a question put in both orders', () => {
	it('gives a rival that likes the first place no favourite', async () => {
		await fc.assert(
			fc.asyncProperty(anyItem, async (item) => {
				const first = rivalThat(({ options }) => ({
					kind: 'probabilities',
					probabilities: options.map((_, place) => Number(place === 0)),
					onLetters: 1
				}));
				const { distribution } = await guessOf(first, nobody, item, never);
				expect(distribution![0]).toBeCloseTo(0.5);
				expect(distribution!.at(-1)).toBeCloseTo(0.5);
			})
		);
	});

	it('leaves a rival that looks at what the options say as it is', async () => {
		await fc.assert(
			fc.asyncProperty(anyItem, fc.nat(9), async (item, pick) => {
				const code = item.codes[pick % item.codes.length]!;
				const rest = 0.3 / (item.codes.length - 1);
				const rival = rivalThat((prompt) => byCode(prompt, (each) => (each === code ? 0.7 : rest)));
				const { distribution } = await guessOf(rival, nobody, item, never);
				item.codes.forEach((each, place) =>
					expect(distribution![place]).toBeCloseTo(each === code ? 0.7 : rest)
				);
			})
		);
	});

	it('decides between two choices by a coin, not by which comes first in the catalog', async () => {
		const firstPlace = rivalThat(() => ({ kind: 'choice', option: 0 }));
		const favourites = await Promise.all(
			ITEMS.map(async (item) => {
				const { distribution } = await guessOf(firstPlace, nobody, item, never);
				return Array.from(distribution!).indexOf(Math.max(...distribution!)) === 0;
			})
		);
		const share = favourites.filter(Boolean).length / ITEMS.length;
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.6);
	});

	it('counts refusals and what could not be read, and goes by the order that was answered', async () => {
		const item = itemOf('Q46');
		let asked = 0;
		const rival = rivalThat((prompt) =>
			asked++ % 2 === 0
				? { kind: 'refusal', text: 'No.' }
				: byCode(prompt, (code) => Number(code === 3))
		);
		const half = await guessOf(rival, nobody, item, never);
		expect([...half.distribution!]).toEqual([0, 0, 1, 0]);
		const silent = rivalThat(() => ({ kind: 'unreadable', text: '…' }));
		const none = await guessOf(silent, nobody, item, never);
		expect(none.distribution).toBeNull();
		expect(
			conductOf([
				{ item, guess: half },
				{ item, guess: none }
			])
		).toEqual({
			asked: 4,
			refused: 1,
			unreadable: 2,
			// Backwards the third of four stands second.
			firstOption: 0,
			firstByChance: 0.25,
			firstAveraged: 0,
			onLetters: 0.9
		});
	});

	it('tells how much a rival likes the first place, before averaging and after', async () => {
		const first = rivalThat(({ options }) => ({
			kind: 'probabilities',
			probabilities: options.map((_, place) => (place === 0 ? 0.6 : place === 1 ? 0.4 : 0)),
			onLetters: 1
		}));
		const guesses = await Promise.all(
			ITEMS.slice(0, 20).map(async (item) => ({
				item,
				guess: await guessOf(first, nobody, item, never)
			}))
		);
		expect(conductOf(guesses).firstOption).toBe(1);
	});
});

describe('answers held out', () => {
	const answered = fc.uniqueArray(fc.constantFrom(...ITEMS.map(({ id }) => id)), {
		maxLength: 253
	});

	it('are never shown, at most half and thirty, and the same for the same person', () => {
		fc.assert(
			fc.property(answered, fc.nat(), fc.nat(260), (ids, seed, count) => {
				const out = heldOut(ids, seed);
				expect(out).toHaveLength(ids.length < 16 ? 0 : Math.min(30, Math.floor(ids.length / 2)));
				expect(new Set(out).size).toBe(out.length);
				expect(ids).toEqual(expect.arrayContaining(out));
				expect(heldOut([...ids].reverse(), seed)).toEqual(out);
				const shown = shownOf(ids, out, count, seed);
				expect(shown).toHaveLength(Math.min(count, ids.length - out.length));
				expect(shown.filter((id) => out.includes(id))).toEqual([]);
			})
		);
	});

	it('are spread over the topics: no topic gives two more than another that still had some', () => {
		fc.assert(
			fc.property(answered, fc.nat(), (ids, seed) => {
				const out = heldOut(ids, seed);
				if (out.length === 0) return;
				const count = (ids: readonly ItemId[]) => {
					const counts = new Map<string, number>();
					for (const id of ids)
						counts.set(itemOf(id).topic, (counts.get(itemOf(id).topic) ?? 0) + 1);
					return counts;
				};
				const all = count(ids);
				const drawn = count(out);
				const most = Math.max(...drawn.values());
				for (const [topic, has] of all)
					expect(drawn.get(topic) ?? 0).toBeGreaterThanOrEqual(Math.min(has, most - 1));
			})
		);
	});
});

describe('a contest', () => {
	// None of them of a list.
	const items: readonly Item[] = ITEMS.slice(20, 40);
	const answers = new Map(items.map(({ id, codes }) => [id, codes[0]!]));
	const right = {
		name: 'right',
		guesses: new Map(items.map(({ id, codes }) => [id, choiceOf(id, codes[0]!)]))
	};
	const wrong = {
		name: 'wrong',
		guesses: new Map(items.map(({ id, codes }) => [id, choiceOf(id, codes.at(-1)!)]))
	};
	const silent = { name: 'silent', guesses: new Map() };

	it('is told with n, an interval and a paired difference to the machine', () => {
		const [machine, good, bad] = standings(answers, wrong, [right, silent], 'polar');
		expect(machine).toMatchObject({
			share: { hits: 0, n: 20 },
			difference: { value: 0 },
			outcome: 'unsettled'
		});
		expect(good).toMatchObject({
			share: { hits: 20, n: 20 },
			difference: { value: 1 },
			outcome: 'better'
		});
		expect(good!.difference.low).toBeGreaterThan(0);
		// Who says nothing has no hit, and is told of.
		expect(bad).toMatchObject({ share: { hits: 0, n: 20 }, unanswered: 20, outcome: 'unsettled' });
	});

	it('is too soon to call with fewer than ten questions', () => {
		const few = new Map([...answers].slice(0, 9));
		const [, good] = standings(few, wrong, [right], 'polar');
		expect(good!.outcome).toBe('unsettled');
	});

	it('counts a list as one question: right with four of five picks, and never by naming everything', () => {
		const picked = (places: readonly number[]) => (id: ItemId) =>
			Number(places.includes(QUALITIES.indexOf(id)));
		const mine = picked([0, 1, 2, 3, 4]);
		const list = new Map(
			QUALITIES.map((id) => [
				id,
				itemOf(id).codes.find((code) => (code === NAMED) === (mine(id) === 1))!
			])
		);
		const guessing = (name: string, chance: (id: ItemId) => number) => ({
			name,
			guesses: new Map(QUALITIES.map((id) => [id, Float32Array.of(chance(id), 1 - chance(id))]))
		});
		const four = guessing('four', picked([0, 1, 2, 3, 9]));
		const three = guessing('three', picked([0, 1, 2, 8, 9]));
		const everything = guessing('everything', (id) => 1 - QUALITIES.indexOf(id) / 100);
		const backwards = guessing('backwards', (id) => 0.9 + QUALITIES.indexOf(id) / 100);
		const both = new Map([...answers, ...list]);
		expect(questionsAmong(both)).toBe(21);
		const hits = (guesser: Contestant) => hitsOf(list, guesser, 'polar');
		expect(hits(four)).toEqual([1]);
		expect(hits(three)).toEqual([0]);
		expect(hits(everything)).toEqual([1]);
		expect(hits(backwards)).toEqual([0]);
		expect(hits(silent)).toEqual([0]);
		const [, , nothing] = standings(both, right, [wrong, silent], 'polar');
		expect(nothing).toMatchObject({ share: { n: 21 }, unanswered: 21 });
	});

	it('holds a list out whole, or tells all of it', () => {
		const ids = [...ITEMS.slice(0, 6), ...ITEMS.slice(17, 40)]
			.map(({ id }) => id)
			.concat(QUALITIES);
		const counts = new Set<number>();
		for (let seed = 0; seed < 40; seed++) {
			const out = heldOut(ids, seed);
			counts.add(out.filter((id) => QUALITIES.includes(id)).length);
			expect(questionsAmong(new Map(out.map((id) => [id, null])))).toBe(15);
		}
		expect([...counts].toSorted((first, second) => first - second)).toEqual([0, QUALITIES.length]);
	});

	it('shows where they disagree, and who was right', () => {
		const found = disagreements(answers, [right, wrong, silent], 'refined');
		expect(found).toHaveLength(20);
		for (const { guessed, right: place } of found) {
			expect(guessed[0]).toBe(place);
			expect(guessed[1]).not.toBe(place);
			expect(guessed[2]).toBeNull();
		}
		expect(disagreements(answers, [right, right], 'polar')).toEqual([]);
	});
});
