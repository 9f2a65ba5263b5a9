import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOG_VERSION, ITEMS, itemOf } from '../../../src/lib/catalog';
import { BitWriter } from '../../../src/lib/classroom/bits';
import { take } from '../../../src/lib/classroom/collect';
import { CodeError, fingerprint, seal } from '../../../src/lib/classroom/envelope';
import type { HandIn } from '../../../src/lib/classroom/hand-in';
import { handInOf } from '../../../src/lib/classroom/from-run';
import { codeOf, readCode } from '../../../src/lib/classroom/hand-in-code';
import {
	linkOf,
	membership,
	newClass,
	questionsOf,
	readLink,
	settingsOf
} from '../../../src/lib/classroom/setup';
import { themeItems, THEMES } from '../../../src/lib/catalog/themes';
import { plan } from '../../../src/lib/run/order';
import { newRun } from '../../../src/lib/run/identity';
import { SHORT_FORM } from '../../../src/lib/run/short-form';
import type { Scored } from '../../../src/lib/run/score';
import { everything, handIns, setups } from '../../fixtures/hand-ins';

/** Mutated codes of each kind; together more than ten thousand. */
const MUTATIONS = 5200;

const sampled = (count: number, seed: number, items = 20): HandIn[] =>
	fc.sample(handIns(ITEMS.slice(0, items)), { numRuns: count, seed });

function faultOf(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		if (error instanceof CodeError) return error.message;
		throw error;
	}
	return 'no fault';
}

describe('a hand-in as a code', () => {
	test('is read back the same, whatever was answered or not', () => {
		fc.assert(
			fc.property(handIns(), (handIn) => {
				expect(readCode(codeOf(handIn))).toEqual(handIn);
			}),
			{ numRuns: 500 }
		);
	});

	test('of 20 questions fits into 200 characters; of all 253 into a QR code of 93 modules', () => {
		const full = (items: number, withAnswers: boolean): HandIn => ({
			...sampled(1, 3)[0]!,
			withAnswers,
			items: ITEMS.slice(-items).map((item) => ({
				itemId: item.id,
				score: { polar: true, refined: false, confidence: 31 / 32, known: 252 },
				response: withAnswers ? { kind: 'refused' } : null
			}))
		});
		for (const withAnswers of [true, false])
			expect(codeOf(full(20, withAnswers)).length).toBeLessThanOrEqual(200);
		// Capital letters and digits in version 19 with the least correction: ISO/IEC 18004, table 7.
		expect(codeOf(full(253, true)).length).toBeLessThanOrEqual(1153);
		expect(codeOf(full(253, true))).toMatch(/^[A-Z0-9-]+$/);
	});

	test('with a fault says which', () => {
		const [handIn] = sampled(1, 4);
		const code = codeOf(handIn!);
		expect(faultOf(() => readCode('hello'))).toMatch(/not a code/);
		expect(faultOf(() => readCode(linkOf(everything)))).toMatch(/link to join/);
		expect(faultOf(() => readCode(code.slice(0, -20)))).toMatch(/end of this code is missing/);
		expect(faultOf(() => readCode(code.replace('VM1', 'VM2')))).toMatch(/another version/);
		const at = code.length - 30;
		const other = code[at] === 'A' ? 'B' : 'A';
		expect(faultOf(() => readCode(code.slice(0, at) + other + code.slice(at + 1)))).toMatch(
			/changed on the way/
		);
		const foreign = new BitWriter();
		foreign.write(0, 32);
		foreign.write(fingerprint(CATALOG_VERSION) ^ 1, 16);
		expect(faultOf(() => readCode(seal('VM', foreign.bytes())))).toMatch(/other questions/);
	});

	test(`${MUTATIONS} damaged codes: none is taken for another hand-in, none crashes`, () => {
		const codes = [...sampled(3, 5), ...sampled(2, 6, 253)].map(codeOf);
		const mutation = fc.constantFrom(...codes).chain((code) =>
			fc.oneof(
				fc.nat(code.length - 1).map((at) => [code, code.slice(0, at)] as const),
				fc
					.tuple(fc.nat(code.length - 1), fc.string({ minLength: 1, maxLength: 3 }))
					.map(([at, put]) => [code, code.slice(0, at) + put + code.slice(at + 1)] as const),
				fc
					.tuple(fc.nat(code.length - 1), fc.integer({ min: 1, max: 200 }))
					.map(([at, length]) => [code, code.slice(0, at) + code.slice(at + length)] as const),
				fc.tuple(fc.nat(code.length - 2), fc.nat(40)).map(([at, by]) => {
					const letters = [...code];
					const to = Math.min(at + by, code.length - 1);
					[letters[at], letters[to]] = [letters[to]!, letters[at]!];
					return [code, letters.join('')] as const;
				})
			)
		);
		fc.assert(
			fc.property(mutation, ([code, mutated]) => {
				const fault = faultOf(() => readCode(mutated));
				if (mutated.toUpperCase() === code) expect(fault).toBe('no fault');
				else expect(fault).not.toBe('no fault');
			}),
			{ numRuns: MUTATIONS }
		);
	});

	test(`${MUTATIONS} codes of arbitrary content with a valid checksum: refused, or whole`, () => {
		let refused = 0;
		const head = (content: Uint8Array) => {
			const bits = new BitWriter();
			bits.write(0x0badcafe, 32);
			bits.write(fingerprint(CATALOG_VERSION), 16);
			return Uint8Array.from([...bits.bytes(), ...content]);
		};
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 8, maxLength: 90 }), (content) => {
				const code = seal('VM', head(content));
				const fault = faultOf(() => readCode(code));
				if (fault !== 'no fault') return void refused++;
				expect(codeOf(readCode(code))).toBe(code);
			}),
			{ numRuns: MUTATIONS }
		);
		expect(refused).toBeGreaterThan(0.9 * MUTATIONS);
	});
});

