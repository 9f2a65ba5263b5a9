/** What the answer to an item is expected to tell about all the others, by the reasoner's own distributions. */
import { ITEM_IDS, itemIndex, ITEMS, type ItemId } from '../catalog';
import { distributionOf } from './distribution';
import { entropies } from './entropy';
import type { Profile, Reasoner } from './types';

/** What asking an item is worth. */
export interface Gain {
	readonly itemId: ItemId;
	/** Expected drop of the summed entropy of all other unanswered items, in bits; about 0 to 20. */
	readonly bits: number;
	/** The items whose entropy is expected to drop most, most first. */
	readonly clarifies: readonly ItemId[];
}

/** As many as are named when someone asks why they are asked this. */
const CLARIFIED = 3;
/** Bits; a drop below it is nothing but the rounding of 32-bit probabilities. */
const LEAST_DROP = 1e-4;

/**
 * Expected information gain of each candidate (Lindley 1956, *On a Measure of the Information Provided by an
 * Experiment*): for each of its codes the reasoner predicts the profile with that answer added; the entropies
 * that remain are averaged by how likely it holds each code. The candidate's own entropy is left out: it
 * goes to 0 whatever is answered, and an item nobody can guess tells nothing by that.
 * @param candidates unanswered items; about 5 profiles are predicted for each
 * @returns one gain a candidate, in order
 * @throws ReasonerError
 */
export async function weigh(
	reasoner: Reasoner,
	profile: Profile,
	candidates: readonly ItemId[]
): Promise<Gain[]> {
	const supposed = candidates.flatMap((id) =>
		ITEMS[itemIndex(id)]!.codes.map((code) => ({
			responses: new Map(profile.responses).set(id, code),
			demographics: profile.demographics
		}))
	);
	const [present, ...predictions] = await reasoner.predict([profile, ...supposed]);
	const before = entropies(present!);
	const open = ITEM_IDS.map((id) => !profile.responses.has(id));
	let next = 0;
	return candidates.map((itemId) => {
		const own = itemIndex(itemId);
		const after = new Float64Array(ITEMS.length);
		for (const probability of distributionOf(present!, own)) {
			const entropy = entropies(predictions[next++]!);
			for (let index = 0; index < after.length; index++)
				after[index]! += probability * entropy[index]!;
		}
		const drops = after.map((left, index) =>
			open[index] && index !== own ? before[index]! - left : 0
		);
		return {
			itemId,
			bits: drops.reduce((sum, drop) => sum + drop, 0),
			clarifies: ITEM_IDS.map((id, index) => ({ id, drop: drops[index]! }))
				.filter(({ drop }) => drop > LEAST_DROP)
				.sort((a, b) => b.drop - a.drop)
				.slice(0, CLARIFIED)
				.map(({ id }) => id)
		};
	});
}
