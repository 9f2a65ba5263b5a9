import { codeOffset, ITEM_IDS } from '../catalog';
import { worldPrediction, type Marginals } from '../societies/marginals';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';

/**
 * Predicts for everyone what the people of their country answered, and what the world answered where fewer than
 * the marginals' `minimumCell` people of the country did, or the country is not known.
 */
export class CountryMajority implements Reasoner {
	readonly id = 'country-majority';
	readonly #world: Prediction;
	readonly #countries: ReadonlyMap<string, Prediction>;

	/** @throws MarginalsError if an item was answered by too few to have marginals of the world */
	constructor(marginals: Marginals) {
		this.#world = worldPrediction(marginals);
		this.#countries = new Map(
			Object.entries(marginals.countries).map(([country, cells]) => {
				const prediction = this.#world.slice();
				ITEM_IDS.forEach((id, index) => {
					const cell = cells[id];
					if (!cell) return;
					const shares = cell.counts.map((people) => people / cell.n);
					prediction.set(shares, codeOffset(index));
				});
				return [country, prediction];
			})
		);
	}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map(
			({ demographics }) => this.#countries.get(String(demographics.country)) ?? this.#world
		);
	}
}
