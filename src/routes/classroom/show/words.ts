import { percent, points } from '$lib/components/format';
import type { Level } from '$lib/catalog';
import type { Mean } from '$lib/classroom/mean';
import type { Dot } from '$lib/components/charts/DotPlot.svelte';
import type { Tone } from '$lib/components/charts/series';

/** What counts as guessed, in a sentence. */
export const GUESSED: Readonly<Record<Level, string>> = {
	polar: 'the side',
	refined: 'the very statement'
};

/** A mean share and its ends, inside what a share can be. */
export function bounded({ mean, low, high }: Mean): { value: number; low: number; high: number } {
	return { value: mean, low: Math.max(0, low), high: Math.min(1, high) };
}

/** A share and its interval as a chart draws them. */
export function dotOf(
	{ value, low, high }: { value: number; low: number; high: number },
	tone: Tone = 'machine'
): Dot {
	return { name: 'How often it was right', tone, marker: 'circle', value, low, high };
}

/** "11 points more (5 to 17)", or that nothing can be said. @param ahead the machine less the world's usual answer */
export function lead({ mean, low, high }: Mean): string {
	if (low <= 0 && high >= 0)
		return `Whether that is better than the world’s usual answer cannot be told yet: the difference lies between ${points(low)} and ${points(high)} points.`;
	const size = Math.abs(Math.round(100 * mean));
	const [from, to] = mean > 0 ? [low, high] : [-high, -low];
	return `That is ${size} points ${mean > 0 ? 'more' : 'less'} than the world’s usual answer (95 % interval ${Math.round(100 * from)} to ${Math.round(100 * to)}).`;
}

/** The columns of a table of means. @param first what a row is */
export function meanColumns(first: string) {
	return [
		{ label: first },
		{ label: 'People' },
		{ label: 'Share guessed (95 % interval)', format: percent }
	];
}

/** A row of such a table. */
export function meanRow(name: string, mean: Mean) {
	const { value, low, high } = bounded(mean);
	return [name, mean.n, [value, low, high] as const] as const;
}
