/** @module-tag slow */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classFile, isWhole, readClassFile } from '../../../src/lib/classroom/class-file';
import {
	classQuestions,
	close,
	collect,
	end,
	joined,
	newClass,
	openerOf,
	peopleOf,
	readIn,
	type ClassRecord,
	type ClosedClass,
	type OpenClass
} from '../../../src/lib/classroom/class-record';
import { publicKeyOf } from '../../../src/lib/classroom/class-key';
import { isClassRecord } from '../../../src/lib/classroom/class-shape';
import { DEFAULT_ASKED } from '../../../src/lib/classroom/class-setup';
import { contentOf, takenOut, type HandIn } from '../../../src/lib/classroom/content';
import { canonicalJson } from '../../../src/lib/canonical-json';
import { CodeError } from '../../../src/lib/classroom/code-error';
import { readLink } from '../../../src/lib/classroom/link';
import { releaseCsv } from '../../../src/lib/classroom/release-csv';
import { sealCode } from '../../../src/lib/classroom/sealed';
import { sha256 } from '../../../src/lib/run/sha256';
import { soonOf, topicsOf } from '../../../src/lib/classroom/views';
import { classes, QUESTIONS, senderOf } from '../../fixtures/classes';
import { everything, handIns as oldHandIns } from '../../fixtures/old-hand-ins';
import { oldCodeOf, oldLinkOf, type OldSetup } from '../../fixtures/version-1';
import { ITEMS } from '../../../src/lib/catalog';

const SETTINGS = {
	name: 'Class 10b',
	reveal: 'end',
	asked: { kind: 'list', items: QUESTIONS }
} as const;
const ABOUT = { name: 'Class 10b', date: '27 November 2026' };

const codeFor = (record: OpenClass, handIn: HandIn) =>
	sealCode(publicKeyOf(record.secret), contentOf(handIn, QUESTIONS));

/** A class that these handed in to. */
function classOf(handIns: readonly HandIn[]): OpenClass {
	const record = newClass(SETTINGS, 1_700_000_000_000);
	const codes = handIns.map((handIn) => codeFor(record, handIn));
	return collect(record, openerOf(record), codes.join('\n')).record;
}

function closed(record: OpenClass, students = 60): ClosedClass {
	const after = close(record, openerOf(record), students, 1_700_000_100_000);
	if (typeof after === 'string') throw new Error(after);
	return after;
}

const sample = (count: number, seed: number) =>
	fc.sample(classes({ min: count, max: count }), { numRuns: 1, seed })[0]!;

