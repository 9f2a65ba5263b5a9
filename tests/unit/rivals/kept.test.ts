import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_COUNT, codeOffset, ITEMS, itemIndex, itemOf } from '../../../src/lib/catalog';
import { choiceOf } from '../../../src/lib/rivals/contest';
import {
	answersOf,
	contestantOf,
	guessesIn,
	keptGuess,
	newContest,
	profileIn,
	questionsOf,
	toldIn
} from '../../../src/lib/rivals/kept';
import { chatPrompt, statementOf } from '../../../src/lib/rivals/prompt';
import { rowsOf, shareIn, verdictOf } from '../../../src/lib/rivals/table';
import type { Contest, KeptRival } from '../../../src/lib/run/contest';

const person = fc
	.tuple(fc.subarray([...ITEMS], { minLength: 16 }), fc.nat(9))
	.map(([items, pick]) => new Map(items.map(({ id, codes }) => [id, codes[pick % codes.length]!])));
const settings = fc.record({
	count: fc.oneof(fc.nat(250), fc.constant(Infinity)),
	demographics: fc.constant({}),
	seed: fc.nat(2 ** 32 - 1)
});

/** Surely the item's code at a place, of all items. */
const sure = (place: number) => {
	const prediction = new Float32Array(CODE_COUNT);
	for (const { id, codes } of ITEMS)
		prediction[codeOffset(itemIndex(id)) + (place % codes.length)] = 1;
	return prediction;
};

function contestOf(answers = new Map(ITEMS.slice(0, 30).map(({ id, codes }) => [id, codes[0]!]))) {
	return newContest(answers, { count: Infinity, demographics: {}, seed: 4 });
}

/** A rival who is right at some of the questions, and gives no answer to others. */
function rivalOf(contest: Contest, right: (place: number) => boolean | null): KeptRival {
	return {
		id: '0011223344556677',
		kind: 'chat',
		name: 'Somebody',
		addedAt: 1,
		promptVersion: '1',
		refused: 0,
		guesses: contest.heldOut.map(({ itemId, code }, place) => {
			const is = right(place);
			const codes = itemOf(itemId).codes;
			const wrong = codes.findLast((each) => each !== code)!;
			return keptGuess(itemId, is === null ? null : choiceOf(itemId, is ? code : wrong));
		})
	};
}

describe('a contest', () => {
	it('tells nobody what it asks, and both the machine and a chatbot the same', () => {
		fc.assert(
			fc.property(person, settings, (answers, chosen) => {
				const contest = newContest(answers, chosen);
				const asked = questionsOf(contest);
				expect(asked.length).toBe(Math.min(30, Math.floor(answers.size / 2)));
				expect(contest.told.length).toBe(Math.min(chosen.count, answers.size - asked.length));
				const profile = profileIn(contest);
				for (const { id } of asked) expect(profile.responses.has(id)).toBe(false);
				for (const [id, code] of profile.responses) expect(answers.get(id)).toBe(code);
				expect(answersOf(contest)).toEqual(new Map(asked.map(({ id }) => [id, answers.get(id)!])));
				const lines = chatPrompt(toldIn(contest), asked)
					.split('\n')
					.filter((line) => line.startsWith('- '));
				const statements = [...profile.responses].map(
					([id, code]) => `- ${statementOf(itemOf(id), code)}`
				);
				expect(lines.toSorted()).toEqual(statements.toSorted());
			}),
			{ numRuns: 30 }
		);
	});

	it('asks the same again for the same seed', () => {
		const [first, second] = [contestOf(), contestOf()];
		expect({ ...second, id: '', createdAt: 0 }).toEqual({ ...first, id: '', createdAt: 0 });
		expect(second.id).not.toBe(first.id);
	});

	it('keeps a guess so that it is read again as it was', () => {
		const contest = contestOf();
		const guesses = guessesIn(contest, sure(0));
		const { guesses: read } = contestantOf({ name: '', guesses });
		expect([...read.keys()]).toEqual(contest.heldOut.map(({ itemId }) => itemId));
		for (const [id, distribution] of read)
			expect(distribution).toEqual(choiceOf(id, itemOf(id).codes[0]!));
	});
});

describe('the table of a contest', () => {
	const contest = contestOf();
	const machine = { modelId: 'made-up', guesses: guessesIn(contest, sure(0)) };
	const usual = { world: sure(9), country: null };

	it('has a row each, and counts what was left out as not right', () => {
		const rival = rivalOf(contest, (place) => (place < 3 ? null : place % 2 === 0));
		const rows = rowsOf({ ...contest, machine, rivals: [rival] }, usual, 'refined');
		expect(rows.map(({ who }) => who.kind)).toEqual(['machine', 'rival', 'world', 'chance']);
		const n = contest.heldOut.length;
		expect(rows[0]).toMatchObject({ score: n, hits: Array(n).fill(1) });
		const right = Array.from({ length: n }, (_, place) => Number(place >= 3 && place % 2 === 0));
		expect(rows[1]!.hits).toEqual(right);
		expect(rows[1]!.standing).toMatchObject({ unanswered: 3, outcome: 'worse' });
		const chance = questionsOf(contest).reduce((sum, item) => sum + 1 / item.refined.length, 0);
		expect(rows[3]).toMatchObject({ score: expect.closeTo(chance), hits: null, standing: null });
		expect(shareIn(rows[1]!, n)).toBeCloseTo(right.filter(Boolean).length / n);
		expect(shareIn(rows[3]!, n)).toBeCloseTo(chance / n);
	});

	it('says who was better of the machine and the rival that came last', () => {
		const all = rivalOf(contest, () => true);
		const none = rivalOf(contest, () => false);
		const n = contest.heldOut.length;
		expect(verdictOf({ ...contest, machine, rivals: [all, none] })).toMatchObject({
			machine: n,
			outcome: 'worse',
			few: false
		});
		expect(verdictOf({ ...contest, machine, rivals: [none, all] })).toMatchObject({
			its: n,
			machine: n,
			outcome: 'unsettled'
		});
		expect(verdictOf({ ...contest, machine: null, rivals: [all] })).toBeNull();
		expect(verdictOf({ ...contest, machine, rivals: [] })).toBeNull();
	});

	it('gives no verdict from fewer than ten questions', () => {
		const few = contestOf(new Map(ITEMS.slice(0, 16).map(({ id, codes }) => [id, codes[0]!])));
		const guesses = guessesIn(few, sure(0));
		const rivals = [rivalOf(few, () => false)];
		expect(verdictOf({ ...few, machine: { modelId: 'x', guesses }, rivals })).toMatchObject({
			few: true,
			outcome: 'unsettled'
		});
	});
});
