/** @module-tag slow */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeLength } from '../../../src/lib/classroom/sealed';
import { contentBytes, type HandIn } from '../../../src/lib/classroom/content';
import { counting, Opener, receive, takeOut } from '../../../src/lib/classroom/receive';
import { newSecret, publicKeyOf } from '../../../src/lib/classroom/class-key';
import { contentOf } from '../../../src/lib/classroom/content';
import { sealCode } from '../../../src/lib/classroom/sealed';
import { linkOf } from '../../../src/lib/classroom/link';
import {
	codeOf,
	handInFrom,
	handIns,
	QUESTIONS,
	SECRET,
	senderOf,
	SETUP
} from '../../fixtures/classes';

const opener = () => new Opener(SECRET, QUESTIONS);
const out = (sender: string, number: number) => handInFrom('out', [], { sender, number });

/** Codes of a few senders: replaced, withdrawn, handed in again; each sender's have different numbers. */
const traffic: fc.Arbitrary<HandIn[]> = fc.uniqueArray(
	handIns({
		kinds: ['scores', 'answers', 'out'],
		sender: fc.nat(4).map(senderOf),
		number: fc.integer({ min: 1, max: 5 })
	}),
	{ minLength: 1, maxLength: 10, selector: ({ sender, number }) => `${sender} ${number}` }
);

const bySender = (handIns: readonly HandIn[]) =>
	[...handIns].sort((first, second) => (first.sender < second.sender ? -1 : 1));

const [HANDED_IN] = fc.sample(handIns({ kinds: ['scores'] }), { numRuns: 1, seed: 2 });
const ANEW = { ...HANDED_IN!, number: 9 };

/** What counts after all of them came in this order, one by one. */
function countedAfter(codes: readonly string[]): HandIn[] {
	const own = opener();
	let kept: readonly string[] = [];
	for (const code of codes) kept = receive(own, kept, code).codes;
	return bySender(counting(own, kept));
}

