import { x25519 } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { fromBase32, toBase32 } from '../../../src/lib/classroom/base32';
import {
	idOf,
	isUsable,
	markOf,
	newSecret,
	publicKeyOf
} from '../../../src/lib/classroom/class-key';
import { contentBytes, contentOf } from '../../../src/lib/classroom/content';
import { CodeError } from '../../../src/lib/classroom/code-error';
import { unwrap, wrap } from '../../../src/lib/classroom/envelope';
import { codeLength, openCode, sealCode } from '../../../src/lib/classroom/sealed';
import { codeOf, handInFrom, handIns, QUESTIONS, SECRET } from '../../fixtures/classes';

function faultOf(action: () => unknown): string {
	try {
		action();
	} catch (error) {
		if (error instanceof CodeError) return error.fault;
		throw error;
	}
	return 'no fault';
}

describe('a sealed code', () => {
	test('of fixed keys and content is always this one', () => {
		const once = Uint8Array.from({ length: 32 }, (_, index) => index + 1);
		const content = Uint8Array.from({ length: 30 }, (_, index) => 7 * index);
		const code = sealCode(publicKeyOf(SECRET), content, 2, once);
		// Made by Python's cryptography 48 (OpenSSL) from the same keys and content.
		expect(idOf(publicKeyOf(SECRET))).toBe('e0f0ffae');
		expect(markOf('e0f0ffae')).toBe('4DY P7L');
		expect(code).toBe(
			'VM2-ABMOB4H7VYD2G7F4CQQJHSFXKXOBWEHINS2CMN2K2FVKQU7NBPP4BMVYNUOHZZ2GB4OTC5HRWSAW7QTH5FVIPYV2FKGAHCM2GDE4XGRHXMBP7WRWV4NJOEXEG5ILREJHTXRCL54LCXX2K'
		);
		expect(openCode(SECRET, code)).toEqual({ version: 2, content });
		const newer = sealCode(publicKeyOf(SECRET), content, 3, once);
		expect(newer).toBe(
			'VM3-ABMOB4H7VYD2G7F4CQQJHSFXKXOBWEHINS2CMN2K2FVKQU7NBPP4BMVYNUOHYBLBSAIOGKRNULVPSRIOUSCPUZPEDVAIQJ7CI6JS6X4N76ROPSLWYKNOECDFIVAPJSLGWBG42NZ7HNWU2'
		);
		expect(openCode(SECRET, newer)).toEqual({ version: 3, content });
	});

	test('can be opened by nobody else, and by the class with no bit of it changed', () => {
		const code = codeOf(handInFrom('scores', []));
		expect(faultOf(() => openCode(newSecret(), code))).toBe('other class');
		const bytes = unwrap('VM', 3, code);
		// One bit of every byte; in the id it is another class, anywhere else no code of this one.
		for (let at = 0; at < bytes.length; at++) {
			const changed = bytes.slice();
			changed[at]! ^= 1 << (at % 8);
			const fault = faultOf(() => openCode(SECRET, wrap('VM', 3, changed)));
			expect(fault).toBe(at < 4 ? 'other class' : 'changed');
		}
	});

	test('put together of two others is refused', () => {
		const [first, second] = fc
			.sample(handIns(), { numRuns: 2, seed: 1 })
			.map((handIn) => unwrap('VM', 3, codeOf(handIn)));
		for (const at of [4, 20, 36, 50]) {
			const mixed = Uint8Array.from([...first!.slice(0, at), ...second!.slice(at)]);
			const fault = faultOf(() => openCode(SECRET, wrap('VM', 3, mixed)));
			expect(fault, `parts joined at ${at}`).toBe(at === 4 ? 'no fault' : 'changed');
		}
	});

	test('to a key of zeros is not made, from one not opened', () => {
		const zeros = '00'.repeat(32);
		expect(isUsable(zeros)).toBe(false);
		expect(isUsable(publicKeyOf(SECRET))).toBe(true);
		expect(() => sealCode(zeros, new Uint8Array(30))).toThrow();
		const bytes = unwrap('VM', 3, codeOf(handInFrom('scores', [])));
		bytes.fill(0, 4, 36);
		expect(faultOf(() => openCode(SECRET, wrap('VM', 3, bytes)))).toBe('changed');
	});

	test('is another one each time: a thousand have a thousand keys', { tags: 'slow' }, () => {
		const content = contentOf(handInFrom('scores', []), QUESTIONS);
		const keys = Array.from({ length: 1000 }, () =>
			bytesToHex(unwrap('VM', 3, sealCode(publicKeyOf(SECRET), content)).slice(4, 36))
		);
		expect(new Set(keys).size).toBe(1000);
	});

	test('of one class is equally long, whatever is handed in', () => {
		fc.assert(
			fc.property(handIns({ kinds: ['scores', 'answers', 'out'] }), (handIn) => {
				expect(codeOf(handIn)).toHaveLength(codeLength(contentBytes(QUESTIONS.length)));
			}),
			{ numRuns: 60 }
		);
	});

	test('has the lengths that docs/classroom-codes.md names', () => {
		const lengths = [10, 20, 30, 50, ITEMS.length].map((count) => codeLength(contentBytes(count)));
		expect(lengths).toEqual([150, 168, 185, 222, 587]);
	});
});

test('the mark of a class is six letters of its id', () => {
	const secrets = Array.from({ length: 50 }, newSecret);
	const marks = secrets.map((secret) => markOf(idOf(publicKeyOf(secret))));
	for (const mark of marks) expect(mark).toMatch(/^[A-Z2-7]{3} [A-Z2-7]{3}$/);
	expect(new Set(marks).size).toBe(50);
	// The public half is that of X25519.
	expect(publicKeyOf(secrets[0]!)).toBe(bytesToHex(x25519.getPublicKey(hexToBytes(secrets[0]!))));
});

test('bytes in base 32 come back the same', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
			expect([...fromBase32(toBase32(bytes))]).toEqual([...bytes]);
		})
	);
});
