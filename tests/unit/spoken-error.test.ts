import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hex, randomHex } from '../../src/lib/hex';
import { readJson } from '../../src/lib/read-json';
import { reasonOf, SpokenError, type Said } from '../../src/lib/spoken-error';

const messages = {
	empty: () => 'There is nothing in it.',
	wrong: ({ line, problem }: { line: number; problem: string }) => `Line ${line}: ${problem}.`
};

class ExampleError extends SpokenError {
	override readonly name = 'ExampleError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

describe('an error for a person', () => {
	it('says its message, and keeps what another language needs to word it', () => {
		const cause = new Error('why');
		const error = new ExampleError('wrong', { line: 3, problem: 'no code' }, { cause });
		expect(error).toBeInstanceOf(Error);
		expect(error).toMatchObject({
			name: 'ExampleError',
			message: 'Line 3: no code.',
			key: 'wrong',
			params: { line: 3, problem: 'no code' },
			cause
		});
		expect(new ExampleError('empty')).toMatchObject({
			message: 'There is nothing in it.',
			params: {}
		});
	});

	it('takes the reason of anything that was thrown into a sentence', () => {
		expect(reasonOf(new Error('the disk is full.'))).toBe('the disk is full');
		expect(reasonOf('a text.')).toBe('a text');
	});
});

describe('reading JSON', () => {
	const schema = v.object({ runs: v.array(v.object({ seed: v.number() })) });
	const read = (text: string) =>
		readJson(text, schema, {
			notJson: (problem) => new ExampleError('wrong', { line: 1, problem }),
			otherShape: (path, { message }) => new Error(`${path}: ${message}`)
		});

	it('gives what the schema makes of it', () => {
		expect(read('{"runs": [{"seed": 7, "more": 1}]}')).toEqual({ runs: [{ seed: 7 }] });
	});

	it('refuses with the reader’s own errors, naming the first place that is wrong', () => {
		expect(() => read('{"runs"')).toThrow(ExampleError);
		expect(() => read('{"runs": [{"seed": 7}, {"seed": "8"}]}')).toThrow(/^runs\.1\.seed: /);
		expect(() => read('12')).toThrow(/^null: /);
	});
});

describe('hexadecimal digits', () => {
	it('are two for every byte, also for small ones', () => {
		expect(hex(Uint8Array.of(0, 9, 10, 255))).toBe('00090aff');
		expect(randomHex(16)).toMatch(/^[0-9a-f]{32}$/);
		expect(randomHex(16)).not.toBe(randomHex(16));
	});
});
