import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ItemId } from '../../../src/lib/catalog';
import type { BoldReply, Response, Retest, Run, Seal } from '../../../src/lib/run/types';
import { StorageError } from '../../../src/lib/storage/errors';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import { MemoryStore } from '../../../src/lib/storage/memory';
import type { Store } from '../../../src/lib/storage/store';
import { deleting, questionnaireRun, wholeOf } from '../../fixtures/run-parts';

/** Ids as the app makes them. */
const ID = {
	run: '1'.repeat(32),
	another: '2'.repeat(32),
	newest: '3'.repeat(32),
	a: '4'.repeat(32),
	added: '5'.repeat(32),
	b: '6'.repeat(32),
	next: '7'.repeat(32),
	gone: '8'.repeat(32)
} as const;

const run: Run = { ...questionnaireRun, id: ID.run };

const seal: Seal = {
	runId: ID.run,
	itemId: 'Q1',
	modelId: 'model',
	known: 3,
	probabilities: [0.4, 0.3, 0.2, 0.1],
	fromDemographics: null,
	country: null,
	sealedAt: 5,
	nonce: '0'.repeat(32),
	hash: null
};

const option = (code: number): Response => ({ kind: 'option', code });
const given = (response: Response, answeredAt: number, itemId: ItemId = 'Q1') => ({
	runId: ID.run,
	itemId,
	response,
	answeredAt,
	language: 'en'
});
/** An answer as it is kept when it is the first, and no guess was sealed. */
const kept = (response: Response, answeredAt: number, itemId: ItemId = 'Q1') => ({
	...given(response, answeredAt, itemId),
	firstResponse: response,
	sealed: false,
	seen: false,
	changedAt: null
});

const again = (itemId: ItemId, answeredAt: number, code = 1): Retest => ({
	runId: ID.run,
	itemId,
	response: option(code),
	answeredAt,
	language: 'en'
});

const reply = (itemId: ItemId, me: boolean): BoldReply => ({
	runId: ID.run,
	itemId,
	side: 1,
	share: 0.8,
	me,
	repliedAt: 9
});

const kindOf = (promise: Promise<unknown>) =>
	promise.then(
		() => 'no error',
		(error: unknown) => (error instanceof StorageError ? error.key : error)
	);

