/** The two answers that the end of a run tells of: where the machine dared most, and where it was most wrong. */
import { itemIndex } from '../catalog';
import { SENSITIVE } from '../catalog/themes';
import { distributionOf, groupProbabilities } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import { groupOf, type Scored } from './score';

/** An answer worth telling: the side of it, as a statement about me. */
export interface Highlight {
	readonly scored: Scored;
	readonly statement: string;
	/** The chance the machine gave that side beforehand, 0 to 1. */
	readonly share: number;
	/** How many worldwide are on that side, 0 to 1. */
	readonly world: number;
}

/** A sensitive question gives way to another that is at most this much less telling. */
const NEARLY = 0.1;

/** What to tell of every scored answer. */
export function highlights(all: readonly Scored[], world: Prediction): Highlight[] {
	return all.map((scored) => {
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

/**
 * The right guess furthest above the world's share of what was answered; of equal ones the first.
 * @returns null where no right guess was above it
 */
export function boldest(all: readonly Scored[], world: Prediction): Highlight | null {
	const right = highlights(all, world).filter(
		({ scored, share, world }) => scored.hits.polar.machine === 1 && share > world
	);
	return foremost(right, ({ share, world }) => share - world);
}

/** The answer whose side the machine gave the least chance, of those it did not guess. @returns null where it guessed all */
export function mostMyself(all: readonly Scored[], world: Prediction): Highlight | null {
	const wrong = highlights(all, world).filter(({ scored }) => scored.hits.polar.machine === 0);
	return foremost(wrong, ({ share }) => -share);
}

/** The first by a value; if it is of a sensitive theme, the first of those that are not, if nearly as high. */
function foremost(
	candidates: readonly Highlight[],
	value: (highlight: Highlight) => number
): Highlight | null {
	const [first, ...rest] = [...candidates].sort((left, right) => value(right) - value(left));
	if (!first || !isSensitive(first)) return first ?? null;
	const instead = rest.find((highlight) => !isSensitive(highlight));
	return instead && value(first) - value(instead) <= NEARLY ? instead : first;
}

function isSensitive({ scored }: Highlight): boolean {
	return SENSITIVE.has(scored.item.id);
}
