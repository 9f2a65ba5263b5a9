/** Contests as they are kept: how they begin, what is told in them, and what was guessed. */
import { itemIndex, itemOf, type Demographics, type Item, type ItemId } from '../catalog';
import { randomHex } from '../hex';
import { distributionOf } from '../reasoner/distribution';
import type { Distribution, Prediction, Profile } from '../reasoner/types';
import type { AnswerThen, Contest, KeptGuess, KeptRival } from '../run/contest';
import type { Contestant } from './contest';
import { heldOut, shownOf } from './held-out';
import type { Shown } from './prompt';

/** Probabilities are kept to so many digits: a file need not be longer. */
const DIGITS = 5;

/**
 * A contest that nobody has taken part in yet.
 * @param answers all that were answered with an option
 * @param count how many of those that are not held out are told, at most
 * @param seed decides which are held out and which are told
 */
export function newContest(
	answers: ReadonlyMap<ItemId, number>,
	{ count, demographics, seed }: { count: number; demographics: Demographics; seed: number }
): Contest {
	const ids = [...answers.keys()];
	const out = heldOut(ids, seed);
	const then = (itemId: ItemId): AnswerThen => ({ itemId, code: answers.get(itemId)! });
	return {
		id: randomHex(8),
		createdAt: Date.now(),
		seed,
		told: shownOf(ids, out, count, seed).map(then),
		demographics,
		heldOut: out.map(then),
		machine: null,
		rivals: []
	};
}

/**
 * A contest over what the person is going to answer from now on: everybody is told what they have answered so far, and
 * nothing more on the way, so that a slow model reads it once.
 */
export function contestBeside(
	answers: ReadonlyMap<ItemId, number>,
	{ demographics, seed }: { demographics: Demographics; seed: number }
): Contest {
	return {
		id: randomHex(8),
		createdAt: Date.now(),
		seed,
		beside: true,
		told: [...answers].map(([itemId, code]) => ({ itemId, code })),
		demographics,
		heldOut: [],
		machine: null,
		rivals: []
	};
}

/** What every contestant knows of the person. */
export function toldIn({ told, demographics, seed }: Contest): Shown {
	return { responses: codes(told), demographics, seed };
}

/** The questions, in the order asked. */
export function questionsOf({ heldOut }: Contest): Item[] {
	return heldOut.map(({ itemId }) => itemOf(itemId));
}

/** The person's own answers to them. */
export function answersOf({ heldOut }: Contest): ReadonlyMap<ItemId, number> {
	return codes(heldOut);
}

const codes = (answers: readonly AnswerThen[]) =>
	new Map(answers.map(({ itemId, code }) => [itemId, code]));

/** The same as a profile for the machine. */
export function profileIn(contest: Contest): Profile {
	const { responses, demographics } = toldIn(contest);
	return { responses, demographics };
}

/** A prediction's guesses at a contest's questions, to be kept. */
export function guessesIn({ heldOut }: Contest, prediction: Prediction): KeptGuess[] {
	return heldOut.map(({ itemId }) =>
		keptGuess(itemId, distributionOf(prediction, itemIndex(itemId)))
	);
}

/** One guess, to be kept. @param distribution null where no answer was given */
export function keptGuess(itemId: ItemId, distribution: Distribution | null): KeptGuess {
	return {
		itemId,
		probabilities:
			distribution && Array.from(distribution, (share) => Number(share.toFixed(DIGITS)))
	};
}

/** Who took part, for the table. */
export function contestantOf({ name, guesses }: Pick<KeptRival, 'name' | 'guesses'>): Contestant {
	const given = guesses.flatMap(({ itemId, probabilities }) =>
		probabilities ? [[itemId, Float32Array.from(probabilities)] as const] : []
	);
	return { name, guesses: new Map(given) };
}
