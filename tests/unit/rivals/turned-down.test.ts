import { describe, expect, it } from 'vitest';
import { ITEMS } from '../../../src/lib/catalog';
import { QUALITIES } from '../../../src/lib/catalog/instructions';
import { readReply } from '../../../src/lib/rivals/chat-reply';
import { countRefused, refuses, refusesAll } from '../../../src/lib/rivals/turned-down';

const items = ITEMS.slice(40, 44);

describe('a chatbot’s reply that turns the questions down', () => {
	it.each([
		'I’m sorry, but I can’t guess what a person thinks of religion.',
		'  As an AI language model, I have no way to know.',
		'I cannot help with that.'
	])('is known by its words: %s', (said) => {
		expect(refusesAll(said, readReply(said, items))).toBe(true);
	});

	it.each([
		'1. A\n2. B\n3. A\n4. B',
		'Sorry for the wait!\n1. A\n2. B\n3. A\n4. B',
		'Which person do you mean?'
	])('is none where it answers, or asks: %s', (said) => {
		expect(refusesAll(said, readReply(said, items))).toBe(false);
	});

	it('may turn down one question and answer the others', () => {
		const reads = readReply('1. A\n2. I cannot say.\n3. A or B\n4. B', items);
		expect(reads.map(refuses)).toEqual([false, true, false, false]);
	});

	it('counts a list as the one question that it is, where all of it was turned down', () => {
		const alone = ITEMS[40]!.id;
		const all = new Map([...QUALITIES, alone].map((id) => [id, true]));
		expect(countRefused(all)).toBe(2);
		expect(countRefused(new Map(all).set(QUALITIES[0]!, false))).toBe(1);
	});
});
