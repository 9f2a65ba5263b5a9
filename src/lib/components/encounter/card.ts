import type { FinishWords } from '$lib/words/en/finish';
import { breakLines, fittingSize, wordsOf, type Word } from './card-text';
import { barsFor, barShapes, LOGO_HALF, MY_HALF, SIZE } from './mirror';
import type { Bar } from './types';

/** A card to share: a post of 1080 × 1350 pixels or a story of 1080 × 1920. */
export type CardShape = 'post' | 'story';

export interface CardContent {
	readonly words: FinishWords['card'];
	readonly right: number;
	readonly guesses: number;
	readonly bars: readonly Bar[];
	/** The answer that the person chose for the card, in the first person, and its chance; null: none is on it. */
	readonly surprise: { readonly statement: string; readonly share: number } | null;
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

const WIDTH = 1080;
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
const BOX = { padding: 40, radius: 40, gap: 32 };

const SERIF = '"Instrument Serif", "Noto Naskh Arabic", Georgia, serif';
const SANS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

type Colours = Readonly<
	Record<'paper' | 'ink' | 'you' | 'machine' | 'field' | 'on-strong', string>
>;

/** The app's colours by day: a card looks the same whoever made it. */
function lightColours(): Colours {
	const probe = document.body.appendChild(document.createElement('i'));
	probe.style.colorScheme = 'light';
	const names = ['paper', 'ink', 'you', 'machine', 'field', 'on-strong'] as const;
	const colours = names.map((name) => {
		probe.style.color = `var(--${name})`;
		return [name, getComputedStyle(probe).color];
	});
	probe.remove();
	return Object.fromEntries(colours);
}

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
	new Card(canvas.getContext('2d')!, SHAPES[shape], content, lightColours()).draw(modules);
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
	constructor(
		private readonly on: CanvasRenderingContext2D,
		private readonly shape: Shape,
		private readonly content: CardContent,
		private readonly colours: Colours
	) {}

	/** Everything but the mirror has its place; the mirror takes what is left between. */
	draw(modules: boolean[][] | null): void {
		const { on, shape, content } = this;
		on.fillStyle = this.colours.paper;
		on.fillRect(0, 0, WIDTH, shape.height);
		const headlineEnd = this.headline(this.name(shape.top) + shape.gap);
		const footStart = this.foot(modules);
		const boxStart = content.surprise ? this.surprise(content.surprise, footStart) : footStart;
		const room = boxStart - headlineEnd - 2 * 40;
		const size = Math.min(shape.mirror, room);
		this.mirror(content.bars, (WIDTH - size) / 2, headlineEnd + 40 + (room - size) / 2, size);
	}

	/** The logo and the name. @returns where they end, from the top */
	private name(top: number): number {
		const { shape, content } = this;
		this.mirror('logo', this.start(shape.side, LOGO), top, LOGO);
		this.text(content.words.product, shape.side + LOGO + 20, top + 42, `48px ${SERIF}`, 'ink');
		return top + LOGO;
	}

	private headline(top: number): number {
		const { shape, content, on } = this;
		const words = wordsOf(content.words.sentence(content.right, content.guesses));
		const font = (size: number) => `${size}px ${SERIF}`;
		const width = WIDTH - 2 * shape.side;
		const lines = (size: number) => this.lines(words, font(size), width);
		const size = fittingSize(shape.headline, (size) => lines(size).length, 3);
		const pitch = size - 4;
		lines(size).forEach((line, index) => {
			let across = shape.side;
			for (const { text, marked } of line) {
				const baseline = top + pitch * index + 0.8 * size;
				this.text(text, across, baseline, font(size), marked ? 'machine' : 'ink');
				across += on.measureText(`${text} `).width;
			}
		});
		return top + pitch * lines(size).length;
	}

