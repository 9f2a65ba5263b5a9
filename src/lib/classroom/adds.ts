/** What each person of a class adds to each of its figures. */
import { itemOf, type ItemId, type Level } from '../catalog';
import type { HandedItem, HandedScore, HandIn } from './hand-in';
import { BANDS, KNOWN, stretchOf } from './stretches';
import { GROUP } from './stepped';

export type ByLevel<Value> = Readonly<Record<Level, Value>>;

/** By the figure's name, what a person adds to it. */
export type Adds = ReadonlyMap<string, readonly number[]>;

type Scored = HandedItem & { readonly score: HandedScore };

/** A person's overall shares are kept to a twentieth: exact ones could be put together to work out single answers. */
const TWENTIETH = 20;

/**
 * What a hand-in adds to the figures of its class:
 * - `overall`: shares of hits, polar (machine, world's usual answer, chance), then refined, each to a twentieth
 * - `item Q1`: 1 for a hit, polar and refined
 * - `known 0`, `topic ethics`: shares of hits, polar and refined
 * - `band 0`: mean confidence, and the share of refined hits
 * - `answer Q1`: the code answered
 *
 * Stretches of answers known, bands and topics are of items that enough people were scored on: otherwise the difference
 * between them and the items shown would be about the few who answered the others.
 */
export function addsOf(handIn: HandIn, { common, counted }: ManyItems): Adds {
	const adds = new Map<string, readonly number[]>();
	const scored = handIn.items.filter((item): item is Scored => item.score !== null);
	adds.set('overall', overall(handIn, scored));
	const groups = new Map<string, Scored[]>();
	const group = (name: string, item: Scored) => {
		const items = groups.get(name);
		if (items) items.push(item);
		else groups.set(name, [item]);
	};
	for (const item of scored) {
		const { itemId, score } = item;
		if (common.has(itemId)) {
			adds.set(`item ${itemId}`, [Number(score.polar), Number(score.refined)]);
			group(`topic ${itemOf(itemId).topic}`, item);
		}
		if (counted.has(itemId)) {
			group(`known ${stretchOf(KNOWN, score.known)}`, item);
			group(`band ${stretchOf(BANDS, score.confidence)}`, item);
		}
	}
	for (const [name, items] of groups)
		adds.set(name, [
			name.startsWith('band')
				? mean(items, ({ score }) => score.confidence)
				: share(items, 'polar'),
			share(items, 'refined')
		]);
	for (const { itemId, response } of handIn.items)
		if (response?.kind === 'option') adds.set(`answer ${itemId}`, [response.code]);
	return adds;
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

/** Items that enough people were scored on. */
export interface ManyItems {
	/** At least five. */
	readonly common: ReadonlySet<ItemId>;
	/**
	 * Those that count without being named: the same, and the others too if they are of at least five people together,
	 * as in an adaptive class, where everybody is asked something else.
	 */
	readonly counted: ReadonlySet<ItemId>;
}

/** Who was scored on which item. */
export class Crowd {
	readonly #people = new Map<ItemId, Set<string>>();

	/** Puts a sender's newest hand-in in the place of an earlier one. */
	set(handIn: HandIn, earlier: HandIn | undefined): void {
		for (const { itemId } of earlier?.items ?? []) this.#people.get(itemId)?.delete(handIn.sender);
		for (const { itemId, score } of handIn.items) {
			if (!score) continue;
			const people = this.#people.get(itemId) ?? new Set();
			this.#people.set(itemId, people.add(handIn.sender));
		}
	}

	get many(): ManyItems {
		const all = [...this.#people].filter(([, people]) => people.size > 0);
		const rare = all.filter(([, people]) => people.size < GROUP);
		const enough = new Set(rare.flatMap(([, people]) => [...people])).size >= GROUP;
		const common = new Set(all.filter(([, people]) => people.size >= GROUP).map(([id]) => id));
		return { common, counted: enough ? new Set(all.map(([id]) => id)) : common };
	}
}

function share(items: readonly Scored[], level: Level): number {
	return mean(items, ({ score }) => Number(score[level]));
}

function mean<T>(values: readonly T[], of: (value: T) => number): number {
	return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}
