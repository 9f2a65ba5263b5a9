/** One question put to a rival in both orders of its options, so that a liking for the first place cancels out. */
import { mean } from 'd3-array';
import { itemIndex, type Item } from '../catalog';
import { random } from '../random';
import type { Distribution } from '../reasoner/types';
import { promptOf, type OptionOrder, type Shown } from './prompt';
import type { Reply, Rival } from './types';

/** What a rival made of one question. */
export interface Guess {
	/** Over the item's codes, in code order; of a rival that only chooses, its choices. Null where it gave no answer. */
	readonly distribution: Distribution | null;
	readonly forwards: Reply;
	readonly backwards: Reply;
}

const ORDERS = ['forwards', 'backwards'] as const satisfies readonly OptionOrder[];

/** A choice that the coin decides counts this much more than the other: nothing to be seen in a figure. */
const COIN = 1e-6;

/**
 * Puts a question in both orders and averages.
 * @throws RivalError; the signal's reason once it is aborted
 */
export async function guessOf(
	rival: Rival,
	shown: Shown,
	item: Item,
	signal: AbortSignal
): Promise<Guess> {
	const [forwards, backwards] = [
		await rival.ask(promptOf(shown, item, 'forwards'), signal),
		await rival.ask(promptOf(shown, item, 'backwards'), signal)
	];
	return { forwards, backwards, distribution: averaged(shown, item, { forwards, backwards }) };
}

function averaged(
	shown: Shown,
	item: Item,
	replies: Readonly<Record<OptionOrder, Reply>>
): Distribution | null {
	const sum = new Float32Array(item.codes.length);
	let answered = 0;
	for (const order of ORDERS) {
		const shares = sharesOf(replies[order]);
		if (!shares) continue;
		answered++;
		// Two choices that differ are decided by a coin, not by which option comes first.
		const weight = 1 + (replies[order].kind === 'choice' ? coin(shown, item, order) : 0);
		for (const [place, share] of shares(item.codes.length).entries())
			sum[order === 'forwards' ? place : item.codes.length - 1 - place]! += weight * share;
	}
	if (answered === 0) return null;
	const total = sum.reduce((all, share) => all + share, 0);
	return sum.map((share) => share / total);
}

/** A reply as shares of the options, in the prompt's order; null where it is no answer. */
function sharesOf(reply: Reply): ((options: number) => readonly number[]) | null {
	switch (reply.kind) {
		case 'probabilities':
			return () => reply.probabilities;
		case 'choice':
			return (options) => Array.from({ length: options }, (_, at) => Number(at === reply.option));
		case 'refusal':
		case 'unreadable':
			return null;
	}
}

function coin({ seed }: Shown, item: Item, order: OptionOrder): number {
	const heads = random(seed, itemIndex(item.id), 1)() < 0.5;
	return heads === (order === 'forwards') ? COIN : 0;
}

/** What can be told of many guesses but their score; `RivalConduct` of a report says what each figure is. */
export function conductOf(guesses: readonly { item: Item; guess: Guess }[]) {
	const replies = guesses.flatMap(({ item, guess }) =>
		ORDERS.map((order) => ({ item, reply: guess[order] }))
	);
	const answered = replies.flatMap(({ item, reply }) => {
		const shares = sharesOf(reply)?.(item.codes.length);
		return shares ? [{ item, first: favourite(shares) === 0 }] : [];
	});
	const averages = guesses.flatMap(({ guess: { distribution } }) => distribution ?? []);
	const sure = replies.flatMap(({ reply }) =>
		reply.kind === 'probabilities' ? reply.onLetters : []
	);
	return {
		asked: replies.length,
		refused: replies.filter(({ reply }) => reply.kind === 'refusal').length,
		unreadable: replies.filter(({ reply }) => reply.kind === 'unreadable').length,
		firstOption: mean(answered, ({ first }) => Number(first)) ?? null,
		firstByChance: mean(answered, ({ item }) => 1 / item.codes.length) ?? null,
		firstAveraged: mean(averages, (distribution) => Number(favourite(distribution) === 0)) ?? null,
		onLetters: mean(sure) ?? null
	};
}

function favourite(shares: ArrayLike<number>): number {
	return Array.from(shares).indexOf(Math.max(...Array.from(shares)));
}
