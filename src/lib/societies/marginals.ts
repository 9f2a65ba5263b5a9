import * as v from 'valibot';
import { CODE_COUNT, codeOffset, ITEM_IDS, ITEMS } from '../catalog';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const cells = v.record(v.string(), v.object({ n: count, counts: v.array(count) }));
const marginalsFile = v.object({
	source: v.object({ file: v.string(), sha256: v.string(), people: count }),
	minimumCell: count,
	world: cells,
	countries: v.record(v.string(), cells)
});

/**
 * How many people of the world and of each country (ISO 3166 alpha-3) gave each answer: by item, `counts` in
 * the order of the item's codes and `n`, their sum. Unweighted; items with fewer than `minimumCell` answers
 * are left out.
 */
export type Marginals = v.InferOutput<typeof marginalsFile>;

/** How many people answered an item, and how many of them gave each code, in code order. */
export type Cell = Marginals['world'][string];

/** A file of marginals that cannot be used. */
export class MarginalsError extends Error {
	override readonly name = 'MarginalsError';
}

/**
 * Checks that a parsed JSON file is one of marginals, and one of this catalog.
 * @throws MarginalsError naming what is wrong
 */
export function parseMarginals(json: unknown): Marginals {
	const parsed = v.safeParse(marginalsFile, json);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		throw new MarginalsError(
			`the marginals are not as expected at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`
		);
	}
	const { world, countries } = parsed.output;
	for (const [place, items] of [['world', world] as const, ...Object.entries(countries)])
		for (const [id, { counts }] of Object.entries(items)) {
			const item = ITEMS[ITEM_IDS.indexOf(id as never)];
			if (item?.codes.length !== counts.length)
				throw new MarginalsError(
					`the marginals of ${place} do not fit ${id} of the catalog. Make them again with npm run marginals.`
				);
		}
	return parsed.output;
}

/**
 * How the people of the world answered each item, as if it were a prediction.
 * @throws MarginalsError if an item was answered by too few to have marginals
 */
export function worldPrediction({ world }: Marginals): Prediction {
	const prediction = new Float32Array(CODE_COUNT);
	ITEM_IDS.forEach((id, index) => {
		const cell = world[id];
		if (!cell) throw new MarginalsError(`the marginals of the world are without ${id}`);
		prediction.set(
			cell.counts.map((people) => people / cell.n),
			codeOffset(index)
		);
	});
	return prediction;
}

/**
 * How the people of a country answered each item, as if it were a prediction; the world stands in for items that
 * fewer than `minimumCell` of them answered.
 * @param country ISO 3166 alpha-3
 * @returns null for a country the marginals are without
 */
export function countryPrediction(marginals: Marginals, country: string): Prediction | null {
	const cells = marginals.countries[country];
	if (!cells) return null;
	return worldPrediction({ ...marginals, world: { ...marginals.world, ...cells } });
}

/** Predicts for everyone what the people of the world answered: the world majority. */
export class WorldMarginals implements Reasoner {
	readonly id = 'world-marginals';
	readonly #prediction: Prediction;

	/** @throws MarginalsError if an item was answered by too few to have marginals */
	constructor(marginals: Marginals) {
		this.#prediction = worldPrediction(marginals);
	}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map(() => this.#prediction);
	}
}