describe('the link of a class', () => {
	test('is read back the same', () => {
		fc.assert(
			fc.property(
				setups.filter((setup) => questionsOf(setup) > 0),
				(setup) => {
					expect(readLink(linkOf(setup))).toEqual(setup);
					expect(readLink(`https://example.org/classroom/join/#${linkOf(setup)}`)).toEqual(setup);
				}
			)
		);
	});

	test('cut short, changed or of another kind says so', () => {
		const link = linkOf(everything);
		expect(faultOf(() => readLink(link.slice(0, -8)))).toMatch(/end of this link is missing/);
		expect(faultOf(() => readLink(link.replace('VC1', 'VC9')))).toMatch(/another version/);
		expect(faultOf(() => readLink(`${link.slice(0, -1)}7`))).toMatch(/checksum differs/);
		expect(faultOf(() => readLink(codeOf(sampled(1, 1)[0]!)))).toMatch(/hand-in, not the link/);
		expect(faultOf(() => readLink(''))).toMatch(/not a link/);
	});

	test('leaves out what the teacher left out, in every order', () => {
		for (const order of ['short-form', 'questionnaire'] as const)
			for (const { id, items } of THEMES) {
				const setup = newClass({ ...everything, order, leftOut: [id] });
				const run = newRun(settingsOf(setup), {});
				expect(plan(run)).toHaveLength(ITEMS.length - items.length);
				expect(plan(run).filter((item) => items.includes(item))).toEqual([]);
			}
		expect(themeItems(THEMES.map(({ id }) => id)).every((id) => itemOf(id))).toBe(true);
	});

	test('asks the most telling questions first, the same for everyone', () => {
		const setup = newClass({ ...everything, order: 'short-form', length: 10 });
		const [one, other] = ['one', 'other'].map(() =>
			newRun({ ...settingsOf(setup), classroom: membership(setup, undefined) }, {})
		);
		expect(plan(one!)).toEqual(SHORT_FORM.items.slice(0, 10));
		expect(plan(other!)).toEqual(plan(one!));
	});
});

