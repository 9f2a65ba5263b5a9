/** Who I am in a few lines: from my answers and the machine's surest guesses, one a topic. And its boldest guesses. */
import { itemIndex, itemOf, type Item, type ItemId } from '../catalog';
import { CAREFUL, matterOf } from '../catalog/themes';
import { distributionOf, groupProbabilities, groupOf } from '../reasoner/distribution';
import type { Prediction } from '../reasoner/types';
import { outlooks } from './outlook';
import type { Responses } from './types';

/** A statement about me. Whether a guess at it may be shown, and that it then is seen, is for the screen to keep. */
export interface AboutMe {
	readonly item: Item;
	/** Position of the statement among the item's polar ones. */
	readonly side: number;
	readonly statement: string;
	/** The chance the machine gives it, 0 to 1; null where I said so myself. */
	readonly share: number | null;
	/** How many worldwide say so, 0 to 1. */
	readonly world: number;
}

/** What is known of a person, and of the world. */
export interface Known {
	readonly responses: Responses;
	/** Null while there is none. */
	readonly prediction: Prediction | null;
	readonly world: Prediction;
	/** Items whose guesses stay unseen, as they are to be asked yet. */
	readonly toBeAsked: ReadonlySet<ItemId>;
}

/** A guess less sure than this is not told as something about me. */
export const LEAST_SURE = 0.7;

const PORTRAIT_LINES = 5;
/** Characters: a longer statement is no line that is read at a glance, and stands only where there are too few others. */
const LONGEST_LINE = 75;
/** Of the lines at most this many are mine, and as many guessed, while there are both. */
const OF_A_KIND = 3;

const BOLD_GUESSES = 10;
/** A bold guess is at least this much above the world's share. */
const LEAST_ABOVE = 0.1;

/** The world's share is never taken to be less: a few hundredths of a per cent would outweigh all else. */
const LEAST_WORLD = 0.01;

/**
 * The lines, most telling first, one a topic and one a sensitive theme. How much a line tells is the information in it, −log2 of the world's share
 * of the statement, times the chance that it holds: what sets me apart comes first, a commonplace last, sure or not.
 * "Neither" and the middle of a scale tell nothing about anybody and are left out.
 */
export function portrait(known: Known, most = PORTRAIT_LINES): AboutMe[] {
	const lines = [...mine(known), ...guesses(known)].sort(
		(first, second) => telling(second) - telling(first)
	);
	const short = lines.filter(({ statement }) => statement.length <= LONGEST_LINE);
	const chosen: AboutMe[] = [];
	const take = (among: readonly AboutMe[], limit: number) => {
		for (const line of among) {
			const alike = chosen.filter(({ share }) => (share === null) === (line.share === null));
			const another = chosen.every(({ item }) => !sameMatter(item, line.item));
			if (chosen.length < most && another && alike.length < limit) chosen.push(line);
		}
	};
	for (const limit of [OF_A_KIND, most]) for (const among of [short, lines]) take(among, limit);
	return chosen.sort((first, second) => telling(second) - telling(first));
}

/**
 * Guesses at what was not asked that are unlike the world and at least `LEAST_SURE`, boldest first: the further the
 * chance is above the world's share of the statement. One a topic and theme as far as there are any, then a second of them.
 */
export function boldGuesses(known: Known, most = BOLD_GUESSES): AboutMe[] {
	const above = ({ share, world }: AboutMe) => share! - world;
	const bold = guesses(known)
		.filter((guess) => above(guess) >= LEAST_ABOVE)
		.sort((first, second) => above(second) - above(first));
	const chosen: AboutMe[] = [];
	while (chosen.length < most && chosen.length < bold.length) {
		const round: AboutMe[] = [];
		for (const guess of bold)
			if (!chosen.includes(guess) && round.every(({ item }) => !sameMatter(item, guess.item)))
				round.push(guess);
		chosen.push(...round.slice(0, most - chosen.length));
	}
	return chosen;
}

/** Two lines on one matter tell little more than one of them. */
function sameMatter(first: Item, second: Item): boolean {
	return first.topic === second.topic || matterOf(first) === matterOf(second);
}

function telling({ share, world }: AboutMe): number {
	return -Math.log2(Math.max(world, LEAST_WORLD)) * (share ?? 1);
}

function mine({ responses, world }: Known): AboutMe[] {
	return [...responses].flatMap(([id, response]) => {
		if (response.kind !== 'option') return [];
		const item = itemOf(id);
		return told(item, groupOf(item, 'polar', response.code), null, world);
	});
}

/** The sure ones at what has no response and is not to be asked yet. */
function guesses({ prediction, world, responses, toBeAsked }: Known): AboutMe[] {
	if (!prediction) return [];
	return outlooks(prediction, world, responses, 'polar').flatMap(({ item, likely }) => {
		const closed = responses.has(item.id) || toBeAsked.has(item.id);
		if (closed || likely.probability < LEAST_SURE) return [];
		return told(item, likely.index, likely.probability, world);
	});
}

/** Nothing of violence or of want at home, which is not told unasked, and nothing of the middle. */
function told(item: Item, side: number, share: number | null, world: Prediction): AboutMe[] {
	if (CAREFUL.has(item.id) || isMiddle(item, side)) return [];
	const shares = groupProbabilities(item, distributionOf(world, itemIndex(item.id)), 'polar');
	return [{ item, side, statement: item.polar[side]!.statement, share, world: shares[side]! }];
}

/**
 * "Neither", "would not mind", "hard to say": the middle one of an odd number of ordered statements, or the code 0
 * beside an order (Q119).
 */
function isMiddle({ kind, polar }: Item, side: number): boolean {
	if (kind === 'nominal') return polar[side]!.codes[0] === 0;
	return polar.length % 2 === 1 && side === (polar.length - 1) / 2;
}
