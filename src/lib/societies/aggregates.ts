/** What the app ships about societies: how their people answered, and where they stand on the map. */
import * as v from 'valibot';
import { isItemId, itemOf, type ItemId } from '../catalog';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fileOf = v.object({ file: v.string(), sha256: v.string() });
const cell = v.object({
	n: v.nullable(count),
	weighted: v.boolean(),
	shares: v.array(count)
});
const cells = v.record(v.string(), cell);
const countriesFile = v.object({
	sources: v.object({
		respondents: v.object({ ...fileOf.entries, people: count }),
		published: v.nullable(fileOf)
	}),
	minimumCell: count,
	world: cells,
	countries: v.record(v.string(), cells)
});
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

/**
 * How the world and each society (ISO 3166 alpha-3) answered each item. `shares` are whole numbers in
 * proportion to how often each code was given, in code order. `n` is how many people answered; null where the
 * shares are from tables that the survey published. `weighted`: by the survey's weights.
 */
export type CountriesFile = v.InferOutput<typeof countriesFile>;
export type Cell = v.InferOutput<typeof cell>;

/** The cultural map: scoring, how far people differ on it, and each society's latest position. */
export type MapFile = v.InferOutput<typeof mapFile>;
export type Position = MapFile['positions'][number];
export type Spread = MapFile['spread'];

/** Shares are shipped as whole numbers of this many. */
export const SHARES_OF = 10_000;

/** A file of aggregates that cannot be used. */
export class AggregatesError extends Error {
	override readonly name = 'AggregatesError';
}

/** @throws AggregatesError naming what is wrong */
export function parseCountries(json: unknown): CountriesFile {
	const file = checked(countriesFile, json, 'countries');
	for (const [place, items] of [['world', file.world] as const, ...Object.entries(file.countries)])
		for (const [id, { shares }] of Object.entries(items))
			if (
				!isItemId(id) ||
				itemOf(id).codes.length !== shares.length ||
				shares.every((share) => share === 0)
			)
				throw new AggregatesError(
					`the aggregates of ${place} do not fit ${id} of the catalog. Make them again with npm run marginals.`
				);
	return file;
}

/** @throws AggregatesError naming what is wrong */
export function parseMap(json: unknown): MapFile {
	return checked(mapFile, json, 'cultural map');
}

function checked<Schema extends v.GenericSchema>(
	schema: Schema,
	json: unknown,
	what: string
): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, json);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new AggregatesError(
		`the file of the ${what} is not as expected at ${v.getDotPath(issue!) ?? 'the top'}: ${issue!.message}`
	);
}

/** One item's answers in one place. */
export interface ItemShares {
	/** Of the item's codes, in code order; they add up to 1. */
	readonly shares: readonly number[];
	/** Null for published tables. */
	readonly n: number | null;
	readonly weighted: boolean;
}

/** Looks up an item in the world's or a society's cells. @returns undefined where there is none */
export function sharesIn(
	cells: Readonly<Record<string, Cell>>,
	id: ItemId
): ItemShares | undefined {
	const found = cells[id];
	if (!found) return undefined;
	const total = found.shares.reduce((sum, share) => sum + share, 0);
	return { ...found, shares: found.shares.map((share) => share / total) };
}
