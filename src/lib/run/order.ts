import { TOPICS, ITEM_IDS, type ItemId } from '../catalog';
import { askedWith, questionOf } from '../catalog/instructions';
import { SENSITIVE } from '../catalog/themes';
import { random, sample } from '../random';
import { SHORT_FORM } from './short-form';
import type { Responses, Run } from './types';

/** So many items at the beginning of a run are of no sensitive theme. */
export const GENTLE = 5;

/** What decides which items a run asks. */
type Plan = Pick<
	Run,
	'order' | 'length' | 'categories' | 'leftOut' | 'seed' | 'asked' | 'opening' | 'items' | 'lists'
>;

/**
 * The items a run asks, in order; one stands for each list that is asked as one question. First its opening, if it has one; then, by its order, `short-form` the items found
 * to tell most, and when they are through others from all over the questionnaire; `questionnaire` items spread over
 * every topic chosen, as it has them; `random` a seeded draw. In all three a longer run only adds items to a shorter
 * one. Of an `adaptive` run only the items asked so far are known; a `list` is asked as it is.
 */
export function plan(run: Plan): ItemId[] {
	if (run.order === 'adaptive') return [...(run.asked ?? [])];
	if (run.order === 'list') return [...(run.items ?? [])];
	const { opening = [], length } = run;
	const pool = itemsOf(run).filter((id) => !opening.includes(id));
	const left = Math.max(0, length - opening.length);
	return [...opening.slice(0, length), ...following(pool, left, run)];
}

/** @param pool the items that may follow, in questionnaire order */
function following(
	pool: readonly ItemId[],
	length: number,
	{ order, seed }: Pick<Run, 'order' | 'seed'>
): ItemId[] {
	if (order === 'random') return sample(pool, length, random(seed));
	if (order === 'questionnaire') {
		const chosen = new Set(spread(pool).slice(0, length));
		return pool.filter((id) => chosen.has(id));
	}
	const telling = SHORT_FORM.items.filter((id) => pool.includes(id));
	const others = spread(pool).filter((id) => !telling.includes(id));
	return [...telling, ...others].slice(0, length);
}

/**
 * The items so ordered that any first few of them lie evenly over the pool: by the bits of their position back
 * to front, 0, 128, 64, 192 … (van der Corput's sequence, 1935). A pool has fewer than 256 items.
 */
function spread(pool: readonly ItemId[]): ItemId[] {
	const rank = (value: number) => {
		let reversed = 0;
		for (let bit = 0; bit < 8; bit++) reversed |= ((value >> bit) & 1) << (7 - bit);
		return reversed;
	};
	return pool
		.map((id, position) => ({ id, rank: rank(position) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ id }) => id);
}

/**
 * All items of the chosen topics but those left out, in questionnaire order; no topics means every topic. Of a list that
 * is asked as one question the first item, unless any of it is left out.
 */
export function itemsOf({
	categories,
	leftOut = [],
	lists
}: Pick<Run, 'categories' | 'leftOut' | 'lists'>): ItemId[] {
	const all =
		categories.length === 0
			? ITEM_IDS
			: TOPICS.filter(({ id }) => categories.includes(id)).flatMap(({ items }) =>
					items.map(({ id }) => id)
				);
	return all.filter((id) =>
		lists
			? questionOf(id) === id && !askedWith(id).some((each) => leftOut.includes(each))
			: !leftOut.includes(id)
	);
}

/** All that is asked in the question that an item belongs to: of a list every item, where the run asks it as one. */
export function itemsWith({ lists }: Pick<Run, 'lists'>, id: ItemId): readonly ItemId[] {
	return lists ? askedWith(id) : [id];
}

/** The questions that items belong to, each once: for a list its first item. */
export function questionsIn(run: Pick<Run, 'lists'>, items: readonly ItemId[]): ItemId[] {
	return [...new Set(items.map((id) => itemsWith(run, id)[0]!))];
}

/** Items whose question is still to come: of a list every item without a response. */
export function toCome(run: Run, responses: Responses): Set<ItemId> {
	return new Set(
		plan(run)
			.filter((id) => !responses.has(id))
			.flatMap((id) => itemsWith(run, id))
			.filter((id) => !responses.has(id))
	);
}

/** The items an adaptive run may still ask: of its topics, neither asked nor answered nor skipped. */
function unasked(run: Plan, responses: Responses): ItemId[] {
	const asked = new Set(run.asked);
	return itemsOf(run).filter((id) => !asked.has(id) && !responses.has(id));
}

/** So many more questions are asked at a time. */
export const MORE = 20;

/** How many more a run can ask now, 0 to `MORE`: a class's run has as many as the class asks. @param asked so far, or planned */
export function moreOf(run: Run, asked: number): number {
	return run.classroom ? 0 : Math.min(MORE, itemsOf(run).length - asked);
}

/**
 * The items an adaptive run may ask next: the next of its opening; then, up to the fifth, those of no sensitive theme
 * while there are any; then all. A run without an opening was begun before there was one, and may ask all from the first.
 */
export function candidates(run: Plan, responses: Responses): ItemId[] {
	const all = unasked(run, responses);
	if (!run.opening) return all;
	const next = run.opening.find((id) => all.includes(id));
	if (next) return [next];
	const gentle = all.filter((id) => !SENSITIVE.has(id));
	return (run.asked ?? []).length < GENTLE && gentle.length > 0 ? gentle : all;
}

/** How many items a run asks in all, those of an adaptive run not yet chosen among them. */
export function lengthOf(run: Plan, responses: Responses): number {
	const planned = plan(run).length;
	if (run.order !== 'adaptive') return planned;
	return Math.max(planned, Math.min(run.length, planned + unasked(run, responses).length));
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
