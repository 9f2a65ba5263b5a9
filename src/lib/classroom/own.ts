/** From a student's run to what they hand in. */
import type { ItemId } from '../catalog';
import { randomHex } from '../hex';
import { isItem, type Scored, type ScoredItem } from '../run/score';
import type { Responses } from '../run/types';
import {
	contentOf,
	LAST_NUMBER,
	LEAST_ANSWERED,
	LEAST_SCORED,
	takenOut,
	type ByLevel,
	type ChatbotScore,
	type HandIn,
	type HandInKind,
	type Totals
} from './content';
import { questionsOf, type ClassSetup } from './class-setup';
import { fingerprint } from './envelope';
import { sealCode } from './sealed';
import { BANDS, stretchOf } from './stretches';

/** What a run in a class comes to; `scored` are its sealed guesses as they came out. */
export interface RunResult {
	readonly responses: Responses;
	readonly scored: readonly Scored[];
	/** What the student bet before the run: how many of ten; null where they did not. */
	readonly bet: number | null;
	/** How a chatbot of theirs did, where they chose to bring it. */
	readonly chatbot: ChatbotScore | null;
}

/** What a class knows of a student: 40 random bits, and how many codes they have made. */
export interface Membership {
	readonly sender: string;
	/** The number of the last code made; 0 before the first. */
	readonly number: number;
	/** Whether that code takes out what was handed in before. */
	readonly takesOut?: boolean;
}

/** A new student of a class, also for somebody else on the same device. */
export function newMembership(): Membership {
	return { sender: randomHex(5), number: 0 };
}

/** What is there, and what a hand-in of that kind needs. */
export interface Enough {
	readonly has: number;
	readonly needs: number;
}

/** Whether there is enough for a hand-in: of scores twelve scored answers, with answers eight answers. */
export function enoughFor(
	kind: Exclude<HandInKind, 'out'>,
	{ responses, scored }: RunResult,
	questions: readonly ItemId[]
): Enough {
	if (kind === 'scores') return { has: ofClass(scored, questions).length, needs: LEAST_SCORED };
	const has = questions.filter((id) => responses.get(id)?.kind === 'option').length;
	return { has, needs: LEAST_ANSWERED };
}

/**
 * What a run has to hand in. Of a hand-in of scores nothing is read but totals.
 * @param questions the class's, in its order
 * @throws RangeError where there is not enough for it, or no number is left
 */
export function handInOf(
	kind: HandInKind,
	result: RunResult,
	questions: readonly ItemId[],
	member: Membership
): HandIn {
	const number = member.number + 1;
	if (number > LAST_NUMBER) throw new RangeError(`no student hands in ${number} times`);
	if (kind === 'out') return takenOut(member.sender, number);
	const { has, needs } = enoughFor(kind, result, questions);
	if (has < needs) throw new RangeError(`${has} answers are too few to hand in`);
	const scored = ofClass(result.scored, questions);
	return {
		model: scored.length > 0 ? fingerprint(scored[0]!.seals[0]!.modelId) : 0,
		sender: member.sender,
		number,
		kind,
		bet: result.bet,
		totals: totalsOf(scored),
		who: kind === 'answers' ? whoOf(scored) : null,
		chatbot: result.chatbot,
		answers: kind === 'answers' ? answersOf(result.responses, scored, questions) : []
	};
}

/**
 * The code to hand in, and the membership to keep with it: it is made once, shown again it is the same.
 * @throws RangeError as `handInOf`
 */
export function handInCode(
	setup: ClassSetup,
	kind: HandInKind,
	result: RunResult,
	member: Membership
): { readonly code: string; readonly member: Membership } {
	const questions = questionsOf(setup.asked);
	const handIn = handInOf(kind, result, questions, member);
	const code = sealCode(setup.publicKey, contentOf(handIn, questions));
	return { code, member: { ...member, number: handIn.number, takesOut: kind === 'out' } };
}

/** The scored answers to questions of the class, which are asked item by item: a run may have been made longer. */
function ofClass(scored: readonly Scored[], questions: readonly ItemId[]): ScoredItem[] {
	const asked = new Set(questions);
	return scored.filter(isItem).filter(({ item }) => asked.has(item.id));
}

function totalsOf(scored: readonly Scored[]): Totals {
	const count = (who: 'machine' | 'world'): ByLevel<number> => ({
		polar: scored.filter(({ hits }) => hits.polar[who] === 1).length,
		refined: scored.filter(({ hits }) => hits.refined[who] === 1).length
	});
	return { scored: scored.length, machine: count('machine'), world: count('world') };
}

/** Null unless every scored answer has a guess from who the student is: the two are compared answer by answer. */
function whoOf(scored: readonly Scored[]): ByLevel<number> | null {
	if (scored.length === 0 || scored.some(({ hits }) => hits.polar.demographics === null))
		return null;
	const count = (level: 'polar' | 'refined') =>
		scored.filter(({ hits }) => hits[level].demographics === 1).length;
	return { polar: count('polar'), refined: count('refined') };
}

function answersOf(
	responses: Responses,
	scored: readonly ScoredItem[],
	questions: readonly ItemId[]
): HandIn['answers'] {
	const byItem = new Map(scored.map((answer) => [answer.item.id, answer]));
	return questions.map((id) => {
		const response = responses.get(id);
		const answer = byItem.get(id);
		return {
			code: response?.kind === 'option' ? response.code : null,
			guess: answer
				? {
						polar: answer.hits.polar.machine === 1,
						refined: answer.hits.refined.machine === 1,
						band: stretchOf(BANDS, answer.confidence)
					}
				: null
		};
	});
}
