import { describe, expect, it } from 'vitest';
import { day, nameOf } from '../../../src/lib/run/name';

describe('what to call a run', () => {
	const createdAt = new Date(2026, 10, 27, 12).getTime();

	it('is the name it was given, else the day it was begun, in words', () => {
		expect(nameOf({ name: 'Before the trip', createdAt })).toBe('Before the trip');
		expect(nameOf({ name: '', createdAt })).toBe('Answers of 27 November 2026');
		expect(nameOf({ createdAt })).toBe(`Answers of ${day(createdAt)}`);
	});
});
