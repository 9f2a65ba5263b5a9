/** Where everything on the cultural map is drawn. */
import { scaleLinear } from 'd3-scale';
import type { Region } from '$lib/compare/region';
import type { MapPoint } from '$lib/societies/cultural-map';
import type { Position } from '$lib/societies/map-file';
import type { Extent } from './extent';
import { placeLabels, type Mark, type PlacedLabel } from './labels';
import { textWidth } from './text';
import { halvesOf, type View } from './view';

/** Radius of a country's mark, and of me; in pixels. */
export const RADIUS = { country: 4.5, me: 9 };

const FONT = { size: 13 };
const STRONG_FONT = { size: 15, weight: 600 };
/** Lines of text are so much higher than the letters in them, in pixels. */
const LEADING = 2;
/** The region where I may be is drawn at least so wide to each side, in pixels. */
const LEAST_REGION = 2;

export interface MapContents {
	readonly positions: readonly Position[];
	/** Codes of the countries to stand out, the first before the others; the rest step back if any was searched for. */
	readonly strong: readonly string[];
	/** Codes of the countries searched for; empty while nothing is. */
	readonly found: ReadonlySet<string>;
	readonly you: { readonly point: MapPoint; readonly region: Region | null } | null;
	/** What stands beside my mark. */
	readonly yourName: string;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A country's mark, in pixels from the upper left corner of the plot. */
export interface CountryMark {
	readonly position: Position;
	readonly x: number;
	readonly y: number;
	/** Stands out. */
	readonly strong: boolean;
	/** Steps back. */
	readonly aside: boolean;
	/** Null where there is no room for its name. */
	readonly label: PlacedLabel | null;
}

export interface MapLayout {
	/** Those in view, the more important first. */
	readonly marks: readonly CountryMark[];
	readonly you: { readonly x: number; readonly y: number; readonly label: PlacedLabel } | null;
	/** An ellipse as SVG takes it, where there is a region in which I may be. */
	readonly ellipse: { readonly transform: string; readonly rx: number; readonly ry: number } | null;
}

/** The size of the plot for a map that may be so wide, in pixels. */
export function plotSize(width: number): Size {
	return {
		width: width - 2,
		height: Math.round(Math.min(Math.max(0.62 * width, 340), 620))
	};
}

/**
 * Puts marks and names where they belong. My name and those of countries that stand out are always there; another
 * country is named where its name covers nothing.
 * @param extent where the map begins and ends when everything is shown
 */
export function layCulturalMap(
	{ positions, strong, found, you, yourName }: MapContents,
	plot: Size,
	extent: Extent,
	view: View
): MapLayout {
	const [halfX, halfY] = halvesOf(extent, view.zoom);
	const [middleX, middleY] = view.centre;
	const x = scaleLinear([middleX - halfX, middleX + halfX], [0, plot.width]);
	const y = scaleLinear([middleY - halfY, middleY + halfY], [plot.height, 0]);

	/** The smaller, the sooner a mark is named. */
	const rank = (code: string) => {
		const place = strong.indexOf(code);
		return place >= 0 ? place : strong.length + (found.has(code) ? 0 : 1);
	};
	const marks = positions
		.map((position) => {
			const meant = strong.includes(position.code) || found.has(position.code);
			return {
				position,
				x: x(position.point[0]),
				y: y(position.point[1]),
				strong: meant,
				aside: found.size > 0 && !meant
			};
		})
		.filter((mark) => mark.x >= 0 && mark.x <= plot.width && mark.y >= 0 && mark.y <= plot.height)
		.sort((first, second) => rank(first.position.code) - rank(second.position.code));

	const mine = you && { x: x(you.point[0]), y: y(you.point[1]) };
	const countries = marks.map((mark) =>
		toLabel(mark, RADIUS.country, mark.position.name, mark.strong)
	);
	const labels = placeLabels(
		mine ? [toLabel(mine, RADIUS.me, yourName, true), ...countries] : countries,
		plot
	);
	const ofCountries = mine ? labels.slice(1) : labels;
	return {
		marks: marks.map((mark, index) => ({ ...mark, label: ofCountries[index]! })),
		you: mine && { ...mine, label: labels[0]! },
		ellipse: you?.region ? ellipseOf(you.region, x, y) : null
	};
}

function toLabel(
	at: { x: number; y: number },
	radius: number,
	name: string,
	strong: boolean
): Mark {
	const font = strong ? STRONG_FONT : FONT;
	return {
		x: at.x,
		y: at.y,
		radius,
		width: textWidth(name, font),
		height: font.size + LEADING,
		always: strong
	};
}

/** The axes differ in scale, so that the ellipse is given in units of the map and stretched as a whole. */
function ellipseOf(
	{ centre, radii, angle }: Region,
	x: (value: number) => number,
	y: (value: number) => number
): MapLayout['ellipse'] {
	const [kx, ky] = [x(1) - x(0), y(1) - y(0)];
	const turn = (angle * 180) / Math.PI;
	return {
		transform: `matrix(${kx} 0 0 ${ky} ${x(centre[0])} ${y(centre[1])}) rotate(${turn})`,
		rx: Math.max(radii[0], LEAST_REGION / kx),
		ry: Math.max(radii[1], LEAST_REGION / kx)
	};
}

/** The nearest of the marks within reach of a point, both in pixels of the plot; null where there is none. */
export function markAt(
	marks: readonly CountryMark[],
	[x, y]: readonly [number, number],
	reach: number
): CountryMark | null {
	const away = (mark: CountryMark) => Math.hypot(mark.x - x, mark.y - y);
	const nearest = marks.toSorted((first, second) => away(first) - away(second))[0];
	return nearest && away(nearest) <= reach ? nearest : null;
}
