/** Some of the questions asked again: how often a person agrees with themselves is the most a machine can get. */
import { itemOf, type ItemId } from '../catalog';
import { random } from '../random';
import { mostLikely, groupOf } from '../reasoner/distribution';
import { isPick, isRight } from './lists';
import { countedQuestions, overlapIn, type Counted } from './counted';
import { shareOf, type Share } from './scorecard';
import type { Answer, Retest, Run, Seal } from './types';
import { pairedDifference } from './verdict';

/** How many questions are asked again. */
const RETEST_LENGTH = 10;

/** Milliseconds after which a first answer is no longer just remembered: one day. */
export const RETEST_AFTER = 24 * 60 * 60 * 1000;

/** Random numbers of its own, apart from those that the run's order is drawn with. */
const STREAM = 0x7e7e;

interface Answered {
	readonly run: Pick<Run, 'seed'>;
	readonly answers: ReadonlyMap<ItemId, Answer>;
	readonly seals: ReadonlyMap<ItemId, Seal>;
	readonly retests: ReadonlyMap<ItemId, Retest>;
}

/**
 * The questions to ask again, in order, for a list its first item: of those with a scored guess, the first by a number that run and item decide
 * alone. What is answered once a retest has begun does not come into it, so the questions stay the same to its end.
 * What has a second answer is always among them, whatever a clock that was set said of either.
 */
export function retestItems({ run, answers, seals, retests }: Answered): ItemId[] {
	const again = [...retests.values()];
	// Where a second answer looks older than its first, the clock was set back: what came before what cannot be told.
	const back = again.some(
		({ itemId, answeredAt }) => answeredAt <= (answers.get(itemId)?.answeredAt ?? -Infinity)
	);
	const begun = back ? Infinity : Math.min(...again.map(({ answeredAt }) => answeredAt));
	const isIn = ({ itemId, answeredAt }: Answer) => retests.has(itemId) || answeredAt < begun;
	const ranked = countedQuestions(answers, seals)
		.map(([first]) => first!.answer)
		.filter(isIn)
		.map(({ itemId }) => ({
			itemId,
			open: !retests.has(itemId),
			rank: random(run.seed, STREAM, Number(itemId.slice(1)))()
		}))
		.sort((first, second) => first.rank - second.rank || (first.itemId < second.itemId ? -1 : 1));
	// Those with a second answer are never cut away; the rest fill up, in the same order.
	const room = Math.max(0, RETEST_LENGTH - ranked.filter(({ open }) => !open).length);
	const filling = new Set(ranked.filter(({ open }) => open).slice(0, room));
	return ranked.filter((each) => !each.open || filling.has(each)).map(({ itemId }) => itemId);
}

/** From when on a retest is offered of itself: a day after the last of its first answers; null where nothing can be asked. */
export function retestFrom(answered: Answered): number | null {
	const items = retestItems(answered);
	if (items.length === 0) return null;
	return Math.max(...items.map((id) => answered.answers.get(id)!.answeredAt)) + RETEST_AFTER;
}

/** Where a retest stands. */
export interface RetestStanding {
	readonly items: readonly ItemId[];
	/** How many of them have a second answer, or were passed. */
	readonly done: number;
	/** The first of those that have none; null at the end. */
	readonly next: ItemId | null;
	/** From when on it is offered of itself, in milliseconds since 1970. */
	readonly from: number;
}

/** @returns null where nothing can be asked again */
export function retestStanding(answered: Answered): RetestStanding | null {
	const from = retestFrom(answered);
	if (from === null) return null;
	const items = retestItems(answered);
	const open = items.filter((id) => !answered.retests.has(id));
	return { items, done: items.length - open.length, next: open[0] ?? null, from };
}

/** What came of a retest. */
export interface Agreement {
	/** Of the person with themselves, and of the machine's sealed guess with them: sides, on the same questions. */
	readonly self: Share;
	readonly machine: Share;
	/** Which of the two agrees more, where the 95 per cent interval of the paired difference leaves out zero. */
	readonly closer: 'self' | 'machine' | null;
	/** Questions that were asked again before a day had passed, and in another language than at first. */
	readonly soon: number;
	readonly otherLanguage: number;
	/** Questions passed the second time: in neither share. */
	readonly passed: number;
}

/**
 * Both agreements are with the first answer, and with its side (polar). Only questions with a scored guess count, and
 * of those the ones with a second answer on the scale.
 * @returns null while there is no such question
 */
export function agreement({ answers, seals, retests }: Omit<Answered, 'run'>): Agreement | null {
	const again = countedQuestions(answers, seals).flatMap((question) => {
		const seconds = question.flatMap(({ answer }) => retests.get(answer.itemId) ?? []);
		return seconds.length === question.length ? [{ question, seconds }] : [];
	});
	const pairs = again.flatMap(({ question, seconds }) => {
		if (seconds.some(({ response }) => response.kind !== 'option')) return [];
		const { answer } = question[0]!;
		const [retest] = seconds as [Retest];
		return {
			...(question.length > 1 ? sameList(question, seconds) : sameSide(question[0]!, retest)),
			// A clock that was set back makes it look sooner, never later.
			soon: retest.answeredAt - answer.answeredAt < RETEST_AFTER,
			otherLanguage: retest.language !== answer.language
		};
	});
	const count = (what: keyof (typeof pairs)[number]) => pairs.filter((pair) => pair[what]).length;
	const self = shareOf(count('self'), pairs.length);
	const machine = shareOf(count('machine'), pairs.length);
	if (!self || !machine) return null;
	const only = (who: 'self' | 'machine') =>
		pairs.filter((pair) => pair[who] && !(pair.self && pair.machine)).length;
	const { low, high } = pairedDifference(only('machine'), only('self'), pairs.length);
	return {
		self,
		machine,
		closer: low > 0 ? 'machine' : high < 0 ? 'self' : null,
		soon: count('soon'),
		otherLanguage: count('otherLanguage'),
		passed: again.length - pairs.length
	};
}

/** Whether person and machine agree with a first answer, each. */
type Same = Readonly<Record<'self' | 'machine', boolean>>;

function sameSide({ answer, code, seal }: Counted, { response }: Retest): Same {
	const item = itemOf(answer.itemId);
	const side = groupOf(item, 'polar', code);
	const guess = Float32Array.from(seal.probabilities);
	return {
		self: response.kind === 'option' && groupOf(item, 'polar', response.code) === side,
		machine: mostLikely(item, guess, 'polar').index === side
	};
}

/** At a list by the same rule for both: enough of what was picked first. */
function sameList(question: readonly Counted[], seconds: readonly Retest[]): Same {
	const { picked, same } = overlapIn(question);
	const kept = question.filter(
		({ answer }, place) => isPick(answer.firstResponse) && isPick(seconds[place]!.response)
	);
	return {
		self: isRight({ picked, same: kept.length }),
		machine: isRight({ picked, same })
	};
}
