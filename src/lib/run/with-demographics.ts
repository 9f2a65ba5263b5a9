import type { Demographics } from '../catalog';

/**
 * What one screen changed of who somebody is, made to what is kept: parts it did not touch stay as they are kept.
 * @param seen what the screen showed @param wanted what it is to show
 */
export function withDemographics(
	kept: Demographics,
	seen: Demographics,
	wanted: Demographics
): Demographics {
	const ids = new Set([...keysOf(kept), ...keysOf(wanted)]);
	return Object.fromEntries(
		[...ids].flatMap((id) => {
			const code = seen[id] === wanted[id] ? kept[id] : wanted[id];
			return code === undefined ? [] : [[id, code]];
		})
	);
}

const keysOf = (demographics: Demographics) => Object.keys(demographics) as (keyof Demographics)[];