describe.each<[string, () => Promise<Store>]>([
	['IndexedDB', () => IndexedDbStore.open()],
	['memory', async () => new MemoryStore()]
])('a store in %s', (_, open) => {
	let store: Store;

	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		store = await open();
		await store.saveRun(run);
	});

	afterEach(() => store.close());

	describe('seals', () => {
		test('an answer says whether its seal came first', async () => {
			expect(await store.saveSeals([seal])).toBe(true);
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(2), 6)], {});
			expect(answer).toEqual({ ...kept(option(2), 6), sealed: true });
			const unsealed = await store.saveAnswers([given(option(2), 7, 'Q2')], {});
			expect(unsealed.answers[0]).toMatchObject({ sealed: false });
		});

		test.each([option(2), { kind: 'refused' } as const, { kind: 'dont-know' } as const])(
			'there is none after $kind',
			async (response) => {
				await store.saveAnswers([given(response, 6)], {});
				expect(await store.saveSeals([seal])).toBe(false);
				expect((await store.wholeRun(ID.run))?.seals).toEqual([]);
				// Nor does a later change of the answer make it one that was sealed.
				const {
					answers: [answer]
				} = await store.saveAnswers([given(option(1), 7)], {}, new Map([['Q1', response]]));
				expect(answer).toMatchObject({ sealed: false });
			}
		);

		test('one is never put over another', async () => {
			await store.saveSeals([seal]);
			expect(await store.saveSeals([{ ...seal, known: 4, sealedAt: 9 }])).toBe(false);
			expect((await store.wholeRun(ID.run))?.seals).toEqual([seal]);
		});

		test('are of one model in a run, so that a score is of one', async () => {
			await store.saveSeals([seal]);
			expect(await store.saveSeals([{ ...seal, itemId: 'Q2', modelId: 'newer' }])).toBe(false);
			expect(await store.saveSeals([{ ...seal, itemId: 'Q2' }])).toBe(true);
			await store.saveRun({ ...run, id: ID.next });
			expect(await store.saveSeals([{ ...seal, runId: ID.next, modelId: 'newer' }])).toBe(true);
		});

		test('there is none of a run that is gone', async () => {
			await store.changeRuns(deleting(ID.run));
			expect(await store.saveSeals([seal])).toBe(false);
			await store.saveRun(run);
			expect((await store.wholeRun(ID.run))?.seals).toEqual([]);
		});

		test('go with their run, and no other’s', async () => {
			await store.saveSeals([seal]);
			await store.saveAnswers([given(option(2), 6)], {});
			await store.saveRun({ ...run, id: ID.another });
			await store.saveSeals([{ ...seal, runId: ID.another }]);
			await store.changeRuns(deleting(ID.run));
			await store.saveRun(run);
			expect(await store.wholeRun(ID.run)).toEqual(wholeOf(run));
			expect((await store.wholeRun(ID.another))?.seals).toHaveLength(1);
		});
	});

	describe('answers', () => {
		test('keep what was given first, and say when they were changed', async () => {
			await store.saveSeals([seal]);
			await store.saveAnswers([given(option(2), 6)], {});
			await store.saveAnswers([given(option(2), 7)], {});
			expect((await store.wholeRun(ID.run))?.answers).toMatchObject([
				{ answeredAt: 6, changedAt: null }
			]);
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(4), 8)], {}, new Map([['Q1', option(2)]]));
			const changed = {
				...kept(option(4), 6),
				firstResponse: option(2),
				sealed: true,
				changedAt: 8
			};
			expect(answer).toEqual(changed);
			expect((await store.wholeRun(ID.run))?.answers).toEqual([changed]);
		});

		test('replace no other than the one that was on the screen', async () => {
			await store.saveAnswers([given(option(2), 6)], { current: 'Q2' });
			const before = await store.wholeRun(ID.run);
			for (const believed of [undefined, option(3), { kind: 'refused' } as const]) {
				const late = store.saveAnswers(
					[given(option(1), 7)],
					{ current: 'Q3' },
					believed && new Map([['Q1', believed]])
				);
				expect(await kindOf(late)).toBe('answered');
				expect(await store.wholeRun(ID.run)).toEqual(before);
			}
			// What is there already is no other.
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(2), 8)], {});
			expect(answer).toEqual(before!.answers[0]);
			await store.saveAnswers([given(option(1), 9)], {}, new Map([['Q1', option(2)]]));
			expect((await store.wholeRun(ID.run))!.answers).toMatchObject([
				{ response: option(1), firstResponse: option(2) }
			]);
		});

		test('go with where the run goes next, both or neither', async () => {
			const saved = await store.saveAnswers([given(option(2), 6)], { current: 'Q2' });
			expect(saved.run).toEqual({ ...run, current: 'Q2' });
			expect(await store.wholeRun(ID.run)).toEqual(
				wholeOf({ ...run, current: 'Q2' }, { answers: [kept(option(2), 6)] })
			);
			await store.changeRuns(deleting(ID.run));
			expect(await kindOf(store.saveAnswers([given(option(1), 7)], { current: 'Q3' }))).toBe(
				'deleted'
			);
			expect((await store.everything()).runs).toEqual([]);
			await store.saveRun(run);
			expect(await store.wholeRun(ID.run)).toEqual(wholeOf(run));
		});
	});

	describe('guesses that were seen', () => {
		test('before an answer are said in it, for good; after it they are not', async () => {
			expect(await store.saveSeen(ID.run, ['Q1', 'Q2', 'Q1'], 4)).toEqual([
				{ runId: ID.run, itemId: 'Q1', seenAt: 4 },
				{ runId: ID.run, itemId: 'Q2', seenAt: 4 }
			]);
			await store.saveSeals([seal]);
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(2), 6)], {});
			expect(answer).toMatchObject({ sealed: true, seen: true });
			const blind = await store.saveAnswers([given(option(2), 6, 'Q3')], {});
			expect(blind.answers[0]).toMatchObject({ seen: false });
			await store.saveSeen(ID.run, ['Q3'], 7);
			const changed = await store.saveAnswers(
				[given(option(4), 8, 'Q3')],
				{},
				new Map([['Q3', option(2)]])
			);
			expect(changed.answers[0]).toMatchObject({ firstResponse: option(2), seen: false });
		});

		test('keep the moment they were first seen', async () => {
			await store.saveSeen(ID.run, ['Q1'], 4);
			expect(await store.saveSeen(ID.run, ['Q2', 'Q1'], 9)).toEqual([
				{ runId: ID.run, itemId: 'Q2', seenAt: 9 }
			]);
			expect((await store.wholeRun(ID.run))?.seen.map(({ seenAt }) => seenAt)).toEqual([4, 9]);
		});

		test('are of their run alone', async () => {
			await store.saveRun({ ...run, id: ID.another });
			await store.saveSeen(ID.another, ['Q1'], 4);
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(2), 6)], {});
			expect(answer).toMatchObject({ seen: false });
		});

		test('and replies to them are refused for a run that is gone', async () => {
			await store.changeRuns(deleting(ID.run));
			expect(await kindOf(store.saveSeen(ID.run, ['Q1'], 4))).toBe('deleted');
			expect(await kindOf(store.saveBoldReply(reply('Q1', true)))).toBe('deleted');
			await store.saveRun(run);
			expect(await store.wholeRun(ID.run)).toEqual(wholeOf(run));
		});
	});

	describe('second answers', () => {
		test('stand beside the first, are given once, and only where there is a first', async () => {
			expect(await kindOf(store.saveRetests([again('Q1', 8)]))).toBe('deleted');
			const {
				answers: [answer]
			} = await store.saveAnswers([given(option(2), 6)], {});
			expect(await store.saveRetests([again('Q1', 8)])).toEqual([again('Q1', 8)]);
			expect(await store.saveRetests([again('Q1', 9, 4)])).toEqual([again('Q1', 8)]);
			const whole = await store.wholeRun(ID.run);
			expect(whole).toEqual(wholeOf(run, { answers: [answer!], retests: [again('Q1', 8)] }));
			await store.changeRuns(deleting(ID.run));
			expect(await kindOf(store.saveRetests([again('Q1', 8)]))).toBe('deleted');
		});
	});

	test('a reply to a bold guess takes the place of an earlier one', async () => {
		await store.saveBoldReply(reply('Q1', true));
		await store.saveBoldReply(reply('Q1', false));
		expect((await store.wholeRun(ID.run))?.bold).toEqual([reply('Q1', false)]);
	});

	test('deleting a run deletes all that is in it, and nothing of another', async () => {
		for (const id of [ID.run, ID.another]) {
			await store.saveRun({ ...run, id });
			await store.saveAnswers([{ ...given(option(2), 6), runId: id }], {});
			await store.saveSeen(id, ['Q2'], 7);
			await store.saveRetests([{ ...again('Q1', 8), runId: id }]);
			await store.saveBoldReply({ ...reply('Q9', true), runId: id });
		}
		const another = await store.wholeRun(ID.another);
		await store.changeRuns(deleting(ID.run));
		expect((await store.everything()).runs).toEqual([another]);
		await store.saveRun(run);
		expect(await store.wholeRun(ID.run)).toEqual(wholeOf(run));
		expect(another).toMatchObject({ seen: [{}], retests: [{}], bold: [{}] });
	});

	describe('runs', () => {
		test('are listed newest first, and as wholes in the same order', async () => {
			await store.saveRun({ ...run, id: ID.newest, createdAt: 9 });
			await store.saveRun({ ...run, id: ID.a, createdAt: 4 });
			await store.saveAnswers([given(option(2), 6, 'Q2')], {});
			await store.saveAnswers([given(option(2), 7, 'Q10')], {});
			await store.saveSeals([{ ...seal, itemId: 'Q3' }]);
			expect((await store.runs()).map(({ id }) => id)).toEqual([ID.newest, ID.a, ID.run]);
			expect((await store.everything()).runs).toEqual([
				wholeOf({ ...run, id: ID.newest, createdAt: 9 }),
				wholeOf({ ...run, id: ID.a, createdAt: 4 }),
				await store.wholeRun(ID.run)
			]);
			// In the order of their keys, so that files of the same contents are the same.
			expect((await store.wholeRun(ID.run))?.answers.map(({ itemId }) => itemId)).toEqual([
				'Q10',
				'Q2'
			]);
			expect(await store.wholeRun('nobody’s')).toBeUndefined();
		});

		test('keep their answers when they are saved again', async () => {
			await store.saveAnswers([given(option(2), 6)], {});
			await store.saveRun({ ...run, length: 50 });
			expect(await store.wholeRun(ID.run)).toMatchObject({
				run: { length: 50 },
				answers: [{ itemId: 'Q1' }]
			});
		});

		test('change in the fields given and no others', async () => {
			const adaptive: Run = { ...run, order: 'adaptive', asked: ['Q1', 'Q2'] };
			await store.saveRun(adaptive);
			const changed = await store.changeRun(ID.run, { asked: ['Q1', 'Q3'], name: 'Mine' });
			expect(changed).toEqual({
				...adaptive,
				asked: ['Q1', 'Q2', 'Q3'],
				name: 'Mine',
				reasons: {}
			});
			expect((await store.wholeRun(ID.run))?.run).toEqual(changed);
			expect(await kindOf(store.changeRun(ID.gone, { name: 'x' }))).toBe('deleted');
		});

		test('change by what is kept, not by what a screen last saw', async () => {
			await store.saveRun({ ...run, bet: 3 });
			const more = ({ bet = 0 }: Run) => ({ bet: bet + 1 });
			await Promise.all([store.changeRun(ID.run, more), store.changeRun(ID.run, more)]);
			expect((await store.wholeRun(ID.run))?.run.bet).toBe(5);
		});

		test('change and go together, those set aside too, and none where one cannot', async () => {
			await store.saveAnswers([given(option(2), 6)], {});
			await store.saveRun({ ...run, id: ID.another, length: 30 });
			await store.saveRun({ ...run, id: ID.newest });
			await store.saveRun({ ...run, id: ID.added, catalogVersion: 'wvs8-1' });
			const before = await store.everything();
			const refused = store.changeRuns(({ id }) => {
				if (id === ID.newest) throw new StorageError('changed');
				return id === ID.run ? 'delete' : { away: true };
			});
			expect(await kindOf(refused)).toBe('changed');
			expect(await store.everything()).toEqual(before);

			await store.changeRuns(({ id, length }) => {
				if (id === ID.run) return 'delete';
				return id === ID.newest ? undefined : { away: true, length: length + 1 };
			});
			const { runs, aside } = await store.everything();
			const byId = new Map(runs.map((whole) => [whole.run.id, whole]));
			expect([...byId.keys()].sort()).toEqual([ID.another, ID.newest]);
			expect(byId.get(ID.another)).toEqual(
				wholeOf({ ...run, id: ID.another, length: 31, away: true })
			);
			expect(byId.get(ID.newest)).toEqual(wholeOf({ ...run, id: ID.newest }));
			expect(aside).toMatchObject([{ id: ID.added, whole: { run: { away: true } } }]);
			await store.saveRun(run);
			expect(await store.wholeRun(ID.run)).toEqual(wholeOf(run));
		});

		test('with all that is in them take the place of those with their ids', async () => {
			await store.saveAnswers([given(option(2), 6)], {});
			await store.saveSeals([{ ...seal, itemId: 'Q2' }]);
			await store.saveSeen(ID.run, ['Q2'], 7);
			await store.saveRetests([again('Q1', 8)]);
			await store.saveBoldReply(reply('Q9', true));
			const replaced = wholeOf(
				{ ...run, name: 'From a file' },
				{
					answers: [kept(option(1), 3, 'Q5')],
					seals: [{ ...seal, itemId: 'Q5' }],
					seen: [{ runId: ID.run, itemId: 'Q6', seenAt: 4 }],
					retests: [again('Q5', 9)],
					bold: [reply('Q6', false)]
				}
			);
			const added = wholeOf({ ...run, id: ID.added });
			const known = [(await store.wholeRun(ID.run))!];
			await store.saveWholeRuns([replaced, added], known);
			expect(await store.wholeRun(ID.run)).toEqual(replaced);
			expect(await store.wholeRun(ID.added)).toEqual(added);
		});

		test('that are replaced stay the hand-in of the class they were begun for, and out of sight if they were', async () => {
			const classroom = {
				id: '0badcafe',
				name: '10 B',
				link: 'VC2-A',
				sender: '0123456789',
				number: 2,
				code: 'VM2-A',
				bet: null
			};
			await store.changeRun(ID.run, { classroom, away: true });
			const known = [(await store.wholeRun(ID.run))!];
			await store.saveWholeRuns([wholeOf({ ...run, name: 'From a file' })], known);
			const { run: kept } = (await store.wholeRun(ID.run))!;
			expect(kept).toMatchObject({ name: 'From a file', classroom, away: true });
		});

		test('are not replaced where something else is kept by now than was known when they were chosen', async () => {
			const known = [(await store.wholeRun(ID.run))!];
			const replaced = wholeOf({ ...run, name: 'From a file' });
			const added = wholeOf({ ...run, id: ID.added });
			// Another tab answers, adds or deletes between the look and the deed.
			await store.saveAnswers([given(option(2), 6)], {});
			const answered = await store.wholeRun(ID.run);
			expect(await kindOf(store.saveWholeRuns([added, replaced], known))).toBe('changed');
			expect(await store.wholeRun(ID.run)).toEqual(answered);
			expect(await store.wholeRun(ID.added)).toBeUndefined();
			await store.saveRun(added.run);
			expect(await kindOf(store.saveWholeRuns([added], []))).toBe('changed');
			await store.changeRuns(deleting(ID.run));
			expect(await kindOf(store.saveWholeRuns([replaced], [answered!]))).toBe('changed');
			expect(await store.wholeRun(ID.run)).toBeUndefined();
			await store.saveWholeRuns([replaced], []);
			expect(await store.wholeRun(ID.run)).toEqual(replaced);
		});

		test('about other questions are kept and listed apart, and no run is gone on with there', async () => {
			const another = wholeOf({ ...run, id: ID.added, catalogVersion: 'wvs8-1' });
			await store.saveWholeRuns([another]);
			expect((await store.runs()).map(({ id }) => id)).toEqual([ID.run]);
			expect(await store.wholeRun(ID.added)).toBeUndefined();
			expect((await store.everything()).aside).toEqual([
				{ id: ID.added, why: 'other questions', at: '', whole: another }
			]);
			await store.changeRuns(deleting(ID.added));
			expect((await store.everything()).aside).toEqual([]);
		});

		test('are what was saved, whatever is done with that afterwards', async () => {
			const categories: Run['categories'][number][] = [];
			await store.saveRun({ ...run, categories });
			await store.saveWholeRuns([wholeOf({ ...run, id: ID.b, categories })]);
			categories.push('religious-values' as never);
			expect((await store.runs()).map(({ categories }) => categories)).toEqual([[], []]);
		});
	});

	test('erased holds nothing, and takes new things', async () => {
		await store.saveAnswers([given(option(2), 6)], {});
		await store.saveSeals([{ ...seal, itemId: 'Q2' }]);
		await store.saveSeen(ID.run, ['Q2'], 7);
		await store.saveRetests([again('Q1', 8)]);
		await store.saveBoldReply(reply('Q9', true));
		await store.classes.save({
			state: 'old',
			id: '0badcafe',
			createdAt: 5,
			link: 'VC1-A',
			codes: []
		});
		await store.erase();
		expect((await store.everything()).runs).toEqual([]);
		expect(await store.classes.all()).toEqual([]);
		await store.saveRun(run);
		expect((await store.everything()).runs).toEqual([wholeOf(run)]);
	});

	test('does not call back for what was done in this tab', async () => {
		let called = false;
		const stop = store.onChange(() => (called = true));
		await store.saveRun({ ...run, name: 'x' });
		await new Promise((done) => setTimeout(done, 20));
		expect(called).toBe(false);
		stop();
	});

	describe('classes', () => {
		const record = {
			state: 'old',
			id: '0badcafe',
			createdAt: 5,
			link: 'VC1-A',
			codes: ['x']
		} as const;

		test('are listed newest first; one takes the place of the one with its id', async () => {
			await store.classes.save(record);
			await store.classes.save({ ...record, id: '00000001', createdAt: 6 });
			await store.classes.save({ ...record, link: 'VC1-B' });
			expect(await store.classes.all()).toMatchObject([
				{ id: '00000001', link: 'VC1-A' },
				{ id: '0badcafe', link: 'VC1-B' }
			]);
		});

		test('change into what is made of what is kept, and are told what that is', async () => {
			await store.classes.save(record);
			const closed = {
				state: 'ended',
				id: record.id,
				createdAt: 5,
				link: 'VC1-A',
				closedAt: 9
			} as const;
			let before: unknown;
			const made = await store.classes.change(record.id, (kept) => {
				before = kept;
				return closed;
			});
			expect([before, made]).toEqual([record, closed]);
			// Of what was there before nothing is left.
			expect(await store.classes.all()).toEqual([closed]);
			expect(JSON.stringify(await store.classes.all())).not.toContain('codes');
		});

		test('that are not there are made from nothing', async () => {
			await store.classes.change(record.id, (kept) => {
				expect(kept).toBeNull();
				return record;
			});
			expect(await store.classes.all()).toEqual([record]);
		});

		test('stay as they are where the change is refused, and the refusal comes through', async () => {
			await store.classes.save(record);
			const refusal = new RangeError('not so');
			await expect(
				store.classes.change(record.id, () => {
					throw refusal;
				})
			).rejects.toBe(refusal);
			expect(await store.classes.all()).toEqual([record]);
		});

		test('of which nothing is to be kept are gone', async () => {
			await store.classes.save(record);
			expect(await store.classes.change(record.id, () => null)).toBeNull();
			expect(await store.classes.all()).toEqual([]);
		});
	});
});
