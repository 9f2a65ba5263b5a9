/** Who guessed best what a person had answered: the machine, rivals, the usual answers, on the same questions. */
import { sum } from 'd3-array';
import { itemOf, type ItemId, type Level } from '../catalog';
import { mostLikely, groupOf } from '../reasoner/distribution';
import type { Distribution } from '../reasoner/types';
import { NAMED } from '../catalog/instructions';
import { chanceToBePicked, isRight, overlapOf, type Overlap } from '../run/lists';
import { blindChance, hit } from '../run/score';
import { shareOf, type Share } from '../run/scorecard';
import { LEAST_FOR_VERDICT, pairedDifference, type Outcome } from '../run/verdict';
import type { Interval } from '../statistics';
import { byQuestion } from './by-question';

/** Somebody's guesses at the held-out questions; a question it did not answer is a guess of none, and no hit. */
export interface Contestant {
	readonly name: string;
	readonly guesses: ReadonlyMap<ItemId, Distribution>;
}

/** How one of them did. */
export interface Standing {
	readonly name: string;
	/** Of all questions, those left without an answer included. */
	readonly share: Share;
	readonly unanswered: number;
	/** Beside the machine: its share of hits less the machine's, −1 to 1, with a 95 per cent interval. */
	readonly difference: Interval & { readonly value: number };
	/** Of this one beside the machine. */
	readonly outcome: Outcome;
}

/**
 * The table of a contest, in the order given.
 * @param answers the person's own, of the questions held out: at least one
 * @param machine on exactly what the others were shown
 */
export function standings(
	answers: ReadonlyMap<ItemId, number>,
	machine: Contestant,
	contestants: readonly Contestant[],
	level: Level
): Standing[] {
	const own = hitsOf(answers, machine, level);
	return [machine, ...contestants].map((contestant) => {
		const hits = hitsOf(answers, contestant, level);
		const n = hits.length;
		const only = (mine: readonly number[], theirs: readonly number[]) =>
			mine.filter((value, place) => value > theirs[place]!).length;
		const interval = pairedDifference(only(hits, own), only(own, hits), n);
		const value = (sum(hits) - sum(own)) / n;
		return {
			name: contestant.name,
			share: shareOf(sum(hits), n)!,
			unanswered: unansweredBy(contestant, answers),
			difference: { value, ...interval },
			outcome: contestant === machine ? 'unsettled' : outcomeOf(interval, n)
		};
	});
}

/** How many questions somebody left without any answer. */
export function unansweredBy(
	{ guesses }: Contestant,
	answers: ReadonlyMap<ItemId, number>
): number {
	return byQuestion(answers).filter((question) => question.every(([id]) => !guesses.has(id)))
		.length;
}

function outcomeOf({ low, high }: Interval, n: number): Outcome {
	if (n < LEAST_FOR_VERDICT) return 'unsettled';
	if (low > 0) return 'better';
	return high < 0 ? 'worse' : 'unsettled';
}

/**
 * A question each, in the order of the answers: 1 where the guess was right, 0 where it was not or there is none. A list
 * of which every item was asked is one question.
 */
export function hitsOf(
	answers: ReadonlyMap<ItemId, number>,
	{ guesses }: Contestant,
	level: Level
): number[] {
	return byQuestion(answers).map((question) => {
		if (question.length > 1) return Number(isRight(overlapAt(question, guesses)));
		const [[id, code]] = question as [[ItemId, number]];
		const guess = guesses.get(id);
		return guess ? hit(itemOf(id), level, guess, code) : 0;
	});
}

function overlapAt(
	list: readonly (readonly [ItemId, number])[],
	guesses: Contestant['guesses']
): Overlap {
	return overlapOf(
		list.flatMap(([, code], place) => (code === NAMED ? place : [])),
		list.map(([id]) => {
			const guess = guesses.get(id);
			return guess ? chanceToBePicked(id, guess) : null;
		})
	);
}

/** How many questions a contest has: a list counts as one. */
export function questionsAmong(answers: ReadonlyMap<ItemId, unknown>): number {
	return byQuestion(answers).length;
}

/** How many questions blind guesses would get right, on average. */
export function blindHits(answers: ReadonlyMap<ItemId, number>, level: Level): number {
	return sum(byQuestion(answers), (question) => {
		if (question.length === 1) return 1 / itemOf(question[0]![0])[level].length;
		return blindChance(question.filter(([, code]) => code === NAMED).length, question.length);
	});
}

/** A question on which two contestants do not say the same. */
export interface Disagreement {
	readonly itemId: ItemId;
	/** What each of them guessed, as a place in the item's groups; null for no answer. */
	readonly guessed: readonly (number | null)[];
	/** The group that the person's answer is in. */
	readonly right: number;
}

/** Where contestants differ, in the order of the answers. */
export function disagreements(
	answers: ReadonlyMap<ItemId, number>,
	contestants: readonly Contestant[],
	level: Level
): Disagreement[] {
	return [...answers].flatMap(([itemId, code]) => {
		const item = itemOf(itemId);
		const guessed = contestants.map(({ guesses }) => {
			const guess = guesses.get(itemId);
			return guess ? mostLikely(item, guess, level).index : null;
		});
		if (new Set(guessed).size < 2) return [];
		return { itemId, guessed, right: groupOf(item, level, code) };
	});
}

/** A bare choice as a distribution. @throws RangeError for a code that the item has not */
export function choiceOf(itemId: ItemId, code: number): Distribution {
	const { codes } = itemOf(itemId);
	if (!codes.includes(code)) throw new RangeError(`${itemId} has no answer ${code}`);
	return Float32Array.from(codes, (each) => Number(each === code));
}
