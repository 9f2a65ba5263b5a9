import { worldPrediction, type Societies } from '../societies/societies';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';

/** Predicts for everyone what the people of the world answered. */
export class WorldMajority implements Reasoner {
	readonly id = 'world-majority';
	readonly #prediction: Prediction;

	/** @throws SocietiesError if too few people answered an item to be counted */
	constructor(societies: Pick<Societies, 'world'>) {
		this.#prediction = worldPrediction(societies);
	}

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map(() => this.#prediction);
	}
}
