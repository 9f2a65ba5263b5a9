/** Every state a run can reach by the app's own acts goes into a file and comes back. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { DEMOGRAPHICS, ITEMS, itemOf, TOPICS, type Demographics } from '../../../src/lib/catalog';
import { choiceOf } from '../../../src/lib/rivals/contest';
import { LEAST_FOR_CONTEST } from '../../../src/lib/rivals/held-out';
import { keptGuess, newContest } from '../../../src/lib/rivals/kept';
import { profileOfRun } from '../../../src/lib/run/progress';
import { Contests } from '../../../src/lib/state/run-contests';
import { fragmentOf, readFragment } from '../../../src/lib/run/link';
import { runOfAnswers } from '../../../src/lib/run/run-of-answers';
import type { Response, RunSettings, WholeRun } from '../../../src/lib/run/types';
import { readFile, writeFile } from '../../../src/lib/storage/file';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { openTab, type Tab } from './tab.svelte';

const tabs: Tab[] = [];

afterEach(async () => {
	vi.restoreAllMocks();
	await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});

const settings: fc.Arbitrary<RunSettings> = fc
	.record({
		order: fc.constantFrom('short-form', 'adaptive', 'questionnaire', 'random'),
		length: fc.constantFrom(0, 1, 20, 50, 253, 260, 100_000),
		categories: fc.subarray(
			TOPICS.map(({ id }) => id),
			{ maxLength: 3 }
		),
		reveal: fc.constantFrom('each', 'end'),
		leftOut: fc.option(fc.subarray(ITEMS.slice(0, 9).map(({ id }) => id)), { nil: undefined })
	})
	.map((made) => made as RunSettings);
const demographics: fc.Arbitrary<Demographics> = fc.record(
	Object.fromEntries(
		DEMOGRAPHICS.map(({ id, options }) => [id, fc.constantFrom(...options.map(({ code }) => code))])
	),
	{ requiredKeys: [] }
);
const name = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.constantFrom('', ' ', '\u200B', 'a\u202Eexe', '👩‍👧'.repeat(60), '-2+3', 'می‌خواهیم', '\uD800')
);

type Act = (tab: Tab) => Promise<unknown>;
const responseTo = (choice: number, tab: Tab): Response => {
	const item = itemOf(tab.session.run!.current!);
	if (choice > 0.9) return { kind: 'dont-know' };
	if (choice > 0.8) return { kind: 'refused' };
	return {
		kind: 'option',
		code: item.codes[Math.floor((choice / 0.8) * (item.codes.length - 1))]!
	};
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const act: fc.Arbitrary<Act> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.array(share, { minLength: 1, maxLength: 12 })
			.map((choices): Act => async (tab) => {
				for (const choice of choices)
					if (tab.session.run?.current)
						await tab.session.answer(tab.session.run.current, responseTo(choice, tab));
			})
	},
	fc.tuple(settings, demographics).map(
		([chosen, who]): Act =>
			(tab) =>
				tab.session.begin(chosen, who)
	),
	fc.constantFrom<Act>(
		async ({ session }) => session.previous && session.goTo(session.previous),
		async ({ session }) => session.run && session.extend(20),
		// To the very end, as by pressing the button until it is gone.
		async ({ session }) => {
			for (let times = 0; session.run && times < 14; times++) await session.extend(20);
		},
		async ({ session }) => session.run && session.see(session.items.slice(0, 3)),
		async ({ session }) => {
			const [first] = session.answers.values();
			if (first) await session.answerAgain([first.itemId], first.response);
		},
		async ({ session }) =>
			session.run && session.reply({ itemId: 'Q1', side: 1, share: 0.81, me: false }),
		async ({ session }) => session.run && session.change({ bet: 5, reveal: 'end' }),
		async ({ session, library }) =>
			session.whole && library.duplicate(session.whole, `Copy of ${session.run!.name ?? ''}`),
		async ({ session, machine }) => {
			machine.update(session.profile, session.who);
			await new Promise((resolve) => setTimeout(resolve));
		}
	),
	name.map(
		(called): Act =>
			async ({ session, library }) =>
				session.run && library.rename(session.run.id, called)
	),
	// A contest with a model that calls itself what it likes.
	fc.tuple(name, fc.nat(9)).map(([called, seed]): Act => async ({ session, machine }) => {
		const options = () => profileOfRun(session.responses, {}).responses;
		while (session.run?.current && options().size < LEAST_FOR_CONTEST)
			await session.answer(session.run.current, {
				kind: 'option',
				code: itemOf(session.run.current).codes[0]!
			});
		const answers = options();
		if (answers.size < LEAST_FOR_CONTEST) return;
		const contest = newContest(answers, { count: 9, demographics: {}, seed });
		const guesses = contest.heldOut.map(({ itemId, code }, place) =>
			keptGuess(itemId, place % 2 ? null : choiceOf(itemId, code))
		);
		const contests = new Contests(session, machine);
		machine.load();
		await contests.keep(contest);
		await contests.add(contest, { kind: 'server', name: called, guesses, refused: 1 });
	}),
	// A friend's link, and one's own from another device.
	fc.tuple(name, fc.nat(40)).map(([called, count]): Act => async ({ library }) => {
		const answers = new Map(ITEMS.slice(0, count).map(({ id, codes }) => [id, codes[0]!]));
		const link = fragmentOf({ name: called, answers, demographics: {} });
		await library.add([runOfAnswers(readFragment(link), Date.now(), 'en')]);
	}),
	fc.constantFrom(-8e14, -1, 0, 4e12).map(
		(clock): Act =>
			async () =>
				void vi.spyOn(Date, 'now').mockReturnValue(clock)
	),
	// A file of another version of the questions.
	fc.stringMatching(/^[0-9a-f]{32}$/).map((id): Act => async ({ library }) => {
		const run = { id, createdAt: -5, catalogVersion: 'wvs8-1', order: 'new', fresh: [1, 2] };
		const answers = [{ runId: id, itemId: 'Q900', response: 3 }];
		const another = { run, answers, seals: [], seen: [], retests: [], bold: [] };
		await library.add([another as unknown as WholeRun], await library.everything());
	})
);

const contents = (runs: readonly WholeRun[]) =>
	[...runs]
		.sort((first, second) => (first.run.id < second.run.id ? -1 : 1))
		.map((whole) => JSON.parse(JSON.stringify(whole)) as unknown);

test.each([
	['in the browser', IndexedDbStore.open],
	['in the tab alone', undefined]
])(
	'%s: exported, deleted, read in and exported again it is the same',
	{ tags: 'slow' },
	async (_, open) => {
		let runs = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
				globalThis.indexedDB = new IDBFactory();
				const tab = openTab(open ? { open } : {});
				tabs.push(tab);
				await tab.session.open();
				await tab.session.begin({
					order: 'short-form',
					length: 20,
					categories: [],
					reveal: 'each'
				});
				for (const each of acts) await each(tab);
				vi.restoreAllMocks();
				// What the machine still makes by itself would come between.
				tab.session.leave();
				await new Promise((resolve) => setTimeout(resolve, 5));
				const before = await tab.library.everything();
				runs += before.length;
				const first = await writeFile(before, new Date());
				expect(first.leftOut).toEqual([]);
				await (await tab.storing.store()).erase();
				expect(await tab.library.everything()).toEqual([]);
				const read = await readFile(first.text);
				expect(read.refused).toEqual([]);
				await tab.library.add(read.runs);
				const after = await tab.library.everything();
				expect(contents(after)).toEqual(contents(before));
				const second = await writeFile(after, new Date());
				expect(second.leftOut).toEqual([]);
				expect(contents((await readFile(second.text)).runs)).toEqual(contents(before));
				await tabs.pop()!.close();
			}),
			{ numRuns: 60 }
		);
		expect(runs).toBeGreaterThan(100);
	}
);
