/** How the world and each society answered each item. */
import { CODE_COUNT, codeOffset, ITEM_IDS, type ItemId } from '../catalog';
import type { Prediction } from '../reasoner/types';
import { SocietiesError } from './errors';

/** One item's answers in one place. */
export interface Cell {
	/** How many people are behind the shares; null where these are from a published table, which does not say. */
	readonly n: number | null;
	/**
	 * How many people of the file of respondents gave each code, in code order; null where fewer than `minimumCell` of
	 * them answered.
	 */
	readonly counts: readonly number[] | null;
	/** Of each code, in code order; they add up to 1. A published table goes before our own count. */
	readonly shares: readonly number[];
	/** Whether the shares are by the survey's weights. */
	readonly weighted: boolean;
}

/** By item. An item about which nothing is known is left out. */
export type Cells = Readonly<Record<string, Cell>>;

export interface Societies {
	readonly sources: {
		readonly respondents: {
			readonly file: string;
			/** In hexadecimal. */
			readonly sha256: string;
			readonly people: number;
		};
		readonly published: { readonly file: string; readonly sha256: string } | null;
	};
	/** Fewer answers are never counted: they could say something about a person. */
	readonly minimumCell: number;
	/** Everybody in the file of respondents, not weighted. */
	readonly world: Cells;
	/** By ISO 3166 alpha-3 code; `NIR` for Northern Ireland. */
	readonly societies: Readonly<Record<string, Cells>>;
}

/**
 * How the people of the world answered each item, as if it were a prediction.
 * @throws SocietiesError if too few people answered an item to be counted
 */
export function worldPrediction({ world }: Pick<Societies, 'world'>): Prediction {
	const prediction = new Float32Array(CODE_COUNT);
	ITEM_IDS.forEach((id, index) => {
		const counts = world[id]?.counts;
		if (!counts) throw new SocietiesError('tooFewOfTheWorld', { item: id });
		prediction.set(sharesOf(counts), codeOffset(index));
	});
	return prediction;
}

/**
 * Every cell is taken as if so many more people had been asked who answer as the world does: an answer that
 * nobody among a few hundred gave is rare, not impossible.
 */
const WORLD_PEOPLE = 10;
/** People behind a published table, which does not say: the survey asks at least this many of a society. */
const PUBLISHED_PEOPLE = 1000;

/** How many people are behind a cell's shares. */
export const peopleBehind = ({ n }: Cell): number => n ?? PUBLISHED_PEOPLE;

/** Shares of a cell with a few of the world's people among them. @param world shares of the same item, in code order */
export function smoothedShares(cell: Cell, world: readonly number[]): number[] {
	const people = peopleBehind(cell);
	return cell.shares.map(
		(share, code) => (people * share + WORLD_PEOPLE * world[code]!) / (people + WORLD_PEOPLE)
	);
}

/**
 * How the people of a country answered each item, as if it were a prediction, by all that is known of it: published
 * tables go before our own counts. The world stands in for items of which nothing is.
 * @param country ISO 3166 alpha-3
 * @returns null for a country of which nothing is known
 */
export function countryPrediction(shipped: Societies, country: string): Prediction | null {
	const cells = shipped.societies[country];
	if (!cells || Object.keys(cells).length === 0) return null;
	const prediction = worldPrediction(shipped);
	ITEM_IDS.forEach((id, index) => {
		const cell = cells[id];
		if (!cell) return;
		const at = codeOffset(index);
		const world = [...prediction.subarray(at, codeOffset(index + 1))];
		prediction.set(smoothedShares(cell, world), at);
	});
	return prediction;
}

/** Whether a country's own people stand behind what is usual there, not the world's. */
export function isKnownOf(shipped: Societies, country: string, item: ItemId): boolean {
	return shipped.societies[country]?.[item] !== undefined;
}

/** Shares of counted answers. @param counts not all 0 */
export function sharesOf(counts: readonly number[]): number[] {
	const n = counts.reduce((total, people) => total + people, 0);
	return counts.map((people) => people / n);
}
