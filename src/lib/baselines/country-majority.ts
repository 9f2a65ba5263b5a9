import { countryPrediction, worldPrediction, type Societies } from '../societies/societies';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';

/**
 * Predicts for everyone what the people of their country answered, and what the world answered where nothing is
 * known of the country, or the country is not.
 */
export class CountryMajority implements Reasoner {
	readonly id = 'country-majority';
	readonly #world: Prediction;
	readonly #countries: ReadonlyMap<string, Prediction | null>;

	/** @throws SocietiesError if too few people answered an item to be counted in the world */
	constructor(societies: Societies) {
		this.#world = worldPrediction(societies);
		this.#countries = new Map(
			Object.keys(societies.societies).map((code) => [code, countryPrediction(societies, code)])
		);
	}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map(
			({ demographics }) => this.#countries.get(String(demographics.country)) ?? this.#world
		);
	}
}
