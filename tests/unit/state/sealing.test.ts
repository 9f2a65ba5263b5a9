import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CODE_COUNT, type ItemId } from '../../../src/lib/catalog';
import { nextItem } from '../../../src/lib/run/order';
import { profileOfRun } from '../../../src/lib/run/progress';
import { checkSeals, dueItem, sealOf, type Guess, type Moment } from '../../../src/lib/run/seal';
import { Sealer } from '../../../src/lib/run/sealer';
import type { Answer, Response, Run, Seal } from '../../../src/lib/run/types';
import { Storage } from '../../../src/lib/storage/indexed-db';

const ITEMS: readonly ItemId[] = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'];
const RUN: Run = {
	id: 'run',
	createdAt: 1,
	catalogVersion: 'wvs7-1',
	order: 'questionnaire',
	length: ITEMS.length,
	categories: [],
	reveal: 'each',
	guessing: false,
	seed: 1,
	current: ITEMS[0]!,
	demographics: {}
};

/** What a stand-in for the reasoner thinks of every code: tells which items it knew, a bit each. */
const signature = (known: Iterable<ItemId>) =>
	[...known].reduce((bits, id) => bits + 2 ** ITEMS.indexOf(id), 0) / 64;

function guessFor(profile: Guess['profile']): Guess {
	const prediction = new Float32Array(CODE_COUNT).fill(signature(profile.responses.keys()));
	return { modelId: 'model', profile, prediction, fromDemographics: null };
}

/** What came to be kept, in that order. */
type Kept = { seal: Seal } | { answer: Answer };

/** A tab on the run: the same steps as the screen's, each of which may come at any time. */
class Tab {
	run = RUN;
	answers = new Map<ItemId, Answer>();
	seals = new Map<ItemId, Seal>();
	guess: Guess | null = null;
	profile!: Guess['profile'];
	open = true;
	#saving = false;
	#asked = 0;
	readonly #sealer: Sealer;

	constructor(
		readonly storage: Storage,
		readonly later: (what: string) => Promise<void>,
		readonly kept: Kept[]
	) {
		this.#sealer = new Sealer(
			async (seal) => {
				await later('seal');
				if (!(await storage.saveSeal(seal))) return;
				kept.push({ seal });
				this.seals = new Map(this.seals).set(seal.itemId, seal);
				this.#changed();
			},
			(failure) => {
				if (failure) throw failure;
			}
		);
	}

	async load(): Promise<void> {
		const whole = (await this.storage.wholeRun(RUN.id))!;
		this.run = whole.run;
		this.answers = new Map(whole.answers.map((answer) => [answer.itemId, answer]));
		this.seals = new Map(whole.seals.map((seal) => [seal.itemId, seal]));
		this.#know();
	}

	async click(response: Response): Promise<void> {
		const itemId = this.run.current;
		if (this.#saving || itemId === null || !this.open) return;
		this.#saving = true;
		const responses = new Map([...this.answers].map(([id, one]) => [id, one.response]));
		const current = nextItem(ITEMS, responses.set(itemId, response), itemId);
		await this.later('answer');
		const given = { runId: RUN.id, itemId, response, answeredAt: this.kept.length };
		const { answer } = await this.storage.saveAnswer(given, { current });
		this.kept.push({ answer });
		this.answers = new Map(this.answers).set(itemId, answer);
		this.run = { ...this.run, current };
		this.#saving = false;
		this.#know();
	}

	back(): void {
		const at = ITEMS.indexOf(this.run.current ?? ITEMS.at(-1)!);
		this.run = { ...this.run, current: ITEMS[Math.max(at - 1, 0)]! };
		this.#changed();
	}

	/** The worker dies: what it owed never comes, and a new one is asked. */
	crash(): void {
		this.guess = null;
		this.#ask();
	}

	#know(): void {
		const responses = new Map([...this.answers].map(([id, { response }]) => [id, response]));
		this.profile = profileOfRun(responses, {});
		this.#ask();
		this.#changed();
	}

	#ask(): void {
		const request = ++this.#asked;
		const { profile } = this;
		void this.later('worker').then(() => {
			// An answer for an older profile still arrives, unless the worker died meanwhile.
			if (request !== this.#asked && profile === this.profile) return;
			this.guess = guessFor(profile);
			this.#changed();
		});
	}

	#changed(): void {
		if (!this.open) return;
		const responses = new Map([...this.answers].map(([id, { response }]) => [id, response]));
		const { run, seals, profile, guess } = this;
		this.#sealer.consider({ run, responses, seals, profile, guess });
	}
}

const response = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.integer({ min: 1, max: 4 }).map((code) => ({ kind: 'option', code }) as const)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom({ kind: 'refused' } as const, { kind: 'dont-know' } as const)
	}
);
const step = fc.oneof(
	{
		weight: 8,
		arbitrary: response.map(
			(given) => (tabs: Tab[], which: number) => void tabs[which]!.click(given)
		)
	},
	{ weight: 1, arbitrary: fc.constant((tabs: Tab[], which: number) => tabs[which]!.back()) },
	{ weight: 1, arbitrary: fc.constant((tabs: Tab[], which: number) => tabs[which]!.crash()) },
	{ weight: 1, arbitrary: fc.constant('reload' as const) }
);

