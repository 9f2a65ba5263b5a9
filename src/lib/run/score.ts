/** What came of the sealed guesses: the machine's hits, and what the baselines would have got on the same items. */
import { itemIndex, itemOf, type Item, type Level } from '../catalog';
import { distributionOf, groupOf, groupProbabilities, mostLikely } from '../reasoner/distribution';
import type { Distribution, Prediction } from '../reasoner/types';
import { byItem, sameResponse } from './answer';
import { countedQuestions, overlapIn, type Counted } from './counted';
import { enoughOf, isRight, type Overlap } from './lists';
import type { Answer, Seal } from './types';

/** What the machine is measured against. */
export type Baseline = 'chance' | 'world' | 'country' | 'demographics';

/** A hit is 1, a miss 0; chance's is the share of blind guesses that would have hit. Null: not available. */
export type Hits = Readonly<Record<Baseline, number | null>> & { readonly machine: number };

/** What came of a question that was answered after the machine's guess at it was sealed. */
export interface ScoredQuestion {
	/** Of a list its first item, which stands for it. */
	readonly item: Item;
	/** Whether the answer was changed later; the score stays with the first one. */
	readonly changed: boolean;
	/** Whether the first response is what the person says now: false while a change holds. */
	readonly stands: boolean;
	readonly hits: Readonly<Record<Level, Hits>>;
	/** What was sealed, of a list each item's. */
	readonly seals: readonly Seal[];
}

/** One answer given after the machine's guess at it was sealed. */
export interface ScoredItem extends ScoredQuestion {
	/** What was answered first. */
	readonly code: number;
	readonly distribution: Distribution;
	/** Probability the machine gave the refined statement that holds for the answer. */
	readonly given: number;
	/** Probability of the refined statement it guessed. */
	readonly confidence: number;
}

/** A list that was answered as one question: right at both levels where enough of the picks were guessed. */
export interface ScoredList extends ScoredQuestion {
	readonly overlap: Overlap;
}

export type Scored = ScoredItem | ScoredList;

/** True for a question with one answer, which alone has a statement and a confidence. */
export function isItem(scored: Scored): scored is ScoredItem {
	return !('overlap' in scored);
}

/** How others answer, as predictions. */
export interface Others {
	readonly world: Prediction;
	/** How people of a country answer: the world's distribution stands in for items too few there answered. Null for a country without data. */
	country(code: string): Prediction | null;
}

/**
 * Scores the questions that count, in the order they were first answered; a changed answer by what was given first.
 */
export function scored(answers: Iterable<Answer>, seals: Iterable<Seal>, others: Others): Scored[] {
	return countedQuestions(byItem(answers), byItem(seals))
		.sort(([a], [b]) => a!.answer.answeredAt - b!.answer.answeredAt)
		.map((found) => (found.length > 1 ? listScore(found, others) : scoreOf(found[0]!, others)));
}

/** How many sides somebody got right of the answers that count; where a baseline has no guess it got none. */
export function rightOf(all: readonly Scored[], who: keyof Hits): number {
	return all.reduce((right, { hits }) => right + (hits.polar[who] ?? 0), 0);
}

function scoreOf({ answer, code, seal }: Counted, others: Others): ScoredItem {
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
		...standing([answer]),
		seals: [seal],
		distribution,
		hits: { polar: hits('polar'), refined: hits('refined') },
		given: groupProbabilities(item, distribution, 'refined')[groupOf(item, 'refined', code)]!,
		confidence: mostLikely(item, distribution, 'refined').probability
	};
}

function listScore(list: readonly Counted[], others: Others): ScoredList {
	const [{ answer, seal }] = list as [Counted];
	const country = seal.country === null ? null : others.country(seal.country);
	const overlap = overlapIn(list);
	const rightOf = (prediction: Prediction) =>
		Number(
			isRight(overlapIn(list, ({ seal }) => distributionOf(prediction, itemIndex(seal.itemId))))
		);
	const hits: Hits = {
		machine: Number(isRight(overlap)),
		chance: blindChance(overlap.picked, list.length),
		world: rightOf(others.world),
		country: country && rightOf(country),
		demographics:
			seal.fromDemographics &&
			Number(isRight(overlapIn(list, ({ seal }) => seal.fromDemographics!)))
	};
	return {
		item: itemOf(answer.itemId),
		...standing(list.map(({ answer }) => answer)),
		seals: list.map(({ seal }) => seal),
		hits: { polar: hits, refined: hits },
		overlap
	};
}

function standing(answers: readonly Answer[]): Pick<ScoredQuestion, 'changed' | 'stands'> {
	return {
		changed: answers.some(({ changedAt }) => changedAt !== null),
		stands: answers.every(({ firstResponse, response }) => sameResponse(firstResponse, response))
	};
}

/** 1 if the likeliest group at a level is the one of the code, else 0. */
export function hit(item: Item, level: Level, distribution: Distribution, code: number): number {
	return Number(mostLikely(item, distribution, level).index === groupOf(item, level, code));
}

/** The chance that a blind guess is right: that so many drawn of the list are enough of those picked (hypergeometric). */
export function blindChance(picked: number, listed: number): number {
	let right = 0;
	for (let same = enoughOf(picked); same <= picked; same++)
		right += choose(picked, same) * choose(listed - picked, picked - same);
	return right / choose(listed, picked);
}

function choose(n: number, k: number): number {
	let ways = k > n ? 0 : 1;
	for (let step = 1; step <= k; step++) ways *= (n - k + step) / step;
	return ways;
}
