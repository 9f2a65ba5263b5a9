import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemOf, type ItemId } from '../../../src/lib/catalog';
import { SENSITIVE } from '../../../src/lib/catalog/themes';
import { tellingItem } from '../../../src/lib/compare/preset';
import { parseSocieties } from '../../../src/lib/societies/file';
import { worldPrediction } from '../../../src/lib/societies/societies';

const file = parseSocieties(JSON.parse(readFileSync('static/data/societies.json', 'utf8')));
const world = worldPrediction(file);
const first = (...ids: ItemId[]) => new Map(ids.map((id) => [id, itemOf(id).codes[0]!]));
/** The answer to an item that the fewest or the most people of the world give. */
const answer = (id: ItemId, pick: (...shares: number[]) => number) => {
	const { shares } = file.world[id]!;
	return itemOf(id).codes[shares.indexOf(pick(...shares))]!;
};

test('begins with the answer that is rarest in the world', () => {
	const answers = new Map([
		['Q57', answer('Q57', Math.max)],
		['Q1', answer('Q1', Math.min)],
		['Q46', answer('Q46', Math.max)]
	] as const);
	expect(tellingItem(answers, world)).toBe('Q1');
});

test('takes nothing sensitive as long as something else is answered', () => {
	const sensitive = [...SENSITIVE][0]!;
	expect(SENSITIVE.has('Q57')).toBe(false);
	const answers = new Map([
		[sensitive, answer(sensitive, Math.min)],
		['Q57', answer('Q57', Math.max)]
	] as const);
	expect(tellingItem(answers, world)).toBe('Q57');
	expect(tellingItem(first(sensitive), world)).toBe(sensitive);
	expect(SENSITIVE.has(tellingItem(new Map(), world))).toBe(false);
});
