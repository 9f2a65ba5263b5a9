/** The table of a kept contest: everybody's hits on the same questions. */
import { sum } from 'd3-array';
import { itemIndex, type Level } from '../catalog';
import { distributionOf } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import type { Contest, KeptRival } from '../run/contest';
import { shareOf } from '../run/scorecard';
import { LEAST_FOR_VERDICT, type Outcome } from '../run/verdict';
import { blindHits, hitsOf, standings, type Contestant, type Standing } from './contest';
import { answersOf, contestantOf } from './kept';

/** Whose row it is. */
export type Who =
	| { readonly kind: 'machine' | 'world' | 'country' | 'chance' }
	| { readonly kind: 'rival'; readonly rival: KeptRival };

export interface Row {
	readonly who: Who;
	/** Right guesses; of chance the expected ones, which need not be whole. */
	readonly score: number;
	/** A question each, 1 or 0; null of chance, which has none. */
	readonly hits: readonly number[] | null;
	/** Null of chance, which is known and not counted. */
	readonly standing: Standing | null;
}

/** How others answer; null where it is not known. */
export interface Usual {
	readonly world: Prediction;
	readonly country: Prediction | null;
}

/**
 * @param contest in which the machine has guessed
 * @returns the machine, the rivals in their order, the usual answers, chance
 */
export function rowsOf(contest: Contest, { world, country }: Usual, level: Level): Row[] {
	const answers = answersOf(contest);
	const usual = (prediction: Prediction): Contestant => ({
		name: '',
		guesses: new Map(
			[...answers.keys()].map((id) => [id, distributionOf(prediction, itemIndex(id))])
		)
	});
	const machine = contestantOf({ name: '', guesses: contest.machine!.guesses });
	const others: readonly (readonly [Who, Contestant])[] = [
		...contest.rivals.map(
			(rival) => [{ kind: 'rival', rival } as const, contestantOf(rival)] as const
		),
		[{ kind: 'world' }, usual(world)],
		...(country ? ([[{ kind: 'country' }, usual(country)]] as const) : [])
	];
	const all = standings(
		answers,
		machine,
		others.map(([, contestant]) => contestant),
		level
	);
	const counted = ([[{ kind: 'machine' }, machine], ...others] as const).map(
		([who, contestant], place): Row => {
			const hits = hitsOf(answers, contestant, level);
			return { who, hits, score: sum(hits), standing: all[place]! };
		}
	);
	const chance = blindHits(answers, level);
	return [...counted, { who: { kind: 'chance' }, hits: null, score: chance, standing: null }];
}

/** How the rival that came last did beside the machine, in sides guessed. */
export interface Verdict {
	readonly name: string;
	readonly its: number;
	readonly machine: number;
	/** Whether there are too few questions for any verdict. */
	readonly few: boolean;
	/** Of the rival. */
	readonly outcome: Outcome;
}

/** @returns null where nobody has taken part */
export function verdictOf(contest: Contest): Verdict | null {
	const last = contest.rivals.at(-1);
	if (!last || !contest.machine) return null;
	const machine = contestantOf({ name: '', guesses: contest.machine.guesses });
	const [own, its] = standings(answersOf(contest), machine, [contestantOf(last)], 'polar');
	return {
		name: last.name,
		its: its!.share.hits,
		machine: own!.share.hits,
		few: its!.share.n < LEAST_FOR_VERDICT,
		outcome: its!.outcome
	};
}

/** Of n questions, as a share of chance's row too. */
export function shareIn({ standing, score }: Row, questions: number): number {
	return (standing?.share ?? shareOf(score, questions)!).hits / questions;
}
