import { sum } from 'd3-array';
import { ITEMS } from '../catalog';
import {
	COUNTRIES,
	countryOf,
	everyone,
	MISSING,
	rowOf,
	type Respondents
} from '../respondents/respondents';
import { sharesOf, type Cell, type Cells, type Societies } from './societies';

/** Fewer answers than this are never published: they could say something about a person. */
export const MINIMUM_CELL = 30;

/**
 * Counts the answers of the world and of each country, by the survey's weights where the respondents have them.
 * Nothing but the respondents decides the result, order of the keys included: countries and items stand in catalog
 * order.
 * @param source the file they come from, and its sha256 in hexadecimal
 */
export function countSocieties(
	respondents: Respondents & { readonly weights?: Float32Array },
	source: { readonly file: string; readonly sha256: string }
): Societies {
	const world = new Counts();
	const countries = new Map(COUNTRIES.map((code) => [code, new Counts()]));
	for (const person of everyone(respondents)) {
		const row = rowOf(respondents, person);
		// The weights make a country's people alike to it; between countries they say nothing.
		world.add(row, NaN);
		const country = countryOf(respondents, person);
		if (country !== undefined)
			countries.get(country)!.add(row, respondents.weights?.[person] ?? NaN);
	}
	const cells = [...countries].map(([code, counts]) => [code, counts.cells()] as const);
	return {
		sources: { respondents: { ...source, people: respondents.count }, published: null },
		minimumCell: MINIMUM_CELL,
		world: world.cells(),
		societies: Object.fromEntries(cells.filter(([, items]) => Object.keys(items).length > 0))
	};
}

/**
 * What may be shipped: of an item that fewer than `MINIMUM_CELL` people answered outside the countries' cells, the world
 * is without them, since they would follow from the difference.
 */
export function publishable(counted: Societies): Societies {
	const cells = Object.values(counted.societies);
	const world = Object.entries(counted.world).map(([id, cell]) => {
		const known = cell.counts!.map((_, code) => sum(cells, (items) => items[id]?.counts?.[code]));
		const rest = cell.n! - sum(known);
		if (rest === 0 || rest >= MINIMUM_CELL) return [id, cell] as const;
		return [id, { ...cell, n: sum(known), counts: known, shares: sharesOf(known) }] as const;
	});
	return { ...counted, world: Object.fromEntries(world) };
}

/** The answers of one place, with and without weights. */
class Counts {
	readonly #items = ITEMS.map(({ codes }) => ({
		counts: codes.map(() => 0),
		weights: codes.map(() => 0),
		allWeighted: true
	}));

	/** @param row a person's positions, in catalog order @param weight NaN where there is none */
	add(row: Int8Array, weight: number) {
		row.forEach((position, index) => {
			if (position === MISSING) return;
			const item = this.#items[index]!;
			item.counts[position]!++;
			if (Number.isNaN(weight)) item.allWeighted = false;
			else item.weights[position]! += weight;
		});
	}

	cells(): Cells {
		const cells = this.#items.map(({ counts, weights, allWeighted }, index) => {
			const n = sum(counts);
			// They are used where everyone who answered has one; weights that are all zero say nothing.
			const weighted = allWeighted && sum(weights) > 0;
			const cell: Cell = { n, counts, weighted, shares: sharesOf(weighted ? weights : counts) };
			return [ITEMS[index]!.id, cell] as const;
		});
		return Object.fromEntries(cells.filter(([, { n }]) => n! >= MINIMUM_CELL));
	}
}