describe('sealed before answered', () => {
	/**
	 * Fast clicks, a slow worker, reloads, crashes and a second tab, in every order: the scheduler decides when the
	 * worker answers and when each write begins.
	 */
	test('in any interleaving', async () => {
		let sealedAnswers = 0;
		let lateSeals = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.scheduler(),
				fc.array(fc.tuple(step, fc.integer({ min: 0, max: 1 }), fc.nat({ max: 4 })), {
					minLength: 6,
					maxLength: 24
				}),
				async (scheduler, steps) => {
					globalThis.indexedDB = new IDBFactory();
					const storage = await Storage.open();
					await storage.saveRun(RUN);
					const kept: Kept[] = [];
					const later = (what: string) => scheduler.schedule(Promise.resolve(), what);
					const tabs = [new Tab(storage, later, kept), new Tab(storage, later, kept)];
					await Promise.all(tabs.map((tab) => tab.load()));
					scheduler.scheduleSequence(
						steps.map(([take, which, pause]) => async () => {
							await milliseconds(pause);
							if (take !== 'reload') return take(tabs, which);
							tabs[which]!.open = false;
							tabs[which] = new Tab(storage, later, kept);
							await tabs[which]!.load();
						})
					);
					await settle(scheduler);

					const [whole] = await storage.wholeRuns();
					const { answers, seals } = whole!;
					storage.close();
					sealedAnswers += answers.filter(({ sealed }) => sealed).length;
					lateSeals += answers.filter(({ sealed }) => !sealed).length;
					for (const answer of answers) {
						const first = kept.findIndex(
							(one) => 'answer' in one && one.answer.itemId === answer.itemId
						);
						const locked = kept.findIndex(
							(one) => 'seal' in one && one.seal.itemId === answer.itemId
						);
						expect(answer.sealed).toBe(locked >= 0);
						if (!answer.sealed) continue;
						expect(locked).toBeLessThan(first);
						const { seal } = kept[locked] as { seal: Seal };
						// Kept as it was sealed, and made without the answer.
						expect(seals.find(({ itemId }) => itemId === answer.itemId)).toEqual(seal);
						expect(seal.known).toBeGreaterThanOrEqual(2);
						const bits = 64 * seal.probabilities[0]!;
						expect(bits & (2 ** ITEMS.indexOf(answer.itemId))).toBe(0);
						// Of the very answers it says it knew.
						expect(bits.toString(2).replaceAll('0', '')).toHaveLength(seal.known);
					}
					expect(await checkSeals(seals)).toEqual({
						matching: seals.length,
						broken: [],
						unchecked: []
					});
				}
			),
			{ numRuns: 80 }
		);
		// Otherwise nothing was put to the test.
		expect(sealedAnswers).toBeGreaterThan(40);
		expect(lateSeals).toBeGreaterThan(40);
	});

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

	const milliseconds = (time: number) => new Promise((done) => setTimeout(done, time));
});

describe('what is due', () => {
	const profile = profileOfRun(
		new Map([
			['Q1', { kind: 'option', code: 1 }],
			['Q2', { kind: 'option', code: 1 }]
		]),
		{}
	);
	const moment: Moment = {
		run: { ...RUN, current: 'Q3' },
		responses: new Map(),
		seals: new Map(),
		profile,
		guess: guessFor(profile)
	};

	test('the item on the screen', () => {
		expect(dueItem(moment)).toBe('Q3');
	});

	test.each<[string, Partial<Moment>]>([
		['after the last item', { run: { ...RUN, current: null } }],
		['for an answered item', { responses: new Map([['Q3', { kind: 'option', code: 1 }]]) }],
		['for a skipped item', { responses: new Map([['Q3', { kind: 'refused' }]]) }],
		['without a guess', { guess: null }],
		['from a guess for an earlier profile', { guess: guessFor({ ...profile }) }]
	])('nothing %s', (_, changes) => {
		expect(dueItem({ ...moment, ...changes })).toBeNull();
	});

	test('nothing before the third answer', () => {
		const one = profileOfRun(new Map([['Q1', { kind: 'option', code: 1 }]]), {});
		expect(dueItem({ ...moment, profile: one, guess: guessFor(one) })).toBeNull();
	});
});

describe('the fingerprint', () => {
	afterEach(() => vi.unstubAllGlobals());

	const profile = profileOfRun(new Map(), { country: 'BRA' });
	const run = { ...RUN, demographics: { country: 'BRA' } };
	const make = () => sealOf({ run, profile }, guessFor(profile), 'Q1', 5);

	test('tells when anything in the seal was changed', async () => {
		const seal = await make();
		expect(seal.hash).toMatch(/^[0-9a-f]{64}$/);
		const changes: Partial<Seal>[] = [
			{ probabilities: [1, 0, 0, 0] },
			{ known: 9 },
			{ sealedAt: 6 },
			{ modelId: 'other' },
			{ country: null },
			{ fromDemographics: [1, 0, 0, 0] },
			{ nonce: '' }
		];
		for (const change of changes)
			expect(await checkSeals([{ ...seal, ...change }])).toMatchObject({
				matching: 0,
				broken: ['Q1']
			});
	});

	test('does not depend on the order of the keys', async () => {
		const seal = await make();
		const turned = Object.fromEntries(Object.entries(seal).reverse()) as unknown as Seal;
		expect(await checkSeals([turned])).toMatchObject({ matching: 1 });
	});

	test('is another for the same guess, so that it gives nothing away', async () => {
		expect((await make()).hash).not.toBe((await make()).hash);
	});

	test('is said to be missing where the browser offers none', async () => {
		const hashed = await make();
		vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
		expect((await make()).hash).toBeNull();
		expect(await checkSeals([await make(), hashed])).toEqual({
			matching: 0,
			broken: [],
			unchecked: ['Q1', 'Q1']
		});
	});
});