describe('before a class is closed', () => {
	test('nothing of it but the number who handed in depends on what was handed in', () => {
		fc.assert(
			fc.property(classes({ min: 9, max: 9 }), classes({ min: 9, max: 9 }), (here, elsewhere) => {
				const first = classOf(here);
				const { secret, createdAt, link, id } = first;
				const codes = elsewhere.map((handIn) => codeFor(first, handIn));
				const second = collect({ ...first, codes: [] }, openerOf(first), codes.join('\n')).record;
				expect(peopleOf(second, null)).toBe(peopleOf(first, null));
				// The file: the same but for what is sealed, of which even the length is the same.
				const plain = (record: OpenClass) =>
					classFile(record)
						.replace(/VM3-[A-Z2-7]+/g, ({ length }) => `${length}`)
						.replace(/"sha256": "[0-9a-f]{64}"/, '');
				expect(plain(second)).toBe(plain(first));
				expect({ ...second, codes: [] }).toEqual({ ...first, codes: [] });
				expect([secret, createdAt, link, id]).toEqual([
					second.secret,
					second.createdAt,
					second.link,
					second.id
				]);
			}),
			{ numRuns: 3 }
		);
	});

	test('it can go on elsewhere, and both halves come together whichever is read in', () => {
		const all = sample(14, 3);
		const record = newClass(SETTINGS, 5);
		const codes = all.map((handIn) => codeFor(record, handIn));
		const half = (some: string[]) => collect(record, openerOf(record), some.join('\n')).record;
		const [here, there] = [half(codes.slice(0, 9)), half(codes.slice(6))];
		const { record: file, missing } = readClassFile(classFile(there));
		expect(isWhole(missing)).toBe(true);
		expect(file).toEqual(there);
		expect(readIn(null, file)).toEqual(there);
		const together = readIn(here, file) as OpenClass;
		expect(together.codes).toEqual([...codes].sort());
		expect(readIn(there, here)).toEqual(together);
		expect(peopleOf(together, null)).toBe(14);
	});

	test('a file with damaged codes says which, one with another key is refused', () => {
		const record = classOf(sample(9, 4));
		const [first, second, ...others] = record.codes;
		const damaged = { ...record, codes: [first!.slice(0, 70), `${second!}A`, ...others] };
		const { record: read, missing } = readClassFile(classFile(damaged));
		expect(missing).toEqual({ damaged: [1, 2], there: 9, saved: 9, asSaved: true });
		expect(isWhole(missing)).toBe(false);
		expect((read as OpenClass).codes).toEqual(others);
		const foreign = newClass(SETTINGS, 5);
		expect(() => readClassFile(classFile({ ...record, secret: foreign.secret }))).toThrow(
			CodeError
		);
		for (const text of ['', '{', '[]', '{"format":"value-mirror-class"}'])
			expect(() => readClassFile(text)).toThrow(CodeError);
	});

	test('a file that is not as it was saved says what is gone from it', () => {
		const record = { ...classOf(sample(9, 4)), students: 12 };
		const change = (text: string, make: (file: Record<string, unknown>) => object) =>
			JSON.stringify(make(JSON.parse(text) as Record<string, unknown>));
		const whole = classFile(record);
		// Another order of keys and other white space are the same file.
		const turned = change(whole, (file) => Object.fromEntries(Object.entries(file).reverse()));
		expect(isWhole(readClassFile(turned).missing)).toBe(true);
		const shorter = readClassFile(
			change(whole, (file) => ({ ...file, codes: record.codes.slice(2) }))
		);
		expect(shorter.missing).toEqual({ damaged: [], there: 7, saved: 9, asSaved: false });
		expect((shorter.record as OpenClass).codes).toEqual(record.codes.slice(2));
		const counted = readClassFile(change(whole, (file) => ({ ...file, students: 21 })));
		expect(counted.missing).toEqual({ damaged: [], there: 9, saved: 9, asSaved: false });
		// Files of the version before have no checksum.
		const earlier = readClassFile(
			change(whole, (file) => ({ ...file, version: 2, sha256: undefined, saved: undefined }))
		);
		expect(earlier).toEqual({ record, missing: { ...counted.missing, asSaved: true } });
		// Of a closed one there are only figures, which hold together or do not.
		const closed = close(record, null, 12, 9) as ClosedClass;
		const moved = change(classFile(closed), (file) => ({ ...file, closedAt: 10 }));
		expect(() => readClassFile(moved)).toThrow(/do not belong together/);
	});
});

test('however the codes of an open file were put together, one a sender counts, and none that was taken out', () => {
	const [first, second, third] = sample(3, 9).map((handIn) => ({ ...handIn, number: 1 }));
	const open = classOf([first!, second!, third!]);
	const more = [{ ...first!, number: 2 }, takenOut(second!.sender, 2)];
	const codes = [...open.codes, ...more.map((handIn) => codeFor(open, handIn))];
	const joinedByHand = { ...open, codes };
	const here = readIn(null, readClassFile(classFile(joinedByHand)).record) as OpenClass;
	expect(peopleOf(here, null)).toBe(2);
	expect(here.codes).toHaveLength(3);
});

