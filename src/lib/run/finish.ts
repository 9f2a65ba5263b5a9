/** The answers that end and results tell of: where the machine dared and knew, and where it was most wrong. */
import { itemIndex } from '../catalog';
import { SENSITIVE } from '../catalog/themes';
import { distributionOf, groupProbabilities, groupOf } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import { isItem, type Scored, type ScoredItem } from './score';

/** An answer worth telling: the side of it, as a statement about me. */
export interface Highlight {
	readonly scored: ScoredItem;
	readonly statement: string;
	/** The chance the machine gave that side beforehand, 0 to 1. */
	readonly share: number;
	/** How many worldwide are on that side, 0 to 1. */
	readonly world: number;
}

/** A sensitive question gives way to another that is at most this much less telling. */
const NEARLY = 0.1;

/** What to tell of the scored answers; not of those that are no longer what the person says, nor of a list, which is no one statement. */
export function highlights(all: readonly Scored[], world: Prediction): Highlight[] {
	const standing = all.filter(isItem).filter(({ stands }) => stands);
	return standing.map((scored) => {
		const { item, distribution, code } = scored;
		const side = groupOf(item, 'polar', code);
		const share = (shares: Float32Array) => groupProbabilities(item, shares, 'polar')[side]!;
		return {
			scored,
			statement: item.polar[side]!.statement,
			share: share(distribution),
			world: share(distributionOf(world, itemIndex(item.id)))
		};
	});
}

/** The right guesses, first those furthest above the world's share of what was answered: where it dared and knew. */
export function knewBest(all: readonly Scored[], world: Prediction): Highlight[] {
	const right = highlights(all, world).filter(({ scored }) => scored.hits.polar.machine === 1);
	return ranked(right, ({ share, world }) => share - world);
}

/** The wrong guesses, first those that gave my side the least chance: where I am most myself. */
export function surprisedMost(all: readonly Scored[], world: Prediction): Highlight[] {
	const wrong = highlights(all, world).filter(({ scored }) => scored.hits.polar.machine === 0);
	return ranked(wrong, ({ share }) => -share);
}

/** The first of `knewBest` that was above the world's share. @returns null where none was */
export function boldest(all: readonly Scored[], world: Prediction): Highlight | null {
	return knewBest(all, world).find(({ share, world }) => share > world) ?? null;
}

/** The first of `surprisedMost`. @returns null where it guessed all */
export function mostMyself(all: readonly Scored[], world: Prediction): Highlight | null {
	return surprisedMost(all, world)[0] ?? null;
}

/** By a value, highest first; a sensitive one stands behind others that are nearly as high. */
function ranked(
	candidates: readonly Highlight[],
	value: (highlight: Highlight) => number
): Highlight[] {
	const rank = (highlight: Highlight) => value(highlight) - (isSensitive(highlight) ? NEARLY : 0);
	return [...candidates].sort(
		(left, right) =>
			rank(right) - rank(left) || Number(isSensitive(left)) - Number(isSensitive(right))
	);
}

function isSensitive({ scored }: Highlight): boolean {
	return SENSITIVE.has(scored.item.id);
}
