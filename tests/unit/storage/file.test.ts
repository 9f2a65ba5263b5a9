import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { readFile as readText } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { CODE_COUNT, codeOffset, itemOf } from '../../../src/lib/catalog';
import { sealOf } from '../../../src/lib/run/seal';
import { sha256 } from '../../../src/lib/run/sha256';
import type { WholeRun } from '../../../src/lib/run/types';
import { IndexedDbStore } from '../../../src/lib/storage/indexed-db';
import {
	FILE_VERSION,
	FileError,
	readFile,
	textOf,
	writeFile
} from '../../../src/lib/storage/file';
import { toFile } from '../../../src/lib/storage/file-runs';
import { wholesOf } from '../../../src/lib/storage/set-aside';
import { chosenRuns, planImport } from '../../../src/lib/storage/import-plan';
import { readAll, written } from '../../fixtures/files';
import { wholeOf } from '../../fixtures/run-parts';
import { wholeRun, wholeRuns } from '../../fixtures/whole-run';

const NOW = new Date('2026-11-23T12:00:00Z');
/** Mutated files of each kind; together more than ten thousand. */
const MUTATIONS = 5200;

beforeEach(() => {
	globalThis.indexedDB = new IDBFactory();
});

/** One and the same file with something of everything in it. */
const [example] = fc.sample(
	wholeRun.map(withoutClass).filter(({ answers, seals }) => answers.length > 3 && seals.length > 1),
	{ numRuns: 1, seed: 5 }
) as [WholeRun];

/** A file as an attacker who knows the format would sign it. */
async function signed(runs: unknown): Promise<string> {
	return JSON.stringify({
		format: 'value-mirror',
		version: FILE_VERSION,
		exportedAt: NOW.toISOString(),
		runs,
		sha256: sha256(JSON.stringify(runs))
	});
}

async function outcome(text: string): Promise<WholeRun[] | FileError> {
	try {
		return [...(await readFile(text)).runs];
	} catch (error) {
		if (error instanceof FileError) return error;
		throw error;
	}
}

const kept = async (store: IndexedDbStore) => wholesOf(await store.everything());

/** What of a run goes into a file: of its class, nothing. */
function withoutClass(whole: WholeRun): WholeRun {
	const { classroom, away, ...run } = whole.run;
	void [classroom, away];
	return { ...whole, run };
}

test.each([253402300800000, 8.64e15, -8.64e15])(
	'a file is read back whatever the clock said: %d',
	async (clock) => {
		const { text } = await writeFile([example], new Date(clock));
		expect((await readFile(text)).runs).toEqual([withoutClass(example)]);
	}
);

test('of a class nothing is in a file that others may get, and read in, a run hands nothing in', async () => {
	const classroom = {
		id: '0badcafe',
		name: '10b, Wednesday',
		link: 'VC2-LINK',
		sender: 'fedcba9876',
		number: 3,
		code: 'VM2-CODE',
		bet: 7
	};
	const whole = { ...example, run: { ...example.run, classroom } };
	const text = await written([whole], NOW);
	for (const secret of Object.values(classroom)
		.map(String)
		.filter((value) => value.length > 2))
		expect(text).not.toContain(secret);
	const [read] = await readAll(text);
	expect(read!.run.classroom).toBeUndefined();
	// Its own backup is no other run.
	expect(planImport([read!], [whole])).toMatchObject([{ standing: 'same' }]);
});

test('what is written is read back the same, to the last field', { tags: 'slow' }, async () => {
	await fc.assert(
		fc.asyncProperty(wholeRuns, async (runs) => {
			expect(await readAll(await written(runs, NOW))).toEqual(runs.map(withoutClass));
		}),
		{ numRuns: 200 }
	);
});

