import { expect, test, vi } from 'vitest';
import { CODE_COUNT, codeOffset, itemIndex } from '../../../src/lib/catalog';
import type { Profile } from '../../../src/lib/reasoner/types';
import { openTab } from './tab.svelte';

/** Sure of the first code of every item, or of the last of Q2 and Q3 once Q1 is answered with its last. */
function guess({ responses }: Profile) {
	const prediction = new Float32Array(CODE_COUNT).fill(0);
	for (let index = 0; index < 253; index++) prediction[codeOffset(index)] = 1;
	if (responses.get('Q1') === 4) {
		for (const id of ['Q2', 'Q3'] as const) prediction.set([0, 0, 0, 1], codeOffset(itemIndex(id)));
	}
	return prediction;
}

test('where an answer was opened from is asked once, for that item', () => {
	const { edits } = openTab();
	edits.open('Q1', '/results');
	expect(edits.backFrom(['Q1'])).toBe('/results');
	expect(edits.backFrom(['Q1'])).toBeNull();
	edits.open('Q1', '/compare');
	expect(edits.backFrom(['Q2'])).toBeNull();
	expect(edits.backFrom(['Q1'])).toBeNull();
});

test('what moved is told once the machine knows the changed answer, and not of what is answered', async () => {
	const tab = openTab({ guess });
	const { session, machine, edits } = tab;
	const known = () => vi.waitFor(() => expect(machine.current?.profile).toBe(session.profile));
	await session.open();
	await session.begin({
		order: 'questionnaire',
		length: 1,
		categories: [],
		reveal: 'each'
	});
	expect(edits.moved).toBeNull();
	await session.answer('Q1', { kind: 'option', code: 1 });
	await known();
	const before = machine.current!.prediction;
	const change = session.answer('Q1', { kind: 'option', code: 4 });
	await change;
	edits.note({
		itemId: 'Q1',
		from: new Map([['Q1', { kind: 'option', code: 1 }]]),
		to: new Map([['Q1', { kind: 'option', code: 4 }]]),
		before
	});
	expect(edits.moved).toBeNull();
	await known();
	expect(edits.moved!.map(({ item }) => item.id)).toEqual(['Q2', 'Q3']);
	// Its guess is not shown before it is asked.
	await session.extend(3);
	expect(session.items).toContain('Q2');
	await known();
	expect(edits.moved!.map(({ item }) => item.id)).toEqual(['Q3']);
	// A pass tells the machine nothing. What it is told later is no merit of the change.
	await session.answer('Q2', { kind: 'refused' });
	await known();
	expect(edits.last).not.toBeNull();
	await session.answer('Q4', { kind: 'option', code: 1 });
	expect(edits.last).toBeNull();
	await known();
	expect(edits.moved).toBeNull();
	edits.note({
		itemId: 'Q4',
		from: new Map([['Q4', { kind: 'option', code: 2 }]]),
		to: new Map([['Q4', { kind: 'option', code: 1 }]]),
		before
	});
	expect(edits.last).not.toBeNull();
	await session.change(() => ({ demographics: { country: 'BRA' } }));
	expect(edits.last).toBeNull();
	await tab.close();
});

test('a change is told of until it is put aside', async () => {
	const tab = openTab({ guess });
	await tab.session.open();
	await tab.session.begin({ order: 'questionnaire', length: 3, categories: [], reveal: 'each' });
	await tab.session.answer('Q1', { kind: 'option', code: 4 });
	tab.edits.note({
		itemId: 'Q1',
		from: new Map([['Q1', { kind: 'option', code: 1 }]]),
		to: new Map([['Q1', { kind: 'option', code: 4 }]]),
		before: guess({ responses: new Map(), demographics: {} })
	});
	// Also where the run only moves on.
	await tab.session.goTo('Q3');
	expect(tab.edits.last).not.toBeNull();
	tab.edits.forget();
	expect(tab.edits.last).toBeNull();
	await tab.close();
});
