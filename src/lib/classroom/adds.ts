/** What each person of a class adds to each of its figures. */
import { itemOf, type ItemId, type Level } from '../catalog';
import type { HandedItem, HandedScore, HandIn } from './hand-in';
import { BANDS, KNOWN, stretchOf } from './stretches';
import { GROUP } from './stepped';

export type ByLevel<Value> = Readonly<Record<Level, Value>>;

/** By the figure's name, what each sender adds. */
export type Adds = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

type Scored = HandedItem & { readonly score: HandedScore };

/** A person's overall shares are kept to a twentieth: exact ones could be put together to work out single answers. */
const TWENTIETH = 20;

/**
 * - `overall`: shares of hits, polar (machine, world's usual answer, chance), then refined, each to a twentieth
 * - `item Q1`: 1 for a hit, polar and refined
 * - `known 0`, `topic ethics`: shares of hits, polar and refined
 * - `band 0`: mean confidence, and the share of refined hits
 * - `answer Q1`: the code answered
 *
 * Stretches of answers known, bands and topics are of items that enough people were scored on: otherwise the difference
 * between them and the items shown would be about the few who answered the others.
 * @param newest each sender's newest hand-in
 */
export function adds(newest: ReadonlyMap<string, HandIn>): Adds {
	const all = new Map<string, Map<string, readonly number[]>>();
	const add = (name: string, sender: string, values: readonly number[]) => {
		const figure = all.get(name) ?? new Map<string, readonly number[]>();
		all.set(name, figure.set(sender, values));
	};
	const { common, counted } = itemsOfMany([...newest.values()]);
	for (const [sender, handIn] of newest) {
		const scored = handIn.items.filter((item): item is Scored => item.score !== null);
		add('overall', sender, overall(handIn, scored));
		const groups = new Map<string, Scored[]>();
		for (const item of scored) {
			const { itemId, score } = item;
			if (common.has(itemId))
				add(`item ${itemId}`, sender, [Number(score.polar), Number(score.refined)]);
			for (const name of [
				...(common.has(itemId) ? [`topic ${itemOf(itemId).category}`] : []),
				...(counted.has(itemId) ? [`known ${stretchOf(KNOWN, score.known)}`] : []),
				...(counted.has(itemId) ? [`band ${stretchOf(BANDS, score.confidence)}`] : [])
			])
				groups.set(name, [...(groups.get(name) ?? []), item]);
		}
		for (const [name, items] of groups)
			add(name, sender, [
				name.startsWith('band')
					? mean(items, ({ score }) => score.confidence)
					: share(items, 'polar'),
				share(items, 'refined')
			]);
		for (const { itemId, response } of handIn.items)
			if (response?.kind === 'option') add(`answer ${itemId}`, sender, [response.code]);
	}
	return all;
}

function overall({ world }: HandIn, scored: readonly Scored[]): readonly number[] {
	return (['polar', 'refined'] as const)
		.flatMap((level) => [
			share(scored, level),
			world[level] / scored.length,
			mean(scored, ({ itemId }) => 1 / itemOf(itemId)[level].length)
		])
		.map((value) => Math.round(TWENTIETH * value) / TWENTIETH);
}

/**
 * Items that at least five people were scored on; and those that count without being named: the same, and the others too if
 * they are of at least five people together, as in an adaptive class, where everybody is asked something else.
 */
function itemsOfMany(
	handIns: readonly HandIn[]
): Record<'common' | 'counted', ReadonlySet<ItemId>> {
	const people = new Map<ItemId, string[]>();
	for (const { items, sender } of handIns)
		for (const { itemId, score } of items) {
			if (!score) continue;
			const own = people.get(itemId);
			if (own) own.push(sender);
			else people.set(itemId, [sender]);
		}
	const rare = [...people].filter(([, own]) => own.length < GROUP);
	const enough = new Set(rare.flatMap(([, own]) => own)).size >= GROUP;
	const common = new Set([...people].filter(([, own]) => own.length >= GROUP).map(([id]) => id));
	return { common, counted: enough ? new Set(people.keys()) : common };
}

function share(items: readonly Scored[], level: Level): number {
	return mean(items, ({ score }) => Number(score[level]));
}

function mean<T>(values: readonly T[], of: (value: T) => number): number {
	return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}
