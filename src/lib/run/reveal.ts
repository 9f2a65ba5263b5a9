/** What is shown of the machine's guess once the person has answered: the verdict, and what it thought. */
import type { Item, Level, Statement } from '../catalog';
import {
	groupProbabilities,
	mostLikely,
	type LikelyStatement,
	groupOf
} from '../reasoner/distribution';
import type { Distribution } from '../reasoner/types';

/**
 * `knew`: the likeliest refined statement is the one answered, and so is its side, the likeliest polar one. `side`: of
 * the likeliest statements only the polar one is. `surprised`: not even that.
 */
export type Verdict = 'knew' | 'side' | 'surprised';

/**
 * The verdict on a guess; of equally likely statements the first counts as the likeliest, as in the score, so that the
 * verdicts but `surprised` are exactly the polar hits. Where an item's polar and refined statements are the same, there
 * is no `side`.
 * @param distribution over the item's codes @param code what was answered first
 */
export function verdictOf(item: Item, distribution: Distribution, code: number): Verdict {
	const right = (level: Level) =>
		mostLikely(item, distribution, level).index === groupOf(item, level, code);
	if (!right('polar')) return 'surprised';
	return right('refined') ? 'knew' : 'side';
}

/** A group of codes with its part of the machine's guess. */
export interface Side extends Statement {
	/** 0 to 1. */
	readonly share: number;
}

export interface Reveal {
	readonly item: Item;
	readonly code: number;
	readonly verdict: Verdict;
	/** The statement the verdict rests on: `refined` where it knew, else `polar`; a statement about me, and its share. */
	readonly level: Level;
	readonly thought: LikelyStatement & Pick<Statement, 'codes'>;
	/** The machine's share of every code, in code order. */
	readonly shares: Distribution;
	/** The polar groups with their shares, in order: what the two rows of a ten-point scale add up to. */
	readonly sides: readonly Side[];
}

/** All that the reveal of a sealed guess shows. @param code what was answered first */
export function revealOf(item: Item, distribution: Distribution, code: number): Reveal {
	const verdict = verdictOf(item, distribution, code);
	const level = verdict === 'knew' ? 'refined' : 'polar';
	const likely = mostLikely(item, distribution, level);
	const shares = groupProbabilities(item, distribution, 'polar');
	return {
		item,
		code,
		verdict,
		level,
		thought: { ...likely, codes: item[level][likely.index]!.codes },
		shares: distribution,
		sides: item.polar.map((side, index) => ({ ...side, share: shares[index]! }))
	};
}

/** Verdicts counted: `right` is what stands on the finish, "13 of 17". */
export interface Tally extends Readonly<Record<Verdict, number>> {
	readonly right: number;
	readonly n: number;
}

export function tally(verdicts: Iterable<Verdict>): Tally {
	const counts = { knew: 0, side: 0, surprised: 0 };
	for (const verdict of verdicts) counts[verdict]++;
	const right = counts.knew + counts.side;
	return { ...counts, right, n: right + counts.surprised };
}
