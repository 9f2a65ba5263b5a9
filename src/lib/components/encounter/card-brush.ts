import { breakLines, type Word } from './card-text';
import { barsFor, barShapes, LOGO_HALF, MY_HALF, SIZE } from './mirror';
import type { Bar } from './types';

/** Width of every card, in pixels. */
export const WIDTH = 1080;

/** The app's colours by day (styles/tokens.css): a card looks the same whoever made it, and however their screen is set. */
export const COLOURS = {
	paper: '#faf7f1',
	ink: '#1f1c26',
	you: '#b4451c',
	machine: '#3346c9',
	field: '#8a8378',
	'on-strong': '#ffffff'
} as const;

type Colour = keyof typeof COLOURS;

/** Draws on a card. What has a place in the line has it from the line's start, whichever side that is. */
export class Brush {
	readonly #on: CanvasRenderingContext2D;
	readonly #direction: 'ltr' | 'rtl';

	constructor(on: CanvasRenderingContext2D, direction: 'ltr' | 'rtl') {
		this.#on = on;
		this.#direction = direction;
	}

	/** The left edge of something so wide, which lies so far from the start of the line. */
	start(across: number, width: number): number {
		return this.#direction === 'rtl' ? WIDTH - across - width : across;
	}

	/** @param font as in CSS @returns pixels */
	width(text: string, font: string): number {
		this.#on.font = font;
		return this.#on.measureText(text).width;
	}

	lines(words: readonly Word[], font: string, width: number): Word[][] {
		return breakLines(words, (text) => this.width(text, font), width);
	}

	/** @param across from the start of the line @param baseline from the top */
	text(text: string, across: number, baseline: number, font: string, colour: Colour): void {
		const on = this.#on;
		on.font = font;
		on.direction = this.#direction;
		on.textAlign = 'start';
		on.fillStyle = COLOURS[colour];
		on.fillText(text, this.start(across, 0), baseline);
	}

	rect(colour: Colour, left: number, top: number, width: number, height: number): void {
		this.#on.fillStyle = COLOURS[colour];
		this.#on.fillRect(left, top, width, height);
	}

	box(
		colour: Colour,
		left: number,
		top: number,
		width: number,
		height: number,
		radius: number
	): void {
		this.#on.fillStyle = COLOURS[colour];
		this.#on.beginPath();
		this.#on.roundRect(left, top, width, height, radius);
		this.#on.fill();
	}

	/** A QR code. @param module its size in pixels */
	code(modules: readonly (readonly boolean[])[], left: number, top: number, module: number): void {
		modules.forEach((row, y) =>
			row.forEach((dark, x) => {
				if (dark) this.rect('ink', left + x * module, top + y * module, module, module);
			})
		);
	}

	/** My half and the machine's: one bar a guess, or the logo's five. Mirrored from right to left. */
	mirror(bars: readonly Bar[] | 'logo', left: number, top: number, size: number): void {
		const on = this.#on;
		on.save();
		on.translate(left, top);
		on.scale(size / SIZE, size / SIZE);
		if (this.#direction === 'rtl') {
			on.translate(SIZE, 0);
			on.scale(-1, 1);
		}
		on.fillStyle = COLOURS.you;
		on.fill(new Path2D(MY_HALF));
		on.fillStyle = COLOURS.machine;
		if (bars === 'logo') on.fill(new Path2D(LOGO_HALF));
		else
			for (const { bar, x, y, width, height } of barShapes(barsFor(bars))) {
				on.fillStyle = bar === 'lit' ? COLOURS.machine : COLOURS.field;
				on.fillRect(x, y, width, height);
			}
		on.restore();
	}
}
