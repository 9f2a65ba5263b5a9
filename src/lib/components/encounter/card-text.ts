/** A word of a card and whether it stands in the machine's colour. */
export interface Word {
	readonly text: string;
	readonly marked: boolean;
}

/** The parts of a sentence as words; a marked part is one word, so that it never breaks. */
export function wordsOf(parts: readonly [before: string, marked: string, after: string]): Word[] {
	return parts.flatMap((part, index): Word[] =>
		index === 1
			? [{ text: part, marked: true }]
			: (part.match(/\S+/g) ?? []).map((text) => ({ text, marked: false }))
	);
}

/**
 * Words in as few lines as a width allows, and those as even as they can be.
 * @param measure width of a text in pixels
 * @param width of a line in pixels; a single word may be wider
 */
export function breakLines<W extends { text: string }>(
	words: readonly W[],
	measure: (text: string) => number,
	width: number
): W[][] {
	const least = fill(words, measure, width).length;
	// The narrowest column that needs no more lines makes them even.
	let [low, high] = [0, width];
	while (high - low > 1) {
		const middle = (low + high) / 2;
		if (fill(words, measure, middle).length > least) low = middle;
		else high = middle;
	}
	return fill(words, measure, high);
}

function fill<W extends { text: string }>(
	words: readonly W[],
	measure: (text: string) => number,
	width: number
): W[][] {
	const lines: W[][] = [];
	for (const word of words) {
		const line = lines.at(-1);
		if (line && measure([...line, word].map(({ text }) => text).join(' ')) <= width)
			line.push(word);
		else lines.push([word]);
	}
	return lines;
}

/**
 * The largest of some sizes at which a text takes at most so many lines; the smallest if none does.
 * @param sizes in pixels, falling
 */
export function fittingSize(
	sizes: readonly number[],
	linesAt: (size: number) => number,
	most: number
): number {
	return sizes.find((size) => linesAt(size) <= most) ?? sizes.at(-1)!;
}
