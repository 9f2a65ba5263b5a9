/** Where societies stand on the cultural map, as the app ships it: static/data/cultural-map.json. */
import * as v from 'valibot';
import { SocietiesError } from './errors';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fileOf = v.object({ file: v.string(), sha256: v.string() });
const point = v.tuple([v.number(), v.number()]);
const mapFile = v.object({
	sources: v.object({ positions: fileOf, scoring: fileOf }),
	scoring: v.object({ intercept: point, weights: v.record(v.string(), point) }),
	spread: v.object({
		people: count,
		countries: count,
		within: point,
		between: point,
		reliability: point
	}),
	positions: v.array(v.object({ code: v.string(), name: v.string(), year: count, point }))
});

/** The cultural map: scoring, how far people differ on it, and each society's latest position. */
export type MapFile = v.InferOutput<typeof mapFile>;
export type Position = MapFile['positions'][number];
export type Spread = MapFile['spread'];

/** @throws SocietiesError naming what is wrong */
export function parseMap(json: unknown): MapFile {
	const parsed = v.safeParse(mapFile, json);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new SocietiesError('otherMap', {
		at: v.getDotPath(issue) ?? 'the top',
		problem: issue.message
	});
}
