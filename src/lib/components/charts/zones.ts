import type { ZoneId } from '$lib/societies/names';

/** The shape of a country's mark says what its colour says: its zone. */
const OUTLINES: Readonly<Record<ZoneId, string>> = {
	english: 'M-.85-.85h1.7v1.7h-1.7z',
	protestant: 'M0-1.2 1.1.8h-2.2z',
	catholic: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
	orthodox: 'M0-1.3 1.1 0 0 1.3-1.1 0z',
	latin: 'M0 1.2 1.1-.8h-2.2z',
	confucian: 'M-.4-1.1h.8v.7h.7v.8h-.7v.7h-.8v-.7h-.7v-.8h.7z',
	asian: 'M0-1.1 1.05-.34.65.9h-1.3L-1.05-.34z',
	islamic: 'M0-1.3.34-.4 1.25-.4.5.18.8 1.1 0 .55-.8 1.1-.5.18-1.25-.4-.34-.4z'
};

/** @returns an SVG path around (0, 0) of about radius 1 */
export function zoneOutline(zone: ZoneId): string {
	return OUTLINES[zone];
}