describe('taking in', () => {
	test('comes to the same in every order, one by one or all at once', () => {
		fc.assert(
			fc.property(traffic, fc.nat(), (all, seed) => {
				const codes = all.map((handIn) => codeOf(handIn));
				const [shuffled] = fc.sample(fc.shuffledSubarray(codes, { minLength: codes.length }), {
					numRuns: 1,
					seed
				});
				const expected = countedAfter(codes);
				expect(countedAfter(shuffled!)).toEqual(expected);
				const own = opener();
				expect(bySender(counting(own, receive(own, [], codes.join('\n')).codes))).toEqual(expected);
			}),
			{ numRuns: 12 }
		);
	});

	test('of any code again, anywhere, changes nothing', () => {
		fc.assert(
			fc.property(traffic, fc.nat(), fc.nat(), (all, which, where) => {
				const codes = all.map((handIn) => codeOf(handIn));
				const again = [...codes];
				const from = which % codes.length;
				again.splice(from + 1 + (where % (codes.length - from)), 0, codes[from]!);
				expect(countedAfter(again)).toEqual(countedAfter(codes));
			}),
			{ numRuns: 12 }
		);
	});

	test('of a sender who ends taken out is as if they had never come', () => {
		fc.assert(
			fc.property(traffic, (all) => {
				const [{ sender }] = all as [HandIn];
				const others = all.filter((handIn) => handIn.sender !== sender);
				const codes = (handIns: readonly HandIn[]) => handIns.map((handIn) => codeOf(handIn));
				const withdrawn = codeOf(out(sender, 6));
				expect(countedAfter([withdrawn, ...codes(all)])).toEqual(countedAfter(codes(others)));
			}),
			{ numRuns: 12 }
		);
	});

	test('says of each what became of it', () => {
		const [handIn] = fc.sample(handIns({ kinds: ['scores'] }), { numRuns: 1, seed: 2 });
		const number = (to: number) => codeOf({ ...handIn!, number: to });
		const own = opener();
		const [earlier, later] = [number(1), number(2)];
		let { outcomes, codes } = receive(own, [], `${earlier} ${earlier}\n${later}\n${earlier}`);
		expect(outcomes.map(({ kind }) => kind)).toEqual(['new', 'same', 'again', 'older']);
		expect(codes).toEqual([later]);
		({ outcomes, codes } = receive(own, codes, codeOf(out(handIn!.sender, 3))));
		expect(outcomes.map(({ kind }) => kind)).toEqual(['taken out']);
		expect(counting(own, codes)).toEqual([]);
		// What was taken out does not come back with an old code, only with a new one.
		({ outcomes, codes } = receive(own, codes, `${earlier}\n${number(4)}`));
		expect(outcomes.map(({ kind }) => kind)).toEqual(['withdrawn', 'new']);
		expect(counting(own, codes)).toHaveLength(1);
	});

	test('of what the teacher takes out leaves nothing of it, in whatever order, until its student hands in anew', () => {
		const seal = (handIn: HandIn) => codeOf(handIn);
		fc.assert(
			fc.property(traffic, fc.nat(), (all, which) => {
				const codes = all.map((handIn) => codeOf(handIn));
				const own = opener();
				const { codes: kept } = receive(own, [], codes.join('\n'));
				const before = bySender(counting(own, kept));
				// Any code of the student's will do to find theirs, also one that was replaced.
				const code = codes[which % codes.length]!;
				const { sender } = own.open(code);
				const struck = takeOut(own, kept, `Take this one: ${code}`, seal);
				const rest = before.filter((handIn) => handIn.sender !== sender);
				expect(struck === '').toBe(rest.length === before.length);
				expect(countedAfter([...codes, struck])).toEqual(rest);
				expect(countedAfter([struck, ...codes.toReversed()])).toEqual(rest);
				const anew = codeOf({ ...own.open(code), ...ANEW, sender });
				expect(countedAfter([struck, ...codes, anew])).toHaveLength(rest.length + 1);
			}),
			{ numRuns: 12 }
		);
		expect(takeOut(opener(), [], 'nothing, and VM3-NONSENSE', seal)).toBe('');
	});

	test('one bad code among thirty loses none of the others, and is named', () => {
		const good = fc
			.sample(handIns(), { numRuns: 30, seed: 7 })
			.map((handIn, index) => codeOf({ ...handIn, sender: senderOf(index) }));
		const foreigner = newSecret();
		const foreign = sealCode(publicKeyOf(foreigner), contentOf(out(senderOf(1), 1), QUESTIONS));
		const lines = good.map((code, index) => `Kid ${index}: ${code}`);
		lines[11] = `Kid 11: ${good[11]!.slice(0, 60)}`;
		lines[12] = `Kid 12: ${foreign}`;
		lines[13] = `Kid 13: ${linkOf(SETUP)}`;
		lines[14] = `Kid 14: ${good[14]!.slice(0, 80)}${good[14]![80] === 'A' ? 'B' : 'A'}${good[14]!.slice(81)}`;
		lines[15] = `Kid 15: VM1-${good[15]!.slice(4)}`;
		lines[16] = `Kid 16: ${good[16]!.slice(4)}`;
		const { outcomes, codes } = receive(opener(), [], lines.join('\n'));
		expect(codes).toHaveLength(24);
		expect(outcomes).toHaveLength(30);
		expect(outcomes.filter(({ kind }) => kind === 'refused')).toMatchObject([
			{ line: 12, before: 'Kid 11:', fault: 'cut' },
			{
				line: 13,
				before: 'Kid 12:',
				fault: 'other class',
				message: expect.stringMatching(/mark [A-Z2-7]{3} [A-Z2-7]{3}/)
			},
			{ line: 14, before: 'Kid 13:', fault: 'other kind' },
			{ line: 15, before: 'Kid 14:', fault: 'changed' },
			{
				line: 16,
				before: 'Kid 15:',
				fault: 'other version',
				message: expect.stringMatching(/older kind/)
			},
			{ line: 17, before: 'Kid 16:', fault: 'no code', message: expect.stringMatching(/beginning/) }
		]);
	});

	test('refuses what was sealed to the class and is no hand-in of it', () => {
		const wrong = new Uint8Array(contentBytes(QUESTIONS.length));
		const short = new Uint8Array(contentBytes(QUESTIONS.length) - 1);
		const { outcomes } = receive(
			opener(),
			[],
			[wrong, short].map((content) => sealCode(publicKeyOf(SECRET), content)).join('\n')
		);
		expect(outcomes).toMatchObject([
			{ kind: 'refused', fault: 'other questions' },
			{ kind: 'refused', fault: 'impossible' }
		]);
	});

	test('keeps the codes in an order that has nothing to do with who came when', () => {
		const codes = fc
			.sample(handIns(), { numRuns: 10, seed: 9 })
			.map((handIn, index) => codeOf({ ...handIn, sender: senderOf(index) }));
		const { codes: kept } = receive(opener(), [], codes.join('\n'));
		expect(kept).toEqual([...codes].sort());
		for (const code of kept) expect(code).toHaveLength(codeLength(contentBytes(QUESTIONS.length)));
	});
});
