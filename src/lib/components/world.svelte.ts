import { resolve } from '$app/paths';
import { parseMarginals, worldPrediction } from '$lib/reasoner/marginals';
import type { Prediction } from '$lib/reasoner/types';

/** How the world answers, from the shipped aggregates; loaded by the screens that show it. */
class World {
	prediction = $state.raw<Prediction | null>(null);
	/** Why it is not there, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	async load(): Promise<void> {
		if (this.prediction) return;
		this.failure = null;
		try {
			const response = await fetch(resolve('/') + 'data/marginals-world.json');
			if (!response.ok) throw new Error(`the server answered ${response.status}`);
			this.prediction = worldPrediction(parseMarginals(await response.json()));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.failure = `How the world answers could not be loaded (${reason}).`;
		}
	}
}

export const world = new World();
