import type { Evidence, GroupRow } from '$lib/evaluation/evidence/shape';
import { societyName } from '$lib/societies/names';

/** Groups told at either end. */
const MOST = 4;

type DimensionName = GroupRow['dimension'];

/** For whom the machine guesses less well, as was measured of the people of the survey. */
export interface Worse {
	/** In which groups differ more than chance makes them, those that differ most first. */
	readonly dimensions: readonly DimensionName[];
	/** The first of them of which more than one group is large enough to be told; null where groups do not differ. */
	readonly dimension: DimensionName | null;
	/** Its groups at either end; of few all, the odd one in the middle among the better. Shares in whole per cent, sides guessed. */
	readonly best: readonly GroupShare[];
	readonly worst: readonly GroupShare[];
}

export interface GroupShare {
	readonly name: string;
	readonly share: number;
}

export function worseOf({ inequity, groups }: Evidence): Worse {
	const dimensions = inequity
		.flatMap(({ method, minimum, dimension, polar }) =>
			method === 'reasoner' &&
			minimum === 20 &&
			dimension !== 'mean' &&
			polar.index > polar.noise[2]
				? { dimension, index: polar.index }
				: []
		)
		.sort((first, second) => second.index - first.index)
		.map(({ dimension }) => dimension as DimensionName);
	const groupsOf = (wanted: DimensionName) =>
		groups.filter(({ dimension }) => dimension === wanted);
	const dimension = dimensions.find((own) => groupsOf(own).length > 1) ?? dimensions[0] ?? null;
	const shares = (dimension === null ? [] : groupsOf(dimension))
		.sort((first, second) => second.methods.reasoner.polar[0] - first.methods.reasoner.polar[0])
		.map(({ group, methods }) => ({
			name: societyName(group) ?? group,
			share: Math.round(methods.reasoner.polar[0])
		}));
	const best = Math.min(MOST, Math.ceil(shares.length / 2));
	const worst = Math.min(MOST, shares.length - best);
	return {
		dimensions,
		dimension,
		best: shares.slice(0, best),
		worst: shares.slice(shares.length - worst)
	};
}
