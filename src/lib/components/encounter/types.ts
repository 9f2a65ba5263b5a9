/** How a guess turned out: the very answer, its side only, or neither. */
export type Verdict = 'knew' | 'side' | 'surprised';

/** What the machine had thought of the question on the screen. */
export interface Guess {
	/** Probability of each option, 0 to 1, in the order shown. */
	readonly shares: readonly number[];
	/** Positions of the options that are its first choice: several on a ten-point scale. */
	readonly first: readonly number[];
	readonly verdict: Verdict;
	/** The verdict's second line. */
	readonly told: string;
}

/** What a person does with a question. Positions are those of the options shown, from 0. */
export type Choice =
	SingleChoice | { readonly kind: 'picked'; readonly positions: readonly number[] };

/** The same with a question that has one answer. */
export type SingleChoice =
	| { readonly kind: 'option'; readonly position: number }
	| { readonly kind: 'dont-know' }
	| { readonly kind: 'refused' };

/**
 * A question of the run as the run bar shows it. `answered`: by the person, and the guess was wrong or there was
 * none; `right`: it was guessed; `late`: answered before there was a guess; `passed`: don't know or rather not say.
 */
export type Tick = 'answered' | 'right' | 'late' | 'passed' | 'now' | 'ahead';

/** A guess as the mirror draws it: right, wrong, or still to come. */
export type Bar = 'lit' | 'out' | 'ahead';
