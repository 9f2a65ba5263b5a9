/** A small map: everybody as a dot, me with my ring, the nearest country and the names of a few well-known countries. */
import type { Place } from '$lib/compare/place';
import type { Region } from '$lib/compare/region';
import type { MapPoint } from '$lib/societies/cultural-map';
import type { Position } from '$lib/societies/map-file';
import { extentOf } from './extent';
import { placeLabels, type PlacedLabel } from './labels';
import { textWidth } from './text';

/** Countries that most people can place, far from one another on the map. */
const LANDMARKS = ['JPN', 'CHN', 'BRA', 'EGY', 'DEU', 'USA', 'IND'] as const;
const LANDMARKS_SHOWN = 4;

/** Radius of a country's dot, of the nearest's, and of me; in pixels. */
export const RADIUS = { country: 3, nearest: 4.5, me: 9 };

export interface MapName extends PlacedLabel {
	readonly text: string;
	readonly strong: boolean;
}

export interface MapThumbnail {
	readonly dots: readonly { readonly x: number; readonly y: number }[];
	readonly nearest: { readonly x: number; readonly y: number } | null;
	readonly me: { readonly x: number; readonly y: number } | null;
	/** Around where I may be, as an SVG path; null where that is one point. */
	readonly ring: string | null;
	readonly names: readonly MapName[];
}

export interface Frame {
	/** Of the plot, in pixels. */
	readonly width: number;
	readonly height: number;
	/** Size of the names, in pixels. */
	readonly font: number;
}

/** The country nearest to a point of the map. @throws RangeError without countries */
export function nearestOf(positions: readonly Position[], [x, y]: MapPoint): Position {
	if (positions.length === 0) throw new RangeError('there is no country on the map');
	const away = ({ point }: Position) => Math.hypot(point[0] - x, point[1] - y);
	return positions.reduce((nearest, position) =>
		away(position) < away(nearest) ? position : nearest
	);
}

/** Points along the ring. */
const STEPS = 72;

/** The ring as points of the map. */
export function outlineOf({ centre, radii, angle }: Region): MapPoint[] {
	return Array.from({ length: STEPS }, (_, step) => {
		const turn = (2 * Math.PI * step) / STEPS;
		const [u, v] = [radii[0] * Math.cos(turn), radii[1] * Math.sin(turn)];
		return [
			centre[0] + u * Math.cos(angle) - v * Math.sin(angle),
			centre[1] + u * Math.sin(angle) + v * Math.cos(angle)
		];
	});
}

/**
 * Lays the map out so that everything, the whole ring too, lies inside the frame.
 * @param you what I am called on it
 */
export function layMap(
	positions: readonly Position[],
	place: Place | null,
	{ width, height, font }: Frame,
	you: string
): MapThumbnail {
	const ring = place?.region ? outlineOf(place.region) : [];
	const extent = extentOf([
		...positions.map(({ point }) => point),
		...(place ? [place.point] : []),
		...ring
	]);
	// Whole dots lie inside, not their middles alone.
	const margin = RADIUS.me + 1;
	const scale = (value: number, [low, high]: readonly [number, number], size: number) =>
		margin + ((value - low) / (high - low)) * (size - 2 * margin);
	const at = ([x, y]: MapPoint) => ({
		x: scale(x, extent.x, width),
		y: height - scale(y, extent.y, height)
	});
	const nearest = place && nearestOf(positions, place.point);
	const landmarks = LANDMARKS.flatMap((code) =>
		positions.filter((position) => position.code === code && position !== nearest)
	);
	const named = [
		...(place ? [{ at: at(place.point), radius: RADIUS.me, text: you, strong: true }] : []),
		...(nearest
			? [{ at: at(nearest.point), radius: RADIUS.nearest, text: nearest.name, strong: true }]
			: []),
		...landmarks.map(({ point, name }) => ({
			at: at(point),
			radius: RADIUS.country,
			text: name,
			strong: false
		}))
	];
	const labels = placeLabels(
		named.map(({ at, radius, text, strong }) => ({
			...at,
			radius,
			width: textWidth(text, { size: font, weight: strong ? 600 : 400 }),
			height: font + 2
		})),
		{ width, height }
	);
	const placed = named.flatMap(({ text, strong }, index): MapName[] => {
		const label = labels[index];
		return label ? [{ ...label, text, strong }] : [];
	});
	const path = ring.map((point) => {
		const { x, y } = at(point);
		return `${x.toFixed(1)} ${y.toFixed(1)}`;
	});
	return {
		dots: positions.filter((position) => position !== nearest).map(({ point }) => at(point)),
		nearest: nearest && at(nearest.point),
		me: place && at(place.point),
		ring: path.length > 0 ? `M${path.join('L')}z` : null,
		names: [
			...placed.filter(({ strong }) => strong),
			...placed.filter(({ strong }) => !strong).slice(0, LANDMARKS_SHOWN)
		]
	};
}
