/** Which answers count for the score, and question by question: what the running score and the ticks need of it. */
import type { ItemId } from '../catalog';
import { askedWith } from '../catalog/instructions';
import type { Distribution } from '../reasoner/types';
import { chanceToBePicked, isPick, overlapOf, type Overlap } from './lists';
import type { Answer, Seal } from './types';

/** An answer that counts, and what counts of it. */
export interface Counted {
	readonly answer: Answer;
	/** What was answered first. */
	readonly code: number;
	readonly seal: Seal;
}

/**
 * Whether an answer counts: its first response is an option, the machine's guess was sealed before it, and the person
 * had not seen the guess.
 * @returns null where it does not
 */
function counted(answer: Answer, seal: Seal | undefined): Counted | null {
	const { sealed, seen, firstResponse } = answer;
	if (!sealed || !seal || seen || firstResponse.kind !== 'option') return null;
	return { answer, code: firstResponse.code, seal };
}

/** The answers that were given at once with one, itself among them: to a list, of each of its items. */
export function answeredWith(answer: Answer, answers: ReadonlyMap<ItemId, Answer>): Answer[] {
	return askedWith(answer.itemId).flatMap((id) => {
		const given = answers.get(id);
		return given?.answeredAt === answer.answeredAt ? given : [];
	});
}

/**
 * What counts of the question that an answer belongs to. A list counts as a whole: every item of it answered at once, and
 * something picked. Of one that was answered in parts, as before it was asked as one question, an item that was asked
 * alone counts by itself.
 * @returns nothing where it does not count
 */
export function countedQuestion(
	answer: Answer,
	answers: ReadonlyMap<ItemId, Answer>,
	seals: ReadonlyMap<ItemId, Seal>
): Counted[] {
	const atOnce = answeredWith(answer, answers);
	if (atOnce.length > 1) {
		const whole = atOnce.length === askedWith(answer.itemId).length;
		if (!whole || !atOnce.some(({ firstResponse }) => isPick(firstResponse))) return [];
	}
	const found = atOnce.flatMap((each) => counted(each, seals.get(each.itemId)) ?? []);
	return found.length === atOnce.length ? found : [];
}

/** All that counts, question by question, in the order of the answers. */
export function countedQuestions(
	answers: ReadonlyMap<ItemId, Answer>,
	seals: ReadonlyMap<ItemId, Seal>
): Counted[][] {
	return [...answers.values()].flatMap((answer) => {
		const found = countedQuestion(answer, answers, seals);
		return found[0]?.answer === answer ? [found] : [];
	});
}

/** The machine's guess at a list beside what was picked of it first. */
export function overlapIn(
	list: readonly Counted[],
	guess: (each: Counted) => Distribution | readonly number[] = ({ seal }) => seal.probabilities
): Overlap {
	return overlapOf(
		list.flatMap(({ answer }, place) => (isPick(answer.firstResponse) ? place : [])),
		list.map((each) => chanceToBePicked(each.answer.itemId, guess(each)))
	);
}