test('what is handed in is of the questions the class asked, and without answers has none', () => {
	const setup = newClass({ ...everything, order: 'short-form', length: 10 });
	const classroom = { id: setup.id, name: setup.name, sender: '0123456789' };
	const run = newRun({ ...settingsOf(setup), classroom }, {});
	const asked = plan(run);
	const outside = ITEMS.find(({ id }) => !asked.includes(id))!;
	const scored = [...asked.slice(2), outside.id].map((id, index) => ({
		item: itemOf(id),
		code: itemOf(id).codes[0]!,
		changed: false,
		seal: { modelId: 'reasoner-1', known: index + 2 },
		hits: { polar: { machine: 1, world: 1 }, refined: { machine: index % 2, world: 0 } },
		confidence: 0.7
	})) as unknown as Scored[];
	const responses = new Map(
		[...asked, outside.id].map((id, index) => [
			id,
			index === 1
				? { kind: 'refused' as const }
				: { kind: 'option' as const, code: itemOf(id).codes[0]! }
		])
	);
	const bare = handInOf(run, responses, scored, false)!;
	expect(bare.items).toHaveLength(8);
	expect(bare.items.every(({ response }) => response === null)).toBe(true);
	expect(bare.world).toEqual({ polar: 8, refined: 0 });
	const open = handInOf(run, responses, scored, true)!;
	expect(open.items).toHaveLength(10);
	expect(open.items.map(({ itemId }) => itemId)).not.toContain(outside.id);
	expect(open.items.filter(({ score }) => !score)).toHaveLength(2);
	// Under five scored answers there is nothing that would not tell of single ones.
	expect(handInOf(run, responses, scored.slice(0, 4), false)).toBeNull();
});

describe('taking in', () => {
	const codes = sampled(30, 7).map(codeOf);

	test('one bad code among thirty loses none of the others, and is named', () => {
		const spoiled = codes.map((code, index) => (index === 11 ? code.slice(0, 60) : code));
		const taken = take(everything, [], spoiled.join('\n'));
		expect(taken.filter(({ kind }) => kind === 'new')).toHaveLength(29);
		const [refused] = taken.filter((one) => one.kind === 'refused');
		expect(refused).toMatchObject({
			excerpt: `${codes[11]!.slice(0, 14)}…`,
			reason: expect.stringMatching(/end of this code is missing/)
		});
	});

	test('finds codes between names, broken over lines, in small letters, one without its beginning', () => {
		const broken = codes[1]!.replace(/(.{30})/g, '$1\n  ');
		const text = `Anna: ${codes[0]}\nBob:\n${broken}\n\n${codes[2]!.toLowerCase()}, ${codes[3]!.slice(4)}`;
		const taken = take(everything, [], text);
		expect(taken.map(({ kind }) => kind)).toEqual(['new', 'new', 'new', 'refused']);
		expect(taken.slice(0, 3).map((one) => 'code' in one && one.code)).toEqual(codes.slice(0, 3));
	});

	test('a second hand-in of the same sender replaces the first; the very same one is no news', () => {
		const [first, other] = sampled(2, 8);
		const again = codeOf({ ...other!, sender: first!.sender });
		const kept = [codeOf(first!)];
		expect(take(everything, kept, kept[0]!)).toMatchObject([{ kind: 'same' }]);
		expect(take(everything, kept, `${again} ${again}`)).toMatchObject([
			{ kind: 'replaces' },
			{ kind: 'same' }
		]);
	});

	test('refuses what is of another class, and what this class does not ask', () => {
		const [handIn] = sampled(1, 9);
		expect(take({ ...everything, id: '00000001' }, [], codeOf(handIn!))).toMatchObject([
			{ kind: 'refused', reason: expect.stringMatching(/another class/) }
		]);
		expect(take({ ...everything, topics: ['regimes'] }, [], codeOf(handIn!))).toMatchObject([
			{ kind: 'refused', reason: expect.stringMatching(/does not ask/) }
		]);
	});
});
