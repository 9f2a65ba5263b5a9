import type { FinishWords } from '$lib/words';
import { Brush, WIDTH } from './card-brush';
import { fittingSize, wordsOf } from './card-text';
import type { Bar } from './types';

/** A card to share: a post of 1080 × 1350 pixels or a story of 1080 × 1920. */
export type CardShape = 'post' | 'story';

interface Surprise {
	/** In the first person. */
	readonly statement: string;
	readonly share: number;
}

/** Right guesses on the same questions. */
export interface CardContest {
	/** The person's own name for the model. */
	readonly name: string;
	readonly its: number;
	readonly machine: number;
	readonly questions: number;
}

export interface CardContent {
	readonly words: FinishWords['card'];
	readonly right: number;
	readonly guesses: number;
	readonly bars: readonly Bar[];
	/** The answer that the person chose for the card, and its chance; null: none is on it. */
	readonly surprise: Surprise | null;
	/** A contest with a language model that the person chose for the card; null: none is on it. */
	readonly contest: CardContest | null;
	/** Where the app is to be found; null where that is not known: then no address and no code. */
	readonly address: string | null;
	readonly direction: 'ltr' | 'rtl';
}

interface Shape {
	readonly height: number;
	/** Free above, at the sides and below; a story's app covers much of the top. */
	readonly top: number;
	readonly side: number;
	readonly bottom: number;
	readonly headline: readonly number[];
	readonly gap: number;
	readonly mirror: number;
}

const SHAPES: Readonly<Record<CardShape, Shape>> = {
	post: {
		height: 1350,
		top: 72,
		side: 72,
		bottom: 64,
		headline: [104, 92, 80],
		gap: 48,
		mirror: 560
	},
	story: {
		height: 1920,
		top: 256,
		side: 80,
		bottom: 96,
		headline: [116, 104, 92],
		gap: 56,
		mirror: 552
	}
};
const LOGO = 56;
const CODE = 184;
/** Paper around the code, in modules: what the standard asks for. */
const QUIET = 4;
const SERIF = '"Instrument Serif", "Noto Naskh Arabic", Georgia, serif';
const SANS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const serif = (size: number) => `${size}px ${SERIF}`;
const sans = (size: number) => `${size}px ${SANS}`;

const BOX = { padding: 40, radius: 40, gap: 32 };

/**
 * Draws a card.
 * @returns a PNG
 * @throws Error if the browser makes no picture of the canvas
 */
export async function drawCard(shape: CardShape, content: CardContent): Promise<Blob> {
	await document.fonts.load(`100px "Instrument Serif"`);
	const canvas = document.createElement('canvas');
	canvas.width = WIDTH;
	canvas.height = SHAPES[shape].height;
	const modules = content.address ? await codeOf(content.address) : null;
	const brush = new Brush(canvas.getContext('2d')!, content.direction);
	new Card(brush, SHAPES[shape], content).draw(modules);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) =>
			blob ? resolve(blob) : reject(new Error('The browser could not make a picture of the card.'))
		)
	);
}

async function codeOf(address: string): Promise<boolean[][]> {
	const { encodeQR } = await import('qr');
	return encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
}

class Card {
	readonly #brush: Brush;
	readonly #shape: Shape;
	readonly #content: CardContent;

	constructor(brush: Brush, shape: Shape, content: CardContent) {
		this.#brush = brush;
		this.#shape = shape;
		this.#content = content;
	}

	/** Everything but the mirror has its place; the mirror takes what is left between. */
	draw(modules: boolean[][] | null): void {
		const brush = this.#brush;
		const shape = this.#shape;
		const { surprise, bars } = this.#content;
		brush.rect('paper', 0, 0, WIDTH, shape.height);
		const headlineEnd = this.#contest(this.#headline(this.#name(shape.top) + shape.gap));
		const footStart = this.#foot(modules);
		const boxStart = surprise ? this.#surprise(surprise, footStart) : footStart;
		const room = boxStart - headlineEnd - 2 * 40;
		const size = Math.min(shape.mirror, room);
		brush.mirror(bars, (WIDTH - size) / 2, headlineEnd + 40 + (room - size) / 2, size);
	}

