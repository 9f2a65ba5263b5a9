import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { ITEMS as CATALOG, type ItemId } from '../../../src/lib/catalog';
import type { Profile } from '../../../src/lib/reasoner/types';
import { plan } from '../../../src/lib/run/order';
import { checkSeals } from '../../../src/lib/run/seal';
import type { Answer, Response, Run, Seal, WholeRun } from '../../../src/lib/run/types';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { MemoryStore } from '../../../src/lib/storage/memory';
import type { Store } from '../../../src/lib/storage/store';
import { questionnaireRun } from '../../fixtures/run-parts';
import { openTab, type Tab } from './tab.svelte';

const RUN: Run = { ...questionnaireRun, length: 6, current: null };
const ITEMS: readonly ItemId[] = plan(RUN);
const run: Run = { ...RUN, current: ITEMS[0]! };

/** A network that tells by every item's first code which items it knew, a bit each. */
function guess({ responses }: Profile) {
	const bits = [...responses.keys()].reduce((sum, id) => sum + 2 ** ITEMS.indexOf(id), 0);
	return Float32Array.from(
		CATALOG.flatMap(({ codes }) =>
			codes.map((_, place) => (place === 0 ? bits / 64 : (1 - bits / 64) / (codes.length - 1)))
		)
	);
}

/** What came to be kept, in that order. */
type Kept = { seal: Seal } | { answer: Answer };

type Later = (what: string) => Promise<void>;

/** A store whose writes begin when `later` lets them, if there is one, and which notes what they kept. */
function noted(store: Store, kept: Kept[], later?: Later): Store {
	return new Proxy(store, {
		get(target, name: keyof Store) {
			if (name === 'saveSeals')
				return async (seals: readonly Seal[]) => {
					if (later) await later('seal');
					const added = await target.saveSeals(seals);
					if (added) kept.push(...seals.map((seal) => ({ seal })));
					return added;
				};
			if (name === 'saveAnswers')
				return async (...given: Parameters<Store['saveAnswers']>) => {
					if (later) await later('answer');
					const saved = await target.saveAnswers(...given);
					kept.push(...saved.answers.map((answer) => ({ answer })));
					return saved;
				};
			const value: unknown = target[name];
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});
}

/** Where the tabs keep the run, and what was kept in the end. */
interface Place {
	readonly tabs: number;
	/** Makes a tab, also after a reload. */
	open(which: number, later: Later, kept: Kept[]): Promise<Tab>;
	/** Makes what could not be reached reachable. */
	heal(): void;
	end(tabs: readonly Tab[]): Promise<readonly WholeRun[]>;
}

/** The second tab has sometimes loaded a newer version of the app, with another model. */
const modelOf = (which: number, newer: boolean) => (which === 1 && newer ? 'newer' : 'model');

async function inBrowser(newer: boolean): Promise<Place> {
	globalThis.indexedDB = new IDBFactory();
	const store = await IndexedDbStore.open();
	await store.saveRun(run);
	return {
		tabs: 2,
		open: async (which, later, kept) =>
			openTab({
				open: async () => noted(await IndexedDbStore.open(), kept, later),
				modelId: modelOf(which, newer),
				guess,
				later
			}),
		heal: () => {},
		end: async () => {
			const wholes = (await store.everything()).runs;
			store.close();
			return wholes;
		}
	};
}

/** One tab whose browser keeps nothing, at first or for good; a reload is a look at another run there. */
async function inMemory(): Promise<Place> {
	globalThis.indexedDB = new IDBFactory();
	const memory = new MemoryStore();
	await memory.saveRun(run);
	let reachable = false;
	let tab: Tab | null = null;
	return {
		tabs: 1,
		open: async (_, later, kept) => {
			if (tab) {
				tab.session.leave();
				await tab.session.resume(run.id);
				return tab;
			}
			return (tab = openTab({
				open: async () => {
					if (!reachable) throw new StorageError('unavailable');
					return noted(await IndexedDbStore.open(), kept, later);
				},
				// At once, as it does: what it was asked before it is taken over it has kept by then.
				memory: noted(memory, kept),
				guess,
				later
			}));
		},
		heal: () => (reachable = true),
		end: async ([last]) => {
			const wholes = (await (await last!.storing.store()).everything()).runs;
			// Nothing is shown that is not kept, and nothing is kept twice.
			expect(wholes).toHaveLength(1);
			const shown = last!.session.whole!;
			expect(byItem(shown.answers)).toEqual(byItem(wholes[0]!.answers));
			expect(byItem(shown.seals)).toEqual(byItem(wholes[0]!.seals));
			return wholes;
		}
	};
}

const byItem = <T extends { itemId: ItemId }>(records: readonly T[]) =>
	[...records].sort((first, second) => (first.itemId < second.itemId ? -1 : 1));

const response: fc.Arbitrary<Response> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.integer({ min: 1, max: 2 }).map((code) => ({ kind: 'option', code }) as const)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom({ kind: 'refused' } as const, { kind: 'dont-know' } as const)
	}
);

