import { describe, expect, it, test } from 'vitest';
import { day, nameOf, tidyName } from '../../../src/lib/run/name';

describe('what to call a run', () => {
	const createdAt = new Date(2026, 10, 27, 12).getTime();

	it('is the name it was given, else the day it was begun, in words', () => {
		expect(nameOf({ name: 'Before the trip', createdAt })).toBe('Before the trip');
		expect(nameOf({ name: '', createdAt })).toBe('Answers of 27 November 2026');
		expect(nameOf({ createdAt })).toBe(`Answers of ${day(createdAt)}`);
	});
});

test.each([
	['a\u202Eexe.jpg', 'a exe.jpg'],
	['می‌خواهیم', 'می‌خواهیم'],
	['ශ්‍රී', 'ශ්‍රී'],
	['👩‍👧', '👩‍👧'],
	[
		'\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} Ann',
		'\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} Ann'
	],
	['A\u{E0067}\u{E0062}\u{E007F}nn', 'A nn'],
	['Ann 👨‍👩‍👧‍👦', 'Ann 👨‍👩‍👧‍👦'],
	['❤️‍🔥', '❤️‍🔥'],
	['a\u200D b', 'a b'],
	['\u200D\u200C', ''],
	['\u3164\u2800', ''],
	[' \u200B\u2066', ''],
	['a\nb\tc', 'a b c']
])('of %j stays what can be seen: %j', (given, kept) => {
	expect(tidyName(given, 80)).toBe(kept);
});

test('a name is cut between characters, never inside one', () => {
	expect(tidyName('👩‍👧'.repeat(9), 10)).toBe('👩‍👧'.repeat(3));
	expect(tidyName(`${'a'.repeat(9)}e\u0301\u0302`, 10)).toBe('a'.repeat(9));
});