	/** The logo and the name. @returns where they end, from the top */
	#name(top: number): number {
		const { side } = this.#shape;
		this.#brush.mirror('logo', this.#brush.start(side, LOGO), top, LOGO);
		const { product } = this.#content.words;
		this.#brush.text(product, side + LOGO + 20, top + 42, serif(48), 'ink');
		return top + LOGO;
	}

	#headline(top: number): number {
		const { side, headline } = this.#shape;
		const { words, right, guesses } = this.#content;
		const parts = wordsOf(words.sentence(right, guesses));
		const lines = (size: number) => this.#brush.lines(parts, serif(size), WIDTH - 2 * side);
		const size = fittingSize(headline, (size) => lines(size).length, 3);
		const pitch = size - 4;
		lines(size).forEach((line, index) => {
			let across = side;
			for (const { text, marked } of line) {
				const baseline = top + pitch * index + 0.8 * size;
				this.#brush.text(text, across, baseline, serif(size), marked ? 'machine' : 'ink');
				across += this.#brush.width(`${text} `, serif(size));
			}
		});
		return top + pitch * lines(size).length;
	}

	/** Small, under the headline. @returns where it ends, from the top */
	#contest(top: number): number {
		const { contest, words } = this.#content;
		if (!contest) return top;
		const { side } = this.#shape;
		const parts = words
			.contest(contest)
			.split(' ')
			.map((text) => ({ text, marked: false }));
		const lines = this.#brush.lines(parts, sans(40), WIDTH - 2 * side);
		lines.forEach((line, index) => {
			const text = line.map((word) => word.text).join(' ');
			this.#brush.text(text, side, top + 24 + 52 * index + 40, sans(40), 'ink');
		});
		return top + 24 + 52 * lines.length;
	}

	/** Question, address and code at the lower edge. @returns where they begin, from the top */
	#foot(modules: boolean[][] | null): number {
		const { height, bottom, side } = this.#shape;
		const { address, words } = this.#content;
		const end = height - bottom;
		if (!address || !modules) return end;
		this.#brush.text(words.question, side, end - 58, sans(40), 'ink');
		const spoken = address.replace(/^https?:\/\/|\/$/g, '');
		this.#brush.text(spoken, side, end - 10, `600 ${sans(40)}`, 'ink');
		// Whole pixels, or the modules' edges are grey. The quiet paper lies outside of the card's margins.
		const module = Math.floor(CODE / (modules.length - 2 * QUIET));
		const quiet = QUIET * module;
		const size = module * modules.length;
		const top = end + quiet - size;
		this.#brush.code(modules, this.#brush.start(WIDTH - side + quiet - size, size), top, module);
		return top;
	}

	/** The rust box above the foot. @returns where it begins, from the top */
	#surprise({ statement, share }: Surprise, end: number): number {
		const { side } = this.#shape;
		const width = WIDTH - 2 * side;
		const words = statement.split(' ').map((text) => ({ text, marked: false }));
		const lines = (size: number) => this.#brush.lines(words, serif(size), width - 2 * BOX.padding);
		const size = fittingSize([64, 54, 44], (size) => lines(size).length, 2);
		const pitch = size + 4;
		const height = 2 * BOX.padding + 40 + 8 + pitch * lines(size).length;
		const top = end - BOX.gap - height;
		this.#brush.box('you', side, top, width, height, BOX.radius);
		const start = side + BOX.padding;
		const gave = this.#content.words.gave(share);
		this.#brush.text(gave, start, top + BOX.padding + 31, sans(34), 'on-strong');
		lines(size).forEach((line, index) => {
			const baseline = top + BOX.padding + 48 + pitch * index + 0.8 * size;
			const text = line.map((word) => word.text).join(' ');
			this.#brush.text(text, start, baseline, serif(size), 'on-strong');
		});
		return top;
	}
}
