import { describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOffset, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { QUALITIES } from '../../../src/lib/catalog/instructions';
import { choiceOf, questionsAmong } from '../../../src/lib/rivals/contest';
import {
	answersOf,
	contestBeside,
	keptGuess,
	newContest,
	profileIn
} from '../../../src/lib/rivals/kept';
import { writeFile } from '../../../src/lib/storage/file';
import { LONGEST_LIST, NAME_LENGTH } from '../../../src/lib/storage/limits';
import { Contests } from '../../../src/lib/state/run-contests';
import { openTab, type Guessing } from './tab.svelte';

/** Is sure of the first code where it was told something of the kind: so a test sees what it was told. */
const seen: ReturnType<typeof profileIn>[] = [];
const guess: Guessing = (profile) => {
	seen.push(profile);
	const prediction = new Float32Array(CODE_COUNT);
	ITEMS.forEach((_, index) => (prediction[codeOffset(index)] = 1));
	return prediction;
};

/** Twenty questions, none of them of a list. */
const questions = [...ITEMS.slice(0, 6), ...ITEMS.slice(17, 20), ...ITEMS.slice(40, 51)];
const answers = new Map(questions.map(({ id, codes }) => [id, codes[0]!]));
const fresh = (seed = 1) => newContest(answers, { count: 4, demographics: {}, seed });
const rival = (contest = fresh(), name = 'ChatGPT') => ({
	kind: 'chat' as const,
	name,
	refused: 0,
	guesses: contest.heldOut.map(({ itemId, code }) => keptGuess(itemId, choiceOf(itemId, code)))
});

async function begun() {
	const tab = openTab({ guess });
	await tab.session.open();
	await tab.session.begin({ order: 'short-form', length: 20, categories: [], reveal: 'each' });
	tab.machine.load();
	return { tab, contests: new Contests(tab.session, tab.machine) };
}

describe('the contests of a run', () => {
	test('are kept with it, and a contest that is kept already stays as it is', async () => {
		const { tab, contests } = await begun();
		const contest = fresh();
		await contests.keep(contest);
		await contests.add(contest, rival(contest));
		await contests.keep(contest);
		expect(contests.all).toHaveLength(1);
		expect(contests.all[0]!.rivals).toHaveLength(1);
		await contests.keep(fresh(2));
		expect(contests.all.map(({ seed }) => seed)).toEqual([2, 1]);
		const store = await tab.storing.store();
		expect((await store.wholeRun(tab.session.run!.id))!.run.contests).toEqual(contests.all);
		await tab.close();
	});

	test('have the machine guess from what the rival was told, once for all rivals', async () => {
		const { tab, contests } = await begun();
		const contest = fresh();
		seen.length = 0;
		await contests.add(contest, rival(contest));
		await contests.add(contests.all[0]!, rival(contest, 'Another'));
		const told = seen.filter(({ responses }) => responses.size > 0);
		expect(told).toEqual([profileIn(contest)]);
		expect(contests.all[0]).toMatchObject({
			machine: { modelId: 'model' },
			rivals: [{ name: 'ChatGPT' }, { name: 'Another' }]
		});
		expect(contests.all[0]!.machine!.guesses).toHaveLength(contest.heldOut.length);
		await tab.close();
	});

	test('none goes to make room for another, nor does a rival', async () => {
		const { tab, contests } = await begun();
		for (let seed = 1; seed <= LONGEST_LIST; seed++) await contests.keep(fresh(seed));
		const before = contests.all;
		expect(before).toHaveLength(LONGEST_LIST);
		const more = fresh(LONGEST_LIST + 1);
		await expect(contests.keep(more)).rejects.toMatchObject({ key: 'no more' });
		await expect(contests.add(more, rival(more))).rejects.toMatchObject({ key: 'no more' });
		// One that is kept already is no more.
		await contests.keep(before[0]!);
		expect(contests.all).toEqual(before);
		const [first] = contests.all;
		for (let at = 0; at < LONGEST_LIST; at++) await contests.add(first!, rival(first, `${at}`));
		await expect(contests.add(first!, rival(first))).rejects.toMatchObject({ key: 'no more' });
		expect(contests.all[0]!.rivals[0]).toMatchObject({ name: '0' });
		expect(contests.all[0]!.rivals).toHaveLength(LONGEST_LIST);
		await contests.delete(first!.id);
		await contests.keep(more);
		expect(contests.all[0]).toEqual(more);
		await tab.close();
	});

	test('call a rival what fits into a file, whatever a server calls its model', async () => {
		const { tab, contests } = await begun();
		const contest = fresh();
		await contests.add(contest, rival(contest, `\u202e${'long/'.repeat(60)}`));
		expect(contests.all[0]!.rivals[0]!.name).toBe('long/'.repeat(16));
		const written = await writeFile([tab.session.whole!], new Date());
		expect(written.leftOut).toEqual([]);
		await tab.close();
	});

	test('call no two rivals the same, however long the name', async () => {
		const { tab, contests } = await begun();
		const contest = fresh();
		const long = 'x'.repeat(NAME_LENGTH);
		for (const name of ['GPT', 'GPT', 'GPT', long, long])
			await contests.add(contest, rival(contest, name));
		expect(contests.all[0]!.rivals.map(({ name }) => name)).toEqual([
			'GPT',
			'GPT (2)',
			'GPT (3)',
			long,
			`${'x'.repeat(NAME_LENGTH - 4)} (2)`
		]);
		await tab.close();
	});

	test('grow beside the answering, question by question, each told what was known at the beginning', async () => {
		const { tab, contests } = await begun();
		const contest = contestBeside(answers, { demographics: {}, seed: 3 });
		const tiny = { kind: 'tab' as const, name: 'tiny' };
		const guessed = (itemId: ItemId, refused = false) => ({
			code: 1,
			guess: keptGuess(itemId, refused ? null : choiceOf(itemId, 1)),
			refused
		});
		seen.length = 0;
		const [first, second] = ITEMS.slice(20).map(({ id }) => id);
		await contests.grow(contest, tiny, [guessed(first!)]);
		await contests.grow(contest, tiny, [guessed(second!, true)]);
		// Answered once, it counts once.
		await contests.grow(contest, tiny, [guessed(second!)]);
		const [kept] = contests.all;
		expect(contests.all).toHaveLength(1);
		expect(kept!.heldOut.map(({ itemId }) => itemId)).toEqual([first, second]);
		expect(kept!.machine!.guesses.map(({ itemId }) => itemId)).toEqual([first, second]);
		expect(kept).toMatchObject({ beside: true, rivals: [{ ...tiny, refused: 1 }] });
		expect(kept!.rivals[0]!.guesses.map(({ probabilities }) => probabilities === null)).toEqual([
			false,
			true
		]);
		for (const profile of seen.filter(({ responses }) => responses.size > 0))
			expect(profile).toEqual(profileIn(contest));
		// A list is one question, with a guess at each of its items.
		await contests.grow(
			contest,
			tiny,
			QUALITIES.map((id) => guessed(id))
		);
		expect(contests.all[0]!.heldOut).toHaveLength(2 + QUALITIES.length);
		expect(questionsAmong(answersOf(contests.all[0]!))).toBe(3);
		// With somebody else in it, who was asked what was there then, it ends.
		const [grown] = contests.all;
		await contests.add(grown!, rival(grown!));
		await contests.grow(contest, tiny, [guessed(ITEMS[30]!.id)]);
		expect(contests.all[0]!.heldOut).toHaveLength(2 + QUALITIES.length);
		await tab.close();
	});

	test('lose a rival, or go, when the person wants that', async () => {
		const { tab, contests } = await begun();
		const contest = fresh();
		await contests.add(contest, rival(contest));
		await contests.add(contest, rival(contest, 'Another'));
		const [first] = contests.all[0]!.rivals;
		await contests.takeOut(contest.id, first!.id);
		expect(contests.all[0]!.rivals.map(({ name }) => name)).toEqual(['Another']);
		await contests.delete(contest.id);
		expect(contests.all).toEqual([]);
		await tab.close();
	});

	test('take nobody in where the machine cannot guess', async () => {
		const { tab, contests } = await begun();
		await expect.poll(() => tab.clients.length).toBe(1);
		tab.clients[0]!.crash();
		const contest = fresh();
		await expect(contests.add(contest, rival(contest))).rejects.toThrow();
		expect(contests.all).toEqual([]);
		await tab.close();
	});
});