/** What a person or the browser does to a tab; the screen does what is saved one at a time. */
const steps = {
	answer: ({ session, attempts }: Tab, given: Response) => {
		const item = session.run?.current;
		if (item) void attempts.runAlone(() => session.answer(item, given));
	},
	back: ({ session, attempts }: Tab) =>
		void attempts.runAlone(async () => {
			if (session.previous) await session.goTo(session.previous);
		}),
	crash: ({ clients, machine }: Tab) => {
		clients.at(-1)?.crash();
		machine.retry();
	},
	rest: ({ machine }: Tab) => {
		machine.rest();
		machine.load();
	},
	retry: ({ session }: Tab) => void session.retry()
};
const step = fc.oneof(
	{ weight: 9, arbitrary: response.map((given) => ({ kind: 'answer', given }) as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'back' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'crash' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'rest' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'retry' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'heal' } as const) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'reload' } as const) }
);

const milliseconds = (time: number) => new Promise((done) => setTimeout(done, time));

/** Lets everything happen, what is scheduled by what happens included. */
async function settle(scheduler: fc.Scheduler): Promise<void> {
	for (let quiet = 0; quiet < 3; quiet++) {
		while (scheduler.count() > 0) {
			await scheduler.waitOne();
			await milliseconds(0);
			quiet = 0;
		}
		await milliseconds(2);
	}
}

/** What must hold of a run, however it came about. */
async function check({ answers, seals }: WholeRun, kept: readonly Kept[]): Promise<void> {
	for (const answer of answers) {
		const first = kept.findIndex(
			(record) => 'answer' in record && record.answer.itemId === answer.itemId
		);
		const locked = kept.findIndex(
			(record) => 'seal' in record && record.seal.itemId === answer.itemId
		);
		expect(answer.sealed).toBe(locked >= 0);
		if (!answer.sealed) continue;
		expect(locked).toBeLessThan(first);
		const { seal } = kept[locked] as { seal: Seal };
		// Kept as it was sealed, and made without the answer.
		expect(seals.find(({ itemId }) => itemId === answer.itemId)).toEqual(seal);
	}
	for (const seal of seals) {
		expect(seal.known).toBeGreaterThanOrEqual(2);
		const bits = 64 * seal.probabilities[0]!;
		expect(bits & (2 ** ITEMS.indexOf(seal.itemId))).toBe(0);
		// Of the very answers it says it knew.
		expect(bits.toString(2).replaceAll('0', '')).toHaveLength(seal.known);
	}
	// A score is of one model.
	expect(new Set(seals.map(({ modelId }) => modelId)).size).toBeLessThanOrEqual(1);
	expect(await checkSeals(seals)).toEqual({ matching: seals.length, broken: [], unchecked: [] });
}

/**
 * Fast clicks, a slow worker, reloads, crashes, a second tab, a newer model there, a browser that keeps nothing and
 * one that begins to: in every order. The scheduler decides when the worker answers and when each write begins.
 */
test.each<[string, (newer: boolean) => Promise<Place>]>([
	['in the browser, with two tabs', inBrowser],
	['in memory, taken over by the browser or not', inMemory]
])('a guess is sealed before its answer, or not at all: %s', { tags: 'slow' }, async (_, begin) => {
	let sealed = 0;
	let unsealed = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.scheduler(),
			fc.boolean(),
			fc.array(fc.tuple(step, fc.nat({ max: 1 }), fc.nat({ max: 4 })), {
				minLength: 6,
				maxLength: 24
			}),
			async (scheduler, newer, taken) => {
				const place = await begin(newer);
				const kept: Kept[] = [];
				const later: Later = (what) => scheduler.schedule(Promise.resolve(), what);
				const tabs: Tab[] = [];
				for (let which = 0; which < place.tabs; which++)
					tabs.push(await place.open(which, later, kept));
				await Promise.all(tabs.map(({ session }) => session.open()));
				scheduler.scheduleSequence(
					taken.map(([{ kind, ...given }, any, pause]) => async () => {
						const which = any % place.tabs;
						await milliseconds(pause);
						if (kind === 'heal') return place.heal();
						if (kind !== 'reload')
							return steps[kind](tabs[which]!, 'given' in given ? given.given : (null as never));
						if (place.tabs > 1) await tabs[which]!.close();
						tabs[which] = await place.open(which, later, kept);
					})
				);
				await settle(scheduler);

				const [whole] = await place.end(tabs);
				await Promise.all(tabs.map((tab) => tab.close()));
				sealed += whole!.answers.filter((answer) => answer.sealed).length;
				unsealed += whole!.answers.filter((answer) => !answer.sealed).length;
				await check(whole!, kept);
			}
		),
		{ numRuns: 120 }
	);
	// Otherwise nothing was put to the test.
	expect(sealed).toBeGreaterThan(40);
	expect(unsealed).toBeGreaterThan(40);
});
