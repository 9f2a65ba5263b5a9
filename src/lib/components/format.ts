import type { Item } from '$lib/catalog';
import type { Response } from '$lib/run/types';

/**
 * A share that was counted, as a whole per cent: 0.416 → "42 %". "0 %" is none and "100 %" is all; a few are "<1 %",
 * nearly all ">99 %". The chance of a guess is `chance`.
 */
export function percent(share: number): string {
	if (share > 0 && share < 1) return chance(share);
	return `${Math.round(100 * share)} %`;
}

/** The chance that a guess gives something, as a whole per cent; never 0 or 100, since no guess about a person is certain. */
export function chance(probability: number): string {
	if (probability < 0.005) return '<1 %';
	if (probability >= 0.995) return '>99 %';
	return `${Math.round(100 * probability)} %`;
}

/** Bytes as megabytes with one decimal: "4.9 MB". */
export function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Words in a row: "A", "A and B", "A, B and C". */
export function list(words: readonly string[]): string {
	if (words.length < 2) return words.join();
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A difference of probabilities in points, with its sign: 0.142 → "+14", −0.004 → "−0.4". */
export function points(difference: number): string {
	const size = Math.abs(100 * difference);
	const digits = size < 0.95 ? 1 : 0;
	return `${difference < 0 ? '−' : '+'}${size.toFixed(digits)}`;
}

/** An answer as it reads in a sentence: its label; of a ten-point scale, whose middle has no words, "7 of 10". */
export function answerText({ layout, options }: Item, code: number): string {
	const label = options.find((option) => option.code === code)!.label;
	if (layout !== 'ten-point') return label;
	return label === String(code) ? `${code} of 10` : `${code} of 10, ${label}`;
}

/** What a person did with a question, in words: `answerText`, or that they gave none. */
export function responseText(item: Item, response: Response): string {
	if (response.kind === 'option') return answerText(item, response.code);
	return response.kind === 'refused' ? 'prefer not to say' : 'don’t know';
}

/** An answer in the middle of a sentence: words in quotation marks, a place on a scale without. */
export function quotedAnswer(item: Item, code: number): string {
	const text = answerText(item, code);
	return item.layout === 'ten-point' ? text : `“${text}”`;
}

/** Room on a device: "22.3 MB", from a thousand megabytes on "10.8 GB". */
export function room(bytes: number): string {
	return bytes < 1e9 ? megabytes(bytes) : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** A length of time: "40 s", from a minute and a half on "2 min". */
export function duration(seconds: number): string {
	return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
