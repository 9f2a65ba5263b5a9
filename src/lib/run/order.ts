import { CATEGORIES, ITEM_IDS, type ItemId } from '../catalog';
import { random, sample } from '../random';
import type { Responses, Run } from './types';

/** What decides which items a run asks. */
type Plan = Pick<Run, 'order' | 'length' | 'categories' | 'seed' | 'asked'>;

/**
 * The items a run asks, in order. A short run in questionnaire order takes items spread over every topic
 * chosen, a random one a seeded draw; in both, a longer run only adds items to a shorter one. Of an adaptive
 * run only the items asked so far are known.
 */
export function plan(run: Plan): ItemId[] {
	if (run.order === 'adaptive') return [...(run.asked ?? [])];
	const pool = itemsOf(run.categories);
	if (run.order === 'random') return sample(pool, run.length, random(run.seed));
	return pool
		.map((id, position) => ({ id, position, rank: reverseBits(position) }))
		.sort((one, other) => one.rank - other.rank)
		.slice(0, run.length)
		.sort((one, other) => one.position - other.position)
		.map(({ id }) => id);
}

/**
 * The bits of a number below 256 back to front: 0, 128, 64, 192 … Taking positions in this order (van der
 * Corput's sequence, 1935) spreads any number of them evenly, and each longer selection holds the shorter.
 */
function reverseBits(value: number): number {
	let reversed = 0;
	for (let bit = 0; bit < 8; bit++) reversed |= ((value >> bit) & 1) << (7 - bit);
	return reversed;
}

/** All items of the chosen topics in questionnaire order; no topics means every topic. */
export function itemsOf(categories: Run['categories']): ItemId[] {
	if (categories.length === 0) return [...ITEM_IDS];
	return CATEGORIES.filter((category) => categories.includes(category.id)).flatMap((category) =>
		category.items.map((item) => item.id)
	);
}

/** The items an adaptive run may still ask: of its topics, neither asked nor answered nor skipped. */
export function candidates(run: Plan, responses: Responses): ItemId[] {
	const asked = new Set(run.asked);
	return itemsOf(run.categories).filter((id) => !asked.has(id) && !responses.has(id));
}

/** How many items a run asks in all, those of an adaptive run not yet chosen among them. */
export function lengthOf(run: Plan, responses: Responses): number {
	const planned = plan(run).length;
	if (run.order !== 'adaptive') return planned;
	return Math.max(planned, Math.min(run.length, planned + candidates(run, responses).length));
}

/**
 * The first planned item without a response after `current`, else the first one before it.
 * @returns null when every planned item has been answered or skipped
 */
export function nextItem(
	items: readonly ItemId[],
	responses: Responses,
	current: ItemId | null
): ItemId | null {
	const from = current === null ? 0 : items.indexOf(current) + 1;
	const ahead = [...items.slice(from), ...items.slice(0, from)];
	return ahead.find((id) => !responses.has(id)) ?? null;
}

/** The planned item before `current`; from a finished run (null), the last one. Null at the first. */
export function previousItem(items: readonly ItemId[], current: ItemId | null): ItemId | null {
	if (current === null) return items.at(-1) ?? null;
	return items[items.indexOf(current) - 1] ?? null;
}
