/** How likely a random person of each society is to give each answer. */
import { itemOf, type ItemId } from '../catalog';
import { peopleBehind, smoothedShares, type Societies } from '../societies/societies';

/** Cells of fewer people are shown, but are not enough to measure with. */
const LEAST_PEOPLE = 100;
/** The least share an answer has in the world, for those that nobody gave. */
const RAREST = 1e-4;

/** Natural logarithms of how likely the answers to one item are. */
export interface ItemLikelihoods {
	/** In the world, by position of the code. */
	readonly world: readonly number[];
	/** By society (ISO 3166 alpha-3), then by position of the code. */
	readonly societies: ReadonlyMap<string, readonly number[]>;
}

export class Likelihoods {
	readonly #items = new Map<ItemId, ItemLikelihoods | null>();
	/** ISO 3166 alpha-3 of every society there is anything of. */
	readonly societies: readonly string[];

	constructor(readonly file: Societies) {
		this.societies = Object.keys(file.societies);
	}

	/** @returns null for an item that the world has no shares of */
	item(id: ItemId): ItemLikelihoods | null {
		let found = this.#items.get(id);
		if (found === undefined) this.#items.set(id, (found = this.#compute(id)));
		return found;
	}

	/** Whether the society's answers to the item are by the survey's weights. */
	isWeighted(society: string, id: ItemId): boolean {
		return this.file.societies[society]?.[id]?.weighted ?? false;
	}

	#compute(id: ItemId): ItemLikelihoods | null {
		const shares = this.file.world[id]?.shares;
		if (!shares) return null;
		const world = shares.map((share) => Math.max(share, RAREST));
		const societies = new Map<string, readonly number[]>();
		for (const society of this.societies) {
			const cell = this.file.societies[society]![id];
			if (!cell || peopleBehind(cell) < LEAST_PEOPLE) continue;
			societies.set(society, smoothedShares(cell, world).map(Math.log));
		}
		return { world: world.map(Math.log), societies };
	}
}

/** Position of an answer among its item's codes. @throws RangeError for a code the item does not have */
export function positionOf(id: ItemId, code: number): number {
	const position = itemOf(id).codes.indexOf(code);
	if (position < 0) throw new RangeError(`${id} has no code ${code}`);
	return position;
}
