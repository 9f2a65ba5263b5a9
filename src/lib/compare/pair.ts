/** Two people side by side: where they agree, where they differ, and whether the machine can tell them apart. */
import { TOPICS, itemIndex, type TopicId, type ItemId } from '../catalog';
import { distributionOf, groupOf } from '../reasoner/distribution';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';
import type { SharedItem } from '../run/comparison';
import { withoutEach } from '../run/everything-else';
import { positionOf } from './likelihoods';

/** How well the machine told two people apart. */
export interface Separation {
	/** Items answered differently. */
	readonly asked: number;
	/** Of those, how many it would give to the right person; a toss-up counts half. */
	readonly right: number;
}

/** Profiles asked about in one request, so that others get their turn. */
const AT_ONCE = 50;

/**
 * Handed both answers to an item without names, would the machine know whose is whose? For every item answered
 * differently, each person is predicted from all their other answers; right is where giving each their own answer
 * is likelier than the swap. Guessing is right half of the time.
 * @throws ReasonerError
 */
export async function separation(
	predict: Reasoner['predict'],
	first: Profile,
	second: Profile,
	items: readonly SharedItem[]
): Promise<Separation> {
	const differing = items.filter(({ first, second }) => first !== second);
	const ids = differing.map(({ item }) => item.id);
	const ofFirst = await predictEach(predict, first, ids);
	const ofSecond = await predictEach(predict, second, ids);
	let right = 0;
	differing.forEach(({ item, first: a, second: b }, index) => {
		const chance = (prediction: Prediction, code: number) =>
			distributionOf(prediction, itemIndex(item.id))[positionOf(item.id, code)]!;
		const [mine, theirs] = [ofFirst[index]!, ofSecond[index]!];
		const straight = chance(mine, a) * chance(theirs, b);
		const swapped = chance(mine, b) * chance(theirs, a);
		if (straight > swapped) right += 1;
		else if (straight === swapped) right += 0.5;
	});
	return { asked: differing.length, right };
}

/** For each item, what is predicted from all the person's other answers. @throws ReasonerError */
async function predictEach(
	predict: Reasoner['predict'],
	person: Profile,
	ids: readonly ItemId[]
): Promise<Prediction[]> {
	const others = withoutEach(person);
	const predictions: Prediction[] = [];
	for (let start = 0; start < ids.length; start += AT_ONCE)
		predictions.push(
			...(await predict(ids.slice(start, start + AT_ONCE).map((id) => others.get(id)!)))
		);
	return predictions;
}

/** How often two people agree on a topic. */
export interface TopicAgreement {
	readonly topic: TopicId;
	/** Items both answered, and those on which they are on the same side (polar). */
	readonly items: number;
	readonly same: number;
}

function sameSide({ item, first, second }: SharedItem): boolean {
	return groupOf(item, 'polar', first) === groupOf(item, 'polar', second);
}

/** Agreement by topic, in questionnaire order; only topics on which both answered something. */
export function agreement(items: readonly SharedItem[]): TopicAgreement[] {
	return TOPICS.flatMap(({ id }) => {
		const own = items.filter(({ item }) => item.topic === id);
		if (own.length === 0) return [];
		return [{ topic: id, items: own.length, same: own.filter(sameSide).length }];
	});
}
