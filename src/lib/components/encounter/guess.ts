import type { Item } from '$lib/catalog';
import { mostLikely, groupProbabilities } from '$lib/reasoner/distribution';
import { revealOf, type Reveal } from '$lib/run/reveal';
import type { Answer, Seal } from '$lib/run/types';
import { grammar } from '$lib/words';
import type { RunWords } from '$lib/words';
import type { Guess } from './types';

/** What the machine had thought of a question, sealed before the first answer. */
export interface Thought {
	/** Null where no guess could be wrong. */
	guess(answers: readonly Answer[], seals: readonly Seal[], words: RunWords): Guess | null;
	/** What it would have said, to who passed. */
	likeliest(seals: readonly Seal[]): string;
}

/** Of a question with one answer. @param shown positions of the options in the order they are shown in */
export function thoughtOn(item: Item, shown: readonly number[]): Thought {
	const shares = (seals: readonly Seal[]) => Float32Array.from(seals[0]!.probabilities);
	return {
		guess: ([answer], seals, words) =>
			answer!.firstResponse.kind === 'option'
				? guessOf(revealOf(item, shares(seals), answer!.firstResponse.code), shown, words)
				: null,
		likeliest: (seals) => likeliestOption({ item, shares: shares(seals) })
	};
}

/** A verdict's second line has room for two or three lines beside "Undo"; a longer statement is not repeated. */
const LONGEST_LINE = 90;

/**
 * What the screen shows of a reveal: shares in the order of the options, the machine's first choice, two sentences.
 * @param shown positions of the options in the order they are shown in
 */
export function guessOf(reveal: Reveal, shown: readonly number[], words: RunWords): Guess {
	return {
		shares: shown.map((position) => reveal.shares[position]!),
		first: firstChoice(reveal).flatMap((position) =>
			shown.includes(position) ? shown.indexOf(position) : []
		),
		verdict: reveal.verdict,
		told: toldOf(reveal, words)
	};
}

/** The label of the likeliest option, for "It would have said …"; of ten points its number. */
function likeliestOption({ item, shares }: Pick<Reveal, 'item' | 'shares'>): string {
	const position = shares.indexOf(Math.max(...shares));
	const { code, label } = item.options[position]!;
	return item.layout === 'ten-point' ? String(code) : label;
}

/**
 * Positions of the likeliest refined statement's options. Its mark and mine on one row mean that it knew; so where it
 * did not (its likeliest quarter of a ten-point scale may lie on its less likely side) the next likeliest is marked.
 */
function firstChoice({ item, code, shares, verdict }: Reveal): readonly number[] {
	const probabilities = groupProbabilities(item, shares, 'refined');
	const groups = item.refined.map(({ codes }, index) => ({ codes, index }));
	const possible =
		verdict === 'knew'
			? groups.filter(({ index }) => index === mostLikely(item, shares, 'refined').index)
			: groups.filter(({ codes }) => !codes.includes(code));
	const best = possible.reduce((best, group) =>
		probabilities[group.index]! > probabilities[best.index]! ? group : best
	);
	return best.codes.map((each) => item.codes.indexOf(each));
}

function toldOf({ item, verdict, thought }: Reveal, { told }: RunWords): string {
	const { probability, codes, statement } = thought;
	if (verdict === 'knew') {
		if (item.layout !== 'ten-point') return told.knew(probability);
		return told.knewStretch(probability, codes[0]!, codes.at(-1)!);
	}
	const whole = told[verdict](probability, grammar.aboutYou(statement));
	if (whole.length <= LONGEST_LINE) return whole;
	if (verdict === 'side') return told.sideLong(probability);
	if (item.layout === 'ten-point')
		return told.surprisedStretch(probability, codes[0]!, codes.at(-1)!);
	const labels = item.options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
	const named = told.surprisedAnswers(probability, labels);
	return named.length <= LONGEST_LINE ? named : told.surprisedLong(probability);
}
