/** How a run begins: two warm questions, and nothing sensitive before the sixth. */
import { ITEM_IDS, type ItemId } from '../catalog';
import { SENSITIVE } from '../catalog/themes';
import { GENTLE, itemsOf, plan } from './order';
import { DEFAULT_SETTINGS } from './settings';
import type { Run } from './types';

/** How many of the warm questions a run begins with: as many as are asked before the first guess. */
const WARM_ONES = 2;

/**
 * Questions to begin with, best first; the first two of them that a run's topics have are asked. Each is about oneself
 * or the people around, is a whole question that everybody has an answer to without looking anything up, has few
 * answers, and is one a stranger may ask: nobody's faith, body, vote, origin or purse. Neighbours in the list are of
 * different topics, so that the two do not sound like a form on one matter.
 */
export const WARM: readonly ItemId[] = [
	'Q46', // happiness
	'Q57', // trust in most people
	'Q2', // friends
	'Q49', // satisfaction with life
	'Q58', // trust in the family
	'Q1', // family
	'Q131', // feeling safe around home
	'Q158', // science makes life easier
	'Q199', // interest in politics
	'Q110', // hard work or luck
	'Q254' // national pride
];

/**
 * The items a new run asks first, in order, to be kept with it: two warm ones, then the first of its order that no
 * sensitive theme has, up to `GENTLE` in all. Fewer where its topics have fewer such items; sensitive ones come first
 * only where the person chose nothing but them. Of an adaptive run the warm ones alone, since it chooses the others.
 */
export function openingOf(
	run: Pick<Run, 'order' | 'length' | 'categories' | 'leftOut' | 'seed' | 'asked' | 'lists'>
): ItemId[] {
	const all = itemsOf(run);
	const warm = WARM.filter((id) => all.includes(id)).slice(0, WARM_ONES);
	if (run.order === 'adaptive') return warm;
	const begun = { ...run, opening: warm };
	const inOrder = new Set([...plan(begun), ...plan({ ...begun, length: all.length })]);
	return [...inOrder].filter((id) => !SENSITIVE.has(id)).slice(0, GENTLE);
}

/** The same items in the order in which a new run would ask them if there were no others. */
export function asInNewRun(items: Iterable<ItemId>): ItemId[] {
	const wanted = new Set(items);
	const leftOut = ITEM_IDS.filter((id) => !wanted.has(id));
	const run = { ...DEFAULT_SETTINGS, length: wanted.size, leftOut, seed: 0 };
	return plan({ ...run, opening: openingOf(run) });
}
