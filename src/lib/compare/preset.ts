/** What a screen begins with for a person, instead of a question and countries that are nobody's. */
import { ITEMS, itemIndex, type ItemId } from '../catalog';
import { SENSITIVE } from '../catalog/themes';
import { distributionOf } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import { positionOf } from './likelihoods';
import type { Answers } from './nearness';

/** A question that nobody minds, for people who have answered none yet. */
const FIRST: ItemId = 'Q57';

/**
 * The question to begin with: that whose answer the fewest people of the world share, of no sensitive theme as long as
 * there is one.
 * @param world the shares of answers worldwide
 */
export function tellingItem(answers: Answers, world: Prediction): ItemId {
	const share = (id: ItemId) =>
		distributionOf(world, itemIndex(id))[positionOf(id, answers.get(id)!)]!;
	const given = ITEMS.map(({ id }) => id).filter((id) => answers.has(id));
	const gentle = given.filter((id) => !SENSITIVE.has(id));
	const among = gentle.length > 0 ? gentle : given;
	return (
		among.reduce<ItemId | null>(
			(rarest, id) => (rarest === null || share(id) < share(rarest) ? id : rarest),
			null
		) ?? FIRST
	);
}
