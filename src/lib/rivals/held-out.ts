import { group } from 'd3-array';
import { itemOf, type ItemId } from '../catalog';
import { random, sample } from '../random';
import { byQuestion } from './by-question';

/** With fewer questions answered there is no contest. */
export const LEAST_FOR_CONTEST = 16;
/** As many of them are held out at most, and never more than half of them. */
const MOST_HELD_OUT = 30;

/**
 * Which of a person's answers a rival has to guess and is not shown: drawn at random, spread over the topics. A list that
 * is answered whole is held out whole, or not at all.
 * @param answered items answered with one of their options
 * @param seed the same one draws the same items, in whatever order they were answered
 * @returns none where there are fewer than `LEAST_FOR_CONTEST`
 */
export function heldOut(answered: readonly ItemId[], seed: number): ItemId[] {
	const questions = new Map(
		byQuestion(new Map(answered.map((id) => [id, null]))).map((question) => [
			question[0]![0],
			question.map(([id]) => id)
		])
	);
	if (questions.size < LEAST_FOR_CONTEST) return [];
	const next = random(seed, questions.size);
	const topics = group([...questions.keys()].sort(), (id) => itemOf(id).topic);
	const piles = sample([...topics.values()], topics.size, next).map((ids) =>
		sample(ids, ids.length, next)
	);
	const size = Math.min(MOST_HELD_OUT, Math.floor(questions.size / 2));
	const drawn: ItemId[] = [];
	// One from each topic in turn, until there are enough.
	for (let round = 0; drawn.length < size; round++)
		for (const pile of piles) {
			if (drawn.length === size) break;
			if (pile[round] !== undefined) drawn.push(pile[round]!);
		}
	return drawn.flatMap((id) => questions.get(id)!);
}

/**
 * Which of the other answers a rival is shown.
 * @param count how many; all of them if there are no more
 */
export function shownOf(
	answered: readonly ItemId[],
	out: readonly ItemId[],
	count: number,
	seed: number
): ItemId[] {
	const rest = answered.filter((id) => !out.includes(id)).sort();
	return sample(rest, count, random(seed, rest.length, 1));
}
