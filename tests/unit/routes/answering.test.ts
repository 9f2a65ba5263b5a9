import { expect, test } from 'vitest';
import { lockOn, screenAfter } from '../../../src/routes/survey/answering';

test('a guess that the person knows is called neither locked nor due', () => {
	expect(lockOn(true, { known: false, due: true })).toBe('locked');
	expect(lockOn(false, { known: false, due: true })).toBe('preparing');
	expect(lockOn(false, { known: false, due: false })).toBeNull();
	for (const due of [true, false]) {
		expect(lockOn(true, { known: true, due })).toBeNull();
		expect(lockOn(false, { known: true, due })).toBeNull();
	}
});

test('after a change at the end of a run comes where it was opened from, or the results, not the end again', () => {
	const change = { linked: true, changed: true, open: 0 };
	expect(screenAfter('/compare', change)).toBe('/compare');
	expect(screenAfter(null, change)).toBe('/results');
	expect(screenAfter(null, { ...change, open: 1 })).toBeNull();
	expect(screenAfter(null, { ...change, changed: false })).toBeNull();
	expect(screenAfter(null, { ...change, linked: false })).toBeNull();
});
