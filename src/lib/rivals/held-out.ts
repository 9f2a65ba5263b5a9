import { group } from 'd3-array';
import { itemOf, type ItemId } from '../catalog';
import { random, sample } from '../random';

/** With fewer answers there is no contest. */
export const LEAST_FOR_CONTEST = 16;
/** As many answers are held out at most, and never more than half of them. */
const MOST_HELD_OUT = 30;

/**
 * Which of a person's answers a rival has to guess and is not shown: drawn at random, spread over the topics.
 * @param answered items answered with one of their options
 * @param seed the same one draws the same items, in whatever order they were answered
 * @returns none where there are fewer than `LEAST_FOR_CONTEST`
 */
export function heldOut(answered: readonly ItemId[], seed: number): ItemId[] {
	if (answered.length < LEAST_FOR_CONTEST) return [];
	const next = random(seed, answered.length);
	const topics = group([...answered].sort(), (id) => itemOf(id).topic);
	const piles = sample([...topics.values()], topics.size, next).map((ids) =>
		sample(ids, ids.length, next)
	);
	const size = Math.min(MOST_HELD_OUT, Math.floor(answered.length / 2));
	const drawn: ItemId[] = [];
	// One from each topic in turn, until there are enough.
	for (let round = 0; drawn.length < size; round++)
		for (const pile of piles) {
			if (drawn.length === size) break;
			if (pile[round] !== undefined) drawn.push(pile[round]!);
		}
	return drawn;
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
