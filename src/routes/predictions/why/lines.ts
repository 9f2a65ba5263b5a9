/** The way to a guess as sentences, a line each. */
import { itemOf, statementFor } from '$lib/catalog';
import type { Explanation } from '$lib/reasoner/explain';
import type { predictions } from '$lib/words/en/predictions';
import { grammar } from '$lib/words';

export interface Line {
	/** Whether it is how the world answers, or a guess of the machine. */
	readonly kind: 'world' | 'machine';
	readonly text: string;
	readonly probability: number;
	/** It makes the guess less likely than the line before. */
	readonly away: boolean;
}

/** What is known beside the answers. */
export interface Background {
	/** How many worldwide say what is guessed, 0 to 1. */
	readonly world: number;
	/** Where the person lives, as it stands after "in"; null where they did not say. */
	readonly country: string | null;
	/** Whether they said more about themselves. */
	readonly more: boolean;
}

/**
 * From how the world answers to the guess: never empty, and the last line has the guess's own chance. The answers that are
 * not named have one line together, unless the guess is what it is without them, to the nearest per cent.
 */
export function linesOf(
	{ start, steps, others, probability }: Explanation,
	{ world, country, more }: Background,
	words: typeof predictions.why
): Line[] {
	const lines: Line[] = [
		{ kind: 'world', text: words.world(world), probability: world, away: false }
	];
	const add = (text: string, chance: number) =>
		lines.push({
			kind: 'machine',
			text,
			probability: chance,
			away: chance < lines.at(-1)!.probability
		});
	if (country !== null) add(words.country(country, more), start);
	else if (more) add(words.yourself, start);

	const rest =
		others > 0 && words.share(steps.at(-1)?.probability ?? start) !== words.share(probability);
	steps.forEach(({ itemId, code, probability: chance }, place) => {
		const before = lines.at(-1)!;
		const first = lines.length === 1;
		add(
			words.answer(grammar.aboutYou(statementFor(itemOf(itemId), 'refined', code).statement), {
				but: !first && turns(before, chance),
				first,
				last: place === steps.length - 1 && !rest
			}),
			chance
		);
	});
	if (rest) add(words.others(others, turns(lines.at(-1)!, probability)), probability);
	return lines;
}

/** Whether a chance goes the other way than the line before it went. */
function turns({ probability, away }: Line, chance: number): boolean {
	return chance < probability !== away;
}
