/** How much room words take: text in an SVG neither wraps nor tells its width before it is drawn. */

/** How words are written; the family is the page's. */
export interface Font {
	/** In pixels. */
	readonly size: number;
	readonly weight?: number;
}

/** @returns the width of one line of text, in pixels: measured in a browser, estimated elsewhere */
export function textWidth(text: string, { size, weight = 400 }: Font): number {
	const brush = brushOfPage();
	if (!brush) return estimate(text, size);
	brush.context.font = `${weight} ${size}px ${brush.family}`;
	return brush.context.measureText(text).width;
}

/** The widest of several texts, in pixels; 0 for none. */
export function widest(texts: readonly string[], font: Font): number {
	return Math.max(0, ...texts.map((text) => textWidth(text, font)));
}

/**
 * Breaks a text between its words into lines no wider than `width` pixels. A single word that is wider has a
 * line of its own.
 */
export function wrap(text: string, width: number, font: Font): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && textWidth(longer, font) <= width) lines.splice(-1, 1, longer);
		else lines.push(word);
	}
	return lines;
}

let known: { context: CanvasRenderingContext2D; family: string } | null | undefined;

/** Null where there is no page: while pages are rendered beforehand, and in tests. */
function brushOfPage(): typeof known {
	if (known === undefined) {
		const context =
			typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
		known = context && { context, family: getComputedStyle(document.body).fontFamily };
	}
	return known;
}

/** Widths of letters in an average sans-serif face, as shares of the font's size. */
const WIDTHS: readonly (readonly [letters: RegExp, share: number])[] = [
	[/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u, 1],
	[/\p{M}/u, 0],
	[/[ijlI.,:;'’|!()[\]]/u, 0.3],
	[/[\sftr“”"/-]/u, 0.36],
	[/[mwMW@%—…←→]/u, 0.9],
	[/\p{Lu}/u, 0.68]
];
const OTHER = 0.57;

function estimate(text: string, size: number): number {
	let width = 0;
	for (const letter of text)
		width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
	return size * width;
}
