import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	FADE,
	GRACE,
	RevealTiming,
	STAND,
	type Outcome,
	type Phase
} from '../../../../src/lib/components/encounter/reveal-timing';

describe('from a tap to the next question', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function started(settings: { outcome?: Outcome; waits?: boolean; fades?: boolean } = {}) {
		const { outcome = 'reveal', waits = false, fades = true } = settings;
		const phases: Phase[] = [];
		const answer = vi.fn(async () => outcome);
		const next = vi.fn();
		const timing = new RevealTiming({
			answer,
			next,
			changed: (phase) => phases.push(phase),
			waits: () => waits,
			fades: () => fades
		});
		return { timing, phases, answer, next };
	}

	it('sends nothing and shows nothing for half a second', async () => {
		const { timing, answer, phases } = started();
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE - 1);
		expect(answer).not.toHaveBeenCalled();
		expect(phases).toEqual(['chosen']);
		await vi.advanceTimersByTimeAsync(1);
		expect(answer).toHaveBeenCalledTimes(1);
		expect(phases).toEqual(['chosen', 'saving', 'revealed']);
	});

	it('begins the half second anew with another tap, and sends once', async () => {
		const { timing, answer } = started();
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE - 100);
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE - 1);
		expect(answer).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(answer).toHaveBeenCalledTimes(1);
	});

	it('goes on 1600 ms after the reveal began, which is 2100 after the tap, and fades', async () => {
		const { timing, next, phases } = started();
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE + STAND - 1);
		expect(timing.phase).toBe('revealed');
		await vi.advanceTimersByTimeAsync(1);
		expect(timing.phase).toBe('leaving');
		await vi.advanceTimersByTimeAsync(FADE - 1);
		expect(next).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(1);
		expect(next).toHaveBeenCalledTimes(1);
		expect(phases).toEqual(['chosen', 'saving', 'revealed', 'leaving']);
	});

	it('goes on at once with a tap or Enter during the reveal, and only once', async () => {
		const { timing, next } = started();
		timing.submit();
		await vi.advanceTimersByTimeAsync(300);
		timing.goOn();
		timing.goOn();
		await vi.advanceTimersByTimeAsync(FADE + STAND);
		expect(next).toHaveBeenCalledTimes(1);
	});

	it('takes no tap for "go on" before anything can be seen', async () => {
		const { timing } = started();
		timing.submit();
		await vi.advanceTimersByTimeAsync(50);
		timing.goOn();
		expect(timing.phase).toBe('revealed');
	});

	it('stands until a tap where motion is reduced or the person wishes so', async () => {
		const { timing, next } = started({ waits: true, fades: false });
		timing.tap();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(timing.phase).toBe('revealed');
		timing.goOn();
		expect(next).toHaveBeenCalledTimes(1);
	});

	it('sends nothing for a choice without a pointer until Enter', async () => {
		const { timing, answer } = started();
		timing.mark();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(answer).not.toHaveBeenCalled();
		timing.submit();
		await vi.advanceTimersByTimeAsync(0);
		expect(answer).toHaveBeenCalledTimes(1);
		expect(timing.phase).toBe('revealed');
	});

	it('lets a key that marks another option take back a tap', async () => {
		const { timing, answer } = started();
		timing.tap();
		timing.mark();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(answer).not.toHaveBeenCalled();
	});

	it('shows nothing where guesses come at the end: on after half a second', async () => {
		const { timing, next, phases } = started({ outcome: 'go-on' });
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE + FADE);
		expect(next).toHaveBeenCalledTimes(1);
		expect(phases).not.toContain('revealed');
	});

	it('asks again when the answer could not be kept, and can send it again', async () => {
		const { timing, answer } = started({ outcome: 'failed' });
		timing.tap();
		await vi.advanceTimersByTimeAsync(GRACE);
		expect(timing.phase).toBe('asking');
		timing.submit();
		await vi.advanceTimersByTimeAsync(0);
		expect(answer).toHaveBeenCalledTimes(2);
	});

	it('asks again after an undo, and does not go on by itself', async () => {
		const { timing, next } = started();
		timing.submit();
		await vi.advanceTimersByTimeAsync(1000);
		timing.reset();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(timing.phase).toBe('asking');
		expect(next).not.toHaveBeenCalled();
	});

	it('does nothing more once the question has left the screen', async () => {
		const { timing, next } = started();
		timing.submit();
		timing.stop();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(next).not.toHaveBeenCalled();
	});
});
