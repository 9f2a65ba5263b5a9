/** The running score, question by question and guess by guess, as run bar and mirror draw it. */
import { itemOf, type ItemId } from '../catalog';
import { isRight } from './lists';
import { tally, verdictOf, type Tally, type Verdict } from './reveal';
import { countedQuestion, countedQuestions, overlapIn, type Counted } from './counted';
import type { Scored } from './score';
import { LEAST_KNOWN } from './seal';
import type { Answer, Responses, Seal } from './types';

/**
 * A question of a run. `answered`: and the guess was wrong, or there was none to make yet; `right`: and it was guessed;
 * `late`: and its guess does not count, as it came too late or had been seen; `passed`: don't know or rather not say;
 * `now`: on the screen; `ahead`: still to come.
 */
export type Tick = 'answered' | 'right' | 'late' | 'passed' | 'now' | 'ahead';

/** A guess: right, wrong, or still to come. */
export type Bar = 'lit' | 'out' | 'ahead';

/**
 * One tick for each question, in the order asked.
 * @param items what the run asks, of a list the first item @param shown whether guesses may be shown (`mayShow`); else nothing tells them
 */
export function ticks(
	items: readonly ItemId[],
	current: ItemId | null,
	answers: ReadonlyMap<ItemId, Answer>,
	seals: ReadonlyMap<ItemId, Seal>,
	shown: boolean
): Tick[] {
	const known = [...answers.values()].filter(
		({ firstResponse }) => firstResponse.kind === 'option'
	);
	return items.map((id) => {
		const answer = answers.get(id);
		if (!answer) return id === current ? 'now' : 'ahead';
		if (answer.firstResponse.kind !== 'option') return 'passed';
		if (!shown) return 'answered';
		const found = countedQuestion(answer, answers, seals);
		if (found.length > 0) return verdictOn(found) === 'surprised' ? 'answered' : 'right';
		const before = known.filter(({ answeredAt }) => answeredAt < answer.answeredAt).length;
		return before < LEAST_KNOWN ? 'answered' : 'late';
	});
}

/** The guesses that count so far, by verdict. */
export function standing(
	answers: ReadonlyMap<ItemId, Answer>,
	seals: ReadonlyMap<ItemId, Seal>
): Tally {
	return tally(countedQuestions(answers, seals).map(verdictOn));
}

/** The verdict on the guess at a question that counts; of a list there is none for its side. */
function verdictOn(found: readonly Counted[]): Verdict {
	if (found.length > 1) return isRight(overlapIn(found)) ? 'knew' : 'surprised';
	const { seal, code } = found[0]!;
	return verdictOf(itemOf(seal.itemId), Float32Array.from(seal.probabilities), code);
}

/** One bar a guess: those scored, in the order they were answered, then those still to come. */
export function bars(scored: readonly Scored[], ahead: number): Bar[] {
	const made = scored.map(({ hits }): Bar => (hits.polar.machine === 1 ? 'lit' : 'out'));
	return [...made, ...Array.from({ length: ahead }, (): Bar => 'ahead')];
}

/**
 * How many guesses are still to come: the questions without a response, less those that are asked before the machine
 * knows enough to guess. It is also how high a bet may be before the first guess.
 * @param toGo questions of the run without a response
 */
export function guessesAhead(toGo: number, responses: Responses): number {
	let known = 0;
	for (const { kind } of responses.values()) if (kind === 'option') known++;
	return Math.max(0, toGo - Math.max(0, LEAST_KNOWN - known));
}
