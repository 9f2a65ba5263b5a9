/** How the rivals of a run's contests did, in two numbers each: what may be brought to a class. */
import { sum } from 'd3-array';
import type { ItemId } from '../catalog';
import type { Contest } from '../run/contest';
import { hitsOf, unansweredBy } from './contest';
import { answersOf, contestantOf } from './kept';

export interface RivalScore {
	/** Of the rival: 64 random bits in hexadecimal. */
	readonly id: string;
	/** The person's own name for it. */
	readonly name: string;
	/** Questions whose answers were held out from it. */
	readonly asked: number;
	/** Those that it answered. */
	readonly answered: number;
	/** Those of which it guessed the side. */
	readonly right: number;
}

/**
 * @param contests newest first
 * @param questions only contests that ask nothing else count
 * @returns the newest contest's rivals first; none of a contest over answers given beside it, which may be of any number
 */
export function scoresOf(
	contests: readonly Contest[],
	questions: readonly ItemId[]
): readonly RivalScore[] {
	return contests
		.filter(
			({ beside, heldOut }) => !beside && heldOut.every(({ itemId }) => questions.includes(itemId))
		)
		.flatMap((contest) => {
			const answers = answersOf(contest);
			return contest.rivals.map((rival) => {
				const contestant = contestantOf(rival);
				const hits = hitsOf(answers, contestant, 'polar');
				return {
					id: rival.id,
					name: rival.name,
					asked: hits.length,
					answered: hits.length - unansweredBy(contestant, answers),
					right: sum(hits)
				};
			});
		});
}
