/** What came of the sealed guesses: the machine's hits, and what the baselines would have got on the same items. */
import { itemIndex, itemOf, type Item, type Level } from '../catalog';
import { distributionOf, groupProbabilities, mostLikely } from '../reasoner/distribution';
import type { Distribution, Prediction } from '../reasoner/types';
import { sameResponse } from './answer';
import type { Answer, Seal } from './types';

/** What the machine is measured against. */
export type Baseline = 'chance' | 'world' | 'country' | 'demographics';

/** A hit is 1, a miss 0; chance's is the share of blind guesses that would have hit. Null: not available. */
export type Hits = Readonly<Record<Baseline, number | null>> & { readonly machine: number };

/** One answer given after the machine's guess at it was sealed. */
export interface Scored {
	readonly item: Item;
	/** What was answered first. */
	readonly code: number;
	/** Whether the answer was changed later; the score stays with the first one. */
	readonly changed: boolean;
	/** Whether the first response is what the person says now: false while a change holds. */
	readonly stands: boolean;
	readonly seal: Seal;
	readonly distribution: Distribution;
	readonly hits: Readonly<Record<Level, Hits>>;
	/** Probability the machine gave the refined statement that holds for the answer. */
	readonly given: number;
	/** Probability of the refined statement it guessed. */
	readonly confidence: number;
}

/** How others answer, as predictions. */
export interface Others {
	readonly world: Prediction;
	/** How people of a country answer: the world's distribution stands in for items too few there answered. Null for a country without data. */
	country(code: string): Prediction | null;
}

/** An answer that counts, and what counts of it. */
interface Counted {
	/** What was answered first. */
	readonly code: number;
	readonly seal: Seal;
}

/**
 * Whether an answer counts: its first response is an option, the machine's guess was sealed before it, and the person
 * had not seen the guess.
 * @returns null where it does not
 */
export function counted(answer: Answer, seal: Seal | undefined): Counted | null {
	const { sealed, seen, firstResponse } = answer;
	if (!sealed || !seal || seen || firstResponse.kind !== 'option') return null;
	return { code: firstResponse.code, seal };
}

/**
 * Scores the answers that count, in the order they were first answered; a changed answer by what was given first.
 */
export function scored(answers: Iterable<Answer>, seals: Iterable<Seal>, others: Others): Scored[] {
	const byItem = new Map([...seals].map((seal) => [seal.itemId, seal]));
	return [...answers]
		.sort((a, b) => a.answeredAt - b.answeredAt)
		.flatMap((answer) => {
			const found = counted(answer, byItem.get(answer.itemId));
			return found ? scoreOf(answer, found.code, found.seal, others) : [];
		});
}

/** How many sides somebody got right of the answers that count; where a baseline has no guess it got none. */
export function rightOf(all: readonly Scored[], who: keyof Hits): number {
	return all.reduce((right, { hits }) => right + (hits.polar[who] ?? 0), 0);
}

function scoreOf(answer: Answer, code: number, seal: Seal, others: Others): Scored {
	const item = itemOf(answer.itemId);
	const index = itemIndex(answer.itemId);
	const distribution = Float32Array.from(seal.probabilities);
	const country = seal.country === null ? null : others.country(seal.country);
	const ofCountry = country && distributionOf(country, index);
	const ofDemographics = seal.fromDemographics && Float32Array.from(seal.fromDemographics);
	const hits = (level: Level): Hits => ({
		machine: hit(item, level, distribution, code),
		chance: 1 / item[level].length,
		world: hit(item, level, distributionOf(others.world, index), code),
		country: ofCountry && hit(item, level, ofCountry, code),
		demographics: ofDemographics && hit(item, level, ofDemographics, code)
	});
	return {
		item,
		code,
		changed: answer.changedAt !== null,
		stands: sameResponse(answer.firstResponse, answer.response),
		seal,
		distribution,
		hits: { polar: hits('polar'), refined: hits('refined') },
		given: groupProbabilities(item, distribution, 'refined')[groupOf(item, 'refined', code)]!,
		confidence: mostLikely(item, distribution, 'refined').probability
	};
}

/** 1 if the likeliest group at a level is the one of the code, else 0. */
export function hit(item: Item, level: Level, distribution: Distribution, code: number): number {
	return Number(mostLikely(item, distribution, level).index === groupOf(item, level, code));
}

/** Position of the group at a level that a code of the item belongs to. */
export function groupOf(item: Item, level: Level, code: number): number {
	return item[level].findIndex(({ codes }) => codes.includes(code));
}
