import { describe, expect, test } from 'vitest';
import { itemOf, ITEMS, type ItemId } from '../../../src/lib/catalog';
import { guessOf } from '../../../src/lib/components/encounter/guess';
import { choiceOf, responseOf } from '../../../src/lib/components/encounter/choice';
import { shownOptions } from '../../../src/lib/run/options';
import { revealOf } from '../../../src/lib/run/reveal';
import type { Response, Responses } from '../../../src/lib/run/types';
import { run as words } from '../../../src/lib/words/en/run';

const labels = (id: ItemId, responses?: Responses) =>
	shownOptions(itemOf(id), responses).map((position) => itemOf(id).options[position]!.label);
const option = (code: number): Response => ({ kind: 'option', code });

describe('the options shown', () => {
	test('are all of an item, each once', () => {
		for (const item of ITEMS)
			expect([...shownOptions(item)].sort((a, b) => a - b)).toEqual([...item.codes.keys()]);
	});

	test('end with what an interviewer does not offer', () => {
		expect(labels('Q119').at(-1)).toBe('Hard to say');
		expect(labels('Q119')[0]).toBe('Agree strongly');
		for (let line = 122; line <= 129; line++)
			expect(labels(`Q${line}`)).toEqual(['Agree', 'Disagree', 'Hard to say']);
	});

	test('of a second choice are without the first', () => {
		for (const [first, second] of [
			['Q152', 'Q153'],
			['Q154', 'Q155'],
			['Q156', 'Q157']
		] as const) {
			const { options } = itemOf(second);
			const chosen = new Map([[first, option(2)]]);
			expect(labels(second, chosen)).toEqual([0, 2, 3].map((place) => options[place]!.label));
			expect(labels(second, new Map([[first, { kind: 'refused' }]]))).toHaveLength(4);
			// What was answered can be seen, and the first is asked with all whatever the second was.
			expect(labels(second, new Map([...chosen, [second, option(2)]]))).toHaveLength(4);
			expect(labels(first, new Map([[second, option(2)]]))).toHaveLength(4);
		}
	});

	test('stand for their own codes, in what is kept and in what is revealed', () => {
		const item = itemOf('Q124');
		const shown = shownOptions(item);
		const kept = shown.map((_, position) => responseOf(item, shown, { kind: 'option', position }));
		expect(kept).toEqual([option(2), option(0), option(1)]);
		kept.forEach((response, position) =>
			expect(choiceOf(item, shown, response)).toEqual({ kind: 'option', position })
		);
		const shares = Float32Array.of(0.5, 0.25, 0.125);
		const guess = guessOf(revealOf(item, shares, 0), shown, words);
		expect(guess.shares).toEqual([0.125, 0.5, 0.25]);
		expect(guess.first).toEqual([1]);
	});
});
