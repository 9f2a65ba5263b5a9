/**
 * The drawing that is logo, result and card: my half a solid disc, the machine's half one bar a guess.
 * In a square of 400, me on the left; right to left it is mirrored as a whole.
 */
import type { Bar } from './types';

export const SIZE = 400;
const CENTRE = SIZE / 2;
const RADIUS = 190;
/** Half of the gap between the two halves. */
const GAP = 6;
const HAIRLINE = 2;
const STUB = 12;
/** Height of a bar beside the distance from bar to bar, and at most. */
const FILL = 0.68;
const THICKEST = 52;

/** More guesses than this are drawn as a share of `SHARE_BARS`: thinner bars would not be seen. */
export const MOST_BARS = 30;
const SHARE_BARS = 24;

/** My half as an SVG path. */
export const MY_HALF = `M${CENTRE - GAP} ${CENTRE - RADIUS}a${RADIUS} ${RADIUS} 0 0 0 0 ${2 * RADIUS}z`;

export interface BarShape {
	readonly bar: Bar;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The bars to draw for these guesses, in the order asked: each one, or above 30 their share of 24. */
export function barsFor(guesses: readonly Bar[]): readonly Bar[] {
	if (guesses.length <= MOST_BARS) return guesses;
	const bars = (kind: Bar) => guesses.filter((bar) => bar === kind).length / guesses.length;
	const lit = Math.round(SHARE_BARS * bars('lit'));
	const ahead = Math.min(Math.round(SHARE_BARS * bars('ahead')), SHARE_BARS - lit);
	return Array.from({ length: SHARE_BARS }, (_, index) =>
		index < lit ? 'lit' : index < SHARE_BARS - ahead ? 'out' : 'ahead'
	);
}

/** Where each bar is drawn, from top to bottom: lit ones solid, wrong ones a hairline, those to come a stub. */
export function barShapes(bars: readonly Bar[]): readonly BarShape[] {
	const pitch = (2 * RADIUS) / bars.length;
	const thick = Math.min(FILL * pitch, THICKEST);
	return bars.map((bar, index) => {
		const middle = CENTRE - RADIUS + (index + 0.5) * pitch;
		const height = bar === 'lit' ? thick : HAIRLINE;
		const width =
			bar === 'ahead' ? STUB : Math.sqrt(Math.max(0, RADIUS ** 2 - (middle - CENTRE) ** 2));
		return { bar, x: CENTRE + GAP, y: middle - height / 2, width, height };
	});
}

/** Bars of the logo: as thick as they can be and still be told apart at 16 pixels. */
const LOGO_BARS = 5;

/** The machine's half of the logo as an SVG path: five bars whose ends lie on the disc's edge. */
export const LOGO_HALF = Array.from({ length: LOGO_BARS }, (_, index) => {
	const thick = (2 * RADIUS) / 7;
	const top = CENTRE - RADIUS + index * 1.5 * thick;
	const edge = (y: number) => {
		const chord = Math.sqrt(Math.max(0, RADIUS ** 2 - (y - CENTRE) ** 2));
		return `${Math.max(CENTRE + GAP, CENTRE + chord).toFixed(1)} ${y.toFixed(1)}`;
	};
	const bottom = top + thick;
	return `M${CENTRE + GAP} ${top.toFixed(1)}L${edge(top)}A${RADIUS} ${RADIUS} 0 0 1 ${edge(bottom)}H${CENTRE + GAP}z`;
}).join('');