describe('closing a class', () => {
	test('leaves no code, no sender and no key, in the record or in its file', () => {
		const all = sample(13, 5);
		const open = classOf(all);
		const after = closed(open);
		for (const text of [JSON.stringify(after), classFile(after), JSON.stringify(end(open, 7))]) {
			expect(text).not.toContain('VM3-');
			expect(text).not.toContain(open.secret);
			for (const { sender } of all) expect(text).not.toContain(sender);
		}
		expect(after).toMatchObject({ state: 'closed', id: open.id, link: open.link });
	});

	test('happens once: an older open file is refused, and no file closes or ends an open class', () => {
		const open = classOf(sample(13, 6));
		const after = closed(open);
		const read = (record: ClassRecord) => readClassFile(classFile(record)).record;
		expect(() => readIn(after, read(open))).toThrow(/closed on this device/);
		expect(() => readIn(end(open, 7), read(open))).toThrow(/closed on this device/);
		for (const over of [after, end(open, 7)]) {
			expect(() => readIn(open, read(over))).toThrow(/still open here/);
			expect(readIn(null, read(over))).toEqual(over);
			// On one device it is no file that says so: what is closed in either place is closed.
			expect(joined(open, over)).toEqual(over);
			expect(joined(over, open)).toEqual(over);
		}
		// Of two releases the one that is here stays: their difference would tell.
		const later = { ...after, closedAt: after.closedAt + 1 };
		expect(readIn(after, read(later))).toEqual(after);
	});

	test('is refused for under eight people or more than students, and nothing is lost', () => {
		const seven = classOf(sample(7, 7));
		expect(close(seven, null, 28, 1)).toBe('too few');
		expect(peopleOf(seven, null)).toBe(7);
		const nine = classOf(sample(9, 7));
		expect(close(nine, null, 8, 1)).toBe('more than students');
		expect(close(nine, null, 9, 1)).toMatchObject({ state: 'closed' });
		expect(end(seven, 3)).toEqual({
			state: 'ended',
			id: seven.id,
			createdAt: seven.createdAt,
			link: seven.link,
			closedAt: 3
		});
	});

	test('does not count who took theirs out', () => {
		const all = sample(12, 8);
		const open = classOf(all);
		const out = { ...all[0]!, kind: 'out' as const, number: 255 };
		const withdrawn = {
			...out,
			model: 0,
			bet: null,
			chatbot: null,
			answers: [],
			totals: {
				...out.totals,
				scored: 0,
				machine: { polar: 0, refined: 0 },
				world: { polar: 0, refined: 0 }
			}
		};
		const opener = openerOf(open);
		const { record } = collect(open, opener, codeFor(open, withdrawn));
		const expected = all[0]!.number < 255 ? 11 : 12;
		expect(peopleOf(record, opener)).toBe(expected);
	});

	test('gives figures that come back from the file the same, with the same views and table', () => {
		fc.assert(
			fc.property(classes({ min: 8, max: 30 }), (all) => {
				const after = closed(classOf(all));
				const { record } = readClassFile(classFile(after));
				expect(record).toEqual(after);
				const { release } = record as ClosedClass;
				expect(topicsOf(release)).toEqual(topicsOf(after.release));
				expect(soonOf(release)).toEqual(soonOf(after.release));
				expect(releaseCsv(release, ABOUT)).toBe(releaseCsv(after.release, ABOUT));
			}),
			{ numRuns: 8 }
		);
	});

	test('its file of the version before, which knew no chatbots, is read', () => {
		const after = closed(classOf(sample(12, 9)));
		const before = JSON.parse(classFile(after)) as { release: object; sha256?: string };
		const file = {
			...before,
			version: 3,
			release: { ...before.release, chatbots: undefined },
			sha256: undefined
		};
		const sum = sha256(canonicalJson(file));
		const { record } = readClassFile(JSON.stringify({ ...file, sha256: sum }));
		expect(record).toEqual({ ...after, release: { ...after.release, chatbots: undefined } });
		expect(isClassRecord(record)).toBe(true);
		expect(releaseCsv((record as ClosedClass).release, ABOUT)).not.toContain('chatbots');
	});

	test('takes in a code of the version before beside newer ones; its student’s next one takes its place', () => {
		const open = newClass(SETTINGS, 5);
		const { publicKey } = readLink(open.link);
		const [own] = sample(1, 9);
		const handIn = { ...own!, number: 1, chatbot: null };
		const old = sealCode(publicKey, contentOf(handIn, QUESTIONS, 2), 2);
		expect(old).toMatch(/^VM2-/);
		const opener = openerOf(open);
		const text = `from Ana ${old} and from Ben ${codeFor(open, { ...handIn, sender: senderOf(99) })}`;
		const first = collect(open, opener, text);
		expect(first.outcomes.map(({ kind }) => kind)).toEqual(['new', 'new']);
		expect(opener.open(old)).toEqual(handIn);
		const newer = codeFor(open, { ...handIn, number: 2 });
		expect(newer).toMatch(/^VM3-/);
		expect(collect(first.record, opener, newer).outcomes).toMatchObject([{ kind: 'again' }]);
		// What a version says it is it has to be: the same bytes are nothing under another number.
		for (const [from, to] of [
			[old, 'VM3-'],
			[newer, 'VM2-'],
			[newer, 'VM4-']
		] as const)
			expect(collect(open, opener, to + from.slice(4)).outcomes).toMatchObject([
				{ kind: 'refused' }
			]);
		const later = collect(open, opener, `VM4-${newer.slice(4)}`).outcomes;
		expect(later).toMatchObject([
			{ fault: 'other version', message: /Reload the page there and here/ }
		]);
	});

	test('its file is refused with figures that no class of its link can have', () => {
		const after = closed(classOf(sample(13, 9)));
		const spoiled = (change: (release: Record<string, unknown>) => void) => {
			const json = JSON.parse(classFile(after)) as { release: Record<string, unknown> };
			change(json.release);
			// As somebody writes it who knows how: of version 2, which has no checksum.
			return () => readClassFile(JSON.stringify({ ...json, version: 2, sha256: undefined }));
		};
		expect(spoiled(() => {})).not.toThrow();
		expect(spoiled((release) => (release.people = -1))).toThrow(CodeError);
		expect(spoiled((release) => (release.questions = []))).toThrow(CodeError);
		expect(spoiled((release) => (release.more = 1))).toThrow(CodeError);
		expect(spoiled((release) => (release.sure = []))).toThrow(CodeError);
		const machine = (figures: object) => (release: Record<string, unknown>) => {
			const { polar } = release.overall as { polar: Record<string, object> };
			polar.machine = { ...polar.machine, ...figures };
		};
		expect(spoiled(machine({}))).not.toThrow();
		expect(spoiled(machine({ mean: -50 }))).toThrow(CodeError);
		expect(spoiled(machine({ low: 90, high: 10 }))).toThrow(CodeError);
	});
});