	/** Question, address and code at the lower edge. @returns where they begin, from the top */
	private foot(modules: boolean[][] | null): number {
		const { shape, content, on } = this;
		const end = shape.height - shape.bottom;
		if (!content.address || !modules) return end;
		const address = content.address.replace(/^https?:\/\/|\/$/g, '');
		this.text(content.words.question, shape.side, end - 58, `40px ${SANS}`, 'ink');
		this.text(address, shape.side, end - 10, `600 40px ${SANS}`, 'ink');
		// Whole pixels, or the modules' edges are grey. The quiet paper lies outside of the card's margins.
		const module = Math.floor(CODE / (modules.length - 2 * QUIET));
		const quiet = QUIET * module;
		const size = module * modules.length;
		const left = this.start(WIDTH - shape.side + quiet - size, size);
		const top = end + quiet - size;
		on.fillStyle = this.colours.ink;
		modules.forEach((row, y) =>
			row.forEach((dark, x) => {
				if (dark) on.fillRect(left + x * module, top + y * module, module, module);
			})
		);
		return top;
	}

	/** The rust box above the foot. @returns where it begins, from the top */
	private surprise(
		{ statement, share }: { statement: string; share: number },
		end: number
	): number {
		const { shape, content, on } = this;
		const width = WIDTH - 2 * shape.side;
		const inner = width - 2 * BOX.padding;
		const words = statement.split(' ').map((text) => ({ text, marked: false }));
		const font = (size: number) => `${size}px ${SERIF}`;
		const lines = (size: number) => this.lines(words, font(size), inner);
		const size = fittingSize([64, 54, 44], (size) => lines(size).length, 2);
		const pitch = size + 4;
		const height = 2 * BOX.padding + 40 + 8 + pitch * lines(size).length;
		const top = end - BOX.gap - height;
		on.fillStyle = this.colours.you;
		on.beginPath();
		on.roundRect(shape.side, top, width, height, BOX.radius);
		on.fill();
		const start = shape.side + BOX.padding;
		this.text(
			content.words.gave(share),
			start,
			top + BOX.padding + 31,
			`34px ${SANS}`,
			'on-strong'
		);
		lines(size).forEach((line, index) => {
			const baseline = top + BOX.padding + 48 + pitch * index + 0.8 * size;
			const text = line.map((word) => word.text).join(' ');
			this.text(text, start, baseline, font(size), 'on-strong');
		});
		return top;
	}

	private mirror(bars: readonly Bar[] | 'logo', left: number, top: number, size: number): void {
		const { on, content, colours } = this;
		on.save();
		on.translate(left, top);
		on.scale(size / SIZE, size / SIZE);
		if (content.direction === 'rtl') {
			on.translate(SIZE, 0);
			on.scale(-1, 1);
		}
		on.fillStyle = colours.you;
		on.fill(new Path2D(MY_HALF));
		on.fillStyle = colours.machine;
		if (bars === 'logo') on.fill(new Path2D(LOGO_HALF));
		else
			for (const { bar, x, y, width, height } of barShapes(barsFor(bars))) {
				on.fillStyle = bar === 'lit' ? colours.machine : colours.field;
				on.fillRect(x, y, width, height);
			}
		on.restore();
	}

	private lines(words: readonly Word[], font: string, width: number): Word[][] {
		this.on.font = font;
		return breakLines(words, (text) => this.on.measureText(text).width, width);
	}

	/** @param across from the start of the line @param baseline from the top */
	private text(
		text: string,
		across: number,
		baseline: number,
		font: string,
		colour: keyof Colours
	) {
		const { on } = this;
		on.font = font;
		on.direction = this.content.direction;
		on.textAlign = 'start';
		on.fillStyle = this.colours[colour];
		on.fillText(text, this.start(across, 0), baseline);
	}

	/** The left edge of something so wide, which lies so far from the start of the line. */
	private start(across: number, width: number): number {
		return this.content.direction === 'rtl' ? WIDTH - across - width : across;
	}
}
