import { ITEMS } from '../catalog';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';

/** Knows nothing: every code of an item is as likely as the others. */
export class Chance implements Reasoner {
	readonly id = 'chance';
	readonly #prediction: Prediction = Float32Array.from(
		ITEMS.flatMap(({ codes }) => codes.map(() => 1 / codes.length))
	);

	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return profiles.map(() => this.#prediction);
	}
}
