/** The way from what is usual to a prediction, answer by answer. */
import { itemIndex, type Demographics, type Item, type ItemId, type Level } from '../catalog';
import { distributionOf, groupProbabilities } from './distribution';
import type { Reasoner } from './types';

/** An answer on the way. */
export interface Step {
	readonly itemId: ItemId;
	/** What the person answered. */
	readonly code: number;
	/** Chance of the statement once this answer and those of the steps before it are known, and no others; 0 to 1. */
	readonly probability: number;
}

export interface Way {
	/** Chance of the statement without any answer. */
	readonly start: number;
	readonly steps: readonly Step[];
	/** Every answered item, the one that weighs most, in whichever direction, first. */
	readonly weightiest: readonly ItemId[];
}

/** One statement of an item. */
export interface Told {
	readonly item: Item;
	readonly level: Level;
	/** Position of the statement in `item[level]`. */
	readonly index: number;
}

export type Answers = ReadonlyMap<ItemId, number>;

/** The chance of a statement, 0 to 1, for each set of answers. */
export type Chances = (sets: readonly Answers[]) => Promise<number[]>;

/** So many answers that lead to the prediction are named, and then so many that lead away from it. */
const TOWARDS = 4;
const AWAY = 1;
/** The first answer is always named, a further one if it moves the chance by this much. */
const LEAST = { towards: 0.005, away: 0.01 };
/** None is named to lead there any more once so little of the way is left. */
const ARRIVED = 0.02;
/** All answers are weighed once; later only those that weighed most, since each costs two predictions. */
const LOOKED_AT = 32;

/** Nearer to certainty than this the odds are mostly rounding. */
const NEAREST = 1e-5;

/** What a reasoner says the chances of a statement are, for a person with these demographics. */
export function chancesOf(
	reasoner: Reasoner,
	demographics: Demographics,
	{ item, level, index }: Told
): Chances {
	const at = itemIndex(item.id);
	return async (sets) => {
		const profiles = sets.map((responses) => ({ responses, demographics }));
		const predictions = await reasoner.predict(profiles);
		return predictions.map(
			(prediction) => groupProbabilities(item, distributionOf(prediction, at), level)[index]!
		);
	};
}

/** Two sets of answers, those named and those left, and the chances that each gives. */
interface Split {
	readonly named: Answers;
	readonly left: Answers;
	readonly fromNamed: number;
	readonly fromLeft: number;
}

interface Weighed extends Split {
	readonly itemId: ItemId;
	/** How far it moves the log odds. */
	readonly weight: number;
}

/**
 * With N all answers, S those named so far and g the log odds of the statement, the answer named next is the one whose
 * weight, in the direction from g(∅) to g(N), is largest:
 *
 *     ½ [g(S ∪ a) − g(S)] + ½ [g(N ∖ S) − g(N ∖ S ∖ a)]
 *
 * What it adds to the answers named, and what it takes from all that are left: the first and the last term of the Shapley
 * value (Shapley 1953) of an answer in what is left to explain. The first alone would name answers that the rest make
 * needless; the second alone finds no weight at all in several answers that say the same. Four answers at most are
 * named so, none once the way is all but gone, and after them the one that pulls most the other way.
 * @param whole the chance with all answers
 */
export async function wayTo(chances: Chances, answers: Answers, whole: number): Promise<Way> {
	const [start] = (await chances([new Map()])) as [number];
	const toward = logOdds(whole) < logOdds(start) ? -1 : 1;
	const steps: Step[] = [];
	let split: Split = { named: new Map(), left: answers, fromNamed: start, fromLeft: whole };
	let candidates = [...answers.keys()];
	let weightiest: readonly ItemId[] = candidates;

	const name = async (sign: number, least: number): Promise<boolean> => {
		const weighed = await weigh(chances, split, candidates);
		if (steps.length === 0) weightiest = weighed.map(({ itemId }) => itemId);
		const best = weighed.reduce<Weighed | null>(
			(found, next) => (found && sign * found.weight >= sign * next.weight ? found : next),
			null
		);
		if (!best || (steps.length > 0 && sign * (best.fromNamed - split.fromNamed) < least))
			return false;
		steps.push({
			itemId: best.itemId,
			code: answers.get(best.itemId)!,
			probability: best.fromNamed
		});
		split = best;
		candidates = weighed
			.slice(0, LOOKED_AT)
			.flatMap(({ itemId }) => (itemId === best.itemId ? [] : itemId));
		return true;
	};
	const arrived = () => steps.length > 0 && toward * (whole - split.fromNamed) < ARRIVED;
	while (steps.length < TOWARDS && !arrived() && (await name(toward, LEAST.towards)));
	const led = steps.length;
	while (steps.length < led + AWAY && (await name(-toward, LEAST.away)));
	return { start, steps, weightiest };
}

/** Names each candidate in turn; the weightiest first. */
async function weigh(
	chances: Chances,
	{ named, left, fromNamed, fromLeft }: Split,
	candidates: readonly ItemId[]
): Promise<Weighed[]> {
	const splits = candidates.map((itemId) => {
		const rest = new Map(left);
		rest.delete(itemId);
		return { itemId, named: new Map(named).set(itemId, left.get(itemId)!), left: rest };
	});
	const found = await chances(splits.flatMap((split) => [split.named, split.left]));
	return splits
		.map((split, row) => {
			const [known, unknown] = [found[2 * row]!, found[2 * row + 1]!];
			const adds = logOdds(known) - logOdds(fromNamed);
			const takes = logOdds(fromLeft) - logOdds(unknown);
			return { ...split, fromNamed: known, fromLeft: unknown, weight: (adds + takes) / 2 };
		})
		.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function logOdds(chance: number): number {
	const near = Math.min(Math.max(chance, NEAREST), 1 - NEAREST);
	return Math.log(near / (1 - near));
}