describe('the table of a class', () => {
	test('has every told share with its bound, and people only for the class as a whole', () => {
		const { release } = closed(classOf(sample(28, 10)));
		const [head, ...rows] = releaseCsv(release, ABOUT).split('\r\n');
		expect(head).toBe('class,date,figure,about,statement,level,people,bound,share,low,high');
		const told = rows.filter((row) => /at most|at least/.test(row));
		const bounds = release.questions.flatMap(({ ours, guessed }) =>
			[ours?.told, guessed.polar, guessed.refined].filter((figure) => figure?.bound)
		);
		expect(told.length).toBeGreaterThanOrEqual(bounds.length);
		for (const row of rows.filter((line) => /,our answers,|guessed, /.test(line)))
			expect(row).toMatch(/,(polar|refined),,(|at most|at least|about),\d+,,$/);
		expect(rows.filter((row) => row.includes(',our answers,'))).toHaveLength(
			release.questions.filter(({ ours }) => ours).length
		);
	});

	test('makes no formula of a class’s name, and numbers of negative ones', () => {
		const { release } = closed(classOf(sample(12, 11)));
		const table = releaseCsv(release, { ...ABOUT, name: '=1+1' });
		expect(table).not.toMatch(/(^|,)"?=1/m);
		expect(table).toMatch(/ahead of the world,,,polar,12,,-?\d+,-?\d+,-?\d+/);
	});
});

test('the default class of thirty can be made, and is another one each time', () => {
	const settings = { name: '10b', reveal: 'end', asked: DEFAULT_ASKED } as const;
	const [first, second] = [newClass(settings, 1), newClass(settings, 1)];
	expect(first.id).not.toBe(second.id);
	expect(classQuestions(first)).toHaveLength(30);
	expect(first).toMatchObject({ state: 'open', students: null, codes: [] });
});

describe('a class of version 1', () => {
	const setup: OldSetup = { ...everything, order: 'questionnaire', length: 20 };
	const questions = classQuestions({ link: oldLinkOf(setup) });
	const all = fc
		.sample(oldHandIns(ITEMS.filter(({ id }) => questions.includes(id))), { numRuns: 13, seed: 2 })
		.map((handIn, index) => ({ ...handIn, classId: setup.id, sender: senderOf(index) }));
	const codes = all.map(oldCodeOf);
	const old: ClassRecord = {
		state: 'old',
		id: setup.id,
		createdAt: 5,
		link: oldLinkOf(setup),
		codes: [
			...codes,
			oldCodeOf({
				...all[0]!,
				withAnswers: false,
				items: all[0]!.items
					.filter(({ score }) => score)
					.map((item) => ({ ...item, response: null }))
			})
		]
	};

	test('can be closed, by the newest of each sender, and is then like any other', () => {
		const file = JSON.stringify({
			format: 'value-mirror-class',
			version: 1,
			createdAt: 5,
			link: old.link,
			codes: old.state === 'old' ? old.codes : []
		});
		const read = readClassFile(file);
		expect(read.record).toEqual(old);
		expect(isWhole(read.missing)).toBe(true);
		if (old.state !== 'old') throw new Error('not old');
		expect(peopleOf(old, null)).toBe(13);
		const after = close(old, null, 13, 9) as ClosedClass;
		expect(after.release.people).toBe(13);
		expect(after.release.questions.map(({ itemId }) => itemId)).toEqual(questions);
		const answers = all.slice(1).filter(({ withAnswers }) => withAnswers).length;
		expect(after.release.withAnswers).toBe(answers >= 12 ? answers : null);
		expect(classFile(after)).not.toContain('VM1-');
		expect(readClassFile(classFile(after)).record).toEqual(after);
		expect(() => readIn(after, readClassFile(file).record)).toThrow(/closed on this device/);
		expect(() => readIn(old, after)).toThrow(/still open here/);
	});

	test('takes nothing in any more', () => {
		const open = classOf([]);
		expect(collect(open, openerOf(open), codes[0]!).outcomes).toMatchObject([
			{ kind: 'refused', fault: 'other version' }
		]);
	});
});