describe('refuses, saying why and that nothing has changed,', () => {
	const good = async () => JSON.parse(await written([example], NOW));
	const cases: Record<string, [() => Promise<string>, RegExp]> = {
		'another kind of file': [async () => '{"format":"something"}', /not written by Value Mirror/],
		'no JSON': [async () => 'answers,1,2', /not one of Value Mirror’s/],
		'one that was cut off': [
			async () => (await written([example], NOW)).slice(0, -200),
			/the end of it is missing/
		],
		'a newer one': [
			async () => JSON.stringify({ ...(await good()), version: FILE_VERSION + 1 }),
			/newer version/
		],
		'one that was changed by hand': [
			async () => {
				const file = await good();
				file.runs[0].seed = 7;
				return JSON.stringify(file);
			},
			/checksum differs/
		],
		'an answer that claims a seal it has not': [
			async () => {
				const { runs } = await good();
				return signed([
					{ ...runs[0], seals: [], retests: [], answers: [{ ...runs[0].answers[0], sealed: true }] }
				]);
			},
			/something no run can have, at 0/
		],
		'nesting deeper than anybody can read': [
			async () =>
				`{"format":"value-mirror","version":1,"exportedAt":"${NOW.toISOString()}","sha256":null,"runs":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
			/Nothing has been changed/
		]
	};
	for (const [name, [text, reason]] of Object.entries(cases))
		test(name, async () => {
			const result = await outcome(await text());
			expect(result).toBeInstanceOf(FileError);
			expect((result as FileError).message).toMatch(reason);
			expect((result as FileError).message).toContain('Nothing has been changed.');
		});

	test('a seal that was changed after the fact', async () => {
		const item = itemOf('Q1');
		const prediction = new Float32Array(CODE_COUNT).fill(0);
		prediction.fill(1 / item.codes.length, codeOffset(0), codeOffset(0) + item.codes.length);
		const profile = { responses: new Map(), demographics: {} };
		const guess = { modelId: 'reasoner-1', profile, prediction, fromDemographics: null };
		const run = { ...example.run, demographics: {} };
		const seal = await sealOf({ run, profile }, guess, 'Q1', 5);
		const whole = wholeOf(run, { seals: [seal] });
		expect(await readAll(await written([whole], NOW))).toEqual([whole]);
		const forging = { ...whole, seals: [{ ...seal, known: 9 }] };
		const forged = await signed([JSON.parse(JSON.stringify(toFile(forging)))]);
		await expect(readAll(forged)).rejects.toThrow('not what was sealed');
		// Nor is it written, where it came to be some other way.
		const { text, leftOut } = await writeFile(
			[forging, { ...whole, run: { ...run, id: '0'.repeat(32) }, seals: [] }],
			NOW
		);
		expect(leftOut).toMatchObject([{ place: 1, whole: forging }]);
		expect(await readAll(text)).toHaveLength(1);
	});
});

describe('a file with one bad run among good ones', () => {
	const another = { ...example, run: { ...example.run, id: 'e'.repeat(32), name: 'The bad one' } };
	const listed = async () => JSON.parse(await written([example, another], NOW)).runs;

	test('gives the good ones, and names the bad one with its place and the reason', async () => {
		const [good, bad] = await listed();
		for (const [damaged, why] of [
			[{ ...bad, seed: -1 }, /no run can have, at seed/],
			[{ ...bad, answers: [{ itemId: 'Q999' }] }, /no run can have, at answers.0/],
			[{ ...bad, id: good.id }, /a second time/]
		] as const) {
			const { runs, refused } = await readFile(await signed([good, damaged]));
			expect(runs).toEqual([example]);
			expect(refused).toEqual([{ place: 2, name: 'The bad one', why: expect.stringMatching(why) }]);
		}
	});

	test('is written without it, and says so', async () => {
		const bad = { ...another, run: { ...another.run, seed: -1 } };
		const { text, leftOut } = await writeFile([bad, example], NOW);
		expect(leftOut).toMatchObject([{ place: 1, name: 'The bad one', whole: bad }]);
		expect(await readAll(text)).toEqual([example]);
	});

	test('keeps one about other questions as it is', async () => {
		const [good, bad] = await listed();
		const foreign = { ...bad, catalogVersion: 'wvs6-1', order: 'unheard-of' };
		const read = await readAll(await signed([good, foreign]));
		expect(read[1]!.run).toMatchObject({ catalogVersion: 'wvs6-1', order: 'unheard-of' });
		expect(JSON.parse(await written(read, NOW)).runs[1]).toEqual(foreign);
	});

	test('no record of it can put itself into another run', async () => {
		const [good, bad] = await listed();
		const foreign = {
			...bad,
			catalogVersion: 'wvs6-1',
			answers: [{ itemId: 'Q1', runId: good.id }]
		};
		const read = await readAll(await signed([foreign]));
		expect(read[0]!.answers).toEqual([{ itemId: 'Q1', runId: another.run.id }]);
	});
});

test('a backup of a run made too long, or named too long, by an earlier version is read', async () => {
	const [run] = JSON.parse(await written([example], NOW)).runs;
	const read = await readAll(await signed([{ ...run, length: 260, name: 'ab'.repeat(60) }]));
	expect(read[0]!.run).toMatchObject({ length: 253, name: 'ab'.repeat(40) });
	const [none] = await readAll(await signed([{ ...run, length: 0 }]));
	expect(none!.run.length).toBe(1);
});

describe('a file that an earlier version of the app wrote', () => {
	const folder = new URL('../../fixtures/', import.meta.url);
	const textOfVersion = (version: number) =>
		readText(new URL(`file-version-${version}.json`, folder), 'utf8');
	const versions = Array.from({ length: FILE_VERSION }, (_, index) => index + 1);

	test.each(versions)('version %i: is read, with all that is still kept of it', async (version) => {
		const text = await textOfVersion(version);
		const { runs } = JSON.parse(text) as { runs: Written[] };
		const read = await readAll(text);
		expect(read).toHaveLength(runs.length);
		read.forEach((whole, index) => {
			const { answers, seals, seen = [], retests = [], bold = [], ...rest } = runs[index]!;
			const { guessing, classroom, ...run } = rest as Record<string, unknown>;
			if (classroom && !run.name) run.name = (classroom as { name: string }).name;
			expect(guessing === undefined).toBe(version > 2);
			const ofRun = (records: readonly object[]) =>
				records.map((record) => ({ runId: whole.run.id, ...record }));
			expect(whole).toEqual({
				run,
				answers: ofRun(
					answers.map(({ guessed, ...answer }) => {
						expect(guessed === undefined).toBe(version > 2);
						return { seen: false, language: 'en', ...answer };
					})
				),
				seals: ofRun(seals),
				seen: ofRun(seen),
				retests: ofRun(retests),
				bold: ofRun(bold)
			});
		});
		expect(read.some(({ answers, seals }) => answers.length > 0 && seals.length > 0)).toBe(true);
		// And it can be written as one of today's.
		expect(await readAll(await written(read, NOW))).toEqual(read);
	});

	test('that was changed after it was written is refused all the same', async () => {
		const text = (await textOfVersion(2)).replace(/"guessing": true/, '"guessing": false');
		await expect(readAll(text)).rejects.toThrow('checksum differs');
	});

	test('that holds something else in the place of runs is refused in words', async () => {
		for (const runs of [null, 7, [null], ['run'], [{ answers: 7 }], [{ answers: [null] }]]) {
			const text = { ...JSON.parse(await textOfVersion(1)), runs, sha256: null };
			await expect(readAll(JSON.stringify(text))).rejects.toThrow('Nothing has been changed.');
		}
	});

	test('a second answer without a first is refused', async () => {
		const file = JSON.parse(await textOfVersion(3));
		const [retest] = file.runs[0].retests;
		file.runs[0].answers = file.runs[0].answers.filter(
			({ itemId }: { itemId: string }) => itemId !== retest.itemId
		);
		const { runs, refused } = await readFile(await signed(file.runs));
		expect(refused).toMatchObject([{ place: 1, why: expect.stringContaining('no run can have') }]);
		expect(runs).toHaveLength(file.runs.length - 1);
	});
});

/** A run as a file of any version has it. */
interface Written {
	readonly answers: readonly Record<string, unknown>[];
	readonly seals: readonly object[];
	readonly seen?: readonly object[];
	readonly retests?: readonly object[];
	readonly bold?: readonly object[];
}

describe(`${2 * MUTATIONS} mutated files`, { tags: 'slow' }, () => {
	test('none that was damaged on the way is taken for another', async () => {
		const text = await written([example], NOW);
		const mutation = fc.oneof(
			fc.nat(text.length - 1).map((at) => text.slice(0, at)),
			fc
				.tuple(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }))
				.map(([at, inserted]) => text.slice(0, at) + inserted + text.slice(at + 1)),
			fc
				.tuple(fc.nat(text.length - 1), fc.nat(200))
				.map(([at, length]) => text.slice(0, at) + text.slice(at + length))
		);
		await fc.assert(
			fc.asyncProperty(mutation, async (mutated) => {
				const result = await outcome(mutated);
				// White space, the date of export and a zero's sign, which JSON does not write, are outside the
				// checksum; all else is refused.
				if (!(result instanceof FileError))
					expect(JSON.parse(JSON.stringify(result))).toEqual([example]);
			}),
			{ numRuns: MUTATIONS }
		);
	});

	test('signed or not, none crashes, and what is taken is whole and can be kept and written again', async () => {
		const runs = JSON.parse(await written([example], NOW)).runs as unknown;
		const places: (readonly (string | number)[])[] = [];
		const visit = (value: unknown, path: readonly (string | number)[]) => {
			places.push(path);
			if (Array.isArray(value)) value.forEach((part, index) => visit(part, [...path, index]));
			else if (value !== null && typeof value === 'object')
				for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
		};
		visit(runs, []);
		const hostile = fc.oneof(
			fc.jsonValue({ maxDepth: 2 }),
			fc.constantFrom<unknown>(
				'<img src=x onerror=alert(1)>',
				'__proto__',
				'constructor',
				-1,
				1e308,
				0.5,
				'Q1',
				'Q999',
				null,
				[],
				{}
			)
		);
		const storage = await IndexedDbStore.open();
		let taken = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places), hostile, async (path, value) => {
				const changed = replaced(runs, path, value);
				const result = await outcome(await signed(changed));
				if (result instanceof FileError) return;
				taken++;
				const plan = planImport(result, await kept(storage));
				const chosen = chosenRuns(plan, new Set(result.map(({ run }) => run.id)));
				await storage.saveWholeRuns(chosen);
				const after = await kept(storage);
				expect(planImport(result, after).every(({ standing }) => standing === 'same')).toBe(true);
				expect(await readAll(await written(after, NOW))).toEqual(after);
				await storage.changeRuns(() => 'delete');
			}),
			{ numRuns: MUTATIONS }
		);
		// What was taken was deleted again, so anything left would come from a file that was refused.
		expect(await kept(storage)).toEqual([]);
		storage.close();
		// A fuzzer that only ever meets refusals would not see what an accepted file does.
		expect(taken).toBeGreaterThan(20);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

function replaced(whole: unknown, path: readonly (string | number)[], value: unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<
		string | number,
		unknown
	>;
	copy[key] = replaced(copy[key], rest, value);
	return copy;
}

test('a file too long for memory is refused by its size, unread', async () => {
	const film = { size: 8e9, text: () => Promise.reject(new RangeError('no memory')) } as Blob;
	await expect(textOf(film)).rejects.toThrow(/far longer .* Nothing has been changed/);
	expect(await textOf(new Blob(['{}']))).toBe('{}');
});

test('an import adds what is new, leaves what is the same, and replaces only what was chosen', async () => {
	const another = { ...example, run: { ...example.run, id: 'f'.repeat(32) } };
	const changed = { ...example, run: { ...example.run, name: 'Another name' } };
	expect(planImport([example], []).map(({ standing }) => standing)).toEqual(['new']);
	const shuffled = { ...example, answers: [...example.answers].reverse() };
	expect(planImport([shuffled], [example]).map(({ standing }) => standing)).toEqual(['same']);
	const plan = planImport([another, changed], [example]);
	expect(plan.map(({ standing }) => standing)).toEqual(['new', 'differs']);
	expect(chosenRuns(plan, new Set())).toEqual([another]);
	expect(chosenRuns(plan, new Set([example.run.id]))).toEqual([another, changed]);
});
