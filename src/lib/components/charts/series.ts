/** What a mark stands for decides its colour: the machine, the person, or what both are compared with. */
export type Tone = 'machine' | 'you' | 'world' | 'ink';

/** Shapes tell series apart for people who cannot tell colours apart. A stroke stands across the line of a row. */
export type Marker = 'circle' | 'square' | 'diamond' | 'triangle' | 'stroke';

/** @returns an SVG path around (0, 0), `size` being about its radius in pixels */
export function markerPath(marker: Marker, size: number): string {
	switch (marker) {
		case 'circle':
			return `M${-size},0a${size},${size} 0 1,0 ${2 * size},0a${size},${size} 0 1,0 ${-2 * size},0z`;
		case 'square': {
			const half = 0.9 * size;
			return `M${-half},${-half}h${2 * half}v${2 * half}h${-2 * half}z`;
		}
		case 'diamond': {
			const half = 1.25 * size;
			return `M0,${-half}L${half},0L0,${half}L${-half},0z`;
		}
		case 'stroke':
			return `M-1.75,${-1.8 * size}h3.5v${3.6 * size}h-3.5z`;
		case 'triangle':
			return `M0,${-1.2 * size}L${1.15 * size},${0.9 * size}L${-1.15 * size},${0.9 * size}z`;
	}
}

/**
 * Moves labels apart that would lie on one another, each as little as their order allows.
 * @param wanted where they should stand, in pixels, in any order
 * @param gap the least distance between two
 * @param lowest and `highest`: where the outermost may stand
 * @returns where they stand, in the order given
 */
export function spread(
	wanted: readonly number[],
	gap: number,
	lowest: number,
	highest: number
): number[] {
	const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
	const placed = [...wanted];
	let floor = lowest;
	for (const index of order) {
		placed[index] = Math.max(placed[index]!, floor);
		floor = placed[index]! + gap;
	}
	let ceiling = highest;
	for (const index of order.reverse()) {
		placed[index] = Math.min(placed[index]!, ceiling);
		ceiling = placed[index]! - gap;
	}
	return placed;
}
