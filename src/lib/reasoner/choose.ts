/** Which item to ask next: the one whose answer is expected to tell most about all the others. */
import { itemOf, type ItemId } from '../catalog';
import type { Profile } from './types';
import type { Gain } from './weigh';

/** Works out what candidates are worth; see `weigh`. */
export type Weigh = (profile: Profile, candidates: readonly ItemId[]) => Promise<Gain[]>;

/**
 * How many candidates are weighed anew once an answer is known. The others have been weighed before it. One of
 * the first answers may lift an item from farther down; what is chosen is then nearly as good (tests/unit/choose).
 */
export const SHORTLIST = 24;

/** Items of one battery in a row, at most … */
const IN_A_ROW = 3;
/** … unless the best of all other items is worth less than this share of what the battery's best is. */
const MUCH_LESS = 0.5;

/** Items of a battery share its lead-in; an item without one is a battery of its own. */
export function battery(id: ItemId): string {
	const { topic, leadIn } = itemOf(id);
	return leadIn === null ? id : `${topic}: ${leadIn}`;
}

/**
 * The best of the gains, after the rule that a battery does not go on for ever.
 * @param asked the items asked so far, in order
 * @returns null if there are no gains
 */
export function pick(gains: readonly Gain[], asked: readonly ItemId[]): Gain | null {
	const [best, ...rest] = [...gains].sort((a, b) => b.bits - a.bits);
	if (!best) return null;
	const tired = tiredBattery(asked);
	if (battery(best.itemId) !== tired) return best;
	const elsewhere = rest.find(({ itemId }) => battery(itemId) !== tired);
	return elsewhere && elsewhere.bits >= MUCH_LESS * best.bits ? elsewhere : best;
}

/** The battery of which the last items asked have been, as many as it may have in a row; null if there is none. */
function tiredBattery(asked: readonly ItemId[]): string | null {
	const last = asked.slice(-IN_A_ROW).map(battery);
	return last.length === IN_A_ROW && new Set(last).size === 1 ? last[0]! : null;
}

/**
 * Chooses for one person, in two stages. `weighAll` weighs every candidate, which takes a while and is done while
 * the person reads; `choose` weighs the best of them again, now that the answer is known. (As in the lazy
 * greedy search of Minoux 1978: a gain worked out before is a good bound for what it is now.)
 */
export class Chooser {
	/** The latest gain known of each item, in bits; the longest ago weighed comes first. */
	readonly #bits = new Map<ItemId, number>();

	constructor(readonly weigh: Weigh) {}

	/**
	 * Weighs all candidates, those first that were never weighed or longest ago; a few at a time, so that more
	 * urgent requests come through between them.
	 * @returns false if `stop` ended it before all were weighed
	 */
	async weighAll(
		profile: Profile,
		candidates: readonly ItemId[],
		stop: () => boolean = () => false
	): Promise<boolean> {
		const weighed = [...this.#bits.keys()].filter((id) => candidates.includes(id));
		const order = [...candidates.filter((id) => !this.#bits.has(id)), ...weighed];
		for (let start = 0; start < order.length; start += SHORTLIST) {
			if (stop()) return false;
			await this.#weighed(profile, order.slice(start, start + SHORTLIST));
		}
		return true;
	}

	/** Whether every candidate has been weighed at some time, so that there is a shortlist to choose from. */
	knows(candidates: readonly ItemId[]): boolean {
		return candidates.every((id) => this.#bits.has(id));
	}

	/**
	 * @param candidates all weighed before
	 * @param asked the items asked so far, in order
	 * @returns null if there are no candidates
	 */
	async choose(
		profile: Profile,
		candidates: readonly ItemId[],
		asked: readonly ItemId[]
	): Promise<Gain | null> {
		const tired = tiredBattery(asked);
		const ranked = [...candidates].sort((a, b) => this.#bits.get(b)! - this.#bits.get(a)!);
		// The tired battery's best is needed only to tell whether the others are worth much less.
		const fresh = ranked.filter((id) => battery(id) !== tired).slice(0, SHORTLIST);
		const best = ranked.filter((id) => battery(id) === tired).slice(0, 1);
		return pick(await this.#weighed(profile, [...best, ...fresh]), asked);
	}

	async #weighed(profile: Profile, candidates: readonly ItemId[]): Promise<Gain[]> {
		const gains = await this.weigh(profile, candidates);
		for (const { itemId, bits } of gains) {
			this.#bits.delete(itemId);
			this.#bits.set(itemId, bits);
		}
		return gains;
	}
}
