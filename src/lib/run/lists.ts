/**
 * The list of qualities, of which a person picks up to five: eleven items that are answered as one question, and scored
 * as one. Each is sealed, kept and predicted as an item of its own.
 */
import { itemOf, type ItemId } from '../catalog';
import { NAMED } from '../catalog/instructions';
import type { Distribution } from '../reasoner/types';
import type { Response } from './types';

/** So much of what was picked has to be guessed: four of five, to the nearest whole number where fewer were picked. */
const ENOUGH = 0.8;

/** The picks of two at one list: how many the person made, and how many of them the other made, too. */
export interface Overlap {
	readonly picked: number;
	readonly same: number;
}

/** How many of so many picks have to be guessed: 4 of 5, 3 of 4, 2 of 3, 2 of 2, 1 of 1. */
export function enoughOf(picked: number): number {
	return Math.round(ENOUGH * picked);
}

/** Whether a guess at a list was right. */
export function isRight({ picked, same }: Overlap): boolean {
	return same >= enoughOf(picked);
}

/** Whether this answer is a pick of a list's. */
export function isPick(response: Response | undefined): boolean {
	return response?.kind === 'option' && response.code === NAMED;
}

/**
 * The guess at what a person picked: as many as they did, those that were given the best chances, of equal ones the
 * first. So a guess cannot be right by naming everything.
 * @param picked places of what the person picked @param chances of each item of the list to be picked, 0 to 1; null where
 * nothing was guessed
 */
export function overlapOf(picked: readonly number[], chances: readonly (number | null)[]): Overlap {
	const guessed = likeliest(chances, picked.length);
	return {
		picked: picked.length,
		same: picked.filter((place) => guessed.includes(place)).length
	};
}

/** Places of the highest chances, highest first. */
export function likeliest(chances: readonly (number | null)[], count: number): number[] {
	return chances
		.flatMap((chance, place) => (chance === null ? [] : [{ chance, place }]))
		.sort((first, second) => second.chance - first.chance || first.place - second.place)
		.slice(0, count)
		.map(({ place }) => place);
}

/** The chance that an item of a list is picked, by a distribution over its codes. */
export function chanceToBePicked(itemId: ItemId, distribution: Distribution | readonly number[]) {
	return distribution[itemOf(itemId).codes.indexOf(NAMED)]!;
}
