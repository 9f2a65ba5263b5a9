/** How usual a person's answers are, topic by topic, in the world and in a country. */
import { groupOf } from '../reasoner/distribution';
import { TOPICS, type Item, type TopicId } from '../catalog';
import type { Cell, Cells } from '../societies/societies';
import type { Responses } from './types';

/** How many people somewhere are on a person's side, over the answers that were asked there too. */
export interface Company {
	/** The mean over the answers of the share of people on the same side, 0 to 1. */
	readonly share: number;
	/** The same for somebody picked at random there instead of the person: the mean of the sum of squared shares. */
	readonly expected: number;
	/** How many answers it is taken over. */
	readonly answers: number;
}

export interface TopicCompany {
	readonly topic: TopicId;
	readonly title: string;
	/** How many of its questions the person answered. */
	readonly answers: number;
	/** Null where nothing was answered or asked. */
	readonly world: Company | null;
	readonly country: Company | null;
}

/**
 * The 13 topics. Positions on different questions have no common scale; how many people share one's side has. Sides are the
 * polar groups, as in the score.
 * @param country its cells; null where no country is given, or nothing is known of it
 */
export function topicProfile(
	responses: Responses,
	world: Cells,
	country: Cells | null
): TopicCompany[] {
	return TOPICS.map(({ id, title, items }) => {
		const answered = items.flatMap((item) => {
			const response = responses.get(item.id);
			return response?.kind === 'option' ? [{ item, code: response.code }] : [];
		});
		return {
			topic: id,
			title,
			answers: answered.length,
			world: company(answered, world),
			country: country && company(answered, country)
		};
	});
}

function company(
	answered: readonly { readonly item: Item; readonly code: number }[],
	cells: Cells
): Company | null {
	const found = answered.flatMap(({ item, code }) => {
		const cell = cells[item.id];
		if (!cell) return [];
		const sides = sharesOfSides(item, cell);
		return {
			share: sides[groupOf(item, 'polar', code)]!,
			expected: sides.reduce((sum, share) => sum + share ** 2, 0)
		};
	});
	if (found.length === 0) return null;
	const mean = (figure: 'share' | 'expected') =>
		found.reduce((sum, answer) => sum + answer[figure], 0) / found.length;
	return { share: mean('share'), expected: mean('expected'), answers: found.length };
}

function sharesOfSides(item: Item, { shares }: Cell): number[] {
	return item.polar.map(({ codes }) =>
		codes.reduce((sum, code) => sum + shares[item.codes.indexOf(code)]!, 0)
	);
}
