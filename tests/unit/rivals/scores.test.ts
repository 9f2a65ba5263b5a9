import { describe, expect, it } from 'vitest';
import { ITEMS, itemOf, type ItemId } from '../../../src/lib/catalog';
import { choiceOf } from '../../../src/lib/rivals/contest';
import { keptGuess, newContest } from '../../../src/lib/rivals/kept';
import { scoresOf } from '../../../src/lib/rivals/scores';
import type { Contest, KeptRival } from '../../../src/lib/run/contest';

// From after the list of which up to five are picked: of these each is a question.
const questions: readonly ItemId[] = ITEMS.slice(17, 37).map(({ id }) => id);
const answers = new Map(questions.map((id) => [id, itemOf(id).codes[0]!]));
const begun = newContest(answers, { count: Infinity, demographics: {}, seed: 3 });

/** Gets as many right as said, misses one, and leaves the others out. */
function rival(name: string, right: number): KeptRival {
	return {
		id: name.padStart(16, '0'),
		kind: 'chat',
		name,
		addedAt: 5,
		promptVersion: '1',
		guesses: begun.heldOut.map(({ itemId, code }, place) =>
			keptGuess(
				itemId,
				place > right ? null : choiceOf(itemId, place < right ? code : itemOf(itemId).codes.at(-1)!)
			)
		),
		refused: 0
	};
}

const contest: Contest = { ...begun, rivals: [rival('First', 4), rival('Second', 0)] };

describe('what of a contest may be brought to a class', () => {
	it('is of each rival how many answers were held out from it, how many it answered, and how many sides it got', () => {
		expect(scoresOf([contest, { ...contest, rivals: [rival('Third', 10)] }], questions)).toEqual([
			{ id: '00000000000First', name: 'First', asked: 10, answered: 5, right: 4 },
			{ id: '0000000000Second', name: 'Second', asked: 10, answered: 1, right: 0 },
			{ id: '00000000000Third', name: 'Third', asked: 10, answered: 10, right: 10 }
		]);
	});

	it('is nothing of a contest that nobody is in, of one beside the answering, and of one about other questions', () => {
		expect(scoresOf([begun], questions)).toEqual([]);
		expect(scoresOf([{ ...contest, beside: true }], questions)).toEqual([]);
		const [first] = contest.heldOut;
		const others = questions.filter((id) => id !== first!.itemId);
		expect(scoresOf([contest], others)).toEqual([]);
	});
});
